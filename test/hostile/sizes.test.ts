// In: documents as large and as deep as they get. Out: issues or an answer, soon, and without filling the memory.
import { describe, expect, test } from "vitest";
import {
  checkRuleset,
  compileRuleset,
  explainText,
  loadRuleset,
  safeEvaluate,
  safeParseEvidenceText,
  safeParseRulesetText,
} from "../../src/index.js";
import { RulesetError } from "../../src/issues/error.js";
import { safeParseCases } from "../../src/testkit/index.js";
import { OVERLAY, RULESET } from "../cli/documents.js";
import { events, evidenceOf, fact, gate, number, oneOf, sheet, yesNo } from "../decision/sheet.js";
import { EVIDENCE_TEXT } from "../parse/example.js";
import { DOORS } from "./doors.js";
import { codesOf, expectSound } from "./sound.js";

/** Milliseconds, on a machine with much else to do. */
const SOON = 20_000;

const list = (much: number, of: (i: number) => string): string => Array.from({ length: much }, (_, i) => of(i)).join();
const withFacts = (facts: string): string => EVIDENCE_TEXT.replace(/"facts": \{.*\}/s, `"facts": ${facts} }`);

describe("text of an unkind shape is refused soon, or has its answer", () => {
  const door = (name: string) => DOORS.find((one) => one.name === name)!.readText;
  const evidence = (facts: string) => door("evidence")(withFacts(facts));
  const much = 1_000_000;
  const KEY = "k".repeat(4 * much);

  test.each<[string, () => readonly { readonly code: string }[], readonly string[]]>([
    ["a key of a million letters", () => evidence(`{ "${"x".repeat(much)}": 1 }`), ["json.keys-too-long"]],
    [
      "twenty thousand faults behind a key of four million letters",
      () => evidence(`{ "${KEY}": [${list(20_000, () => '"e\u0301"')}] }`),
      ["json.keys-too-long"],
    ],
    [
      "twenty thousand doubled keys there",
      () => evidence(`{ "${KEY}": { ${list(20_000, () => '"a":1')} } }`),
      ["json.keys-too-long"],
    ],
    [
      "numbers that are not exact behind a key just within the limit",
      () => evidence(`{ "${"k".repeat(9_900)}": [${list(30_000, () => "1e400")}] }`),
      ["json.number-not-exact"],
    ],
    [
      "an id of ten million letters",
      () => evidence("{}").concat(door("evidence")(withFacts("{}").replace("h-17", KEY))),
      ["shape.too-big"],
    ],
    ["a number of a million digits", () => evidence(`{ "yard": ${"1".repeat(much)} }`), ["json.number-not-exact"]],
    ["a number with a million zeros behind", () => evidence(`{ "yard": 1.${"0".repeat(much)} }`), []],
    ["a million blanks", () => evidence(`{ "yard":${" \n".repeat(much / 2)}1 }`), []],
    [
      "sixty thousand facts that nobody asks for",
      () => evidence(`{ ${list(60_000, (i) => `"meetings.joine${i}":1`)} }`),
      ["evidence.unknown-field"],
    ],
    [
      "a fact that is one fact sixty thousand times",
      () => evidence(`{ ${list(60_000, () => '"yard":1')} }`),
      ["json.duplicate-key"],
    ],
    [
      "a text of a million letters for a choice",
      () => door("ruleset")(RULESET.replace('"household"', `"${"h".repeat(much)}"`)),
      ["shape.unknown-value"],
    ],
    [
      "a version of a million numbers",
      () => door("overlay")(OVERLAY.replace('"0.1.0"', `"${"1.".repeat(much)}"`)),
      ["shape.bad-text"],
    ],
  ])(
    "%s",
    (_, take, codes) => {
      const found = take() as ReturnType<typeof evidence>;
      expect(codesOf(found)).toEqual(codes);
      expectSound(found);
    },
    SOON,
  );

  test.each([100_000])(
    "%i levels of anything, at every door",
    (levels) => {
      const deep = [
        "[".repeat(levels),
        "[".repeat(levels) + "]".repeat(levels),
        '{"a":'.repeat(levels),
        `{"and":[`.repeat(levels) + "]}".repeat(levels),
      ];
      // A table has no levels.
      for (const { name, text, readText } of DOORS.filter(({ read }) => read !== undefined)) {
        for (const nested of deep) {
          for (const given of [nested, text.replace(/:\s*"[^"]*"/, `:${nested}`)]) {
            const found = readText(given);
            expect([name, found.length > 0]).toEqual([name, true]);
            expectSound(found);
          }
        }
      }
    },
    SOON,
  );
});

describe("a ruleset at its limits is checked, compiled and judged by soon", () => {
  const fields = {
    a: yesNo(),
    n: number(0, 1000, 1),
    c: oneOf(...Array.from({ length: 200 }, (_, i) => `v${i}`)),
    list: events(10_000, { n: number(0, 9, 1) }),
  };
  const thousand = <T>(of: (i: number) => T): readonly T[] => Array.from({ length: 1000 }, (_, i) => of(i));

  test.each<[string, Parameters<typeof sheet>[0]]>([
    ["a thousand gates", { fields, gates: thousand((i) => gate(`g${i}`, { ">": [fact("n"), i] })) }],
    [
      "operators of a thousand operands",
      { fields, gates: [gate("g", { and: thousand((i) => ({ ">=": [fact("n"), i] })) })] },
    ],
    ["a list of a thousand literals", { fields, gates: [gate("g", { in: [fact("n"), thousand((i) => i)] })] }],
    ["a sum of a thousand", { fields, gates: [gate("g", { ">": [{ "+": thousand(() => fact("n")) }, 1] })] }],
    ["ten thousand events", { fields, gates: [gate("g", { some: [fact("list"), { ">": [fact("n"), 8] }] })] }],
  ])(
    "%s",
    (_, parts) => {
      const compiled = loadRuleset(sheet(parts));
      const list = Array.from({ length: 10_000 }, (__, i) => ({ id: `e${i}`, n: i % 10 }));
      for (const facts of [{}, { a: true, n: 500, list }]) {
        const result = safeEvaluate(compiled, evidenceOf(facts), { trace: true });
        expect(result.ok).toBe(true);
      }
    },
    SOON,
  );

  test(
    "names nearly alike by the thousand",
    () => {
      const names = Object.fromEntries(thousand((i) => [`a${i}b`, yesNo()]));
      const gates = thousand((i) => gate(`g${i}`, fact(`b${i}a`)));
      expect(checkRuleset(sheet({ fields: names, gates })).length).toBe(1000);
      const long = "x".repeat(100_000);
      expect(
        checkRuleset(sheet({ fields: { [long]: yesNo() }, gates: [gate("g", fact(`${long}y`))] })).map(
          ({ code }) => code,
        ),
      ).toEqual(["logic.unknown-field"]);
    },
    SOON,
  );

  test(
    "groups within groups, as deep as a document may be",
    () => {
      let node: unknown = { id: "leaf", kind: "graded", field: "yard", vi: "x", en: "x" };
      for (let i = 0; i < 25; i++)
        node = { id: `g${i}`, kind: "group", combine: "sum", vi: "x", en: "x", criteria: [node] };
      const text = RULESET.replace(
        /"criteria": \[\s*\{ "id": "s2.yard"[^}]*\}[^}]*\} \]/,
        `"criteria": [${JSON.stringify(node)}]`,
      );
      const parsed = safeParseRulesetText(text);
      expect(
        parsed.ok &&
          checkRuleset(parsed.value)
            .filter(({ severity }) => severity === "error")
            .map(({ code }) => code),
      ).toContain("ruleset.missing-citation");
      if (parsed.ok) {
        const compiled = compileRuleset(parsed.value);
        const result = safeEvaluate(
          compiled,
          evidenceOf({ yard: 3 }, { period: { from: "2020-01-01", to: "2021-01-01" } }),
          { trace: true },
        );
        if (result.ok && result.value.trace !== undefined)
          explainText({ ...result.value, trace: result.value.trace }, parsed.value, {
            language: "vi",
            level: "full",
          });
      }
    },
    SOON,
  );
});

test.each([
  ["a line", { evidence: JSON.parse(EVIDENCE_TEXT) as unknown }],
  ["a circle", { with: { base: "c4999" } }],
])(
  "five thousand cases that rest on one another in %s are too many",
  (_, first) => {
    const cases = Array.from({ length: 5_000 }, (__, i) => ({
      name: `c${i}`,
      ...(i === 0 ? first : { with: { base: `c${i - 1}`, facts: { yard: 1 } } }),
      expect: { verdict: "eligible" },
    }));
    const { issues } = safeParseCases({ kind: "cases", format: 1, ruleset: "x/y", cases });
    expect(codesOf(issues)).toEqual(["cases.too-many-bases"]);
  },
  SOON,
);

test("the message of an error with very many issues is short; the error has them all", () => {
  const { issues } = safeParseEvidenceText(withFacts(`{ "a": [${list(20_000, () => '"e\u0301"')}] }`));
  const error = new RulesetError(issues);
  expect(error.issues).toHaveLength(10_000);
  expect(error.message.split("\n")).toHaveLength(101);
  expect(error.message.endsWith("\n… 9900 more")).toBe(true);
});
