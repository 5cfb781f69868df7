import { nearest } from "../../base/text.js";
import type { Path } from "../../logic/scope.js";
import type { Citation } from "../../parts/statement.js";
import type { Ruleset } from "../schema.js";
import { statementsOf } from "../walk.js";
import type { Check } from "./check.js";

/** Statements whose ids need no citation of their own: names of classes, and the period, may rest on the document's acts. */
const UNCITED: readonly string[] = ["classes", "inForce"];

function citationsOf(ruleset: Ruleset): readonly { readonly cite: Citation; readonly path: Path }[] {
  const fromStatements = statementsOf(ruleset).flatMap(({ statement: { cite, figures }, path }) => [
    ...(cite === undefined ? [] : [{ cite, path: [...path, "cite"] }]),
    ...(figures?.cite === undefined ? [] : [{ cite: figures.cite, path: [...path, "figures", "cite"] }]),
  ]);
  const fromFields = Object.entries(ruleset.fields).flatMap(([id, { cite }]) =>
    cite === undefined ? [] : [{ cite, path: ["fields", id, "cite"] }],
  );
  return [...fromStatements, ...fromFields];
}

/**
 * Every legal statement says where it stands and how sure it is; what is not official says why; an official ruleset holds
 * nothing assumed or inferred; every citation names an instrument of the document.
 */
export const citations: Check = (ruleset, report) => {
  for (const { id, path, statement, number } of statementsOf(ruleset)) {
    const { cite, certainty, figures, note } = statement;
    const needed = !UNCITED.includes(String(path[0])) && !isSilent(ruleset, path);
    if (needed && cite === undefined) report("ruleset.missing-citation", path, { id });
    if (needed && certainty === undefined) report("ruleset.missing-certainty", path, { id });
    for (const sure of [certainty, figures?.certainty]) {
      if (sure !== undefined && ["assumed", "inferred"].includes(sure) && ruleset.status === "official") {
        report("ruleset.status-not-official", path, { id, certainty: sure });
      }
    }
    const isNumber = number || carriesNumberOnly(statement);
    if (certainty === "assumed" && ruleset.status !== "example" && ruleset.status !== "draft" && !isNumber) {
      report("ruleset.assumed-words", [...path, "certainty"], { id });
    }
    const unsure =
      (certainty !== undefined && certainty !== "official" && note === undefined) ||
      (figures !== undefined && figures.certainty !== "official" && figures.note === undefined && note === undefined);
    if (unsure && ruleset.status !== "example") report("ruleset.assumed-without-note", path, { id });
  }
  for (const { cite, path } of citationsOf(ruleset)) {
    if (Object.hasOwn(ruleset.instruments, cite.in)) continue;
    const suggestion = nearest(cite.in, Object.keys(ruleset.instruments));
    report("ruleset.unknown-instrument", [...path, "in"], {
      instrument: cite.in,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
};

// A graded or incomplete node is a frame for the assessors: the only criterion whose words may be a placeholder.
function carriesNumberOnly(statement: object): boolean {
  return "incomplete" in statement;
}

// Standards, their floors, the bounds and groups may rest on what they are made of.
function isSilent(ruleset: Ruleset, path: Path): boolean {
  const [first, , third] = path;
  const isStandard = first === "standards" && (path.length === 2 || third === "floor");
  const isBounds = first === "pass" && path.length === 1;
  return ruleset.status === "example" && (isStandard || isBounds);
}
