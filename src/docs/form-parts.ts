// In: a ruleset. Out: the parts that blank and filled forms share: which sheet, how certain it is, its instruments, marks, who signs.
import { dateText, dayNumber } from "../base/date.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { marksText } from "../explain/points.js";
import { labelOf, local } from "../explain/view.js";
import { CERTAINTIES, type Certainty, type Statement } from "../parts/statement.js";
import {
  type Block,
  type Content,
  code,
  entries,
  heading,
  type Inline,
  list,
  mark,
  notice,
  place,
  signatures,
} from "../render/blocks.js";
import { certaintyCounts } from "../ruleset/certainty.js";
import { statementsOf } from "../ruleset/walk.js";
import { instrumentItems, type Numbered, numbered } from "./instruments.js";
import type { Paper } from "./paper.js";
import { scoreLines } from "./score-lines.js";

/** Id and version of the sheet and of each overlay applied, and what is said of its status. */
export function sheetContent({ ruleset, say }: Paper): readonly (string | Inline)[] {
  const { headings, names } = say;
  const documents = [ruleset, ...(ruleset.layers ?? [])].flatMap(({ id, version }, i): readonly (string | Inline)[] => [
    ...(i === 0 ? [] : [" + "]),
    code(id),
    ` ${headings.version} ${version}`,
  ]);
  return [
    ...documents,
    ", ",
    ruleset.status === "official" ? names.statuses.official : mark(names.statuses[ruleset.status]),
  ];
}

/** Who is judged, on which period, by which mark. */
export function subjectEntries(paper: Paper, { subject, period, total, trace }: TracedDecision): Block {
  const { words, say, ruleset } = paper;
  const { headings, format } = say;
  const lastDay = dateText(dayNumber(period.to) - 1);
  const classes = [subject.class ?? []].flat().map((id) => {
    const known = ruleset.classes?.find((one) => one.id === id);
    return known === undefined ? id : local(paper, known);
  });
  const pairs: (readonly [Content, Content])[] = [
    [words.papers.subject, code(subject.id)],
    [headings.period, format.period(format.date(period.from), format.date(lastDay))],
    ...(classes.length === 0 ? [] : [[headings.class, format.and(classes)] as const]),
    ...(total === undefined ? [] : [[words.worksheet.mark, marksText(paper, total.mark, trace.total)] as const]),
  ];
  return entries(2, pairs);
}

/** By which sheet. */
export function sheetEntry(paper: Paper): Block {
  return entries(1, [[paper.say.headings.ruleset, sheetContent(paper)]]);
}

/** How many statements are below `official`, of each certainty, with its sign where signs are used; empty where none is. */
function uncertainCounts({ ruleset, say, words: { table } }: Paper, signs: boolean): string {
  const { words, figures } = certaintyCounts(statementsOf(ruleset));
  const named = (certainty: Certainty): string => {
    const name = say.names.certainties[certainty];
    return signs ? `${name} (${table.signs[certainty]})` : name;
  };
  const counts = [...CERTAINTIES].reverse().flatMap((certainty) => {
    const count = words[certainty] + figures[certainty];
    return certainty === "official" || count === 0 ? [] : [say.notes.reliance(named(certainty), count)];
  });
  return counts.length === 0 ? "" : say.format.and(counts);
}

/** Nothing may look more certain than it is. */
export function statusNotice(paper: Paper, signs: boolean): readonly Block[] {
  const { ruleset, say, words } = paper;
  const { status, note, layers = [] } = ruleset;
  const counts = uncertainCounts(paper, signs);
  if (status === "official" && counts === "") return [];
  const lines: readonly Content[] = [
    // The note of a framework does not speak of what overlays make of it.
    ...(note === undefined || layers.length > 0 ? [] : [local(paper, note)]),
    ...(counts === "" ? [] : [words.worksheet.uncertain(counts)]),
  ];
  const name = say.names.statuses[status];
  return [notice(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, lines)];
}

/** The instruments that the lines and conditions of a sheet cite, and others that a form shows, numbered. */
export function basesOf(paper: Paper, others: readonly Statement[] = []): Numbered {
  const conditions = conditionsOf(paper).flatMap(([, ids]) => ids.flatMap((id) => paper.nodes.get(id) ?? []));
  return numbered(paper, [...scoreLines(paper).map(({ statement }) => statement), ...conditions, ...others]);
}

/** The instruments under their numbers. */
export function basesBlocks(paper: Paper, bases: Numbered): readonly Block[] {
  const items = instrumentItems(paper, bases);
  return items.length === 0 ? [] : [heading(2, paper.words.worksheet.bases), list(items)];
}

/** Each class of subject with its mark; for a mark of all, the mark alone. */
export function classTexts(paper: Paper): readonly string[] {
  const { pass, classes = [] } = paper.ruleset;
  const markOf = (key: string): string | undefined => {
    const found = pass?.marks.find((one) => one.class === key);
    return found === undefined ? undefined : paper.say.format.number(found.mark);
  };
  const all = markOf("*");
  return [
    ...classes.map((one) => {
      const points = markOf(one.id);
      return points === undefined ? local(paper, one) : paper.words.worksheet.markOf(local(paper, one), points);
    }),
    ...(all === undefined
      ? []
      : [classes.length === 0 ? all : paper.words.worksheet.markOf(paper.words.worksheet.others, all)]),
  ];
}

/** Places to sign, the day above the last. */
export function signatureBlock({ ruleset, words }: Paper, signs: readonly string[] | undefined): Block {
  const titles = signs ?? words.subjects[ruleset.subject].signs;
  return signatures(
    titles.map((title, i) => place(title, words.signHow, i === titles.length - 1 ? words.signDay : [])),
  );
}

/** Conditions that are neither points nor criteria: gates, then disqualifiers. */
export function conditionsOf(paper: Paper): readonly (readonly [head: string, ids: readonly string[]])[] {
  const { gates = [], disqualifiers = [] } = paper.ruleset;
  const { worksheet } = paper.words;
  const groups = [
    [worksheet.gates, gates.map(({ id }) => id)],
    [worksheet.disqualifiers, disqualifiers.map(({ id }) => id)],
  ] as const;
  return groups.filter(([, ids]) => ids.length > 0);
}

/** A label, with the id after it where ids are shown. */
export function namedContent(paper: Paper, id: string): readonly (string | Inline)[] {
  return paper.ids ? [labelOf(paper, id), " (", code(id), ")"] : [labelOf(paper, id)];
}
