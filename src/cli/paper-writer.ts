// In: the blocks of one paper after the other. Out: one document in the format asked for: what stands before, between and after them.
import type { Block } from "../render/blocks.js";
import { HTML_END, type HtmlOptions, htmlArticle, htmlStart } from "../render/html.js";
import { renderMarkdown } from "../render/markdown.js";
import { renderText } from "../render/text.js";

/** The formats of papers, and blocks as JSON, a line for each paper. */
export const PAPER_FORMATS = ["text", "markdown", "html", "json"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** Parts one text from the next. */
export const RULE = `${"-".repeat(72)}\n\n`;

interface Renderer {
  readonly start: (options: HtmlOptions) => string;
  readonly render: (blocks: readonly Block[]) => string;
  readonly between: string;
  readonly end: string;
}

const RENDERERS: { readonly [F in PaperFormat]: Renderer } = {
  text: { start: () => "", render: renderText, between: `\n${RULE}`, end: "" },
  markdown: { start: () => "", render: renderMarkdown, between: `\n${RULE}`, end: "" },
  html: { start: htmlStart, render: htmlArticle, between: "", end: HTML_END },
  json: { start: () => "", render: (blocks) => `${JSON.stringify(blocks)}\n`, between: "", end: "" },
};

/** Writes papers into one document; without any, nothing is written. */
export interface PaperWriter {
  readonly add: (blocks: readonly Block[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

export function paperWriter(
  write: (text: string) => Promise<void>,
  format: PaperFormat,
  options: HtmlOptions,
): PaperWriter {
  const renderer = RENDERERS[format];
  let papers = 0;
  return {
    async add(blocks) {
      await write((papers === 0 ? renderer.start(options) : renderer.between) + renderer.render(blocks));
      papers += 1;
    },
    async end() {
      if (papers > 0) await write(renderer.end);
    },
  };
}
