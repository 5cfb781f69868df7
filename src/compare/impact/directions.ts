// In: the traces of one subject under two rulesets. Out: can its verdict become worse, can it become better, whatever the facts
// that are missing turn out to be?
import type { Range, Trace, TraceStandard, TraceTotal } from "../../evaluate/decision.js";
import { statesOf } from "./causes.js";
import { scaled, type Traced } from "./differences.js";
import { standardSpread, totalSpread } from "./spread.js";

/** Which way it can still go. */
export interface Directions {
  readonly worse: boolean;
  readonly better: boolean;
}

const NEITHER: Directions = { worse: false, better: false };
const EITHER: Directions = { worse: true, better: true };

type Standing = "bad" | "open" | "good";
const STANDINGS: readonly Standing[] = ["bad", "open", "good"];

/** What is not there asks for nothing. */
function standingOf(state: string | undefined): Standing {
  if (state === undefined || /^(met|clear)/.test(state)) return "good";
  return state.startsWith("unknown") ? "open" : "bad";
}

function ofSpread({ low, high }: Range): Directions {
  return { worse: low < 0, better: high > 0 };
}

function isPoint(before: Range | undefined, after: Range | undefined): boolean {
  return before?.low === before?.high && before?.low === after?.low && after?.low === after?.high;
}

function standardIn({ standards }: Trace, floor: string): TraceStandard | undefined {
  return standards.find((one) => one.floor !== undefined && `${one.node}.floor` === floor);
}

/** The directions of a floor; undefined where the id is none's. */
function floorDirections(floor: string, { before, after, amendments }: Traced): Directions | undefined {
  const [old, now] = [standardIn(before, floor), standardIn(after, floor)];
  if (old === undefined || now === undefined) return old === now ? undefined : EITHER;
  if (amendments.changes.has(floor)) return EITHER;
  if (!amendments.touched.has(old.node)) return NEITHER;
  if (!isPoint(old.points?.of, now.points?.of)) return EITHER;
  return ofSpread(standardSpread({ id: old.node, before: old, after: now }, amendments));
}

function isMarkAmended({ changes, readBy }: Traced["amendments"]): boolean {
  return (
    [...changes.keys()].some((id) => /^(pass\.(mark\.|classes)|class:)/.test(id)) || readBy("pass.classes").length > 0
  );
}

/** By how much the mark can differ: the same class has the same mark, unless marks are amended. */
function markSpread(old: TraceTotal, now: TraceTotal, amendments: Traced["amendments"]): Range {
  if (!isMarkAmended(amendments)) return { low: 0, high: 0 };
  const [before, after] = [old, now].map(({ mark: [low, high] }) => scaled({ low, high })) as [Range, Range];
  return { low: after.low - before.high, high: after.high - before.low };
}

function totalDirections(traced: Traced): Directions {
  const [old, now] = [traced.before.total, traced.after.total];
  const spread = totalSpread(traced);
  if (old === undefined || now === undefined || spread === undefined) return old === now ? NEITHER : EITHER;
  if (old.of !== now.of || !isPoint(old.left, now.left)) return EITHER;
  const mark = markSpread(old, now, traced.amendments);
  return ofSpread({ low: spread.low - mark.high, high: spread.high - mark.low });
}

function ofRequirement(node: string, old: string | undefined, now: string | undefined, traced: Traced): Directions {
  const [before, after] = [standingOf(old), standingOf(now)];
  // What is settled stays so, however much more is known.
  if (before !== after) {
    const worse = STANDINGS.indexOf(after) < STANDINGS.indexOf(before);
    return { worse, better: !worse };
  }
  if (before !== "open") return before === "good" || old === now ? NEITHER : EITHER;
  if (node === "total") return totalDirections(traced);
  return floorDirections(node, traced) ?? (traced.amendments.touched.has(node) ? EITHER : NEITHER);
}

/** Follows everything that can determine the verdict. */
export function directionsOf(traced: Traced): Directions {
  const [old, now] = [statesOf(traced.before), statesOf(traced.after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((node) => ofRequirement(node, old.get(node), now.get(node), traced))
    .reduce((all, one) => ({ worse: all.worse || one.worse, better: all.better || one.better }), NEITHER);
}
