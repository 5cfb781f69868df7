// In: an evaluated sheet. Out: the facts that are missing and read by nodes that are still unsettled.
import { compareText } from "../base/text.js";
import { isMissingCode } from "../logic/codes.js";
import type { HistoryUse } from "../logic/history.js";
import { MISSING, type Registers } from "../logic/machine.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { FactRead, FactReader, FactSource } from "../ruleset/facts-read.js";
import type { MissingFact, Verdict } from "./decision.js";
import type { FactNotes } from "./read-fact.js";
import { type PastYears, yearsLookedAt } from "./read-history.js";
import { isOpen } from "./verdict.js";

/** What is looked through for missing facts. */
export interface Evaluated {
  readonly compiled: CompiledRuleset;
  readonly registers: Registers;
  readonly codes: Int32Array;
  readonly past: PastYears;
  readonly notes: FactNotes;
  readonly verdict: Verdict;
  /** Is the class of the subject missing, where it decides which mark applies? */
  readonly isClassMissing: boolean;
}

/** The missing facts read by nodes that are still unsettled, each with the nodes it touches. */
export function missingFacts(evaluated: Evaluated): readonly MissingFact[] {
  const { compiled, codes, verdict, registers } = evaluated;
  const { facts, settlings } = compiled.plan;
  const found: MissingFact[] = [];
  const open = settlings.nodes.map((node) => verdict === "undetermined" && isOpen(node, registers));
  for (const fact of facts) {
    const { slot } = fact;
    if (slot !== undefined && !isMissingCode(codes[slot]!)) continue;
    const missing = missingFact(fact, open, evaluated);
    if (missing !== undefined) found.push(missing);
  }
  const unknownClass = missingClass(evaluated);
  if (unknownClass === undefined) return found;
  return [...found, unknownClass].sort((a, b) => compareText(a.field, b.field));
}

// The total alone depends on the class.
function missingClass({ compiled, registers, verdict, isClassMissing }: Evaluated): MissingFact | undefined {
  const { total } = compiled.sheet;
  if (!isClassMissing || total === undefined || isSettled([total.state], registers)) return undefined;
  return { field: "subject.class", nodes: ["total"], blocks: verdict === "undetermined" };
}

function isSettled(among: readonly number[], { low, high }: Registers): boolean {
  for (const register of among) if (low[register] !== high[register]) return false;
  return true;
}

// `open` says of each settling node whether it stands in the way of a verdict that is wanted.
function missingFact(fact: FactRead, open: readonly boolean[], evaluated: Evaluated): MissingFact | undefined {
  const { readers, slot, ofSome } = fact;
  let which = 0;
  let touched = 0;
  let blocks = false;
  for (let i = 0; i < readers.length; i++) {
    const reader = readers[i]!;
    // Every reader of a plain fact reads its slot.
    if (slot === undefined && !isMissing(reader.source, evaluated)) continue;
    if (isSettled(reader.leaf.registers, evaluated.registers)) continue;
    which += 2 ** i;
    touched++;
    blocks ||= isInTheWay(reader, open);
  }
  if (touched === 0) return undefined;
  const said = blocks ? fact.blocking : fact.sharpening;
  // Why it is not known, and which years are missing, is said of one record alone.
  if (evaluated.notes.size > 0 || readers.some(({ source }) => source.kind === "history"))
    return detailed(said, fact, evaluated);
  if (touched === readers.length) return said;
  const key = 2 * which + (blocks ? 1 : 0);
  const known = ofSome?.get(key);
  if (known !== undefined) return known;
  const some = frozen(detailed(said, fact, evaluated));
  ofSome?.set(key, some);
  return some;
}

function frozen(fact: MissingFact): MissingFact {
  Object.freeze(fact.nodes);
  return Object.freeze(fact);
}

function isTouched({ leaf, source }: FactReader, evaluated: Evaluated): boolean {
  return isMissing(source, evaluated) && !isSettled(leaf.registers, evaluated.registers);
}

// Says which of the readers are touched, why the fact is not known, and of a history which years are missing.
function detailed(said: MissingFact, { field, readers }: FactRead, evaluated: Evaluated): MissingFact {
  const touched = readers.filter((reader) => isTouched(reader, evaluated));
  const reason = touched[0] && reasonFor(field, touched[0].source, evaluated);
  const years = yearsMissing(touched, evaluated);
  return {
    ...said,
    nodes: [...new Set(touched.map(({ leaf }) => leaf.id))],
    ...(reason === undefined ? {} : { reason }),
    ...(years.length === 0 ? {} : { years }),
  };
}

function isInTheWay({ bearsOn }: FactReader, open: readonly boolean[]): boolean {
  for (const place of bearsOn) if (open[place] === true) return true;
  return false;
}

function isMissing(source: FactSource, evaluated: Evaluated): boolean {
  const { registers, codes } = evaluated;
  switch (source.kind) {
    case "slot":
      return isMissingCode(codes[source.slot]!);
    case "list":
      return registers.lists[source.list] === undefined;
    case "member":
      return eventsWithout(source, registers).length > 0;
    case "history":
      return missingYears(source.use, evaluated.past).length > 0;
  }
}

// The years without a record that a count came upon: each of them can change it.
function missingYears(use: HistoryUse, past: PastYears): readonly number[] {
  return yearsLookedAt(use, past).flatMap(({ year, outcome }) => (outcome === "missing" ? [year] : []));
}

function yearsMissing(readers: readonly FactReader[], { past }: Evaluated): readonly number[] {
  const years = readers.flatMap(({ source }) => (source.kind === "history" ? missingYears(source.use, past) : []));
  return [...new Set(years)].sort((a, b) => a - b);
}

// The indexes of the events of which a member is missing.
function eventsWithout({ list, at }: Extract<FactSource, { kind: "member" }>, { lists }: Registers): readonly number[] {
  return (lists[list] ?? []).flatMap(({ state }, i) => (state[at] === MISSING ? [i] : []));
}

// Of a member of events, a reason given where it is missing: not one for which it does not apply.
function reasonFor(field: string, source: FactSource, { notes, registers }: Evaluated): string | undefined {
  const own = notes.get(field)?.reason;
  if (own !== undefined || source.kind !== "member") return own;
  const reasons = eventsWithout(source, registers).flatMap((i) => {
    const reason = notes.get(`${source.field}[${String(i)}].${source.member}`)?.reason;
    return reason === undefined ? [] : [reason];
  });
  return reasons.sort(compareText)[0];
}
