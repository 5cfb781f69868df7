// json-logic-js evaluates every condition again, independently, wherever all facts are known and no departure applies.
import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.js";
import { isObject } from "../../src/base/json.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import { operatorNamed } from "../../src/logic/operators/index.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { caseArb } from "../generators/cases.js";
import { decideWithTrace } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

// Operators that JSON Logic lacks, whose arithmetic is not exact there, or whose third operand it ignores.
const DECIMAL = ["+", "-", "*", "/"];

/** The condition with its named expressions written out; undefined where a departure applies. */
function portable(expression: Json, ruleset: Ruleset): Json | undefined {
  if (!isObject(expression)) return expression;
  const [name = ""] = Object.keys(expression);
  const operands = [expression[name] ?? null].flat() as readonly Json[];
  const [variable] = operands;
  if (name === "var" && typeof variable === "string") {
    const derived = ruleset.derived?.[variable];
    return derived === undefined ? { var: `facts.${variable.replaceAll(".", "/")}` } : portable(derived.value, ruleset);
  }
  if (operatorNamed(name)?.departure === "new" || DECIMAL.includes(name)) return undefined;
  if ((name === ">" || name === ">=") && operands.length === 3) return undefined;
  if (["some", "all", "none", "filter"].includes(name)) return undefined;
  const inner = operands.map((operand) => (Array.isArray(operand) ? operand : portable(operand, ruleset)));
  return inner.every((one) => one !== undefined) ? { [name]: inner } : undefined;
}

/** Every fact by id, with the dots of ids out of the way; undefined unless all of them are plain and known. */
function allKnown(evidence: Evidence, ruleset: Ruleset): { readonly [id: string]: Json } | undefined {
  const known: { [id: string]: Json } = {};
  for (const [id, field] of Object.entries(ruleset.fields)) {
    if (field.type === "events") continue;
    const nested = id.split(".").reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), evidence.facts);
    const given = evidence.facts[id] ?? nested;
    const value = isObject(given) && "value" in given ? given["value"] : given;
    if (value === undefined || value === null || typeof value === "object") continue;
    known[id.replaceAll(".", "/")] = value as Json;
  }
  return known;
}

function reads(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return (rule as Json[]).flatMap(reads);
  if (!isObject(rule)) return [];
  return typeof rule["var"] === "string" ? [rule["var"].slice("facts.".length)] : Object.values(rule).flatMap(reads);
}

test("json-logic-js agrees on every condition of which all facts are known and to which no departure applies", {
  timeout: TIMEOUT,
}, () => {
  let compared = 0;
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const { trace } = decideWithTrace(ruleset, evidence, readings);
      const known = allKnown(evidence, ruleset) ?? {};
      const conditions = [
        ...(ruleset.gates ?? []).map(({ id, require }) => [id, require] as const),
        ...(ruleset.disqualifiers ?? []).map(({ id, when }) => [id, when] as const),
      ];
      for (const [id, expression] of conditions) {
        const rule = portable(expression, ruleset);
        if (rule === undefined || !reads(rule).every((name) => Object.hasOwn(known, name))) continue;
        const traced = [...(trace?.gates ?? []), ...(trace?.disqualifiers ?? [])].find(
          ({ node }) => node === id,
        )?.condition;
        const value = traced !== undefined && "value" in traced ? traced.value : undefined;
        if (value?.type !== "boolean") continue;
        compared++;
        expect(jsonLogic.apply(rule as never, { facts: known })).toBe(value.value);
      }
    }),
    SETTINGS,
  );
  expect(compared).toBeGreaterThan(300);
});
