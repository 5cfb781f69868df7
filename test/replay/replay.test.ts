import { describe, expect, test } from "vitest";
import { applyOverlays, compileRuleset, createRegistry, type RegistryDocument } from "../../src/index.js";
import {
  type DecisionRecord,
  type DifferentReplay,
  documentDigest,
  type PinnedStack,
  pinStack,
  type Replay,
  type ReplayOptions,
  type ReplaySummary,
  record,
  recordDigest,
  replay,
  replayMany,
  replaySummary,
  safePinStack,
} from "../../src/replay/index.js";
import { safePin } from "../../src/replay/pins.js";
import {
  evidence,
  full,
  OPTIONS,
  overlay,
  registry,
  resealed,
  ruleset,
  withoutEvidence,
  withoutTrace,
} from "./example.js";

function different(
  one: unknown,
  documents: readonly RegistryDocument[] = registry.documents,
  options: ReplayOptions = {},
): DifferentReplay {
  const found = replay(one, { documents }, options);
  if (found.same) throw new Error("the same");
  return found;
}

const causes = ({ findings }: DifferentReplay): readonly string[] => findings.map(({ cause }) => cause);

describe("a record that is as it was", () => {
  test("replays to the same decision, with its trace", () => {
    const found = replay(withoutTrace, registry);
    expect(found).toEqual({ same: true, id: "2020/17", digests: full.digests, decision: full.decision });
  });

  test("is not touched by versions that came later", () => {
    const later = { ...ruleset, version: "0.2.0", pass: { ...ruleset.pass!, bounds: [0, 50] as const } };
    const documents = createRegistry([later, ruleset, overlay]).documents;
    expect(replay(full, { documents }).same).toBe(true);
  });

  test("is not touched by checks that have grown stricter", () => {
    // No check of today lets such a mark pass.
    const loose = { ...ruleset, pass: { ...ruleset.pass!, marks: [{ ...ruleset.pass!.marks[0]!, mark: 101 }] } };
    expect(safePinStack(loose, [overlay]).ok).toBe(false);
    const old = safePin(compileRuleset(applyOverlays(loose, [overlay])), loose, [overlay]);
    const one = record((old as { value: PinnedStack }).value, evidence, OPTIONS);
    expect(replay(one, { documents: [loose, overlay] }).same).toBe(true);
  });
});

test("of two documents of one version, the one whose digest was recorded counts", () => {
  const altered = { ...ruleset, note: { vi: "Ghi chú", en: "Note" } };
  for (const documents of [
    [altered, ruleset, overlay],
    [ruleset, altered, overlay],
  ])
    expect(replay(full, { documents }).same).toBe(true);
  expect(different(full, [altered, overlay]).cause).toBe("ruleset-altered");
});

describe("what is missing", () => {
  test("of the documents is named, with the versions that are there", () => {
    const found = different(full, [{ ...ruleset, version: "0.2.0" }]);
    expect(found).toMatchObject({
      cause: "ruleset-missing",
      findings: [
        {
          cause: "ruleset-missing",
          pointer: "/ruleset",
          expected: "example/ward/model-household@0.1.0",
          found: ["example/ward/model-household@0.2.0"],
        },
        { cause: "overlay-missing", pointer: "/overlays/0", expected: "example/ward/local@0.1.0", found: [] },
      ],
    });
    expect(found.difference).toBeUndefined();
    expect(found.decision).toBeUndefined();
  });

  test("of the evidence leaves a record that proves itself and cannot be made again", () => {
    const found = different(withoutEvidence);
    expect(causes(found)).toEqual(["evidence-missing"]);
    expect(found.findings[0]?.expected).toBe(full.digests.evidence);
    expect(causes(different({ ...withoutEvidence, number: "1" }))).toEqual(["record-altered", "evidence-missing"]);
  });

  test("of the evidence can be given, and must be the very evidence", () => {
    const { evidence: digest } = full.digests;
    expect(replay(withoutEvidence, registry, { evidence: { [digest]: evidence } }).same).toBe(true);
    const other = { ...evidence, facts: { ...evidence.facts, yard: 20 } };
    const found = different(withoutEvidence, registry.documents, { evidence: { [digest]: other } });
    expect(found.cause).toBe("evidence-altered");
    expect(found.difference).toMatchObject({ node: "s2" });
  });
});

