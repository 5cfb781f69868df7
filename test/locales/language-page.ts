// In: every table of words in the sources. Out: one page a language with all that it says, for a native reader.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { issueHelp, issueText } from "../../src/explain/issue-text.js";
import type { IssueCode } from "../../src/issues/codes.js";
import { issue } from "../../src/issues/issue.js";
import { LANGUAGES, type Language, SHOWN_IN } from "../../src/locales/index.js";
import { OPERATORS } from "../../src/logic/operators/index.js";
import { isObject } from "../reference/facts.js";
import { type Phrase, phrasesOf } from "./phrases.js";
import { SAMPLES } from "./samples.js";

const SRC = join(import.meta.dirname, "../../src");
const TONGUES = Object.keys(LANGUAGES);
/** Sentences about documents are told with samples of their own. */
const WITH_SAMPLES: readonly string[] = ["issues", "help"];

/** A table of words, with what it is exported as. */
export interface WordTable {
  readonly name: string;
  readonly byLanguage: { readonly [L in Language]: object };
}

function isByLanguage(value: unknown): value is WordTable["byLanguage"] {
  if (!isObject(value) || Object.keys(value).sort().join() !== [...TONGUES].sort().join()) return false;
  return Object.values(value).every(isObject);
}

const IMPORTS: { readonly [folder: string]: (name: string) => Promise<unknown> } = {
  locales: (name) => import(`../../src/locales/${name}.ts`),
  cli: (name) => import(`../../src/cli/${name}.ts`),
};

async function tablesIn(folder: string, file: string): Promise<readonly WordTable[]> {
  const module = (await IMPORTS[folder]?.(file.replace(/\.ts$/, ""))) as { readonly [name: string]: unknown };
  return Object.entries(module).flatMap(([name, value]) => (isByLanguage(value) ? [{ name, byLanguage: value }] : []));
}

/** Every exported table that has all languages. */
export const WORD_TABLES: readonly WordTable[] = (
  await Promise.all(
    Object.keys(IMPORTS).flatMap((folder) =>
      readdirSync(join(SRC, folder))
        .filter((file) => folder === "locales" || file.startsWith("words"))
        .sort()
        .map((file) => tablesIn(folder, file)),
    ),
  )
).flat();

/** What cannot be found out by trying, or is better seen in figures. */
const BY_HAND: { readonly [path: string]: readonly unknown[] } = {
  "LANGUAGES.format.number": [-1_234_567.8905],
  "LANGUAGES.format.date": ["2020-01-31"],
  "REPLAY_WORDS.opinion": [{ agreed: 12, differed: 1, notAsked: { operator: 2 } }],
};

function at(words: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), words);
}

function byHand(table: string, phrase: Phrase, words: object): Phrase {
  const given = BY_HAND[[table, ...phrase.path].join(".")];
  const speech = at(words, phrase.path);
  if (given === undefined || typeof speech !== "function") return phrase;
  return { ...phrase, texts: [String((speech as (...values: readonly unknown[]) => unknown)(...given))] };
}

/** All phrases of a language, each table once. */
export function allPhrases(language: Language): readonly (readonly [table: string, phrases: readonly Phrase[]])[] {
  const seen = new Set<unknown>(
    WITH_SAMPLES.map((key) => (LANGUAGES[language] as unknown as { [key: string]: unknown })[key]),
  );
  return WORD_TABLES.map(({ name, byLanguage }) => {
    const words = byLanguage[language];
    return [name, phrasesOf(words, seen).map((phrase) => byHand(name, phrase, words))];
  });
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function rows(phrases: readonly Phrase[]): string {
  return phrases.map(({ path, texts }) => `| \`${path.join(".")}\` | ${texts.map(cell).join("<br>")} |`).join("\n");
}

function issueRows(language: Language): string {
  // CAST: the keys of a table that is complete by its type.
  const codes = Object.keys(SAMPLES) as IssueCode[];
  return codes
    .map((code) => {
      const one = issue(code, "x.json", "", SAMPLES[code]);
      const help = issueHelp(one, language);
      return `| \`${code}\` | ${cell(issueText(one, language))}${help === undefined ? "" : `<br>→ ${cell(help)}`} |`;
    })
    .join("\n");
}

function operatorRows(language: Language): string {
  return OPERATORS.map(({ name, summary, departure }) => {
    const departs = departure === undefined || departure === "new" ? "" : `<br>${cell(departure[SHOWN_IN[language]])}`;
    return `| \`${cell(name)}\` | ${cell(summary[SHOWN_IN[language]])}${departs} |`;
  }).join("\n");
}

const HEAD = "|  |  |\n| --- | --- |";

/** The page of a language. */
export function languagePage(language: Language): string {
  const tables = allPhrases(language).filter(([, phrases]) => phrases.length > 0);
  return `# ${{ vi: "Tiếng Việt", en: "English" }[language]}

Everything that the library says in this language, for a native reader. What stands in a phrase is named: ‹points›. A phrase that
depends on what it is given has a line for each way. Made by a test; what is to be mended stands in the tables of words.

## Issues

${HEAD}
${issueRows(language)}

## Operators in the profile

${HEAD}
${operatorRows(language)}
${tables.map(([name, phrases]) => `\n## ${name}\n\n${HEAD}\n${rows(phrases)}\n`).join("")}`;
}
