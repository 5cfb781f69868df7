// In: rulesets. Out: a period that all of them judge, and a day of decision within their force: whole years where there are any.
import { dateText, dayNumber, dayOf, daysLater, yearOf } from "../base/date.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { CompiledRuleset } from "../ruleset/compile.js";

/** The period of the records made, and the day of decision where one of the rulesets applies by it. */
export interface Occasion {
  readonly period: Evidence["period"];
  readonly decidedOn?: string;
}

interface Force {
  readonly from: string;
  readonly to: string;
}

const START = "0001-01-01";
const END = "9999-12-31";

function forceOf({ ruleset: { inForce } }: CompiledRuleset): Force {
  return { from: inForce.from, to: inForce.to ?? END };
}

// The days on which all are in force; where there are none, those of the first.
function common(rulesets: readonly CompiledRuleset[]): Force {
  const [first, ...others] = rulesets.map(forceOf);
  const own = first ?? { from: START, to: END };
  const shared = others.reduce(
    (so, { from, to }) => ({ from: from > so.from ? from : so.from, to: to < so.to ? to : so.to }),
    own,
  );
  return shared.from < shared.to ? shared : own;
}

function yearFrom(year: number): Evidence["period"] {
  return { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1) };
}

/** The first whole year in force; else the year that ends in force; else the first day. */
export function occasionFor(rulesets: readonly CompiledRuleset[]): Occasion {
  const force = common(rulesets);
  const year = yearOf(force.from);
  const byDay = rulesets.some(({ ruleset }) => ruleset.appliesBy === "decision-date");
  const whole = [yearFrom(year), yearFrom(year + 1)].find(({ from, to }) => from >= force.from && to <= force.to);
  const ending = [yearFrom(year), yearFrom(year - 1)].find(({ to }) => to > force.from && to <= force.to);
  const period = whole ?? ending ?? { from: force.from, to: daysLater(force.from, 1) };
  if (!byDay) return { period };
  const last = dateText(dayNumber(period.to) - 1);
  return { period, decidedOn: last >= force.from && last < force.to ? last : force.from };
}

/**
 * The same ruleset without its days in force: it judges records of any period.
 *
 * For comparing versions whose force does not overlap; what depends on the period (a day within it, the years looked back on)
 * still does.
 */
export function timeless(compiled: CompiledRuleset): CompiledRuleset {
  const { inForce } = compiled.ruleset;
  return { ...compiled, ruleset: { ...compiled.ruleset, inForce: { ...inForce, from: START, to: END } } };
}