describe("what was altered", () => {
  test("in the ruleset is told with the first node that comes out differently", () => {
    const bands = [{ from: 8, points: 50 }];
    const [first, second] = ruleset.standards!;
    const meetings = { ...first!.criteria[0]!, bands } as never;
    const altered = { ...ruleset, standards: [{ ...first!, maximum: 50, criteria: [meetings] }, second!] };
    const found = different(full, [altered, overlay]);
    expect(found.cause).toBe("ruleset-altered");
    // A sheet of 90 points with bounds to 100 does not pass the check: nothing is evaluated by it.
    expect(found.findings[0]?.issues?.map(({ code }) => code)).toContain("ruleset.points-do-not-add-up");
    const marks = [{ ...ruleset.pass!.marks[0]!, mark: 90 }];
    const sterner = { ...ruleset, pass: { ...ruleset.pass!, marks } };
    const raised = different(full, [sterner, overlay]);
    expect(raised.findings).toEqual([
      {
        cause: "ruleset-altered",
        pointer: "/ruleset/digest",
        expected: full.ruleset.digest,
        found: documentDigest(sterner),
      },
    ]);
    expect(raised.difference).toMatchObject({ node: "total", before: 85, after: 90 });
  });

  test("in the overlay is told with the first node that comes out differently", () => {
    const operations = overlay.operations.map((one) =>
      one.op === "add-deduction" ? { ...one, deduction: { ...one.deduction, points: 5 } } : one,
    );
    const found = different(full, [ruleset, { ...overlay, operations }]);
    expect(found).toMatchObject({ cause: "overlay-altered", difference: { node: "p.litter", before: 2.5, after: 5 } });
  });

  test("in words alone is told too, though nothing comes out differently", () => {
    const found = different(full, [{ ...ruleset, note: { vi: "Ghi chú", en: "Note" } }, overlay]);
    expect(found.cause).toBe("ruleset-altered");
    expect(found.difference).toBeUndefined();
    expect(found.decision?.verdict).toBe("disqualified");
  });

  test("in the evidence is told with the innermost node first", () => {
    const facts = { ...evidence.facts, meetings: { joined: 5 } };
    const found = different({ ...full, evidence: { ...evidence, facts } });
    expect(found).toMatchObject({ cause: "evidence-altered", difference: { node: "meetings.joined" } });
    expect(found.difference?.pointer).toBe("/decision/trace/standards/0/criteria/0/expressions/measure/value/low");
    const withTraceAway = different({ ...withoutTrace, evidence: { ...evidence, facts } });
    expect(withTraceAway.difference).toEqual({
      node: "s1",
      pointer: "/decision/standards/0/low",
      before: 60,
      after: 30,
    });
  });

  test("in several places is all told, the gravest first", () => {
    const found = different({
      ...full,
      semantics: 2,
      number: "1",
      evidence: { ...evidence, facts: {} },
      decision: { ...full.decision, verdict: "eligible" },
    });
    expect(causes(found)).toEqual(["semantics-changed", "evidence-altered", "decision-altered", "record-altered"]);
  });
});

describe("another semantics", () => {
  test("is refused, and nothing is evaluated by this one", () => {
    const found = different(resealed({ ...full, semantics: 2 }));
    expect(found.findings[0]).toEqual({ cause: "semantics-changed", pointer: "/semantics", expected: [1], found: 2 });
    expect(found.decision).toBeUndefined();
  });

  test("in the ruleset is refused by the check that the record would have needed", () => {
    const found = different(full, [{ ...ruleset, semantics: 2 }, overlay]);
    expect(causes(found)).toEqual(["semantics-changed", "ruleset-altered"]);
    expect(found.findings[0]?.issues).toMatchObject([{ code: "ruleset.unknown-semantics" }]);
  });
});

