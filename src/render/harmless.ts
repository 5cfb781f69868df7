// In: text from anywhere. Out: the same text on one line, in NFC, with nothing in it that cannot be seen.

const LINE_BREAKS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** What cannot be seen. Written out, because the classes of a regular expression differ with the Unicode version. */
const UNSEEN: readonly (readonly [first: number, last: number])[] = [
  // Controls.
  [0x00, 0x1f],
  [0x7f, 0x9f],
  // Soft hyphen, grapheme joiner, marks and overrides of direction, fillers, zero-width characters.
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  // Halves of surrogate pairs.
  [0xd800, 0xdfff],
  // Variation selectors, byte order mark, annotations, shorthand controls, tags.
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0xe0000, 0xe0fff],
];

function shown(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!UNSEEN.some(([first, last]) => first <= codePoint && codePoint <= last)) return character;
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/** Puts text on one line and shows what is invisible in it, such as a right-to-left override, as `⟨U+202E⟩`. */
export function harmless(text: string): string {
  const visible = Array.from(text.replace(LINE_BREAKS_AND_TABS, " "), shown).join("");
  return visible.normalize("NFC").trim();
}
