import { describe, expect, test } from "vitest";
import { compileRuleset, RulesetError, safeLoadRuleset } from "../../src/index.js";
import { checked, graded, points, said, sheet, standard } from "./sheet.js";

const framework = sheet({
  bounds: [0, 100],
  mark: 60,
  fields: { x: points(60), y: points(40) },
  standards: [standard("s", "delegated", [graded("s.x", "x")]), standard("t", 40, [graded("t.y", "y")])],
  delegation: [
    {
      id: "may.fill",
      to: "province",
      may: "fill-maxima",
      standards: ["s"],
      total: 60,
      cite: { in: "act" },
      certainty: "official",
    },
  ],
});

describe("a framework, whose maxima are delegated,", () => {
  test("can be checked", () => {
    expect(checked(framework)).toEqual([]);
  });

  test("is still checked for everything else", () => {
    expect(checked({ ...framework, standards: [...framework.standards!, standard("t", 0, [])] })).toEqual([
      ["ruleset.duplicate-id", "/standards/2/id", { id: "t" }],
    ]);
  });

  test("cannot be compiled", () => {
    expect(() => compileRuleset(framework)).toThrow(RulesetError);
    expect(safeLoadRuleset(framework).issues.map(said)).toEqual([
      ["ruleset.framework", "/standards/0/maximum", { standard: "s" }],
    ]);
  });
});
