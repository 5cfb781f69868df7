// Records with a commitment to each of their parts: nothing else of them changes, and no part is without one.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { omit } from "../../../src/base/json.js";
import { commit, digestOf, pinStack, record, replay, safeCommit, saltsNeeded } from "../../../src/replay/index.js";
import { caseArb } from "../../generators/cases.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";
import { full, OPTIONS, registry as plainRegistry, withoutEvidence, withoutTrace } from "../example.js";
import { committed, pinned, redactable, registry, saltsFor, told } from "./example.js";

const plain = record(pinned, told, { ...OPTIONS, trace: true });

describe("commitments", () => {
  test("are one to each fact, to the class, to each earlier title, and to every other member", () => {
    expect(saltsNeeded(plain)).toEqual([
      "/evidence/decidedOn",
      "/evidence/facts/children.born",
      "/evidence/facts/convicted",
      "/evidence/facts/littered",
      "/evidence/facts/meetings/joined",
      "/evidence/facts/registered",
      "/evidence/facts/yard",
      "/evidence/history/0",
      "/evidence/history/1",
      "/evidence/period",
      "/evidence/subject/class",
      "/evidence/subject/id",
      "/evidence/subject/kind",
      "/decidedOn",
      "/decision/determinedBy",
      "/decision/issues",
      "/decision/missing",
      "/decision/overlays",
      "/decision/period",
      "/decision/readings",
      "/decision/reliance",
      "/decision/ruleset",
      "/decision/standards",
      "/decision/subject/class",
      "/decision/subject/id",
      "/decision/subject/kind",
      "/decision/total",
      "/decision/trace",
      "/decision/verdict",
      "/digests/decision",
      "/digests/evidence",
      "/digests/trace",
      "/id",
      "/number",
      "/otherReadings",
      "/overlays",
      "/readings",
      "/ruleset",
      "/semantics",
    ]);
  });

  test("are digests over salt, place and value, which anybody can compute", () => {
    const { commitments, salts, digests } = redactable;
    const place = "/evidence/facts/meetings/joined";
    const fact = { value: 9, source: "sổ họp", on: "2020-12-01" };
    expect(commitments?.[place]).toBe(digestOf([salts?.[place], place, fact]));
    expect(Object.keys(commitments ?? {})).toEqual(saltsNeeded(plain));
    expect(digests.record).toBe(digestOf({ kind: "record", format: 1, commitments }));
  });

  test("leave everything else of the record as it was, but its digest", () => {
    const { commitments, salts, ...rest } = redactable;
    expect(rest).toEqual({ ...plain, digests: { ...plain.digests, record: redactable.digests.record } });
    expect([Object.keys(commitments ?? {}), Object.keys(salts ?? {})]).toEqual([
      saltsNeeded(plain),
      saltsNeeded(plain),
    ]);
  });

  test("are made of a record without its evidence, or without its trace, as well", () => {
    expect(replay(committed(full), plainRegistry).same).toBe(true);
    expect(replay(committed(withoutTrace), plainRegistry).same).toBe(true);
    expect(replay(committed(withoutEvidence), plainRegistry)).toMatchObject({ cause: "evidence-missing" });
  });

  test("take the place of those that a record has already", () => {
    expect(commit(redactable, saltsFor(plain))).toEqual(redactable);
    const again = committed(redactable, 1);
    expect(again.digests.record).not.toBe(redactable.digests.record);
    expect(replay(again, registry).same).toBe(true);
  });

  test("are not made of what is no record, nor without salts", () => {
    expect(safeCommit({ ...plain, format: 2 } as never, {}).issues).toMatchObject([{ pointer: "/format" }]);
    const codes = new Set(safeCommit(plain, undefined as never).issues.map(({ code }) => code));
    expect([...codes]).toEqual(["record.salt-missing"]);
  });
});

describe("salts", () => {
  const part = "/evidence/facts/convicted";
  const codes = (salt: unknown): readonly string[] =>
    safeCommit(plain, { ...saltsFor(plain), [part]: salt as string }).issues.map(({ code }) => code);

  test.each([
    ["31 digits", "a".repeat(31), ["record.salt-not-hex"]],
    ["120 bits", "a".repeat(30), ["record.salt-too-short"]],
    ["nothing at all", "", ["record.salt-too-short"]],
    ["128 bits", "a".repeat(32), []],
    ["512 bits", "a".repeat(128), []],
    ["capitals", "A".repeat(32), ["record.salt-not-hex"]],
    ["base64", `${"a".repeat(30)}==`, ["record.salt-not-hex"]],
    ["a number", 1, ["record.salt-not-hex"]],
    ["null", null, ["record.salt-not-hex"]],
    ["the salt of another part", saltsFor(plain)["/id"], ["record.salt-twice"]],
  ])("of %s", (_, salt, expected) => {
    expect(codes(salt)).toEqual(expected);
  });

  test("are never shown by an issue", () => {
    const salts = {
      ...saltsFor(plain),
      [part]: "c0ffee",
      "/surplus": "d".repeat(32),
      "/id": saltsFor(plain)["/number"]!,
    };
    const { issues } = safeCommit(plain, salts);
    expect(issues.map(({ code }) => code).sort()).toEqual([
      "record.salt-too-short",
      "record.salt-twice",
      "record.unknown-salt",
    ]);
    for (const salt of Object.values(salts)) expect(JSON.stringify(issues)).not.toContain(salt);
  });

  test("that a record was given are read again with it, and refused where they are too short", () => {
    const short = { ...redactable, salts: { ...redactable.salts, [part]: "a".repeat(30) } };
    expect(replay(short, registry)).toMatchObject({
      cause: "record-malformed",
      findings: [{ pointer: "/salts/~1evidence~1facts~1convicted" }],
    });
  });
});

test(
  "a record with commitments replays to the decision of the record without them, whatever it is",
  () => {
    fc.assert(
      fc.property(caseArb, ({ ruleset, evidence, readings }) => {
        const one = record(pinStack(ruleset), evidence, { id: "1", readings });
        const again = replay(committed(one), { documents: [ruleset] });
        if (!again.same) throw new Error(again.cause);
        expect(omit(again.decision, "trace")).toEqual(one.decision);
      }),
      { ...SETTINGS, numRuns: 60 },
    );
  },
  TIMEOUT,
);
