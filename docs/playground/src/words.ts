// In: nothing. Out: the type that every language of the page fills. What the library says, it says itself.
import type { SubjectKind, Verdict } from "thangdiem";
import type { PartName } from "./sections.js";
import type { FileNote, PanelName, PaperName } from "./state.js";

export interface Words {
  readonly title: string;
  readonly intro: string;
  readonly language: string;
  readonly number: (value: number) => string;
  /** How a day is written. */
  readonly dayForm: string;
  readonly tools: {
    readonly label: string;
    readonly open: string;
    readonly save: string;
    readonly print: string;
    readonly clear: string;
    readonly undo: string;
  };
  readonly file: { readonly [F in FileNote["found"]]: (name: string) => string };
  readonly close: string;
  readonly rules: {
    readonly label: string;
    readonly title: string;
    readonly place: string;
    readonly alone: string;
    readonly own: (file: string) => string;
    readonly load: string;
    readonly samples: string;
    readonly statuses: { readonly reconstruction: string; readonly draft: string; readonly example: string };
    readonly broken: string;
    readonly textPlace: (line: number, column: number) => string;
  };
  readonly subjects: { readonly [K in SubjectKind]: string };
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly subject: {
    readonly label: string;
    readonly id: string;
    readonly idHint: string;
    readonly classes: string;
    readonly classesHint: string;
    readonly mark: (points: string) => string;
    readonly from: string;
    readonly to: string;
    readonly decidedOn: string;
  };
  readonly parts: { readonly [P in PartName]: string };
  readonly known: (known: number, of: number) => string;
  readonly field: {
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly notApplicable: string;
    readonly between: (low: string, high: string, step: string | undefined) => string;
    readonly wanted: string;
    readonly note: string;
    readonly noteOf: (label: string) => string;
    readonly whyUnknown: string;
    readonly whyNotApplicable: string;
    readonly source: string;
    readonly on: string;
  };
  readonly events: {
    readonly some: string;
    readonly none: string;
    readonly add: string;
    readonly row: (number: number) => string;
    readonly remove: (number: number) => string;
    readonly id: string;
  };
  readonly history: {
    readonly label: string;
    readonly outcomes: {
      readonly recognised: string;
      readonly "not-recognised": string;
      readonly "not-considered": string;
    };
    readonly rewards: string;
    readonly decision: string;
  };
  readonly readings: {
    readonly label: string;
    readonly hint: string;
    readonly default: string;
    readonly same: string;
    readonly differs: (verdicts: readonly string[]) => string;
  };
  readonly result: {
    readonly label: string;
    readonly refused: string;
    readonly refusedHint: (count: number) => string;
    readonly elsewhere: string;
    readonly drop: string;
    readonly mark: (mark: string) => string;
    readonly tally: (met: number, failed: number, unknown: number) => string;
    readonly standards: string;
    readonly of: (points: string, of: string) => string;
    readonly floor: string;
    readonly panels: { readonly [P in PanelName]: string };
    readonly blocking: string;
    readonly sharpening: string;
    readonly complete: string;
    readonly bearsOn: (labels: string) => string;
    readonly years: (years: readonly number[]) => string;
  };
  readonly paper: {
    readonly label: string;
    readonly back: string;
    readonly print: string;
    readonly none: string;
    readonly names: { readonly [P in PaperName]: string };
  };
  readonly footer: string;
}
