// In: nothing. Out: the shape of a mutation operator: one way of changing the meaning of a ruleset a little.
import type { LocalText } from "../../parts/statement.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { Edit } from "./edit.js";

/** A small change of a ruleset, and whose meaning it changes. */
export interface Change extends Edit {
  /** Id of the node, floor (`<standard>.floor`), named expression or reading; `total` for the sheet's last lines. */
  readonly node: string;
}

/** One way of changing a ruleset. */
export interface MutationOperator {
  readonly name: string;
  readonly summary: LocalText;
  /** Every such change of a ruleset, in the order of the document. */
  changes(ruleset: Ruleset): readonly Change[];
}

/** Changes of one number to others, where they are not below zero. */
export function numbers(node: string, path: Change["path"], to: readonly number[]): readonly Change[] {
  return to.filter((value) => value >= 0).map((value): Change => ({ node, path, to: value }));
}
