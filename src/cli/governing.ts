// In: a registry, a day, a place. Out: for each title the sheet that governed there that day with the overlays on it, or why
// there is none; for people and as JSON.
import { type Issue, issueHelp, issueText, type Language, type Registry, type RegistryDocument } from "../index.js";
import type { IssueCode } from "../issues/codes.js";
import { LANGUAGES } from "../locales/index.js";
import { type Block, heading, list, paragraph } from "../render/blocks.js";
import { described, entry } from "./listing.js";
import { WORDS } from "./words.js";

/** A day and a place, and perhaps one title alone. */
export interface Occasion {
  readonly on: string;
  readonly jurisdiction: readonly string[];
  readonly title?: string;
}

/** What governed one title; where there are issues, the stack is what was in force all the same. */
export interface Governing {
  readonly title: string;
  /** The ruleset, then the overlays on it from the highest rank down. */
  readonly stack: readonly RegistryDocument[];
  /** Practices and drafts, used only where a caller switches them on. */
  readonly byChoice: readonly RegistryDocument[];
  readonly issues: readonly Issue[];
}

/** What the law was, not what is wrong with a document. */
const FINDINGS: readonly IssueCode[] = ["registry.gap", "registry.unfilled"];

function governingOf(registry: Registry, title: string, { on, jurisdiction }: Occasion): Governing {
  const entries = registry.list({ title, on, jurisdiction });
  const documents = (byChoice: boolean): readonly RegistryDocument[] =>
    entries.flatMap((entry) => {
      const document = registry.documents.find(({ id, version }) => id === entry.id && version === entry.version);
      return document === undefined || (entry.byChoice ?? false) !== byChoice ? [] : [document];
    });
  const resolved = registry.safeResolve({ title, jurisdiction, on });
  const stack = resolved.ok ? [resolved.value.ruleset, ...resolved.value.overlays] : documents(false);
  return { title, stack, byChoice: documents(true), issues: resolved.issues };
}

/** What governed every title that has a sheet for the place, whether or not on that day. */
export function governing(registry: Registry, occasion: Occasion): readonly Governing[] {
  const titles = registry
    .list({ jurisdiction: occasion.jurisdiction })
    .map(({ title }) => title)
    .filter((title) => occasion.title === undefined || title === occasion.title);
  return [...new Set(titles)].map((title) => governingOf(registry, title, occasion));
}

/** Is a document at fault, not only nothing in force? */
export function isFaulty({ issues }: Governing): boolean {
  return issues.some(({ code }) => !FINDINGS.includes(code));
}

/** For machines. */
export function governingEntry({ title, stack, byChoice, issues }: Governing, occasion: Occasion): object {
  const { on, jurisdiction } = occasion;
  return { title, on, at: jurisdiction.join("/"), stack: stack.map(entry), byChoice: byChoice.map(entry), issues };
}

function sentence(found: Issue, language: Language): string {
  const help = FINDINGS.includes(found.code) ? undefined : issueHelp(found, language);
  return `${issueText(found, language)}${help === undefined ? "" : `; ${help}`}.`;
}

/** For people. */
export function governingBlocks(
  registry: Registry,
  found: readonly Governing[],
  { on, jurisdiction }: Occasion,
  language: Language,
): readonly Block[] {
  const { list: words } = WORDS[language];
  const items = (documents: readonly RegistryDocument[]): readonly Block[] =>
    documents.length === 0 ? [] : [list(documents.map((document) => described(document, language)))];
  // One title may be called differently in each instrument: the name of that day first.
  const nameOf = ({ title, stack }: Governing): string => {
    const titles = [...stack, ...registry.documents].flatMap((one) => (one.kind === "ruleset" ? [one.title] : []));
    return titles.find(({ code }) => code === title)?.[language] ?? title;
  };
  return [
    heading(1, words.occasion(LANGUAGES[language].format.date(on), jurisdiction.join("/"))),
    ...found.flatMap((one) => [
      heading(2, nameOf(one)),
      ...one.issues.map((each) => paragraph(sentence(each, language))),
      ...items(one.stack),
      ...(one.byChoice.length === 0 ? [] : [paragraph(words.byChoice), ...items(one.byChoice)]),
    ]),
  ];
}
