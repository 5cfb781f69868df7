// In: a ruleset. Out: the notes on its statements, each text once and under a number: first those on what is least certain.
import { CERTAINTIES, type Certainty, type LocalText } from "../../parts/statement.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type PlacedStatement, statementsOf } from "../../ruleset/walk.js";

/** What a note is about: a statement, or the figures of one. */
export interface About {
  readonly statement: PlacedStatement;
  readonly of: "words" | "figures";
}

/** Statements that share a note and a certainty; without a note, those that have none. */
export interface NoteEntry {
  readonly number?: number;
  readonly note?: LocalText;
  readonly certainty: Certainty;
  readonly about: readonly About[];
}

/** The notes of a ruleset. */
export interface NoteList {
  readonly entries: readonly NoteEntry[];
  readonly numberOf: (note: LocalText | undefined) => number | undefined;
}

interface Found extends About {
  readonly certainty: Certainty;
  readonly note?: LocalText;
}

function foundIn(statement: PlacedStatement): readonly Found[] {
  const { certainty = "official", note, figures } = statement.statement;
  const own = { statement, of: "words", certainty, ...(note === undefined ? {} : { note }) } as const;
  if (figures === undefined) return [own];
  const ofFigures = { statement, of: "figures", certainty: figures.certainty } as const;
  return [own, { ...ofFigures, ...(figures.note === undefined ? {} : { note: figures.note }) }];
}

function keyOf(note: LocalText | undefined): string {
  return note === undefined ? "" : JSON.stringify([note.vi, note.en]);
}

/** Of what is official, only what has a note is told. */
function isTold({ certainty, note }: Found): boolean {
  return certainty !== "official" || note !== undefined;
}

/** Collects the notes, the least certain first. */
export function notesOf(ruleset: Ruleset): NoteList {
  const found = statementsOf(ruleset).flatMap(foundIn).filter(isTold);
  const groups = new Map<string, Found[]>();
  for (const certainty of [...CERTAINTIES].reverse()) {
    for (const one of found.filter((each) => each.certainty === certainty)) {
      const key = `${certainty} ${keyOf(one.note)}`;
      const group = groups.get(key) ?? [];
      group.push(one);
      groups.set(key, group);
    }
  }
  const numbers = new Map<string, number>();
  for (const [{ note } = { note: undefined }] of groups.values()) {
    if (note !== undefined && !numbers.has(keyOf(note))) numbers.set(keyOf(note), numbers.size + 1);
  }
  const entries = [...groups.values()].flatMap((about): readonly NoteEntry[] => {
    const [first] = about;
    if (first === undefined) return [];
    const { certainty, note } = first;
    const number = numbers.get(keyOf(note));
    return [{ certainty, about, ...(note === undefined ? {} : { note }), ...(number === undefined ? {} : { number }) }];
  });
  return { entries, numberOf: (note) => (note === undefined ? undefined : numbers.get(keyOf(note))) };
}
