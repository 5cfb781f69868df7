// In: operators over lists of events. Out: how many events met the condition, and each event's own finding.
import type { TraceExpression, TraceItem } from "../evaluate/decision.js";
import { resultOf } from "./result.js";
import type { FieldStep } from "./values.js";
import type { View } from "./view.js";

/** Operators whose one operand is a list. */
export const LIST_OPERATORS: readonly string[] = ["some", "all", "none", "count"];

/** The events field that a list operator goes through, below any filter. */
export function listStep(step: TraceExpression | undefined): FieldStep | undefined {
  if (step === undefined || "field" in step) return step;
  return "operator" in step ? listStep(step.operands[0]) : undefined;
}

/** Does an event count? Undefined where a filter leaves it out. */
function eventTruth({ filter, condition }: TraceItem): boolean | "unknown" | undefined {
  const truthOf = (step: TraceExpression): boolean | "unknown" => {
    const value = resultOf(step);
    return value.type === "boolean" ? value.value : "unknown";
  };
  const within = filter === undefined ? true : truthOf(filter);
  if (condition === undefined) return filter === undefined ? undefined : within;
  if (within === false) return undefined;
  return within === "unknown" ? within : truthOf(condition);
}

/** How many events meet the condition, do not, or cannot be told; empty where no event was judged. */
export function tally(view: View, items: readonly TraceItem[]): string {
  const truths = items.map(eventTruth);
  const count = (wanted: boolean | "unknown"): number => truths.filter((truth) => truth === wanted).length;
  return view.say.facts.tally(count(true), count(false), count("unknown"));
}
