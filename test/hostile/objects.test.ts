// In: what is no JSON, handed over by a program: getters and proxies that throw, cycles, instances, holes, other realms. Out: issues
// wherever a document or evidence is taken; never what the stranger threw, never an answer as if it had said nothing.
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { isObject } from "../../src/base/json.js";
import { type Evidence, loadRuleset, parseRulesetText, safeEvaluate, safeParseEvidence } from "../../src/index.js";
import { safeCommit, safeRecord, safeRedact } from "../../src/replay/index.js";
import { RULESET } from "../cli/documents.js";
import { EVIDENCE_TEXT } from "../parse/example.js";
import { pinned } from "../replay/example.js";
import { redactable } from "../replay/redaction/example.js";
import { DOORS } from "./doors.js";
import { put } from "./mutations.js";
import { codesOf, expectSound } from "./sound.js";

function fail(): never {
  throw new Error("a stranger's code");
}

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
const holed: unknown[] = [1];
holed.length = 3;
const TRAPS = { ownKeys: fail, get: fail, has: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail };
const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** What JSON cannot say. */
const FOREIGN: readonly (readonly [string, unknown])[] = [
  ["a getter that throws", Object.defineProperty({}, "value", { get: fail, enumerable: true })],
  ["a proxy that throws", new Proxy({}, TRAPS)],
  ["a proxy that throws when it is read", new Proxy({ value: 1 }, { get: fail })],
  ["a proxy that was revoked", revoked.proxy],
  ["a cycle", cyclic],
  ["a map", new Map([["registered", true]])],
  ["a day of the language", new Date(0)],
  ["a number in a box", Object(3)],
  ["what inherits its members", Object.create({ registered: true })],
  ["a method toString that throws", { toString: fail }],
  ["a method toJSON that throws", { toJSON: fail }],
  ["a method toJSON that lies", { toJSON: () => ({ registered: true }) }],
  ["a list with a hole", holed],
  ["a big integer", 1n],
  ["a symbol", Symbol("s")],
  ["a function", fail],
  ["no number", Number.NaN],
  ["no end", Infinity],
];

const evidence = JSON.parse(EVIDENCE_TEXT) as Evidence;
const compiled = loadRuleset(parseRulesetText(RULESET));

/** Every place of the evidence, and some that it has no member for. */
const PLACES: readonly (readonly (string | number)[])[] = [
  ...[[], ["kind"], ["format"], ["subject"], ["subject", "kind"], ["subject", "id"], ["subject", "class"]],
  ...[["period"], ["period", "from"], ["period", "to"], ["decidedOn"], ["history"], ["history", 0], ["facts"]],
  ...[
    ["facts", "registered"],
    ["facts", "meetings"],
    ["facts", "meetings", "joined"],
    ["facts", "yard"],
  ],
  ...["value", "source", "on", "unknown", "notApplicable"].map((member) => ["facts", "convicted", member]),
  ...["year", "title", "outcome", "reward", "decision"].map((member) => ["history", 0, member]),
];

const whole = {
  ...evidence,
  decidedOn: "2020-12-28",
  subject: { ...evidence.subject, class: "rural" },
  history: [{ year: 2019, title: "x", outcome: "recognised", reward: "w", decision: "1" }],
  facts: {
    ...evidence.facts,
    convicted: { value: true, source: "x", on: "2020-01-01", unknown: "", notApplicable: "" },
  },
};

describe.each(FOREIGN)("%s", (_, foreign) => {
  test("is refused wherever it stands in evidence", () => {
    for (const path of PLACES) {
      // CAST: spoilt on purpose.
      const given = put(whole, path, foreign) as Evidence;
      for (const result of [
        safeParseEvidence(given),
        safeEvaluate(compiled, given),
        safeRecord(pinned, given, { id: "x" }),
      ]) {
        expect([path, result.ok]).toEqual([path, false]);
        expectSound(result.issues);
      }
    }
  });

  test("is refused at every door, at the top and one level down", () => {
    for (const { text, read } of DOORS) {
      if (read === undefined) continue;
      const value: unknown = JSON.parse(text);
      const keys = isObject(value) ? Object.keys(value) : [];
      for (const path of [[], ...keys.map((key) => [key])]) {
        const found = read(put(value, path, foreign));
        expect([path, found.length > 0]).toEqual([path, true]);
        expectSound(found);
      }
    }
  });

  test("is refused in a record that is to be committed or redacted", () => {
    for (const key of Object.keys(redactable)) {
      // CAST: spoilt on purpose.
      const given = put(redactable, [key], foreign) as typeof redactable;
      expect(safeCommit(given, {}).ok).toBe(false);
      expect(safeRedact(given, ["convicted"]).ok).toBe(false);
    }
  });
});

describe("plain data is taken as it is", () => {
  const usual = safeEvaluate(compiled, evidence);
  const copies: readonly (readonly [string, unknown])[] = [
    ["frozen", Object.freeze({ ...evidence, facts: Object.freeze({ ...evidence.facts }) })],
    ["without a prototype", { ...evidence, facts: Object.assign(Object.create(null) as object, evidence.facts) }],
    ["of another realm", runInNewContext(`(${EVIDENCE_TEXT})`)],
    ["behind a proxy that hides nothing", new Proxy(evidence, {})],
    ["that is still being added to a list with a name", { ...evidence, history: Object.assign([], { note: "x" }) }],
  ];

  test.each(copies)("%s", (_what, given) => {
    // CAST: the same evidence in another guise.
    expect(safeEvaluate(compiled, given as Evidence)).toEqual(usual);
    expect(safeParseEvidence(given).ok).toBe(true);
  });
});

describe("options that are none", () => {
  const REFUSED: readonly (readonly [string, unknown, string])[] = [
    ["a map of readings", new Map([["conviction", "ignored"]]), "shape.wrong-type"],
    ["a number", 3, "shape.wrong-type"],
    ["a number as an option", { conviction: 3 }, "evaluate.unknown-option"],
    ["the name of the type of an option", { conviction: ["ignored"] }, "evaluate.unknown-option"],
    ["a symbol as an option", { conviction: Symbol("ignored") }, "evaluate.unknown-option"],
    ["an option of the prototype", { conviction: "constructor" }, "evaluate.unknown-option"],
    ["a reading of the prototype", { toString: "ignored" }, "evaluate.unknown-reading"],
    ["the prototype itself", JSON.parse('{ "__proto__": "ignored" }'), "evaluate.unknown-reading"],
  ];

  test.each(REFUSED)("%s", (_, readings, code) => {
    // CAST: spoilt on purpose.
    const result = safeEvaluate(compiled, evidence, { readings: readings as { readonly [reading: string]: string } });
    expect(codesOf(result.issues)).toContain(code);
    expectSound(result.issues);
  });
});
