// In: the evidence dictionary. Out: every key by which a fact may be spelt, place by place: `meetings.joined` is a key of the
// facts themselves, `joined` one within `meetings`. Records of one source have their keys in one order, so each key knows which
// came after it last: a guess, that is looked at before it is believed. Guesses change how fast a record is read, never how.
import type { FieldSlot, ListSlot } from "./dictionary.js";
import type { Path } from "./scope.js";

/** One key at one place, and what it names: a plain field, a list of events, or a place within. */
export interface FactKey {
  readonly key: string;
  /** Id of the field; of a place, what the ids in it begin with. */
  readonly id: string;
  readonly plain: FieldSlot | undefined;
  readonly list: ListSlot | undefined;
  readonly within: FactPlace | undefined;
  /** The same, where no dot of the key leaves the usual way there. */
  readonly below: FactPlace | undefined;
  /** The key that came next last time. */
  next: FactKey;
}

/** The keys that facts may have at one place. */
export interface FactPlace {
  readonly byKey: ReadonlyMap<string, FactKey>;
  /** Stands before the first key. */
  readonly start: FactKey;
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

/** A few facts in a row may be missing before one looks through all keys. */
const HOPS = 4;

/** The key of this name; undefined where nothing is spelt so. */
export function keyAfter(last: FactKey, name: string, { byKey }: FactPlace): FactKey | undefined {
  let guess = last.next;
  for (let hop = 0; hop < HOPS; hop++) {
    if (guess.key === name) return guess;
    guess = guess.next;
  }
  const found = byKey.get(name);
  if (found !== undefined) last.next = found;
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
  const made = { key, id, plain: undefined, list: undefined, within: undefined, below: undefined } as Omit<
    Made,
    "next"
  >;
  // CAST: until something came after it, a key comes after itself: the next line closes the link.
  const whole = made as Made;
  whole.next = whole;
  return whole;
}

/** Every spelling of every field. */
export function spellingOf(plain: ReadonlyMap<string, FieldSlot>, lists: ReadonlyMap<string, ListSlot>): Spelling {
  const ids = [...plain.keys(), ...lists.keys()];
  const places = new Map<string, MadePlace>();
  function placeOf(prefix: string): MadePlace {
    const known = places.get(prefix);
    if (known !== undefined) return known;
    const path = ["facts", ...prefix.split(".").slice(0, -1)];
    const made: MadePlace = { byKey: new Map(), start: makeKey("", prefix), path, isUsual: true };
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
  for (const { byKey, start } of places.values()) {
    let last: FactKey = start;
    for (const key of byKey.values()) {
      key.plain = plain.get(key.id);
      key.list = lists.get(key.id);
      key.within = key.plain === undefined && key.list === undefined ? places.get(`${key.id}.`) : undefined;
      if (key.key.includes(".")) continue;
      key.below = key.within;
      key.next = start.next;
      last.next = key;
      last = key;
    }
  }
  return { facts: placeOf(""), plain: [...plain.values()], ids, metLists: new Uint8Array(lists.size) };
}

function dotsOf(id: string): readonly number[] {
  return Array.from(id.matchAll(/\./g), ({ index }) => index);
}
