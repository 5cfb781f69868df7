import { dayOf, isCalendarDate } from "../../base/date.js";
import { nearest } from "../../base/text.js";
import { checkOptions } from "../../kinds/lower.js";
import type { Path, Report } from "../../logic/scope.js";
import type { BeforeDay, Deadline, Procedure } from "../procedure-schema.js";
import type { Ruleset } from "../schema.js";
import type { Check } from "./check.js";

// A year without a 29 February: a deadline is a day of every year.
const COMMON_YEAR = 2001;

/** The ids of a procedure are its own, deadlines run from somewhere and are days of every year, no authority ends before it begins. */
export const procedure: Check = (ruleset, report) => {
  if (ruleset.procedure === undefined) return;
  checkProcedure(ruleset, ruleset.procedure, report);
};

/** The same for a procedure that is there. */
export function checkProcedure(ruleset: Ruleset, of: Procedure, report: Report): void {
  const { authority = [], deadlines = [] } = of;
  checkIds(ruleset, of, report);
  authority.forEach(({ from, to }, i) => {
    if (from !== undefined && to !== undefined && to <= from)
      report("ruleset.empty-range", ["procedure", "authority", i], { low: from, high: to });
  });
  checkReadings(of, report);
  deadlines.forEach((deadline, i) => {
    const path = ["procedure", "deadlines", i];
    if (deadline.kind === "before-day") checkDay(deadline, of, path, report);
    else checkAfter(deadline, of, path, report);
  });
}

function checkIds(ruleset: Ruleset, of: Procedure, report: Report): void {
  const first = new Map<string, Path>();
  const once = (id: string, path: Path): void => {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else report("ruleset.duplicate-id", path, { id }, [before]);
  };
  for (const id of Object.keys(of.events ?? {})) once(id, ["procedure", "events", id]);
  for (const member of ["authority", "forms", "deadlines"] as const) {
    of[member]?.forEach(({ id }, i) => {
      once(id, ["procedure", member, i, "id"]);
    });
  }
  for (const key of Object.keys(of.readings ?? {})) {
    if (Object.hasOwn(ruleset.readings ?? {}, key))
      report("ruleset.duplicate-id", ["procedure", "readings", key], { id: key }, [["readings", key]]);
  }
}

function suggested(name: string, known: readonly string[]): { readonly suggestion?: string } {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

function checkReadings({ readings = {} }: Procedure, report: Report): void {
  for (const [reading, { options, default: option }] of Object.entries(readings)) {
    if (Object.hasOwn(options, option)) continue;
    const params = { reading, option, ...suggested(option, Object.keys(options)) };
    report("ruleset.unknown-option", ["procedure", "readings", reading, "default"], params);
  }
}

function checkDay({ month, day, until }: BeforeDay, { readings = {} }: Procedure, path: Path, report: Report): void {
  if (!isCalendarDate(dayOf(COMMON_YEAR, month, day))) report("ruleset.no-such-day", [...path, "day"], { month, day });
  if (typeof until === "string") return;
  const { reading: key, options } = until;
  const reading = Object.hasOwn(readings, key) ? readings[key] : undefined;
  const at = [...path, "until"];
  if (reading !== undefined) checkOptions(key, options, Object.keys(reading.options), at, report);
  else report("logic.unknown-reading", [...at, "reading"], { reading: key, ...suggested(key, Object.keys(readings)) });
}

function checkAfter(deadline: Exclude<Deadline, BeforeDay>, of: Procedure, path: Path, report: Report): void {
  const { deadlines = [], events = {} } = of;
  const known = [...Object.keys(events), ...deadlines.map(({ id }) => id)];
  const { id, after } = deadline;
  if (!known.includes(after)) {
    report("ruleset.unknown-event", [...path, "after"], { event: after, ...suggested(after, known) });
  } else if (leadsTo(after, id, deadlines)) {
    report("ruleset.circular-deadline", [...path, "after"], { deadline: id });
  }
}

// Does the way back from a deadline to what it runs from come to this id?
function leadsTo(from: string, id: string, deadlines: readonly Deadline[]): boolean {
  const seen = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    const deadline = deadlines.find((one) => one.id === at);
    at = deadline === undefined || deadline.kind === "before-day" ? undefined : deadline.after;
  }
  return at === id;
}
