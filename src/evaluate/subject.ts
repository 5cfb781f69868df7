// In: the subject, the period and the day of decision of evidence. Out: is this the ruleset for them, and which mark applies?
import { dateText, dayNumber, isCalendarDate } from "../base/date.js";
import { isObject, typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { Path, Report } from "../logic/scope.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { type MarkRange, marksFor, rangeOfMarks } from "../ruleset/marks.js";
import type { Ruleset } from "../ruleset/schema.js";
import type { Evidence, Subject } from "./evidence.js";

// In the order in which records have them.
const ENVELOPE: readonly string[] = ["$schema", "kind", "format", "subject", "period", "decidedOn", "facts", "history"];

/** Is this evidence at all, in this format, with no member that nothing reads? */
export function checkEnvelope(given: unknown, report: Report): given is Evidence {
  if (!isObject(given)) {
    report("shape.wrong-type", [], { expected: "object", found: typeWord(given) });
    return false;
  }
  let expected = 0;
  for (const key in given) {
    while (expected < ENVELOPE.length && ENVELOPE[expected] !== key) expected++;
    if (expected < ENVELOPE.length) continue;
    expected = 0;
    if (ENVELOPE.includes(key) || !Object.hasOwn(given, key)) continue;
    const suggestion = nearest(key, ENVELOPE);
    report("shape.unknown-key", [key], { key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (given["kind"] !== "evidence") reportUnexpected("kind", given["kind"], "evidence", report);
  if (given["format"] !== 1) reportUnexpected("format", given["format"], "1", report);
  return true;
}

function reportUnexpected(key: string, found: unknown, expected: string, report: Report): void {
  report("shape.unknown-value", [key], {
    found: typeof found === "string" || typeof found === "number" ? JSON.stringify(found) : typeWord(found),
    expected: [expected],
  });
}

/** Reads who is judged; undefined once issues are reported. */
export function readSubject(given: unknown, ruleset: Ruleset, report: Report): Subject | undefined {
  if (!isObject(given) || typeof given["kind"] !== "string" || typeof given["id"] !== "string") {
    return report("shape.wrong-type", ["subject"], { expected: "object", found: typeWord(given) });
  }
  for (const key in given) {
    if (key === "kind" || key === "id" || key === "class" || !Object.hasOwn(given, key)) continue;
    const suggestion = nearest(key, ["kind", "id", "class"]);
    report("shape.unknown-key", ["subject", key], { key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (given["kind"] !== ruleset.subject) {
    return report("evidence.wrong-subject", ["subject", "kind"], { expected: ruleset.subject, found: given["kind"] });
  }
  const { class: named } = given as { readonly class?: unknown };
  const subject = { kind: ruleset.subject, id: given["id"] };
  if (named === undefined || named === null) return subject;
  if (typeof named === "string") {
    checkClass(named, ["subject", "class"], ruleset, report);
  } else if (!Array.isArray(named)) {
    return report("shape.wrong-type", ["subject", "class"], { expected: "text", found: typeWord(named) });
  } else {
    if (named.length === 0)
      report("shape.too-small", ["subject", "class"], { minimum: 1, inclusive: true, of: "items" });
    named.forEach((one: unknown, i) => {
      checkClass(one, ["subject", "class", i], ruleset, report);
    });
  }
  return { ...subject, class: named as string | readonly string[] };
}

function checkClass(named: unknown, path: Path, { classes = [] }: Ruleset, report: Report): void {
  if (classes.some(({ id }) => id === named)) return;
  const known = classes.map(({ id }) => id);
  const suggestion = typeof named === "string" ? nearest(named, known) : undefined;
  report("evidence.unknown-class", path, {
    class: typeof named === "string" ? named : typeWord(named),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** Is the ruleset in force for this period or day of decision? */
export function checkForce(
  ruleset: Ruleset,
  period: { readonly from: string; readonly to: string },
  decidedOn: unknown,
  report: Report,
): void {
  const isDay = typeof decidedOn === "string" && isCalendarDate(decidedOn);
  if (decidedOn !== undefined && !isDay) {
    report("shape.bad-date", ["decidedOn"], { found: typeof decidedOn === "string" ? decidedOn : typeWord(decidedOn) });
    return;
  }
  if (ruleset.appliesBy === "period-end") {
    // The last day of the period is the day before `to`; days are written so that their texts sort as they do.
    const { to: after } = period;
    if (after > ruleset.inForce.from && !(ruleset.inForce.to !== undefined && after > ruleset.inForce.to)) return;
    notInForce(ruleset, ["period", "to"], dateText(dayNumber(after) - 1), report);
    return;
  }
  if (decidedOn === undefined) {
    report("evidence.no-decision-date", ["decidedOn"], { ruleset: ruleset.id });
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

/** Which mark applies: by class; of several classes as a reading has it; of an unknown class, any of them. */
export function markFor(
  { ruleset, plan: { marks } }: CompiledRuleset,
  { class: named }: Subject,
  readings: { readonly [key: string]: string },
  report: Report,
): MarkRange | undefined {
  const { pass } = ruleset;
  if (pass === undefined || marks === undefined) return undefined;
  if (named === undefined) return marks.any;
  const classes = typeof named === "string" ? [named] : named;
  const [only] = classes;
  if (only === undefined) return marks.any;
  if (classes.length === 1) return marks.byClass.get(only) ?? marks.any;
  const applying = marksFor(pass, classes);
  const range = rangeOfMarks(ruleset, applying);
  if (range.low === range.high) return range;
  const several = pass.severalClasses;
  const counted = several?.options[readings[several.reading] ?? ""];
  if (counted === undefined) return report("evidence.several-classes", ["subject", "class"], { classes });
  return rangeOfMarks(ruleset, applying, counted);
}
