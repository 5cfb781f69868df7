// In: a count over the history. Out: it in words, with what it came to, the years that are missing and the reward that ended it.
import type { TraceExpression, TraceYear } from "../evaluate/decision.js";
import type { OperatorName } from "../locales/messages.js";
import { resultOf } from "./result.js";
import { fieldLabel, valueText } from "./values.js";
import type { View } from "./view.js";

type OperatorStep = Extract<TraceExpression, { operator: string }>;

/** The years that are missing, as people write them; empty where none is. */
export function missingYears(view: View, years: readonly number[]): readonly string[] {
  return years.length === 0 ? [] : [view.say.facts.missingYears(years.map(String))];
}

// A run ends in a recognised year only where its reward has used up the years; one as long as matters has no such end.
function endedByReward(view: View, { value }: OperatorStep, years: readonly TraceYear[]): readonly string[] {
  const last = years.at(-1);
  const isCounted = value.type === "number" && value.high >= years.length;
  if (isCounted || last?.outcome !== "recognised" || last.reward === undefined) return [];
  return [view.say.facts.rewardedIn(String(last.year))];
}

/** `số năm liên tục đạt “Gia đình văn hóa”, tính đến năm xét (từ 1 đến 3; thiếu kết quả năm 2019)`. */
export function historyWords(view: View, step: OperatorStep, operator: OperatorName): string {
  const { years = [] } = step;
  const [key = "", ...modes] = step.operands.map((operand) => {
    const value = resultOf(operand);
    return value.type === "choice" ? value.value : "";
  });
  const phrase = view.say.operators[operator]([view.say.format.quote(fieldLabel(view, `history.${key}`)), ...modes]);
  const missing = years.filter(({ outcome }) => outcome === "missing").map(({ year }) => year);
  const details = [
    valueText(view, step.value, undefined),
    ...missingYears(view, missing.reverse()),
    ...endedByReward(view, step, years),
  ];
  return `${phrase} (${details.join("; ")})`;
}
