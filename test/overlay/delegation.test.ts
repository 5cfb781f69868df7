import { describe, expect, test } from "vitest";
import {
  applyOverlays,
  checkRuleset,
  evaluate,
  issueText,
  loadRuleset,
  type Overlay,
  safeApplyOverlays,
} from "../../src/index.js";
import { adjustment, evidenceOf, fact, flat, perCase, said, without } from "../decision/sheet.js";
import {
  addTo,
  deduct,
  district,
  fill,
  framework,
  LATE,
  late,
  overlay,
  province,
  refusedOverlays,
} from "./overlays.js";

const filled = (...operations: Parameters<typeof district>[1][]) =>
  overlay("example/province", "province", { operations });

describe("filling the maxima that are left to a rank", () => {
  test("makes a framework a sheet that compiles", () => {
    const { ruleset } = loadRuleset(framework, [province]);
    expect(ruleset.standards?.map(({ maximum }) => maximum)).toEqual([35, 25, 40]);
    expect(checkRuleset(ruleset)).toEqual([]);
    expect(evaluate(loadRuleset(framework, [province]), evidenceOf({ x: 30, y: 20, z: 10 })).total).toMatchObject({
      low: 60,
      high: 60,
    });
  });

  test.each([
    [35, 25, []],
    [35, 25.0001, 60.0001],
    [35, 24.9999, 59.9999],
    [60, 0, []],
    [10.1, 49.9, []],
    [61, 0, 61],
  ])("keeps to the total: %s and %s", (s, t, found) => {
    const exceeded = (i: number) => [
      "example/province",
      "overlay.beyond-delegation",
      `/operations/${i}`,
      { delegation: "may.fill", limit: 60, found },
    ];
    expect(refusedOverlays(framework, filled(fill("s", s), fill("t", t)))).toEqual(
      Array.isArray(found) ? [] : [exceeded(0), exceeded(1)],
    );
  });

  test("in part stays below the total, and leaves a framework", () => {
    expect(refusedOverlays(framework, filled(fill("s", 60)))).toEqual([]);
    expect(refusedOverlays(framework, filled(fill("s", 60.0001)))).toHaveLength(1);
    expect(applyOverlays(framework, [filled(fill("s", 35))]).standards?.map(({ maximum }) => maximum)).toEqual([
      35,
      "delegated",
      40,
    ]);
  });

  test("is refused to another rank", () => {
    const refusal = (i: number, target: string) => [
      "example/district",
      "overlay.not-delegated",
      `/operations/${i}`,
      { operation: "fill-maximum", target, rank: "district" },
    ];
    expect(
      refusedOverlays(
        framework,
        overlay("example/district", "district", { operations: [fill("s", 35), fill("t", 25)] }),
      ),
    ).toEqual([refusal(0, "s"), refusal(1, "t")]);
  });

  test("is refused where the sheet gives the maximum itself", () => {
    expect(refusedOverlays(framework, filled(fill("u", 40)))).toEqual([
      [
        "example/province",
        "overlay.not-delegated",
        "/operations/0",
        { operation: "fill-maximum", target: "u", rank: "province" },
      ],
      ["example/province", "overlay.nothing-to-fill", "/operations/0", { standard: "u" }],
    ]);
  });

  test("is refused where the standard is none, with the nearest", () => {
    const wrong = {
      ...framework,
      delegation: [{ ...framework.delegation![0]!, standards: ["s", "t", "uu"] } as never],
    };
    expect(refusedOverlays(wrong, filled(fill("uu", 1)))).toEqual([
      ["example/province", "overlay.unknown-target", "/operations/0/standard", { target: "uu", suggestion: "u" }],
    ]);
  });

  test("says how sure the number is, and which layer it came from", () => {
    const operation = { ...fill("s", 35), certainty: "assumed", note: { vi: "x", en: "x" } } as const;
    const sheet = applyOverlays(framework, [filled(operation, fill("t", 25))]);
    expect(sheet.standards?.[0]?.figures).toMatchObject({ certainty: "assumed", layer: "example/province" });
    const decision = evaluate(
      loadRuleset(framework, [filled(operation, fill("t", 25))]),
      evidenceOf({ x: 0, y: 0, z: 0 }),
    );
    expect(decision.reliance).toEqual([{ node: "s", certainty: "assumed" }]);
  });

  test("without a certainty is no official number", () => {
    const silent = { op: "fill-maximum", standard: "s", maximum: 35 } as const;
    const filledBy = (operation: Overlay["operations"][number]) =>
      applyOverlays(framework, [filled(operation, fill("t", 25))]).standards?.[0]?.figures?.certainty;
    expect([filledBy(silent), filledBy(fill("s", 35))]).toEqual(["assumed", "official"]);
    const real = { ...filled(silent, fill("t", 25)), status: "reconstruction" as const };
    expect(refusedOverlays(framework, real).map(([, code, pointer]) => [code, pointer])).toEqual([
      ["ruleset.missing-certainty", "/operations/0"],
      ["ruleset.missing-citation", "/operations/0"],
    ]);
  });
});

