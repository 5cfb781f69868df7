// In: files of cases. Out: for each ruleset that they test, which small changes of it they would not notice.
import type { Language } from "../../index.js";
import { LANGUAGES } from "../../locales/index.js";
import type { Block } from "../../render/blocks.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import {
  type Case,
  type JudgedMutant,
  type MutationTally,
  mutationBlocks,
  startMutation,
  tallyMutants,
} from "../../testkit/index.js";
import { writeCases } from "../case-fill.js";
import { type CaseStack, caseStacks } from "../case-stacks.js";
import type { Shell } from "../shell.js";
import { checkStack, type Stack } from "../stack.js";
import { MUTATE_WORDS } from "../words-mutate.js";

export const MUTATE_FORMATS = ["text", "markdown", "html", "json"] as const;

export interface MutateOptions {
  readonly lang: Language;
  readonly format: (typeof MUTATE_FORMATS)[number];
  readonly seed: number;
  readonly limit?: number;
  readonly tries?: number;
  readonly fill?: string;
}

/** What mutation found of one ruleset. */
interface Mutated {
  readonly stack: Stack;
  readonly tally: MutationTally;
  readonly mutants: readonly JudgedMutant[];
  readonly blocks: readonly Block[];
}

const CLEAR_LINE = "\r\u001B[K";
/** Mutants between two lines of progress. */
const EVERY = 10;

function mutated(shell: Shell, { stack, cases }: CaseStack, options: MutateOptions): Mutated {
  const { lang, seed, limit, tries } = options;
  const { number } = LANGUAGES[lang].format;
  const [ruleset, overlays] = [stack.ruleset.document, stack.overlays.map(({ document }) => document)];
  const run = startMutation({ ruleset, overlays }, cases, {
    seed,
    ...(limit === undefined ? {} : { limit }),
    ...(tries === undefined ? {} : { tries }),
  });
  const mutants: JudgedMutant[] = [];
  const id = (overlays.at(-1) ?? ruleset).id;
  for (const mutant of run.judged) {
    mutants.push(mutant);
    if (!shell.errorIsTerminal || mutants.length % EVERY > 0) continue;
    shell.writeError(CLEAR_LINE + MUTATE_WORDS[lang].progress(number(mutants.length), number(run.count), id));
  }
  if (shell.errorIsTerminal) shell.writeError(CLEAR_LINE);
  const applied = checkStack(stack).ruleset ?? ruleset;
  return {
    stack,
    tally: tallyMutants(mutants),
    mutants,
    blocks: mutationBlocks(applied, mutants, lang, { cases: options.fill === undefined }),
  };
}

function dataOf({ stack, tally, mutants }: Mutated): object {
  const { ruleset, overlays } = stack;
  return { ruleset: ruleset.document.id, overlays: overlays.map(({ document }) => document.id), tally, mutants };
}

/** How each format is written. */
const REPORTS: {
  readonly [F in MutateOptions["format"]]: (found: readonly Mutated[], lang: Language) => string;
} = {
  text: (found) => renderText(found.flatMap(({ blocks }) => blocks)),
  markdown: (found) => renderMarkdown(found.flatMap(({ blocks }) => blocks)),
  html: (found, lang) =>
    renderHtml(
      found.flatMap(({ blocks }) => blocks),
      { lang, title: "thangdiem mutate" },
    ),
  json: (found) => `${JSON.stringify(found.map(dataOf), undefined, 2)}\n`,
};

/** The cases that are missing: each notices a change that nothing noticed. */
function missingCases({ mutants }: Mutated): readonly Case[] {
  return mutants.flatMap((one) => (one.fate === "survived" ? [one.kill] : []));
}

/** 0 where everything that can be noticed is, 1 where something is not or is open, 2 where nothing could be tried. */
export async function mutateCommand(shell: Shell, paths: readonly string[], options: MutateOptions): Promise<number> {
  const { lang, format, fill } = options;
  const words = MUTATE_WORDS[lang];
  const { stacks, isAll } = await caseStacks(shell, paths, lang);
  if (stacks.length === 0) {
    if (isAll) shell.writeError(`thangdiem: ${words.none}\n`);
    return 2;
  }
  const found = stacks.map((one) => mutated(shell, one, options));
  await shell.write(REPORTS[format](found, lang));
  const { number } = LANGUAGES[lang].format;
  if (fill !== undefined) {
    const missing = found.map((one) => ({ stack: one.stack, cases: missingCases(one) }));
    const written = await writeCases(shell, fill, missing);
    if (written > 0) shell.writeError(`${words.filled(number(written), fill)}\n`);
  }
  const all = tallyMutants(found.flatMap(({ mutants }) => mutants));
  shell.writeError(`${words.summary(number(all.killed), number(all.survived), number(all.unresolved))}\n`);
  if (!isAll) return 2;
  return all.survived + all.unresolved > 0 ? 1 : 0;
}
