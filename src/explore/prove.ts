// In: facts with finitely many values that differ. Out: every combination of them, for a proof by exhaustion.
import type { Evidence } from "../evaluate/evidence.js";
import { combined, named } from "./candidates.js";
import { flat } from "./evidence.js";
import type { Space } from "./space.js";

/** Every combination, or why there is no trying all. */
export type Combinations =
  | { readonly count: number; readonly evidence: () => Generator<Evidence, void, void> }
  /** Some fact's domain is not complete. */
  | "not-finite"
  | "too-many";

/**
 * Every combination of the named facts' values, missing included; the other facts as in `base`, by default missing.
 *
 * What holds of all these records holds of all records that agree with `base` elsewhere, as far as it depends on the named facts
 * alone: see `FactDomain.complete`. Members of events stand for their lists; names that the space has not are left out, for
 * nothing reads them.
 */
export function everyCombination(
  space: Space,
  fields: readonly string[],
  limit: number,
  base: Evidence = space.blank,
): Combinations {
  const domains = named(space, fields);
  if (domains.some(({ complete }) => !complete)) return "not-finite";
  const count = domains.reduce((product, { values }) => product * values.length, 1);
  if (count > limit) return "too-many";
  return { count, evidence: () => combined(space, domains, flat(space, base)) };
}
