// In: choices and a case. Out: the same case with everything that has no order in another order.

import type { Json } from "../../src/base/json.js";
import type { Adjustment, Criterion } from "../../src/kinds/schema.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { isObject } from "../reference/facts.js";
import type { Case } from "./cases.js";
import type { Draw } from "./draw.js";

/** Members of objects in another order. */
function members<T>(draw: Draw, object: { readonly [key: string]: T }): { readonly [key: string]: T } {
  return Object.fromEntries(draw.shuffle(Object.entries(object)));
}

/** JSON whose objects are in another order; so are its lists, where they are lists of events. */
function facts(draw: Draw, value: Json): Json {
  if (Array.isArray(value)) return draw.shuffle(value as readonly Json[]).map((one) => facts(draw, one));
  if (!isObject(value)) return value;
  // CAST: members of JSON are JSON.
  const inner = Object.entries(value).map(([key, one]) => [key, facts(draw, one)] as const);
  return Object.fromEntries(draw.shuffle(inner));
}

function criterion(draw: Draw, one: Criterion): Criterion {
  if (one.kind === "group")
    return { ...one, criteria: draw.shuffle(one.criteria).map((child) => criterion(draw, child)) };
  if (one.kind === "banded") return { ...one, bands: draw.shuffle(one.bands) };
  return one.kind === "choice" ? { ...one, levels: draw.shuffle(one.levels) } : one;
}

function adjustment(draw: Draw, one: Adjustment): Adjustment {
  if (one.kind === "group") return { ...one, items: draw.shuffle(one.items).map((item) => adjustment(draw, item)) };
  return one.kind === "banded" ? { ...one, bands: draw.shuffle(one.bands) } : one;
}

function sheet(draw: Draw, ruleset: Ruleset): Ruleset {
  const { gates, standards, disqualifiers, deductions, bonuses, classes, derived, history, pass } = ruleset;
  return {
    ...ruleset,
    fields: members(draw, ruleset.fields),
    ...(derived ? { derived: members(draw, derived) } : {}),
    ...(history ? { history: members(draw, history) } : {}),
    ...(gates ? { gates: draw.shuffle(gates) } : {}),
    ...(disqualifiers ? { disqualifiers: draw.shuffle(disqualifiers) } : {}),
    ...(classes ? { classes: draw.shuffle(classes) } : {}),
    ...(deductions ? { deductions: draw.shuffle(deductions).map((one) => adjustment(draw, one)) } : {}),
    ...(bonuses ? { bonuses: draw.shuffle(bonuses).map((one) => adjustment(draw, one)) } : {}),
    ...(pass ? { pass: { ...pass, marks: draw.shuffle(pass.marks) } } : {}),
    ...(standards
      ? {
          standards: draw.shuffle(standards).map((one) => {
            return { ...one, criteria: draw.shuffle(one.criteria).map((child) => criterion(draw, child)) };
          }),
        }
      : {}),
  };
}

export function shuffled(draw: Draw, { ruleset, evidence, readings }: Case): Case {
  const reordered = Object.fromEntries(
    draw.shuffle(Object.entries(evidence.facts)).map(([key, fact]) => [key, facts(draw, fact)] as const),
  );
  const history = evidence.history ? { history: draw.shuffle(evidence.history) } : {};
  const told = { ...evidence, facts: reordered, ...history };
  return { ruleset: sheet(draw, ruleset), evidence: told, readings: { ...readings } };
}
