// In: a compiled ruleset. Out: invented records for authors who have no data: most of them favourable with a few deviations, many
// near the thresholds and the mark, some incomplete. Record i is the same whichever others are made.
import { fromScaled, toScaled } from "../base/exact.js";
import { evaluate } from "../evaluate/evaluate.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { POINTS_SCALE } from "../ruleset/compiled.js";
import { CLASS, type DomainValue, type FactDomain } from "./domain.js";
import { withFact } from "./evidence.js";
import { favourable } from "./favourable.js";
import { fieldsOf } from "./fields.js";
import { type Dice, diceFrom, stateFor } from "./random.js";
import { anyFact, type Space, type SpaceOptions, spaceOf } from "./space.js";

/** What a population is like. */
export interface PopulationOptions extends SpaceOptions {
  readonly count: number;
  /** The same seed gives the same population; 1 unless told. */
  readonly seed?: number;
  /** Of a hundred files, how many lack a fact or more; 10 unless told. */
  readonly incomplete?: number;
}

interface Maker {
  readonly space: Space;
  readonly compiled: CompiledRuleset;
  readonly best: Evidence;
  readonly classes: readonly DomainValue[];
  /** Facts that may deviate; what no disqualifier reads several times over, for what disqualifies is rare. */
  readonly deviating: readonly FactDomain[];
  readonly graded: readonly (readonly [id: string, max: number, step: number])[];
  readonly seed: number;
  readonly incomplete: number;
}

const RARE = 5;
const USUAL_INCOMPLETE = 10;
const DEVIATIONS = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4] as const;

function makerOf(compiled: CompiledRuleset, options: PopulationOptions): Maker {
  const { seed = 1, incomplete = USUAL_INCOMPLETE, ...rest } = options;
  const space = spaceOf([compiled], rest);
  const barring = new Set(compiled.sheet.disqualifiers.flatMap(({ id }) => fieldsOf(compiled, id)));
  const wholes = new Set([...space.shares.values()].filter((whole) => !space.shares.has(whole)));
  const facts = [...space.domains.values()].filter(
    ({ field, about, values }) => about !== "class" && values.length > 1 && !wholes.has(field),
  );
  return {
    space,
    compiled,
    best: favourable(space),
    classes: (space.domains.get(CLASS)?.values ?? []).filter((value) => typeof value === "string"),
    deviating: facts.flatMap((domain) =>
      barring.has(domain.field) ? [domain] : Array.from({ length: RARE }, () => domain),
    ),
    graded: Object.entries(compiled.ruleset.fields).flatMap(([id, field]) =>
      field.type === "points"
        ? [[id, toScaled(field.max, POINTS_SCALE), toScaled(field.step, POINTS_SCALE)] as const]
        : [],
    ),
    seed,
    incomplete,
  };
}

// Few points are far from the best that can be given: the least of three draws over the upper half.
function withGrades({ space, graded }: Maker, evidence: Evidence, dice: Dice): Evidence {
  return graded.reduce((so, [id, max, step]) => {
    const steps = Math.floor(max / step);
    const half = Math.ceil(steps / 2) + 1;
    const lost = Math.min(dice.below(half), dice.below(half), dice.below(half));
    return withFact(space, so, id, fromScaled((steps - lost) * step, POINTS_SCALE));
  }, evidence);
}

// Wholes of some dozens, and of each part between six tenths and all of its whole.
function withShares({ space, compiled }: Maker, evidence: Evidence, dice: Dice): Evidence {
  const { shares } = space;
  const found = new Map<string, number>();
  const most = (id: string): number => {
    const field = compiled.ruleset.fields[id];
    return field?.type === "count" ? field.max : 0;
  };
  const sizeOf = (id: string, way: readonly string[]): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const whole = shares.get(id);
    const size =
      whole === undefined || way.includes(whole)
        ? 20 + dice.below(100)
        : Math.floor((sizeOf(whole, [...way, id]) * (60 + dice.below(41))) / 100);
    found.set(id, Math.min(size, most(id)));
    return Math.min(size, most(id));
  };
  for (const part of shares.keys()) sizeOf(part, []);
  const sized = [...found]
    .filter(([id]) => most(id) > 0)
    .reduce((so, [id, size]) => withFact(space, so, id, size), evidence);
  // Where such numbers spoil what was favourable, some of those that serve stay as they were.
  return dice.chance(85) && spoils({ space, compiled }, evidence, sized) ? evidence : sized;
}

