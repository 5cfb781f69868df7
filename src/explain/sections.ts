// In: a decision with its trace. Out: the sections of an explanation, each with its heading; none where it has nothing.
import { dateText, dayNumber } from "../base/date.js";
import type { DocumentRef, TraceNode, TraceStandard } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import {
  type Block,
  code,
  heading,
  type Inline,
  item,
  type ListItem,
  list,
  paragraph,
  strong,
  table,
} from "../render/blocks.js";
import { adjustmentItem, type Direction } from "./adjustment.js";
import { basis } from "./citation.js";
import { conditionItem } from "./condition.js";
import { criterionItem, named } from "./criterion.js";
import { issueText } from "./issue-text.js";
import { earnedText, neededText, rangeText } from "./points.js";
import { labelOf, local, type View } from "./view.js";

/** A section of list items under a heading; nothing where there are none. */
export function section(title: string, items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(2, title), list(items)];
}

/** Which title, for whom, by which sheet, for which period. */
export function head(view: View, { subject, ruleset, period }: TracedDecision): readonly Block[] {
  const { headings, names, format } = view.say;
  const document = ({ id, version }: DocumentRef): readonly (string | Inline)[] => [
    code(id),
    ` ${headings.version} ${version}`,
  ];
  const layers = (view.ruleset.layers ?? []).map((layer) => item([`${local(view, layer)}: `, ...document(layer)]));
  const classes = [subject.class ?? []].flat().map((key) => {
    const known = view.ruleset.classes?.find(({ id }) => id === key);
    return known === undefined ? key : local(view, known);
  });
  const lastDay = dateText(dayNumber(period.to) - 1);
  return [
    heading(1, [`${local(view, view.ruleset.title)} – ${names.subjects[subject.kind]} `, code(subject.id)]),
    list([
      item([`${headings.ruleset}: `, ...document(ruleset), `, ${names.statuses[view.ruleset.status]}`]),
      ...layers,
      item(format.said(headings.period, format.period(format.date(period.from), format.date(lastDay)))),
      ...(classes.length === 0 ? [] : [item(format.said(headings.class, format.and(classes)))]),
    ]),
  ];
}

function floorText(view: View, trace: TraceStandard): string {
  if (trace.floor === undefined) return "";
  return view.say.format.said(neededText(view, trace), view.say.names.logicStates[trace.floor.state]);
}

/** Every standard with its points, maximum and floor. */
export function standardsTable(view: View, { trace }: TracedDecision): readonly Block[] {
  const rows = trace.standards.flatMap((standard) =>
    standard.points === undefined
      ? []
      : [
          [
            labelOf(view, standard.node),
            rangeText(view, standard.points.earned),
            rangeText(view, standard.points.of),
            floorText(view, standard),
          ],
        ],
  );
  return rows.length === 0 ? [] : [table(["left", "right", "right", "left"], view.say.headings.columns, rows)];
}

/** A standard with all its criteria, and what is taken from it or added to it before its floor. */
export function standardSection(view: View, trace: TraceStandard, number: number): readonly Block[] {
  const standard = view.standards.get(trace.node);
  const points = trace.points === undefined ? [] : [`: ${earnedText(view, trace.points.earned, trace.points.of)}`];
  const title = [
    `${number}. `,
    ...named(view, trace.node, labelOf(view, trace.node)),
    ...points,
    basis(view, standard),
  ];
  return [
    heading(3, title),
    list([
      ...trace.criteria.map((criterion) => criterionItem(view, criterion)),
      ...trace.bonuses.map((bonus) => adjustmentItem(view, bonus, "bonus")),
      ...trace.deductions.map((deduction) => adjustmentItem(view, deduction, "deduction")),
    ]),
  ];
}

/** The deductions or the bonuses that count in the total. */
export function adjustmentSection(
  view: View,
  title: string,
  items: readonly TraceNode[],
  direction: Direction,
): readonly Block[] {
  return section(
    title,
    items.map((one) => adjustmentItem(view, one, direction)),
  );
}

/** Gates, then disqualifiers. */
export function conditionSections(view: View, { trace }: TracedDecision): readonly Block[] {
  const { headings } = view.say;
  return [
    ...section(
      headings.gates,
      trace.gates.map((gate) => conditionItem(view, gate)),
    ),
    ...section(
      headings.disqualifiers,
      trace.disqualifiers.map((disqualifier) => conditionItem(view, disqualifier)),
    ),
  ];
}

/** Each open question of the text with the answer that was used. */
export function readingsSection(view: View, { readings }: TracedDecision): readonly Block[] {
  const items = Object.entries(readings).map(([key, option]) => {
    const reading = view.ruleset.readings?.[key];
    const chosen = reading?.options[option];
    if (reading === undefined || chosen === undefined) return item([code(key), ": ", code(option)]);
    const isDefault = option === reading.default ? ` (${view.say.notes.defaultReading})` : "";
    return item([`${local(view, reading.question)} – `, strong(local(view, chosen)), isDefault]);
  });
  return section(view.say.headings.readings, items);
}

/** Faults that arose while evaluating. */
export function faultsSection(view: View, { issues }: TracedDecision): readonly Block[] {
  return section(
    view.say.headings.faults,
    issues.map((found) => {
      const node = found.code === "evaluate.zero-denominator" ? found.params.node : undefined;
      const sentence = `${issueText(found, view.language)}.`;
      return item(
        node === undefined ? sentence : view.say.format.said(view.say.format.quote(labelOf(view, node)), sentence),
      );
    }),
  );
}

/** What every explanation ends with. */
export function closing(view: View): Block {
  return paragraph(view.say.headings.closing);
}
