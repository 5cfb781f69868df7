// Every single-field alteration of a record with commitments, whole or redacted: it is found, and the part is named.
import { describe, expect, test } from "vitest";
import { pointerOf, stepsOf } from "../../../src/base/pointer.js";
import { digestOf } from "../../../src/replay/digest.js";
import {
  type AnyRecord,
  type Replay,
  type ReplayCause,
  type ReplayFinding,
  type ReplayOptions,
  recordDigest,
  redact,
} from "../../../src/replay/index.js";
import { replayWith } from "../../../src/replay/replay.js";
import { shelfOf } from "../../../src/replay/shelf.js";
import { type Alteration, additions, changes, removals } from "../alter.js";
import { redactable, registry } from "./example.js";

const shelf = shelfOf(registry);
const kept = { [redactable.id]: { record: redactable.digests.record } };
const shown = redact(redactable, ["convicted", "history.0", "subject.class"], { keep: ["total", "standards"] });

function findings(record: AnyRecord, options: ReplayOptions = {}): readonly ReplayFinding[] {
  const found: Replay = replayWith(shelf, record, options);
  return found.same ? [] : found.findings.filter(({ cause }) => cause !== "record-redacted");
}

/** What an altered part is called. */
const ROWS: readonly (readonly [part: RegExp, cause: ReplayCause])[] = [
  [/^\/evidence\//, "evidence-altered"],
  [/^\/decision\/trace/, "trace-altered"],
  [/^\/(decision\/|otherReadings)/, "decision-altered"],
  [/^\/readings/, "reading-changed"],
  [/^\/semantics/, "semantics-changed"],
  [/^/, "record-altered"],
];

/** The part that an altered place belongs to, be it its value, its salt or its commitment. */
function partOf(pointer: string): { readonly part: string; readonly isCommitment: boolean } {
  const [member, part = ""] = stepsOf(pointer);
  const isBeside = member === "salts" || member === "commitments";
  return { part: isBeside ? part : pointer, isCommitment: member === "commitments" };
}

function isWithin(pointer: string, part: string): boolean {
  return pointer === part || pointer.startsWith(`${part}/`) || part.startsWith(`${pointer}/`);
}

function misnamed({ pointer, altered }: Alteration<AnyRecord>): readonly string[] {
  const found = findings(altered);
  const { part, isCommitment } = partOf(pointer);
  const cause = isCommitment ? "record-altered" : ROWS.find(([start]) => start.test(part))?.[1];
  const isNamed = found.some((one) => {
    if (one.cause === "record-malformed") return isWithin(one.pointer, pointer);
    const place = partOf(one.pointer);
    return one.pointer !== "" && one.cause === cause && isWithin(place.part, part);
  });
  return isNamed ? [] : [`${pointer}: ${found.map((one) => `${one.cause} ${one.pointer}`).join(", ") || "unnoticed"}`];
}

describe.each([
  ["whole", redactable as AnyRecord],
  ["redacted", shown as AnyRecord],
])("a %s record", (_, record) => {
  test("is as it was", () => {
    expect(findings(record)).toEqual([]);
    expect(findings(record, { kept })).toEqual([]);
  });

  test("of which one value, salt or commitment was changed is found out, and the part named", () => {
    const alterations = changes(record);
    const parts = new Set(alterations.map(({ pointer }) => stepsOf(pointer)[0]));
    expect([...parts]).toEqual(
      expect.arrayContaining(["evidence", "decision", "salts", "commitments", "digests", "id"]),
    );
    // Of the digest itself, and of the commitment to what is gone, there is nothing else that speaks.
    const unnamed = alterations.flatMap(misnamed);
    expect(unnamed.filter((line) => !line.endsWith(": record-altered "))).toEqual([]);
    const removed = Object.keys(record.commitments ?? {}).filter((part) => !Object.hasOwn(record.salts ?? {}, part));
    expect(unnamed.map((line) => line.replace(/: .*/, "")).sort()).toEqual(
      ["/digests/record", ...removed.map((part) => pointerOf(["commitments", part]))].sort(),
    );
  });

  test("from which one member was taken is found out", () => {
    const unnoticed = removals(record).filter(({ altered }) => findings(altered).length === 0);
    expect(unnoticed.map(({ pointer }) => pointer)).toEqual([]);
  });

  test("to which one member was added is found out", () => {
    const unnoticed = additions(record).filter(({ altered }) => findings(altered).length === 0);
    expect(unnoticed.map(({ pointer }) => pointer)).toEqual([]);
  });
});

test("two facts in each other's place are found out, though each is with its salt", () => {
  const { yard, registered, ...facts } = redactable.evidence?.facts ?? {};
  const salts = redactable.salts ?? {};
  const [one, other] = ["/evidence/facts/yard", "/evidence/facts/registered"] as const;
  const altered = {
    ...redactable,
    evidence: { ...redactable.evidence!, facts: { ...facts, yard: registered!, registered: yard! } },
    salts: { ...salts, [one]: salts[other]!, [other]: salts[one]! },
  };
  expect(findings(altered).map(({ cause, pointer }) => `${cause} ${pointer}`)).toEqual(
    expect.arrayContaining([`evidence-altered ${one}`, `evidence-altered ${other}`]),
  );
});

describe("a forger who computes commitment and digest again", () => {
  const part = "/evidence/facts/yard";
  const forge = <T extends AnyRecord>(record: T): T => {
    const facts = { ...record.evidence!.facts, yard: 40 };
    const commitments = { ...record.commitments, [part]: digestOf([record.salts?.[part], part, 40]) };
    const forged = { ...record, evidence: { ...record.evidence, facts }, commitments };
    return { ...forged, digests: { ...record.digests, record: recordDigest(forged) } };
  };

  test("is found out by the digest kept elsewhere, whole or redacted", () => {
    expect(findings(forge(redactable), { kept })).not.toEqual([]);
    expect(findings(forge(shown), { kept }).map(({ cause }) => cause)).toEqual(["record-altered"]);
  });

  test("is found out by the decision, as long as it can be made again", () => {
    expect(findings(forge(redactable)).map(({ cause }) => cause)).toContain("evidence-altered");
  });

  test("is not found out in a redacted record alone: nothing follows from anything any more", () => {
    expect(findings(forge(shown))).toEqual([]);
  });
});

test("what is found beside a removal is told before it, and what was removed is told all the same", () => {
  const found = replayWith(shelf, { ...shown, number: "1" }, { kept: {} });
  expect(found.same ? [] : found.findings.map(({ cause }) => cause)).toEqual([
    "record-unknown",
    "record-altered",
    "record-redacted",
  ]);
  const digests = { record: redactable.digests.trace };
  expect(findings({ ...shown, digests }, { kept })).toEqual([
    {
      cause: "record-altered",
      pointer: "/digests/record",
      expected: redactable.digests.record,
      found: redactable.digests.trace,
    },
  ]);
});
