// One page a language with everything that it says; complete, because it is made of the tables themselves.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../src/locales/index.js";
import { OPERATORS } from "../../src/logic/operators/index.js";
import { allPhrases, languagePage, WORD_TABLES } from "./language-page.js";
import { waysOf } from "./phrases.js";
import { SAMPLES } from "./samples.js";

const GOLDEN = join(import.meta.dirname, "../golden");
const TONGUES = Object.keys(LANGUAGES) as readonly Language[];
/** Names stand for themselves: their labels are the words. */
const BY_LABEL: readonly string[] = ["var", "reading"];

test("every table of words in the sources is found", () => {
  const names = WORD_TABLES.map(({ name }) => name);
  for (const name of ["LANGUAGES", "KIT", "FORMS", "HANDBOOK", "WORDS"]) expect(names).toContain(name);
});

describe.each(TONGUES)("the page of %s", (language) => {
  const page = languagePage(language);
  const phrases = allPhrases(language).flatMap(([table, own]) => own.map((one) => ({ table, ...one })));

  test("reads as agreed", async () => {
    await expect(page).toMatchFileSnapshot(join(GOLDEN, `language.${language}.md`));
  });

  test("has words for every phrase", () => {
    const silent = phrases.filter(({ texts }) => texts.length === 0);
    expect(silent.map(({ table, path }) => [table, ...path].join("."))).toEqual([]);
  });

  test("has every issue code and every operator, with its phrase", () => {
    const names = OPERATORS.map(({ name }) => name);
    const phrases = names.filter((name) => !BY_LABEL.includes(name)).map((name) => `operators.${name}`);
    const absent = [...Object.keys(SAMPLES), ...names, ...phrases].filter((one) => !page.includes(`| \`${one}\` | `));
    expect(absent).toEqual([]);
  });

  test("has the same phrases as every other language", () => {
    const keys = (of: Language): readonly string[] =>
      allPhrases(of).flatMap(([table, own]) => own.map(({ path }) => [table, ...path].join(".")));
    for (const other of TONGUES) expect([...keys(language)].sort()).toEqual([...keys(other)].sort());
  });

  test("is in form NFC, without a hole", () => {
    expect(page).toBe(page.normalize("NFC"));
    expect(page).not.toMatch(/undefined|NaN|\[object| {2}(?!\|)/);
  });
});

describe("the ways of a phrase", () => {
  test.each<[string, (...values: never[]) => string, readonly string[]]>([
    ["a text inside", (points: string) => `${points} points`, ["‹points› points"]],
    ["one or the other", (most: boolean) => (most ? "at most" : "exactly"), ["at most", "exactly"]],
    [
      "one or many",
      (count: number) => `${count} ${count === 1 ? "change" : "changes"}`,
      ["‹count› changes", "‹number› change"],
    ],
    ["a list", (texts: readonly string[]) => texts.slice(0, 2).join(" and "), ["‹a› and ‹b›", "‹a›"]],
    [
      "named parts",
      ({ bonus }: { bonus?: string }) => (bonus === undefined ? "none" : `+ ${bonus}`),
      ["none", "+ ‹bonus›"],
    ],
    [
      "a closed vocabulary",
      (way: string) => ({ up: "higher", down: "lower" })[way] ?? "undefined",
      ["higher", "lower"],
    ],
    ["a sum", (event: number) => `event ${event + 1}`, ["event ‹number›"]],
  ])("with %s", (_, speech, texts) => {
    expect(waysOf(speech as (...values: readonly unknown[]) => unknown)).toEqual(texts);
  });
});
