// Whoever loads json-logic-js can exchange its operators. That shows, and changes no decision.
import { createRequire } from "node:module";
import jsonLogic from "json-logic-js";
import { afterEach, describe, expect, test } from "vitest";
import { evaluate, loadRuleset } from "../../../src/index.js";
import { replay, secondOpinion } from "../../../src/replay/index.js";
import { evidenceOf, fact, gate, oneOf, points, sheet } from "../../decision/sheet.js";
import { full, registry } from "../example.js";

type JsonLogic = typeof jsonLogic;

/** Another copy, that nobody alters, by which to put things right. */
function anotherCopy(): JsonLogic {
  const require = createRequire(import.meta.url);
  const path = require.resolve("json-logic-js");
  const { [path]: loaded } = require.cache;
  delete require.cache[path];
  const copy = require(path) as JsonLogic;
  require.cache[path] = loaded;
  return copy;
}

const untouched = anotherCopy();
const { apply } = jsonLogic;
let exchanged: string | undefined;

function exchange(operator: string, by: (...operands: unknown[]) => unknown): void {
  exchanged = operator;
  jsonLogic.add_operation(operator, by);
}

afterEach(() => {
  jsonLogic.apply = apply;
  const operator = exchanged;
  exchanged = undefined;
  if (operator === undefined) return;
  jsonLogic.add_operation(operator, function (this: unknown, ...operands: unknown[]) {
    // What is no operand any more, but a value.
    const names = operands.map((_, i) => ({ var: `v${i}` }));
    const values = Object.fromEntries(operands.map((value, i) => [`v${i}`, value]));
    const isName = operator === "var";
    return untouched.apply({ [operator]: isName ? operands : names }, isName ? this : values) as unknown;
  });
});

const n = fact("n");
const CONDITIONS = {
  "==": { "==": [n, 2] },
  "===": { "===": [n, 2] },
  "!=": { "!=": [n, 3] },
  "!==": { "!==": [n, 3] },
  "<": { "<": [n, 3] },
  "<=": { "<=": [1, n, 3] },
  ">": { ">": [n, 1] },
  ">=": { ">=": [n, 2] },
  "!": { "!": { "===": [n, 3] } },
  in: { in: [fact("c"), ["x", "y"]] },
  "+": { "==": [{ "+": [n, 0.5] }, 2.5] },
  "-": { "==": [{ "-": [n, 0.5] }, 1.5] },
  "*": { "==": [{ "*": [n, 0.5] }, 1] },
  "/": { "==": [{ "/": [n, n, 1, "down", 0] }, 1] },
  "%": { "==": [{ "/": [n, n, 1, "down", 0] }, 1] },
  min: { "==": [{ min: [n, 3] }, 2] },
  max: { "==": [{ max: [n, 1] }, 2] },
  var: { "==": [n, 2] },
};

const evidence = evidenceOf({ n: 2, c: "x" });
const TRIED = Object.entries(CONDITIONS).map(([operator, condition]) => {
  const ruleset = sheet({ fields: { n: points(9, 0.5), c: oneOf("x", "y", "z") }, gates: [gate("g", condition)] });
  return { operator, compiled: loadRuleset(ruleset) };
});

describe.each(TRIED)("$operator of json-logic-js, exchanged", ({ operator, compiled }) => {
  const usual = evaluate(compiled, evidence, { trace: true });
  const EXCHANGES: readonly (readonly [string, () => unknown, object])[] = [
    ["that answers something else", () => "something else", {}],
    ["that answers what is no JSON", () => () => 1, {}],
    ["that answers what is no number", () => Number.NaN, {}],
    [
      "that throws",
      () => {
        throw new Error("exchanged");
      },
      { error: "exchanged" },
    ],
    [
      "that throws what is no error",
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw null;
      },
      { error: "object" },
    ],
  ];

  test.each(EXCHANGES)("by one %s, shows, and changes no decision", (_, by, told) => {
    expect(secondOpinion(compiled.ruleset, evidence, usual).counts.agreed).toBe(1);
    exchange(operator, by);
    const decision = evaluate(compiled, evidence, { trace: true });
    expect(decision).toEqual(usual);
    const { counts, differences } = secondOpinion(compiled.ruleset, evidence, decision);
    expect(counts).toEqual({ agreed: 0, differed: 1, notAsked: {} });
    expect(differences).toMatchObject([{ node: "g", decided: { type: "boolean", value: true }, ...told }]);
  });
});

describe("json-logic-js as a whole, exchanged", () => {
  test.each<[string, unknown]>([
    ["for one that always says yes", () => true],
    ["for nothing at all", undefined],
  ])("%s, shows in a replay, and the record is the same", (_, by) => {
    const usual = replay(full, registry, { secondOpinion: true });
    jsonLogic.apply = by as JsonLogic["apply"];
    const found = replay(full, registry, { secondOpinion: true });
    expect([found.same, found.decision]).toEqual([true, usual.decision]);
    expect(usual.secondOpinion?.counts.differed).toBe(0);
    expect(found.secondOpinion?.counts.differed).toBeGreaterThan(0);
  });

  test("is in its place again afterwards", () => {
    for (const { compiled } of TRIED) {
      const decision = evaluate(compiled, evidence, { trace: true });
      expect(secondOpinion(compiled.ruleset, evidence, decision).counts.agreed).toBe(1);
    }
  });
});
