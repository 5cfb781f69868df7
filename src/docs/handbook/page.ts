// In: a ruleset and what a handbook is to show of it. Out: what every section reads: the view of the ruleset, numbers of its nodes, of
// its readings and of the notes on its statements.
import { citationText } from "../../explain/citation.js";
import { labelOf, local, viewOf } from "../../explain/view.js";
import { HANDBOOK } from "../../locales/handbook.js";
import type { HandbookMessages } from "../../locales/handbook-words.js";
import { type Language, SHOWN_IN } from "../../locales/index.js";
import type { Overlay } from "../../overlay/schema.js";
import type { Citation, LocalText, Statement } from "../../parts/statement.js";
import { type Content, code, type Inline, item, type ListItem, mark, strong } from "../../render/blocks.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { Cases } from "../../testkit/cases/schema.js";
import { type Paper, paperOf } from "../paper.js";
import { type NoteList, notesOf } from "./notes.js";
import { numbersOf } from "./numbers.js";

/** What a handbook shows, beside the ruleset itself. */
export interface HandbookOptions {
  readonly language: Language;
  /** The sheet below the last overlays: what they change in it is shown side by side. */
  readonly base?: Ruleset;
  /** The overlays that were applied: what each says of itself. */
  readonly overlays?: readonly Overlay[];
  /** Earlier versions, in any order: what changed from each to the next. */
  readonly versions?: readonly Ruleset[];
  /** Rule tests: a few of them become examples. */
  readonly cases?: Cases;
}

/** A ruleset as a handbook sees it. */
export interface Page extends Paper {
  readonly hand: HandbookMessages;
  readonly options: HandbookOptions;
  /** `I.2` of the criterion that stands second in the first standard; conditions, bonuses and deductions have none. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly notes: NoteList;
}

type Runs = readonly (string | Inline)[];

/** The readings by their numbers. */
export function shortNames({ readings = {} }: Ruleset, language: Language): ReadonlyMap<string, string> {
  const { reading } = HANDBOOK[language].open;
  return new Map(Object.keys(readings).map((key, i) => [key, reading(String(i + 1))]));
}

/** Prepares a handbook. Ids stand where their node is told, nowhere else, so labels alone name nodes. */
export function pageOf(ruleset: Ruleset, options: HandbookOptions): Page {
  const { language } = options;
  const hand = HANDBOOK[language];
  const readingNames = shortNames(ruleset, language);
  const paper = paperOf(ruleset, language, false);
  return { ...paper, readingNames, hand, options, numbers: numbersOf(paper), notes: notesOf(ruleset) };
}

/** A label with the id that it is the one place for. */
export function defined({ language }: Page, id: string, label: LocalText, number?: string): Runs {
  return [...(number === undefined ? [] : [`${number}. `]), strong(label[SHOWN_IN[language]]), " (", code(id), ")"];
}

/** The same as a heading, which is bold by itself. */
export function definedHead({ language }: Page, id: string, label: LocalText, number?: string): Runs {
  return [`${number === undefined ? "" : `${number}. `}${label[SHOWN_IN[language]]} (`, code(id), ")"];
}

/** A node by its label, in quotation marks; one that the overlays took out by what it was called below them. */
export function referred({ options, ...page }: Page, id: string): string {
  const label = labelOf(page, id);
  const below = label === id && options.base !== undefined ? viewOf(options.base, page.language, false) : page;
  return page.say.format.quote(labelOf(below, id));
}

/** The short name of a reading. */
export function readingRef({ readingNames }: Page, key: string): string {
  return readingNames?.get(key) ?? key;
}

function noteRefs({ notes, hand }: Page, statement: Statement): readonly string[] {
  const numbers = [statement.note, statement.figures?.note].flatMap((note) => notes.numberOf(note) ?? []);
  const all = [...new Set(numbers)].sort((a, b) => a - b).map(String);
  return all.length === 0 ? [] : [hand.head.notes(all)];
}

/** A place, with the words of the act where they are in hand. */
function placeWords(page: Page, cite: Citation): string {
  const place = citationText(page, cite);
  return cite.quote === undefined ? place : page.hand.head.quote(place, page.say.format.quote(cite.quote));
}

/** How certain a statement and its figures are, visibly, as far as they are not `official`. */
function certaintyMarks({ say, hand }: Page, { certainty, figures }: Statement): readonly Inline[] {
  const { certainties } = say.names;
  const own = certainty === undefined || certainty === "official" ? [] : [mark(certainties[certainty])];
  const differs = figures !== undefined && figures.certainty !== "official" && figures.certainty !== certainty;
  return differs ? [...own, mark(hand.head.figures(certainties[figures.certainty]))] : own;
}

/** Where a statement stands, how certain it is, and which notes speak of it; nothing where it says none of it. */
export function basisRuns(page: Page, statement: Statement): Runs {
  const { cite, figures } = statement;
  const from = figures?.cite;
  const places = [
    ...(cite === undefined ? [] : [placeWords(page, cite)]),
    ...(from === undefined ? [] : [page.hand.head.figuresFrom(placeWords(page, from))]),
  ].join("; ");
  const marks = certaintyMarks(page, statement);
  const refs = noteRefs(page, statement);
  const parts: readonly (string | Inline)[] = [
    ...(places === "" ? [] : [places]),
    ...marks,
    ...(refs.length === 0 ? [] : [`(${refs.join("; ")})`]),
  ];
  return parts.flatMap((part, i) => (i === 0 ? [part] : [" ", part]));
}

/** The basis of a statement as a line of its own. */
export function basisItem(page: Page, statement: Statement): readonly ListItem[] {
  const runs = basisRuns(page, statement);
  return runs.length === 0 ? [] : [item([`${page.hand.head.basis}: `, ...runs])];
}

/** A basis in a cell of a table. */
export function basisCell(page: Page, statement: Statement): Content {
  return basisRuns(page, statement);
}

/** A label and a text, as one sentence. */
export function said(page: Page, label: string, text: string): string {
  return page.say.format.said(label, text);
}

/** The text of a document in the reader's language. */
export function text(page: Page, one: LocalText): string {
  return local(page, one);
}
