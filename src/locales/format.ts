// In: numbers and ids. Out: digits grouped, and the small phrases that languages share. No locale of the host is asked.

/** A number with all its digits: `group` between thousands, `decimal` before the fraction, U+2212 for minus. */
export function formatNumber(value: number, group: string, decimal: string): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 ? "−" : "";
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}${decimal}${fraction}`;
}

/** Quotation marks inside quotation marks are single ones. */
export function innerQuotes(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}

/** Text of the user inside a sentence. */
export function tick(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** Several texts of the user. */
export function ticks(texts: readonly string[]): string {
  return texts.map(tick).join(", ");
}

/** A word of a closed vocabulary in the reader's language, or the word itself as it was written. */
export function word(table: { readonly [name: string]: string }, name: string): string {
  return (Object.hasOwn(table, name) ? table[name] : undefined) ?? tick(name);
}

/** Enumerates: `a, b and c`. */
export function enumerate(texts: readonly string[], conjunction: string): string {
  const last = texts.at(-1);
  if (last === undefined || texts.length === 1) return last ?? "";
  return `${texts.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The names of instruments' kinds by the letters of their number: `122/2018/NĐ-CP` is a decree. */
export function instrumentKind(number: string, kinds: readonly (readonly [letters: RegExp, kind: string])[]): string {
  return kinds.find(([letters]) => letters.test(number))?.[1] ?? "";
}

/** The first operand, or nothing. */
export function at(operands: readonly string[], index: number): string {
  return operands[index] ?? "";
}
