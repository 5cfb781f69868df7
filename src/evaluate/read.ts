// In: evidence, and the slots of a compiled ruleset. Out: the slots filled, or issues: a record with a fault is refused
// whole, nothing in it is coerced, clamped or guessed.
import { dayOrNone } from "../base/date.js";
import { isObject, own, typeWord } from "../base/json.js";
import type { FieldSlot, ListSlot } from "../logic/dictionary.js";
import { wholeOf } from "../logic/field-types.js";
import { type EventSlots, KNOWN, MISSING, type Registers } from "../logic/machine.js";
import type { Report } from "../logic/scope.js";
import { type FactKey, type FactPlace, keyAfter, type Spelling } from "../logic/spelling.js";
import type { LoweredSheet } from "../ruleset/compiled.js";
import { type FactNote, type FactNotes, readFact, unknownField } from "./read-fact.js";
import { readList } from "./read-list.js";

/** What was read, beside the slots. */
export interface FactsRead {
  readonly notes: FactNotes | undefined;
  /** Is nothing missing, no fact and no member of an event? */
  readonly isComplete: boolean;
}

interface Reading {
  readonly registers: Registers;
  readonly spelling: Spelling;
  readonly report: Report;
  /** Do the facts of this host inherit nothing that a loop over keys would come upon? */
  readonly isClean: boolean;
  /** Made when there is something to note, which is seldom. */
  notes: Map<string, FactNote> | undefined;
  /** How many plain facts have a value. */
  known: number;
  isComplete: boolean;
}

type Named = { readonly [name: string]: unknown };

const NO_EVENTS: readonly EventSlots[] = [];

// While a record is read, the low end of a slot says whether its field was met: not yet, or met without a value.
const UNMET = Number.NaN;
const WITHOUT_VALUE = Infinity;

/** Reads every fact into its slot; what is not given is missing. */
export function readFacts(facts: unknown, sheet: LoweredSheet, registers: Registers, report: Report): FactsRead {
  const { spelling, program } = sheet;
  const isClean = Object.keys(Object.prototype).length === 0;
  const reading: Reading = {
    registers,
    spelling,
    report,
    isClean,
    notes: undefined,
    known: 0,
    isComplete: false,
  };
  const first = spelling.plain[0]?.slot ?? 0;
  registers.low.fill(UNMET, first, first + spelling.plain.length);
  registers.state.set(program.template.state);
  registers.lists.fill(undefined);
  spelling.metLists.fill(0);
  if (isObject(facts)) readPlace(facts, spelling.facts, reading);
  else report("shape.wrong-type", ["facts"], { expected: "object", found: typeWord(facts) });
  reading.isComplete = close(reading, first);
  return reading;
}

// Known slots are as high as they are low; the others take their widest range. Is nothing missing?
function close({ spelling, registers, known }: Reading, first: number): boolean {
  const { low, high, state, lists } = registers;
  let isComplete = true;
  if (known === spelling.plain.length) {
    // INVARIANT: the slots of plain fields lie side by side (`fieldSlots`).
    for (let slot = first; slot < first + known; slot++) {
      high[slot] = low[slot]!;
      state[slot] = KNOWN;
    }
  } else {
    for (const { slot, low: least, high: most } of spelling.plain) {
      const value = low[slot]!;
      const isKnown = Number.isFinite(value);
      low[slot] = isKnown ? value : least;
      high[slot] = isKnown ? value : most;
      if (isKnown) state[slot] = KNOWN;
      if (state[slot] === MISSING) isComplete = false;
    }
  }
  for (const events of lists) if (events === undefined || hasOpenEvent(events)) isComplete = false;
  return isComplete;
}

function hasOpenEvent(events: readonly EventSlots[]): boolean {
  for (const { state } of events) if (state.includes(MISSING)) return true;
  return false;
}

// As what JSON.parse gives: a loop over the keys comes upon its own alone.
function isPlain(given: Named, { isClean }: Reading): boolean {
  return isClean && Object.getPrototypeOf(given) === Object.prototype;
}

