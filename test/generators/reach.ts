// In: cases. Out: which kinds and operators were met with which outcomes, counted, so that an empty cell shows.
import type { Json } from "../../src/base/json.js";
import type { Adjusted } from "../reference/adjustments.js";
import type { Judged } from "../reference/criteria.js";
import { evaluate, parts, type Scope, text } from "../reference/expressions.js";
import { isObject } from "../reference/facts.js";
import { type Interval, isEqual, isFalse, isSingle, isTrue, ZERO } from "../reference/rational.js";
import { judgeSheet } from "../reference/sheet.js";
import { allAdjustments, allCriteria } from "../reference/subtree.js";
import { stateOf, verdictOf } from "../reference/verdict.js";
import type { Case } from "./cases.js";

const CONDITIONS = ["and", "or", "!", "==", "===", "!=", "!==", "<", "<=", ">", ">=", "in", "some", "all", "none"];
const OWN_CONDITIONS = ["share-at-least", "share-above", "within-period", "applicable"];
const NUMBERS = ["+", "-", "*", "/", "min", "max", "count", "consecutive-years", "years-since-recognised"];
const POINTED = ["pass-fail", "per-unit", "proportional", "banded", "choice", "graded"];
const GROUPS = ["group sum", "group best", "group atLeast"];
const ADJUSTMENTS = ["flat", "per-case", "banded", "group sum", "group largest", "group by reading"];
const VERDICTS = ["eligible", "ineligible", "disqualified", "undetermined"];

/** Every cell that must be met. */
export const CELLS: readonly string[] = [
  ...[...CONDITIONS, ...OWN_CONDITIONS].flatMap((one) => ["true", "false", "unknown"].map((how) => `${one}: ${how}`)),
  ...NUMBERS.flatMap((one) => ["single", "range"].map((how) => `${one}: ${how}`)),
  ...["if: single", "if: range", "filter: met", "reading: met", "var in events: met"],
  ...POINTED.flatMap((one) => ["full", "none", "open"].map((how) => `criterion ${one}: ${how}`)),
  ...["per-unit", "proportional", "banded", "choice", "graded"].map((one) => `criterion ${one}: part`),
  ...GROUPS.flatMap((one) => ["full", "none", "open"].map((how) => `criterion ${one}: ${how}`)),
  ...["met", "failed", "unknown"].flatMap((how) => [
    `required: ${how}`,
    `floor: ${how}`,
    `total: ${how}`,
    `gate: ${how}`,
  ]),
  ...["full", "zero", "drop"].flatMap((rule) =>
    ["yes", "no", "maybe"].map((how) => `whenNotApplicable ${rule}: ${how}`),
  ),
  ...ADJUSTMENTS.flatMap((one) => ["some", "none", "open"].map((how) => `adjustment ${one}: ${how}`)),
  ...[
    "from a standard: met",
    "class missing: met",
    "several classes: met",
    "rounding: met",
    "fault: met",
    "dropped: met",
  ],
  ...VERDICTS.map((verdict) => `verdict: ${verdict}`),
];

function ofCondition(value: Interval): string {
  return isTrue(value) ? "true" : isFalse(value) ? "false" : "unknown";
}

function seenInExpression(expression: Json, scope: Scope, isInside: boolean, see: (cell: string) => void): void {
  if (Array.isArray(expression)) {
    for (const one of expression as readonly Json[]) seenInExpression(one, scope, isInside, see);
    return;
  }
  if (!isObject(expression)) return;
  const { operator, operands } = parts(expression);
  if (operator === "var" && isInside) see("var in events: met");
  if (operator === "filter" || operator === "reading") see(`${operator}: met`);
  if (!isInside && operator !== "filter" && operator !== "var") {
    const value = evaluate(expression, scope);
    const isNumber = [...NUMBERS, "if"].includes(operator);
    see(`${operator}: ${isNumber ? (isSingle(value) ? "single" : "range") : ofCondition(value)}`);
  }
  const overList = ["some", "all", "none", "filter"].includes(operator);
  if (operator === "var" && !isInside) {
    const derived = scope.ruleset.derived?.[text(operands[0])];
    if (derived) seenInExpression(derived.value, scope, false, see);
  }
  operands.forEach((one, at) => {
    seenInExpression(one, scope, isInside || (overList && at > 0), see);
  });
}

