// Questions to registries of invented documents, and what is answered, in short.
import { type CaseQuery, createRegistry, type DayQuery, type RegistryDocument, type Ruleset } from "../../src/index.js";
import { gradedSheet, said } from "../decision/sheet.js";

/** A complete ruleset of the title `sheet`, in force from one day to another. */
export function ruled(id: string, from: string, to?: string, parts: Partial<Ruleset> = {}): Ruleset {
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  return { ...gradedSheet(100), id, inForce, ...parts };
}

/** The ids of what governs, from the ruleset down; or what the issues say. Without a place, the question is about `vn`. */
export function answer(
  documents: readonly RegistryDocument[],
  query: Partial<DayQuery> | Partial<CaseQuery>,
): readonly unknown[] {
  // Each test says which day counts, or leaves it out on purpose.
  const result = createRegistry(documents).safeResolve({ title: "sheet", jurisdiction: ["vn"], ...query });
  return result.ok ? [result.value.ruleset, ...result.value.overlays].map(({ id }) => id) : result.issues.map(said);
}
