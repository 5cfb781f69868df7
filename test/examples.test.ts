// Examples are documentation that runs: those of the operators, and those of the doc comments of public functions.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { describe, expect, test } from "vitest";
import * as comparing from "../src/compare/index.js";
import * as papers from "../src/docs/index.js";
import * as thangdiem from "../src/index.js";
import type { Example } from "../src/logic/operator.js";
import { OPERATORS } from "../src/logic/operators/index.js";
import * as replaying from "../src/replay/index.js";
import * as shipped from "../src/rulesets.js";
import * as testkit from "../src/testkit/index.js";
import { verifyTrace } from "../src/verify/index.js";
import { examplesOf } from "./docs/doc-comments.js";
import { decidedBy, judge, type Outcome } from "./docs/judge.js";
import { evaluate as reckon, type Scope } from "./reference/expressions.js";
import { isFalse, isSingle, isTrue, toNumber } from "./reference/rational.js";
import { judgeSheet } from "./reference/sheet.js";

const SRC = join(import.meta.dirname, "../src");

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, "docs", name), "utf8"));
}

function byReference({ rule, result }: Example, scope: Scope): Outcome {
  const value = reckon(rule, scope);
  if (typeof result === "boolean" || result === "unknown")
    return isTrue(value) ? true : isFalse(value) ? false : "unknown";
  const { low, high } = value;
  return isSingle(value) ? toNumber(low) : { low: toNumber(low), high: toNumber(high) };
}

describe.each(OPERATORS)("the operator $name", ({ examples }) => {
  test.each(examples)("makes of $rule, with the facts $facts, $result", (example) => {
    expect(judge(example)).toEqual(example.result);
  });

  test.each(examples)("does so to the checker and to the reference too, of $rule, with the facts $facts", (example) => {
    const { ruleset, evidence, decision } = decidedBy(example);
    expect(verifyTrace(ruleset, evidence, decision)).toEqual({ ok: true });
    expect(byReference(example, judgeSheet(ruleset, evidence, {}).scope)).toEqual(example.result);
  });
});

const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const CODE_EXAMPLES = FILES.sort().flatMap((file) =>
  examplesOf(readFileSync(join(SRC, file), "utf8")).map((example) => ({ file, ...example })),
);

/** Everything that an example may name: what its file exports, the public functions, those of records, the model household with its evidence. */
async function scope(
  file: string,
  check: (found: unknown, expected: unknown) => void,
): Promise<{ readonly [name: string]: unknown }> {
  const modelHousehold = readJson("model-household.json");
  const own = (await import(join(SRC, file))) as object;
  return {
    ...own,
    ...comparing,
    ...papers,
    ...testkit,
    ...thangdiem,
    ...replaying,
    ...shipped,
    modelHousehold,
    ruleset: thangdiem.parseRuleset(modelHousehold),
    compiled: thangdiem.loadRuleset(modelHousehold),
    evidence: readJson("model-household-evidence.json"),
    check,
  };
}

describe("the example in the doc comment", () => {
  test.each(CODE_EXAMPLES)("of $name, in $file, comes out as it says", async ({ file, code, checks }) => {
    const seen: (readonly [unknown, unknown])[] = [];
    const names = await scope(file, (found, expected) => void seen.push([found, expected]));
    const run = compileFunction(`return (async () => {\n${code}\n})();`, Object.keys(names)) as (
      ...values: readonly unknown[]
    ) => Promise<void>;
    await run(...Object.values(names));
    expect(seen.length).toBe(checks);
    expect(seen.map(([found]) => found)).toEqual(seen.map(([, expected]) => expected));
  });

  test("is found wherever there is one, and always shows an answer", () => {
    const written = FILES.map((file) => readFileSync(join(SRC, file), "utf8").split("* @example").length - 1);
    expect(CODE_EXAMPLES.length).toBe(written.reduce((sum, count) => sum + count, 0));
    expect(CODE_EXAMPLES.filter(({ checks }) => checks === 0)).toEqual([]);
  });
});
