// What stands on the form of the playground is the evidence, neither more nor less.
import fc from "fast-check";
import { expect, test } from "vitest";
import { draftOf, emptyDraft, evidenceOf, moved } from "../../docs/playground/src/draft.js";
import { EMPTY, entryOf, factOf } from "../../docs/playground/src/entry.js";
import { NO_ROWS, withoutRow, withRow, withStanding } from "../../docs/playground/src/events.js";
import type { Json } from "../../src/base/json.js";
import {
  type CompiledRuleset,
  compileRuleset,
  type Evidence,
  type PlainField,
  type Ruleset,
  safeEvaluate,
} from "../../src/index.js";
import { caseArb } from "../generators/cases.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { compiled, evidence, ruleset } from "../testkit/cases/model.js";

const LANGUAGES = ["vi", "en"] as const;

/** A list of one is written as that one. */
function alone(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? value[0] : value;
  return value;
}

/** The decision with its trace, or the codes of what is wrong. */
function outcome(
  rules: CompiledRuleset,
  given: Evidence,
  readings: { readonly [reading: string]: string } = {},
): unknown {
  const judged = safeEvaluate(rules, given, { readings, trace: true });
  const spelled = (key: string, value: unknown): unknown => (["class", "reward"].includes(key) ? alone(value) : value);
  return judged.ok ? JSON.parse(JSON.stringify(judged.value, spelled)) : judged.issues.map(({ code }) => code).sort();
}

test("the form states what the evidence states, down to the trace", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, fc.constantFrom(...LANGUAGES), ({ ruleset: rules, evidence: given, readings }, language) => {
      const sheet = compileRuleset(rules);
      const stated = evidenceOf(draftOf(given, rules, language), rules);
      expect(outcome(sheet, stated, readings)).toEqual(outcome(sheet, given, readings));
    }),
    SETTINGS,
  );
});

test("what the library refuses of a file, it refuses on the form", { timeout: TIMEOUT }, () => {
  const names = [...Object.keys(ruleset.fields), "meetings", "bogus"];
  const facts = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(
    fc.property(facts, fc.constantFrom(...LANGUAGES), (strange, language) => {
      // CAST: `fc.jsonValue` makes JSON, which its type does not say.
      const given = { ...evidence, facts: strange as { readonly [name: string]: Json } };
      const stated = evidenceOf(draftOf(given, ruleset, language), ruleset);
      expect(outcome(compiled, stated)).toEqual(outcome(compiled, given));
    }),
    SETTINGS,
  );
});

test("two spellings of one fact stay two", () => {
  const given = { ...evidence, facts: { meetings: { joined: 9 }, "meetings.joined": 8 } };
  const stated = evidenceOf(draftOf(given, ruleset, "vi"), ruleset);
  expect(outcome(compiled, stated)).toEqual(["evidence.two-spellings"]);
});

test("an empty form states nothing", () => {
  const draft = emptyDraft("1", evidence.period, "");
  expect(evidenceOf(draft, ruleset)).toEqual({
    kind: "evidence",
    format: 1,
    subject: { kind: "household", id: "1" },
    period: evidence.period,
    facts: {},
  });
});

test("what had no place on the form of one ruleset finds it on that of another", () => {
  const { yard, ...others } = ruleset.fields;
  const without: Ruleset = { ...ruleset, fields: others };
  const draft = draftOf({ ...evidence, facts: { yard: 32.5 } }, without, "vi");
  expect(draft.others.facts).toEqual({ yard: 32.5 });
  expect(yard).toBeDefined();
  const there = moved(draft, ruleset, "vi");
  expect([there.entries["yard"]?.text, there.others.facts]).toEqual(["32,5", {}]);
});

const POINTS: PlainField = { type: "points", max: 2000, step: 0.5, vi: "Điểm", en: "Points" };
const COUNT: PlainField = { type: "count", max: 2000, vi: "Số", en: "Count" };
const NUMBER: PlainField = { type: "number", min: -10, max: 10, step: 0.001, vi: "Số", en: "Number" };
const YES: PlainField = { type: "boolean", vi: "Có không", en: "Yes or no" };

test.each<readonly [text: string, field: PlainField, fact: Json]>([
  ["7,5", POINTS, 7.5],
  ["7.5", POINTS, 7.5],
  [" 7 ", POINTS, 7],
  // Whoever is about to write decimals.
  ["7,", POINTS, 7],
  ["0,125", NUMBER, 0.125],
  ["−2", NUMBER, -2],
  ["-2", NUMBER, -2],
  // One and a half, or one thousand five hundred? A count has no decimals.
  ["1.500", POINTS, "1.500"],
  ["1.500", COUNT, 1500],
  ["1,500", COUNT, 1500],
  ["12 500", COUNT, 12500],
  ["7,5", COUNT, 7.5],
  ["bảy", COUNT, "bảy"],
  ["7 5", COUNT, "7 5"],
  ["1e3", COUNT, "1e3"],
  ["0x10", COUNT, "0x10"],
  ["true", YES, true],
  ["yes", YES, "yes"],
])("%j is read as a number, or left for the library to refuse", (text, field, fact) => {
  expect(factOf({ ...EMPTY, text }, field)).toEqual(fact);
});

test("a fact is unknown, does not apply, or has a source", () => {
  const said = { ...EMPTY, reason: "chờ công an phường", source: "Biên bản", on: "2020-12-01" };
  expect(factOf(EMPTY, YES)).toBeUndefined();
  expect(factOf(said, YES)).toEqual({ unknown: "chờ công an phường" });
  expect(factOf({ ...said, isNotApplicable: true, text: "true" }, YES)).toEqual({
    notApplicable: "chờ công an phường",
  });
  expect(factOf({ ...said, text: "true" }, YES)).toEqual({ value: true, source: "Biên bản", on: "2020-12-01" });
});

test("a number that would be read as another has no place on the form", () => {
  expect(entryOf(7.125, NUMBER, "vi")).toBeUndefined();
  expect(entryOf(0.125, NUMBER, "vi")?.text).toBe("0,125");
  expect(entryOf(0.125, NUMBER, "en")?.text).toBe("0.125");
  expect(entryOf("7", COUNT, "vi")).toBeUndefined();
});

test("rows of a list outlast a slip, and the last one taken away leaves none", () => {
  const one = withStanding(NO_ROWS, "some");
  expect([one.standing, one.rows.length]).toEqual(["some", 1]);
  const slip = withStanding(one, "none");
  expect(withStanding(slip, "some").rows).toEqual(one.rows);
  const two = withRow(one);
  expect(two.rows.map(({ key }) => key)).toEqual([1, 2]);
  expect(withRow(withoutRow(two, 1)).rows.map(({ key }) => key)).toEqual([2, 3]);
  expect(withoutRow(withoutRow(two, 1), 2)).toEqual({ ...NO_ROWS, standing: "none" });
});
