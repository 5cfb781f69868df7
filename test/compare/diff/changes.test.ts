// Every kind of change, each on a small ruleset.
import { describe, expect, test } from "vitest";
import { diffRulesets, type RulesetChange } from "../../../src/compare/index.js";
import type { Ruleset } from "../../../src/index.js";
import * as s from "../../decision/sheet.js";

const TRIES = { tries: 300 } as const;
const OTHER = { cite: { in: "act", article: "2" } } as const;

const BASE = s.sheet({
  fields: { a: s.yesNo(), b: s.yesNo(), n: s.count(5), grade: s.points(40, 1), bad: s.yesNo() },
  mark: 50,
  gates: [s.gate("g", s.fact("a"))],
  standards: [
    s.standard("s1", 60, [
      s.passFail("s1.a", s.fact("b"), 20),
      s.criterion("s1.n", "banded", {
        measure: s.fact("n"),
        bands: [
          { from: 1, points: 10 },
          { from: 3, points: 40 },
        ],
      }),
    ]),
    s.standard("s2", 40, [s.graded("s2.grade", "grade")], { share: [1, 4] }),
  ],
  disqualifiers: [s.bar("d", s.fact("bad"))],
  deductions: [s.flat("p", { "!": s.fact("b") }, 5)],
});

type Edit = (ruleset: Ruleset) => Ruleset;

function changes(edit: Edit, from = BASE): readonly RulesetChange[] {
  return diffRulesets(from, edit(from), TRIES).changes;
}

/** Each change as `part effect: kinds`. */
function told(edit: Edit, from = BASE): readonly string[] {
  return changes(edit, from).map(
    ({ part, effect, edits }) => `${part} ${effect}: ${[...new Set(edits.map(({ kind }) => kind))].join(", ")}`,
  );
}

function standard(at: number, change: (one: NonNullable<Ruleset["standards"]>[number]) => object): Edit {
  return (ruleset) => ({
    ...ruleset,
    // CAST: what the test makes of a standard is one.
    standards: (ruleset.standards ?? []).map((one, i) => (i === at ? change(one) : one)) as typeof ruleset.standards &
      object,
  });
}

function criterion(id: string, more: object): Edit {
  return (ruleset) => ({
    ...ruleset,
    standards: (ruleset.standards ?? []).map((one) => ({
      ...one,
      criteria: one.criteria.map((node) => (node.id === id ? { ...node, ...more } : node)),
    })),
  });
}

const pass =
  (more: object): Edit =>
  (ruleset) => ({ ...ruleset, pass: { ...ruleset.pass!, ...more } });

test("no difference is nothing, whatever the version and the layers", () => {
  const other = {
    ...BASE,
    version: "2.0.0",
    layers: [{ id: "x", version: "1.0.0", rank: "ward" as never, vi: "x", en: "x" }],
  };
  expect(diffRulesets(BASE, other, TRIES).changes).toEqual([]);
});

describe("stricter or looser, with a witness", () => {
  test.each<readonly [string, Edit, string]>([
    [
      "more points taken off",
      (one) => ({ ...one, deductions: [s.flat("p", { "!": s.fact("b") }, 8)] }),
      "p stricter: points",
    ],
    [
      "a threshold that is lower",
      criterion("s1.n", {
        bands: [
          { from: 1, points: 10 },
          { from: 2, points: 40 },
        ],
      }),
      "s1.n looser: threshold",
    ],
    [
      "bands of other points",
      criterion("s1.n", {
        bands: [
          { from: 1, points: 20 },
          { from: 3, points: 30 },
        ],
      }),
      "s1.n both: points",
    ],
    ["another condition", criterion("s1.a", { when: { and: [s.fact("b"), s.fact("a")] } }), "s1.a stricter: condition"],
    ["a condition that asks for other facts", criterion("s1.a", { when: s.fact("a") }), "s1.a both: condition"],
    [
      "a floor that is higher",
      standard(1, (one) => ({ ...one, floor: { ...one.floor, share: [1, 2] } })),
      "s2.floor stricter: floor",
    ],
    ["a floor left out", standard(1, (one) => s.without(one, "floor")), "s2.floor looser: removed, floor"],
    ["a mark that is lower", pass({ marks: s.marks(40) }), "pass.mark.* looser: mark"],
    ["bounds", pass({ bounds: [0, 80] }), "pass.bounds stricter: cap"],
    ["rounding", pass({ rounding: { step: 10, mode: "up", ...OTHER } }), "pass.rounding looser: added, points"],
    ["a cap", (one) => ({ ...one, caps: { deductions: { cap: 2, ...OTHER } } }), "caps.deductions looser: added, cap"],
    [
      "a deduction added",
      (one) => ({ ...one, deductions: [...one.deductions!, s.flat("q", s.fact("a"), 1)] }),
      "q stricter: added, condition, points",
    ],
    ["a disqualifier left out", (one) => s.without(one, "disqualifiers"), "d looser: removed, condition"],
    [
      "a gate that only suspends",
      (one) => ({ ...one, gates: [s.gate("g", s.fact("a"), "undetermined")] }),
      "g looser: condition",
    ],
    [
      "a graded criterion of another fact",
      criterion("s2.grade", { kind: "banded", measure: s.fact("grade"), bands: [{ from: 20, points: 40 }] }),
      "s2.grade both: points, condition",
    ],
    [
      "a deduction taken from a standard",
      (one) => ({ ...one, deductions: [s.flat("p", { "!": s.fact("b") }, 5, { from: "s2" })] }),
      "p looser: moved",
    ],
  ])("%s", (_, edit, expected) => {
    const found = changes(edit);
    expect(told(edit)).toEqual([expected]);
    for (const { stricter, looser, tries } of found) {
      for (const witness of [stricter, looser]) {
        if (witness === undefined) continue;
        expect(witness.evidence.kind).toBe("evidence");
        expect([witness.before, witness.after]).not.toEqual([witness.after, witness.before]);
      }
      expect(tries).toBeGreaterThan(0);
    }
  });
});

