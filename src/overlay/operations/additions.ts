// In: a ruleset and a deduction, bonus, disqualifier or gate. Out: the ruleset with it, after its own.
import type { Adjustment } from "../../kinds/schema.js";
import type { Path } from "../../logic/scope.js";
import { adjustmentsFrom, type PlacedStatement, placed } from "../../ruleset/walk.js";
import { adjustmentMaximum } from "../maximum.js";
import type { OperationKind, OperationOf } from "./operation.js";

function statementsFrom(node: Adjustment, path: Path): readonly PlacedStatement[] {
  return adjustmentsFrom(node, path).map((one) => placed(one.node, one.path));
}

function idsFrom(node: Adjustment): readonly string[] {
  return adjustmentsFrom(node, []).map((one) => one.node.id);
}

/** Adds a deduction; all of them together come to at most what the delegation leaves. */
export const addDeduction: OperationKind<OperationOf<"add-deduction">> = {
  target: ({ deduction }) => deduction.id,
  touches: ({ deduction }) => idsFrom(deduction),
  may: () => "add-deductions",
  amount: ({ deduction }) => adjustmentMaximum(deduction),
  together: true,
  statements: ({ deduction }, path) => statementsFrom(deduction, [...path, "deduction"]),
  apply: (sheet, { operation, overlay }) => ({
    ...sheet,
    deductions: [...(sheet.deductions ?? []), { ...operation.deduction, layer: overlay.id }],
  }),
};

/** Adds a bonus, likewise. */
export const addBonus: OperationKind<OperationOf<"add-bonus">> = {
  target: ({ bonus }) => bonus.id,
  touches: ({ bonus }) => idsFrom(bonus),
  may: () => "add-bonuses",
  amount: ({ bonus }) => adjustmentMaximum(bonus),
  together: true,
  statements: ({ bonus }, path) => statementsFrom(bonus, [...path, "bonus"]),
  apply: (sheet, { operation, overlay }) => ({
    ...sheet,
    bonuses: [...(sheet.bonuses ?? []), { ...operation.bonus, layer: overlay.id }],
  }),
};

/** Adds a disqualifier. */
export const addDisqualifier: OperationKind<OperationOf<"add-disqualifier">> = {
  target: ({ disqualifier }) => disqualifier.id,
  touches: ({ disqualifier }) => [disqualifier.id],
  may: () => "add-disqualifiers",
  statements: ({ disqualifier }, path) => [placed(disqualifier, [...path, "disqualifier"])],
  apply: (sheet, { operation, overlay }) => ({
    ...sheet,
    disqualifiers: [...(sheet.disqualifiers ?? []), { ...operation.disqualifier, layer: overlay.id }],
  }),
};

/** Adds a gate. */
export const addGate: OperationKind<OperationOf<"add-gate">> = {
  target: ({ gate }) => gate.id,
  touches: ({ gate }) => [gate.id],
  may: () => "add-gates",
  statements: ({ gate }, path) => [placed(gate, [...path, "gate"])],
  apply: (sheet, { operation, overlay }) => ({
    ...sheet,
    gates: [...(sheet.gates ?? []), { ...operation.gate, layer: overlay.id }],
  }),
};
