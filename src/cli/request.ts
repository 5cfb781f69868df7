// In: the ruleset, overlays and readings that a caller names. Out: what records are judged by, or a refusal.
import { nearest } from "../base/text.js";
import {
  applyOverlays,
  type CompiledRuleset,
  compileRuleset,
  hasErrors,
  issueHelp,
  issueText,
  type Language,
  type Overlay,
  type Ruleset,
} from "../index.js";
import { type Issue, issue } from "../issues/issue.js";
import { issueLines } from "./issue-lines.js";
import { readingsOf } from "./options.js";
import { Refusal } from "./refusal.js";
import type { ScoringTask } from "./scorer.js";
import type { Shell } from "./shell.js";
import { readSource, type Source } from "./sources.js";
import { checkStack, compileStack, type Stack, stackOf } from "./stack.js";

/** What `score` and `explain` have in common, as typed. */
export interface RequestOptions {
  readonly lang: Language;
  readonly ruleset: string;
  readonly overlay?: readonly string[];
  readonly reading?: readonly string[];
}

/** The ruleset to judge by, and the readings chosen. */
export interface JudgeRequest {
  readonly language: Language;
  readonly stack: Stack;
  readonly compiled: CompiledRuleset;
  readonly readings: { readonly [reading: string]: string };
}

/** A sheet with its overlays applied. */
export interface SheetRequest {
  readonly language: Language;
  readonly stack: Stack;
  readonly ruleset: Ruleset;
}

function readingIssue(reading: string, option: string, { ruleset }: CompiledRuleset): Issue | undefined {
  const known = ruleset.readings ?? {};
  const options = Object.hasOwn(known, reading) ? known[reading]?.options : undefined;
  const similar = (name: string, names: readonly string[]): { readonly suggestion?: string } => {
    const suggestion = nearest(name, names);
    return suggestion === undefined ? {} : { suggestion };
  };
  if (options === undefined) {
    const params = { reading, ...similar(reading, Object.keys(known)) };
    return issue("evaluate.unknown-reading", ruleset.id, "/readings", params);
  }
  if (Object.hasOwn(options, option)) return undefined;
  const params = { reading, option, ...similar(option, Object.keys(options)) };
  return issue("evaluate.unknown-option", ruleset.id, "/readings", params);
}

function refuseReadings(readings: JudgeRequest["readings"], compiled: CompiledRuleset, language: Language): void {
  for (const [reading, option] of Object.entries(readings)) {
    const found = readingIssue(reading, option, compiled);
    if (found === undefined) continue;
    const help = issueHelp(found, language);
    throw new Refusal(() => `${issueText(found, language)}${help === undefined ? "" : `; ${help}`}`);
  }
}

function refuseIssues(shell: Shell, issues: readonly Issue[], language: Language): never {
  shell.writeError(issueLines(issues, language));
  throw new Refusal(({ faultyRuleset }) => faultyRuleset);
}

/** The ruleset and overlays that a caller named, with what they stand on. */
async function stackNamed(shell: Shell, { lang, ruleset, overlay = [] }: RequestOptions): Promise<Stack> {
  const sources: Source[] = [];
  for (const named of [ruleset, ...overlay]) {
    const source = await readSource(shell, named);
    if (!source.ok) return refuseIssues(shell, source.issues, lang);
    if (sources.length > 0 && source.value.document.kind === "ruleset")
      throw new Refusal(({ notAnOverlay }) => notAnOverlay(named));
    sources.push(source.value);
  }
  return stackOf(sources, sources);
}

/**
 * Loads a sheet that nobody is judged by: a framework will do.
 *
 * @throws Refusal where a document is not there or has errors, which are told on standard error
 */
export async function sheetOf(shell: Shell, options: RequestOptions): Promise<SheetRequest> {
  const { lang: language } = options;
  const stack = await stackNamed(shell, options);
  const { ruleset, issues } = checkStack(stack);
  const errors = issues.filter((one) => hasErrors([one]));
  if (ruleset === undefined || errors.length > 0) return refuseIssues(shell, errors, language);
  return { language, stack, ruleset };
}

/**
 * Loads what records are judged by.
 *
 * @throws Refusal where a document is not there or has errors, which are told on standard error
 */
export async function requestOf(shell: Shell, options: RequestOptions): Promise<JudgeRequest> {
  const { lang: language, reading } = options;
  const readings = readingsOf(reading);
  const stack = await stackNamed(shell, options);
  const compiled = compileStack(stack);
  if (!compiled.ok)
    return refuseIssues(
      shell,
      compiled.issues.filter((one) => hasErrors([one])),
      language,
    );
  refuseReadings(readings, compiled.value, language);
  return { language, stack, compiled: compiled.value, readings };
}

/** What a worker judges records by: documents that were checked where they were read. */
export function requestFor({ language, ruleset, overlays, readings }: ScoringTask): JudgeRequest {
  const compiled = compileRuleset(applyOverlays(ruleset, overlays));
  const sourceOf = <Document extends Ruleset | Overlay>(document: Document): Source<Document> => ({
    name: document.id,
    document,
    locate: () => undefined,
  });
  return { language, stack: { ruleset: sourceOf(ruleset), overlays: overlays.map(sourceOf) }, compiled, readings };
}