test("points that no longer add up alone are seen with their standard", () => {
  const shift: Edit = (one) => {
    const bands = [
      { from: 1, points: 10 },
      { from: 3, points: 50 },
    ];
    return criterion("s1.n", { bands })(criterion("s1.a", { points: 10 })(one));
  };
  const found = changes(shift);
  expect(found.map(({ part, effect, stricter }) => [part, effect, stricter?.by])).toEqual([
    ["s1.a", "both", "together"],
    ["s1.n", "both", "together"],
  ]);
});

test("what cannot stand alone is seen in the whole", () => {
  const shift: Edit = (one) => standard(1, (two) => ({ ...two, maximum: 50 }))(one);
  const wider: Edit = (one) => ({ ...shift(one), fields: { ...one.fields, grade: s.points(50, 1) } });
  expect(changes(wider).every(({ stricter, looser }) => (stricter ?? looser)?.by !== "change-on-before")).toBe(true);
});

describe("editorial, with a proof", () => {
  const identical = { by: "identical" };
  test.each<readonly [string, Edit, string]>([
    ["words", criterion("s1.a", { vi: "Khác", en: "Other" }), "s1.a editorial: text"],
    ["a citation", criterion("s1.a", OTHER), "s1.a editorial: citation"],
    ["certainty", criterion("s1.a", { certainty: "inferred" }), "s1.a editorial: certainty"],
    ["a new id", criterion("s1.a", { id: "s1.x" }), "s1.x editorial: renamed"],
    [
      "another order",
      standard(0, (one) => ({ ...one, criteria: [...one.criteria].reverse() })),
      "s1.criteria editorial: order",
    ],
    ["another spelling", (one) => ({ ...one, gates: [s.gate("g", { and: [s.fact("a")] })] }), "g editorial: condition"],
    ["the title", (one) => ({ ...one, title: { ...one.title, vi: "Tên khác" } }), "title editorial: text"],
    [
      "an instrument",
      (one) => ({ ...one, instruments: { act: { ...one.instruments["act"]!, number: "9" } } }),
      "instrument:act editorial: citation",
    ],
    [
      "the words of a field",
      (one) => ({ ...one, fields: { ...one.fields, a: { ...s.yesNo(), vi: "Khác" } } }),
      "field:a editorial: text",
    ],
  ])("%s", (name, edit, expected) => {
    expect(told(edit)).toEqual([expected]);
    const [found] = changes(edit);
    expect(found?.proof).toEqual(
      name === "another spelling" ? { by: "combinations", fields: ["a"], count: 3 } : identical,
    );
    expect(found?.stricter ?? found?.looser).toBeUndefined();
  });

  test("a condition rewritten to the same is proved in every combination of its facts", () => {
    const twice: Edit = criterion("s1.a", { when: { "!": { or: [{ "!": s.fact("a") }, { "!": s.fact("b") }] } } });
    const from = criterion("s1.a", { when: { and: [s.fact("b"), s.fact("a")] } })(BASE);
    const [found] = changes(twice, from);
    expect(found).toMatchObject({ effect: "editorial", proof: { by: "combinations", fields: ["a", "b"], count: 9 } });
  });

  test("a named expression for what stood written out is identical", () => {
    const named: Edit = (one) => ({
      ...criterion("s1.a", { when: s.fact("calc") })(one),
      derived: { calc: { vi: "x", en: "x", value: s.fact("b") } },
    });
    expect(told(named)).toEqual(["derived:calc editorial: added, condition", "s1.a editorial: condition"]);
  });

  test("a node moved, with what it is counted in unlike before, is no editorial change", () => {
    const move: Edit = (one) => {
      const [first, second] = one.standards!;
      const [moved, ...rest] = first!.criteria;
      return {
        ...one,
        standards: [
          { ...first!, criteria: rest },
          { ...second!, criteria: [...second!.criteria, moved!] },
        ],
      };
    };
    expect(told(move)).toEqual(["s1.a both: moved"]);
  });

  test("a standard with a new id brings its criteria and its floor", () => {
    expect(told(standard(1, (one) => ({ ...one, id: "s9" })))).toEqual(["s9 editorial: renamed"]);
  });
});

