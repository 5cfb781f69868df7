// In: a sheet, what it delegates, and what overlays do. Out: which of it was not delegated or goes too far, and what each
// operation touches; read off the words of the delegations, one after another, sharing nothing with src/overlay.
import type { Adjustment } from "../../src/kinds/schema.js";
import type { Operation } from "../../src/overlay/schema.js";
import type { Delegation, Rank, Ruleset } from "../../src/ruleset/schema.js";

/** One operation, with the overlay and the place that it stands in. */
export interface Done {
  readonly overlay: string;
  readonly rank: Rank;
  readonly pointer: string;
  readonly operation: Operation;
}

/** Ten-thousandths, so that sums are exact. */
function units(points: number): number {
  return Math.round(points * 1e4);
}

/** The most, in units, that an adjustment can cost or bring. */
function worstOf(node: Adjustment): number {
  const cap = "cap" in node ? units(node.cap) : Infinity;
  switch (node.kind) {
    case "flat":
      return units(node.points);
    case "banded":
      return node.bands.reduce((most, band) => Math.max(most, units(band.points)), 0);
    case "per-case":
    case "graded":
      return cap;
    case "group": {
      const items = node.items.map(worstOf).sort((a, b) => b - a);
      const counted = node.combine === "largest" ? items.slice(0, 1) : items;
      return Math.min(
        cap,
        counted.reduce((sum, one) => sum + one, 0),
      );
    }
  }
}

function markOf({ pass }: Ruleset, name: string): number {
  return units((pass?.marks ?? []).find((mark) => mark.class === name)?.mark ?? 0);
}

/** Does the delegation speak of the operation? If so, how many units does the operation come to? */
function unitsUnder(delegation: Delegation, { operation, rank }: Done, base: Ruleset): number | undefined {
  if (delegation.to !== rank) return undefined;
  const { op } = operation;
  const isMove = op === "set-mark";
  const move = isMove ? units(operation.mark) - markOf(base, operation.class) : 0;
  switch (delegation.may) {
    case "fill-maxima":
      return op === "fill-maximum" && delegation.standards.includes(operation.standard)
        ? units(operation.maximum)
        : undefined;
    case "add-criteria":
      return op === "add-criterion" && delegation.standards.includes(operation.standard) ? 0 : undefined;
    case "add-deductions":
      return op === "add-deduction" ? worstOf(operation.deduction) : undefined;
    case "add-bonuses":
      return op === "add-bonus" ? worstOf(operation.bonus) : undefined;
    case "add-disqualifiers":
      return op === "add-disqualifier" ? 0 : undefined;
    case "add-gates":
      return op === "add-gate" ? 0 : undefined;
    case "raise-marks":
      return isMove && move >= 0 ? move : undefined;
    case "lower-marks":
      return isMove && move < 0 ? -move : undefined;
    case "set-points":
      return op === "set-points" && delegation.nodes.includes(operation.node) ? units(operation.points) : undefined;
    case "escalate":
      return op === "escalate" && delegation.nodes.includes(operation.deduction) ? 0 : undefined;
    case "repeal":
      return op === "repeal" && delegation.nodes.includes(operation.node) ? 0 : undefined;
  }
}

/** What is done under a delegation: how much of it there is, how many units together, how many in the largest. */
export interface Extent {
  readonly done: readonly (readonly [one: Done, units: number])[];
  readonly together: number;
  readonly largest: number;
}

export function extentOf(delegation: Delegation, all: readonly Done[], base: Ruleset): Extent {
  const done = all.flatMap((one): readonly (readonly [Done, number])[] => {
    const found = unitsUnder(delegation, one, base);
    return found === undefined ? [] : [[one, found]];
  });
  return {
    done,
    together: done.reduce((sum, [, found]) => sum + found, 0),
    largest: done.reduce((most, [, found]) => Math.max(most, found), 0),
  };
}

/** How many units make the limit; none where it is not stated. */
function limitOf(points: number | undefined): number {
  return points === undefined ? Infinity : units(points);
}

