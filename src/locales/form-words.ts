// In: nothing. Out: the type of what forms, sheets and letters say; labels and figures come already written.
import type { HistoryOutcome } from "../evaluate/evidence.js";
import type { Certainty } from "../parts/statement.js";
import type { SubjectKind } from "../ruleset/schema.js";

/** What a form says of one kind of subject. */
export interface SubjectPhrases {
  /** The blanks that say who is judged. */
  readonly blanks: readonly string[];
  /** Who signs, from left to right. */
  readonly signs: readonly string[];
}

/** The score table, in the layout that officials know. */
export interface ScoreTablePhrases {
  readonly number: string;
  readonly criterion: string;
  readonly maximum: string;
  readonly self: string;
  readonly appraised: string;
  /** The same where there are no points. */
  readonly selfFound: string;
  readonly appraisedFound: string;
  readonly reasons: string;
  readonly basis: string;
  readonly condition: string;
  readonly delegated: string;
  readonly floor: (points: string) => string;
  readonly evidence: (text: string) => string;
  readonly graded: (most: string, step: string) => string;
  readonly level: (label: string, points: string) => string;
  readonly cap: (points: string) => string;
  /** So many times as it happened. */
  readonly times: string;
  /** Questions of the text decide how it counts, by number. */
  readonly byReadings: (numbers: readonly string[]) => string;
  readonly incomplete: string;
  /** Signs of certainty, for a form that has no room for the words. */
  readonly signs: { readonly [C in Certainty]: string };
  readonly figures: string;
}

/** A form to print and fill by hand. */
export interface WorksheetPhrases {
  readonly title: (title: string, hasPoints: boolean) => string;
  readonly bases: string;
  readonly instrument: (act: string, day: string | undefined, issuer: string) => string;
  readonly uncertain: (statements: string) => string;
  readonly classes: string;
  readonly mark: string;
  /** The class of all that are in no other. */
  readonly others: string;
  readonly markOf: (subjectClass: string, mark: string) => string;
  readonly gates: string;
  readonly disqualifiers: string;
  readonly facts: string;
  readonly fact: string;
  readonly answer: string;
  readonly source: string;
  /** Between two limits, in a cell. */
  readonly between: (low: string, high: string) => string;
  readonly step: (step: string) => string;
  readonly cases: string;
  readonly ofEach: (members: string) => string;
  readonly from: (source: string) => string;
  readonly dayBlank: string;
  readonly yearBlank: string;
  readonly dossier: string;
  readonly readings: string;
  readonly conclusion: string;
}

/** Papers made from a decision. */
export interface PaperPhrases {
  readonly titles: {
    readonly sheet: (title: string, hasPoints: boolean) => string;
    readonly letter: (title: string) => string;
    readonly officer: (title: string) => string;
    readonly auditor: (title: string) => string;
  };
  readonly subject: string;
  readonly score: string;
  readonly conditions: string;
  readonly found: string;
  readonly why: string;
  readonly losses: string;
  readonly points: string;
  readonly wanted: string;
  readonly decides: (who: string) => string;
  readonly ask: (subject: string) => string;
  readonly steps: string;
  readonly noSteps: string;
  readonly obtain: (fact: string, source: string | undefined) => string;
  readonly finish: (condition: string) => string;
  readonly identity: string;
  readonly semantics: string;
  readonly overlay: string;
  readonly digest: string;
  readonly instruments: string;
  readonly nodes: string;
  readonly nodeColumns: readonly [node: string, kind: string, raw: string, cap: string, earned: string, of: string];
  readonly computation: string;
}

/** The table of many decisions. */
export interface DecisionsPhrases {
  readonly subject: string;
  readonly class: string;
  readonly from: string;
  readonly to: string;
  readonly low: string;
  readonly high: string;
  readonly of: string;
  readonly mark: string;
  readonly verdict: string;
  readonly reasons: string;
  readonly missing: string;
}

/** Everything that forms say: apart from the messages, so that a form on a phone need not load it. */
export interface FormMessages {
  readonly subjects: { readonly [K in SubjectKind]: SubjectPhrases };
  readonly signHow: string;
  readonly signDay: string;
  readonly notApplicable: string;
  /** What became of a title in a year. */
  readonly outcomes: { readonly [O in HistoryOutcome | "missing"]: string };
  readonly table: ScoreTablePhrases;
  readonly worksheet: WorksheetPhrases;
  readonly papers: PaperPhrases;
  readonly decisions: DecisionsPhrases;
}