describe("adding deductions", () => {
  test("is allowed to the rank it is left to, up to the limit", () => {
    expect(refusedOverlays(framework, province, district("example/d", late("p.a", 10)))).toEqual([]);
    expect(refusedOverlays(framework, province, district("example/d", late("p.a", 10.0001)))).toEqual([
      [
        "example/d",
        "overlay.beyond-delegation",
        "/operations/0",
        { delegation: "may.deduct", limit: 10, found: 10.0001 },
      ],
    ]);
  });

  test("is limited over all overlays of the rank together", () => {
    const [a, b] = [district("example/a", late("p.a", 6)), district("example/b", late("p.b", 4))];
    expect(refusedOverlays(framework, province, a, b)).toEqual([]);
    const c = district("example/b", late("p.b", 4.0001));
    expect(
      refusedOverlays(framework, province, a, c).map(([document, , pointer, params]) => [document, pointer, params]),
    ).toEqual([
      ["example/a", "/operations/0", { delegation: "may.deduct", limit: 10, found: 10.0001 }],
      ["example/b", "/operations/0", { delegation: "may.deduct", limit: 10, found: 10.0001 }],
    ]);
  });

  test("is limited exactly: 3.3 and 3.3 and 3.4 are 10", () => {
    expect(
      refusedOverlays(framework, province, district("example/d", late("p.a", 0.1), late("p.b", 0.2), late("p.c", 9.7))),
    ).toEqual([]);
    expect(
      refusedOverlays(framework, province, district("example/d", late("p.a", 3.3), late("p.b", 3.3), late("p.c", 3.4))),
    ).toEqual([]);
  });

  test("counts the most that a deduction can come to", () => {
    const bands = [
      { from: 3, points: 4 },
      { from: 4, points: 11 },
    ];
    const worst = (found: number, deduction: Parameters<typeof deduct>[0]) =>
      expect(refusedOverlays(framework, province, district("example/d", deduct(deduction)))).toEqual(
        found <= 10
          ? []
          : [
              [
                "example/d",
                "overlay.beyond-delegation",
                "/operations/0",
                { delegation: "may.deduct", limit: 10, found },
              ],
            ],
      );
    worst(11, adjustment("p", "banded", { measure: { if: [fact("late"), 3, 0] }, bands }));
    worst(10, perCase("p", { if: [fact("late"), 3, 0] }, 5, { cap: 10 }));
    worst(12, perCase("p", { if: [fact("late"), 3, 0] }, 5, { cap: 12 }));
    const items = [flat("p.a", fact("late"), 8), flat("p.b", fact("late"), 7)];
    worst(8, adjustment("p", "group", { combine: "largest", items }));
    worst(15, adjustment("p", "group", { combine: "sum", items }));
    worst(9, adjustment("p", "group", { combine: "sum", cap: 9, items }));
  });

  test("without a cap is beyond any limit", () => {
    const open = perCase("p", { if: [fact("late"), 3, 0] }, 1);
    const result = safeApplyOverlays(framework, [province, district("example/d", deduct(open))]);
    expect(result.issues.map(said)).toEqual([
      ["overlay.beyond-delegation", "/operations/0", { delegation: "may.deduct", limit: 10 }],
    ]);
    expect(result.issues.map((one) => issueText(one, "en"))).toEqual([
      "The delegation `may.deduct` leaves `10`, and this has no upper bound",
    ]);
  });

  test("has no limit where the delegation has none", () => {
    const practice = overlay("example/practice", "practice", { operations: [late("p.a", 90)], ...LATE });
    expect(refusedOverlays(framework, province, practice)).toEqual([]);
  });

  test("is refused to another rank", () => {
    const commune = overlay("example/commune", "commune", { operations: [late("p.a", 1)], ...LATE });
    expect(refusedOverlays(framework, province, commune)).toEqual([
      [
        "example/commune",
        "overlay.not-delegated",
        "/operations/0",
        { operation: "add-deduction", target: "p.a", rank: "commune" },
      ],
    ]);
  });

  test("takes points, and says which layer it came from", () => {
    const compiled = loadRuleset(framework, [province, district("example/d", late("p.a", 10))]);
    const judged = (late: boolean) => evaluate(compiled, evidenceOf({ x: 30, y: 20, z: 10, late }));
    expect(judged(false).total).toMatchObject({ low: 60, high: 60 });
    expect(judged(true).total).toMatchObject({ low: 50, high: 50 });
    expect(compiled.ruleset.deductions).toMatchObject([{ id: "p.a", layer: "example/d" }]);
  });
});

describe("adding criteria", () => {
  test("is allowed to the rank and for the standards it is left to", () => {
    const applied = applyOverlays(framework, [province, district("example/d", addTo("u", "u.more"))]);
    expect(applied.standards?.[2]?.criteria.map(({ id }) => id)).toEqual(["u.z", "u.more"]);
  });

  test.each([
    ["district", "s"],
    ["commune", "u"],
    ["practice", "u"],
  ] as const)("is refused to the %s for %s", (rank, target) => {
    const refusing = overlay("example/d", rank, { operations: [addTo(target, "c")], ...LATE });
    expect(refusedOverlays(framework, province, refusing)).toEqual([
      ["example/d", "overlay.not-delegated", "/operations/0", { operation: "add-criterion", target: "c", rank }],
    ]);
  });
});

test("a ruleset that delegates nothing refuses every operation", () => {
  const closed = without(framework, "delegation");
  const all = safeApplyOverlays(closed, [province, district("example/d", late("p", 1), addTo("u", "u.c"))]);
  expect(all.issues.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "overlay.not-delegated"));
});
