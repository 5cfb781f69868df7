// In: what a person did. Out: the state after it.
import type { Evidence, Language, Ruleset } from "thangdiem";
import type { Kept } from "./catalogue.js";
import { sheetsOf } from "./catalogue.js";
import { type Draft, draftOf, emptyDraft, moved, type Year, yearName } from "./draft.js";
import { EMPTY, type Entry } from "./entry.js";
import { NO_ROWS, type Rows } from "./events.js";
import { firstDecisionDay, firstPeriod, isInForce } from "./period.js";
import { type Change, type FileNote, type PanelName, type PaperName, type State, sheetOf } from "./state.js";

/** The id that a form bears until a person gives it another. */
const FIRST_ID = "ho-so-1";

function rulesetOf(state: State): Ruleset | undefined {
  const rules = sheetOf(state)?.rules;
  return rules?.ok === true ? rules.value.ruleset : undefined;
}

/** A form of a ruleset on which nothing is said. */
export function freshDraft(ruleset: Ruleset): Draft {
  return emptyDraft(FIRST_ID, firstPeriod(ruleset), firstDecisionDay(ruleset));
}

function withoutUndo(state: State): State {
  const { before, ...rest } = state;
  return before === undefined ? state : rest;
}

/** Changes something that stands on the form. */
export function write(change: (draft: Draft) => Draft): Change {
  return (state) => ({ ...withoutUndo(state), draft: change(state.draft), isUnsaved: true });
}

/** Puts another form in place of this one, which can be had back. */
function replaced(state: State, draft: Draft, readings: State["readings"]): State {
  const { draft: old, readings: chosen } = state;
  return { ...state, draft, readings, isUnsaved: false, before: { draft: old, readings: chosen } };
}

/** Has the form back that was replaced. */
export const undo: Change = ({ before, ...state }) => ({ ...state, ...before, isUnsaved: true });

/** The form is in a file now. */
export const saved: Change = (state) => ({ ...state, isUnsaved: false });

/** Changes what is said about one field. */
export function writeEntry(field: string, part: Partial<Entry>): Change {
  return write((draft) => {
    const entry = { ...EMPTY, ...draft.entries[field], ...part };
    return { ...draft, entries: { ...draft.entries, [field]: entry } };
  });
}

/** Changes a list of events. */
export function writeList(field: string, change: (list: Rows) => Rows): Change {
  return write((draft) => ({ ...draft, lists: { ...draft.lists, [field]: change(draft.lists[field] ?? NO_ROWS) } }));
}

/** Changes what is recorded of one title in one year. */
export function writeYear(title: string, year: number, part: Partial<Year>): Change {
  const name = yearName(title, year);
  return write((draft) => {
    const entry: Year = { outcome: "", rewards: [], decision: "", ...draft.years[name], ...part };
    return { ...draft, years: { ...draft.years, [name]: entry } };
  });
}

/** Takes the evidence of a file, or a sample, onto the form. */
export function take(evidence: Evidence): Change {
  return (state) => {
    const ruleset = rulesetOf(state);
    return ruleset === undefined ? state : replaced(state, draftOf(evidence, ruleset, state.language), state.readings);
  };
}

/** Wipes the form clean. */
export const clear: Change = (state) => {
  const ruleset = rulesetOf(state);
  return ruleset === undefined ? state : replaced(state, freshDraft(ruleset), {});
};

/** Judges by another sheet; what was written stays, wherever the sheet asks for it. */
export function chooseSheet(key: string): Change {
  return (before) => {
    const state = dropFileNote({ ...before, sheet: key });
    const ruleset = rulesetOf(state);
    if (ruleset === undefined) return state;
    const draft = moved(state.draft, ruleset, state.language);
    if (isInForce(ruleset, draft.period, draft.decidedOn)) return { ...state, draft };
    return { ...state, draft: { ...draft, period: firstPeriod(ruleset), decidedOn: firstDecisionDay(ruleset) } };
  };
}

export function chooseReading(reading: string, option: string): Change {
  return (state) => ({ ...state, readings: { ...state.readings, [reading]: option } });
}

export function speak(language: Language): Change {
  return (state) => ({ ...state, language });
}

export function openPanel(panel: PanelName): Change {
  return (state) => ({ ...state, panel });
}

export function showPaper(paper: PaperName): Change {
  return (state) => ({ ...state, paper, screen: "paper" });
}

export const showForm: Change = (state) => ({ ...state, screen: "form" });

/** Says what came of a file. */
export function noteFile(file: FileNote): Change {
  return (state) => ({ ...state, file });
}

/** Closes the note about a file. */
export function dropFileNote(state: State): State {
  const { file, ...rest } = state;
  return file === undefined ? state : rest;
}

/** Drops what a file said that the form has no place for. */
export const dropOthers: Change = write((draft) => ({ ...draft, others: { facts: {}, history: [] } }));

/** Adds a ruleset or overlay of a person's own, in place of an earlier one of that file, and judges by it. */
export function addDocument(kept: Kept): Change {
  return (state) => {
    const documents = [...state.documents.filter(({ file }) => file !== kept.file), kept];
    const sheets = sheetsOf(documents);
    const own = sheets.find(({ base, overlays }) => (overlays.at(-1) ?? base).document === kept.document);
    const name = kept.file ?? "";
    if (own === undefined) return { ...state, file: { name, found: "homeless", issues: [] } };
    // What keeps it from judging stands beside the choice of sheets.
    const issues = own.rules.ok ? own.rules.issues : [];
    const next = chooseSheet(own.key)({ ...state, documents, sheets });
    return { ...next, file: { name, found: kept.document.kind, issues } };
  };
}
