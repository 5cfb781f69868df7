// In: a page. Out: what a lower authority may set in this sheet, and how far.
import { type Block, code, item, list } from "../../render/blocks.js";
import type { Delegation } from "../../ruleset/schema.js";
import { basisItem, type Page, referred } from "./page.js";

function mayWords(page: Page, one: Delegation): string {
  const { say, hand } = page;
  const number = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : say.format.number(value);
  const nodes = "standards" in one ? one.standards : "nodes" in one ? one.nodes : [];
  return hand.open.may[one.may]({
    nodes: say.format.and(nodes.map((id) => referred(page, id))),
    total: "total" in one ? say.format.number(one.total) : "",
    count: number("count" in one ? one.count : undefined),
    most: number("most" in one ? one.most : undefined),
  });
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The delegations. */
export function delegation(page: Page): readonly Block[] {
  const { say, hand } = page;
  const items = (page.ruleset.delegation ?? []).map((one, i) =>
    item(
      [
        `${hand.open.delegationOf(String(i + 1))}: `,
        capitalised(hand.open.to(say.names.ranks[one.to], mayWords(page, one))),
        " (",
        code(one.id),
        ").",
      ],
      basisItem(page, one),
    ),
  );
  return items.length === 0 ? [] : [list(items)];
}
