// In: a ruleset. Out: a year that it judges, to begin with. There is no clock: it is the last full year in force, or the first.
import type { Evidence, Ruleset } from "thangdiem";
import { dayBefore, yearOf } from "./days.js";

function yearPeriod(year: number): Evidence["period"] {
  return { from: `${String(year)}-01-01`, to: `${String(year + 1)}-01-01` };
}

/** The period that a new form begins with. */
export function firstPeriod({ inForce: { from, to } }: Ruleset): Evidence["period"] {
  const first = yearOf(from) ?? 0;
  if (to === undefined) return yearPeriod(first);
  // A year whose last day is in force still.
  const last = (yearOf(to) ?? 0) - 1;
  return yearPeriod(Math.max(first, last));
}

/** The day of decision that a new form begins with; empty where the ruleset does not go by it. */
export function firstDecisionDay({ appliesBy, inForce: { from, to } }: Ruleset): string {
  if (appliesBy === "period-end") return "";
  return to === undefined ? from : dayBefore(to);
}

/** Is the ruleset in force for this period? */
export function isInForce(
  { appliesBy, inForce: { from, to } }: Ruleset,
  period: Evidence["period"],
  decidedOn: string,
): boolean {
  const day = appliesBy === "period-end" ? dayBefore(period.to) : decidedOn;
  return day >= from && (to === undefined || day < to);
}
