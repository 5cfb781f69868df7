// In: what changes for each subject. Out: counts of all of them. Adding is merging with a tally of one, and merging is
// associative and commutative: any order of the rows and any partition of them gives the same tally. Nothing of a single
// record is kept but the first flips by id, so memory does not grow with the population.
import { toScaled } from "../../base/exact.js";
import { compareText } from "../../base/text.js";
import type { Range, Verdict } from "../../evaluate/decision.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { isWorse } from "./causes.js";
import type { Comparison } from "./comparison.js";
import type { CompleteOptions } from "./options.js";
import { orderedJson } from "./parts.js";
import type { RecordImpact } from "./record.js";

/** So many of each. */
export type Counts = { readonly [key: string]: number };

/** A subject whose verdict is another. */
export interface Flip {
  readonly id: string;
  readonly from: Verdict;
  readonly to: Verdict;
  /** The totals, where there are any. */
  readonly before?: Range;
  readonly after?: Range;
  /** The amended parts behind it, by code points of their ids. */
  readonly causes: readonly string[];
}

/** Everything that is counted, by keys that `result.ts` reads; plain data, so that it can be sent and kept. */
export interface Tally {
  /** `<from> <to>` */
  readonly flows: Counts;
  /** `<attribute's place> <state> <value>…`, then as flows. */
  readonly groups: { readonly [group: string]: Counts };
  /** `lose surely` and the like; `before` and `after`: files of days on which that ruleset is not in force. */
  readonly happenings: Counts;
  readonly outside: Counts;
  /** Number of the class of settled shifts; `0` exactly is `unchanged`; shifts left open by their sign. */
  readonly shifts: Counts;
  /** Of settled shifts, and of those left open, in ten-thousandths. */
  readonly extremes: { readonly settled?: Range; readonly open?: Range };
  /** Of settled shifts, in ten-thousandths. */
  readonly sum: number;
  /** `before 17`: number of the class; `before open` where the total spans several. */
  readonly totals: Counts;
  /** `<worse|better|shifted> <part>` */
  readonly parts: Counts;
  /** `<from> <to> <part>…`; only the first by code points. */
  readonly causes: Counts;
  /** The first by id. */
  readonly flips: readonly Flip[];
}

/** Most combinations of causes that are told apart. */
const MOST_CAUSES = 1000;

/** The tally of nobody. */
export const NOBODY: Tally = {
  flows: {},
  groups: {},
  happenings: {},
  outside: {},
  shifts: {},
  extremes: {},
  sum: 0,
  totals: {},
  parts: {},
  causes: {},
  flips: [],
};

function isEmpty(counts: object): boolean {
  for (const _ in counts) return false;
  return true;
}

function together(a: Counts, b: Counts): Counts {
  if (isEmpty(b)) return a;
  if (isEmpty(a)) return b;
  const sums: { [key: string]: number } = { ...a };
  for (const [key, count] of Object.entries(b)) sums[key] = (sums[key] ?? 0) + count;
  return sums;
}

function togetherByGroup(a: Tally["groups"], b: Tally["groups"]): Tally["groups"] {
  if (isEmpty(b)) return a;
  const sums: { [group: string]: Counts } = { ...a };
  for (const [group, counts] of Object.entries(b)) sums[group] = together(sums[group] ?? {}, counts);
  return sums;
}

/** The first of so many: what is not among them now never will be, so what is left is counted in full. */
function firstOf(counts: Counts, most: number): Counts {
  const keys = Object.keys(counts);
  if (keys.length <= most) return counts;
  const kept = keys.sort(compareText).slice(0, most);
  return Object.fromEntries(kept.map((key) => [key, counts[key] ?? 0]));
}

function compareFlips(a: Flip, b: Flip): number {
  // Of one id twice, the content decides, so that the order is total.
  return compareText(a.id, b.id) || compareText(orderedJson(a), orderedJson(b));
}

