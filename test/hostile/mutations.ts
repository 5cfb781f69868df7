// In: a document. Out: what a stranger makes of it: pieces of its text put, cut and exchanged, values put where others stood.
import fc from "fast-check";
import { isObject } from "../../src/base/json.js";

/** Names that mean something to the language. */
export const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "toJSON",
] as const;

const NUMBERS = [
  "1e400",
  "-1e400",
  "1e308",
  "-0",
  "1e-400",
  "0.30000000000000004",
  "9007199254740993",
  "9007199254740991",
];
const DIGITS = ["0", "1", "2", "85", "-1", "0.5", "1.123456789012345678901234567890", "123456789012345678901234567890"];
const MARKS = ["{", "}", "[", "]", ",", ":", '"', "\\", "{}", "[]", "\u0000", "\ud800", "\uFEFF", "e\u0301", "\u202e"];
const WORDS = ["null", "true", "false", '""', '"*"', '"a.b"', '"2020-02-30"', '"delegated"', '"^(a+)+$"', '"\\u0000"'];
const PIECES = [...NUMBERS, ...DIGITS, ...MARKS, ...WORDS, ...NAMES.map((name) => `"${name}"`)];

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 }));

/** The text with up to three places altered, character by character. */
export function altered(text: string): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(text.length), fc.nat(3), piece);
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce((so, [at, cut, by]) => so.slice(0, at) + by + so.slice(at + cut), text));
}

/** The text with up to three of its words exchanged, for others of its own or for what means something elsewhere. */
export function reworded(text: string): fc.Arbitrary<string> {
  const words: readonly string[] = text.match(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]|\w+|\s+|./gsu) ?? [];
  const word = fc.oneof(piece, fc.constantFrom(...words));
  return fc
    .array(fc.tuple(fc.nat(words.length - 1), word), { minLength: 1, maxLength: 3 })
    .map((edits) => words.map((one, i) => edits.find(([place]) => place === i)?.[1] ?? one).join(""));
}

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, i) => placesIn(item, [...path, i]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** The same value with another at a place. */
export function put(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === step ? put(item, rest, by) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === step ? put(inner, rest, by) : inner]),
  );
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as { readonly [key: string]: unknown })[step], value);
}

function renamed(value: unknown, path: Path, name: string): unknown {
  const holder = at(value, path.slice(0, -1));
  if (!isObject(holder)) return value;
  const entries = Object.entries(holder).map(([key, inner]) => [key === path.at(-1) ? name : key, inner] as const);
  return put(value, path.slice(0, -1), Object.fromEntries(entries));
}

const SCALARS: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    "",
    "*",
    "a.b",
    "2020-02-30",
    "delegated",
    "Hộ".normalize("NFD"),
    "\ud800",
    "\u202e",
    "x".repeat(999),
  ],
  ...[0, -0, 1, -1, 0.5, 1e308, -1e308, 1e-5, 2 ** 53, 2 ** 53 - 1, 0.1 + 0.2, ...NAMES],
];
const HOLDERS: readonly unknown[] = [{}, [], [[]], { a: 1 }, ...NAMES.map((name) => Object.fromEntries([[name, 1]]))];

/** The value with up to three places exchanged for scalars, for other parts of it, for anything, or given another name. */
export function revalued(value: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(value);
  const place = fc.constantFrom(...places);
  const other = fc.oneof(
    fc.constantFrom(...SCALARS),
    fc.constantFrom(...HOLDERS),
    place.map((path) => at(value, path)),
    fc.jsonValue(),
  );
  const edit = fc.oneof(
    fc.tuple(place, other).map(
      ([path, by]) =>
        (so: unknown) =>
          put(so, path, by),
    ),
    fc.tuple(place, fc.constantFrom(...NAMES, "x", "", "a.b")).map(([path, name]) => (so: unknown) => {
      const isThere = placesIn(so).some((one) => one.join("\n") === path.join("\n"));
      return isThere && path.length > 0 ? renamed(so, path, name) : so;
    }),
  );
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce<unknown>((so, change) => change(so), value));
}
