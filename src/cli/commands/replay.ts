// In: records, and what else is at hand: documents, evidence and digests kept elsewhere. Out: for each record that is not as it was,
// or whose conditions JSON Logic answers otherwise, why; as JSON, for each record what came of it. A bad record never stops the rest.
import type { Replay, ReplayOptions, ReplaySummary } from "../../replay/index.js";
import { malformed, replayRecord } from "../../replay/replay.js";
import { shelfOf } from "../../replay/shelf.js";
import { counted, NOTHING_REPLAYED } from "../../replay/summary.js";
import { issueLines } from "../issue-lines.js";
import { opinionText } from "../opinion-lines.js";
import { type Progress, progressOf } from "../progress.js";
import { RECORD } from "../record-reader.js";
import { recordsOf } from "../records.js";
import { FileFault } from "../refusal.js";
import { documentsOf, optionsOf, type ReplayInputs } from "../replay-inputs.js";
import { replayLine, replayText } from "../replay-lines.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";
import { REPLAY_WORDS } from "../words-replay.js";

export const REPLAY_FORMATS = ["text", "json"] as const;

export interface ReplayCommandOptions extends ReplayInputs {
  readonly format: (typeof REPLAY_FORMATS)[number];
  readonly output?: string;
}

/** What came of all records, and of the files. */
interface Outcome {
  readonly summary: ReplaySummary;
  readonly unreadable: number;
  readonly seen: ReadonlySet<string>;
}

async function replayAll(
  { shell, done, clear }: Progress,
  files: readonly string[],
  options: ReplayCommandOptions,
  more: ReplayOptions,
  use: (replay: Replay) => Promise<void>,
): Promise<Outcome> {
  const { lang } = options;
  const shelf = shelfOf({ documents: await documentsOf(shell, options.document ?? [], lang) });
  const tell = (text: string): void => {
    clear();
    shell.writeError(text);
  };
  let summary = NOTHING_REPLAYED;
  let unreadable = 0;
  const seen = new Set<string>();
  for (const file of files) {
    try {
      for await (const { result, isFile } of recordsOf(shell, file, RECORD)) {
        if (!result.ok) tell(issueLines(result.issues, lang));
        if (isFile === true) {
          unreadable += 1;
          continue;
        }
        const replay = result.ok ? replayRecord(shelf, result.value, more) : malformed(undefined, result.issues);
        if (replay.id !== undefined) seen.add(replay.id);
        summary = counted(summary, replay);
        await use(replay);
        done(summary.records);
      }
    } catch (error) {
      if (!(error instanceof FileFault) || error.path !== file) throw error;
      unreadable += 1;
      tell(`${error.say(WORDS[lang])}\n`);
    }
  }
  clear();
  return { summary, unreadable, seen };
}

function closing(
  { summary, unreadable, seen }: Outcome,
  kept: ReplayOptions["kept"],
  lang: ReplayInputs["lang"],
): string {
  const words = REPLAY_WORDS[lang];
  const notGiven = Object.keys(kept ?? {}).filter((id) => !seen.has(id));
  const lines = [
    words.summary(summary.records, summary.same),
    ...(summary.secondOpinion === undefined ? [] : [words.opinion(summary.secondOpinion)]),
    ...(notGiven.length === 0 ? [] : [words.notGiven(notGiven)]),
    ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** 0 where every record is as it was and nothing speaks against it, 1 where that is not so of one, 2 where there was none. */
function exitCode({ summary, unreadable, seen }: Outcome, kept: ReplayOptions["kept"] = {}): number {
  if (summary.records === 0) return 2;
  const isComplete = Object.keys(kept).every((id) => seen.has(id));
  const isAgreed = (summary.secondOpinion?.differed ?? 0) === 0;
  return summary.same === summary.records && unreadable === 0 && isComplete && isAgreed ? 0 : 1;
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
    const progress = await progressOf(shell, files, REPLAY_WORDS[lang].progress);
    const outcome = await replayAll(progress, files, options, more, async (replay) => {
      const text = format === "json" ? replayLine(replay) : replayText(replay, lang) + opinionText(replay, lang);
      if (text === "") return;
      progress.clear();
      await write(text);
    });
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
