// What it means that an atom decides (masking MC/DC): it is known, and the other way round it alone would turn the known outcome.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression, Ruleset } from "../../../src/index.js";
import { fact, gate, judge, sheet, yesNo } from "../../decision/sheet.js";
import { type Draw, drawn } from "../../generators/draw.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";
import { reachedBy } from "./model.js";

interface Tree {
  readonly expression: Expression;
  /** Fields by the places of the atoms. */
  readonly atoms: ReadonlyMap<string, string>;
}

/** A condition in which each field stands once. */
function makeTree(draw: Draw, depth: number, place: string, fields: string[]): Tree {
  if (depth === 0 || draw.chance(25)) {
    const field = `f${String(fields.length)}`;
    fields.push(field);
    return { expression: fact(field), atoms: new Map([[place, field]]) };
  }
  const operator = draw.pick(["and", "or", "!", "if"] as const);
  const size = operator === "!" ? 1 : operator === "if" ? 3 : draw.whole(2, 3);
  const operands = Array.from({ length: size }, (_, i) =>
    makeTree(draw, depth - 1, `${place}/${operator}.${String(i)}`, fields),
  );
  return {
    expression: { [operator]: operands.map(({ expression }) => expression) },
    atoms: new Map(operands.flatMap(({ atoms }) => [...atoms])),
  };
}

const treeArb: fc.Arbitrary<Tree> = drawn(60, (draw) => makeTree(draw, 2, "g/require", []));

type Facts = { readonly [field: string]: boolean };

function everyRecord(fields: readonly string[]): readonly Facts[] {
  return fields.reduce<readonly Facts[]>(
    (all, field) => all.flatMap((so) => [so, { ...so, [field]: true }, { ...so, [field]: false }]),
    [{}],
  );
}

function stateOf(ruleset: Ruleset, facts: Facts): string | undefined {
  return judge(ruleset, facts).determinedBy.find(({ node }) => node === "g")?.state;
}

test("an atom decides when it is known and alone turns the outcome from one known answer to the other", {
  timeout: TIMEOUT,
}, () => {
  let deciding = 0;
  fc.assert(
    fc.property(treeArb, ({ expression, atoms }) => {
      fc.pre(atoms.size > 1 && atoms.size <= 6);
      const fields = [...atoms.values()];
      const ruleset = sheet({
        fields: Object.fromEntries(fields.map((id) => [id, yesNo()])),
        gates: [gate("g", expression)],
      });
      for (const facts of everyRecord(fields)) {
        const expected = [...atoms].flatMap(([place, field]) => {
          const value = facts[field];
          if (value === undefined) return [];
          const outcomes = [true, false].map((one) => stateOf(ruleset, { ...facts, [field]: one }));
          const turns = outcomes[0] !== outcomes[1] && !outcomes.includes("unknown");
          return turns ? [`${place}#decides:${String(value)}`] : [];
        });
        deciding += expected.length;
        expect([...reachedBy(ruleset, "decides", facts)].sort()).toEqual(expected.sort());
      }
    }),
    { ...SETTINGS, numRuns: 60 },
  );
  expect(deciding).toBeGreaterThan(1000);
});
