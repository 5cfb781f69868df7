// In: the expressions of a judged sheet. Out: every operator with what it came to, at its edges, of nothing, by type of its operands.
import type { Json } from "../../../src/base/json.js";
import { evaluate, parts, type Scope, text } from "../../reference/expressions.js";
import { isObject } from "../../reference/facts.js";
import { countYears } from "../../reference/history.js";
import { divide, exact, isAtMost, isEqual, isLess, isSingle, multiply, ZERO } from "../../reference/rational.js";
import { EDGE, MODES, type Reach, ROUNDED, type See, seeEdge, seeRounding, TRUTH, truthOf } from "./see.js";

const CONNECTIVES = ["and", "or", "!", "some", "all", "none", "applicable"];
const EQUALITIES = ["==", "===", "!=", "!=="];
const COMPARISONS = ["<", "<=", ">", ">="];
const SHARES = ["share-at-least", "share-above"];
const CONDITIONS = [...CONNECTIVES, ...EQUALITIES, ...COMPARISONS, "in", ...SHARES, "within-period"];
const NUMBERS = ["+", "-", "*", "/", "min", "max", "count"];
const RUNS = ["through-this-year", "before-this-year"].flatMap((start) =>
  ["keep", "reset-after-reward"].map((mode) => `consecutive-years ${start} ${mode}`),
);
const OVER_LISTS = ["some", "all", "none", "filter"];
const TYPES = ["number", "boolean", "date", "choice"];

export const EXPRESSIONS: Reach = [
  ...CONDITIONS.map((one) => [one, TRUTH] as const),
  ...NUMBERS.map((one) => [one, ["single", "range"]] as const),
  ...TYPES.map((type) => [`equality of ${type}`, TRUTH] as const),
  ["equality of reading", ["true", "false"]],
  ...["number", "date", "choice"].map((type) => [`in of ${type}`, TRUTH] as const),
  ["in of reading", ["true", "false"]],
  ...COMPARISONS.flatMap((one) => [[`edge of ${one}`, EDGE] as const, [`${one} with three`, TRUTH] as const]),
  ...["number", "date"].map((type) => [`comparison of ${type}`, TRUTH] as const),
  ...SHARES.map((one) => [`edge of ${one}`, EDGE] as const),
  ...SHARES.map((one) => [`${one} of nothing`, ["true", "false", "fault", "perhaps"]] as const),
  ["edge of within-period", ["day before", "first day", "last day", "day after"]],
  ...MODES.map((mode) => [`/ ${mode}`, [...ROUNDED, ...ROUNDED.slice(1).map((one) => `negative ${one}`)]] as const),
  ["/ of nothing", ["answer", "fault", "perhaps"]],
  ["if", ["single", "range", "condition unknown"]],
  ...RUNS.map((one) => [one, ["none", "some", "most", "range"]] as const),
  ["years-since-recognised", ["last year", "earlier", "most", "range"]],
  ["count of filter", ["single", "range"]],
  ["named expression", TYPES.slice(0, 3)],
  ["list", ["unknown", "empty", "filtered", "filtered twice"]],
  ["inside an event", ["var", "applicable"]],
  ["reading", ["met"]],
];

function isDay(value: Json): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** What kind of value an expression yields; of events, as far as the reach tells it. */
function typeOf(expression: Json, scope: Scope): string {
  if (typeof expression === "boolean") return "boolean";
  if (typeof expression === "string") return isDay(expression) ? "date" : "choice";
  if (!isObject(expression)) return "number";
  const { operator, operands } = parts(expression);
  if (operator === "reading") return "reading";
  if (operator === "if") return typeOf(operands[1] ?? null, scope);
  if (CONDITIONS.includes(operator)) return "boolean";
  if (operator !== "var") return "number";
  const name = text(operands[0]);
  const type = scope.ruleset.fields[name]?.type;
  if (type !== undefined) return ["count", "points"].includes(type) ? "number" : type;
  return typeOf(scope.ruleset.derived?.[name]?.value ?? null, scope);
}

type Seen = (operands: readonly Json[], scope: Scope, see: See) => void;

function seeOperandTypes(what: string): (operator: string) => Seen {
  return (operator) => (operands, scope, see) => {
    const [one = null, other = null] = operands;
    const types = [typeOf(one, scope), ...(what === "in" ? [] : [typeOf(other, scope)])];
    const type = types.find((each) => each === "reading" || each === "choice") ?? types[0] ?? "number";
    see(`${what} of ${type}`, truthOf(evaluate({ [operator]: operands }, scope)));
  };
}

function compared(operator: string): Seen {
  return (operands, scope, see) => {
    const values = operands.map((one) => evaluate(one, scope));
    const [a, b] = values;
    if (a && b && isSingle(b)) seeEdge(`edge of ${operator}`, a, b.low, see);
    const answer = truthOf(evaluate({ [operator]: operands }, scope));
    if (values.length === 3) see(`${operator} with three`, answer);
    const types = operands.map((one) => typeOf(one, scope));
    see(`comparison of ${types.includes("date") ? "date" : "number"}`, answer);
  };
}

