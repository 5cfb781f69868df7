// In: the lines of the total of each decision. Out: what every node counts in each, and the difference; a node's own parts and the nodes
// in it add up to it, those of the top to the total.
import { type Four, type FourOrTwo, isFour, isSame, mapped, NOTHING, plus } from "./ends.js";
import { LAST, type Line } from "./lines.js";
import type { Ends, PointsPart } from "./result.js";

/** What a node, or a part of one, counts in each decision. */
export interface Counted {
  readonly path: readonly string[];
  readonly part?: PointsPart;
  readonly counts: FourOrTwo<Ends>;
}

type Place = keyof Four<Ends>;
const PLACES: Four<Place> = { before: "before", facts: "facts", rules: "rules", after: "after" };
/** Of each decision that there is, what was gathered for it. */
type Written = (counts: ReadonlyMap<Place, Ends>) => FourOrTwo<Ends>;

/** A node while its lines are gathered: it is filled as they come. */
interface Branch {
  readonly path: readonly string[];
  readonly counts: Map<Place, Ends>;
  readonly parts: Map<PointsPart, Map<Place, Ends>>;
  readonly branches: Map<string, Branch>;
}

function branchAt(path: readonly string[]): Branch {
  return { path, counts: new Map(), parts: new Map(), branches: new Map() };
}

function add(to: Map<Place, Ends>, place: Place, counts: Ends): void {
  to.set(place, plus(to.get(place) ?? NOTHING, counts));
}

function gather(root: Branch, { path, part, counts }: Line, place: Place): void {
  let branch = root;
  add(branch.counts, place, counts);
  for (const [at, id] of path.entries()) {
    const inner = branch.branches.get(id) ?? branchAt(path.slice(0, at + 1));
    branch.branches.set(id, inner);
    branch = inner;
    add(branch.counts, place, counts);
  }
  const own = branch.parts.get(part) ?? new Map<Place, Ends>();
  branch.parts.set(part, own);
  add(own, place, counts);
}

function rank({ path }: Branch): number {
  return path.length === 1 ? LAST.indexOf(path[0] ?? "") : -1;
}

function countedIn(branch: Branch, written: Written): readonly Counted[] {
  const { path, counts, parts, branches } = branch;
  const inner = [...branches.values()].sort((a, b) => rank(a) - rank(b)).flatMap((one) => countedIn(one, written));
  const own = [...parts].flatMap(([part, of]): readonly Counted[] => {
    const one = { path, part, counts: written(of) };
    return isSame(one.counts) ? [] : [one];
  });
  const whole = { path, counts: written(counts) };
  if (inner.length + own.length === 0) return [];
  // What a node comes to by itself alone is the node.
  const isPlain = inner.length === 0 && (own.every(({ part }) => part === "points") || rank(branch) >= 0);
  return [whole, ...inner, ...(isPlain ? [] : own)];
}

/** Everything that does not count the same in every decision, in the order of the sheet after; what only the one before has follows. */
export function countedOf(lines: FourOrTwo<readonly Line[]>): readonly Counted[] {
  const root = branchAt([]);
  for (const place of ["after", "before", "facts", "rules"] as const)
    for (const line of lines[place] ?? []) gather(root, line, place);
  const places = isFour(lines) ? PLACES : { before: PLACES.before, after: PLACES.after };
  const written: Written = (counts) => mapped(places, (place) => counts.get(place) ?? NOTHING);
  return [...root.branches.values()].sort((a, b) => rank(a) - rank(b)).flatMap((one) => countedIn(one, written));
}
