// In: the flows of an impact, or of its groups. Out: tables of them.
import { type Block, heading, paragraph, type Table, table } from "../../render/blocks.js";
import { attributeLabel, groupLabel, type ImpactView } from "./labels.js";
import { OUTCOMES } from "./record.js";
import type { Breakdown, Impact } from "./result.js";

/** Outcomes before by row, after by column; only those that occur, and those of an unchanged file always on the diagonal. */
export function flowsTable({ flows }: Impact, { say, number }: ImpactView): Table {
  const used = OUTCOMES.filter((one) => flows.some(({ from, to }) => from === one || to === one));
  const count = (from: string, to: string): number =>
    flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
  return table(
    ["left", ...used.map(() => "right" as const)],
    [say.flowsHead, ...used.map((one) => say.outcomes[one])],
    used.map((from) => [say.outcomes[from], ...used.map((to) => number(count(from, to)))]),
  );
}

function columnText(flows: Breakdown["columns"][number], { say }: ImpactView): string {
  const [only, ...others] = flows;
  if (only === undefined || others.length > 0) return say.rareFlows;
  return say.flow(say.outcomes[only.from], say.outcomes[only.to], only.from === only.to);
}

/** The flows by one attribute; what must not be shown is said to be hidden. */
export function breakdownBlocks(
  { attribute, columns, groups, smallest }: Breakdown,
  view: ImpactView,
): readonly Block[] {
  const { say, number } = view;
  const written = (count: number | null): string => (count === null ? say.hidden : number(count));
  const isHidden = groups.some(({ files, counts }) => files === null || counts.includes(null));
  return [
    heading(2, say.by(attributeLabel(view, attribute))),
    table(
      ["left", "right", ...columns.map(() => "right" as const)],
      [say.group, say.files, ...columns.map((flows) => columnText(flows, view))],
      groups.map(({ group, files, counts }) => [
        groupLabel(view, attribute, group),
        written(files),
        ...counts.map(written),
      ]),
    ),
    ...(isHidden ? [paragraph(say.hiddenNote(say.hidden, number(smallest)))] : []),
  ];
}
