// In: a format for people. Out: how many documents become one: what stands before, between and after them.
import type { Language } from "../index.js";
import type { Block } from "../render/blocks.js";
import { HTML_END, htmlArticle, htmlStart } from "../render/html.js";
import { renderMarkdown } from "../render/markdown.js";
import { renderText } from "../render/text.js";
import { RULE } from "./paper-writer.js";

/** How documents are written one after the other. */
export interface Renderer {
  readonly start: (lang: Language, title: string) => string;
  readonly render: (blocks: readonly Block[]) => string;
  readonly between: string;
  readonly end: string;
}

/** The formats for people. */
export const RENDERERS: { readonly [F in "text" | "markdown" | "html"]: Renderer } = {
  text: { start: () => "", render: renderText, between: `\n${RULE}`, end: "" },
  markdown: { start: () => "", render: renderMarkdown, between: `\n${RULE}`, end: "" },
  html: { start: (lang, title) => htmlStart({ lang, title }), render: htmlArticle, between: "", end: HTML_END },
};
