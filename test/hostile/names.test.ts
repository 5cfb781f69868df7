// In: names that mean something to the language, wherever a document may name a thing; a host whose objects all inherit more than
// they should. Out: the same answers as under any other name, or an issue; nothing is ever read from a prototype.
import { afterEach, describe, expect, test } from "vitest";
import { impact } from "../../src/compare/index.js";
import {
  checkRuleset,
  createRegistry,
  type Evidence,
  evaluate,
  explainText,
  hasErrors,
  type Language,
  loadRuleset,
  parseRulesetText,
  type Ruleset,
  safeCompileRuleset,
  safeEvaluate,
  safeEvaluateReadings,
  safeParseRuleset,
} from "../../src/index.js";
import { pinStack, record, replay, safeRecord } from "../../src/replay/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { verifyTrace } from "../../src/verify/index.js";
import { RULESET } from "../cli/documents.js";
import { bar, count, evidenceOf, fact, gate, oneOf, reading, sheet, yesNo } from "../decision/sheet.js";
import { EVIDENCE_TEXT } from "../parse/example.js";
import { full, pinned, registry } from "../replay/example.js";
import { DOORS } from "./doors.js";
import { NAMES } from "./mutations.js";
import { codesOf, expectSound } from "./sound.js";

/** Those that are lower-case ASCII, so that an id may be one of them. */
const POSSIBLE = ["constructor", "prototype", "length", "name", "caller"] as const;

describe.each(POSSIBLE)("%s as an id", (id) => {
  const named = (other: string): Ruleset =>
    sheet({
      classes: [other],
      fields: { colour: oneOf("red", other), n: count(9), [`f.${other}x`]: yesNo() },
      readings: { r: reading(["lenient", "strict"], "lenient") },
      gates: [gate(other, { "==": [fact("colour"), other] })],
      disqualifiers: [bar("a.bar", { ">": [fact("n"), 3] })],
    });

  test("of a node, a choice, a class and a document is one like any other", () => {
    const told = (other: string) => {
      const ruleset = { ...named(other), id: `example/${other}` };
      expect(checkRuleset(ruleset).filter(({ severity }) => severity === "error")).toEqual([]);
      const compiled = loadRuleset(ruleset);
      return [{}, { colour: other, n: 1 }, { colour: "red", n: 4 }].map((facts) => {
        const evidence = evidenceOf(facts, { class: other });
        const decision = evaluate(compiled, evidence, { trace: true });
        expect(verifyTrace(ruleset, evidence, decision)).toEqual({ ok: true });
        explainText(decision, ruleset, { language: "vi", level: "full" });
        const kept = record(pinStack(ruleset), evidence, { id: other });
        expect(replay(kept, createRegistry([ruleset]), { kept: { [other]: kept.digests } }).same).toBe(true);
        return JSON.stringify(decision);
      });
    };
    expect(told(id).map((text) => text.replaceAll(id, "usual"))).toEqual(told("usual"));
  });
});

