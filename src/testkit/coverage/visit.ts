// In: a record. Out: whether it reaches a goal still open; then it is kept. What a hunt knows so far.
import { compareText } from "../../base/text.js";
import { safeEvaluate } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { favourable } from "../../explore/favourable.js";
import { type Space, spaceOf } from "../../explore/space.js";
import type { Lowered } from "../../logic/source.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { type Aim, type Seen, seenOf } from "./aim.js";
import type { Impossible } from "./goal.js";
import { liveIn } from "./live.js";

/** Most ways to read that are tried for one goal. */
const MOST_WAYS = 32;

/** How long to look. */
export interface HuntOptions {
  /** Most records tried in each round. */
  readonly tries: number;
  readonly seed: number;
  /** Most combinations tried for a proof. */
  readonly limit: number;
}

export type Readings = { readonly [reading: string]: string };

/** A record that reached a goal, with the readings it was judged under. */
export interface Kept {
  readonly evidence: Evidence;
  readonly readings: Readings;
}

/** A space under some readings, with the record a search begins with. */
export interface Field {
  readonly space: Space;
  readonly readings: Readings;
  readonly best: Evidence;
  /** Expressions that count under these readings. */
  readonly live: ReadonlySet<Lowered>;
}

/** A hunt under way. */
export interface Hunt {
  readonly compiled: CompiledRuleset;
  readonly options: HuntOptions;
  readonly open: Set<Aim>;
  readonly kept: Kept[];
  readonly impossible: Map<Aim, Impossible>;
  readonly fields: Map<string, Field>;
  tries: number;
}

/** The space under these readings, made once. */
export function fieldFor({ compiled, fields }: Hunt, readings: Readings): Field {
  const key = JSON.stringify(Object.entries(readings).sort(([a], [b]) => compareText(a, b)));
  const known = fields.get(key);
  if (known !== undefined) return known;
  const space = spaceOf([compiled], { readings });
  // Where to begin need not be the best under each way to read.
  const [first] = fields.values();
  const made = { space, readings, best: first?.best ?? favourable(space), live: liveIn(compiled, space) };
  fields.set(key, made);
  return made;
}

/** Judges a record; nothing where it is refused. */
export function judged(hunt: Hunt, { readings }: Pick<Field, "readings">, evidence: Evidence): Seen | undefined {
  hunt.tries++;
  const result = safeEvaluate(hunt.compiled, evidence, { readings });
  return result.ok ? seenOf(hunt.compiled, evidence, result.value) : undefined;
}

/** Judges a record and keeps it where it reaches a goal still open, of those looked at. */
export function visit(hunt: Hunt, field: Pick<Field, "readings">, evidence: Evidence, aims: Iterable<Aim>): boolean {
  const seen = judged(hunt, field, evidence);
  if (seen === undefined) return false;
  const reached = [...aims].filter((aim) => hunt.open.has(aim) && aim.reached(seen));
  for (const aim of reached) hunt.open.delete(aim);
  if (reached.length > 0) hunt.kept.push({ evidence, readings: field.readings });
  return reached.length > 0;
}

/** Ways to read, and whether these are all. */
export interface Ways {
  readonly ways: readonly Readings[];
  readonly isEvery: boolean;
}

/** The ways to read that are tried: the defaults first, then those that differ from them in the fewest readings. */
export function waysToRead({ ruleset: { readings = {} } }: CompiledRuleset, keys: readonly string[]): Ways {
  const optionsOf = (key: string): readonly string[] => Object.keys(readings[key]?.options ?? {}).sort(compareText);
  const usual = Object.fromEntries(keys.map((key) => [key, readings[key]?.default ?? ""]));
  const count = keys.reduce((product, key) => product * optionsOf(key).length, 1);
  if (count > MOST_WAYS) {
    const single = keys.flatMap((key) => optionsOf(key).map((option) => ({ ...usual, [key]: option })));
    return { ways: [usual, ...single].slice(0, MOST_WAYS), isEvery: false };
  }
  let all: readonly Readings[] = [{}];
  for (const key of keys) all = all.flatMap((so) => optionsOf(key).map((option) => ({ ...so, [key]: option })));
  const changes = (one: Readings): number => keys.filter((key) => one[key] !== usual[key]).length;
  return { ways: [...all].sort((a, b) => changes(a) - changes(b)), isEvery: true };
}
