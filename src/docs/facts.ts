// In: the evidence dictionary of a ruleset. Out: the table of what is to be collected: where it comes from, what it is called, room
// for the answer, its unit and limits. A field that a line of the score table asks for by itself is left to that line.
import { isObject } from "../base/json.js";
import { local } from "../explain/view.js";
import type { Criterion } from "../kinds/schema.js";
import type { EventsField, Field, PlainField } from "../parts/field.js";
import { blank, boxes, type Content, type Inline, type Table, table } from "../render/blocks.js";
import { criteriaOf } from "../ruleset/walk.js";
import type { Paper } from "./paper.js";

type Answer = readonly (string | Inline)[];
type Writers<Written> = {
  readonly [T in Field["type"]]: (paper: Paper, field: Extract<Field, { type: T }>) => Written;
};

/** Room for the answer. */
const ANSWERS: Writers<Answer> = {
  boolean: ({ say: { names } }) => boxes([names.answers.true, names.answers.false]),
  count: () => [blank("short")],
  number: () => [blank("short")],
  points: () => [blank("short")],
  choice: (paper, { values }) => boxes(values.map((value) => local(paper, value))),
  date: ({ words }) => [words.worksheet.dayBlank],
  events: ({ words }) => [blank("short"), ` ${words.worksheet.cases}`],
};

function between({ words }: Paper, low: string, high: string): string {
  return words.worksheet.between(low, high);
}

/** What the answer may be. */
const FRAMES: Writers<string> = {
  boolean: () => "",
  count: ({ say }, { max }) => `≤\u00a0${say.format.number(max)}`,
  number: (paper, { min, max, step }) => {
    const { number } = paper.say.format;
    return `${between(paper, number(min), number(max))}, ${paper.words.worksheet.step(number(step))}`;
  },
  points: (paper, { max, step }) => {
    const { number } = paper.say.format;
    return `${between(paper, "0", number(max))}, ${paper.words.worksheet.step(number(step))}`;
  },
  choice: () => "",
  date: (paper, { min, max }) => between(paper, paper.say.format.date(min), paper.say.format.date(max)),
  events: ({ say }, { max }) => `≤\u00a0${say.format.number(max)}`,
};

function written<Written>(writers: Writers<Written>, paper: Paper, field: Field): Written {
  // CAST: the table has the writer of exactly this type of field.
  return (writers[field.type] as (paper: Paper, field: Field) => Written)(paper, field);
}

function mayNotApply(field: Field): field is PlainField & { readonly notApplicable: true } {
  return field.type !== "events" && field.notApplicable === true;
}

function answer(paper: Paper, field: Field): Content {
  const own = [...written(ANSWERS, paper, field), ` ${frame(paper, field)}`];
  return mayNotApply(field) ? [...own, "   ", ...boxes([paper.words.notApplicable])] : own;
}

function frame(paper: Paper, field: Field): string {
  const limits = written(FRAMES, paper, field);
  const unit = field.unit === undefined ? "" : local(paper, field.unit);
  if (limits === "") return unit;
  return unit === "" ? `(${limits})` : `${unit} (${limits})`;
}

function memberNames(paper: Paper, { item }: EventsField): string {
  return Object.values(item)
    .map((member) => local(paper, member))
    .join("; ");
}

function label(paper: Paper, field: Field): string {
  const members = field.type === "events" ? memberNames(paper, field) : "";
  return members === "" ? local(paper, field) : `${local(paper, field)} (${paper.words.worksheet.ofEach(members)})`;
}

/** The one field that a criterion is about, where it is no more than that field. */
export function soleField(node: Criterion): string | undefined {
  if (node.kind === "graded" || node.kind === "choice") return node.field;
  if (node.kind !== "pass-fail" && node.kind !== "required") return undefined;
  const { when } = node;
  const name = isObject(when) && Object.keys(when).length === 1 ? when["var"] : undefined;
  return typeof name === "string" ? name : undefined;
}

/** Fields that the score table has a line for. */
function askedInTable({ ruleset }: Paper): ReadonlySet<string> {
  return new Set(criteriaOf(ruleset).flatMap(({ node }) => soleField(node) ?? []));
}

function historyRows(paper: Paper): readonly (readonly Content[])[] {
  const kept = Object.values(paper.ruleset.history ?? {});
  return kept.map((one) => [local(paper, one), paper.words.worksheet.yearBlank, ""]);
}

/** The facts to collect; undefined where the score table asks for all of them. */
export function factsTable(paper: Paper): Table | undefined {
  const { words, ruleset } = paper;
  const asked = askedInTable(paper);
  const fields = Object.entries(ruleset.fields).filter(([id]) => !asked.has(id));
  const rows = [
    ...historyRows(paper),
    ...fields.map(([, field]) => {
      const source = field.collect === undefined ? "" : local(paper, field.collect);
      return [label(paper, field), answer(paper, field), source];
    }),
  ];
  if (rows.length === 0) return undefined;
  const { fact, answer: given, source } = words.worksheet;
  return table(["left", "left", "left"], [fact, given, source], rows, { widths: [52, 20, 28], form: true });
}

/** Where the facts that the score table asks for come from, each source once. */
export function sourcesOfLines(paper: Paper): readonly string[] {
  const asked = [...askedInTable(paper)];
  const sources = asked.flatMap((id) => {
    const collect = paper.ruleset.fields[id]?.collect;
    return collect === undefined ? [] : [local(paper, collect)];
  });
  return [...new Set(sources)];
}
