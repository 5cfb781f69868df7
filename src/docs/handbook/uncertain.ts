// In: a page. Out: what is below `official`, the least certain first, with the notes that say what to look up; then the other notes.
import { citationText } from "../../explain/citation.js";
import { CERTAINTIES, type Certainty } from "../../parts/statement.js";
import { type Block, heading, item, type ListItem, list, notice, paragraph, strong } from "../../render/blocks.js";
import type { PlacedStatement } from "../../ruleset/walk.js";
import type { About, NoteEntry } from "./notes.js";
import { type Page, referred, text } from "./page.js";

/** Statements that have no label of their own. */
const UNNAMED: readonly (readonly [pattern: RegExp, name: (page: Page, key: string) => string])[] = [
  [/^in-force$/, ({ hand }) => hand.open.names.inForce],
  [/^pass\.bounds$/, ({ hand }) => hand.open.names.bounds],
  [/^pass\.rounding$/, ({ hand }) => hand.open.names.rounding],
  [/^caps\.(deductions|bonuses)$/, ({ hand }, key) => hand.open.caps[key as "deductions" | "bonuses"]],
  [
    /^pass\.mark\.(.*)$/,
    (page, key) => {
      const known = page.ruleset.classes?.find(({ id }) => id === key);
      return page.hand.open.markOf(known && text(page, known));
    },
  ],
];

function nameOf(page: Page, { id, name, path: [top, index] }: PlacedStatement): string {
  const { quote } = page.say.format;
  if (name !== undefined) return numbered(page, id, quote(text(page, name)));
  if (top === "delegation") return page.hand.open.delegationOf(String(Number(index) + 1));
  for (const [pattern, named] of UNNAMED) {
    const found = pattern.exec(id);
    if (found !== null) return quote(named(page, found[1] ?? ""));
  }
  return referred(page, id);
}

/** A node of the score table with its number there. */
function numbered({ numbers }: Page, id: string, name: string): string {
  const number = numbers.get(id);
  return number === undefined ? name : `${number} ${name}`;
}

function aboutWords(page: Page, { statement, of }: About, isOfficial: boolean): string {
  const name = nameOf(page, statement);
  const named = of === "figures" ? page.hand.open.figuresOf(name) : name;
  if (isOfficial) return named;
  const cite = (of === "figures" ? statement.statement.figures?.cite : undefined) ?? statement.statement.cite;
  return cite === undefined ? named : `${named} (${citationText(page, cite)})`;
}

/** A note with what it is about; its text once, where it is first told. */
function entryItem(page: Page, { number, note, about, certainty }: NoteEntry, isFirst: boolean): ListItem {
  const { open } = page.hand;
  const all = [...new Set(about.map((one) => aboutWords(page, one, certainty === "official")))].join("; ");
  if (number === undefined || note === undefined) return item(open.noNote, [item(open.about(all))]);
  const told = isFirst ? [" ", text(page, note)] : [];
  return item([strong(open.note(String(number))), ...told], [item(open.about(all))]);
}

function entriesOf(page: Page, certainty: Certainty): readonly ListItem[] {
  const { entries } = page.notes;
  return entries.flatMap((entry, i) => {
    if (entry.certainty !== certainty) return [];
    const isFirst = entries.findIndex(({ number }) => number === entry.number) === i;
    return [entryItem(page, entry, isFirst)];
  });
}

function counts({ notes, say }: Page): string {
  const texts = [...CERTAINTIES].reverse().flatMap((certainty) => {
    const count = notes.entries
      .filter((entry) => entry.certainty === certainty)
      .reduce((sum, { about }) => sum + about.length, 0);
    return certainty === "official" || count === 0 ? [] : [say.notes.reliance(say.names.certainties[certainty], count)];
  });
  return say.format.and(texts);
}

/** What must still be looked up. */
export function uncertain(page: Page): readonly Block[] {
  const { open } = page.hand;
  const said = counts(page);
  const official = entriesOf(page, "official");
  return [
    said === "" ? paragraph(open.allOfficial) : notice(open.uncertainIntro(said)),
    ...(["assumed", "inferred", "restated"] as const).flatMap((certainty) => {
      const items = entriesOf(page, certainty);
      return items.length === 0 ? [] : [heading(3, open.certainties[certainty]), list(items)];
    }),
    ...(official.length === 0 ? [] : [heading(3, open.official), list(official)]),
  ];
}
