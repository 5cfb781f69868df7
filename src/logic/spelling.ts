// In: the evidence dictionary. Out: every key by which a fact may be spelt, place by place: `meetings.joined` is a key of the
// facts themselves, `joined` one within `meetings`. Records of one source have their keys in one order, so each place keeps them in
// the order they came in last: a guess, that is looked at before it is believed. Guesses change how fast a record is read, never how.
import { LEAST } from "./codes.js";
import type { FieldSlot, ListSlot } from "./dictionary.js";
import type { Path } from "./scope.js";

/** One key at one place, and what it names: a plain field, a list of events, or a place within. */
export interface FactKey {
  readonly key: string;
  /** Id of the field; of a place, what the ids in it begin with. */
  readonly id: string;
  readonly plain: FieldSlot | undefined;
  /** Of a plain field whose codes tell all its values apart, at hand where records are read: its slot, else -1; what its codes are
   * more than its values; its largest code; whether a value is the whole number itself. */
  readonly slot: number;
  readonly more: number;
  readonly most: number;
  readonly isCount: boolean;
  readonly list: ListSlot | undefined;
  readonly within: FactPlace | undefined;
  /** The same, where no dot of the key leaves the usual way there. */
  readonly below: FactPlace | undefined;
  /** Where it stands in the order of its place. */
  at: number;
}

/** The keys that facts may have at one place. */
export interface FactPlace {
  readonly byKey: ReadonlyMap<string, FactKey>;
  /** Every key once, first those that came last time, as they came. */
  readonly order: FactKey[];
  /** What the ids in it begin with. */
  readonly prefix: string;
  /** Where in the evidence it stands: the usual way there is without a dot in any key. */
  readonly path: Path;
  readonly isUsual: boolean;
}

/** How facts may be spelt. */
export interface Spelling {
  readonly facts: FactPlace;
  readonly plain: readonly FieldSlot[];
  readonly ids: readonly string[];
  /** By number of a list: was it met in the record that is being read? */
  readonly metLists: Uint8Array;
}

/** A fact may be missing before one looks through all keys; of keys in many orders, further looks find nothing. */
const HOPS = 2;

/** The key of this name, looked for from the place where it is expected; undefined where nothing is spelt so. */
export function keyFrom({ order, byKey }: FactPlace, expected: number, name: string): FactKey | undefined {
  const last = Math.min(expected + HOPS, order.length);
  for (let at = expected; at < last; at++) {
    const key = order[at]!;
    if (key.key === name) return key;
  }
  const found = byKey.get(name);
  const other = order[expected];
  if (found !== undefined && other !== undefined) {
    order[found.at] = other;
    other.at = found.at;
    order[expected] = found;
    found.at = expected;
  }
  return found;
}

type Made = { -readonly [M in keyof FactKey]: FactKey[M] };

interface MadePlace extends FactPlace {
  readonly byKey: Map<string, Made>;
}

function makeKey(text: string, id: string): Made {
  // A text that names a member of an object is kept once by the engine: comparing it with the key of a record is comparing
  // two addresses. One that was cut out of another text is not.
  const [key = text] = Object.keys({ [text]: true });
  const plain = { plain: undefined, slot: -1, more: 0, most: 0, isCount: false };
  return { key, id, ...plain, list: undefined, within: undefined, below: undefined, at: 0 };
}

/** Every spelling of every field. */
export function spellingOf(plain: ReadonlyMap<string, FieldSlot>, lists: ReadonlyMap<string, ListSlot>): Spelling {
  const ids = [...plain.keys(), ...lists.keys()];
  const places = new Map<string, MadePlace>();
  function placeOf(prefix: string): MadePlace {
    const known = places.get(prefix);
    if (known !== undefined) return known;
    const path = ["facts", ...prefix.split(".").slice(0, -1)];
    const made: MadePlace = { byKey: new Map(), order: [], prefix, path, isUsual: true };
    places.set(prefix, made);
    return made;
  }
  for (const id of ["", ...ids]) {
    const ends = [...dotsOf(id), id.length];
    for (const from of [0, ...dotsOf(id).map((dot) => dot + 1)]) {
      const { byKey } = placeOf(id.slice(0, from));
      for (const end of ends) {
        const key = id.slice(from, end);
        if (end > from && !byKey.has(key)) byKey.set(key, makeKey(key, id.slice(0, end)));
      }
    }
  }
  for (const { byKey, order } of places.values()) {
    const [whole, dotted]: readonly [Made[], Made[]] = [[], []];
    for (const key of byKey.values()) {
      const field = plain.get(key.id);
      key.plain = field;
      if (field?.isNarrow === true) {
        key.slot = field.slot;
        key.more = LEAST - field.low;
        key.most = field.high + key.more;
        key.isCount = field.isCount;
      }
      key.list = lists.get(key.id);
      key.within = key.plain === undefined && key.list === undefined ? places.get(`${key.id}.`) : undefined;
      if (!key.key.includes(".")) key.below = key.within;
      (key.key.includes(".") ? dotted : whole).push(key);
    }
    order.push(...whole, ...dotted);
    for (const [at, key] of order.entries()) key.at = at;
  }
  return {
    facts: placeOf(""),
    plain: [...plain.values()],
    ids,
    metLists: new Uint8Array(lists.size),
  };
}

function dotsOf(id: string): readonly number[] {
  return Array.from(id.matchAll(/\./g), ({ index }) => index);
}
