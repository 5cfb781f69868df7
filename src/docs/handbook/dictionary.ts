// In: a page. Out: the evidence dictionary: what each field is called, its id, type, limits, unit, where it comes from; and the
// quantities computed from fields.

import { citationText } from "../../explain/citation.js";
import { writtenWords } from "../../explain/written.js";
import type { Field } from "../../parts/field.js";
import {
  type Block,
  type Content,
  code,
  type Inline,
  item,
  list,
  paragraph,
  type Row,
  row,
  table,
} from "../../render/blocks.js";
import { defined, type Page, said, text } from "./page.js";

type Runs = readonly (string | Inline)[];

const LIMITS: { readonly [T in Field["type"]]: (page: Page, field: Extract<Field, { type: T }>) => Runs } = {
  boolean: () => [],
  count: ({ say, hand }, { max }) => [hand.rest.between("0", say.format.number(max))],
  number: ({ say: { format }, hand }, { min, max, step }) => [
    `${hand.rest.between(format.number(min), format.number(max))}, ${hand.rest.step(format.number(step))}`,
  ],
  points: ({ say: { format }, hand }, { max, step }) => [
    `${hand.rest.between("0", format.number(max))}, ${hand.rest.step(format.number(step))}`,
  ],
  choice: (page, { values }) =>
    values.flatMap((value, i) => [...(i === 0 ? [] : ["; "]), `${text(page, value)} (`, code(value.id), ")"]),
  date: ({ say: { format }, hand }, { min, max }) => [hand.rest.between(format.date(min), format.date(max))],
  events: ({ say, hand }, { max }) => [hand.rest.most(say.format.number(max))],
};

function limits(page: Page, field: Field): Runs {
  // CAST: the table has the writer of exactly this type of field.
  const own = (LIMITS[field.type] as (page: Page, field: Field) => Runs)(page, field);
  const { rest } = page.hand;
  const unit = field.unit === undefined ? [] : [rest.unit(text(page, field.unit))];
  const optional = field.type !== "events" && field.notApplicable === true ? [rest.mayNotApply] : [];
  return [own, ...[...unit, ...optional].map((one) => [one])]
    .filter(({ length }) => length > 0)
    .flatMap((runs, i) => (i === 0 ? runs : ["; ", ...runs]));
}

function source(page: Page, { collect, cite }: Field): Content {
  const texts = [
    ...(collect === undefined ? [] : [text(page, collect)]),
    ...(cite === undefined ? [] : [citationText(page, cite)]),
  ];
  return texts.join(" ");
}

function fieldRows(page: Page, id: string, field: Field, depth: number): readonly Row[] {
  const own = row(
    [
      [`${depth > 0 ? `${page.hand.rest.ofEach}: ` : ""}${text(page, field)} (`, code(id), ")"],
      page.hand.rest.types[field.type],
      limits(page, field),
      source(page, field),
    ],
    { depth },
  );
  const members = field.type === "events" ? Object.entries(field.item) : [];
  return [own, ...members.flatMap(([name, member]) => fieldRows(page, name, member, depth + 1))];
}

/** The evidence dictionary. */
export function dictionary(page: Page): readonly Block[] {
  const { rest } = page.hand;
  const rows = Object.entries(page.ruleset.fields).flatMap(([id, field]) => fieldRows(page, id, field, 0));
  if (rows.length === 0) return [];
  return [
    paragraph(rest.dictionaryIntro),
    table(["left", "left", "left", "left"], rest.columns, rows, { widths: [36, 12, 24, 28] }),
  ];
}

/** Named expressions. */
export function derived(page: Page): readonly Block[] {
  const items = Object.entries(page.ruleset.derived ?? {}).map(([id, one]) =>
    item(defined(page, id, one), [item(said(page, page.hand.rest.computed, writtenWords(page, one.value)))]),
  );
  return items.length === 0 ? [] : [list(items)];
}
