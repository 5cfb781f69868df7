// In: everything that a language says: texts, and functions of labels and figures. Out: each as lines, the functions with what stands
// in them by its name: ‹points›. Nothing is chosen by hand, so nothing can be left out.
import { isObject } from "../reference/facts.js";

/** A text, with where it stands in its table. */
export interface Phrase {
  readonly path: readonly string[];
  /** The ways in which it can be said: one, or several where it depends on what it is given. */
  readonly texts: readonly string[];
}

type Speech = (...values: readonly unknown[]) => unknown;

/** The names of a function's parameters, as its source has them; a destructured one has none. */
function parameters(speech: Speech): readonly string[] {
  const [, list = ""] = /^\(?((?:[^()]|\([^()]*\))*?)\)?\s*=>/.exec(String(speech)) ?? [];
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const letter of `${list},`) {
    if ("{[(".includes(letter)) depth += 1;
    if ("}])".includes(letter)) depth -= 1;
    if (letter === "," && depth === 0) {
      names.push(name.trim());
      name = "";
    } else name += letter;
  }
  return names.filter((one) => one !== "").map((one) => /^\w+/.exec(one)?.[0] ?? "");
}

/** Words of a closed vocabulary that a function tells apart: the names in its tables, and what it compares with. */
function vocabulary(speech: Speech): readonly string[] {
  const source = String(speech);
  const found = [...source.matchAll(/(?:===? "([\w-]+)")|(?:"?([\w-]+)"?: ?[`"])/g)];
  return [...new Set(found.map(([, compared, named]) => compared ?? named ?? ""))];
}

/** An object that has whatever is asked of it by name, but for what is left out. */
function having(asked: Set<string>, without?: string): object {
  return new Proxy(
    {},
    {
      get: (_, key) => {
        if (typeof key !== "string" || key === without || /^\d+$/.test(key)) return undefined;
        asked.add(key);
        return `‹${key}›`;
      },
    },
  );
}

interface Sample {
  readonly value: unknown;
  readonly isNumber?: true;
}

const LETTERS = ["a", "b", "c", "d", "e"];

function listed(length: number): Sample {
  return { value: LETTERS.slice(0, length).map((letter) => `‹${letter}›`) };
}

/** What an argument may be, the plain first. */
function plainSamples(speech: Speech, name: string, asked: Set<string>): readonly Sample[] {
  return [
    ...(name === "" ? [] : [{ value: `‹${name}›` }]),
    listed(2),
    { value: having(asked) },
    { value: 1, isNumber: true },
    { value: undefined },
    ...vocabulary(speech).map((value) => ({ value })),
  ];
}

/** What turns a part of a phrase on or off. */
const SWITCHES: readonly Sample[] = [
  { value: false, isNumber: true },
  { value: undefined },
  { value: 1, isNumber: true },
];

function otherSamples(speech: Speech, asked: Set<string>): readonly Sample[] {
  const words = vocabulary(speech);
  return [
    { value: 2, isNumber: true },
    ...[1, 3, 4, 5].map(listed),
    ...[...asked].map((key) => ({ value: having(new Set(), key) })),
    ...words.flatMap((word) => [{ value: ["‹a›", word] }, { value: ["‹a›", "", word] }]),
    { value: ["‹a›", ...words] },
    { value: false, isNumber: true },
    { value: true, isNumber: true },
  ];
}

/** Not a whole sentence: something undefined or a truth value shows, or a sample is cut to pieces, added to, or empty. */
const BROKEN = /undefined|NaN|\[object|\b(?:true|false)\b|›\d|›,‹|^$|^[ ,]| ,| $| {2}|“”|``/;

/** What is said, if it is whole. */
function said(speech: Speech, given: readonly Sample[]): string | undefined {
  try {
    const text = speech(...given.map(({ value }) => value));
    const words = given.flatMap(({ value }) => (typeof value === "string" && !value.startsWith("‹") ? [value] : []));
    if (
      typeof text !== "string" ||
      words.some((word) => text.includes(word)) ||
      BROKEN.test(text) ||
      /[‹›]/.test(text.replaceAll(/‹[\w-]+›/g, ""))
    )
      return undefined;
    return given.some(({ isNumber }) => isNumber) ? text.replaceAll(/(?<![\w‹.,])[0-3](?![\d›])/g, "‹number›") : text;
  } catch {
    return undefined;
  }
}

/** Arguments that it says something whole of, as plain as can be. */
function plainest(speech: Speech, names: readonly string[], asked: Set<string>): readonly Sample[] | undefined {
  const search = (given: readonly Sample[]): readonly Sample[] | undefined => {
    const name = names[given.length];
    if (name === undefined) return said(speech, given) === undefined ? undefined : given;
    for (const sample of plainSamples(speech, name, asked)) {
      const found = search([...given, sample]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search([]);
}

/** Everything that a function says when one of its arguments is another, each wording once. */
export function waysOf(speech: Speech): readonly string[] {
  const names = parameters(speech);
  const asked = new Set<string>();
  const plain = plainest(speech, names, asked);
  if (plain === undefined) return [];
  const others = plain.flatMap((_, i) =>
    [...plainSamples(speech, names[i] ?? "", asked), ...otherSamples(speech, asked)]
      // Where a list is wanted, a word would be taken for one of letters.
      .filter(({ value }) => !(Array.isArray(plain[i]?.value) && typeof value === "string"))
      .map((other) => plain.map((one, k) => (k === i ? other : one))),
  );
  // Whether one thing is said may depend on two.
  const both = plain.flatMap((_, i) =>
    plain
      .slice(i + 1)
      .flatMap((__, k) =>
        SWITCHES.flatMap((one) =>
          SWITCHES.map((other) => plain.map((own, at) => (at === i ? one : at === i + 1 + k ? other : own))),
        ),
      ),
  );
  const ways = new Map<string, string>();
  for (const text of [plain, ...others, ...both].flatMap((given) => said(speech, given) ?? [])) {
    const wording = text.replaceAll(/‹[\w-]+›/g, "‹›");
    if (!ways.has(wording)) ways.set(wording, text);
  }
  return [...ways.values()];
}

/** The phrases of a table, however deep; a table already told is not told again. */
export function phrasesOf(
  table: object,
  seen: Set<unknown> = new Set(),
  path: readonly string[] = [],
): readonly Phrase[] {
  if (seen.has(table)) return [];
  seen.add(table);
  return Object.entries(table).flatMap(([key, value]: readonly [string, unknown]): readonly Phrase[] => {
    const here = [...path, key];
    if (typeof value === "string") return [{ path: here, texts: [value] }];
    if (typeof value === "function") return [{ path: here, texts: waysOf(value as Speech) }];
    return Array.isArray(value) || isObject(value) ? phrasesOf(value, seen, here) : [];
  });
}
