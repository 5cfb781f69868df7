// In: a goal. Out: it in words: the node by its label, and what is to be seen of it.
import { dateText, dayNumber } from "../../base/date.js";
import { fieldLabel, fieldOf, valueText } from "../../explain/values.js";
import { labelOf, local, type View } from "../../explain/view.js";
import { writtenWords } from "../../explain/written.js";
import type { CoveragePhrases } from "../../locales/coverage-words.js";
import { KIT } from "../../locales/kit.js";
import type { Goal, GoalKind, GoalValue, Impossible, Wanted } from "./goal.js";

type Words = { readonly [W in Wanted]?: string };

function saying({ language }: View): CoveragePhrases {
  return KIT[language].coverage;
}

function quoted(view: View, text: string): string {
  return view.say.format.quote(text);
}

/** A value as the field that it is about would show it. */
function valueWords(view: View, value: GoalValue | undefined): string {
  if (typeof value === "number") return view.say.format.number(value);
  if (typeof value === "boolean") return view.say.names.answers[value ? "true" : "false"];
  if (typeof value !== "string") return "";
  return /^\d{4}-\d\d-\d\d$/.test(value) ? view.say.format.date(value) : value;
}

/** The condition of a goal in words; of an event, with its list. */
function conditionWords(view: View, { condition }: Goal): string {
  if (condition === undefined) return "";
  const { expression, list } = condition;
  const field = list === undefined ? undefined : fieldOf(view, list, {});
  const text = writtenWords(view, expression, field?.type === "events" ? field.item : undefined);
  return list === undefined ? text : `${saying(view).nodes.event(quoted(view, fieldLabel(view, list)))}, ${text}`;
}

/** The value that a choice shows for what a condition over a choice asks. */
function choiceWords(view: View, { condition, value }: Goal): string {
  const { expression } = condition ?? {};
  const name = JSON.stringify(expression ?? null).match(/"var":"([^"]+)"/)?.[1] ?? "";
  const list = condition?.list === undefined ? undefined : fieldOf(view, condition.list, {});
  const field = fieldOf(view, name, list?.type === "events" ? list.item : {});
  const isChoice = field?.type === "choice" && typeof value === "string";
  return isChoice ? quoted(view, valueText(view, { type: "choice", value }, field)) : valueWords(view, value);
}

function classLabel(view: View, id: string): string {
  const found = (view.ruleset.classes ?? []).find((one) => one.id === id);
  return quoted(view, found === undefined ? id : local(view, found));
}

/** Nodes that have no label of their own. */
function namedNode(view: View, node: string): string | undefined {
  const { nodes } = saying(view);
  const { derived = {}, history = {}, readings = {} } = view.ruleset;
  const [, kind = "", id = ""] = /^(derived|history|reading|pass\.mark|caps)\.(.*)$/.exec(node) ?? [];
  const found = { derived: derived[id], history: history[id], reading: readings[id]?.question }[kind];
  if (found !== undefined) return local(view, found);
  if (kind === "pass.mark") return id === "*" ? nodes.mark : nodes.markOf(classLabel(view, id));
  if (kind === "caps") return id === "deductions" ? nodes.capOfDeductions : nodes.capOfBonuses;
  if (node === "verdict") return nodes.verdict;
  return node === "subject.class" ? view.say.facts.subjectClass : undefined;
}

/** The label of what a goal is about. */
export function nodeWords(view: View, node: string): string {
  return namedNode(view, node) ?? labelOf(view, node);
}

function stateWords(view: View): { readonly [K in GoalKind]?: Words } {
  const { names, facts } = view.say;
  const say = saying(view);
  const states: Words = { ...names.logicStates, "not-applicable": facts.notApplicable };
  return {
    criterion: states,
    gate: states,
    disqualifier: names.disqualifierStates,
    points: say.points,
    deduction: say.points,
    bonus: say.points,
    cap: say.limit,
    bounds: say.bounds,
    floor: { ...states, exactly: say.atFloor },
    mark: { ...states, exactly: say.atMark },
    class: say.classes,
  };
}

