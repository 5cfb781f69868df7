// What is left of a record from which facts were removed, and what it tells of them.
import { describe, expect, test } from "vitest";
import { omit } from "../../../src/base/json.js";
import { digestOf } from "../../../src/replay/digest.js";
import {
  type DecisionRecord,
  parseRedactedRecord,
  parseRedactedRecordText,
  type RedactedRecord,
  record,
  recordDigest,
  redact,
  removableFacts,
  replay,
  replayMany,
  safeParseRecord,
  safeParseRedactedRecord,
  safeRedact,
} from "../../../src/replay/index.js";
import { OPTIONS } from "../example.js";
import { committed, pinned, redactable, registry, told } from "./example.js";

const KEPT = { [redactable.id]: { record: redactable.digests.record } };

function removed(one: RedactedRecord): unknown {
  const found = replay(one, registry, { kept: KEPT });
  return found.same ? undefined : found.findings.map(({ cause, found: parts }) => [cause, parts]);
}

describe("what can be removed", () => {
  test("is every fact by its field, the class, and every earlier title", () => {
    expect(removableFacts(redactable)).toEqual([
      "children.born",
      "convicted",
      "littered",
      "meetings.joined",
      "registered",
      "yard",
      "history.0",
      "history.1",
      "subject.class",
    ]);
    expect(removableFacts(record(pinned, told, OPTIONS))).toEqual([]);
  });

  test.each([
    [["meetings.joined"], ["meetings.joined"]],
    [["meetings"], ["meetings.joined"]],
    // Who means an event of a list, or a member of one, means the list.
    [["meetings.joined.first"], ["meetings.joined"]],
    [["history"], ["history.0", "history.1"]],
    [["history.1"], ["history.1"]],
    [["subject"], ["subject.class"]],
    [
      ["yard", "convicted", "yard"],
      ["convicted", "yard"],
    ],
    [[], []],
  ])("by the names %j is %j", (names, expected) => {
    const left = new Set(Object.keys(redact(redactable, names).salts));
    const gone = Object.keys(redactable.salts ?? {}).filter((part) => part.startsWith("/evidence/") && !left.has(part));
    expect(gone.map((part) => part.replace(/^\/evidence\/(facts\/)?/, "").replaceAll("/", ".")).sort()).toEqual(
      expected,
    );
  });

  test("is nothing else: the name is told, with the one that is nearest", () => {
    expect(safeRedact(redactable, ["convictd", "yar", "decision", "yard"]).issues).toMatchObject([
      { code: "record.unknown-fact", pointer: "/facts/0", params: { fact: "convictd", suggestion: "convicted" } },
      { code: "record.unknown-fact", pointer: "/facts/1", params: { fact: "yar", suggestion: "yard" } },
      { code: "record.unknown-fact", pointer: "/facts/2", params: { fact: "decision" } },
    ]);
    expect(() => redact(redactable, ["convictd"])).toThrow("record.unknown-fact");
  });
});

