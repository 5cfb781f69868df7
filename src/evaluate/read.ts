// In: evidence, and the slots of a compiled ruleset. Out: the slots filled, or issues: a record with a fault is refused
// whole, nothing in it is coerced, clamped or guessed.
import { isObject, typeWord } from "../base/json.js";
import { foreign } from "../issues/plain.js";
import { codeOf, isMissingCode, LEAST, UNMET, WITHOUT_VALUE } from "../logic/codes.js";
import type { FieldSlot, ListSlot } from "../logic/dictionary.js";
import { wholeOf } from "../logic/field-types.js";
import { type EventSlots, KNOWN, MISSING, type Registers } from "../logic/machine.js";
import type { Report } from "../logic/scope.js";
import { type FactKey, type FactPlace, keyFrom, type Spelling } from "../logic/spelling.js";
import { type FactNote, type FactNotes, readFact, unknownField } from "./read-fact.js";
import { readList } from "./read-list.js";

/** What is read into, and what was read beside the slots; used again for each record. */
export interface Reading {
  readonly spelling: Spelling;
  readonly registers: Registers;
  /** By slot; see `logic/codes.ts`. */
  readonly codes: Int32Array;
  readonly report: Report;
  /** Made when there is something to note, which is seldom. */
  notes: Map<string, FactNote> | undefined;
  /** How many plain facts have a value. */
  known: number;
}

type Named = { readonly [name: string]: unknown };

const NO_NOTES: FactNotes = new Map();
const NO_EVENTS: readonly EventSlots[] = [];

/** Reads every fact: its code, and of a wide slot its value. What is not given is missing. */
export function readFacts(facts: unknown, reading: Reading): void {
  const { registers, spelling, report, codes } = reading;
  const first = spelling.plain[0]?.slot ?? 0;
  reading.notes = undefined;
  reading.known = 0;
  codes.fill(UNMET, first, first + spelling.plain.length);
  if (registers.lists.length > 0) {
    registers.lists.fill(undefined);
    spelling.metLists.fill(0);
  }
  if (isObject(facts)) readPlace(facts, spelling.facts, reading);
  else report("shape.wrong-type", ["facts"], { expected: "object", found: typeWord(facts) });
}

/** What the evidence says of its facts beside their values. */
export function notesOf({ notes }: Reading): FactNotes {
  return notes ?? NO_NOTES;
}

/** Is nothing missing, no fact and no member of an event? */
export function isComplete({ spelling, registers, codes, known }: Reading): boolean {
  if (known < spelling.plain.length) {
    for (const { slot } of spelling.plain) if (isMissingCode(codes[slot]!)) return false;
  }
  for (const events of registers.lists) if (events === undefined || hasOpenEvent(events)) return false;
  return true;
}

function hasOpenEvent(events: readonly EventSlots[]): boolean {
  for (const { state } of events) if (state.includes(MISSING)) return true;
  return false;
}

function readPlace(given: Named, place: FactPlace, reading: Reading): void {
  const { codes } = reading;
  const { order } = place;
  // Within the loop the engine answers this without a search, as it finds the value; `Object.hasOwn` it would call.
  const { prototype } = Object;
  let expected = 0;
  let known = 0;
  // What is usual is read here, the rest by `readKey`.
  for (const name in given) {
    if (!prototype.hasOwnProperty.call(given, name)) continue;
    const value = given[name];
    let key = expected < order.length ? order[expected] : undefined;
    if (key?.key === name) {
      expected++;
    } else {
      key = keyFrom(place, expected, name);
      if (key !== undefined) expected = key.at + 1;
    }
    if (key !== undefined) {
      const { slot, plain } = key;
      if (slot >= 0 && plain !== undefined) {
        // Not a number, and so no code, where the value does not fit.
        const code =
          (typeof value === "number" && key.isCount && (value | 0) === value ? value | 0 : wholeOf(plain, value)) +
          key.more;
        if (code >= LEAST && code <= key.most && codes[slot] === UNMET) {
          codes[slot] = code;
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
  if (expected === 0) refuseForeign(given, place, reading);
  reading.known += known;
}

// A map, or an instance that computes its facts, has none of its own: they would all be missing without a word.
function refuseForeign(given: Named, { path }: FactPlace, { report }: Reading): void {
  const found = Object.keys(given).length === 0 ? foreign(given) : undefined;
  if (found !== undefined) report("json.not-json", path, { found });
}

function readKey(key: FactKey | undefined, name: string, value: unknown, place: FactPlace, reading: Reading): void {
  if (key?.within !== undefined && isObject(value)) {
    readPlace(value, { ...key.within, path: [...place.path, name], isUsual: false }, reading);
  } else if (key?.plain !== undefined) {
    readPlain(key, key.plain, value, place, reading);
  } else if (key?.list !== undefined) {
    readEvents(key, key.list, value, place, reading);
  } else {
    unknownField(`${place.prefix}${name}`, reading.spelling.ids, [...place.path, name], reading.report);
  }
}

// A plain fact that is missing, in a wrapper, met before, or not what it should be.
function readPlain({ id, key }: FactKey, field: FieldSlot, value: unknown, place: FactPlace, reading: Reading): void {
  const { registers, codes, report } = reading;
  const { slot } = field;
  const isMet = codes[slot] !== UNMET;
  if (isMet) report("evidence.two-spellings", [...place.path, key], { field: id });
  codes[slot] = WITHOUT_VALUE;
  if (value === null || value === undefined) return;
  reading.notes ??= new Map();
  registers.state[slot] = MISSING;
  readFact(id, value, field, slot, registers, [...place.path, key], reading.notes, report);
  codes[slot] = codeOf(field, registers);
  if (registers.state[slot] === KNOWN && !isMet) reading.known++;
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
