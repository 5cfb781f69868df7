// In: two files of records, and the documents that they name. Out: for each subject the two sides to compare, or why they cannot be: a
// record must replay as it was made, and be the only one of its subject in its file.
import type { DecisionSide } from "../compare/index.js";
import type { Evidence, Language } from "../index.js";
import type { AnyRecord, ReplayCause, ReplayOptions } from "../replay/index.js";
import { replayRecord } from "../replay/replay.js";
import type { Shelf } from "../replay/shelf.js";
import { issueLines } from "./issue-lines.js";
import { RECORD } from "./record-reader.js";
import { nameOfFile, recordsOf } from "./records.js";
import { Refusal } from "./refusal.js";
import type { Shell } from "./shell.js";
import { COMPARE_WORDS, type NotPaired } from "./words-compare.js";

/** Whom a record is about. */
export type RecordSubject = Pick<Evidence["subject"], "kind" | "id">;
/** The records of one file: by subject those that are about it; how many rows are none. */
export interface Filed {
  readonly subjects: ReadonlyMap<string, readonly AnyRecord[]>;
  readonly unreadable: number;
}

/** One subject: both sides, or why not. */
export interface Pair {
  readonly subject: RecordSubject;
  readonly sides?: { readonly before: DecisionSide; readonly after: DecisionSide };
  readonly reasons: readonly NotPaired[];
  readonly unusable: { readonly before?: ReplayCause; readonly after?: ReplayCause };
}

function keyOf({ kind, id }: RecordSubject): string {
  return `${kind} ${id}`;
}

/** Reads all records of a file; a row that is none is told and left. */
export async function filed(shell: Shell, file: string, lang: Language): Promise<Filed> {
  const subjects = new Map<string, readonly AnyRecord[]>();
  let unreadable = 0;
  for await (const { result, isFile } of recordsOf(shell, file, RECORD)) {
    if (result.ok) {
      const key = keyOf(result.value.decision.subject);
      subjects.set(key, [...(subjects.get(key) ?? []), result.value]);
      continue;
    }
    shell.writeError(issueLines(result.issues, lang));
    if (isFile === true) throw new Refusal(() => COMPARE_WORDS[lang].faultyFile(nameOfFile(file)));
    unreadable += 1;
  }
  return { subjects, unreadable };
}

/** The rules and the facts of a record; why not, where it is not as it was. */
function sideOf(record: AnyRecord, shelf: Shelf, options: ReplayOptions): DecisionSide | ReplayCause {
  const replayed = replayRecord(shelf, record, options);
  if (!replayed.same) return replayed.cause;
  // INVARIANT: what was redacted never replays.
  if (record.kind !== "record") throw new Error("a redacted record was replayed");
  const { ruleset, overlays, readings, digests } = record;
  const base = shelf.ruleset(ruleset)?.document;
  const layers = overlays.flatMap((one) => shelf.overlay(one)?.document ?? []);
  const compiled = base && shelf.compiled(base, layers, true);
  const evidence = record.evidence ?? options.evidence?.[digests.evidence];
  // INVARIANT: the record was just replayed by these documents, from this evidence.
  if (compiled?.ok !== true || evidence === undefined) throw new Error("a record was replayed, then not found");
  return { compiled: compiled.value, evidence, readings };
}

function pairOf(
  subject: RecordSubject,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
  use: (record: AnyRecord) => DecisionSide | ReplayCause,
): Pair {
  const [old, now] = [before, after].map(([only]) => (only === undefined ? undefined : use(only)));
  const reasons: readonly NotPaired[] = [
    ...(after.length === 0 ? (["only-before"] as const) : []),
    ...(before.length === 0 ? (["only-after"] as const) : []),
    ...(Math.max(before.length, after.length) > 1 ? (["twice"] as const) : []),
  ];
  const unusable = {
    ...(typeof old === "string" ? { before: old } : {}),
    ...(typeof now === "string" ? { after: now } : {}),
  };
  const isPair = reasons.length === 0 && typeof old === "object" && typeof now === "object";
  return { subject, ...(isPair ? { sides: { before: old, after: now } } : {}), reasons, unusable };
}

/** Pairs the records of two files by their subjects: in the order of the first, then those that only the second has. */
export function* pairsOf(
  before: Filed,
  after: Filed,
  shelf: Shelf,
  options: ReplayOptions,
): Generator<Pair, void, void> {
  const keys = new Set([...before.subjects.keys(), ...after.subjects.keys()]);
  for (const key of keys) {
    const [old, now] = [before, after].map(({ subjects }) => subjects.get(key) ?? []) as [
      readonly AnyRecord[],
      readonly AnyRecord[],
    ];
    const subject = (old[0] ?? now[0])?.decision.subject;
    if (subject === undefined) continue;
    const { kind, id } = subject;
    yield pairOf({ kind, id }, old, now, (record) => sideOf(record, shelf, options));
  }
}
