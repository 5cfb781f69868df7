import { describe, expect, test } from "vitest";
import { applyOverlays, type Overlay } from "../../src/index.js";
import { statementsOfOverlay, uncertainInOverlay } from "../../src/overlay/statements.js";
import { statementsOf } from "../../src/ruleset/walk.js";
import { loadShipped, shippedIds, shippedStack } from "../../src/rulesets.js";
import { fact, flat, passFail } from "../decision/sheet.js";
import { deduct, fill, framework, LATE, overlay, refusedOverlays } from "./overlays.js";

const note = { vi: "Cần tra.", en: "Look it up." };
const guess = { cite: { in: "act" }, certainty: "assumed", note } as const;
const derived = { cite: { in: "act" }, certainty: "inferred", note } as const;
const found = (one: Overlay): readonly unknown[] =>
  uncertainInOverlay(one).map(({ certainty, of, id, pointer }) => [certainty, of, id, pointer]);
const group = {
  ...flat("p", fact("late"), 1),
  kind: "group",
  combine: "sum",
  items: [{ ...flat("p.late", fact("late"), 1), ...derived }],
} as const;

describe("the statements of an overlay below official", () => {
  test("are those of every operation, without its base: what changes a number alone speaks of figures", () => {
    const operations: Overlay["operations"] = [
      { op: "fill-maximum", standard: "s", maximum: 35, ...guess },
      { op: "add-criterion", standard: "u", criterion: { ...passFail("u.a", fact("late"), 0), ...derived } },
      deduct(group),
      { op: "add-bonus", bonus: { ...flat("b", fact("late"), 1), ...derived } },
      { op: "add-disqualifier", disqualifier: { id: "d", vi: "x", en: "x", when: fact("late"), ...derived } },
      {
        op: "add-gate",
        gate: { id: "g", vi: "x", en: "x", require: fact("late"), onFailure: "ineligible", ...derived },
      },
      { op: "set-mark", class: "*", mark: 3, ...derived, figures: { certainty: "assumed" } },
      { op: "set-points", node: "p", points: 3, ...derived },
      { op: "escalate", deduction: "p", disqualifier: "e", vi: "x", en: "x", ...derived },
      { op: "repeal", node: "q", ...derived },
      { op: "set-points", node: "r", points: 3 },
    ];
    const stating = overlay("example/a", "district", { operations, inForce: { from: "2020-01-01", ...derived } });
    expect(found(stating)).toEqual([
      ["assumed", "figures", "s", "/operations/0"],
      ["assumed", "figures", "pass.mark.*", "/operations/6"],
      ["inferred", "words", "in-force", "/inForce"],
      ["inferred", "words", "u.a", "/operations/1/criterion"],
      ["inferred", "words", "p.late", "/operations/2/deduction/items/0"],
      ["inferred", "words", "b", "/operations/3/bonus"],
      ["inferred", "words", "d", "/operations/4/disqualifier"],
      ["inferred", "words", "g", "/operations/5/gate"],
      ["inferred", "figures", "p", "/operations/7"],
      ["inferred", "words", "e", "/operations/8"],
      ["inferred", "words", "q", "/operations/9"],
    ]);
  });

  test("are, of every shipped overlay, among those of the sheet that it makes", async () => {
    const shipped = await Promise.all(shippedIds.map((id) => loadShipped(id)));
    for (const document of shipped.filter((one) => one.kind === "overlay")) {
      const { ruleset, overlays } = await shippedStack(document.id);
      const ids = statementsOf(applyOverlays(ruleset, overlays)).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(statementsOfOverlay(document).map(({ id }) => id)));
    }
  });
});

describe("an overlay that calls itself official", () => {
  const official = (...operations: Overlay["operations"]): Overlay =>
    overlay("example/province", "province", { status: "official", operations });
  const rest = fill("t", 25);

  test.each([guess, derived])("is refused while a number in it is $certainty, whatever its base is", (sure) => {
    const wrong = official({ op: "fill-maximum", standard: "s", maximum: 35, ...sure }, rest);
    for (const status of ["official", "reconstruction", "example"] as const) {
      expect(refusedOverlays({ ...framework, status }, wrong)).toEqual([
        ["example/province", "ruleset.status-not-official", "/operations/0", { id: "s", certainty: sure.certainty }],
      ]);
    }
  });

  test("is refused while words in it are inferred", () => {
    const wrong = overlay("example/d", "district", { ...LATE, status: "official", operations: [deduct(group)] });
    expect(refusedOverlays(framework, wrong)).toEqual([
      [
        "example/d",
        "ruleset.status-not-official",
        "/operations/0/deduction/items/0",
        { id: "p.late", certainty: "inferred" },
      ],
    ]);
  });

  test("is taken when all is official or restated", () => {
    const restated = { op: "fill-maximum", standard: "s", maximum: 35, ...derived, certainty: "restated" } as const;
    expect(refusedOverlays(framework, official(restated, rest))).toEqual([]);
  });

  test("may be a reconstruction with the same guesses", () => {
    const guessed = { op: "fill-maximum", standard: "s", maximum: 35, ...guess } as const;
    expect(refusedOverlays(framework, { ...official(guessed, rest), status: "reconstruction" })).toEqual([]);
  });
});