describe("digests kept elsewhere", () => {
  const forged = resealed({ ...withoutTrace, decision: { ...withoutTrace.decision, verdict: "eligible" } });

  test("tell a forged decision from an engine that has changed", () => {
    expect(different(forged)).toMatchObject({
      cause: "decision-differs",
      findings: [{ pointer: "/decision/verdict", expected: "eligible", found: "disqualified" }],
    });
    const keptOf = (one: DecisionRecord): ReplayOptions => ({ kept: { [one.id]: { record: recordDigest(one) } } });
    expect(different(forged, registry.documents, keptOf(full)).cause).toBe("record-altered");
    // Were this the record as it was made, the engine would have to explain itself.
    expect(different(forged, registry.documents, keptOf(forged)).cause).toBe("engine-differs");
  });

  test("tell that a record is none of theirs", () => {
    const found = different(full, registry.documents, { kept: {} });
    expect(found.findings).toEqual([{ cause: "record-unknown", pointer: "/id", found: "2020/17" }]);
  });

  test("tell a digest of the record from the record", () => {
    const digests = { ...full.digests, record: full.digests.trace };
    const kept = { [full.id]: { record: full.digests.record } };
    const found = different({ ...full, digests }, registry.documents, { kept });
    expect(found.findings).toEqual([
      {
        cause: "record-altered",
        pointer: "/digests/record",
        expected: full.digests.record,
        found: full.digests.trace,
      },
    ]);
  });

  test("of documents tell a ruleset that was altered before the record was made by it", () => {
    const altered = { ...ruleset, note: { vi: "Ghi chú", en: "Note" } };
    const one = record(pinStack(altered, [overlay]), evidence, OPTIONS);
    expect(replay(one, { documents: [altered, overlay] }).same).toBe(true);
    const lock = {
      "example/ward/model-household@0.1.0": documentDigest(ruleset),
      "example/ward/local@0.1.0": documentDigest(overlay),
    };
    expect(replay(full, registry, { lock }).same).toBe(true);
    expect(different(one, [altered, overlay], { lock }).findings).toEqual([
      {
        cause: "ruleset-altered",
        pointer: "/ruleset/digest",
        expected: documentDigest(ruleset),
        found: documentDigest(altered),
      },
    ]);
  });

  test("of documents tell that a ruleset or an overlay is none of theirs", () => {
    expect(different(full, registry.documents, { lock: {} }).findings).toEqual([
      { cause: "ruleset-unknown", pointer: "/ruleset", found: "example/ward/model-household@0.1.0" },
      { cause: "overlay-unknown", pointer: "/overlays/0", found: "example/ward/local@0.1.0" },
    ]);
    const lock = { "example/ward/model-household@0.1.0": documentDigest(ruleset) };
    expect(causes(different(full, registry.documents, { lock }))).toEqual(["overlay-unknown"]);
  });
});

describe("what no digest in a record can promise", () => {
  test("that another whole decision was not put in its place", () => {
    const facts = { ...evidence.facts, convicted: false };
    const another = record(pinStack(ruleset, [overlay]), { ...evidence, facts }, OPTIONS);
    expect(replay(another, registry).same).toBe(true);
    const kept = { [full.id]: { record: full.digests.record } };
    expect(different(another, registry.documents, { kept }).cause).toBe("record-altered");
  });
});

describe("many records", () => {
  const records = [full, "no record", { ...full, number: "1" }, withoutEvidence, withoutTrace];

  async function all(
    from: Iterable<unknown> | AsyncIterable<unknown>,
  ): Promise<readonly [readonly Replay[], ReplaySummary]> {
    const results: Replay[] = [];
    const generator = replayMany(from, registry);
    for (;;) {
      const next = await generator.next();
      if (next.done === true) return [results, next.value];
      results.push(next.value);
    }
  }

  test("are replayed one after the other, and a bad one never stops the rest", async () => {
    const [results, summary] = await all(records);
    expect(results.map((one) => (one.same ? "same" : one.cause))).toEqual([
      "same",
      "record-malformed",
      "record-altered",
      "evidence-missing",
      "same",
    ]);
    expect(summary).toEqual({
      records: 5,
      same: 2,
      causes: { "record-malformed": 1, "record-altered": 1, "evidence-missing": 1 },
    });
    expect(replaySummary(results)).toEqual(summary);
  });

  test("may come from a stream", async () => {
    async function* stream(): AsyncGenerator {
      for (const one of records) yield await Promise.resolve(one);
    }
    expect((await all(stream()))[1].records).toBe(5);
  });

  test("may be none", async () => {
    expect((await all([]))[1]).toEqual({ records: 0, same: 0, causes: {} });
  });
});

describe("what is no record", () => {
  test.each([
    ["nothing", undefined, ""],
    ["a text", "x", ""],
    ["another document", evidence, "/kind"],
    ["a record with a member too many", { ...full, more: 1 }, "/more"],
    ["a record of another format", { ...full, format: 2 }, "/format"],
    ["a getter", Object.defineProperty({}, "id", { get: () => 1, enumerable: true }), "/id"],
  ])("is told so: %s", (_, value, pointer) => {
    const found = different(value);
    expect(found.cause).toBe("record-malformed");
    expect(found.findings[0]?.issues?.length).toBeGreaterThan(0);
    expect(found.findings[0]?.pointer).toBe(pointer);
  });

  test("keeps its id where there is one", () => {
    expect(different({ ...full, format: 2 }).id).toBe("2020/17");
  });
});
