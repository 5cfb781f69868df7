// In: a judged sheet and a determinant. Out: the statements below it, and so the criteria and adjustments below it.
import type { Statement } from "../../src/parts/statement.js";
import { type Adjusted, everyItem } from "./adjustments.js";
import { everyNode, type Judged } from "./criteria.js";
import type { Sheet } from "./sheet.js";
import type { JudgedStandard } from "./standards.js";

/** A node with one of its statements; a node may come several times. */
export interface Stated {
  readonly node: string;
  readonly statement: Statement;
}

function criteriaOf(standard: JudgedStandard): readonly Judged[] {
  return standard.criteria.flatMap(everyNode);
}

export function allCriteria(sheet: Sheet): readonly Judged[] {
  return sheet.standards.flatMap(criteriaOf);
}

export function allAdjustments(sheet: Sheet): readonly Adjusted[] {
  return [...sheet.bonuses, ...sheet.deductions].flatMap(everyItem);
}

function statedCriteria(judged: readonly Judged[]): readonly Stated[] {
  return judged.map(({ criterion }) => ({ node: criterion.id, statement: criterion }));
}

function statedAdjustments(adjusted: readonly Adjusted[]): readonly Stated[] {
  return adjusted.map(({ adjustment }) => ({ node: adjustment.id, statement: adjustment }));
}

function statedTotal(sheet: Sheet): readonly Stated[] {
  const { pass, caps } = sheet.scope.ruleset;
  const own: readonly (Statement | undefined)[] = [
    ...(sheet.total?.apply ?? []),
    pass,
    pass?.rounding,
    caps?.deductions,
    caps?.bonuses,
  ];
  return [
    ...own.flatMap((statement) => (statement ? [{ node: "total", statement }] : [])),
    ...sheet.standards.map(({ standard }) => ({ node: standard.id, statement: standard })),
    ...statedCriteria(allCriteria(sheet)),
    ...statedAdjustments(allAdjustments(sheet)),
  ];
}

function statedFloor(standard: JudgedStandard): readonly Stated[] {
  const { floor, id } = standard.standard;
  return [
    ...(floor ? [{ node: `${id}.floor`, statement: floor }] : []),
    { node: id, statement: standard.standard },
    ...statedCriteria(criteriaOf(standard)),
    ...statedAdjustments([...standard.bonuses, ...standard.deductions].flatMap(everyItem)),
  ];
}

/** Every statement on which a determinant rests. */
export function subtreeOf(sheet: Sheet, node: string): readonly Stated[] {
  if (node === "total") return statedTotal(sheet);
  const floored = sheet.standards.find(({ standard }) => `${standard.id}.floor` === node);
  if (floored) return statedFloor(floored);
  const conditions = [...sheet.gates, ...sheet.disqualifiers].map((one) => ({
    node: one.node.id,
    statement: one.node,
  }));
  return [...conditions, ...statedCriteria(allCriteria(sheet))].filter((one) => one.node === node);
}
