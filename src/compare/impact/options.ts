// In: what a caller wants to know of two rulesets. Out: the same with every default filled in, or what is wrong with it.
import { hasAtMostFourDecimals, toScaled } from "../../base/exact.js";
import { pointerOf } from "../../base/pointer.js";
import { nearest } from "../../base/text.js";
import type { IssueCode, IssueParams } from "../../issues/codes.js";
import { type Issue, issue } from "../../issues/issue.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type Attribute, attributesOf, CLASS } from "./groups.js";

/** What to find out, and how finely. */
export interface ImpactOptions {
  /** The option used for a reading, under each ruleset that has it; others take the ruleset's default. */
  readonly readings?: { readonly [reading: string]: string };
  /** Attributes to break the flows down by: `class`, or ids of fields of yes or no, or of choice. */
  readonly by?: readonly string[];
  /** Breakdowns hide counts above 0 and below this, and as many others as they could be worked out from; 5. */
  readonly smallest?: number;
  /** Width of the classes of shifts, in points; about a hundredth of the sheet. */
  readonly shiftStep?: number;
  /** Width of the classes of totals, in points; about a twentieth of the sheet. */
  readonly totalStep?: number;
  /** How many flips are listed, the first by id; 100. */
  readonly flips?: number;
  /** What issues call the call; without it, `impact`. */
  readonly document?: string;
}

/** The same, complete; steps in ten-thousandths. */
export interface CompleteOptions extends Required<Pick<ImpactOptions, "readings" | "smallest" | "flips">> {
  readonly attributes: readonly Attribute[];
  readonly shiftStep: number;
  readonly totalStep: number;
  /** The highest total that either sheet can give. */
  readonly top: number;
}

type Report = <C extends IssueCode>(code: C, path: readonly (string | number)[], params: IssueParams[C]) => undefined;

/** Most classes of a distribution, and most flips that are kept: memory is bounded by them. */
const MOST_CLASSES = 1000;
const MOST_FLIPS = 1_000_000;

function suggested(name: string, known: readonly string[]): { readonly suggestion?: string } {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** The name that decisions use for what a caller named. */
function fullName(name: string, names: readonly string[]): string {
  return name === "class" && !names.includes(name) ? CLASS : name;
}

function checkReading(reading: string, option: string, rulesets: readonly Ruleset[], report: Report): void {
  const having = rulesets.flatMap(({ readings = {} }) =>
    Object.hasOwn(readings, reading) ? [Object.keys(readings[reading]?.options ?? {})] : [],
  );
  if (having.length === 0) {
    const known = rulesets.flatMap(({ readings = {} }) => Object.keys(readings));
    report("evaluate.unknown-reading", ["readings", reading], { reading, ...suggested(reading, known) });
  }
  const lacking = having.find((options) => !options.includes(option));
  if (lacking === undefined) return;
  report("evaluate.unknown-option", ["readings", reading], { reading, option, ...suggested(option, lacking) });
}

function checkCount(key: "smallest" | "flips", value: number, least: number, most: number, report: Report): void {
  if (!Number.isInteger(value)) report("shape.wrong-type", [key], { expected: "integer", found: typeof value });
  else if (value < least) report("shape.too-small", [key], { minimum: least, inclusive: true });
  else if (value > most) report("shape.too-big", [key], { maximum: most, inclusive: true });
}

function checkStep(key: "shiftStep" | "totalStep", value: number, span: number, report: Report): void {
  if (!hasAtMostFourDecimals(value)) report("shape.too-precise", [key], { found: value });
  else if (value <= 0) report("shape.too-small", [key], { minimum: 0, inclusive: false });
  else if (value * MOST_CLASSES < span)
    report("shape.too-small", [key], { minimum: span / MOST_CLASSES, inclusive: true });
}

/** The largest of 1, 2 and 5 times a power of ten of which so many fit into the span. */
function usualStep(span: number, count: number): number {
  const steps = [1000, 100, 10, 1, 0.1, 0.01].flatMap((power) => [5 * power, 2 * power, power]);
  return steps.find((step) => step * count <= span) ?? 0.01;
}

/** The highest total that either sheet can give. */
function spanOf(rulesets: readonly Ruleset[]): number {
  return Math.max(0, ...rulesets.map(({ pass }) => pass?.bounds[1] ?? 0));
}

/** Fills in what is left out; the issues are those of what is wrong. */
export function completeOptions(
  before: Ruleset,
  after: Ruleset,
  { readings = {}, by = [], smallest = 5, flips = 100, document = "impact", ...steps }: ImpactOptions,
): { readonly options: CompleteOptions; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const report: Report = (code, path, params) => {
    issues.push(issue(code, document, pointerOf(path), params));
    return undefined;
  };
  const attributes = attributesOf(before, after);
  const names = attributes.map(({ name }) => name);
  const wanted = [...new Set(by.map((name) => fullName(name, names)))];
  for (const [i, name] of by.entries())
    if (!names.includes(fullName(name, names)))
      report("compare.unknown-attribute", ["by", i], {
        attribute: name,
        ...suggested(name, names.includes(CLASS) ? ["class", ...names] : names),
      });
  for (const [reading, option] of Object.entries(readings)) checkReading(reading, option, [before, after], report);
  checkCount("smallest", smallest, 1, MOST_CLASSES, report);
  checkCount("flips", flips, 0, MOST_FLIPS, report);
  const span = spanOf([before, after]);
  const { shiftStep = usualStep(span, 100), totalStep = usualStep(span, 20) } = steps;
  checkStep("shiftStep", shiftStep, span, report);
  checkStep("totalStep", totalStep, span, report);
  const options = {
    ...{ readings, smallest, flips },
    attributes: wanted.flatMap((name) => attributes.filter((one) => one.name === name)),
    shiftStep: toScaled(shiftStep, POINTS_SCALE),
    totalStep: toScaled(totalStep, POINTS_SCALE),
    top: toScaled(span, POINTS_SCALE),
  };
  return { options, issues };
}
