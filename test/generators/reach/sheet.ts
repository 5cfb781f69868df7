// In: a judged sheet. Out: its gates, disqualifiers, standards, floors and total with what they came to, and the verdict.
import {
  exact,
  fraction,
  type Interval,
  isEqual,
  isLess,
  isSingle,
  minus,
  plus,
  sum,
  ZERO,
} from "../../reference/rational.js";
import type { Sheet } from "../../reference/sheet.js";
import type { JudgedStandard } from "../../reference/standards.js";
import { stateOf, verdictOf } from "../../reference/verdict.js";
import { CAP, EDGE, MODES, type Reach, ROUNDED, type See, seeCap, seeEdge, seeRounding } from "./see.js";

const STATES = ["met", "failed", "unknown"];
const CLAMP = ["below", "inside", "above", "open"];
const CLASSES = [
  "everybody",
  "missing",
  "missing with marks alike",
  "one",
  "several by the lowest",
  "several by the highest",
];

export const SHEET: Reach = [
  ...["ineligible", "undetermined"].map((what) => [`gate, ${what} on failure`, STATES] as const),
  ["disqualifier", ["holds", "clear", "unknown"]],
  ...["share", "points"].flatMap((how) => [
    [`floor, ${how}`, STATES] as const,
    [`edge of a floor, ${how}`, EDGE] as const,
  ]),
  ["floor of a standard with something dropped", STATES],
  ["bounds of a standard", CLAMP],
  ["from a standard", ["bonus", "deduction"]],
  ["all deductions, their cap", CAP],
  ["all bonuses, their cap", CAP],
  ["bounds of the total", CLAMP],
  ...MODES.map((mode) => [`rounding of the total, ${mode}`, ROUNDED] as const),
  ["rounding of the total, open", ["met"]],
  ["total", STATES],
  ["edge of the mark", EDGE],
  ["class", CLASSES],
  ["sheet", ["with points", "without points", "without standards", "with something dropped", "with a fault"]],
  ["verdict", ["eligible", "ineligible", "disqualified", "undetermined"]],
  ["reading used", ["default", "another option"]],
];

function seeClamp(thing: string, value: Interval, low: number, high: number, see: See): undefined {
  const [least, most] = [exact(low), exact(high)];
  if (isLess(value.high, least)) see(thing, "below");
  else if (isLess(most, value.low)) see(thing, "above");
  else if (!isLess(value.low, least) && !isLess(most, value.high)) see(thing, "inside");
  else see(thing, "open");
}

function seeStandard(
  { standard, criteria, bonuses, deductions, earned, of, maximum, floor }: JudgedStandard,
  see: See,
): undefined {
  if (maximum === undefined) return;
  const own = sum(criteria.map((one) => one.earned));
  const free = minus(plus(own, sum(bonuses.map((one) => one.earned))), sum(deductions.map((one) => one.earned)));
  seeClamp("bounds of a standard", free, 0, maximum, see);
  if (bonuses.length > 0) see("from a standard", "bonus");
  if (deductions.length > 0) see("from a standard", "deduction");
  if (!floor || !standard.floor) return;
  const isPoints = "points" in standard.floor;
  see(`floor, ${isPoints ? "points" : "share"}`, stateOf(floor));
  if (!isSingle(of) || !isEqual(of.low, exact(maximum)))
    return see("floor of a standard with something dropped", stateOf(floor));
  const [p, q] = "points" in standard.floor ? [standard.floor.points, 1] : standard.floor.share;
  const edge = isPoints ? exact(p) : fraction(exact(maximum).n * BigInt(p), exact(maximum).d * BigInt(q));
  seeEdge(`edge of a floor, ${isPoints ? "points" : "share"}`, earned, edge, see);
}

function seeClass(sheet: Sheet, see: See): undefined {
  const { total, scope } = sheet;
  if (!total) return;
  const { ruleset, evidence, readings } = scope;
  const given = [evidence.subject.class ?? []].flat();
  const several = ruleset.pass?.severalClasses;
  if (ruleset.pass?.marks.some((mark) => mark.class === "*")) see("class", "everybody");
  else if (given.length === 0) see("class", total.isClassMissing ? "missing" : "missing with marks alike");
  else if (given.length === 1 || !several) see("class", "one");
  else see("class", `several by the ${several.options[readings[several.reading] ?? ""] ?? ""}`);
}

function seeTotal(sheet: Sheet, see: See): undefined {
  const { total, standards, bonuses, deductions, scope } = sheet;
  const { pass, caps } = scope.ruleset;
  if (!total || !pass) return see("sheet", "without points");
  see("sheet", standards.length > 0 ? "with points" : "without standards");
  const free = (all: Sheet["bonuses"]): Interval =>
    sum(all.filter((one) => one.adjustment.from === undefined).map((one) => one.earned));
  seeCap("all bonuses, their cap", free(bonuses), caps?.bonuses?.cap, see);
  seeCap("all deductions, their cap", free(deductions), caps?.deductions?.cap, see);
  const { left, within } = total;
  seeClamp("bounds of the total", left, pass.bounds[0], pass.bounds[1], see);
  if (pass.rounding) {
    const { step, mode } = pass.rounding;
    if (isSingle(within)) seeRounding(`rounding of the total, ${mode}`, within.low, step, see);
    else see("rounding of the total, open", "met");
  }
  see("total", stateOf(total.reached));
  const isWhole = standards.every((one) => isSingle(one.of) && isEqual(one.of.low, exact(one.maximum ?? 0)));
  if (isWhole && isSingle(total.mark)) seeEdge("edge of the mark", total.counted, total.mark.low, see);
}

/** Tells what the sheet as a whole came to. */
export function seeSheet(sheet: Sheet, see: See): undefined {
  for (const { node, holds } of sheet.gates) see(`gate, ${node.onFailure} on failure`, stateOf(holds));
  for (const { holds } of sheet.disqualifiers) {
    const state = stateOf(holds);
    see("disqualifier", state === "met" ? "holds" : state === "failed" ? "clear" : "unknown");
  }
  for (const one of sheet.standards) seeStandard(one, see);
  seeTotal(sheet, see);
  seeClass(sheet, see);
  const isDropped = sheet.standards.some(
    ({ of, maximum }) => maximum !== undefined && !isEqual(of.low, exact(maximum)),
  );
  if (isDropped && sheet.standards.some(({ of }) => isLess(ZERO, of.high))) see("sheet", "with something dropped");
  if (sheet.hasFault) see("sheet", "with a fault");
  see("verdict", verdictOf(sheet).verdict);
  const { readings, ruleset } = sheet.scope;
  for (const [key, used] of Object.entries(readings)) {
    see("reading used", ruleset.readings?.[key]?.default === used ? "default" : "another option");
  }
}
