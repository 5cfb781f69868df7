// In: a criterion as a document writes it. Out: how it comes to points, in whole sentences: what is asked, every amount.
import { fieldLabel, fieldOf } from "../../explain/values.js";
import { writtenFactor, writtenWords } from "../../explain/written.js";
import type { Criterion } from "../../kinds/schema.js";
import { item, type ListItem } from "../../render/blocks.js";
import { bandItems, lowestOf } from "./bands.js";
import { type Page, text } from "./page.js";

type Lines = readonly ListItem[];

/** The frame of a field that holds points. */
export function frameOf(page: Page, field: string): { readonly most: string; readonly step: string } {
  const { number } = page.say.format;
  const declared = fieldOf(page, field, {});
  return declared?.type === "points"
    ? { most: number(declared.max), step: number(declared.step) }
    : { most: "", step: "" };
}

/** A field by its label, in quotation marks. */
export function fieldName(page: Page, field: string): string {
  return page.say.format.quote(fieldLabel(page, field));
}

const WAYS: { readonly [K in Criterion["kind"]]: (page: Page, node: Extract<Criterion, { kind: K }>) => Lines } = {
  "pass-fail": (page, { when, points }) => [
    item(page.hand.rules.when(page.say.format.number(points), writtenWords(page, when))),
  ],
  "per-unit": (page, { count, each, maximum }) => {
    const { number } = page.say.format;
    return [item(page.hand.rules.perUnit(writtenWords(page, count), number(each), number(maximum)))];
  },
  proportional: (page, { part, whole, maximum, step, round, whenZero }) => {
    const { format, names } = page.say;
    const [of, to] = [part, whole].map((one) => writtenFactor(page, one));
    const { proportional, whenZero: zero } = page.hand.rules;
    return [
      item(proportional(of ?? "", to ?? "", format.number(maximum), format.number(step), names.roundings[round])),
      item(zero(whenZero === "unknown" ? undefined : format.number(whenZero))),
    ];
  },
  banded: (page, { measure, bands }) => {
    const { rules } = page.hand;
    return [
      item(rules.measure(writtenWords(page, measure)), [
        ...bandItems(page, bands, rules.band),
        item(rules.belowBands(page.say.format.number(lowestOf(bands)))),
      ]),
    ];
  },
  choice: (page, { field, levels }) => {
    const { rules } = page.hand;
    const declared = fieldOf(page, field, {});
    const known = declared?.type === "choice" ? declared.values : [];
    const items = levels.map(({ value, points }) => {
      const label = known.find(({ id }) => id === value);
      return item(rules.level(label === undefined ? value : text(page, label), page.say.format.number(points)));
    });
    return [item(rules.levels(fieldName(page, field)), items)];
  },
  graded: (page, { field }) => {
    const { most, step } = frameOf(page, field);
    return [item(page.hand.rules.graded(fieldName(page, field), most, step))];
  },
  required: (page, { when }) => [item(page.hand.rules.required(writtenWords(page, when)))],
  group: (page, { combine, maximum, points }) => {
    const { rules } = page.hand;
    const { number } = page.say.format;
    if (combine === "best") return [item(rules.groups.best)];
    if (combine === "sum") return [item(maximum === undefined ? rules.groups.sum : rules.groupSum(number(maximum)))];
    return [item(rules.atLeast(String(combine.atLeast), points === undefined ? undefined : number(points)))];
  },
};

/** How a criterion earns points. */
export function criterionWays(page: Page, node: Criterion): Lines {
  // CAST: the table has the writer of exactly this kind.
  return (WAYS[node.kind] as (page: Page, node: Criterion) => Lines)(page, node);
}
