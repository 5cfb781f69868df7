// In: the procedure of a ruleset, a year, the days of events, a holiday table. Out: the last day of each deadline, or what
// is still missing to tell it. No clock and no time zone: whoever calls says which day counts.
import { dateText, dayNumber, dayOf } from "../base/date.js";
import { pointerOf } from "../base/pointer.js";
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import { hasErrors, type Issue, issue, sortIssues } from "../issues/issue.js";
import type { Report } from "../logic/scope.js";
import type { LocalText, Statement } from "../parts/statement.js";
import { checkProcedure } from "../ruleset/checks/procedure.js";
import type { BeforeDay, DaysAfter, Deadline, Procedure } from "../ruleset/procedure-schema.js";
import type { Ruleset } from "../ruleset/schema.js";
import { calendarDays, workingDays } from "./days.js";
import { checkGiven, type DeadlineOptions } from "./given.js";

/** When a deadline ends, or why that cannot be told yet. */
export type Due =
  /** The last day that is still in time. */
  | { readonly status: "computed"; readonly lastDay: string; readonly reading?: ReadingUsed }
  /** The day of the event it runs from was not given. */
  | { readonly status: "waiting-for"; readonly event: string }
  /** Working days run into a year whose holidays were not given. */
  | { readonly status: "no-holidays"; readonly year: number }
  /** The text states it for another year alone. */
  | { readonly status: "not-stated"; readonly year: number };

/** The answer used for a question that the text leaves open. */
export interface ReadingUsed {
  readonly reading: string;
  readonly option: string;
}

/** A deadline of the ruleset with its last day (thời hạn, ngày cuối). */
export type DatedDeadline = LocalText & { readonly id: string; readonly basis: Statement } & Due;

/**
 * The deadlines of a year (thời hạn của trình tự, thủ tục), in the order of the ruleset; none where it states none.
 *
 * "Trước ngày" is a reading: the day named is still in time, or is not. Days after an event are counted without that day
 * unless the deadline says otherwise; working days leave out weekends and the days off of the holiday table, and count the
 * weekend days worked in exchange. A last day that falls on a day off stays: the text moves none. An event whose day was
 * not given is said to be waited for, a year without holidays likewise; neither is guessed. A deadline that runs from
 * another one runs from its last day.
 *
 * @throws RulesetError when the year is not one of the ruleset's, or what is given makes no sense
 * @example
 * const procedure = {
 *   events: { posted: { vi: "Niêm yết", en: "Posted" } },
 *   deadlines: [
 *     { id: "evaluated", vi: "Xét xong", en: "Evaluated", kind: "before-day", month: 11, day: 25, until: "by-the-day" },
 *     { id: "published", vi: "Công khai", en: "Published", kind: "calendar-days", count: 10, after: "posted", countsFirstDay: false },
 *   ],
 * };
 * const given = { year: 2020, events: { posted: "2020-11-14" } };
 * deadlines({ ...ruleset, procedure }, given).map(({ lastDay }) => lastDay) //=> ["2020-11-25", "2020-11-24"]
 * deadlines({ ...ruleset, procedure }, { year: 2020 })[1].status //=> "waiting-for"
 */
export function deadlines(ruleset: Ruleset, options: DeadlineOptions): readonly DatedDeadline[] {
  const result = safeDeadlines(ruleset, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `deadlines`, but returns the issues; a year without holidays is a warning beside the list. */
export function safeDeadlines(ruleset: Ruleset, options: DeadlineOptions): Result<readonly DatedDeadline[], Issue> {
  const issues: Issue[] = [];
  const report: Report = (code, path, params) => {
    issues.push(issue(code, ruleset.id, pointerOf(path), params));
    return undefined;
  };
  const { procedure = {} } = ruleset;
  checkProcedure(ruleset, procedure, report);
  checkGiven(ruleset, procedure, options, report);
  if (hasErrors(issues)) return failure(sortIssues(issues));
  const dated = (procedure.deadlines ?? []).map((deadline): DatedDeadline => {
    const { id, vi, en } = deadline;
    const due = dueOf(deadline, procedure, options);
    if (due.status === "no-holidays") report("calendar.no-holidays", ["holidays"], { deadline: id, year: due.year });
    return { id, vi, en, basis: basisOf(deadline), ...due };
  });
  return success(dated, sortIssues(issues));
}

function basisOf({ cite, certainty, note, figures, layer }: Statement): Statement {
  return {
    ...(cite === undefined ? {} : { cite }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(note === undefined ? {} : { note }),
    ...(figures === undefined ? {} : { figures }),
    ...(layer === undefined ? {} : { layer }),
  };
}

// INVARIANT: the way back from a deadline ends, which the check of the procedure has shown.
function dueOf(deadline: Deadline, of: Procedure, options: DeadlineOptions): Due {
  return deadline.kind === "before-day" ? dueBefore(deadline, of, options) : dueAfter(deadline, of, options);
}

function dueBefore(deadline: BeforeDay, { readings = {} }: Procedure, options: DeadlineOptions): Due {
  const { month, day, yearOffset = 0, until } = deadline;
  if (deadline.year !== undefined && deadline.year !== options.year)
    return { status: "not-stated", year: deadline.year };
  const named = dayNumber(dayOf(options.year + yearOffset, month, day));
  if (typeof until === "string")
    return { status: "computed", lastDay: dateText(until === "by-the-day" ? named : named - 1) };
  const { reading, options: meanings } = until;
  const given = options.readings ?? {};
  const option = (Object.hasOwn(given, reading) ? given[reading] : readings[reading]?.default) ?? "";
  const lastDay = dateText(meanings[option] === "by-the-day" ? named : named - 1);
  return { status: "computed", lastDay, reading: { reading, option } };
}

function dueAfter(deadline: DaysAfter, of: Procedure, options: DeadlineOptions): Due {
  const { kind, count, after, countsFirstDay } = deadline;
  const start = startOf(after, of, options);
  if (start.status !== "computed") return start;
  const counted =
    kind === "calendar-days"
      ? calendarDays(start.lastDay, count, countsFirstDay)
      : workingDays(start.lastDay, count, countsFirstDay, options.holidays);
  return "lastDay" in counted
    ? { ...start, lastDay: counted.lastDay }
    : { status: "no-holidays", year: counted.unknownYear };
}

function startOf(after: string, of: Procedure, options: DeadlineOptions): Due {
  const before = of.deadlines?.find(({ id }) => id === after);
  if (before !== undefined) return dueOf(before, of, options);
  const { events = {} } = options;
  const day = Object.hasOwn(events, after) ? events[after] : undefined;
  return day === undefined ? { status: "waiting-for", event: after } : { status: "computed", lastDay: day };
}
