// In: a space, records to begin with, the facts that matter most. Out: records, one after the other: those given, then one fact
// changed, then two, then several at random. The same each time for the same seed.
import type { Evidence } from "../evaluate/evidence.js";
import type { DomainValue, FactDomain } from "./domain.js";
import { flat, withFact } from "./evidence.js";
import { type Dice, diceFrom } from "./random.js";
import { anyFact, type Space } from "./space.js";

/** Where a search begins and what it varies first. */
export interface CandidateOptions {
  /** Records to begin with; what is found differs from one of them in few facts where it can. */
  readonly seeds: readonly Evidence[];
  /** Facts to vary first: field ids, `list.member`, `history.<title>`, `subject.class`; names that the space has not are left out. */
  readonly fields?: readonly string[];
  /** For the part of the search that is random. */
  readonly seed?: number;
}

/** Most combinations of the facts that matter that are all tried, for each seed. */
const MOST_TOGETHER = 1500;

/** The facts of a space by their names; a member of events stands for its list. */
export function named(space: Space, names: readonly string[]): readonly FactDomain[] {
  const found = names.flatMap((name) => {
    const own = space.domains.get(name) ?? space.domains.get(name.slice(0, Math.max(0, name.lastIndexOf("."))));
    return own === undefined ? [] : [own];
  });
  return [...new Set(found)];
}

/** Every combination of the values of some facts, put into a record, the last fact fastest. */
export function* combined(
  space: Space,
  domains: readonly FactDomain[],
  base: Evidence,
): Generator<Evidence, void, void> {
  const [first, ...others] = domains;
  if (first === undefined) {
    yield base;
    return;
  }
  for (const value of first.values) yield* combined(space, others, withFact(space, base, first.field, value));
}

function* singles(space: Space, domains: readonly FactDomain[], base: Evidence): Generator<Evidence, void, void> {
  for (const { field, values } of domains) {
    for (const value of values) yield withFact(space, base, field, value);
  }
}

const edgesOf = ({ values, edges }: FactDomain): readonly DomainValue[] => values.slice(0, edges);

function* pairs(
  space: Space,
  firsts: readonly FactDomain[],
  others: readonly FactDomain[],
  base: Evidence,
): Generator<Evidence, void, void> {
  for (const [i, first] of firsts.entries()) {
    for (const second of [...firsts.slice(i + 1), ...others]) {
      for (const value of edgesOf(first)) {
        const changed = withFact(space, base, first.field, value);
        for (const other of edgesOf(second)) yield withFact(space, changed, second.field, other);
      }
    }
  }
}

function drawn(space: Space, domain: FactDomain, dice: Dice): DomainValue {
  const kind = dice.below(10);
  if (kind < 6) return dice.pick(edgesOf(domain));
  return kind < 9 ? dice.pick(domain.values) : anyFact(space, domain.field, dice);
}

// Walks away from a seed, a few facts at each step, and now and then begins again.
function* walks(
  space: Space,
  seeds: () => readonly Evidence[],
  focus: readonly FactDomain[],
  dice: Dice,
): Generator<Evidence, void, void> {
  const all = [...space.domains.values()];
  if (all.length === 0 || seeds().length === 0) return;
  let at = dice.pick(seeds());
  for (;;) {
    if (dice.below(6) === 0) at = dice.pick(seeds());
    for (let changes = 1 + dice.below(4); changes > 0; changes--) {
      const domain = focus.length > 0 && dice.chance(70) ? dice.pick(focus) : dice.pick(all);
      at = withFact(space, at, domain.field, drawn(space, domain, dice));
    }
    yield at;
  }
}

/** Most records kept as promising whose facts are then varied one by one. */
const MOST_KEPT = 6;

/**
 * An endless row of records to try, likeliest first; it ends only where there is nothing to vary. `promising` may grow on the
 * way: what it holds is varied in its turn.
 */
export function* candidates(
  space: Space,
  options: CandidateOptions,
  promising: readonly Evidence[] = [],
): Generator<Evidence, void, void> {
  const seeds = options.seeds.map((evidence) => flat(space, evidence));
  const focus = named(space, options.fields ?? []);
  const others = [...space.domains.values()].filter((domain) => !focus.includes(domain));
  yield* seeds;
  const together = focus.reduce((product, { values }) => product * values.length, 1);
  for (const seed of seeds) {
    if (focus.length > 1 && together <= MOST_TOGETHER) yield* combined(space, focus, seed);
    else yield* singles(space, focus, seed);
  }
  for (const seed of seeds) yield* singles(space, others, seed);
  for (const kept of promising.slice(0, MOST_KEPT)) yield* singles(space, [...focus, ...others], kept);
  const wandering = walks(space, () => [...seeds, ...promising], focus, diceFrom(options.seed ?? 1));
  // Pairs can be very many: half of the tries go to walks.
  for (const seed of seeds) {
    for (const pair of pairs(space, focus.length > 0 ? focus : others, focus.length > 0 ? others : [], seed)) {
      yield pair;
      const next = wandering.next();
      if (next.done !== true) yield next.value;
    }
  }
  yield* wandering;
}