describe.each(NAMES)("%s", (name) => {
  const compiled = loadRuleset(parseRulesetText(RULESET));
  // CAST: an own member, whatever its name.
  const holding = (value: unknown) => Object.fromEntries([[name, value]]) as { readonly [key: string]: never };

  test("as an operator is unknown", () => {
    const { issues } = safeParseRuleset(JSON.parse(RULESET.replace('{ "var": "registered" }', `{ "${name}": [1] }`)));
    const ruleset = sheet({ gates: [gate("g", holding([1]))] });
    const found = [...issues, ...checkRuleset(ruleset)];
    expect(hasErrors(found)).toBe(true);
    expect(codesOf(checkRuleset(ruleset))).toEqual(["logic.unknown-operator"]);
    expectSound(found);
  });

  test("as a name in a condition is unknown", () => {
    for (const [condition, code] of [
      [{ var: name }, "logic.unknown-field"],
      [{ "==": [{ reading: name }, "x"] }, "logic.unknown-reading"],
      [{ applicable: name }, "logic.unknown-field"],
      [{ ">": [{ "years-since-recognised": name }, 1] }, "logic.unknown-history"],
      [{ some: [{ var: name }, true] }, "logic.unknown-field"],
    ] as const) {
      const found = checkRuleset(sheet({ gates: [gate("g", condition)] }));
      expect(codesOf(found)).toEqual([code]);
      expectSound(found);
    }
  });

  test("as a fact, a class, a choice or a reading is refused", () => {
    const facts = safeEvaluate(compiled, evidenceOf(holding(true)));
    expect(codesOf(facts.issues)).toContain("evidence.unknown-field");
    expect(safeEvaluate(compiled, evidenceOf({ meetings: holding(1) })).ok).toBe(false);
    expect(safeEvaluate(compiled, evidenceOf({ yard: { value: 1, ...holding(1) } })).ok).toBe(false);
    expect(codesOf(safeEvaluate(compiled, evidenceOf({}, { class: name })).issues)).toContain("evidence.unknown-class");
    expect(codesOf(safeEvaluate(compiled, evidenceOf({}), { readings: { conviction: name } }).issues)).toContain(
      "evaluate.unknown-option",
    );
    expect(codesOf(safeEvaluate(compiled, evidenceOf({}), { readings: holding("ignored") }).issues)).toContain(
      "evaluate.unknown-reading",
    );
    const choice = loadRuleset(
      sheet({ fields: { c: oneOf("red") }, gates: [gate("g", { "==": [fact("c"), "red"] })] }),
    );
    expect(codesOf(safeEvaluate(choice, evidenceOf({ c: name })).issues)).toEqual(["evidence.unknown-choice"]);
  });

  test("as a key of any document is refused, or is no key of it", () => {
    for (const { text, read } of DOORS) {
      if (read === undefined) continue;
      const given: unknown = { ...(JSON.parse(text) as object), ...holding({}) };
      const found = read(Object.defineProperty(given, name, { value: {}, enumerable: true }));
      expect(found.length).toBeGreaterThan(0);
      expectSound(found);
    }
  });

  test("as a unit, a group or the id of a record is a text like any other", () => {
    const outcome = "recognised" as const;
    const members = [{ id: name, unit: name, outcome }];
    const { units } = rollUp(members, { base: "total", sizes: holding(2) });
    expect(units.map(({ unit, total }) => [unit, total])).toEqual([[name, 2]]);
  });

  test("as a language is none", () => {
    const decision = evaluate(compiled, JSON.parse(EVIDENCE_TEXT) as Evidence, { trace: true });
    // CAST: spoilt on purpose.
    const language = name as Language;
    expect(() => explainText(decision, compiled.ruleset, { language, level: "full" })).toThrow();
  });
});

describe("where somebody wrote into the prototype of all objects", () => {
  const POLLUTION = {
    ...{ registered: true, convicted: false, yard: 40, littered: true, value: 1, unknown: "x", notApplicable: "x" },
    ...{ class: "rural", decidedOn: "2020-01-01", history: [], trace: true, readings: { conviction: "ignored" } },
    ...{ id: "x", kind: "flat", points: 100, layer: "x", floor: { share: [0, 1] }, semantics: 9, filter: [], from: 9 },
  };
  afterEach(() => {
    for (const key of Object.keys(POLLUTION)) Reflect.deleteProperty(Object.prototype, key);
  });

  const whole = JSON.parse(EVIDENCE_TEXT) as ReturnType<typeof evidenceOf>;
  const ruleset = parseRulesetText(RULESET);
  const compiled = loadRuleset(ruleset);

  function answers(): readonly string[] {
    return [
      JSON.stringify(safeEvaluate(compiled, whole)),
      JSON.stringify(safeEvaluateReadings(compiled, whole)),
      JSON.stringify(impact(compiled, compiled, [whole])),
    ];
  }
  const usual = answers();

  function polluted<T>(key: string, during: () => T): T {
    Object.assign(Object.prototype, { [key]: POLLUTION[key as keyof typeof POLLUTION] });
    try {
      return during();
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  }

  test.each(Object.keys(POLLUTION))("`%s` changes no answer", (key) => {
    expect(polluted(key, answers)).toEqual(usual);
  });

  test.each(Object.keys(POLLUTION))("`%s` lets no document in, and says why", (key) => {
    const { parsed, compiledNow, checked, recorded, replayed } = polluted(key, () => ({
      compiledNow: safeCompileRuleset(ruleset).ok,
      checked: codesOf(checkRuleset(ruleset)),
      parsed: DOORS.map(({ readText, text }) => codesOf(readText(text))),
      recorded: safeRecord(pinned, whole, { id: "1" }),
      replayed: replay(full, registry),
    }));
    for (const codes of parsed) expect(codes).toContain("json.not-json");
    expect([compiledNow, checked]).toEqual([false, ["json.not-json"]]);
    expect(codesOf(recorded.issues)).toEqual(["json.not-json"]);
    expect(replayed.same).toBe(false);
  });
});
