// In: a ruleset and one operation of an overlay. Out: the ruleset changed. THE TABLE of operations.
import { nearest } from "../base/text.js";
import { type Issue, issue } from "../issues/issue.js";
import type { Adjustment } from "../kinds/schema.js";
import type { Expression } from "../logic/expression.js";
import type { Figures, Statement } from "../parts/statement.js";
import { certaintyOf } from "../ruleset/nodes.js";
import type { Ruleset, Standard } from "../ruleset/schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../ruleset/walk.js";
import type { Operation, Overlay } from "./schema.js";
import { changeAdjustment, findAdjustment, withoutCriterion } from "./tree.js";

/** One operation with its overlay and its place. */
export interface PlacedOperation<O extends Operation = Operation> {
  readonly overlay: Overlay;
  readonly operation: O;
  readonly pointer: string;
}

/** An operation of one kind. */
export type OperationOf<Op extends Operation["op"]> = Extract<Operation, { readonly op: Op }>;

type Report = (found: Issue) => void;

interface OperationKind<O extends Operation> {
  /** What it touches: two operations of one rank never touch the same. */
  target(operation: O): string;
  apply(sheet: Ruleset, placed: PlacedOperation<O>, report: Report): Ruleset;
}

const OPERATIONS: { readonly [Op in Operation["op"]]: OperationKind<OperationOf<Op>> } = {
  "fill-maximum": {
    target: ({ standard }) => standard,
    apply: (sheet, placed, report) =>
      changeStandard(sheet, placed, report, (standard) => fill(standard, placed, report)),
  },
  "add-criterion": {
    target: ({ criterion }) => criterion.id,
    apply: (sheet, placed, report) =>
      changeStandard(sheet, placed, report, (standard) => ({
        ...standard,
        criteria: [...standard.criteria, { ...placed.operation.criterion, layer: placed.overlay.id }],
      })),
  },
  "add-deduction": {
    target: ({ deduction }) => deduction.id,
    apply: (sheet, { operation, overlay }) => ({
      ...sheet,
      deductions: [...(sheet.deductions ?? []), { ...operation.deduction, layer: overlay.id }],
    }),
  },
  "add-bonus": {
    target: ({ bonus }) => bonus.id,
    apply: (sheet, { operation, overlay }) => ({
      ...sheet,
      bonuses: [...(sheet.bonuses ?? []), { ...operation.bonus, layer: overlay.id }],
    }),
  },
  "add-disqualifier": {
    target: ({ disqualifier }) => disqualifier.id,
    apply: (sheet, { operation, overlay }) => ({
      ...sheet,
      disqualifiers: [...(sheet.disqualifiers ?? []), { ...operation.disqualifier, layer: overlay.id }],
    }),
  },
  "add-gate": {
    target: ({ gate }) => gate.id,
    apply: (sheet, { operation, overlay }) => ({
      ...sheet,
      gates: [...(sheet.gates ?? []), { ...operation.gate, layer: overlay.id }],
    }),
  },
  "set-mark": { target: ({ class: name }) => `pass.mark.${name}`, apply: setMark },
  "set-points": { target: ({ node }) => node, apply: setPoints },
  escalate: { target: ({ deduction }) => deduction, apply: escalate },
  repeal: { target: ({ node }) => node, apply: repeal },
};

function kindOf(operation: Operation): OperationKind<Operation> {
  return OPERATIONS[operation.op];
}

/** The id of what an operation touches. */
export function targetOf(operation: Operation): string {
  return kindOf(operation).target(operation);
}

/** Applies one operation. */
export function applyOperation(sheet: Ruleset, placed: PlacedOperation, report: Report): Ruleset {
  return kindOf(placed.operation).apply(sheet, placed, report);
}