/** An operation that goes beyond a delegation, and beyond which of its limits; first how many, then how much. */
interface Excess {
  readonly one: Done;
  readonly of: "count" | "most" | "total";
  readonly limit: number | undefined;
}

/** What goes beyond a delegation. Where a limit holds for all of it together, all of it does. */
function beyond(delegation: Delegation, all: readonly Done[], base: Ruleset): readonly Excess[] {
  const { done, together } = extentOf(delegation, all, base);
  const everything = (of: Excess["of"], limit: number | undefined): readonly Excess[] =>
    done.map(([one]) => ({ one, of, limit }));
  switch (delegation.may) {
    case "fill-maxima": {
      const filled = done.flatMap(([{ operation }]) => ("standard" in operation ? operation.standard : []));
      const isComplete = delegation.standards.every((standard) => filled.includes(standard));
      const limit = units(delegation.total);
      return together > limit || (isComplete && together < limit) ? everything("total", delegation.total) : [];
    }
    case "add-deductions":
    case "add-bonuses":
      if (done.length > (delegation.count ?? Infinity)) return everything("count", delegation.count);
      return together > limitOf(delegation.most) ? everything("most", delegation.most) : [];
    case "add-criteria":
    case "add-disqualifiers":
    case "add-gates":
      return done.length > (delegation.count ?? Infinity) ? everything("count", delegation.count) : [];
    case "raise-marks":
    case "lower-marks":
    case "set-points":
      return everything("most", delegation.most).filter((_, at) => (done[at]?.[1] ?? 0) > limitOf(delegation.most));
    case "escalate":
    case "repeal":
      return [];
  }
}

/** What an overlay does without leave. */
export type Breach =
  | { readonly one: Done; readonly delegation?: undefined }
  | (Excess & { readonly delegation: Delegation });

/** Every breach; none where all was delegated. */
export function breachesOf(base: Ruleset, all: readonly Done[]): readonly Breach[] {
  const delegations = base.delegation ?? [];
  const without = all.filter((one) => delegations.every((each) => unitsUnder(each, one, base) === undefined));
  return [
    ...without.map((one) => ({ one })),
    ...delegations.flatMap((delegation) => beyond(delegation, all, base).map((excess) => ({ ...excess, delegation }))),
  ];
}

/** Every id anywhere inside a value. */
function idsInside(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && typeof value.id === "string" ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsInside)];
}

/** What bears an id, wherever it stands inside a value. */
export function withId(value: unknown, id: string): object | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("id" in value && value.id === id) return value;
  for (const inner of Object.values(value)) {
    const found = withId(inner, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an operation gives or takes away, by id, and what it changes a number of. */
export interface Touched {
  readonly nodes: readonly string[];
  readonly numbers: readonly string[];
}

export function touchedBy(operation: Operation, { standards, deductions, bonuses }: Ruleset): Touched {
  switch (operation.op) {
    case "fill-maximum":
      return { nodes: [], numbers: [operation.standard] };
    case "set-mark":
      return { nodes: [], numbers: [`mark of ${operation.class}`] };
    case "set-points":
      return { nodes: [], numbers: [operation.node] };
    case "add-criterion":
      return { nodes: idsInside(operation.criterion), numbers: [] };
    case "add-deduction":
      return { nodes: idsInside(operation.deduction), numbers: [] };
    case "add-bonus":
      return { nodes: idsInside(operation.bonus), numbers: [] };
    case "add-disqualifier":
      return { nodes: [operation.disqualifier.id], numbers: [] };
    case "add-gate":
      return { nodes: [operation.gate.id], numbers: [] };
    case "escalate":
      return { nodes: [operation.deduction, operation.disqualifier], numbers: [] };
    case "repeal":
      return { nodes: idsInside(withId([standards, deductions, bonuses], operation.node)), numbers: [] };
  }
}

/** Do two operations touch one thing? */
export function clash(one: Operation, other: Operation, base: Ruleset): boolean {
  const [a, b] = [touchedBy(one, base), touchedBy(other, base)];
  const held = new Set([...a.nodes, ...a.numbers]);
  return [...b.nodes, ...b.numbers].some((id) => held.has(id));
}
