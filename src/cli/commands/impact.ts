// In: two rulesets and the evidence of a population, read as it comes. Out: whom the change would hit, as a report or as data.
import {
  addImpact,
  addUnreadable,
  compareRecord,
  finishImpact,
  type Impact,
  type ImpactState,
  impactHtml,
  impactMarkdown,
  impactText,
  type RecordImpact,
  safeStartImpact,
} from "../../compare/index.js";
import { type Evidence, type Issue, issueText, type Language, withPlaces } from "../../index.js";
import { LANGUAGES } from "../../locales/index.js";
import type { FileRecord } from "../file-records.js";
import { issueLines } from "../issue-lines.js";
import { readingsOf } from "../options.js";
import { populationOf } from "../population.js";
import { type Progress, progressOf } from "../progress.js";
import { nameOfFile } from "../records.js";
import { FileFault, Refusal } from "../refusal.js";
import { type JudgeRequest, requestOf } from "../request.js";
import type { Draft, Shell } from "../shell.js";
import { WORDS } from "../words.js";
import { IMPACT_WORDS } from "../words-impact.js";

export const IMPACT_FORMATS = ["text", "markdown", "html", "json"] as const;

export interface ImpactCommandOptions {
  readonly lang: Language;
  readonly beforeOverlay?: readonly string[];
  readonly afterOverlay?: readonly string[];
  readonly reading?: readonly string[];
  readonly by?: readonly string[];
  readonly smallest?: number;
  readonly flips?: number;
  readonly format: (typeof IMPACT_FORMATS)[number];
  readonly output?: string;
}

/** Records with faults that are told one by one. */
const MOST_TOLD = 100;

/** What has been read so far. */
interface Reading {
  state: ImpactState;
  records: number;
  refused: number;
  unreadable: number;
}

function request(
  shell: Shell,
  ruleset: string,
  overlay: readonly string[] | undefined,
  lang: Language,
): Promise<JudgeRequest> {
  return requestOf(shell, { lang, ruleset, ...(overlay === undefined ? {} : { overlay }) });
}

function begun(before: JudgeRequest, after: JudgeRequest, options: ImpactCommandOptions): ImpactState {
  const { by = [], smallest, flips } = options;
  const result = safeStartImpact(before.compiled, after.compiled, {
    readings: readingsOf(options.reading),
    by,
    ...(smallest === undefined ? {} : { smallest }),
    ...(flips === undefined ? {} : { flips }),
  });
  if (result.ok) return result.value;
  const texts = result.issues.map((found) => issueText(found, options.lang));
  throw new Refusal(() => texts.join("; "));
}

/** The faults of a record; what both rulesets say of it once. */
function faultsOf({ issues: { before, after } }: RecordImpact): readonly Issue[] {
  const key = (found: Issue): string => `${found.code} ${found.pointer}`;
  const said = new Set(before.map(key));
  return [...before, ...after.filter((found) => !said.has(key(found)))];
}

function takeRecord(
  reading: Reading,
  { result, locate, isFile }: FileRecord<Evidence>,
  file: string,
): readonly Issue[] {
  if (isFile === true) {
    reading.unreadable += 1;
    return result.issues;
  }
  reading.records += 1;
  if (!result.ok) {
    reading.state = addUnreadable(reading.state);
    return result.issues;
  }
  const record = compareRecord(reading.state, result.value);
  reading.state = addImpact(reading.state, record);
  if (record.from !== "refused" && record.to !== "refused") return [];
  return withPlaces(
    faultsOf(record).map((found) => ({ ...found, document: nameOfFile(file) })),
    locate,
  );
}

async function readFiles(
  files: readonly string[],
  reading: Reading,
  progress: Progress,
  before: JudgeRequest,
): Promise<void> {
  const { language, compiled } = before;
  const { shell } = progress;
  const tell = (text: string): void => {
    progress.clear();
    shell.writeError(text);
  };
  for (const file of files) {
    try {
      for await (const record of populationOf(shell, file, compiled.ruleset.subject)) {
        const faults = takeRecord(reading, record, file);
        if (faults.length > 0 && record.isFile !== true) reading.refused += 1;
        if (faults.length > 0 && reading.refused <= MOST_TOLD) tell(issueLines(faults, language));
        progress.done(reading.records);
      }
    } catch (error) {
      if (!(error instanceof FileFault) || error.path !== file) throw error;
      reading.unreadable += 1;
      tell(`${error.say(WORDS[language])}\n`);
    }
  }
  progress.clear();
}

function summary({ flips: { count } }: Impact, { records, refused }: Reading, language: Language): string {
  const { number } = LANGUAGES[language].format;
  const words = IMPACT_WORDS[language];
  const more = refused > MOST_TOLD ? `${words.moreRefused(number(refused - MOST_TOLD))}\n` : "";
  return `${more}${words.summary(number(records), number(count), refused === 0 ? undefined : number(refused))}\n`;
}

function written(
  found: Impact,
  before: JudgeRequest,
  after: JudgeRequest,
  format: ImpactCommandOptions["format"],
): string {
  if (format === "json") return `${JSON.stringify(found, undefined, 2)}\n`;
  const rulesets = { before: before.compiled.ruleset, after: after.compiled.ruleset };
  return { text: impactText, markdown: impactMarkdown, html: impactHtml }[format](found, rulesets, before.language);
}

async function writeReport(shell: Shell, text: string, draft: Draft | undefined): Promise<void> {
  await (draft?.write ?? shell.write)(text);
  await draft?.keep();
}

/** Judges the population by both rulesets; 1 where a record or file was refused, 2 where there was nothing to judge. */
export async function impactCommand(
  shell: Shell,
  [beforeNamed, afterNamed]: readonly [before: string, after: string],
  files: readonly string[],
  options: ImpactCommandOptions,
): Promise<number> {
  const { lang, format, output } = options;
  const before = await request(shell, beforeNamed, options.beforeOverlay, lang);
  const after = await request(shell, afterNamed, options.afterOverlay, lang);
  const words = IMPACT_WORDS[lang];
  const { number } = LANGUAGES[lang].format;
  const reading: Reading = { state: begun(before, after, options), records: 0, refused: 0, unreadable: 0 };
  const draft = output === undefined ? undefined : await shell.draft(output);
  try {
    const progress = await progressOf(shell, files, (records, left) =>
      words.progress(number(records), left === undefined ? undefined : number(left)),
    );
    await readFiles(files, reading, progress, before);
    if (reading.records === 0) {
      await draft?.drop();
      if (reading.unreadable === 0) shell.writeError(`thangdiem: ${words.nobody}\n`);
      return 2;
    }
    const found = finishImpact(reading.state);
    await writeReport(shell, written(found, before, after, format), draft);
    shell.writeError(summary(found, reading, lang));
    return reading.refused + reading.unreadable > 0 ? 1 : 0;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
