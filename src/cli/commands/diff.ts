// In: two rulesets, each with what it stands on. Out: what differs between them: 0 where nothing that is judged does, 1 where it
// does or may.
import { diffHtml, diffMarkdown, diffRulesets, diffText, type RulesetDiff } from "../../compare/index.js";
import { hasErrors, type Issue, type Language, type Ruleset } from "../../index.js";
import { issueLines } from "../issue-lines.js";
import { Refusal } from "../refusal.js";
import type { Shell } from "../shell.js";
import { readSource, type Source } from "../sources.js";
import { checkStack, stackOf } from "../stack.js";

export const DIFF_FORMATS = ["text", "markdown", "html", "json"] as const;

export interface DiffCommandOptions {
  readonly lang: Language;
  readonly format: (typeof DIFF_FORMATS)[number];
  readonly output?: string;
  readonly tries?: number;
  readonly seed: number;
}

function refuse(shell: Shell, issues: readonly Issue[], language: Language): never {
  const errors = issues.filter((one) => hasErrors([one]));
  shell.writeError(issueLines(errors, language));
  throw new Refusal(({ faultyToCompare }) => faultyToCompare);
}

async function sourceNamed(shell: Shell, named: string, language: Language): Promise<Source> {
  const source = await readSource(shell, named);
  return source.ok ? source.value : refuse(shell, source.issues, language);
}

/** The ruleset as it is in force; a framework may be compared, a ruleset with errors may not. */
async function inForce(shell: Shell, source: Source, given: readonly Source[], language: Language): Promise<Ruleset> {
  const { ruleset, issues } = checkStack(await stackOf([source], given));
  return ruleset === undefined || hasErrors(issues) ? refuse(shell, issues, language) : ruleset;
}

function written(diff: RulesetDiff, { format, lang }: DiffCommandOptions): string {
  if (format === "json") return `${JSON.stringify(diff, undefined, 2)}\n`;
  return { text: diffText, markdown: diffMarkdown, html: diffHtml }[format](diff, lang);
}

/** Compares two rulesets. */
export async function diffCommand(
  shell: Shell,
  [before, after]: readonly [before: string, after: string],
  options: DiffCommandOptions,
): Promise<number> {
  const { lang, output, tries, seed } = options;
  const [one, other] = [await sourceNamed(shell, before, lang), await sourceNamed(shell, after, lang)];
  // An overlay may stand on the very ruleset that it is compared with.
  const a = await inForce(shell, one, [one, other], lang);
  const b = await inForce(shell, other, [other, one], lang);
  const draft = output === undefined ? undefined : await shell.draft(output);
  try {
    const diff = diffRulesets(a, b, { seed, ...(tries === undefined ? {} : { tries }) });
    await (draft?.write ?? shell.write)(written(diff, options));
    await draft?.keep();
    return diff.changes.every(({ effect }) => effect === "editorial") ? 0 : 1;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
