import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision } from "../../src/evaluate/decision.js";
import { type Case, caseArb } from "../generators/cases.js";
import { drawn } from "../generators/draw.js";
import { shuffled } from "../generators/shuffle.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

/** The decision with its standards in one fixed order; every other list is sorted already. The place of an issue moves. */
function unordered({ standards, issues, ...decision }: Decision) {
  const byNode = Object.fromEntries(standards.map((standard) => [standard.node, standard]));
  const faults = issues.map((issue) => `${issue.code} ${JSON.stringify(issue.params)}`).sort();
  return { ...decision, standards: byNode, faults };
}

const reorderings = drawn(600, (draw) => (one: Case) => shuffled(draw, one));

test("order of criteria, fields, facts and list items does not matter", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, reorderings, (one, reorder) => {
      const other = reorder(one);
      const before = unordered(decide(one.ruleset, one.evidence, one.readings));
      const after = unordered(decide(other.ruleset, other.evidence, other.readings));
      expect(after).toStrictEqual(before);
    }),
    SETTINGS,
  );
});
