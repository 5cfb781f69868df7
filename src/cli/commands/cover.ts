// In: files of cases. Out: for each ruleset that they test, how far they reach into it, and the cases that would reach further.
import type { CompiledRuleset, Language } from "../../index.js";
import { LANGUAGES } from "../../locales/index.js";
import type { Block } from "../../render/blocks.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import { type Coverage, coverageBlocks, coverCases } from "../../testkit/index.js";
import { writeCases } from "../case-fill.js";
import { type CaseStack, caseStacks } from "../case-stacks.js";
import type { Shell } from "../shell.js";
import { compileStack, type Stack } from "../stack.js";
import { COVER_WORDS } from "../words-cover.js";

export const COVER_FORMATS = ["text", "markdown", "html", "json"] as const;

export interface CoverCommandOptions {
  readonly lang: Language;
  readonly format: (typeof COVER_FORMATS)[number];
  readonly seed: number;
  readonly tries?: number;
  readonly threshold?: number;
  readonly fill?: string;
}

/** What was measured of one ruleset. */
interface Covered {
  readonly stack: Stack;
  readonly compiled: CompiledRuleset;
  readonly coverage: Coverage;
}

function covered({ stack, cases }: CaseStack, { lang, seed, tries }: CoverCommandOptions): readonly Covered[] {
  const compiled = compileStack(stack);
  if (!compiled.ok) return [];
  const options = { language: lang, seed, ...(tries === undefined ? {} : { tries }) };
  return [{ stack, compiled: compiled.value, coverage: coverCases(compiled.value, cases, options) }];
}

function blocksOf(found: readonly Covered[], { lang, fill }: CoverCommandOptions): readonly Block[] {
  const options = { language: lang, ...(fill === undefined ? {} : { file: fill }) };
  return found.flatMap(({ coverage, compiled }) => coverageBlocks(coverage, compiled.ruleset, options));
}

/** How each format is written. */
const REPORTS: {
  readonly [F in CoverCommandOptions["format"]]: (found: readonly Covered[], options: CoverCommandOptions) => string;
} = {
  text: (found, options) => renderText(blocksOf(found, options)),
  markdown: (found, options) => renderMarkdown(blocksOf(found, options)),
  html: (found, options) => renderHtml(blocksOf(found, options), { lang: options.lang, title: "thangdiem cover" }),
  json: (found) =>
    `${JSON.stringify(
      found.map(({ coverage }) => coverage),
      undefined,
      2,
    )}\n`,
};

/** 0 where each ruleset is covered as far as is asked, 1 where one is not, 2 where not everything could be measured. */
export async function coverCommand(
  shell: Shell,
  paths: readonly string[],
  options: CoverCommandOptions,
): Promise<number> {
  const { lang, format, fill, threshold = 0 } = options;
  const words = COVER_WORDS[lang];
  const { number } = LANGUAGES[lang].format;
  const { stacks, isAll } = await caseStacks(shell, paths, lang);
  if (stacks.length === 0) {
    if (isAll) shell.writeError(`thangdiem: ${words.none}\n`);
    return 2;
  }
  const found = stacks.flatMap((one) => covered(one, options));
  await shell.write(REPORTS[format](found, options));
  if (fill !== undefined) {
    const suggested = found.map(({ stack, coverage }) => ({ stack, cases: coverage.suggested }));
    const written = await writeCases(shell, fill, suggested);
    if (written > 0) shell.writeError(`${words.filled(number(written), fill)}\n`);
  }
  const below = found.filter(({ coverage }) => coverage.count.percent < threshold);
  for (const { stack, coverage } of below) {
    const { id } = (stack.overlays.at(-1) ?? stack.ruleset).document;
    shell.writeError(`${words.below(id, number(coverage.count.percent), number(threshold))}\n`);
  }
  if (!isAll) return 2;
  return below.length > 0 ? 1 : 0;
}
