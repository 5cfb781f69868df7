// In: rulesets and overlays by file, folder or shipped id. Out: everything that is wrong with them, with places.
import { checkRuleset, hasErrors, type Issue, type Language, sortIssues, withPlaces } from "../../index.js";
import { checkOverlay } from "../../overlay/check.js";
import { renderText } from "../../render/text.js";
import { certaintyBlocks, certaintyEntry, type Reviewed } from "../certainty-list.js";
import { filesAt } from "../folders.js";
import { issueLines, mendedLines } from "../issue-lines.js";
import { mendFiles } from "../mending.js";
import { FileFault, Refusal } from "../refusal.js";
import { sarifLog } from "../sarif.js";
import type { Shell } from "../shell.js";
import { readSource, type Source, withText } from "../sources.js";
import { checkStack, stackOf } from "../stack.js";
import { WORDS } from "../words.js";

export const CHECK_FORMATS = ["text", "json", "sarif"] as const;

export interface CheckOptions {
  readonly lang: Language;
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly json?: true;
  readonly certainty?: boolean;
  readonly fix?: true;
}

/** A ruleset or an overlay: whatever is no file of cases. */
const DOCUMENTS = /(?<!(^|\.)cases)\.json$/i;

/** The documents at a path. What is no file may be an id, and a folder without any is refused: either is told where it is read. */
async function documentsAt(shell: Shell, path: string): Promise<readonly string[]> {
  try {
    const found = await filesAt(shell, path, DOCUMENTS);
    return found.length === 0 ? [path] : found;
  } catch (error) {
    if (error instanceof FileFault) return [path];
    throw error;
  }
}

/** What a refusal stops is one document, not the check of the others. */
async function attempt<T>(refusals: Refusal[], act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals.push(error);
    return undefined;
  }
}

function ofDocument({ name, locate }: Source, issues: readonly Issue[]): readonly Issue[] {
  return withPlaces(
    issues.map((one) => ({ ...one, document: name })),
    locate,
  );
}

async function checkSource(shell: Shell, source: Source, given: readonly Source[]): Promise<readonly Issue[]> {
  const { document } = source;
  if (document.kind === "ruleset") return ofDocument(source, checkRuleset(document));
  const { ruleset, overlays } = await stackOf([source], given);
  const stack = {
    ruleset: await withText(shell, ruleset),
    overlays: await Promise.all(overlays.map((overlay) => withText(shell, overlay))),
  };
  return [...ofDocument(source, checkOverlay(document)), ...checkStack(stack).issues];
}

/** A document with all the instruments that it may cite: an overlay cites those of its bases too, where they are known. */
async function reviewed(source: Source, given: readonly Source[]): Promise<Reviewed> {
  const { name, document } = source;
  if (document.kind === "ruleset") return { name, document, instruments: document.instruments };
  const stack = await attempt([], () => stackOf([source], given));
  const sources = stack === undefined ? [] : [stack.ruleset, ...stack.overlays];
  const known = sources.flatMap((one) => Object.entries(one.document.instruments));
  return { name, document, instruments: { ...Object.fromEntries(known), ...document.instruments } };
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()];
}

function textOf(issues: readonly Issue[], documents: number, language: Language): string {
  const errors = issues.filter((one) => one.severity === "error").length;
  const summary = WORDS[language].checkSummary(documents, errors, issues.length - errors);
  return `${issueLines(issues, language)}${summary}\n`;
}

/** What was read, what is wrong with its form, and what could not be read. */
interface Reading {
  readonly sources: readonly Source[];
  readonly issues: readonly Issue[];
  readonly unread: readonly Refusal[];
}

async function readAll(shell: Shell, named: readonly string[]): Promise<Reading> {
  const unread: Refusal[] = [];
  const issues: Issue[] = [];
  const sources: Source[] = [];
  for (const file of named) {
    const source = await attempt(unread, () => readSource(shell, file));
    if (source?.ok === true) sources.push(await withText(shell, source.value));
    else issues.push(...(source?.issues ?? []));
  }
  return { sources, issues, unread };
}

/** What a check found, and what was mended before. */
interface Answer {
  readonly issues: readonly Issue[];
  readonly mended: readonly Issue[];
  readonly review: readonly Reviewed[] | undefined;
  readonly documents: number;
}

function jsonOf({ issues, mended, review }: Answer, isFixed: boolean): string {
  const more = {
    ...(isFixed ? { mended } : {}),
    ...(review === undefined ? {} : { certainty: review.map(certaintyEntry) }),
  };
  const answer = Object.keys(more).length === 0 ? issues : { issues, ...more };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function textAnswer({ issues, mended, review, documents }: Answer, language: Language): string {
  const toDo = review === undefined ? "" : `\n${renderText(certaintyBlocks(review, language))}`;
  return `${mendedLines(mended, language)}${textOf(issues, documents, language)}${toDo}`;
}

/** Checks every document, an overlay together with what it stands on; with `fix`, mends the files first. */
export async function checkCommand(shell: Shell, files: readonly string[], options: CheckOptions): Promise<number> {
  const { lang, json, certainty = false, fix } = options;
  const format = json === true ? "json" : options.format;
  const named = [...new Set((await Promise.all(files.map((file) => documentsAt(shell, file)))).flat())];
  const { shell: reading, mended } = fix === true ? await mendFiles(shell, named) : { shell, mended: [] };
  const { sources, issues: inForm, unread } = await readAll(reading, named);
  // A base whose form is faulty is not among the sources: that it cannot be found is then no fault of the call.
  const isCallWrong = unread.length > 0 || inForm.length === 0;
  const unfounded: Refusal[] = [];
  const found = [...inForm];
  for (const source of sources) {
    found.push(...((await attempt(unfounded, () => checkSource(reading, source, sources))) ?? []));
  }
  const review = certainty ? await Promise.all(sources.map((source) => reviewed(source, sources))) : undefined;
  const issues = sortIssues(distinct(found));
  const answer = { issues, mended, review, documents: named.length - unread.length };
  if (format === "sarif") await shell.write(`${JSON.stringify(sarifLog(issues, shell.version, lang), undefined, 2)}\n`);
  else await shell.write(format === "json" ? jsonOf(answer, fix === true) : textAnswer(answer, lang));
  const refusals = [...unread, ...unfounded];
  for (const refusal of refusals) shell.writeError(`thangdiem: ${refusal.say(WORDS[lang])}\n`);
  if (refusals.length > 0 && isCallWrong) return 2;
  return hasErrors(issues) ? 1 : 0;
}
