// In: nothing. Out: the shape of a scoring kind, and what a node of a sheet becomes once lowered.
import type { IssueCode, IssueParams } from "../issues/codes.js";
import type { Expression } from "../logic/expression.js";
import type { Builder } from "../logic/machine.js";
import type { Path } from "../logic/scope.js";
import type { Lowered } from "../logic/source.js";
import type { Field } from "../parts/field.js";
import type { LocalText } from "../parts/statement.js";
import type { AdjustmentBase, CriterionBase } from "./node.js";
import type { Adjustment, Combine, Criterion } from "./schema.js";

/** What a kind makes of a node: registers, in points at the sheet's scale. */
export interface Scored {
  /** Points before any cap, and after; absent where the kind has no points. */
  readonly raw?: number;
  readonly earned?: number;
  /** The most the node can come to. */
  readonly of?: number;
  /** Does its condition hold? */
  readonly state?: number;
  /** The cap, in points as written. */
  readonly cap?: number;
  readonly combine?: Combine | Extract<Criterion, { kind: "group" }>["combine"];
  readonly expressions: { readonly [member: string]: Lowered };
  readonly children: readonly CompiledNode[];
}

/** A criterion or an adjustment, lowered. */
export interface CompiledNode extends Scored {
  readonly id: string;
  readonly kind: string;
  /** Ids of the fields it reads itself (not through its children); members of events as `list.member`. */
  readonly reads: readonly string[];
  /** Is the criterion not applicable? Present where the criterion says what then follows. */
  readonly notApplicable?: number;
}

/** What a kind may ask while it says how much a node can earn. */
export interface MaximumScope {
  readonly fields: { readonly [id: string]: Field };
  /** The most another criterion can earn, in points as written; undefined where it has none. */
  maximumOf(node: Criterion): number | undefined;
}

/** What a kind sees while its node is lowered. */
export interface NodeScope extends MaximumScope {
  readonly builder: Builder;
  /** Points as a whole number at the sheet's scale. */
  scaled(points: number): number;
  /** Brings a number of any scale to the sheet's. */
  toPoints(measure: Lowered): number;
  boolean(expression: Expression, member: string): Lowered | undefined;
  number(expression: Expression, member: string): Lowered | undefined;
  /** A whole number that is never negative. */
  count(expression: Expression, member: string): Lowered | undefined;
  /** The value of a field that must be of this type. */
  field(id: string, type: Field["type"], member: string): Lowered | undefined;
  criteria(nodes: readonly Criterion[], member: string): readonly CompiledNode[] | undefined;
  adjustments(nodes: readonly Adjustment[], member: string): readonly CompiledNode[] | undefined;
  /** Does the combination, perhaps by a reading, take only the largest? A truth register. */
  takesLargest(combine: Combine): number | undefined;
  /** Reports an issue of this node; all steps are relative to it. */
  report<C extends IssueCode>(code: C, steps: Path, params: IssueParams[C], related?: readonly Path[]): undefined;
}

/** How a criterion earns points. */
export interface CriterionKind<Node extends CriterionBase> {
  readonly summary: LocalText;
  /** The most a node of this kind can earn, in points as written; undefined where it has none. */
  maximum(node: Node, scope: MaximumScope): number | undefined;
  lower(node: Node, scope: NodeScope): Scored | undefined;
}

/** How a deduction or bonus comes to its points. */
export interface AdjustmentKind<Node extends AdjustmentBase> {
  readonly summary: LocalText;
  lower(node: Node, scope: NodeScope): Scored | undefined;
}
