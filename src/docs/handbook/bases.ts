// In: a page. Out: the instruments that the sheet stands on: what each is, who issued it and when, what of it was seen.
import { type Block, item, list } from "../../render/blocks.js";
import { defined, type Page, said, text } from "./page.js";

/** The legal bases. */
export function bases(page: Page): readonly Block[] {
  const { ruleset, say, hand } = page;
  const { issued: by, seen } = hand.procedure;
  const all = Object.entries(ruleset.instruments);
  const items = all.map(([key, { number, issuer, issued, name, source }]) => {
    const act = say.citation({ in: key }, number);
    return item(defined(page, key, { vi: act, en: act }), [
      item(text(page, name)),
      item(`${by(issuer, issued === undefined ? undefined : say.format.date(issued))}.`),
      ...(source === undefined ? [] : [item(said(page, seen, text(page, source)))]),
    ]);
  });
  return items.length === 0 ? [] : [list(items)];
}
