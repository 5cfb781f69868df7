// A control: an evaluator that takes one operator for another is found out, whenever a condition comes to something else by it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type Json } from "../../../src/base/json.js";
import { evaluate, type Ruleset, safeCompileRuleset, type TracedDecision } from "../../../src/index.js";
import { secondOpinion } from "../../../src/replay/index.js";
import { indexTrace, isSettled, outcomeOf, type TraceIndex } from "../../../src/replay/second-opinion/traced.js";
import { type Case, caseArb } from "../../generators/cases.js";
import { decideWithTrace } from "../../laws/engine.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";

type Operands = readonly Json[];
type Mistake = (operands: Operands) => Json;

const as =
  (operator: string): Mistake =>
  (operands) => ({ [operator]: [...operands] });
const put =
  (place: number, value: Json | ((was: Json) => Json)): Mistake =>
  (operands) => {
    const changed = operands.map((one, i) => (i !== place ? one : typeof value === "function" ? value(one) : value));
    return { same: changed };
  };

/** Mistakes that an evaluator might make, by operator; `same`: of the same operator. */
const MISTAKES: readonly (readonly [operator: string, takenFor: string, Mistake])[] = [
  ["and", "or", as("or")],
  ["or", "and", as("and")],
  ["!", "nothing", ([one = null]) => ({ and: [one] })],
  ["===", "!==", as("!==")],
  ["!==", "===", as("===")],
  ["==", "!=", as("!=")],
  ["!=", "==", as("==")],
  ["<", "<=", as("<=")],
  ["<=", "<", as("<")],
  [">", ">=", as(">=")],
  [">=", ">", as(">")],
  [">", "two of three operands", (operands) => ({ ">": operands.slice(0, 2) })],
  ["in", "its contrary", (operands) => ({ "!": [{ in: [...operands] }] })],
  ["if", "its last branch", (operands) => ({ if: [false, ...operands.slice(1)] })],
  ["+", "the greatest", as("max")],
  ["-", "the greatest", as("max")],
  ["*", "the least", as("min")],
  ["min", "max", as("max")],
  ["max", "min", as("min")],
  ["/", "a coarser step", put(2, 2)],
  ["/", "cut off", put(3, "down")],
  ["some", "all", as("all")],
  ["all", "some", as("some")],
  ["none", "all", as("all")],
  ["filter", "everything", ([list = null]) => ({ filter: [list, true] })],
  ["count", "one more", (operands) => ({ "+": [{ count: [...operands] }, 1] })],
  ["share-at-least", "share-above", as("share-above")],
  ["share-above", "share-at-least", as("share-at-least")],
  ["share-at-least", "another answer to nothing", put(3, (was) => was !== true)],
  ["within-period", "always", () => true],
  [
    "consecutive-years",
    "another start",
    put(1, (was) => `${was === "through-this-year" ? "before" : "through"}-this-year`),
  ],
  [
    "years-since-recognised",
    "one more",
    (operands) => ({ "+": [{ "years-since-recognised": operands[0] ?? null }, 1] }),
  ],
  ["applicable", "always", () => true],
];

/** A document in which every call of an operator is another; nothing where there is none. */
function mistaken(document: Json, operator: string, mistake: Mistake): Json {
  if (Array.isArray(document)) return (document as Operands).map((one) => mistaken(one, operator, mistake));
  if (!isObject(document)) return document;
  const inside = Object.entries(document).map(([key, value]): [string, Json] => [
    key,
    mistaken(value, operator, mistake),
  ]);
  const operand = inside[0]?.[1] ?? null;
  // A citation of one member may look like a call.
  const isCall = inside.length === 1 && inside[0]?.[0] === operator && !(operator === "in" && !Array.isArray(operand));
  if (!isCall) return Object.fromEntries(inside);
  const found = mistake(Array.isArray(operand) ? (operand as Operands) : [operand]);
  return isObject(found) && "same" in found ? { [operator]: found["same"] } : found;
}

const CASES = fc
  .sample(caseArb, { ...SETTINGS, numRuns: 1000 })
  .map((one) => ({ one, text: JSON.stringify(one.ruleset) }));
/** Of each mistake, so many wrong decisions are tried. */
const ENOUGH = 5;

/** Has a condition one answer by each, and not the same? */
function isOther(a: TraceIndex, b: TraceIndex): boolean {
  return [...a].some(([place, traced]) => {
    const [was, is] = [outcomeOf(traced), outcomeOf(b.get(place))];
    return was && is && isSettled(was) && isSettled(is) && JSON.stringify(was) !== JSON.stringify(is);
  });
}

function decidedWrongly({ ruleset, evidence, readings }: Case, wrong: Json): TracedDecision | undefined {
  // What is no ruleset any more is refused by some step.
  try {
    const compiled = safeCompileRuleset({ ...(wrong as unknown as Ruleset), id: ruleset.id });
    return compiled.ok ? evaluate(compiled.value, evidence, { readings, trace: true }) : undefined;
  } catch {
    return undefined;
  }
}

describe("an evaluator that takes", () => {
  test.each(MISTAKES)("%s for %s is found out", { timeout: TIMEOUT }, (operator, _, mistake) => {
    let other = 0;
    for (const { one, text } of CASES) {
      if (other === ENOUGH) break;
      const { ruleset, evidence, readings } = one;
      if (!text.includes(`{"${operator}":`)) continue;
      const wrong = mistaken(ruleset as unknown as Json, operator, mistake);
      const decision = JSON.stringify(wrong) === text ? undefined : decidedWrongly(one, wrong);
      if (decision === undefined) continue;
      const right = decideWithTrace(ruleset, evidence, readings);
      if (!isOther(indexTrace(right.trace), indexTrace(decision.trace))) continue;
      other++;
      expect(secondOpinion(ruleset, evidence, decision).counts.differed).toBeGreaterThan(0);
    }
    expect(other).toBe(ENOUGH);
  });
});