describe("what is left", () => {
  const shown = redact(redactable, ["convicted", "littered", "meetings", "history.0", "subject.class"]);

  test("are the other facts, and of the decision the verdict", () => {
    const { salts, commitments, ...rest } = shown;
    expect(rest).toEqual({
      kind: "redacted-record",
      format: 1,
      id: redactable.id,
      decidedOn: redactable.decidedOn,
      number: redactable.number,
      semantics: 1,
      ruleset: redactable.ruleset,
      overlays: redactable.overlays,
      readings: redactable.readings,
      evidence: {
        subject: { kind: "household", id: "h-17" },
        period: told.period,
        decidedOn: told.decidedOn,
        facts: { registered: true, yard: 32.5, "children.born": 3 },
        history: [null, told.history?.[1]],
      },
      decision: {
        ruleset: redactable.decision.ruleset,
        overlays: redactable.decision.overlays,
        subject: { kind: "household", id: "h-17" },
        period: told.period,
        verdict: "disqualified",
        readings: redactable.decision.readings,
      },
      digests: { record: redactable.digests.record },
    });
    expect(commitments).toEqual(redactable.commitments);
    expect(Object.entries(salts).every(([part, salt]) => redactable.salts?.[part] === salt)).toBe(true);
  });

  test("has none of the words in which the removed facts were told", () => {
    const text = JSON.stringify(shown);
    const whole = JSON.stringify(redactable);
    for (const word of ["sổ họp", "2020-12-01", "chờ tổ trưởng", "12/QĐ-UBND", "rural", "recognised", "holds"]) {
      expect(whole).toContain(word);
    }
    for (const word of ["sổ họp", "2020-12-01", "chờ tổ trưởng", "12/QĐ-UBND", "rural", '"recognised"', "holds"]) {
      expect(text).not.toContain(word);
    }
  });

  test("proves that it belongs to the record of that digest, and says what was removed", () => {
    expect(shown.digests.record).toBe(recordDigest(shown));
    expect(removed(redact(redactable, ["yard"]))).toEqual([
      [
        "record-redacted",
        [
          "/evidence/facts/yard",
          "/decision/determinedBy",
          "/decision/issues",
          "/decision/missing",
          "/decision/reliance",
          "/decision/standards",
          "/decision/total",
          "/decision/trace",
          "/digests/decision",
          "/digests/evidence",
          "/digests/trace",
          "/otherReadings",
        ],
      ],
    ]);
  });

  test("can never be evaluated again: what was removed is not missing", async () => {
    const found = replay(shown, registry);
    expect(found).toMatchObject({ same: false, id: "2020/17", cause: "record-redacted", digests: shown.digests });
    expect("decision" in found).toBe(false);
    expect(safeParseRecord(shown).issues.map(({ pointer }) => pointer)).toContain("/kind");
    expect(shown.evidence).not.toHaveProperty("kind");
    const causes: string[] = [];
    for await (const one of replayMany([shown, redactable], registry)) causes.push(one.same ? "same" : one.cause);
    expect(causes).toEqual(["record-redacted", "same"]);
  });

  test("can be written and read again", () => {
    expect(parseRedactedRecord(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
    expect(parseRedactedRecordText(JSON.stringify(shown))).toEqual(shown);
    expect(safeParseRedactedRecord(redactable).ok).toBe(false);
    expect(() => parseRedactedRecord(redactable)).toThrow("shape.unknown-value");
    expect(() => parseRedactedRecordText("{")).toThrow("json.syntax");
  });

  test("is, of the decision, what is kept of it", () => {
    const { decision, otherReadings } = redact(redactable, ["convicted"], {
      keep: ["total", "standards", "determinedBy", "reliance", "otherReadings"],
    });
    const { total, standards, determinedBy, reliance } = redactable.decision;
    expect(decision).toMatchObject({ total, standards, determinedBy, reliance });
    expect(otherReadings).toEqual(redactable.otherReadings);
    expect(decision).not.toHaveProperty("missing");
  });
});

describe("removing", () => {
  test("in several steps is removing all at once, in any order", () => {
    const [one, other] = [["yard", "history.1"], ["convicted"]];
    const once = redact(redactable, [...one, ...other]);
    expect(redact(redact(redactable, one), other)).toEqual(once);
    expect(redact(redact(redactable, other), one)).toEqual(once);
    expect(redact(once, one)).toEqual(once);
    expect(redact(redact(redactable, one, { keep: ["total"] }), other)).toEqual(once);
    expect(redact(redact(redactable, one), other, { keep: ["total"] })).toEqual(once);
  });

  test("needs a record that fits its commitments", () => {
    const codes = (one: unknown): readonly string[] =>
      safeRedact(one as DecisionRecord, ["yard"]).issues.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(codes(record(pinned, told, OPTIONS))).toEqual(["record.no-commitments "]);
    expect(codes({ ...redactable, number: "1" })).toEqual(["record.broken-commitment /number"]);
    expect(codes(omit(redactable, "number"))).toEqual(["record.broken-commitment /number"]);
    const digests = { ...redactable.digests, record: redactable.digests.trace };
    expect(codes({ ...redactable, digests })).toEqual(["record.broken-commitment /digests/record"]);
    expect(codes({})).toEqual(["shape.missing-key "]);
  });
});

describe("a removed yes or no cannot be found out by trying both", () => {
  const guesses = [true, false].map((convicted) => {
    return record(pinned, { ...told, facts: { ...told.facts, convicted } }, { ...OPTIONS, trace: true });
  });
  const digestsOf = (guess: DecisionRecord, salt: string): readonly string[] => [
    ...Object.values<string>({ ...guess.digests }),
    digestOf([salt, "/evidence/facts/convicted", guess.evidence?.facts["convicted"]]),
  ];

  test("by any digest of the record that is left", () => {
    const text = JSON.stringify(redact(redactable, ["convicted"]));
    const otherSalts = Object.entries(redactable.salts ?? {}).filter(([part]) => part !== "/evidence/facts/convicted");
    for (const salt of ["", ...otherSalts.map(([, salt]) => salt)]) {
      for (const digest of guesses.flatMap((guess) => digestsOf(guess, salt))) expect(text).not.toContain(digest);
    }
  });

  test("as it could by the digests of a record without commitments", () => {
    const { digests } = record(pinned, told, { ...OPTIONS, keep: "digest" });
    expect(guesses.map((guess) => guess.digests.evidence === digests.evidence)).toEqual([true, false]);
  });

  test("unless its salt is known", () => {
    const salt = redactable.salts?.["/evidence/facts/convicted"] ?? "";
    expect(digestsOf(guesses[0]!, salt)).toContain(
      redact(redactable, ["convicted"]).commitments["/evidence/facts/convicted"],
    );
  });
});

test("what is left tells apart neither two values of what was removed, nor two ways of writing the group it was in", () => {
  const other = committed(
    record(
      pinned,
      { ...told, facts: { ...told.facts, meetings: { joined: { unknown: "chưa rõ" } } } },
      { ...OPTIONS, trace: true },
    ),
  );
  expect(other.decision.total).not.toEqual(redactable.decision.total);
  const [one, two] = [redactable, other].map((from) => {
    const { commitments, ...rest } = omit(redact(from, ["meetings"]), "digests");
    return { ...rest, parts: Object.keys(commitments) };
  });
  expect(one).toEqual(two);
});
