// In: legal statements. Out: the instruments that they cite, numbered, and citations that name an instrument by its number.

import { local } from "../explain/view.js";
import type { Citation, Statement } from "../parts/statement.js";
import { item, type ListItem } from "../render/blocks.js";
import type { Paper } from "./paper.js";

/** Instruments by number: `[1]`. */
export interface Numbered {
  readonly keys: readonly string[];
  /** Where a statement stands, with the number in place of the instrument's name. */
  readonly cite: (cite: Citation) => string;
}

/** Numbers the instruments that statements cite, in the order of the ruleset. */
export function numbered(paper: Paper, statements: readonly Statement[]): Numbered {
  const cited = new Set(statements.flatMap(({ cite }) => (cite === undefined ? [] : [cite.in])));
  const keys = Object.keys(paper.ruleset.instruments).filter((key) => cited.has(key));
  return { keys, cite: (cite) => paper.say.citation(cite, `[${keys.indexOf(cite.in) + 1}]`) };
}

/** One instrument: its number or name, its day, who issued it. */
export function instrumentText(paper: Paper, key: string): string {
  const instrument = paper.ruleset.instruments[key];
  if (instrument === undefined) return key;
  const { number, issuer, issued, name } = instrument;
  const { say, words } = paper;
  const hasNumber = /\d/.test(number);
  const act = hasNumber ? say.citation({ in: key }, number) : local(paper, name);
  return words.worksheet.instrument(act, issued === undefined ? undefined : say.format.date(issued), issuer);
}

/** The instruments with their numbers. */
export function instrumentItems(paper: Paper, { keys }: Numbered): readonly ListItem[] {
  return keys.map((key, i) => item(`[${i + 1}] ${instrumentText(paper, key)}`));
}
