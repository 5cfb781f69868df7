// In: nothing. Out: the type of what a handbook says; labels, conditions and figures come already written, labels inside a sentence
// in quotation marks.
import type { Verdict } from "../evaluate/decision.js";
import type { Field } from "../parts/field.js";
import type { Certainty } from "../parts/statement.js";
import type { Level, Until } from "../ruleset/procedure-schema.js";
import type { Delegation, Gate, Ruleset, Status } from "../ruleset/schema.js";

/** The headings of a handbook, in the order of its sections. */
export type HandbookSection =
  | ("bases" | "procedure" | "subjects" | "gates" | "disqualifiers" | "table" | "scoring" | "bonuses" | "deductions")
  | ("pass" | "history" | "readings" | "uncertain" | "delegation" | "overlays" | "versions" | "examples")
  | ("dictionary" | "derived" | "glossary");

/** What is at the head, and what any section can say. */
export interface HandbookHead {
  readonly title: (title: string) => string;
  readonly contents: string;
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly statuses: { readonly [S in Status]: string };
  readonly subject: string;
  readonly place: string;
  readonly force: string;
  /** From a day on, or from a day to the last one. */
  readonly inForce: (first: string, last: string | undefined) => string;
  readonly appliesBy: string;
  readonly days: { readonly [D in Ruleset["appliesBy"]]: string };
  readonly layers: string;
  /** The sheet that the local rules stand on. */
  readonly below: string;
  readonly corrects: (version: string) => string;
  readonly basis: string;
  readonly quote: (place: string, words: string) => string;
  /** Numbers of notes. */
  readonly notes: (numbers: readonly string[]) => string;
  readonly figuresFrom: (place: string) => string;
  /** Of numbers of any sort: points, days. */
  readonly figures: (certainty: string) => string;
}

/** Instruments, who decides, forms, deadlines. */
export interface HandbookProcedure {
  readonly issued: (issuer: string, day: string | undefined) => string;
  readonly seen: string;
  readonly authority: string;
  readonly levels: { readonly [L in Level]: string };
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly forms: string;
  readonly deadlines: string;
  readonly events: string;
  /** Before a day of the year judged, of the year after it, or of one year that the text names. */
  readonly beforeDay: (day: number, month: number, offset: 0 | 1, year: string | undefined) => string;
  readonly untils: { readonly [U in Until]: string };
  readonly byReading: (reading: string) => string;
  readonly after: (count: string, isWorking: boolean, event: string, countsFirstDay: boolean) => string;
  readonly reading: (number: string) => string;
}

/** Conditions, criteria, deductions and bonuses. */
export interface HandbookRules {
  readonly requires: string;
  readonly onFailure: { readonly [F in Gate["onFailure"]]: string };
  readonly appliesWhen: string;
  readonly maximum: (points: string) => string;
  readonly delegated: string;
  readonly floor: (points: string) => string;
  /** Of a floor that is a share of a maximum not yet set. */
  readonly ofMaximum: (share: string) => string;
  readonly incomplete: string;
  /** Of a standard. */
  readonly incompleteStandard: string;
  readonly when: (points: string, condition: string) => string;
  readonly perUnit: (count: string, each: string, maximum: string) => string;
  readonly proportional: (part: string, whole: string, maximum: string, step: string, mode: string) => string;
  readonly whenZero: (points: string | undefined) => string;
  readonly measure: (measure: string) => string;
  /** From a threshold up; below the next one, if there is one. */
  readonly band: (from: string, below: string | undefined, points: string) => string;
  readonly belowBands: (from: string) => string;
  readonly levels: (field: string) => string;
  readonly level: (label: string, points: string) => string;
  readonly graded: (field: string, most: string, step: string) => string;
  readonly required: (condition: string) => string;
  readonly groups: { readonly sum: string; readonly best: string };
  readonly groupSum: (maximum: string) => string;
  readonly atLeast: (count: string, points: string | undefined) => string;
  readonly notApplicable: { readonly full: string; readonly zero: string; readonly drop: string };
  readonly evidence: (text: string) => string;
  readonly adjust: {
    readonly [D in "deduction" | "bonus"]: {
      readonly flat: (points: string, condition: string) => string;
      readonly perCase: (each: string, cases: string) => string;
      readonly band: (from: string, below: string | undefined, points: string) => string;
      readonly graded: (field: string, most: string, step: string) => string;
      readonly within: (standard: string) => string;
    };
  };
  readonly cap: (points: string) => string;
  readonly overallCap: (points: string) => string;
  readonly combine: { readonly sum: string; readonly largest: string };
  readonly combineBy: (reading: string, options: readonly string[]) => string;
  readonly option: (label: string, what: string) => string;
}

