// THE TABLES of kinds: how criteria earn points, and how deductions and bonuses come to theirs. A format version names them.
import { adjustmentGroup, flat, perCase } from "./adjustments.js";
import { banded, bandedAdjustment } from "./banded.js";
import { choice } from "./choice.js";
import { graded, gradedAdjustment } from "./graded.js";
import { group } from "./group.js";
import type { AdjustmentKind, CriterionKind, MaximumScope } from "./kind.js";
import { passFail } from "./pass-fail.js";
import { perUnit } from "./per-unit.js";
import { proportional } from "./proportional.js";
import { required } from "./required.js";
import type { Adjustment, Criterion } from "./schema.js";

type Of<Node extends { readonly kind: string }, K extends Node["kind"]> = Extract<Node, { readonly kind: K }>;

const CRITERION_KINDS: { readonly [K in Criterion["kind"]]: CriterionKind<Of<Criterion, K>> } = {
  "pass-fail": passFail,
  "per-unit": perUnit,
  proportional,
  banded,
  choice,
  graded,
  required,
  group,
};

const ADJUSTMENT_KINDS: { readonly [K in Adjustment["kind"]]: AdjustmentKind<Of<Adjustment, K>> } = {
  flat,
  "per-case": perCase,
  banded: bandedAdjustment,
  graded: gradedAdjustment,
  group: adjustmentGroup,
};

/** The kind of a criterion. */
export function kindOf(node: Criterion): CriterionKind<Criterion> {
  // CAST: the entry under a node's own kind takes exactly that node.
  return CRITERION_KINDS[node.kind];
}

/** The kind of a deduction or bonus. */
export function adjustmentKindOf(node: Adjustment): AdjustmentKind<Adjustment> {
  // CAST: as above.
  return ADJUSTMENT_KINDS[node.kind];
}

/** The most a criterion can earn, in points as written; undefined where it has none. */
export function maximumOf(node: Criterion, fields: MaximumScope["fields"]): number | undefined {
  return kindOf(node).maximum(node, { fields, maximumOf: (child) => maximumOf(child, fields) });
}
