// In: a page. Out: the questions that the text leaves open, each with its answers, the usual one and why.
import {
  type Block,
  code,
  type Inline,
  item,
  type ListItem,
  list,
  mark,
  paragraph,
  strong,
} from "../../render/blocks.js";
import type { Reading } from "../../ruleset/schema.js";
import { type Page, readingRef, text } from "./page.js";

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** One question under the short name by which conditions refer to it. */
export function readingItem(page: Page, key: string, reading: Reading, name: string): ListItem {
  const { open } = page.hand;
  const options = Object.entries(reading.options).map(([option, label]) => {
    const usual: readonly (string | Inline)[] = option === reading.default ? [" ", mark(open.usual)] : [];
    return item([text(page, label), " (", code(option), ")", ...usual]);
  });
  return item(
    [strong(capitalised(name)), " (", code(key), `): ${text(page, reading.question)}`],
    [...options, item(open.why(text(page, reading.why)))],
  );
}

/** The readings of the sheet. */
export function readings(page: Page): readonly Block[] {
  const all = Object.entries(page.ruleset.readings ?? {});
  if (all.length === 0) return [];
  return [
    paragraph(page.hand.open.readingsIntro),
    list(all.map(([key, reading]) => readingItem(page, key, reading, readingRef(page, key)))),
  ];
}