function shared(operator: string): Seen {
  return ([part = null, whole = null, pair, whenZero], scope, see) => {
    const [a, b] = [evaluate(part, scope), evaluate(whole, scope)];
    const [p = 0, q = 1] = (Array.isArray(pair) ? pair : []).map(Number);
    const answer = whenZero === "unknown" ? "fault" : whenZero === true ? "true" : "false";
    if (isEqual(b.high, ZERO)) see(`${operator} of nothing`, answer);
    else if (isEqual(b.low, ZERO)) see(`${operator} of nothing`, "perhaps");
    else if (isSingle(b)) {
      const edge = multiply(b.low, divide(exact(p), exact(q)));
      seeEdge(`edge of ${operator}`, a, edge, see);
    }
  };
}

const quotient: Seen = ([a = null, b = null, step, mode, whenZero], scope, see) => {
  const [above, below] = [evaluate(a, scope), evaluate(b, scope)];
  if (isEqual(below.high, ZERO)) see("/ of nothing", whenZero === "unknown" ? "fault" : "answer");
  else if (!isLess(ZERO, below.low)) see("/ of nothing", "perhaps");
  else if (isSingle(above) && isSingle(below)) {
    seeRounding(`/ ${text(mode)}`, divide(above.low, below.low), Number(step), see);
  }
};

const withinPeriod: Seen = ([date = null], scope, see) => {
  const { low, high } = evaluate(date, scope);
  if (!isEqual(low, high)) return;
  const [from, to] = (["from", "to"] as const).map((end) => evaluate(scope.evidence.period[end], scope).low.n);
  const place = new Map([
    [(from ?? 0n) - 1n, "day before"],
    [from, "first day"],
    [(to ?? 0n) - 1n, "last day"],
    [to, "day after"],
  ]).get(low.n);
  if (place !== undefined) see("edge of within-period", place);
};

function lookedBack(operator: string): Seen {
  return (operands, scope, see) => {
    const { low, high } = countYears(operator, operands, scope.ruleset, scope.evidence);
    const { most } = scope.ruleset.history?.[text(operands[0])] ?? {};
    const isRun = operator === "consecutive-years";
    const thing = isRun ? [operator, ...operands.slice(1).map(String)].join(" ") : operator;
    const [least, words] = isRun ? [0, "none"] : [1, "last year"];
    see(thing, low !== high ? "range" : low === most ? "most" : low === least ? words : isRun ? "some" : "earlier");
  };
}

const condition: Seen = ([first = null], scope, see) => {
  const test = evaluate(first, scope);
  if (!isSingle(test)) see("if", "condition unknown");
};

const quantified: Seen = ([list = null], scope, see) => {
  const filters = JSON.stringify(list).split('"filter"').length - 1;
  if (filters > 0) see("list", filters > 1 ? "filtered twice" : "filtered");
  const { low, high } = evaluate({ count: [list] }, scope);
  const isEmpty = isEqual(high, ZERO);
  if (isEmpty) see("list", "empty");
  else if (!isAtMost(high, low)) see("list", "unknown");
};

const SEEN: { readonly [operator: string]: readonly Seen[] } = {
  ...Object.fromEntries(EQUALITIES.map((one) => [one, [seeOperandTypes("equality")(one)]])),
  in: [seeOperandTypes("in")("in")],
  ...Object.fromEntries(COMPARISONS.map((one) => [one, [compared(one)]])),
  ...Object.fromEntries(SHARES.map((one) => [one, [shared(one)]])),
  "/": [quotient],
  "within-period": [withinPeriod],
  "consecutive-years": [lookedBack("consecutive-years")],
  "years-since-recognised": [lookedBack("years-since-recognised")],
  if: [condition],
  some: [quantified],
  all: [quantified],
  none: [quantified],
  count: [quantified],
};

/** Tells what an expression and all below it came to. */
export function seeExpression(expression: Json, scope: Scope, see: See, isInside = false): void {
  if (Array.isArray(expression)) {
    for (const one of expression as readonly Json[]) seeExpression(one, scope, see, isInside);
    return;
  }
  if (!isObject(expression)) return;
  const { operator, operands } = parts(expression);
  if (isInside && (operator === "var" || operator === "applicable")) see("inside an event", operator);
  if (!isInside) seeHere(expression, operator, operands, scope, see);
  operands.forEach((one, at) => {
    seeExpression(one, scope, see, isInside || (OVER_LISTS.includes(operator) && at > 0));
  });
}

function seeHere(expression: Json, operator: string, operands: readonly Json[], scope: Scope, see: See): undefined {
  const derived = operator === "var" ? scope.ruleset.derived?.[text(operands[0])] : undefined;
  if (derived) {
    see("named expression", typeOf(derived.value, scope));
    seeExpression(derived.value, scope, see);
  }
  if (operator === "reading") see("reading", "met");
  if (CONDITIONS.includes(operator)) see(operator, truthOf(evaluate(expression, scope)));
  if (NUMBERS.includes(operator) || operator === "if") {
    const how = isSingle(evaluate(expression, scope)) ? "single" : "range";
    see(operator, how);
    if (operator === "count" && JSON.stringify(operands).includes('"filter"')) see("count of filter", how);
  }
  for (const one of SEEN[operator] ?? []) one(operands, scope, see);
}
