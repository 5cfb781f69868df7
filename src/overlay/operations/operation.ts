// In: nothing. Out: the shape of an operation: what it touches, what it needs, what it states, what it does.
import { nearest } from "../../base/text.js";
import { type Issue, issue } from "../../issues/issue.js";
import type { Path } from "../../logic/scope.js";
import type { Delegation, Ruleset } from "../../ruleset/schema.js";
import type { PlacedStatement } from "../../ruleset/walk.js";
import type { Operation, Overlay } from "../schema.js";

/** One operation with its overlay and its place. */
export interface PlacedOperation<O extends Operation = Operation> {
  readonly overlay: Overlay;
  readonly operation: O;
  readonly pointer: string;
}

/** An operation of one kind. */
export type OperationOf<Op extends Operation["op"]> = Extract<Operation, { readonly op: Op }>;

export type Report = (found: Issue) => void;

/** The meaning of one operation. */
export interface OperationKind<O extends Operation> {
  /** The id of what it is about. */
  target(operation: O): string;
  /** Every id that it gives, changes or takes away: two operations of one rank never share one. */
  touches(operation: O, base: Ruleset): readonly string[];
  /** Which delegation allows it; of a mark, it depends on where the mark is now. */
  may(operation: O, base: Ruleset): Delegation["may"];
  /** The standard or node that the delegation must name; none where it names nothing. */
  names?(operation: O): string;
  /** How far it goes, in points: alone, or together with all of its kind. */
  amount?(operation: O, base: Ruleset): number;
  readonly together?: true;
  /** The legal statements that it makes, with their place in the overlay. */
  statements(operation: O, path: Path, overlay: Overlay): readonly PlacedStatement[];
  /** The sheet changed; where the target is not there, the sheet as it was and an issue. */
  apply(sheet: Ruleset, placed: PlacedOperation<O>, report: Report): Ruleset;
}

/** Reports that what an operation names under a member is not there, with the nearest of what is. */
export function unknownTarget(
  { overlay, pointer }: PlacedOperation,
  member: string,
  target: string,
  known: readonly string[],
  report: Report,
): void {
  const suggestion = nearest(target, known);
  const params = { target, ...(suggestion === undefined ? {} : { suggestion }) };
  report(issue("overlay.unknown-target", overlay.id, `${pointer}/${member}`, params));
}
