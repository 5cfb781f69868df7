import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { omit } from "../../src/base/json.js";
import { evaluate, type Ruleset } from "../../src/index.js";
import { digestOf, documentDigest } from "../../src/replay/digest.js";
import {
  parseRecord,
  parseRecordText,
  pinStack,
  record,
  recordDigest,
  replay,
  safeParseRecord,
  safeParseRecordText,
  safePinStack,
  safeRecord,
} from "../../src/replay/index.js";
import { caseArb } from "../generators/cases.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { evidence, full, OPTIONS, overlay, pinned, ruleset, withoutEvidence, withoutTrace } from "./example.js";

describe("a record", () => {
  test("has the decision as it is without one, and all that it came from", () => {
    const { trace, ...decision } = evaluate(pinned.compiled, evidence, { trace: true });
    expect(full).toEqual({
      kind: "record",
      format: 1,
      id: "2020/17",
      decidedOn: "2020-12-28",
      number: "123/QĐ-UBND",
      semantics: 1,
      ruleset: { id: ruleset.id, version: ruleset.version, digest: documentDigest(ruleset) },
      overlays: [{ id: overlay.id, version: overlay.version, digest: documentDigest(overlay) }],
      readings: { conviction: "excludes" },
      otherReadings: full.otherReadings,
      evidence,
      decision: { ...decision, trace },
      digests: {
        evidence: documentDigest(evidence),
        decision: digestOf(decision),
        trace: digestOf(trace),
        record: recordDigest(full),
      },
    });
  });

  test("says whether another reading would decide differently", () => {
    expect(full.decision.verdict).toBe("disqualified");
    expect(full.otherReadings).toMatchObject([{ reading: "conviction", option: "ignored", verdict: "eligible" }]);
  });

  test("is the same whenever it is made", () => {
    expect(record(pinStack(ruleset, [overlay]), evidence, { ...OPTIONS, trace: true })).toEqual(full);
  });

  test("has the day of the evidence's decision, and none where nobody says one", () => {
    const { decidedOn, ...undated } = evidence;
    expect(record(pinned, evidence, { id: "1" }).decidedOn).toBe(decidedOn);
    expect(record(pinned, undated, { id: "1" })).not.toHaveProperty("decidedOn");
    expect(record(pinned, undated, { id: "1" })).not.toHaveProperty("number");
  });

  test("leaves an editor's `$schema` of the evidence behind", () => {
    const written = { $schema: "../schema/evidence.json", ...evidence };
    expect(record(pinned, written, OPTIONS)).toEqual(withoutTrace);
  });

  test("proves itself as well without its trace, and without its evidence", () => {
    expect(withoutTrace.decision).not.toHaveProperty("trace");
    expect(withoutEvidence).not.toHaveProperty("evidence");
    expect(withoutTrace.digests).toEqual(full.digests);
    expect(withoutEvidence.digests).toEqual(full.digests);
    expect(recordDigest(withoutEvidence)).toBe(full.digests.record);
  });

  test("names overlays as the decision does, in whatever order they were given", () => {
    const other = { ...overlay, id: "example/ward/another", operations: [], fields: {} };
    const one = record(pinStack(ruleset, [overlay, other]), evidence, OPTIONS);
    expect(one.overlays.map(({ id }) => id)).toEqual(one.decision.overlays.map(({ id }) => id));
    expect(record(pinStack(ruleset, [other, overlay]), evidence, OPTIONS)).toEqual(one);
  });
});

describe("no record is made", () => {
  test("of evidence that is none", () => {
    const codes = (given: unknown): readonly string[] =>
      safeRecord(pinned, given as never, OPTIONS).issues.map(({ code }) => code);
    expect(codes({})).toContain("shape.missing-key");
    expect(codes({ ...evidence, facts: { yard: 32.2 } })).toEqual(["evidence.off-step"]);
    expect(codes({ ...evidence, facts: { yard: undefined } })).toEqual(["json.not-json"]);
    expect(() => record(pinned, {} as never, OPTIONS)).toThrow("shape.missing-key");
  });

  test("by readings that are not there", () => {
    const found = safeRecord(pinned, evidence, { ...OPTIONS, readings: { convicton: "ignored" } });
    expect(found.issues).toMatchObject([{ code: "evaluate.unknown-reading", params: { suggestion: "conviction" } }]);
  });

  test("that could not be read again", () => {
    expect(safeRecord(pinned, evidence, { id: "" }).issues).toMatchObject([
      { code: "shape.too-small", pointer: "/id" },
    ]);
    const found = safeRecord(pinned, evidence, { id: "1", number: "Quye\u0302\u0301t" }).issues;
    expect(found).toMatchObject([{ code: "json.not-nfc", pointer: "/number" }]);
  });

  test("with two days of decision", () => {
    const found = safeRecord(pinned, evidence, { id: "1", decidedOn: "2020-12-29" });
    expect(found.issues).toMatchObject([{ code: "record.two-decision-days", pointer: "/decidedOn" }]);
  });

  test("of a ruleset that has overlays in it already", () => {
    const found = safePinStack(pinned.compiled.ruleset);
    expect(found.issues).toMatchObject([{ code: "record.applied-ruleset", pointer: "/layers" }]);
  });

  test("of a ruleset with faults", () => {
    expect(safePinStack({ ...ruleset, semantics: 7 }).issues).toMatchObject([{ code: "ruleset.unknown-semantics" }]);
    expect(() => pinStack({})).toThrow("shape.missing-key");
  });
});

describe("reading a record", () => {
  test("gives back what was written", () => {
    for (const one of [full, withoutTrace, withoutEvidence]) {
      expect(parseRecord(one)).toEqual(one);
      expect(parseRecordText(JSON.stringify(one))).toEqual(one);
    }
  });

  test("tells every fault with its place", () => {
    const text = JSON.stringify({ ...full, digests: { ...full.digests, trace: "sha256:1" }, numbr: "1" }, undefined, 1);
    const { issues } = safeParseRecordText(text);
    expect(issues.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["shape.bad-text", "/digests/trace"],
      ["shape.unknown-key", "/numbr"],
    ]);
    expect(issues.every(({ line }) => (line ?? 0) > 1)).toBe(true);
    expect(safeParseRecord(undefined).issues).toMatchObject([{ code: "json.not-json" }]);
  });

  test("takes a trace that nests deeper than any document may", () => {
    const named = Array.from({ length: 20 }, (_, i) => {
      const inner = { var: i === 0 ? "registered" : `d${i - 1}` };
      return [`d${i}`, { vi: "x", en: "x", value: { and: [{ or: [inner, false] }, true] } }] as const;
    });
    const gates = [{ ...ruleset.gates![0]!, require: { var: "d19" } }];
    const deep: Ruleset = { ...ruleset, derived: Object.fromEntries(named), gates };
    const facts = omit(evidence.facts, "littered");
    const one = record(pinStack(deep), { ...evidence, facts }, { id: "1", trace: true });
    const text = JSON.stringify(one);
    expect(parseRecordText(text)).toEqual(one);
    expect(replay(JSON.parse(text), { documents: [deep] }).same).toBe(true);
  });
});

test("replaying the record of any decision gives the same decision", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, fc.boolean(), ({ ruleset: any, evidence: given, readings }, trace) => {
      const stack = pinStack(any);
      const one = record(stack, given, { id: "1", readings, trace });
      const found = replay(JSON.parse(JSON.stringify(one)), { documents: [any] });
      expect(found).toMatchObject({ same: true });
      expect(found.decision).toEqual(evaluate(stack.compiled, given, { readings, trace: true }));
    }),
    { ...SETTINGS, numRuns: 100 },
  );
});