function flipsOf(a: readonly Flip[], b: readonly Flip[], most: number): readonly Flip[] {
  if (b.length === 0) return a;
  const last = a.at(-1);
  const [only] = b;
  const isFull = a.length >= most && last !== undefined && only !== undefined;
  if (isFull && b.length === 1 && compareFlips(only, last) >= 0) return a;
  return [...a, ...b].sort(compareFlips).slice(0, most);
}

function wider(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

function extremesOf(a: Tally["extremes"], b: Tally["extremes"]): Tally["extremes"] {
  const [settled, open] = [wider(a.settled, b.settled), wider(a.open, b.open)];
  return { ...(settled === undefined ? {} : { settled }), ...(open === undefined ? {} : { open }) };
}

/** The tally of two populations together; `flips` is the most that are kept. */
export function mergeTallies(a: Tally, b: Tally, flips: number): Tally {
  return {
    flows: together(a.flows, b.flows),
    groups: togetherByGroup(a.groups, b.groups),
    happenings: together(a.happenings, b.happenings),
    outside: together(a.outside, b.outside),
    shifts: together(a.shifts, b.shifts),
    extremes: extremesOf(a.extremes, b.extremes),
    sum: a.sum + b.sum,
    totals: together(a.totals, b.totals),
    parts: together(a.parts, b.parts),
    causes: firstOf(together(a.causes, b.causes), MOST_CAUSES),
    flips: flipsOf(a.flips, b.flips, flips),
  };
}

function once(...keys: readonly string[]): Counts {
  return Object.fromEntries(keys.map((key) => [key, 1]));
}

function scaledRange({ low, high }: Range): Range {
  return { low: toScaled(low, POINTS_SCALE), high: toScaled(high, POINTS_SCALE) };
}

type Shifted = Pick<Tally, "shifts" | "extremes" | "sum">;

function shiftOf(shift: Range | undefined, step: number): Shifted {
  if (shift === undefined) return { shifts: {}, extremes: {}, sum: 0 };
  const { low, high } = scaledRange(shift);
  if (low === high) {
    const key = low === 0 ? "unchanged" : String(Math.floor(low / step));
    return { shifts: once(key), extremes: { settled: { low, high } }, sum: low };
  }
  const key = low >= 0 ? "open-up" : high <= 0 ? "open-down" : "open";
  return { shifts: once(key), extremes: { open: { low, high } }, sum: 0 };
}

// The highest class has its upper end too: full points stand with those just below, not alone.
function totalKey(total: Range | undefined, { totalStep: step, top }: CompleteOptions): string {
  if (total === undefined) return "none";
  const { low, high } = scaledRange(total);
  const classOf = (points: number): number => Math.min(Math.floor(points / step), Math.ceil(top / step) - 1);
  return classOf(low) === classOf(high) ? String(classOf(low)) : "open";
}

/** The tally of one subject. */
export function tallyOf(record: RecordImpact, { options }: Comparison): Tally {
  const { id = "", from, to, before, after, shift, causes, through, lose, gain, inForce } = record;
  const flow = `${from} ${to}`;
  const flows = once(flow);
  const groups = record.groups.map(({ state, values }, i) => [[i, state, ...values].join(" "), flows] as const);
  const common = { ...NOBODY, flows, groups: Object.fromEntries(groups) };
  if (from === "refused" || to === "refused") return common;
  const way = isWorse(from, to) ? "worse" : "better";
  const totals = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  return {
    ...common,
    ...shiftOf(shift, options.shiftStep),
    happenings: once(`lose ${lose}`, `gain ${gain}`),
    outside: once(...(inForce.before ? [] : ["before"]), ...(inForce.after ? [] : ["after"])),
    totals: once(`before ${totalKey(before, options)}`, `after ${totalKey(after, options)}`),
    parts: once(...through.map((part) => `shifted ${part}`), ...causes.map((part) => `${way} ${part}`)),
    ...(from === to ? {} : { causes: once([flow, ...causes].join(" ")), flips: [{ id, from, to, ...totals, causes }] }),
  };
}
