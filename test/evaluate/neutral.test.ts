// Households of the sheet that speed is measured on, with about every fifth fact left out: the decisions of a ruleset that has judged
// others are those of the reference, which has no memory.
import { expect, test } from "vitest";
import { compileRuleset, type Decision, type Evidence, evaluate, parseRuleset } from "../../src/index.js";
// @ts-expect-error written in JavaScript, for the benchmarks
import { ruleset as document, records, withGaps } from "../bench/neutral/records.mjs";
import { referenceDecision } from "../reference/decide.js";

const ruleset = parseRuleset(document);
const whole = (records as (size: number) => readonly Evidence[])(400);
const thinned = (withGaps as (given: readonly Evidence[]) => readonly Evidence[])(whole);

function compared({ verdict, total, standards, determinedBy, missing, reliance }: Omit<Decision, "issues" | "trace">) {
  return { verdict, total, standards, determinedBy, missing, reliance };
}

test("a worn ruleset decides households with and without gaps as the reference does", { timeout: 120_000 }, () => {
  const worn = compileRuleset(ruleset);
  const records = thinned.flatMap((record, i) => (i % 4 === 0 ? [record, whole[i]!] : [record]));
  for (const record of records) {
    expect(compared(evaluate(worn, record))).toStrictEqual(compared(referenceDecision(ruleset, record, {})));
  }
  const missing = records.map((record) => evaluate(worn, record).missing.length);
  expect(missing.filter((count) => count === 0).length).toBeGreaterThan(50);
  expect(missing.filter((count) => count > 8).length).toBeGreaterThan(200);
});
