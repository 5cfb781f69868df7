// In: records with commitments, and facts by name. Out: the records without those facts, as NDJSON. Nothing is written before every name
// was met in some record: a slip in a name would leave in what was to go.
import type { Result } from "../../base/result.js";
import { nearest } from "../../base/text.js";
import { type Issue, type Language, withPlaces } from "../../index.js";
import {
  type AnyRecord,
  type KeepablePart,
  type RedactedRecord,
  removableFacts,
  safeRedact,
} from "../../replay/index.js";
import { isRemovable, KEEPABLE } from "../../replay/redaction/redact.js";
import { issueLines } from "../issue-lines.js";
import { RECORD } from "../record-reader.js";
import { nameOfFile, recordsOf } from "../records.js";
import { FileFault, Refusal } from "../refusal.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";
import { REDACT_WORDS } from "../words-redact.js";

// CAST: the keys of the table are the parts.
export const KEEPABLE_PARTS = Object.keys(KEEPABLE) as readonly KeepablePart[];

export interface RedactCommandOptions {
  readonly lang: Language;
  readonly remove: readonly string[];
  readonly keep?: readonly KeepablePart[];
  readonly output?: string;
}

/** What came of all records, and of the files. */
interface Tally {
  readonly done: number;
  readonly refused: number;
  readonly unreadable: number;
}

/** The record without the facts of those names that it has. */
function redacted(record: AnyRecord, { remove, keep = [] }: RedactCommandOptions): Result<RedactedRecord, Issue> {
  const names = remove.filter((name) => isRemovable(record, name));
  return safeRedact(record, names, { keep });
}

async function redactAll(
  shell: Shell,
  files: readonly string[],
  options: RedactCommandOptions,
  write: (text: string) => Promise<void>,
): Promise<Tally> {
  const { lang, remove } = options;
  let [done, refused, unreadable] = [0, 0, 0];
  const unmet = new Set(remove);
  const known = new Set<string>();
  let held: string[] = [];
  for (const file of files) {
    try {
      for await (const { result, locate, isFile } of recordsOf(shell, file, RECORD)) {
        const left = result.ok ? redacted(result.value, options) : result;
        if (!result.ok || !left.ok) {
          const issues = left.issues.map((found) => ({ ...found, document: nameOfFile(file) }));
          shell.writeError(issueLines(result.ok ? withPlaces(issues, locate) : left.issues, lang));
          if (isFile === true) unreadable += 1;
          else refused += 1;
          continue;
        }
        done += 1;
        for (const name of remove) if (isRemovable(result.value, name)) unmet.delete(name);
        for (const name of removableFacts(result.value)) known.add(name);
        held.push(`${JSON.stringify(left.value)}\n`);
        if (unmet.size > 0) continue;
        await write(held.join(""));
        held = [];
      }
    } catch (error) {
      if (!(error instanceof FileFault) || error.path !== file) throw error;
      unreadable += 1;
      shell.writeError(`${error.say(WORDS[lang])}\n`);
    }
  }
  const [slip] = unmet;
  if (done > 0 && slip !== undefined) {
    throw new Refusal(() => REDACT_WORDS[lang].unknownFact(slip, nearest(slip, known)));
  }
  return { done, refused, unreadable };
}

function closing({ done, refused, unreadable }: Tally, { lang, keep = [] }: RedactCommandOptions): string {
  const words = REDACT_WORDS[lang];
  const lines = [
    words.summary(done, refused),
    ...(keep.length === 0 ? [] : [words.kept(keep)]),
    ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Redacts all records: 0 done, 1 where one was refused or a file could not be read, 2 where there was none, or a name is unknown. */
export async function redactCommand(
  shell: Shell,
  files: readonly string[],
  options: RedactCommandOptions,
): Promise<number> {
  const { lang, output } = options;
  const draft = output === undefined ? undefined : await shell.draft(output);
  try {
    const tally = await redactAll(shell, files, options, draft?.write ?? shell.write);
    const { done, refused, unreadable } = tally;
    if (done + refused === 0) {
      await draft?.drop();
      if (unreadable === 0) shell.writeError(`thangdiem: ${REDACT_WORDS[lang].nothing}\n`);
      return 2;
    }
    await draft?.keep();
    shell.writeError(closing(tally, options));
    return refused + unreadable > 0 ? 1 : 0;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
