import { describe, expect, test } from "vitest";
import { bar, checked, count, events, fact, gate, sheet, stateOf, verdict, yesNo } from "./sheet.js";

const list = events(4, { n: count(3), flag: yesNo() });

describe("conditions depart from JSON Logic where law needs it", () => {
  test("`all` over an empty list is true", () => {
    expect(stateOf({ all: [fact("list"), fact("flag")] }, { list }, { list: [] })).toBe("met");
  });

  test("`some` over an empty list is false, `none` is true", () => {
    expect(stateOf({ some: [fact("list"), fact("flag")] }, { list }, { list: [] })).toBe("failed");
    expect(stateOf({ none: [fact("list"), fact("flag")] }, { list }, { list: [] })).toBe("met");
  });

  test("`var` has no default argument", () => {
    const codes = checked(
      sheet({ fields: { a: yesNo() }, gates: [gate("g", { var: ["a", true] }), gate("h", fact("a"))] }),
    );
    expect(codes).toEqual([["logic.wrong-arity", "/gates/0/require", { operator: "var", expected: "1", found: 2 }]]);
  });

  test("`var` reads no prototype and no path into a list", () => {
    for (const name of ["constructor", "constructor.name", "list.0", "list.length", "__proto__", ""]) {
      const issues = checked(
        sheet({ fields: { list }, gates: [gate("g", fact(name)), gate("h", { some: [fact("list"), true] })] }),
      );
      expect(issues.map(([code]) => code)).toEqual(["logic.unknown-field"]);
    }
  });

  test("an unknown item of a filter gives a range of counts", () => {
    const twoFlags = { "==": [{ count: { filter: [fact("list"), fact("flag")] } }, 2] };
    const facts = (...flags: readonly (boolean | null)[]) => ({ list: flags.map((flag) => ({ flag })) });
    expect(stateOf(twoFlags, { list }, facts(true, true))).toBe("met");
    expect(stateOf(twoFlags, { list }, facts(true, null))).toBe("unknown");
    expect(stateOf(twoFlags, { list }, facts(null, false))).toBe("failed");
    expect(stateOf(twoFlags, { list }, facts(true, true, null))).toBe("unknown");
    expect(stateOf(twoFlags, { list }, facts(true, true, true, null))).toBe("failed");
  });

  test("`==` and `===` mean the same, and `!=` and `!==`", () => {
    for (const n of [0, 3, null]) {
      const state = (operator: string) => stateOf({ [operator]: [fact("n"), 3] }, { n: count(5) }, { n });
      expect(state("==")).toBe(state("==="));
      expect(state("!=")).toBe(state("!=="));
    }
    expect(stateOf({ "==": [fact("n"), 3] }, { n: count(5) }, { n: 3 })).toBe("met");
    expect(stateOf({ "!=": [fact("n"), 3] }, { n: count(5) }, { n: 3 })).toBe("failed");
  });

  test("the check advises one spelling of equality, with the place of the loose one", () => {
    const both = sheet({
      fields: { n: count(5) },
      gates: [gate("g", { "===": [fact("n"), 3] }), gate("h", { "==": [fact("n"), 3] })],
    });
    expect(checked(both)).toEqual([["logic.both-spellings", "/gates/1/require", { used: ["==", "==="] }]]);
    const mixed = sheet({
      fields: { n: count(5) },
      gates: [gate("g", { "!==": [fact("n"), 3] }), gate("h", { "==": [fact("n"), 3] })],
    });
    expect(checked(mixed)).toEqual([]);
  });
});

describe("with no facts at all", () => {
  // What json-logic-js calls true.
  test.each([
    [{ "<": [fact("violations"), 5] }],
    [{ "!=": [fact("criminal"), true] }],
    [{ "!": fact("criminal") }],
    [{ none: [fact("list"), fact("flag")] }],
    [{ all: [fact("list"), fact("flag")] }],
  ])("%j is unknown, not true", (condition) => {
    expect(stateOf(condition, { violations: count(9), criminal: yesNo(), list }, {})).toBe("unknown");
  });

  test("`violations >= 0` is true by the bounds of a count, and `violations > 9` false", () => {
    expect(stateOf({ ">=": [fact("violations"), 0] }, { violations: count(9) }, {})).toBe("met");
    expect(stateOf({ ">": [fact("violations"), 9] }, { violations: count(9) }, {})).toBe("failed");
  });
});

test("arithmetic is decimal: 0.1 and 0.2 are 0.3", () => {
  expect(stateOf({ "==": [{ "+": [0.1, 0.2] }, 0.3] }, {}, {})).toBe("met");
});

test("a disqualifier whose condition cannot be told is no `no`", () => {
  const when = { "share-above": [fact("n"), fact("n"), [1, 2], "unknown"] };
  const ruleset = sheet({ fields: { n: count(5) }, disqualifiers: [bar("d", when)] });
  expect(verdict(ruleset, { n: 0 })).toBe("undetermined");
  expect(verdict(ruleset, { n: 1 })).toBe("disqualified");
});
