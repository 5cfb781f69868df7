/**
 * The procedure of a ruleset on the calendar (trình tự, thủ tục): deadlines of a year, and who decides on a day.
 *
 * @module
 */

export type { Severity } from "../issues/codes.js";
export { RulesetError } from "../issues/error.js";
export type { Issue } from "../issues/issue.js";
export type {
  Authority,
  BeforeDay,
  DaysAfter,
  Deadline,
  Form,
  Level,
  Procedure,
  Until,
} from "../ruleset/procedure-schema.js";
export type { Ruleset } from "../ruleset/schema.js";
export { whoDecides } from "./authority.js";
export { type DatedDeadline, type Due, deadlines, type ReadingUsed, safeDeadlines } from "./deadlines.js";
export type { DeadlineOptions, HolidayTable } from "./given.js";
