// In: a ruleset and one operation of an overlay. Out: the ruleset changed. THE TABLE of operations.
import { nearest } from "../base/text.js";
import { type Issue, issue } from "../issues/issue.js";
import { certaintyOf } from "../ruleset/nodes.js";
import type { Ruleset, Standard } from "../ruleset/schema.js";
import type { Operation, Overlay } from "./schema.js";

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

function changeStandard(
  sheet: Ruleset,
  { overlay, operation, pointer }: PlacedOperation<OperationOf<"fill-maximum" | "add-criterion">>,
  report: Report,
  change: (standard: Standard) => Standard,
): Ruleset {
  const standards = sheet.standards ?? [];
  const ids = standards.map(({ id }) => id);
  if (ids.includes(operation.standard)) {
    return {
      ...sheet,
      standards: standards.map((standard) => (standard.id === operation.standard ? change(standard) : standard)),
    };
  }
  const suggestion = nearest(operation.standard, ids);
  const params = { target: operation.standard, ...(suggestion === undefined ? {} : { suggestion }) };
  report(issue("overlay.unknown-target", overlay.id, `${pointer}/standard`, params));
  return sheet;
}

// The number is the overlay's statement: how sure it is becomes how sure the standard's figures are.
function fill(
  standard: Standard,
  { overlay, operation, pointer }: PlacedOperation<OperationOf<"fill-maximum">>,
  report: Report,
): Standard {
  if (standard.maximum !== "delegated") {
    report(issue("overlay.nothing-to-fill", overlay.id, pointer, { standard: standard.id }));
  }
  if (overlay.status !== "example") {
    const id = standard.id;
    if (operation.cite === undefined) report(issue("ruleset.missing-citation", overlay.id, pointer, { id }));
    if (operation.certainty === undefined) report(issue("ruleset.missing-certainty", overlay.id, pointer, { id }));
  }
  const cite = operation.figures?.cite ?? operation.cite;
  const note = operation.figures?.note ?? operation.note;
  return {
    ...standard,
    maximum: operation.maximum,
    figures: {
      certainty: certaintyOf(operation),
      layer: overlay.id,
      ...(cite === undefined ? {} : { cite }),
      ...(note === undefined ? {} : { note }),
    },
  };
}
