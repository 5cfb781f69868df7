// In: decisions on sheets of any shape. Out: whether all papers say the same figures: those of the decision.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/base/csv.js";
import {
  auditorView,
  citizenLetter,
  decisionLines,
  filledSheet,
  officerView,
  renderText,
} from "../../src/docs/index.js";
import type { Range } from "../../src/evaluate/decision.js";
import { traceNodes } from "../../src/explain/missing.js";
import type { TracedDecision } from "../../src/index.js";
import { FORMS } from "../../src/locales/forms.js";
import { LANGUAGES } from "../../src/locales/index.js";
import { caseArb } from "../generators/cases.js";
import { decideWithTrace } from "../laws/engine.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { idIn, numbersIn, tablesIn, tableUnder, textOf } from "./figures.js";

const FEWER = { ...SETTINGS, numRuns: 300 };
const language = "en";
const { headings } = LANGUAGES[language];
const { papers, table } = FORMS[language];

function traced(...given: Parameters<typeof decideWithTrace>): TracedDecision {
  const { trace, ...decision } = decideWithTrace(...given);
  if (trace === undefined) throw new Error("no trace");
  return { ...decision, trace };
}

const figures = ({ low, high }: Range): readonly number[] => (low === high ? [low] : [low, high]);
const negative = ({ low, high }: Range): readonly number[] => figures({ low: 0 - high + 0, high: 0 - low + 0 });

test("letter, officer and auditor read the points of every standard, and the total, from the one decision", {
  timeout: TIMEOUT,
}, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const decision = traced(ruleset, evidence, readings);
      const views = [citizenLetter, officerView, auditorView].map((view) => view(decision, ruleset, { language }));
      const expected = decision.standards.map(({ low, high, of }) => [figures({ low, high }), figures(of)]);
      for (const blocks of views) {
        const rows = tableUnder(blocks, headings.columns[0])?.rows ?? [];
        const shown = rows.map(({ cells }) => [numbersIn(textOf(cells[1])), numbersIn(textOf(cells[2]))]);
        expect(shown).toEqual(expected);
      }
      const [letter, officer, auditor] = views.map(renderText);
      const line = /^Total: .*$/m;
      expect(line.exec(officer ?? "")?.[0].split(" Calculation")[0]).toBe(line.exec(letter ?? "")?.[0]);
      expect(line.exec(auditor ?? "")?.[0]).toBe(line.exec(officer ?? "")?.[0]);
      expect(line.exec(letter ?? "") === null).toBe(decision.total === undefined);
    }),
    FEWER,
  );
});

test("the filled form, the auditor's table and the table of decisions have the points of every node", {
  timeout: TIMEOUT,
}, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const decision = traced(ruleset, evidence, readings);
      const deductions = new Set(
        (ruleset.deductions ?? []).flatMap(function ids(one): readonly string[] {
          return [one.id, ...(one.kind === "group" ? one.items.flatMap(ids) : [])];
        }),
      );
      const nodes = [...decision.trace.standards, ...traceNodes(decision.trace)];
      const sheet = tablesIn(filledSheet(decision, ruleset, { language, ids: true }))[0];
      const column = (sheet?.header ?? []).findIndex((head) =>
        [table.appraised, table.appraisedFound].includes(textOf(head)),
      );
      const inSheet = new Map(sheet?.rows.map(({ cells }) => [idIn(cells[1]), textOf(cells[column])]));
      const audited = tableUnder(auditorView(decision, ruleset, { language }), papers.nodeColumns[0]);
      const inAudit = new Map(audited?.rows.map(({ cells }) => [idIn(cells[0]), cells.map(textOf)]));
      const { head, line } = decisionLines(ruleset, { language, separator: "," });
      const [heads = [], cells = []] = readCsv(`${head.slice(1)}${line(decision)}`.replaceAll("\r\n", "\n"), ",").rows;
      const inTable = new Map(heads.map((one, i) => [one.split(" ")[0], cells[i]]));
      for (const { node, points } of nodes) {
        if (points === undefined) continue;
        const { raw, earned, of, cap } = points;
        const isDropped =
          of.high === 0 && of.low === 0 && !deductions.has(node) && ruleset.standards?.every(({ id }) => id !== node);
        const isAdjustment = deductions.has(node);
        const shown = numbersIn(inSheet.get(node) ?? "");
        expect(shown).toEqual(
          inSheet.get(node) === "–" && isDropped ? [] : isAdjustment ? negative(earned) : figures(earned),
        );
        expect(inAudit.get(node)?.slice(2).map(numbersIn)).toEqual([
          figures(raw),
          cap === undefined ? [] : [cap],
          figures(earned),
          figures(of),
        ]);
        expect(numbersIn(inTable.get(node) ?? "")).toEqual(figures(earned));
      }
      if (decision.total !== undefined)
        expect(numbersIn(textOf(sheet?.rows.at(-1)?.cells[column]))).toEqual(figures(decision.total));
    }),
    FEWER,
  );
});