function groupWords(view: View, { wants, value, node }: Goal): string {
  const { group } = saying(view);
  if (wants === "alone") return group.alone(quoted(view, labelOf(view, String(value))));
  if (wants === "enough") return group.enough;
  if (wants === "one-too-few") return group.tooFew;
  if (value === undefined) return group.together;
  const combine = [...(view.ruleset.deductions ?? []), ...(view.ruleset.bonuses ?? [])].flatMap((one) =>
    one.id === node && one.kind === "group" && typeof one.combine === "object" ? [one.combine.reading] : [],
  );
  const option = view.ruleset.readings?.[combine[0] ?? ""]?.options[String(value)];
  return group.togetherBy(quoted(view, option === undefined ? String(value) : local(view, option)));
}

function thresholdWords(view: View, goal: Goal): string {
  const { threshold, period } = saying(view);
  const text = conditionWords(view, goal);
  if (goal.value === "first") return goal.wants === "below" ? period.before(text) : period.first(text);
  if (goal.value === "last") return goal.wants === "above" ? period.after(text) : period.last(text);
  return threshold(text, choiceWords(view, goal));
}

function historyWords(view: View, { wants, value }: Goal): string {
  const { history } = saying(view);
  const years = valueWords(view, value);
  if (wants === "least") return history.least(years);
  if (wants === "most") return history.most(years);
  return wants === "reset" ? history.reset : history.unknown;
}

function readingWords(view: View, { node, value }: Goal): string {
  const option = view.ruleset.readings?.[node.slice("reading.".length)]?.options[String(value)];
  return saying(view).reading(quoted(view, option === undefined ? String(value) : local(view, option)));
}

const OTHERS: { readonly [K in GoalKind]?: (view: View, goal: Goal) => string } = {
  band: (view, { wants, value }) =>
    wants === "below" ? saying(view).belowBands : saying(view).band(valueWords(view, value)),
  level: choiceWords,
  group: groupWords,
  verdict: (view, { value }) =>
    (view.say.names.verdicts as { readonly [verdict: string]: string })[String(value)] ?? "",
  atom: (view, goal) => view.say.format.said(conditionWords(view, goal), truthWords(view, goal.wants)),
  decides: (view, goal) => saying(view).decides(conditionWords(view, goal), truthWords(view, goal.wants)),
  threshold: thresholdWords,
  share: (view, goal) => {
    const { share } = saying(view);
    const text = conditionWords(view, goal);
    return goal.wants === "exactly"
      ? share.exactly(text)
      : goal.wants === "below"
        ? share.below(text)
        : share.above(text);
  },
  zero: (view, goal) => saying(view).zero(conditionWords(view, goal)),
  history: historyWords,
  reading: readingWords,
  overlay: (view, { value }) => {
    const layer = (view.ruleset.layers ?? []).find(({ id }) => id === value);
    return saying(view).overlay(quoted(view, layer === undefined ? String(value) : local(view, layer)));
  },
};

function truthWords({ say: { names } }: View, wants: Wanted): string {
  return wants === "true" || wants === "false" ? names.truth[wants] : names.truth.unknown;
}

/** What is to be seen of the node. */
export function wantedWords(view: View, goal: Goal): string {
  return OTHERS[goal.kind]?.(view, goal) ?? stateWords(view)[goal.kind]?.[goal.wants] ?? goal.wants;
}

/** Why a goal can never be reached, in words. */
export function impossibleWords(view: View, because: Impossible): string {
  const say = saying(view).because;
  const { format } = view.say;
  switch (because.why) {
    case "range":
      return say.range(valueText(view, because.value, undefined));
    case "always-known":
      return say.alwaysKnown;
    case "masked":
      return say.masked;
    case "step":
      return say.step(format.number(because.step));
    case "nothing-there":
      return say.nothingThere;
    case "proven": {
      const [count, facts] = [
        format.number(because.combinations),
        format.and(because.facts.map((id) => quoted(view, fieldLabel(view, id)))),
      ];
      if (because.period === undefined) return say.proven(count, facts);
      const last = dateText(dayNumber(because.period.to) - 1);
      return say.provenWithin(count, facts, format.period(format.date(because.period.from), format.date(last)));
    }
  }
}
