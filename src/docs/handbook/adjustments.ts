// In: a page. Out: its bonuses and deductions: how much each gives or takes, when, how several count together, up to which cap.
import { writtenWords } from "../../explain/written.js";
import type { Adjustment, Combine } from "../../kinds/schema.js";
import { type Block, item, type ListItem, list, paragraph } from "../../render/blocks.js";
import type { OverallCap } from "../../ruleset/schema.js";
import { bandItems } from "./bands.js";
import { fieldName, frameOf } from "./criterion-ways.js";
import { basisItem, basisRuns, defined, type Page, readingRef, referred, text } from "./page.js";

type Direction = "deduction" | "bonus";
type Lines = readonly ListItem[];

function capItems(page: Page, cap: number | undefined): Lines {
  return cap === undefined ? [] : [item(page.hand.rules.cap(page.say.format.number(cap)))];
}

/** Options of a reading, each with what follows from it. */
export function optionWords(
  page: Page,
  { reading, options }: { readonly reading: string; readonly options: { readonly [option: string]: string } },
  words: { readonly [what: string]: string },
): readonly string[] {
  const labels = page.ruleset.readings?.[reading]?.options ?? {};
  return Object.entries(options).map(([option, what]) => {
    const label = labels[option];
    const named = page.say.format.quote(label === undefined ? option : text(page, label));
    return page.hand.rules.option(named, words[what] ?? what);
  });
}

function combineWords(page: Page, combine: Combine): string {
  const { rules } = page.hand;
  if (typeof combine === "string") return rules.combine[combine];
  return rules.combineBy(readingRef(page, combine.reading), optionWords(page, combine, rules.combine));
}

const WAYS: {
  readonly [K in Adjustment["kind"]]: (page: Page, node: Extract<Adjustment, { kind: K }>, way: Direction) => Lines;
} = {
  flat: (page, { when, points }, way) => [
    item(page.hand.rules.adjust[way].flat(page.say.format.number(points), writtenWords(page, when))),
  ],
  "per-case": (page, { cases, each, cap }, way) => [
    item(page.hand.rules.adjust[way].perCase(page.say.format.number(each), writtenWords(page, cases))),
    ...capItems(page, cap),
  ],
  banded: (page, { measure, bands }, way) => [
    item(
      page.hand.rules.measure(writtenWords(page, measure)),
      bandItems(page, bands, page.hand.rules.adjust[way].band),
    ),
  ],
  graded: (page, { field }, way) => {
    const { most, step } = frameOf(page, field);
    return [item(page.hand.rules.adjust[way].graded(fieldName(page, field), most, step))];
  },
  group: (page, { combine, cap }) => [item(combineWords(page, combine)), ...capItems(page, cap)],
};

function adjustmentItem(page: Page, node: Adjustment, way: Direction): ListItem {
  // CAST: the table has the writer of exactly this kind.
  const write = WAYS[node.kind] as (page: Page, node: Adjustment, way: Direction) => Lines;
  const { from } = node;
  const children = node.kind === "group" ? node.items : [];
  return item(
    [...defined(page, node.id, node, page.numbers.get(node.id)), `: ${page.say.names.kinds[node.kind]}`],
    [
      ...write(page, node, way),
      ...(from === undefined ? [] : [item(page.hand.rules.adjust[way].within(referred(page, from)))]),
      ...basisItem(page, node),
      ...children.map((child) => adjustmentItem(page, child, way)),
    ],
  );
}

function overallCap(page: Page, cap: OverallCap | undefined): readonly Block[] {
  if (cap === undefined) return [];
  const basis = basisRuns(page, cap);
  const words = page.hand.rules.overallCap(page.say.format.number(cap.cap));
  return [paragraph([words, ...(basis.length === 0 ? [] : [` ${page.hand.head.basis}: `, ...basis, "."])])];
}

function adjustments(
  page: Page,
  nodes: readonly Adjustment[],
  cap: OverallCap | undefined,
  way: Direction,
): readonly Block[] {
  if (nodes.length === 0) return overallCap(page, cap);
  return [...overallCap(page, cap), list(nodes.map((node) => adjustmentItem(page, node, way)))];
}

/** What is given beside the standards. */
export function bonuses(page: Page): readonly Block[] {
  const { ruleset } = page;
  return adjustments(page, ruleset.bonuses ?? [], ruleset.caps?.bonuses, "bonus");
}

/** What is taken. */
export function deductions(page: Page): readonly Block[] {
  const { ruleset } = page;
  return adjustments(page, ruleset.deductions ?? [], ruleset.caps?.deductions, "deduction");
}
