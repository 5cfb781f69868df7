import { describe, expect, test } from "vitest";
import {
  checkRuleset,
  compileRuleset,
  safeApplyOverlays,
  safeParseOverlay,
  safeParseRuleset,
} from "../../src/index.js";
import { isEarlier } from "../../src/parts/versions.js";
import { overlay, ruleset } from "./example.js";

const words = { vi: "Mức điểm đạt ghi nhầm", en: "The mark was misprinted" };
const corrects = { version: "0.0.9", what: words, decisions: { vi: "Quyết định năm 2020", en: "Decisions of 2020" } };

test.each([
  ["1.0.0", "1.0.1", true],
  ["1.9.0", "1.10.0", true],
  ["0.9.9", "1.0.0", true],
  ["1.0.0", "1.0.0", false],
  ["1.0.1", "1.0.0", false],
  ["2.0.0", "10.0.0", true],
  ["1.0.0-rc.1", "1.0.0", true],
  ["1.0.0", "1.0.0-rc.1", false],
  ["1.0.0-rc.1", "1.0.0-rc.2", true],
  ["1.0.0-rc.2", "1.0.0-rc.1", false],
  ["1.0.0-rc.1", "1.0.0-rc.1", false],
  ["1.0.0", "1.1.0-rc.1", true],
])("%s was written before %s: %j", (version, other, expected) => {
  expect(isEarlier(version, other)).toBe(expected);
});

describe("a correction", () => {
  test("names an earlier version, what was wrong in it, and the decisions that are touched", () => {
    expect(checkRuleset({ ...ruleset, corrects })).toEqual([]);
    expect(safeApplyOverlays(ruleset, [{ ...overlay, corrects }]).issues).toEqual([]);
    expect(safeParseRuleset({ ...ruleset, corrects: { version: "0.0.9", what: words } }).issues).toMatchObject([
      { code: "shape.missing-key", pointer: "/corrects", params: { key: "decisions" } },
    ]);
    expect(safeParseOverlay({ ...overlay, corrects }).ok).toBe(true);
  });

  test.each(["0.1.0", "0.1.1", "1.0.0"])("cannot be one of version %s", (version) => {
    const wrong = { corrects: { ...corrects, version } };
    const expected = [{ code: "ruleset.corrects-later-version", pointer: "/corrects/version" }];
    expect(checkRuleset({ ...ruleset, ...wrong })).toMatchObject(expected);
    expect(safeApplyOverlays(ruleset, [{ ...overlay, ...wrong }]).issues).toMatchObject(
      expected.map((one) => ({ ...one, document: overlay.id })),
    );
  });
});

describe("the semantics that a ruleset was written for", () => {
  test("may be named, and is the first where it is not", () => {
    expect(checkRuleset({ ...ruleset, semantics: 1 })).toEqual([]);
    expect(safeParseRuleset({ ...ruleset, semantics: 0.5 }).ok).toBe(false);
  });

  test("is refused where the engine does not have it, by the check and by compiling alone", () => {
    const later = { ...ruleset, semantics: 2 };
    expect(checkRuleset(later)).toMatchObject([
      { code: "ruleset.unknown-semantics", params: { found: 2, known: [1] } },
    ]);
    expect(() => compileRuleset(later)).toThrow("ruleset.unknown-semantics");
  });
});
