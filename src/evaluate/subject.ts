// In: the subject, the period and the day of decision of evidence. Out: is this the ruleset for them, and which mark applies?
import { dateText, dayNumber, isCalendarDate } from "../base/date.js";
import { toScaled } from "../base/exact.js";
import { isObject, typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { Path, Report } from "../logic/scope.js";
import { POINTS_SCALE } from "../ruleset/compiled.js";
import type { Mark, Ruleset } from "../ruleset/schema.js";
import type { Evidence, Subject } from "./evidence.js";

const ENVELOPE: readonly string[] = ["$schema", "kind", "format", "subject", "period", "decidedOn", "facts", "history"];

/** Is this evidence at all, in this format, with no member that nothing reads? */
export function checkEnvelope(given: unknown, report: Report): given is Evidence {
  if (!isObject(given)) {
    report("shape.wrong-type", [], { expected: "object", found: typeWord(given) });
    return false;
  }
  for (const key of Object.keys(given)) {
    if (ENVELOPE.includes(key)) continue;
    const suggestion = nearest(key, ENVELOPE);
    report("shape.unknown-key", [key], { key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  for (const [key, expected] of [
    ["kind", "evidence"],
    ["format", 1],
  ] as const) {
    const found = given[key];
    if (found !== expected) {
      report("shape.unknown-value", [key], {
        found: found === undefined ? "undefined" : JSON.stringify(found),
        expected: [String(expected)],
      });
    }
  }
  return true;
}

/** Reads who is judged; undefined once issues are reported. */
export function readSubject(given: unknown, ruleset: Ruleset, report: Report): Subject | undefined {
  if (!isObject(given) || typeof given["kind"] !== "string" || typeof given["id"] !== "string") {
    return report("shape.wrong-type", ["subject"], { expected: "object", found: typeWord(given) });
  }
  for (const key of Object.keys(given)) {
    if (["kind", "id", "class"].includes(key)) continue;
    const suggestion = nearest(key, ["kind", "id", "class"]);
    report("shape.unknown-key", ["subject", key], { key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (given["kind"] !== ruleset.subject) {
    return report("evidence.wrong-subject", ["subject", "kind"], { expected: ruleset.subject, found: given["kind"] });
  }
  const { class: named } = given as { readonly class?: unknown };
  const classes =
    named === undefined || named === null ? [] : Array.isArray(named) ? (named as readonly unknown[]) : [named];
  if (Array.isArray(named) && named.length === 0) {
    report("shape.too-small", ["subject", "class"], { minimum: 1, inclusive: true, of: "items" });
  }
  const known = (ruleset.classes ?? []).map(({ id }) => id);
  classes.forEach((one, i) => {
    if (typeof one === "string" && known.includes(one)) return;
    const suggestion = typeof one === "string" ? nearest(one, known) : undefined;
    const path = Array.isArray(named) ? ["subject", "class", i] : ["subject", "class"];
    report("evidence.unknown-class", path, { class: String(one), ...(suggestion === undefined ? {} : { suggestion }) });
  });
  const text = named as string | readonly string[] | undefined | null;
  return { kind: ruleset.subject, id: given["id"], ...(text === undefined || text === null ? {} : { class: text }) };
}

/** Is the ruleset in force for this period or day of decision? */
export function checkForce(
  ruleset: Ruleset,
  period: { readonly from: string; readonly to: string },
  decidedOn: unknown,
  report: Report,
): void {
  if (ruleset.appliesBy === "period-end") {
    // The last day of the period is the day before `to`; days are written so that their texts sort as they do.
    const { to: after } = period;
    if (after > ruleset.inForce.from && !(ruleset.inForce.to !== undefined && after > ruleset.inForce.to)) return;
    notInForce(ruleset, ["period", "to"], dateText(dayNumber(after) - 1), report);
    return;
  }
  if (decidedOn === undefined) {
    report("evidence.no-decision-date", ["decidedOn"], { ruleset: ruleset.id });
  } else if (typeof decidedOn !== "string" || !isCalendarDate(decidedOn)) {
    report("shape.bad-date", ["decidedOn"], { found: typeof decidedOn === "string" ? decidedOn : typeWord(decidedOn) });
  } else if (
    decidedOn < ruleset.inForce.from ||
    (ruleset.inForce.to !== undefined && decidedOn >= ruleset.inForce.to)
  ) {
    notInForce(ruleset, ["decidedOn"], decidedOn, report);
  }
}

function notInForce({ inForce: { from, to } }: Ruleset, path: Path, day: string, report: Report): void {
  report("evidence.not-in-force", path, { day, from, to: to ?? "…" });
}

/** The marks that may apply to a subject, and the lowest and highest of those that then count. */
export interface MarkRange {
  readonly marks: readonly Mark[];
  readonly low: number;
  readonly high: number;
}

/** Which mark applies: by class; of several classes as a reading has it; of an unknown class, any of them. */
export function markFor(
  ruleset: Ruleset,
  subject: Subject,
  readings: { readonly [key: string]: string },
  report: Report,
): MarkRange | undefined {
  const { pass } = ruleset;
  if (pass === undefined) return undefined;
  const classes =
    subject.class === undefined ? [] : typeof subject.class === "string" ? [subject.class] : subject.class;
  const named = pass.marks.filter((mark) => mark.class === "*" || classes.includes(mark.class));
  const marks = classes.length === 0 || named.length === 0 ? pass.marks : named;
  const points = marks.map(({ mark }) => toScaled(mark, POINTS_SCALE));
  const low = Math.min(...points);
  const high = Math.max(...points);
  if (classes.length < 2 || low === high) return { marks, low, high };
  const several = pass.severalClasses;
  const rule = several?.options[readings[several.reading] ?? ""];
  if (rule === undefined) return report("evidence.several-classes", ["subject", "class"], { classes });
  const counted = rule === "lowest" ? low : high;
  return { marks, low: counted, high: counted };
}
