// In: rulesets and overlays by file or shipped id. Out: everything that is wrong with them, with places.
import { checkRuleset, hasErrors, type Issue, type Language, sortIssues, withPlaces } from "../../index.js";
import { renderText } from "../../render/text.js";
import { certaintyBlocks, certaintyEntry, type Reviewed } from "../certainty-list.js";
import { issueLines } from "../issue-lines.js";
import { Refusal } from "../refusal.js";
import type { Shell } from "../shell.js";
import { readSource, type Source } from "../sources.js";
import { checkStack, stackOf } from "../stack.js";
import { WORDS } from "../words.js";

export const CHECK_FORMATS = ["text", "json"] as const;

export interface CheckOptions {
  readonly lang: Language;
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly certainty?: boolean;
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

async function checkSource(source: Source, given: readonly Source[]): Promise<readonly Issue[]> {
  const { name, document, locate } = source;
  if (document.kind === "overlay") return checkStack(await stackOf([source], given)).issues;
  return withPlaces(
    checkRuleset(document).map((one) => ({ ...one, document: name })),
    locate,
  );
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

/** Checks every document, an overlay together with what it stands on. */
export async function checkCommand(
  shell: Shell,
  files: readonly string[],
  { lang, format, certainty = false }: CheckOptions,
): Promise<number> {
  const named = [...new Set(files)];
  const [unread, unfounded]: [Refusal[], Refusal[]] = [[], []];
  const found: Issue[] = [];
  const sources: Source[] = [];
  for (const file of named) {
    const source = await attempt(unread, () => readSource(shell, file));
    if (source?.ok === true) sources.push(source.value);
    else found.push(...(source?.issues ?? []));
  }
  // A base whose form is faulty is not among the sources: that it cannot be found is then no fault of the call.
  const isCallWrong = unread.length > 0 || found.length === 0;
  for (const source of sources) {
    found.push(...((await attempt(unfounded, () => checkSource(source, sources))) ?? []));
  }
  const issues = sortIssues(distinct(found));
  const review = certainty ? await Promise.all(sources.map((source) => reviewed(source, sources))) : undefined;
  const json = (): string => {
    const answer = review === undefined ? issues : { issues, certainty: review.map(certaintyEntry) };
    return `${JSON.stringify(answer, undefined, 2)}\n`;
  };
  const text = (): string => {
    const toDo = review === undefined ? "" : `\n${renderText(certaintyBlocks(review, lang))}`;
    return `${textOf(issues, named.length - unread.length, lang)}${toDo}`;
  };
  await shell.write(format === "json" ? json() : text());
  const refusals = [...unread, ...unfounded];
  for (const refusal of refusals) shell.writeError(`thangdiem: ${refusal.say(WORDS[lang])}\n`);
  if (refusals.length > 0 && isCallWrong) return 2;
  return hasErrors(issues) ? 1 : 0;
}