function unknownTarget(
  { overlay, pointer }: PlacedOperation,
  target: string,
  known: readonly string[],
  report: Report,
): void {
  const suggestion = nearest(target, known);
  report(
    issue("overlay.unknown-target", overlay.id, pointer, {
      target,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  );
}

function changeStandard(
  sheet: Ruleset,
  placed: PlacedOperation<OperationOf<"fill-maximum" | "add-criterion">>,
  report: Report,
  change: (standard: Standard) => Standard,
): Ruleset {
  const { standard: target } = placed.operation;
  const standards = sheet.standards ?? [];
  const ids = standards.map(({ id }) => id);
  if (!ids.includes(target)) {
    unknownTarget({ ...placed, pointer: `${placed.pointer}/standard` }, target, ids, report);
    return sheet;
  }
  return { ...sheet, standards: standards.map((standard) => (standard.id === target ? change(standard) : standard)) };
}

/** What an operation states of a number: how sure it is, where it stands, which layer said so. */
export function figuresOf(operation: Statement, overlay: Overlay): Figures {
  const cite = operation.figures?.cite ?? operation.cite;
  const note = operation.figures?.note ?? operation.note;
  return {
    certainty: certaintyOf(operation),
    layer: overlay.id,
    ...(cite === undefined ? {} : { cite }),
    ...(note === undefined ? {} : { note }),
  };
}

function statementOf({ cite, certainty, note, figures }: Statement): Statement {
  return {
    ...(cite === undefined ? {} : { cite }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(note === undefined ? {} : { note }),
    ...(figures === undefined ? {} : { figures }),
  };
}

// A change of a number is a legal statement like any other.
function demandStatement(
  { overlay, operation, pointer }: PlacedOperation<Operation & Statement>,
  id: string,
  report: Report,
): void {
  if (overlay.status === "example") return;
  if (operation.cite === undefined) report(issue("ruleset.missing-citation", overlay.id, pointer, { id }));
  if (operation.certainty === undefined) report(issue("ruleset.missing-certainty", overlay.id, pointer, { id }));
}

function fill(standard: Standard, placed: PlacedOperation<OperationOf<"fill-maximum">>, report: Report): Standard {
  const { overlay, operation, pointer } = placed;
  if (standard.maximum !== "delegated") {
    report(issue("overlay.nothing-to-fill", overlay.id, pointer, { standard: standard.id }));
  }
  demandStatement(placed, standard.id, report);
  return { ...standard, maximum: operation.maximum, figures: figuresOf(operation, overlay) };
}

function setMark(sheet: Ruleset, placed: PlacedOperation<OperationOf<"set-mark">>, report: Report): Ruleset {
  const { overlay, operation } = placed;
  const { pass } = sheet;
  const marks = pass?.marks ?? [];
  if (pass === undefined || !marks.some((mark) => mark.class === operation.class)) {
    const classes = marks.map((mark) => mark.class);
    unknownTarget({ ...placed, pointer: `${placed.pointer}/class` }, operation.class, classes, report);
    return sheet;
  }
  demandStatement(placed, `pass.mark.${operation.class}`, report);
  const changed = marks.map((mark) =>
    mark.class === operation.class ? { ...mark, mark: operation.mark, figures: figuresOf(operation, overlay) } : mark,
  );
  return { ...sheet, pass: { ...pass, marks: changed } };
}

function adjustmentIds(sheet: Ruleset): readonly string[] {
  return [...deductionsOf(sheet), ...bonusesOf(sheet)].map(({ node }) => node.id);
}

function changed(sheet: Ruleset, id: string, change: (node: Adjustment) => Adjustment | undefined): Ruleset {
  const { deductions, bonuses } = sheet;
  return {
    ...sheet,
    ...(deductions === undefined ? {} : { deductions: changeAdjustment(deductions, id, change) }),
    ...(bonuses === undefined ? {} : { bonuses: changeAdjustment(bonuses, id, change) }),
  };
}

function setPoints(sheet: Ruleset, placed: PlacedOperation<OperationOf<"set-points">>, report: Report): Ruleset {
  const { overlay, operation } = placed;
  const { node: id, points } = operation;
  const found = findAdjustment([...(sheet.deductions ?? []), ...(sheet.bonuses ?? [])], id);
  if (found?.kind !== "flat" && found?.kind !== "per-case") {
    unknownTarget({ ...placed, pointer: `${placed.pointer}/node` }, id, adjustmentIds(sheet), report);
    return sheet;
  }
  demandStatement(placed, id, report);
  const figures = figuresOf(operation, overlay);
  return changed(sheet, id, (node) =>
    node.kind === "flat"
      ? { ...node, points, figures }
      : node.kind === "per-case"
        ? { ...node, each: points, figures }
        : node,
  );
}

// What a deduction asks, as a yes or no: does it cost anything at all?
function conditionOf(node: Adjustment): Expression | undefined {
  if (node.kind === "flat") return node.when;
  if (node.kind === "per-case") return { ">": [node.cases, 0] };
  if (node.kind === "banded") return { ">=": [node.measure, Math.min(...node.bands.map(({ from }) => from))] };
  return undefined;
}

function escalate(sheet: Ruleset, placed: PlacedOperation<OperationOf<"escalate">>, report: Report): Ruleset {
  const { overlay, operation } = placed;
  const found = findAdjustment(sheet.deductions ?? [], operation.deduction);
  const when = found && conditionOf(found);
  if (when === undefined) {
    const ids = deductionsOf(sheet).map(({ node }) => node.id);
    unknownTarget({ ...placed, pointer: `${placed.pointer}/deduction` }, operation.deduction, ids, report);
    return sheet;
  }
  demandStatement(placed, operation.disqualifier, report);
  const { disqualifier: id, vi, en } = operation;
  const raised = { ...statementOf(operation), id, vi, en, when, layer: overlay.id };
  return {
    ...changed(sheet, operation.deduction, () => undefined),
    disqualifiers: [...(sheet.disqualifiers ?? []), raised],
  };
}

function repeal(sheet: Ruleset, placed: PlacedOperation<OperationOf<"repeal">>, report: Report): Ruleset {
  const { node: id } = placed.operation;
  const ids = [...criteriaOf(sheet).map(({ node }) => node.id), ...adjustmentIds(sheet)];
  if (!ids.includes(id)) {
    unknownTarget({ ...placed, pointer: `${placed.pointer}/node` }, id, ids, report);
    return sheet;
  }
  demandStatement(placed, id, report);
  const { standards } = sheet;
  const kept = changed(sheet, id, () => undefined);
  if (standards === undefined) return kept;
  return {
    ...kept,
    standards: standards.map((standard) => ({ ...standard, criteria: withoutCriterion(standard.criteria, id) })),
  };
}
