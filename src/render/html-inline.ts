// In: runs of text. Out: the same as HTML that stands inside a line.
import type { Blank, Box, Inline, Inlines, Link, Run } from "./blocks.js";
import { harmless } from "./harmless.js";
import { safeAddress } from "./link.js";
import { escapeMarkup, escapeVisible } from "./markup.js";

// Outer spaces part a run from its neighbours.
function spaced(text: string): string {
  const before = /^\s/u.test(text) ? " " : "";
  const after = text.trim() !== "" && /\s$/u.test(text) ? " " : "";
  return before + escapeVisible(harmless(text)) + after;
}

function element(name: "strong" | "mark", text: string): string {
  return text.trim() === "" ? " " : `<${name}>${spaced(text)}</${name}>`;
}

function anchor({ text, to }: Link): string {
  const address = safeAddress(to);
  return address === undefined ? spaced(text) : `<a href="${escapeMarkup(address)}">${spaced(text)}</a>`;
}

const STYLES: { readonly [S in Inline["style"]]: (run: Extract<Inline, { style: S }>) => string } = {
  text: ({ text }: Run) => spaced(text),
  strong: ({ text }: Run) => element("strong", text),
  mark: ({ text }: Run) => element("mark", text),
  // An id of whatever script does not turn the words around it.
  code: ({ text }: Run) => `<code dir="auto">${escapeMarkup(text)}</code>`,
  link: anchor,
  blank: ({ width }: Blank) => `<span class="blank ${width}"></span>`,
  box: ({ label }: Box) =>
    label === "" ? `<span class="box"></span>` : `<span class="tick"><span class="box"></span>${spaced(label)}</span>`,
};

/** A line of runs. */
export function inline(content: Inlines): string {
  return content
    .map((run) => {
      // CAST: the table has the renderer of exactly this run.
      return (STYLES[run.style] as (run: Inline) => string)(run);
    })
    .join("")
    .trim();
}

/** Its characters alone, for a name that is an attribute. */
export function plain(content: Inlines): string {
  return content.map(({ text }) => text).join("");
}