/** Everything below a node's members that looks like an expression. */
function expressionsOf(node: object): readonly Json[] {
  const members = new Map<string, unknown>(Object.entries(node));
  const names = ["when", "require", "count", "part", "whole", "measure", "cases"];
  // CAST: these members are expressions, so JSON.
  return names.flatMap((name) => (members.has(name) ? [members.get(name) as Json] : []));
}

function seenInCriterion({ criterion, earned, of, met, isApplicable }: Judged, see: (cell: string) => void): void {
  if (criterion.whenNotApplicable) {
    const how = isTrue(isApplicable) ? "no" : isFalse(isApplicable) ? "yes" : "maybe";
    see(`whenNotApplicable ${criterion.whenNotApplicable}: ${how}`);
  }
  if (criterion.kind === "required") {
    see(`required: ${stateOf(met)}`);
    return;
  }
  const combine = criterion.kind === "group" ? criterion.combine : undefined;
  const kind = combine === undefined ? criterion.kind : `group ${typeof combine === "string" ? combine : "atLeast"}`;
  const isFull = isEqual(earned.low, of.low);
  const how = !isSingle(earned) ? "open" : isEqual(earned.low, ZERO) ? "none" : isFull ? "full" : "part";
  see(`criterion ${kind}: ${how}`);
}

function seenInAdjustment({ adjustment, earned }: Adjusted, see: (cell: string) => void): void {
  const combine = adjustment.kind === "group" ? adjustment.combine : undefined;
  const kind =
    combine === undefined ? adjustment.kind : `group ${typeof combine === "string" ? combine : "by reading"}`;
  const how = !isSingle(earned) ? "open" : isEqual(earned.low, ZERO) ? "none" : "some";
  see(`adjustment ${kind}: ${how}`);
  if (adjustment.from !== undefined) see("from a standard: met");
}

/** Tells every cell that a case meets. */
export function reachOf({ ruleset, evidence, readings }: Case, see: (cell: string) => void): void {
  const sheet = judgeSheet(ruleset, evidence, readings);
  const criteria = allCriteria(sheet);
  const adjustments = allAdjustments(sheet);
  const nodes = [
    ...[...sheet.gates, ...sheet.disqualifiers].map((one) => one.node),
    ...criteria.map((one) => one.criterion),
    ...adjustments.map((one) => one.adjustment),
  ];
  for (const one of nodes.flatMap(expressionsOf)) seenInExpression(one, sheet.scope, false, see);
  for (const one of criteria) seenInCriterion(one, see);
  for (const one of adjustments) seenInAdjustment(one, see);
  for (const one of sheet.gates) see(`gate: ${stateOf(one.holds)}`);
  for (const { floor, of, maximum } of sheet.standards) {
    if (floor) see(`floor: ${stateOf(floor)}`);
    if (maximum !== undefined && !isSingle(of)) see("dropped: met");
  }
  if (sheet.total) see(`total: ${stateOf(sheet.total.reached)}`);
  if (sheet.total?.isClassMissing) see("class missing: met");
  if (sheet.total && !isSingle(sheet.total.mark) && !sheet.total.isClassMissing) throw new Error("an open mark");
  if (Array.isArray(evidence.subject.class) && evidence.subject.class.length > 1) see("several classes: met");
  if (ruleset.pass?.rounding) see("rounding: met");
  if (sheet.hasFault) see("fault: met");
  see(`verdict: ${verdictOf(sheet).verdict}`);
}
