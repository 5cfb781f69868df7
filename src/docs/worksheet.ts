// In: a ruleset. Out: the blank form (phiếu tự chấm điểm), to be printed and filled in by hand: first what is scored, then what is to be
// collected for it, last who signs.
import { local } from "../explain/view.js";
import type { Language } from "../locales/index.js";
import {
  type Block,
  blank,
  box,
  boxes,
  type Content,
  entries,
  heading,
  item,
  list,
  paragraph,
  row,
  strong,
  type Table,
  table,
} from "../render/blocks.js";
import type { Ruleset } from "../ruleset/schema.js";
import { factsTable, sourcesOfLines } from "./facts.js";
import {
  basesBlocks,
  basesOf,
  classTexts,
  conditionsOf,
  namedContent,
  sheetContent,
  signatureBlock,
  statusNotice,
} from "./form-parts.js";
import { type Paper, paperOf } from "./paper.js";
import { type BasisStyle, basisContent, blankColumns, hasPoints, scoreTable } from "./score-table.js";

/** How a blank form is written. */
export interface WorksheetOptions {
  readonly language: Language;
  /** Are ids shown after labels? Without it, they are not. */
  readonly ids?: boolean;
  /** Who signs, from left to right; without it, who usually does for this kind of subject. */
  readonly signs?: readonly string[];
}

function head(paper: Paper): readonly Block[] {
  const { words, ruleset, say } = paper;
  const blanks = words.subjects[ruleset.subject].blanks.map((label): [Content, Content] => [label, blank("line")]);
  const classes = classTexts(paper);
  const isOpen = (ruleset.classes ?? []).length > 0;
  const classLabel = ruleset.pass === undefined ? say.headings.class : words.worksheet.classes;
  return [
    entries(2, [...blanks, [say.headings.period, blank("line")]]),
    entries(1, [
      ...(isOpen
        ? [[classLabel, boxes(classes)] as const]
        : classes.map((one) => [words.worksheet.mark, one] as const)),
      [say.headings.ruleset, sheetContent(paper)],
    ]),
  ];
}

/** Gates and disqualifiers, each with a box for yes and one for no. */
function checklist(paper: Paper, style: BasisStyle): readonly Table[] {
  const { words, say } = paper;
  const rows = conditionsOf(paper).flatMap(([title, ids]) => [
    row(["", title], { role: "group" }),
    ...ids.map((id, i) => {
      const basis = basisContent(paper, paper.nodes.get(id) ?? {}, style);
      return row([`${i + 1}`, namedContent(paper, id), [box()], [box()], basis], {});
    }),
  ]);
  if (rows.length === 0) return [];
  const { true: yes, false: no } = say.names.answers;
  return [
    table(
      ["center", "left", "center", "center", "left"],
      [words.table.number, words.papers.conditions, yes, no, words.table.basis],
      rows,
      { widths: [4, 63, 6, 7, 20], names: 1, form: true },
    ),
  ];
}

function dossier(paper: Paper, style: BasisStyle): readonly Block[] {
  const { words, ruleset } = paper;
  const forms = ruleset.procedure?.forms ?? [];
  const items = forms.map((form) => {
    const basis = basisContent(paper, form, style);
    return item([box(local(paper, form)), ...(basis.length === 0 ? [] : [" – ", ...basis])]);
  });
  return items.length === 0 ? [] : [heading(2, words.worksheet.dossier), list(items)];
}

/** The questions that the text leaves open, under the numbers that the table names. */
function readings(paper: Paper): readonly Block[] {
  const { words, ruleset, say } = paper;
  const items = Object.values(ruleset.readings ?? {}).map(({ question, options, default: usual }, i) =>
    item([
      strong(`${i + 1}.`),
      ` ${local(paper, question)} `,
      ...boxes(
        Object.entries(options).map(([key, option]) =>
          key === usual ? `${local(paper, option)} (${say.notes.defaultReading})` : local(paper, option),
        ),
      ),
    ]),
  );
  return items.length === 0 ? [] : [heading(2, words.worksheet.readings), list(items)];
}

function facts(paper: Paper): readonly Block[] {
  const { words } = paper;
  const wanted = factsTable(paper);
  const sources = sourcesOfLines(paper).map((source) => item(words.worksheet.from(source)));
  const blocks = [...(wanted === undefined ? [] : [wanted]), ...(sources.length === 0 ? [] : [list(sources)])];
  return blocks.length === 0 ? [] : [heading(2, words.worksheet.facts), ...blocks];
}

/**
 * The blank form of a ruleset (phiếu tự chấm điểm), to be printed and filled in by hand: who is judged, the score table with room for
 * points, the conditions and disqualifying cases to tick, what is to be collected, the forms of the file, the readings that are open,
 * the instruments, a conclusion and places to sign.
 *
 * `ruleset` is taken with its overlays applied. A ruleset without points has room for findings instead; a framework says where a lower
 * authority sets the points. What is below `official`, and a ruleset that is no official text, is visibly marked.
 *
 * @example
 * const blocks = worksheet(ruleset, { language: "en" });
 * renderText(blocks).split("\n")[0] //=> "Self-assessment by points: Model household (example)"
 */
export function worksheet(ruleset: Ruleset, { language, ids = false, signs }: WorksheetOptions): readonly Block[] {
  const paper = paperOf(ruleset, language, ids);
  const { words, say } = paper;
  const bases = basesOf(paper, ruleset.procedure?.forms);
  const { verdicts } = say.names;
  const style = { cite: bases.cite, signs: true } as const;
  const columns = blankColumns(paper, hasPoints(paper));
  return [
    heading(1, words.worksheet.title(local(paper, ruleset.title), hasPoints(paper))),
    ...statusNotice(paper, true),
    ...head(paper),
    scoreTable(paper, { ...style, columns, form: true }),
    ...checklist(paper, style),
    ...facts(paper),
    ...dossier(paper, style),
    ...readings(paper),
    ...basesBlocks(paper, bases),
    paragraph([
      strong(`${words.worksheet.conclusion}: `),
      ...boxes([verdicts.eligible, verdicts.ineligible, verdicts.disqualified]),
    ]),
    signatureBlock(paper, signs),
  ];
}
