import { isCalendarDate } from "../../base/date.js";
import type { Path, Report } from "../../logic/scope.js";
import { expressionsOf, partsOf } from "../expressions.js";
import type { Ruleset } from "../schema.js";
import { statementsOf } from "../walk.js";
import type { Check } from "./check.js";

/** An act with the day of its issue, as far as that is stated. */
interface Issued {
  readonly instrument: string;
  readonly issued: string;
}

// Half-open, as all periods; a comparison may well name the first day no longer in force.
function isOutside({ inForce: { from, to } }: Ruleset, day: string): boolean {
  return day < from || (to !== undefined && day > to);
}

function tell(ruleset: Ruleset, day: string, path: Path, report: Report): void {
  const { from, to } = ruleset.inForce;
  report("ruleset.not-in-force", path, { day, from, ...(to === undefined ? {} : { to }) });
}

function checkDays(ruleset: Ruleset, report: Report): void {
  for (const { expression, path } of expressionsOf(ruleset).flatMap(partsOf)) {
    if (typeof expression === "string" && isCalendarDate(expression) && isOutside(ruleset, expression))
      tell(ruleset, expression, path, report);
  }
}

/** Whoever decides does so at some time while the ruleset is in force. */
function checkAuthorities(ruleset: Ruleset, report: Report): void {
  const { inForce: force, procedure: { authority = [] } = {} } = ruleset;
  authority.forEach(({ from, to }, i) => {
    const path = ["procedure", "authority", i];
    if (to !== undefined && to <= force.from) tell(ruleset, to, [...path, "to"], report);
    if (from !== undefined && force.to !== undefined && from >= force.to)
      tell(ruleset, from, [...path, "from"], report);
  });
}

function issuedOf({ instruments }: Ruleset, instrument: string): Issued | undefined {
  const issued = Object.hasOwn(instruments, instrument) ? instruments[instrument]?.issued : undefined;
  return issued === undefined ? undefined : { instrument, issued };
}

/** The act that the time in force rests on: the one cited for it, or the first issued of all. */
function basisOf(ruleset: Ruleset): Issued | undefined {
  const { cite } = ruleset.inForce;
  const cited = cite === undefined ? Object.keys(ruleset.instruments) : [cite.in];
  const known = cited.map((key) => issuedOf(ruleset, key));
  return known.every((one) => one !== undefined)
    ? known.reduce<Issued | undefined>((first, one) => (first && first.issued <= one.issued ? first : one), undefined)
    : undefined;
}

// A later act may explain or restate what stood before; wording of the time cannot come from it once all was over.
function laterActs(ruleset: Ruleset, last: string): readonly (Issued & { readonly path: Path })[] {
  return statementsOf(ruleset).flatMap(({ statement: { cite, certainty }, path }) => {
    const act = cite === undefined || certainty !== "official" ? undefined : issuedOf(ruleset, cite.in);
    return act !== undefined && act.issued > last ? [{ ...act, path: [...path, "cite", "in"] }] : [];
  });
}

/**
 * Days in conditions and the times of authorities lie within the time in force; that does not begin before its act, and no
 * act is later than all of it.
 */
export const inForce: Check = (ruleset, report) => {
  checkDays(ruleset, report);
  checkAuthorities(ruleset, report);
  const { from, to } = ruleset.inForce;
  const basis = basisOf(ruleset);
  if (basis !== undefined && basis.issued > from)
    report("ruleset.not-yet-issued", ["inForce", "from"], { ...basis, day: from });
  for (const { path, ...act } of to === undefined ? [] : laterActs(ruleset, to)) {
    // The end of a ruleset may be told by the act that replaces it.
    if (path[0] !== "inForce" && to !== undefined) report("ruleset.not-yet-issued", path, { ...act, day: to });
  }
};
