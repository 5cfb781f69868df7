// In: nothing. Out: everything that the page knows, as plain data; what is shown follows from it alone.
import type { EveryReading, Evidence, Issue, Language, Verdict } from "thangdiem";
import type { Kept, Sheet } from "./catalogue.js";
import type { Draft } from "./draft.js";

/** What is said beside the verdict: why, what is missing, every step. */
export const PANELS = ["why", "missing", "steps"] as const;
export type PanelName = (typeof PANELS)[number];

/** What can be printed. */
export const PAPERS = ["sheet", "explanation", "letter", "officer", "auditor", "worksheet"] as const;
export type PaperName = (typeof PAPERS)[number];

/** An invented record that comes out so. */
interface Sample {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

/** What came of a file that was opened. */
export interface FileNote {
  readonly name: string;
  /** What it turned out to be; `unread` where something in it is wrong, `homeless` where it stands on nothing that is here. */
  readonly found: "evidence" | "ruleset" | "overlay" | "unread" | "homeless";
  readonly issues: readonly Issue[];
}

export interface State {
  readonly language: Language;
  readonly documents: readonly Kept[];
  readonly sheets: readonly Sheet[];
  /** Key of the sheet that judges. */
  readonly sheet: string;
  /** By id of the last document of a sheet. */
  readonly samples: { readonly [id: string]: readonly Sample[] };
  readonly draft: Draft;
  /** What stood on the form until a file, a sample or nothing took its place; gone with the first word written after. */
  readonly before?: { readonly draft: Draft; readonly readings: State["readings"] };
  /** The readings chosen; those not named are the defaults. */
  readonly readings: { readonly [reading: string]: string };
  /** The verdicts of every reading, once there was time for them; `about` says of what. */
  readonly everyReading?: { readonly about: string; readonly found: EveryReading };
  readonly panel: PanelName;
  readonly paper: PaperName;
  /** The form, or what would be printed. */
  readonly screen: "form" | "paper";
  readonly isPrinting: boolean;
  /** Was anything written that is in no file? */
  readonly isUnsaved: boolean;
  readonly file?: FileNote;
}

/** What a person did, as the state after it. */
export type Change = (state: State) => State;

/** The sheet that judges. */
export function sheetOf({ sheets, sheet }: State): Sheet | undefined {
  return sheets.find(({ key }) => key === sheet) ?? sheets[0];
}
