// In: records, and what else is at hand: documents, evidence and digests kept elsewhere. Out: for each record that is not as it was,
// why; as JSON, for each record what came of it. A bad record never stops the rest.
import type { Evidence, Issue, Language, RegistryDocument } from "../../index.js";
import { CANONICAL_DEPTH } from "../../replay/canonical.js";
import { evidenceDigest } from "../../replay/envelope.js";
import {
  type KeptDigests,
  type Replay,
  type ReplayOptions,
  type ReplaySummary,
  safeParseRecord,
  safeParseRecordText,
} from "../../replay/index.js";
import { malformed, replayRecord } from "../../replay/replay.js";
import { shelfOf } from "../../replay/shelf.js";
import { counted, NOTHING_REPLAYED } from "../../replay/summary.js";
import { loadShipped, shippedIds, shippedVersions } from "../../rulesets.js";
import { EVIDENCE, type RecordReader } from "../file-records.js";
import { issueLines } from "../issue-lines.js";
import { KEPT } from "../kept-schema.js";
import { recordsOf } from "../records.js";
import { FileFault, Refusal } from "../refusal.js";
import { replayLine, replayText } from "../replay-lines.js";
import type { Shell } from "../shell.js";
import { readSource } from "../sources.js";
import { WORDS } from "../words.js";
import { REPLAY_WORDS } from "../words-replay.js";

export const REPLAY_FORMATS = ["text", "json"] as const;

export interface ReplayCommandOptions {
  readonly lang: Language;
  readonly format: (typeof REPLAY_FORMATS)[number];
  readonly document?: readonly string[];
  readonly evidence?: readonly string[];
  readonly digests?: string;
  readonly output?: string;
}

type Faulty = "faultyDocument" | "faultyEvidence" | "faultyDigests";

const RECORD = { safeParse: safeParseRecord, safeParseText: safeParseRecordText, depthLimit: CANONICAL_DEPTH };

function refuse(shell: Shell, issues: readonly Issue[], lang: Language, fault: Faulty): never {
  shell.writeError(issueLines(issues, lang));
  throw new Refusal(() => REPLAY_WORDS[lang][fault]);
}

/** Everything shipped, in every version, and the documents named. */
async function documentsOf(
  shell: Shell,
  named: readonly string[],
  lang: Language,
): Promise<readonly RegistryDocument[]> {
  const documents: RegistryDocument[] = [];
  for (const id of shippedIds) {
    for (const version of shippedVersions(id)) documents.push(await loadShipped(id, version));
  }
  for (const one of named) {
    const source = await readSource(shell, one);
    if (!source.ok) return refuse(shell, source.issues, lang, "faultyDocument");
    documents.push(source.value.document);
  }
  return documents;
}

/** Every document of the files; the first that is faulty stops the call. */
async function allIn<Document>(
  shell: Shell,
  files: readonly string[],
  reader: RecordReader<Document>,
  lang: Language,
  fault: Faulty,
): Promise<readonly Document[]> {
  const found: Document[] = [];
  for (const file of files) {
    for await (const { result } of recordsOf(shell, file, reader)) {
      if (!result.ok) return refuse(shell, result.issues, lang, fault);
      found.push(result.value);
    }
  }
  return found;
}

async function optionsOf(shell: Shell, { lang, digests, evidence = [] }: ReplayCommandOptions): Promise<ReplayOptions> {
  const kept = digests === undefined ? undefined : await allIn(shell, [digests], KEPT, lang, "faultyDigests");
  const given = await allIn<Evidence>(shell, evidence, EVIDENCE, lang, "faultyEvidence");
  return {
    evidence: Object.fromEntries(given.map((one) => [evidenceDigest(one), one])),
    ...(kept === undefined
      ? {}
      : { kept: Object.fromEntries(kept.map((one): [string, KeptDigests] => [one.id, one.digests])) }),
  };
}

/** What came of all records, and of the files. */
interface Outcome {
  readonly summary: ReplaySummary;
  readonly unreadable: number;
  readonly seen: ReadonlySet<string>;
}

async function replayAll(
  shell: Shell,
  files: readonly string[],
  options: ReplayCommandOptions,
  more: ReplayOptions,
  use: (replay: Replay) => Promise<void>,
): Promise<Outcome> {
  const { lang } = options;
  const shelf = shelfOf({ documents: await documentsOf(shell, options.document ?? [], lang) });
  let summary = NOTHING_REPLAYED;
  let unreadable = 0;
  const seen = new Set<string>();
  for (const file of files) {
    try {
      for await (const { result, isFile } of recordsOf(shell, file, RECORD)) {
        if (!result.ok) shell.writeError(issueLines(result.issues, lang));
        if (isFile === true) {
          unreadable += 1;
          continue;
        }
        const replay = result.ok ? replayRecord(shelf, result.value, more) : malformed(undefined, result.issues);
        if (replay.id !== undefined) seen.add(replay.id);
        summary = counted(summary, replay);
        await use(replay);
      }
    } catch (error) {
      if (!(error instanceof FileFault) || error.path !== file) throw error;
      unreadable += 1;
      shell.writeError(`${error.say(WORDS[lang])}\n`);
    }
  }
  return { summary, unreadable, seen };
}

function closing({ summary, unreadable, seen }: Outcome, kept: ReplayOptions["kept"], lang: Language): string {
  const words = REPLAY_WORDS[lang];
  const notGiven = Object.keys(kept ?? {}).filter((id) => !seen.has(id));
  const lines = [
    words.summary(summary.records, summary.same),
    ...(notGiven.length === 0 ? [] : [words.notGiven(notGiven)]),
    ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** 0 where every record is as it was, 1 where one is not or could not be read, 2 where there was none. */
function exitCode({ summary, unreadable, seen }: Outcome, kept: ReplayOptions["kept"] = {}): number {
  if (summary.records === 0) return 2;
  const isComplete = Object.keys(kept).every((id) => seen.has(id));
  return summary.same === summary.records && unreadable === 0 && isComplete ? 0 : 1;
}

/** Replays all records; a file of output appears only when they are. */
export async function replayCommand(
  shell: Shell,
  files: readonly string[],
  options: ReplayCommandOptions,
): Promise<number> {
  const { lang, format, output } = options;
  const more = await optionsOf(shell, options);
  const draft = output === undefined ? undefined : await shell.draft(output);
  const write = draft?.write ?? shell.write;
  try {
    const outcome = await replayAll(shell, files, options, more, (replay) =>
      write(format === "json" ? replayLine(replay) : replayText(replay, lang)),
    );
    const code = exitCode(outcome, more.kept);
    if (code === 2) await draft?.drop();
    else await draft?.keep();
    if (code !== 2) shell.writeError(closing(outcome, more.kept, lang));
    else if (outcome.unreadable === 0) shell.writeError(`thangdiem: ${REPLAY_WORDS[lang].nothing}\n`);
    return code;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