describe("neither", () => {
  test.each<readonly [string, Edit, string]>([
    ["the days in force", (one) => ({ ...one, inForce: { from: "2021-01-01" } }), "in-force no-direction: force"],
    ["where it holds", (one) => ({ ...one, jurisdiction: ["vn", "x"] }), "scope no-direction: scope"],
    [
      "a field that may hold more",
      (one) => ({ ...one, fields: { ...one.fields, n: s.count(9) } }),
      "field:n none-found: field",
    ],
  ])("%s", (_, edit, expected) => {
    expect(told(edit)).toEqual([expected]);
  });

  test("a name that only one has is carried by what reads it", () => {
    const add: Edit = (one) => ({
      ...one,
      fields: { ...one.fields, fire: s.yesNo() },
      deductions: [...one.deductions!, s.flat("q", { "!": s.fact("fire") }, 2)],
    });
    expect(told(add)).toEqual(["field:fire editorial: added", "q stricter: added, condition, points"]);
    expect(changes(add)[0]?.proof).toEqual({ by: "unread" });
  });

  test("a reading with another default", () => {
    const from = {
      ...criterion("s1.a", { when: { "==": [{ reading: "r" }, "x"] } })(BASE),
      readings: { r: s.reading(["x", "y"], "x") },
    };
    const edit: Edit = (one) => ({ ...one, readings: { r: s.reading(["x", "y"], "y") } });
    expect(told(edit, from)).toEqual(["reading:r stricter: reading"]);
  });

  test("classes and their marks", () => {
    const from = {
      ...BASE,
      classes: [{ id: "k1", vi: "x", en: "x" }],
      pass: { ...BASE.pass!, marks: s.marks({ k1: 50 }) },
    };
    const edit: Edit = (one) => ({
      ...one,
      classes: [...one.classes!, { id: "k2", vi: "y", en: "y" }],
      pass: { ...one.pass!, marks: s.marks({ k1: 50, k2: 60 }) },
    });
    expect(told(edit, from).map((line) => line.split(" ")[0])).toEqual(["class:k2", "pass.mark.k2"]);
  });
});

test("a reading whose default changes is never taken for proved, though no record shows a difference", () => {
  const both = { or: [{ "==": [{ reading: "r" }, "x"] }, true] };
  const from = { ...criterion("s1.a", { when: both })(BASE), readings: { r: s.reading(["x", "y"], "x") } };
  const edit: Edit = (one) => ({ ...one, readings: { r: s.reading(["x", "y"], "y") } });
  expect(told(edit, from)).toEqual(["reading:r none-found: reading"]);
});

describe("rulesets that cannot be compared by what they decide", () => {
  test("a framework claims no direction", () => {
    const framework = standard(0, (one) => ({ ...one, maximum: "delegated" }))(BASE);
    const diff = diffRulesets(framework, criterion("s1.a", { points: 1 })(framework), TRIES);
    expect(diff.undirected).toBe("framework");
    expect(diff.changes.map(({ part, effect }) => `${part} ${effect}`)).toEqual(["s1.a no-direction"]);
  });

  test("nor do two kinds of subject", () => {
    const diff = diffRulesets(BASE, { ...criterion("s1.a", { points: 1 })(BASE), subject: "ward" }, TRIES);
    expect(diff.undirected).toBe("subject");
    expect(diff.changes.every(({ effect }) => effect === "no-direction")).toBe(true);
  });
});
