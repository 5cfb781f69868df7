// In: a ruleset and a mutant that no case tells from it. Out: a proof that nothing can, where there is one: every combination of
// the facts that the changed node reads was tried, or what is limited never comes near the limit. Finding no difference proves
// nothing, and is no proof here.
import { type CombinationProof, sameNode } from "../../explore/same-node.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { nodesById } from "../../ruleset/conditions.js";
import type { Mutant } from "./mutants.js";
import { byPoints, type PointsProof } from "./proof-points.js";

/** Why a mutant decides nothing differently. */
export type Proof =
  | CombinationProof
  /** What is limited stays between `low` and `high`, where both limits do the same. */
  | { readonly by: "range"; readonly low: number; readonly high: number }
  | PointsProof;

function byCombinations(
  original: CompiledRuleset,
  mutant: CompiledRuleset,
  { node, pointer }: Mutant,
): Proof | undefined {
  // What a lost gate means is no outcome of the gate itself.
  return pointer.endsWith("/onFailure") ? undefined : sameNode(original, mutant, node);
}

/** What a limit at a place limits: a register, and whether values above or below it are cut off. */
function limitedBy(
  { sheet }: CompiledRuleset,
  pointer: string,
  node: string,
): { readonly register: number; readonly cuts: "above" | "below" } | undefined {
  const key = pointer.slice(pointer.lastIndexOf("/") + 1);
  const { total } = sheet;
  if (pointer.startsWith("/pass/bounds/") && total !== undefined)
    return { register: total.sum, cuts: key === "0" ? "below" : "above" };
  if (pointer.startsWith("/caps/") && total !== undefined)
    return { register: pointer.includes("deductions") ? total.deductions.sum : total.bonuses.sum, cuts: "above" };
  if (key !== "maximum" && key !== "cap") return undefined;
  const raw = sheet.standards.find(({ id }) => id === node)?.points?.raw ?? nodesById(sheet).get(node)?.raw;
  return raw === undefined ? undefined : { register: raw, cuts: "above" };
}

function byRange(original: CompiledRuleset, { pointer, node, from, to }: Mutant, scale: number): Proof | undefined {
  // A standard's maximum is also what its floor and the sheet's maximum are shares of.
  if (/^\/standards\/\d+\/maximum$/.test(pointer) || typeof from !== "number") return undefined;
  const limited = limitedBy(original, pointer, node);
  if (limited === undefined) return undefined;
  const range = original.sheet.range(limited.register);
  const [low, high] = [range.low / scale, range.high / scale];
  const reaches = (limit: number): boolean => (limited.cuts === "above" ? high > limit : low < limit);
  // Left out, a cap cuts nothing off.
  return reaches(from) || (typeof to === "number" && reaches(to)) ? undefined : { by: "range", low, high };
}

/** A proof that a mutant is no other ruleset, or nothing. */
export function provenSame(
  original: CompiledRuleset,
  mutant: Mutant,
  compiled: CompiledRuleset,
  scale: number,
): Proof | undefined {
  return (
    byRange(original, mutant, scale) ?? byPoints(original.ruleset, mutant) ?? byCombinations(original, compiled, mutant)
  );
}
