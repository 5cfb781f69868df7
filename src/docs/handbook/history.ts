// In: a page. Out: the earlier titles that the sheet looks back on.
import { type Block, code, type Inline, item, list } from "../../render/blocks.js";
import { defined, type Page, text } from "./page.js";

function codes(all: readonly string[]): readonly (string | Inline)[] {
  return all.flatMap((one, i) => [...(i === 0 ? [] : [", "]), code(one)]);
}

/** The histories. */
export function history(page: Page): readonly Block[] {
  const { ruleset, say, hand } = page;
  const items = Object.entries(ruleset.history ?? {}).map(([key, one]) =>
    item(defined(page, key, one), [
      item(hand.pass.history(say.format.quote(text(page, one)), String(one.most))),
      item([`${hand.pass.titleCode}: `, code(one.title)]),
      ...(one.rewards === undefined ? [] : [item([`${hand.pass.rewards}: `, ...codes(one.rewards)])]),
    ]),
  );
  return items.length === 0 ? [] : [list(items)];
}
