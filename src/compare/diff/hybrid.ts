// In: the pieces of two rulesets and the ids of some that differ. Out: the first ruleset with just those pieces as in the second;
// nothing where that is no ruleset.
import type { Result } from "../../base/result.js";
import { hasErrors, type Issue } from "../../issues/issue.js";
import { checkRuleset } from "../../ruleset/check.js";
import { type CompiledRuleset, safeCompileRuleset } from "../../ruleset/compile.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { meansTheSame } from "./meaning.js";
import { NAMED, type Piece, type Pieces, rulesetOf } from "./pieces.js";

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Ids of everything that a piece names, of what stands behind names. */
function namedBy({ own, role }: Piece): readonly string[] {
  const words = wordsIn(own);
  return [
    ...words.flatMap((word) => NAMED.map((kind) => `${kind}:${word}`)),
    ...(role === "mark" ? words.map((word) => `class:${word}`) : []),
  ];
}

function inside(pieces: Pieces, id: string, { within }: Piece): boolean {
  if (within === undefined) return false;
  const outer = pieces.get(within);
  return within === id || (outer !== undefined && inside(pieces, id, outer));
}

/** A piece with what comes and goes with it: everything inside that only one of the rulesets has. */
export function bundle(a: Pieces, b: Pieces, id: string): readonly string[] {
  const [own, other] = [a.get(id), b.get(id)];
  if (own !== undefined && other !== undefined && own.own["kind"] === other.own["kind"]) return [id];
  const onlyIn = (here: Pieces, there: Pieces): readonly string[] =>
    [...here.values()].filter((one) => !there.has(one.id) && inside(here, id, one)).map((one) => one.id);
  return [id, ...onlyIn(a, b), ...onlyIn(b, a)];
}

/** The pieces of the first, some of them as in the second, with the names that those need and the first has not. */
function mixed(a: Pieces, b: Pieces, ids: readonly string[]): Pieces {
  const pieces = new Map(a);
  const taken = ids.flatMap((id) => b.get(id) ?? []);
  for (const id of ids) if (!b.has(id)) pieces.delete(id);
  for (let piece = taken.shift(); piece !== undefined; piece = taken.shift()) {
    pieces.set(piece.id, piece);
    for (const name of namedBy(piece)) {
      const named = b.get(name);
      if (named !== undefined && !pieces.has(name)) taken.push(named);
    }
  }
  return pieces;
}

function stands(pieces: Pieces): boolean {
  return [...pieces.values()].every(({ within }) => within === undefined || pieces.has(within));
}

/** How many errors of each code a ruleset has. */
function errorsIn(ruleset: Ruleset): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  // Certainty is no matter here: a draft may have any.
  const issues = checkRuleset({ ...ruleset, status: "draft" }).filter((one) => hasErrors([one]));
  for (const { code } of issues) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

/**
 * The first ruleset with these pieces of the second, compiled; nothing where they cannot be taken alone: where it has errors that
 * the first has not, such as points that no longer add up, what it decides says nothing of either.
 */
export function hybrid(frame: Ruleset, a: Pieces, b: Pieces, ids: readonly string[]): CompiledRuleset | undefined {
  const pieces = mixed(a, b, ids);
  if (!stands(pieces)) return undefined;
  const mixture = rulesetOf(frame, pieces);
  const usual = errorsIn(rulesetOf(frame, a));
  if ([...errorsIn(mixture)].some(([code, count]) => count > (usual.get(code) ?? 0))) return undefined;
  const compiled: Result<CompiledRuleset, Issue> = safeCompileRuleset(mixture);
  return compiled.ok ? compiled.value : undefined;
}

function outermost(pieces: Pieces, id: string): Piece | undefined {
  const piece = pieces.get(id);
  return piece?.within === undefined ? piece : outermost(pieces, piece.within);
}

/** Everything that differs in the standard that a piece belongs to, with what the sheet can come to at all. */
export function neighbours(a: Pieces, b: Pieces, id: string): readonly string[] {
  const standard = outermost(b, id) ?? outermost(a, id);
  if (standard?.role !== "standard") return [];
  const all = [...new Set([...a.keys(), ...b.keys()])];
  return all.filter((one) => {
    const [x, y] = [a.get(one), b.get(one)];
    if (x !== undefined && y !== undefined && meansTheSame(x, y, a, b)) return false;
    return one === "pass.bounds" || (outermost(b, one) ?? outermost(a, one))?.id === standard.id;
  });
}
