// In: registers that depend on several numbers at once, such as a share of two counts. Out: places on each number's grid where
// such a register changes while the others stand: the thresholds that no number has by itself.
import { compareText } from "../base/text.js";
import { KNOWN, type Registers, run } from "../logic/machine.js";
import { readsOf } from "../logic/reads.js";
import type { Lowered } from "../logic/source.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { type Grid, sizeOf } from "./domains/grid.js";
import { gridOf } from "./domains/plain.js";
import type { Observed } from "./observe.js";

/** Most combinations of the other numbers that are held while one is searched. */
const MOST_HELD = 12;
const MOST_PLACES = 40;

interface Axis {
  readonly id: string;
  readonly slot: number;
  readonly grid: Grid;
}

/** Places worth trying by field id. */
export type Places = Map<string, Set<number>>;

function axesOf({ compiled }: Observed, lowered: Lowered): readonly Axis[] {
  const ids = [...readsOf(lowered).fields].sort(compareText);
  return ids.flatMap((id) => {
    const found = compiled.sheet.plain.get(id);
    const grid = found && gridOf(id, found.field);
    return found === undefined || grid === undefined ? [] : [{ id, slot: found.slot, grid }];
  });
}

// Small, round and largest: enough for a share of a few and of many.
function firstPlaces(grid: Grid): ReadonlySet<number> {
  const end = sizeOf(grid) - 1;
  return new Set([0, 1, 10, 100, end].filter((place) => place <= end));
}

function placesOf({ id, grid }: Axis, places: Places): Set<number> {
  const known = places.get(id) ?? new Set(firstPlaces(grid));
  places.set(id, known);
  return known;
}

function combinations(axes: readonly Axis[], places: Places): readonly (readonly number[])[] {
  let found: readonly (readonly number[])[] = [[]];
  for (const axis of axes) {
    const own = [...placesOf(axis, places)];
    found = found.flatMap((so) => own.map((place) => [...so, place])).slice(0, MOST_HELD * own.length);
  }
  // Evenly over all of them, not the first few alone.
  const every = Math.max(1, Math.ceil(found.length / MOST_HELD));
  return found.filter((_, i) => i % every === 0);
}

/** Runs a sheet on numbers alone, and tells what a register comes to. */
interface Probe {
  set(axis: Axis, place: number): void;
  /** The register's range as one text. */
  read(register: number): string;
}

function probeOf({ sheet: { program } }: CompiledRuleset, blank: Registers): Probe {
  const registers: Registers = {
    ...blank,
    low: blank.low.slice(),
    high: blank.high.slice(),
    state: blank.state.slice(),
  };
  return {
    set({ slot, grid }, place) {
      const value = grid.low + place * grid.step;
      registers.low[slot] = value;
      registers.high[slot] = value;
      registers.state[slot] = KNOWN;
    },
    read(register) {
      run(program, registers);
      return `${String(registers.low[register])} ${String(registers.high[register])}`;
    },
  };
}

// The two neighbours between which the register changes on the way from one end to the other; none if both ends are alike.
function turn(axis: Axis, register: number, probe: Probe): readonly number[] {
  const at = (place: number): string => {
    probe.set(axis, place);
    return probe.read(register);
  };
  let [low, high] = [0, sizeOf(axis.grid) - 1];
  const first = at(low);
  if (at(high) === first) return [];
  while (high - low > 1) {
    const middle = low + ((high - low) >> 1);
    if (at(middle) === first) low = middle;
    else high = middle;
  }
  return [low, high];
}

function search(observed: Observed, { register }: Lowered, axes: readonly Axis[], places: Places): void {
  for (const axis of axes) {
    const found = placesOf(axis, places);
    const others = axes.filter((other) => other !== axis);
    for (const held of combinations(others, places)) {
      if (found.size >= MOST_PLACES) break;
      const probe = probeOf(observed.compiled, observed.frame);
      others.forEach((other, i) => {
        probe.set(other, held[i] ?? 0);
      });
      for (const place of turn(axis, register, probe)) found.add(place);
    }
  }
}

/** Where registers change that depend on several numbers. */
export function turningPlaces(all: readonly Observed[]): Places {
  const places: Places = new Map();
  for (const observed of all) {
    for (const lowered of observed.joint) {
      const axes = axesOf(observed, lowered);
      if (axes.length > 1) search(observed, lowered, axes, places);
    }
  }
  return places;
}
