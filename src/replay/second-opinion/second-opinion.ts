// In: a ruleset, evidence, and a decision with its trace. Out: what JSON Logic says of each of its conditions and measures. Nothing of
// the evaluator is used: the evidence is read by the checker of decisions, the conditions are put to json-logic-js. Never here: a
// decision; whatever json-logic-js says or throws is told, and changes nothing.
import type { Json } from "../../base/json.js";
import { pointerOf } from "../../base/pointer.js";
import type { TracedDecision } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { expressionsOf } from "../../ruleset/expressions.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { at } from "../../verify/compare.js";
import { type Fact, readEvidence } from "../../verify/evidence.js";
import { type Asker, type Asking, ask, type Outcome } from "./ask.js";
import { countsOf } from "./counts.js";
import { dataOf, type End, keyOf } from "./facts.js";
import { answerOf, type Data } from "./json-logic.js";
import type { NotAsked, SecondOpinion } from "./opinion.js";
import { indexTrace, NAMED, placeOf } from "./traced.js";
import { namedInOrder, type Writer, writerOf } from "./write.js";

/** The conditions of a ruleset with what a trace says of each; a named expression that nothing in the trace reads is none. */
function askingsOf(ruleset: Ruleset, trace: unknown): readonly Asking[] {
  const index = indexTrace(trace);
  return expressionsOf(ruleset).flatMap(({ id, expression, path }) => {
    const isNamed = path[0] === "derived";
    const traced = index.get(placeOf(id, isNamed ? NAMED : String(path.at(-1))));
    return isNamed && traced === undefined ? [] : [{ node: id, expression, path, traced }];
  });
}

/** The facts at one end of what is not known, with every named expression as JSON Logic has it. */
function dataAt(
  ruleset: Ruleset,
  evidence: Evidence,
  facts: ReadonlyMap<string, Fact>,
  writer: Writer,
  end: End,
): Data {
  const data: { [name: string]: Json } = { ...dataOf(ruleset, evidence, facts, end) };
  for (const name of namedInOrder(ruleset)) {
    const written = writer(ruleset.derived?.[name]?.value ?? null);
    const said = "rule" in written ? answerOf(written.rule, data) : undefined;
    data[keyOf(name)] = said !== undefined && "answer" in said ? said.answer : null;
  }
  return data;
}

function askerOf(ruleset: Ruleset, evidence: Evidence, facts: ReadonlyMap<string, Fact>, decision: unknown): Asker {
  const readings = Object.fromEntries(
    Object.entries(ruleset.readings ?? {}).map(([key, { default: usual }]) => {
      const used = at(decision, "readings", key);
      return [key, typeof used === "string" ? used : usual];
    }),
  );
  const writer = writerOf({ ruleset, readings, period: evidence.period });
  const [low, high] = (["low", "high"] as const).map((end) => dataAt(ruleset, evidence, facts, writer, end)) as [
    Data,
    Data,
  ];
  // Where everything is known there is nothing to put in.
  const data = JSON.stringify(low) === JSON.stringify(high) ? [low] : [low, high];
  return { ruleset, writer, data };
}

/**
 * Puts every condition and measure of a decision to another evaluator, json-logic-js, and says where its answer is another (ý kiến
 * thứ hai).
 *
 * The conditions are translated by the table in docs/json-logic.md, and the evidence is read by the checker of decisions. A settled
 * answer is asked with the facts that are not known at either end of their ranges; an open one cannot be asked as a whole, and
 * its parts are. Expects a ruleset that compiles, with its overlays applied, and the readings that the decision says it used.
 *
 * The operators of json-logic-js can be exchanged by whoever loads it: that shows as a difference, and changes no decision.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * secondOpinion(ruleset, evidence, decision).counts //=> { agreed: 3, differed: 0, notAsked: { "missing-fact": 1 } }
 */
export function secondOpinion(ruleset: Ruleset, evidence: Evidence, decision: TracedDecision): SecondOpinion {
  const askings = askingsOf(ruleset, at(decision, "trace"));
  const { facts, faults } = readEvidence(ruleset, evidence);
  const outcomes: readonly Outcome[] =
    faults.length > 0
      ? askings.map(
          ({ node, path }): NotAsked => ({ node, pointer: pointerOf(path), reason: "other-evidence", parts: 0 }),
        )
      : answered(askings, askerOf(ruleset, evidence, facts, decision));
  return {
    counts: countsOf(outcomes),
    differences: outcomes.flatMap((one) => (one === "agreed" || "reason" in one ? [] : one)),
    notAsked: outcomes.flatMap((one) => (one !== "agreed" && "reason" in one ? [one] : [])),
  };
}

function answered(askings: readonly Asking[], asker: Asker): readonly Outcome[] {
  return askings.map((one) => ask(one, asker));
}
