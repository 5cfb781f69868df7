// In: choices, a base, and operations on it by overlays of some ranks. Out: delegations that allow them, save that a limit
// here and there stands one step short, or a name or a rank is another.
import type { Delegation, Rank, Ruleset } from "../../src/ruleset/schema.js";
import { type Done, type Extent, extentOf } from "../reference/delegation.js";
import type { Draw } from "./draw.js";
import { STATEMENT, type Targets, targetsOf } from "./operations.js";

export const RANKS: readonly Rank[] = ["province", "district", "commune", "practice", "nation"];
type May = Delegation["may"];
const MAYS: readonly May[] = [
  "fill-maxima",
  "add-criteria",
  "add-deductions",
  "add-bonuses",
  "add-disqualifiers",
  "add-gates",
  "raise-marks",
  "lower-marks",
  "set-points",
  "escalate",
  "repeal",
];
const STEP = 1;

function decimal(units: number): number {
  return units / 1e4;
}

/** Delegations of one sheet; `flaws`: how often, in a hundred, a limit is drawn too tight. */
class Delegations {
  readonly #draw: Draw;
  readonly #base: Ruleset;
  readonly #targets: Targets;
  readonly #done: readonly Done[];
  readonly #flaws: number;

  constructor(draw: Draw, base: Ruleset, done: readonly Done[], flaws: number) {
    this.#draw = draw;
    this.#base = base;
    this.#targets = targetsOf(base);
    this.#done = done;
    this.#flaws = flaws;
  }

  #isFlawed(): boolean {
    return this.#draw.chance(this.#flaws);
  }

  /** What they name, and a few others; now and then without one of them. */
  #names(wanted: readonly string[], all: readonly string[]): readonly string[] {
    const left = this.#isFlawed() ? wanted.slice(1) : wanted;
    const more = all.filter((one) => !wanted.includes(one) && this.#draw.chance(20));
    const named = [...new Set([...left, ...more])];
    return named.length > 0 ? this.#draw.shuffle(named) : ["own.nothing"];
  }

  /** A limit of points: none, exactly as far as they go or farther; now and then one step less. */
  #most(extent: number): { readonly most?: number } {
    if (this.#isFlawed()) return extent >= STEP ? { most: decimal(Math.min(extent, 1e9) - STEP) } : {};
    if (extent === Infinity || this.#draw.chance(25)) return {};
    return { most: decimal(extent + this.#draw.pick([0, 0, STEP, 50_000])) };
  }

  #count({ done }: Extent): { readonly count?: number } {
    if (this.#isFlawed()) return done.length > 1 ? { count: done.length - 1 } : {};
    return this.#draw.chance(40) ? {} : { count: Math.max(1, done.length + this.#draw.pick([0, 0, 1])) };
  }

  /** All of them together where every standard is filled; no less than they come to where one is left. */
  #total({ done, together }: Extent, standards: readonly string[]): number {
    const filled = done.flatMap(([{ operation }]) => (operation.op === "fill-maximum" ? operation.standard : []));
    const isComplete = standards.every((one) => filled.includes(one));
    const off = isComplete ? this.#draw.pick([-STEP, STEP]) : -STEP;
    const kept = isComplete ? 0 : this.#draw.pick([0, STEP, 50_000]);
    return decimal(Math.max(0, together + (this.#isFlawed() ? off : kept)));
  }

  #extent(delegation: Delegation): Extent {
    return extentOf(delegation, this.#done, this.#base);
  }

  make(may: May, rank: Rank, id: string): Delegation {
    const to = this.#draw.chance(this.#flaws / 2) ? this.#draw.pick(RANKS) : rank;
    const base = { id, to, ...STATEMENT };
    const { standards, open, pointed, raisable, repealable } = this.#targets;
    const mine = this.#done.filter((one) => one.rank === to).map(({ operation }) => operation);
    switch (may) {
      case "fill-maxima": {
        const wanted = mine.flatMap((one) => (one.op === "fill-maximum" ? one.standard : []));
        const named = this.#names(wanted, open);
        const extent = this.#extent({ ...base, may, standards: named, total: 0 });
        return { ...base, may, standards: named, total: this.#total(extent, named) };
      }
      case "add-criteria": {
        const wanted = mine.flatMap((one) => (one.op === "add-criterion" ? one.standard : []));
        const named = { ...base, may, standards: this.#names([...new Set(wanted)], standards) };
        return { ...named, ...this.#count(this.#extent(named)) };
      }
      case "add-deductions":
      case "add-bonuses": {
        const extent = this.#extent({ ...base, may });
        return { ...base, may, ...this.#most(extent.together), ...this.#count(extent) };
      }
      case "add-disqualifiers":
      case "add-gates":
        return { ...base, may, ...this.#count(this.#extent({ ...base, may })) };
      case "raise-marks":
      case "lower-marks":
        return { ...base, may, ...this.#most(this.#extent({ ...base, may }).largest) };
      case "set-points": {
        const wanted = mine.flatMap((one) => (one.op === "set-points" ? one.node : []));
        const named = { ...base, may, nodes: this.#names(wanted, pointed) };
        return { ...named, ...this.#most(this.#extent(named).largest) };
      }
      case "escalate": {
        const wanted = mine.flatMap((one) => (one.op === "escalate" ? one.deduction : []));
        return { ...base, may, nodes: this.#names(wanted, raisable) };
      }
      case "repeal": {
        const wanted = mine.flatMap((one) => (one.op === "repeal" ? one.node : []));
        return { ...base, may, nodes: this.#names(wanted, repealable) };
      }
    }
  }
}

/** One delegation of each kind to each rank that acts, or none, or two. */
export function makeDelegations(
  draw: Draw,
  base: Ruleset,
  done: readonly Done[],
  flaws: number,
): readonly Delegation[] {
  const delegations = new Delegations(draw, base, done, flaws);
  const ranks = [...new Set(done.map(({ rank }) => rank))];
  return ranks.flatMap((rank) =>
    MAYS.flatMap((may) => {
      const times = draw.chance(flaws / 2) ? 0 : draw.pick([1, 1, 2]);
      return Array.from({ length: times }, (_, at) => delegations.make(may, rank, `dg.${rank}.${may}${at}`));
    }),
  );
}
