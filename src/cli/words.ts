// In: nothing. Out: what the command line itself says, by language. Sentences about documents are in `locales`.
import type { Language } from "../index.js";
import { en } from "./words-en.js";
import { vi } from "./words-vi.js";

/** What the help says of one command, or of one option. */
export interface HelpWords {
  readonly titles: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
  };
  readonly program: string;
  readonly list: string;
  readonly check: string;
  readonly score: string;
  readonly explain: string;
  readonly test: string;
  readonly replay: string;
  readonly compare: string;
  readonly schema: string;
  readonly docs: string;
  readonly populate: string;
  readonly impact: string;
  readonly diff: string;
  readonly checked: string;
  readonly certainty: string;
  readonly fix: string;
  readonly evidence: string;
  readonly tested: string;
  readonly cover: string;
  readonly mutate: string;
  readonly limit: string;
  readonly tries: string;
  readonly diffTries: string;
  readonly triesEach: string;
  readonly threshold: string;
  readonly fill: string;
  readonly filter: string;
  readonly watch: string;
  readonly replayed: string;
  readonly recordsBefore: string;
  readonly recordsAfter: string;
  readonly document: string;
  readonly evidenceKept: string;
  readonly digestsKept: string;
  readonly lock: string;
  readonly secondOpinion: string;
  readonly outputReplayed: string;
  readonly keep: string;
  readonly decidedOn: string;
  readonly number: string;
  readonly idPrefix: string;
  readonly redactable: string;
  readonly redact: string;
  readonly redacted: string;
  readonly remove: string;
  readonly keepPart: string;
  readonly outputRedacted: string;
  readonly schemaKind: string;
  readonly lang: string;
  readonly format: string;
  readonly json: string;
  readonly ruleset: string;
  readonly overlay: string;
  readonly reading: string;
  readonly level: string;
  readonly output: string;
  readonly workers: string;
  readonly outputMade: string;
  readonly before: string;
  readonly after: string;
  readonly population: string;
  readonly beforeOverlay: string;
  readonly afterOverlay: string;
  readonly by: string;
  readonly smallest: string;
  readonly flips: string;
  readonly outputReport: string;
  readonly paperKind: string;
  readonly paperCases: string;
  readonly count: string;
  readonly seed: string;
  readonly trace: string;
  readonly on: string;
  readonly at: string;
  readonly title: string;
  readonly help: string;
  readonly version: string;
  /** The value taken where an option is not given. */
  readonly usual: (value: string) => string;
}

/** Faults of the call, from the names that commander puts in quotation marks. */
export interface UsageWords {
  readonly unknownOption: (name: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly optionMissingArgument: (name: string) => string;
  readonly missingMandatoryOptionValue: (name: string) => string;
  readonly excessArguments: (name: string) => string;
  readonly badValue: (option: string, found: string, allowed: readonly string[]) => string;
  readonly badNumber: (option: string, found: string, least: number, most: number) => string;
  readonly badReading: (found: string) => string;
  readonly readingTwice: (reading: string) => string;
  readonly badDay: (found: string) => string;
  readonly badPlace: (found: string) => string;
}

/** Everything that the command line says of its own. */
export interface Words {
  readonly help: HelpWords;
  readonly usage: UsageWords;
  readonly similar: (suggestion: string) => string;
  readonly seeHelp: string;
  readonly fileFault: (path: string, code: string) => string;
  readonly unknownDocument: (named: string, suggestion: string | undefined) => string;
  readonly unknownTitle: (title: string, suggestion: string | undefined) => string;
  /** `above`: where nothing is similar, the nearest place upward that is known. */
  readonly unknownPlace: (place: string, above: string | undefined, suggestion: string | undefined) => string;
  readonly evidenceAlone: (name: string) => string;
  readonly sameId: (id: string, one: string, other: string) => string;
  readonly baseNotFound: (overlay: string, base: string) => string;
  readonly noRuleset: () => string;
  readonly severalRulesets: (names: readonly string[]) => string;
  readonly notAnOverlay: (name: string) => string;
  readonly faultyRuleset: string;
  readonly faultyToCompare: string;
  readonly nothingToScore: string;
  readonly faultyCases: string;
  readonly paperOfEvidence: (kind: string) => string;
  readonly paperWithoutEvidence: (kind: string) => string;
  /** `--fix` writes files; a shipped document and standard input are none. */
  readonly notAFile: (name: string) => string;
  readonly internal: string;
  /** The call was ended from outside before this file was whole. */
  readonly interrupted: (path: string) => string;
  readonly warning: string;
  readonly hint: string;
  /** Before the other places that an issue is about. */
  readonly seeAlso: string;
  /** Before an issue that `--fix` has mended. */
  readonly mended: string;
  readonly checkSummary: (documents: number, errors: number, warnings: number) => string;
  /** What follows a check: the statements to look up, and how many there are of each certainty. */
  readonly certainty: {
    readonly heading: string;
    readonly none: string;
    readonly noNote: string;
    /** The certainty is that of the numbers of the statement named. */
    readonly figuresOf: (statement: string) => string;
    readonly group: (certainty: string, count: number) => string;
    readonly counts: string;
    readonly document: string;
    readonly of: { readonly words: string; readonly figures: string };
  };
  readonly progress: (records: string, perSecond: string, secondsLeft: string | undefined) => string;
  readonly scored: (records: number) => string;
  readonly refused: (records: number) => string;
  readonly populated: (records: number) => string;
  readonly list: {
    readonly version: string;
    readonly kinds: { readonly ruleset: string; readonly framework: string; readonly overlay: string };
    readonly inForce: string;
    readonly base: string;
    readonly openEnd: (first: string) => string;
    readonly occasion: (day: string, place: string) => string;
    /** Stands above practices and drafts. */
    readonly byChoice: string;
  };
  readonly others: {
    readonly heading: string;
    readonly item: (question: string, option: string, verdict: string) => string;
    readonly none: string;
  };
  readonly summary: { readonly heading: string; readonly columns: readonly [string, string, string, string, string] };
}

/** The words of each language. */
export const WORDS: { readonly [L in Language]: Words } = { vi, en };
