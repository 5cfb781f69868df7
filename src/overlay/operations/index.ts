// THE TABLE of operations: what an overlay may say. A format version names them.
import type { Operation } from "../schema.js";
import { addBonus, addDeduction, addDisqualifier, addGate } from "./additions.js";
import { escalate } from "./escalate.js";
import type { OperationKind, OperationOf } from "./operation.js";
import { repeal } from "./repeal.js";
import { setMark } from "./set-mark.js";
import { setPoints } from "./set-points.js";
import { addCriterion, fillMaximum } from "./standards.js";

const OPERATIONS: { readonly [Op in Operation["op"]]: OperationKind<OperationOf<Op>> } = {
  "fill-maximum": fillMaximum,
  "add-criterion": addCriterion,
  "add-deduction": addDeduction,
  "add-bonus": addBonus,
  "add-disqualifier": addDisqualifier,
  "add-gate": addGate,
  "set-mark": setMark,
  "set-points": setPoints,
  escalate,
  repeal,
};

/** What an operation means. */
export function kindOf(operation: Operation): OperationKind<Operation> {
  return OPERATIONS[operation.op];
}

/** The id of what an operation is about. */
export function targetOf(operation: Operation): string {
  return kindOf(operation).target(operation);
}