function readPlace(given: Named, place: FactPlace, reading: Reading): void {
  if (!isPlain(given, reading)) {
    for (const name of Object.keys(given)) readKey(place.byKey.get(name), name, given[name], place, reading);
    return;
  }
  const { low } = reading.registers;
  let last = place.start;
  let known = 0;
  // A value is found by the key of such a loop without a search. What is usual is read here, the rest by `readKey`.
  for (const name in given) {
    const value = given[name];
    const key = last.next.key === name ? last.next : keyAfter(last, name, place);
    if (key !== undefined) {
      last = key;
      const { plain } = key;
      if (plain !== undefined) {
        const whole = Number.isNaN(low[plain.slot]) ? wholeOf(plain, value) : Number.NaN;
        if (!Number.isNaN(whole)) {
          low[plain.slot] = whole;
          known++;
          continue;
        }
      } else if (key.below !== undefined && place.isUsual && isObject(value)) {
        readPlace(value, key.below, reading);
        continue;
      }
    }
    readKey(key, name, value, place, reading);
  }
  reading.known += known;
}

function readKey(key: FactKey | undefined, name: string, value: unknown, place: FactPlace, reading: Reading): void {
  if (key?.within !== undefined && isObject(value)) {
    readPlace(value, { ...key.within, path: [...place.path, name], isUsual: false }, reading);
  } else if (key?.plain !== undefined) {
    readPlain(key, key.plain, value, place, reading);
  } else if (key?.list !== undefined) {
    readEvents(key, key.list, value, place, reading);
  } else {
    unknownField(`${place.start.id}${name}`, reading.spelling.ids, [...place.path, name], reading.report);
  }
}

// A plain fact that is missing, in a wrapper, met before, or not what it should be.
function readPlain({ id, key }: FactKey, field: FieldSlot, value: unknown, place: FactPlace, reading: Reading): void {
  const { registers, report } = reading;
  const { low, state } = registers;
  const { slot } = field;
  const isMet = !Number.isNaN(low[slot]);
  if (isMet) report("evidence.two-spellings", [...place.path, key], { field: id });
  low[slot] = WITHOUT_VALUE;
  if (value === null || value === undefined) return;
  reading.notes ??= new Map();
  readFact(id, value, field, slot, registers, [...place.path, key], reading.notes, report);
  if (state[slot] === KNOWN && !isMet) reading.known++;
}

function readEvents({ id, key }: FactKey, field: ListSlot, value: unknown, place: FactPlace, reading: Reading): void {
  const { registers, report } = reading;
  const { metLists } = reading.spelling;
  const { list } = field;
  if (metLists[list] === 1) report("evidence.two-spellings", [...place.path, key], { field: id });
  metLists[list] = 1;
  if (value === null || value === undefined) return;
  if (Array.isArray(value) && value.length === 0) {
    registers.lists[list] = NO_EVENTS;
    return;
  }
  reading.notes ??= new Map();
  registers.lists[list] = readList(id, value, field, [...place.path, key], reading.notes, report);
}

/** Reads the period into its two slots. */
export function readPeriod(
  period: unknown,
  slots: readonly [number, number],
  registers: Registers,
  report: Report,
): { from: string; to: string } | undefined {
  const given = isObject(period) ? period : {};
  const from = own(given, "from");
  const to = own(given, "to");
  const first = readDay(from, "from", report);
  const after = readDay(to, "to", report);
  if (typeof from !== "string" || typeof to !== "string" || Number.isNaN(first) || Number.isNaN(after))
    return undefined;
  if (first >= after) return report("evidence.bad-period", ["period"], { from, to });
  fill(slots[0], first, registers);
  fill(slots[1], after, registers);
  return { from, to };
}

function fill(slot: number, value: number, { low, high, state }: Registers): void {
  low[slot] = value;
  high[slot] = value;
  state[slot] = KNOWN;
}

function readDay(day: unknown, name: "from" | "to", report: Report): number {
  const number = typeof day === "string" ? dayOrNone(day) : Number.NaN;
  if (Number.isNaN(number)) {
    report("shape.bad-date", ["period", name], { found: typeof day === "string" ? day : typeWord(day) });
  }
  return number;
}
