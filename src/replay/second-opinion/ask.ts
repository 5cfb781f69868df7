// In: a condition or measure, and what the trace says of it. Out: what JSON Logic says of it or, where it cannot be asked as a whole,
// why, and what JSON Logic says of its parts.
import { isObject } from "../../base/json.js";
import { pointerOf } from "../../base/pointer.js";
import type { TraceValue } from "../../evaluate/decision.js";
import type { EventsField } from "../../parts/field.js";
import { filtersOf } from "../../ruleset/conditions.js";
import { operandsOf, operatorOf, type PlacedExpression } from "../../ruleset/expressions.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { at } from "../../verify/compare.js";
import { keyOf } from "./facts.js";
import { type Answer, answerOf, type Data, namesIn } from "./json-logic.js";
import { listOf } from "./lists.js";
import type { Disagreement, NotAsked, Question } from "./opinion.js";
import { agrees, eventsOf, isOpen, isSettled, openIn, operandOf, outcomeOf, type Traced } from "./traced.js";
import type { Writer } from "./write.js";
import type { Written } from "./written.js";

/** One event of a list, by its place. */
interface EventPlace {
  readonly list: string;
  readonly field: EventsField;
  readonly index: number;
}

/** An expression with what the trace says of it. */
export interface Asking extends PlacedExpression {
  readonly node: string;
  readonly traced: Traced;
  readonly event?: EventPlace;
}

/** What questions are asked by. */
export interface Asker {
  readonly ruleset: Ruleset;
  readonly writer: Writer;
  /** The facts; where some are not known, once with them at the low ends of their ranges and once at the high ends. */
  readonly data: readonly Data[];
}

type Why = Omit<NotAsked, keyof Question | "parts">;

/** What came of one question; `isAsked`: though open, it was asked whether the answer lies within. */
type Finding = "agreed" | Disagreement | (Why & { readonly isAsked?: true });

/** What came of a condition: that it agrees, or where it differs, or why it was not asked as a whole. */
export type Outcome = "agreed" | readonly Disagreement[] | NotAsked;

function questionOf({ node, path, event }: Asking): Question {
  return { node, pointer: pointerOf(path), ...(event === undefined ? {} : { event: event.index }) };
}

function whyOpen(traced: Traced): Why {
  const fields = openIn(traced);
  return fields.length === 0 ? { reason: "no-answer" } : { reason: "missing-fact", fields };
}

/** What a question is asked about: everything, or one event. */
function dataFor(data: Data, event: EventPlace | undefined): Data {
  if (event === undefined) return data;
  const found = at(data, keyOf(event.list), event.index);
  // CAST: an event in the data has names as the data has.
  return isObject(found) ? (found as Data) : {};
}

function disagreement(
  one: Asking,
  decided: TraceValue,
  { rule, scale }: Written,
  data: Data,
  said: Answer,
): Disagreement {
  const names = namesIn(rule).map((name) => name.split(".")[0] ?? name);
  return {
    ...questionOf(one),
    condition: one.expression,
    decided,
    rule,
    data: Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name))),
    decimals: scale,
    ...said,
  };
}

function judge(one: Asking, { writer, data }: Asker): Finding {
  const decided = outcomeOf(one.traced);
  if (decided === undefined) return { reason: "not-traced" };
  if (isOpen(decided)) return whyOpen(one.traced);
  const written = writer(one.expression, one.event?.field);
  if ("reason" in written) return written;
  for (const all of data) {
    const here = dataFor(all, one.event);
    const said = answerOf(written.rule, here);
    if ("error" in said || !agrees(decided, said.answer, written.scale))
      return disagreement(one, decided, written, here, said);
  }
  return isSettled(decided) ? "agreed" : { ...whyOpen(one.traced), isAsked: true };
}

/** The conditions inside an operator over events, for each event. */
function inEvents(one: Asking, operands: readonly PlacedExpression[], { ruleset }: Asker): readonly Asking[] {
  const [list, own] = operands;
  const name = listOf(list?.expression);
  const field = ruleset.fields[name];
  if (list === undefined || field?.type !== "events") return [];
  const filters = filtersOf(list);
  const conditions = [...filters, ...(own === undefined ? [] : [own])];
  return eventsOf(one.traced, filters.length).flatMap((traces, index) =>
    conditions.map((placed, i) => ({
      ...placed,
      node: one.node,
      traced: traces[i],
      event: { list: name, field, index },
    })),
  );
}

/** The parts of an expression that compute something; a named expression is a question of its own. */
function partsOf(one: Asking, asker: Asker): readonly Asking[] {
  const operands = operandsOf(one.expression, one.path);
  const isOverEvents = at(one.traced, "items") !== undefined;
  const parts = isOverEvents
    ? inEvents(one, operands, asker)
    : operands.map((placed, i) => ({ ...one, ...placed, traced: operandOf(one.traced, i) }));
  return parts.filter(({ expression }) => !["var", undefined].includes(operatorOf(expression)));
}

/** Asks the parts of what could not be asked as a whole: the largest that can be. */
function askParts(
  one: Asking,
  asker: Asker,
): { readonly agreed: number; readonly differences: readonly Disagreement[] } {
  const found = partsOf(one, asker).map((part) => {
    const finding = judge(part, asker);
    if (finding === "agreed") return { agreed: 1, differences: [] };
    if ("condition" in finding) return { agreed: 0, differences: [finding] };
    const below = askParts(part, asker);
    return { ...below, agreed: below.agreed + (finding.isAsked ? 1 : 0) };
  });
  return {
    agreed: found.reduce((sum, { agreed }) => sum + agreed, 0),
    differences: found.flatMap(({ differences }) => differences),
  };
}

/** Asks one condition or measure. */
export function ask(one: Asking, asker: Asker): Outcome {
  const finding = judge(one, asker);
  if (finding === "agreed") return finding;
  if ("condition" in finding) return [finding];
  const { isAsked, ...why } = finding;
  const { agreed, differences } = askParts(one, asker);
  if (differences.length > 0) return differences;
  return { ...questionOf(one), ...why, parts: agreed + (isAsked ? 1 : 0) };
}