function spoils({ space, compiled }: Pick<Maker, "space" | "compiled">, before: Evidence, after: Evidence): boolean {
  const readings = space.readings[0] ?? {};
  const open = (evidence: Evidence): number =>
    evaluate(compiled, evidence, { readings }).determinedBy.filter(({ state }) => state !== "met" && state !== "clear")
      .length;
  return open(after) > open(before);
}

function withDeviations({ space, deviating }: Maker, evidence: Evidence, dice: Dice): Evidence {
  if (deviating.length === 0) return evidence;
  return Array.from({ length: dice.pick(DEVIATIONS) }).reduce<Evidence>((so) => {
    const domain = dice.pick(deviating);
    return withFact(space, so, domain.field, deviation(space, domain, so, dice));
  }, evidence);
}

// A part stays within its whole, however few.
function deviation(space: Space, { field, values, edges }: FactDomain, evidence: Evidence, dice: Dice): DomainValue {
  const whole = evidence.facts[space.shares.get(field) ?? ""];
  if (typeof whole === "number") return dice.below(whole + 1);
  const known = values.slice(1, edges);
  return dice.chance(60) && known.length > 0 ? dice.pick(known) : anyFact(space, field, dice);
}

// One grade is moved so that the total stands at the mark, or one step below it.
function nearMark({ space, compiled, graded }: Maker, evidence: Evidence, dice: Dice): Evidence {
  const { total } = evaluate(compiled, evidence, { readings: space.readings[0] ?? {} });
  if (total === undefined || graded.length === 0 || total.low !== total.high) return evidence;
  const [id, max, step] = dice.pick(graded);
  const given = evidence.facts[id];
  const over = toScaled(total.low, POINTS_SCALE) - toScaled(total.mark[1], POINTS_SCALE) + dice.below(2) * step;
  const wanted = toScaled(typeof given === "number" ? given : 0, POINTS_SCALE) - over;
  const fits = typeof given === "number" && wanted >= 0 && wanted <= max && wanted % step === 0;
  return fits ? withFact(space, evidence, id, fromScaled(wanted, POINTS_SCALE)) : evidence;
}

function withGaps({ space }: Maker, evidence: Evidence, dice: Dice): Evidence {
  const names = [...space.domains.keys()];
  if (names.length === 0) return evidence;
  return Array.from({ length: 1 + dice.below(3) }).reduce<Evidence>(
    (so) => withFact(space, so, dice.pick(names), null),
    evidence,
  );
}

function make(maker: Maker, index: number): Evidence {
  const { space, best, classes, seed, incomplete } = maker;
  const dice = diceFrom(stateFor(seed, index));
  let evidence = classes.length === 0 ? best : withFact(space, best, CLASS, dice.pick(classes));
  evidence = withShares(maker, withGrades(maker, evidence, dice), dice);
  evidence = withDeviations(maker, evidence, dice);
  if (dice.chance(25)) evidence = nearMark(maker, evidence, dice);
  if (dice.chance(incomplete)) evidence = withGaps(maker, evidence, dice);
  const id = `${evidence.subject.kind.slice(0, 1)}-${String(index + 1).padStart(6, "0")}`;
  return { ...evidence, subject: { ...evidence.subject, id } };
}

/**
 * Makes invented records one by one (hồ sơ giả định): realistic enough to try a change of a rule on, and no substitute for
 * data. Most are favourable with a few deviations; thresholds, marks and incomplete files come more often than in life.
 *
 * @example
 * [...populate(compiled, { count: 3, seed: 7 })].map(({ subject }) => subject.id) //=> ["h-000001", "h-000002", "h-000003"]
 */
export function* populate(compiled: CompiledRuleset, options: PopulationOptions): Generator<Evidence, void, void> {
  const maker = makerOf(compiled, options);
  for (let index = 0; index < options.count; index++) yield make(maker, index);
}
