// In: the options of a call. Out: what records are replayed by: documents, evidence and digests kept elsewhere. A fault in any of them
// stops the call.
import type { Evidence, Issue, Language, RegistryDocument } from "../index.js";
import { evidenceDigest } from "../replay/envelope.js";
import type { KeptDigests, ReplayOptions } from "../replay/index.js";
import { loadShipped, shippedIds, shippedVersions } from "../rulesets.js";
import { EVIDENCE, type RecordReader } from "./file-records.js";
import { issueLines } from "./issue-lines.js";
import { KEPT, LOCK } from "./kept-schema.js";
import { recordsOf } from "./records.js";
import { Refusal } from "./refusal.js";
import type { Shell } from "./shell.js";
import { readSource } from "./sources.js";
import { REPLAY_WORDS } from "./words-replay.js";

/** What is at hand beside the records, as typed. */
export interface ReplayInputs {
  readonly lang: Language;
  readonly document?: readonly string[];
  readonly evidence?: readonly string[];
  readonly digests?: string;
  readonly lock?: string;
  readonly secondOpinion?: true;
}

type Faulty = "faultyDocument" | "faultyEvidence" | "faultyDigests" | "faultyLock";

function refuse(shell: Shell, issues: readonly Issue[], lang: Language, fault: Faulty): never {
  shell.writeError(issueLines(issues, lang));
  throw new Refusal(() => REPLAY_WORDS[lang][fault]);
}

/** Everything shipped, in every version, and the documents named. */
export async function documentsOf(
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

/** How the records are replayed. */
export async function optionsOf(shell: Shell, inputs: ReplayInputs): Promise<ReplayOptions> {
  const { lang, digests, lock, evidence = [], secondOpinion } = inputs;
  const kept = digests === undefined ? undefined : await allIn(shell, [digests], KEPT, lang, "faultyDigests");
  const locks = lock === undefined ? undefined : await allIn(shell, [lock], LOCK, lang, "faultyLock");
  const given = await allIn<Evidence>(shell, evidence, EVIDENCE, lang, "faultyEvidence");
  return {
    evidence: Object.fromEntries(given.map((one) => [evidenceDigest(one), one])),
    ...(kept === undefined
      ? {}
      : { kept: Object.fromEntries(kept.map((one): [string, KeptDigests] => [one.id, one.digests])) }),
    ...(locks === undefined ? {} : { lock: Object.fromEntries(locks.flatMap((one) => Object.entries(one.digests))) }),
    ...(secondOpinion === undefined ? {} : { secondOpinion }),
  };
}
