// In: text. Out: its characters, their count, and its lines where it is too long for one; counted in code points.
import type { Inlines } from "./blocks.js";
import { harmless } from "./harmless.js";

/** The characters of a line; a mark stands in brackets. */
export function plain(content: Inlines): string {
  return harmless(content.map(({ style, text }) => (style === "mark" ? `[${text}]` : text)).join(""));
}

/** How many columns a text takes. */
export function width(text: string): number {
  return Array.from(text).length;
}

/** A word in pieces that fit. */
function pieces(word: string, room: number): readonly string[] {
  const characters = Array.from(word);
  const count = Math.max(1, Math.ceil(characters.length / room));
  return Array.from({ length: count }, (_, i) => characters.slice(i * room, (i + 1) * room).join(""));
}

/** Lines of at most so many columns, each set in as far as the text is. */
export function wrap(text: string, room: number): readonly string[] {
  const inset = /^ */.exec(text)?.[0] ?? "";
  const left = Math.max(1, room - inset.length);
  const lines = [""];
  for (const word of text
    .slice(inset.length)
    .split(" ")
    .flatMap((one) => pieces(one, left))) {
    const last = lines.at(-1) ?? "";
    const joined = last === "" ? word : `${last} ${word}`;
    if (width(joined) <= left) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => inset + line);
}