/** The total, its mark, earlier titles. */
export interface HandbookPass {
  readonly formula: (parts: { readonly bonuses: boolean; readonly deductions: boolean }) => string;
  readonly noPoints: string;
  readonly bounds: (low: string, high: string) => string;
  readonly rounding: (step: string, mode: string) => string;
  readonly marks: readonly [subjectClass: string, mark: string, basis: string];
  readonly everyone: string;
  readonly severalClasses: (reading: string, options: readonly string[]) => string;
  readonly whichMark: { readonly lowest: string; readonly highest: string };
  readonly floors: readonly [standard: string, maximum: string, floor: string, basis: string];
  readonly concluding: string;
  /** What must be met, as far as the sheet has it. */
  readonly requirements: { readonly conditions: string; readonly floors: string; readonly mark: string };
  /** In the order in which they are asked; without disqualifiers, the first is left out. */
  readonly verdicts: {
    readonly disqualified: string;
    readonly ineligible: (requirements: readonly string[]) => string;
    /** With or without disqualifiers to be clear of. */
    readonly eligible: (disqualifiers: boolean) => string;
    readonly undetermined: string;
  };
  readonly step: (number: string, words: string) => string;
  readonly history: (title: string, most: string) => string;
  readonly rewards: string;
  readonly titleCode: string;
}

/** What is open, uncertain or left to others. */
export interface HandbookOpen {
  readonly reading: (number: string) => string;
  readonly readingsIntro: string;
  readonly usual: string;
  readonly why: (text: string) => string;
  readonly uncertainIntro: (counts: string) => string;
  readonly allOfficial: string;
  readonly certainties: { readonly [C in Exclude<Certainty, "official">]: string };
  readonly official: string;
  readonly note: (number: string) => string;
  readonly about: (labels: string) => string;
  readonly figuresOf: (label: string) => string;
  readonly noNote: string;
  readonly may: {
    readonly [M in Delegation["may"]]: (what: {
      readonly nodes: string;
      readonly total: string;
      readonly count: string | undefined;
      readonly most: string | undefined;
    }) => string;
  };
  readonly to: (rank: string, what: string) => string;
  readonly delegationOf: (number: string) => string;
  readonly names: { readonly inForce: string; readonly bounds: string; readonly rounding: string };
  readonly markOf: (subjectClass: string | undefined) => string;
  readonly caps: { readonly deductions: string; readonly bonuses: string };
}

/** What differs from the sheet below the overlays, and from earlier versions. */
export interface HandbookDifferences {
  readonly overlaid: (layers: string) => string;
  readonly columns: readonly [what: string, before: string, after: string, effect: string];
  readonly absent: string;
  readonly gone: string;
  /** There, with nothing more to say of it. */
  readonly stated: string;
  readonly version: (version: string) => string;
  readonly from: (before: string, after: string) => string;
  readonly none: string;
}

/** Examples, the dictionary, words. */
export interface HandbookRest {
  readonly examplesIntro: string;
  readonly example: (number: string, verdict: string) => string;
  readonly facts: string;
  readonly factsAsIn: (number: string) => string;
  readonly sameFacts: string;
  readonly moreFacts: (count: number) => string;
  readonly byReadings: string;
  readonly result: string;
  readonly dictionaryIntro: string;
  readonly columns: readonly [field: string, type: string, limits: string, source: string];
  readonly types: { readonly [T in Field["type"]]: string };
  readonly between: (low: string, high: string) => string;
  readonly step: (step: string) => string;
  readonly most: (count: string) => string;
  readonly unit: (unit: string) => string;
  readonly mayNotApply: string;
  readonly ofEach: string;
  readonly computed: string;
  readonly subjectClass: string;
  readonly glossaryIntro: string;
  readonly glossary: {
    readonly [W in GlossaryWord]: readonly [word: string, meaning: string];
  };
}

/** Words that a handbook explains where it uses them. */
export type GlossaryWord =
  | ("standard" | "criterion" | "floor" | "mark" | "gate" | "disqualifier" | "deduction" | "bonus" | "cap")
  | ("reading" | "missing" | "notApplicable" | "events" | "period" | "overlay" | "framework")
  | ("restated" | "inferred" | "assumed" | Verdict);

/** Everything that a handbook says: apart from the messages, so that a form on a phone need not load it. */
export interface HandbookMessages {
  readonly sections: { readonly [S in HandbookSection]: string };
  readonly head: HandbookHead;
  readonly procedure: HandbookProcedure;
  readonly rules: HandbookRules;
  readonly pass: HandbookPass;
  readonly open: HandbookOpen;
  readonly differences: HandbookDifferences;
  readonly rest: HandbookRest;
}
