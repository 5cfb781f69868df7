import type { Expression } from "../../logic/expression.js";
import { unguardedReads } from "../../logic/guards.js";
import type { Path } from "../../logic/scope.js";
import { expressionsIn } from "../expressions.js";
import type { Ruleset } from "../schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../walk.js";
import type { Check } from "./check.js";

/** Where a fact may be not applicable, whatever reads it says what follows: by a guard, or by `whenNotApplicable`. */
export const notApplicable: Check = (ruleset: Ruleset, report) => {
  const optional = new Set(
    Object.entries(ruleset.fields).flatMap(([id, field]) =>
      field.type !== "events" && field.notApplicable === true ? [id] : [],
    ),
  );
  const membersOf = (list: string): ReadonlySet<string> => {
    const field = Object.hasOwn(ruleset.fields, list) ? ruleset.fields[list] : undefined;
    const members = field?.type === "events" ? Object.entries(field.item) : [];
    return new Set(members.flatMap(([name, member]) => (member.notApplicable === true ? [name] : [])));
  };
  const look = (expression: Expression, path: Path, excused: boolean): void => {
    for (const { field, path: at } of unguardedReads(expression, path, excused ? new Set() : optional, membersOf)) {
      report("logic.unguarded-not-applicable", at, { field });
    }
  };
  ruleset.gates?.forEach(({ require }, i) => {
    look(require, ["gates", i, "require"], false);
  });
  ruleset.disqualifiers?.forEach(({ when }, i) => {
    look(when, ["disqualifiers", i, "when"], false);
  });
  for (const [name, { value }] of Object.entries(ruleset.derived ?? {})) look(value, ["derived", name, "value"], false);
  for (const { node, path } of criteriaOf(ruleset)) {
    const excused = node.whenNotApplicable !== undefined;
    for (const { expression, path: at } of expressionsIn(node, path)) look(expression, at, excused);
    const field = "field" in node ? node.field : undefined;
    if (field !== undefined && !excused && optional.has(field))
      report("logic.unguarded-not-applicable", [...path, "field"], { field });
  }
  for (const { node, path } of [...deductionsOf(ruleset), ...bonusesOf(ruleset)]) {
    for (const { expression, path: at } of expressionsIn(node, path)) look(expression, at, false);
  }
};
