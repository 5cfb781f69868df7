// In: an expression of a document, walked as it is written, and a scope that says what is known.
// Out: the interval of its possible values; truth values are intervals too.
import type { Json } from "../../src/base/json.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { PlainField } from "../../src/parts/field.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { dayOf, type Event, eventsOf, isObject, type Read, rangeOf, readFact, readField } from "./facts.js";
import { countYears } from "./history.js";
import {
  between,
  decimalsOf,
  divide,
  exact,
  FALSE,
  fraction,
  greater,
  hull,
  type Interval,
  isAtMost,
  isEqual,
  isFalse,
  isLess,
  isSingle,
  isTrue,
  least,
  lesser,
  type Mode,
  minus,
  most,
  multiply,
  NOTHING,
  not,
  ONE,
  plus,
  type Rational,
  round,
  single,
  times,
  truth,
  UNKNOWN,
  ZERO,
} from "./rational.js";

/** What an expression is read against. */
export interface Scope {
  readonly ruleset: Ruleset;
  readonly evidence: Evidence;
  readonly readings: { readonly [reading: string]: string };
  /** Inside a list: the event, and the members its list declares. */
  readonly event?: { readonly members: { readonly [name: string]: PlainField }; readonly content: Event };
  /** A share or quotient of nothing, without a declared answer. */
  readonly fault: () => void;
}

/** An event that is in the list, or may be. */
interface Member {
  readonly scope: Scope;
  readonly isIn: Interval;
}

/** The operator of an expression and its operands; a single operand may stand without brackets. */
export function parts(expression: Json): { readonly operator: string; readonly operands: readonly Json[] } {
  if (!isObject(expression)) throw new TypeError("no operator");
  const entry = Object.entries(expression)[0];
  if (!entry) throw new TypeError("no operator");
  // CAST: members of JSON are JSON.
  const operand = entry[1];
  return { operator: entry[0], operands: Array.isArray(operand) ? (operand as readonly Json[]) : [operand] };
}

function operand(operands: readonly Json[], at: number): Json {
  const found = operands[at];
  if (found === undefined) throw new TypeError(`no operand ${at}`);
  return found;
}

export function text(value: Json | undefined): string {
  if (typeof value !== "string") throw new TypeError("no text");
  return value;
}

const and = lesser;
const or = greater;

function equal(a: Interval, b: Interval): Interval {
  return truth(isSingle(a) && isSingle(b) && isEqual(a.low, b.low), isLess(a.high, b.low) || isLess(b.high, a.low));
}
function less(a: Interval, b: Interval): Interval {
  return truth(isLess(a.high, b.low), isAtMost(b.high, a.low));
}
function lessOrEqual(a: Interval, b: Interval): Interval {
  return truth(isAtMost(a.high, b.low), isLess(b.high, a.low));
}

/** The values that a text can stand for beside this expression: a choice's or a reading's; none beside a date. */
function choicesBeside(expression: Json, scope: Scope): readonly string[] | undefined {
  if (!isObject(expression)) return undefined;
  const { operator, operands } = parts(expression);
  if (operator === "reading") {
    return Object.keys(scope.ruleset.readings?.[text(operand(operands, 0))]?.options ?? {});
  }
  if (operator !== "var") return undefined;
  const name = text(operand(operands, 0));
  const field = scope.event ? scope.event.members[name] : scope.ruleset.fields[name];
  if (field?.type === "choice") return field.values.map((choice) => choice.id);
  const derived = scope.event ? undefined : scope.ruleset.derived?.[name];
  return derived ? choicesBeside(derived.value, scope) : undefined;
}

function readHere(name: string, scope: Scope): Read {
  return scope.event ? readFact(scope.event.content[name]) : readField(scope.evidence, name);
}

function variable(name: string, scope: Scope): Interval {
  const field = scope.event ? scope.event.members[name] : scope.ruleset.fields[name];
  if (field && field.type !== "events") return rangeOf(field, readHere(name, scope));
  const derived = scope.event ? undefined : scope.ruleset.derived?.[name];
  if (derived) return evaluate(derived.value, scope);
  throw new TypeError(`no such name: ${name}`);
}

/** The events of a list, each with whether it is in; nothing where the list is not known. */
function members(list: Json, scope: Scope): { readonly max: Rational; readonly found: readonly Member[] | undefined } {
  const { operator, operands } = parts(list);
  if (operator === "filter") {
    const { max, found } = members(operand(operands, 0), scope);
    const condition = operand(operands, 1);
    return { max, found: found?.map((m) => ({ scope: m.scope, isIn: and([m.isIn, evaluate(condition, m.scope)]) })) };
  }
  const name = text(operand(operands, 0));
  const field = scope.ruleset.fields[name];
  if (operator !== "var" || field?.type !== "events") throw new TypeError("no list");
  const read = readField(scope.evidence, name);
  const max = exact(field.max);
  if (read.state !== "known") return { max, found: undefined };
  const inside = (content: Event): Scope => ({ ...scope, event: { members: field.item, content } });
  return { max, found: eventsOf(read.value).map((event) => ({ scope: inside(event), isIn: single(ONE) })) };
}

function some(operands: readonly Json[], scope: Scope): Interval {
  const { found } = members(operand(operands, 0), scope);
  const condition = operand(operands, 1);
  if (!found) return UNKNOWN;
  return or([FALSE, ...found.map((member) => and([member.isIn, evaluate(condition, member.scope)]))]);
}

function all(operands: readonly Json[], scope: Scope): Interval {
  const { found } = members(operand(operands, 0), scope);
  const condition = operand(operands, 1);
  if (!found) return UNKNOWN;
  return and([single(ONE), ...found.map((member) => or([not(member.isIn), evaluate(condition, member.scope)]))]);
}

function count(list: Json, scope: Scope): Interval {
  const { max, found } = members(list, scope);
  return found ? found.map((member) => member.isIn).reduce(plus, NOTHING) : between(ZERO, max);
}

function choose(operands: readonly Json[], scope: Scope): Interval {
  if (operands.length === 1) return evaluate(operand(operands, 0), scope);
  const condition = evaluate(operand(operands, 0), scope);
  const then = evaluate(operand(operands, 1), scope);
  const otherwise = choose(operands.slice(2), scope);
  return isTrue(condition) ? then : isFalse(condition) ? otherwise : hull([then, otherwise]);
}

/** The same expression with nothing known: all it can ever come to. */
function staticRange(expression: Json, scope: Scope): Interval {
  const evidence: Evidence = { ...scope.evidence, facts: {}, history: [] };
  const nothing: Scope = { ...scope, evidence, fault: () => undefined };
  return evaluate(expression, scope.event ? { ...nothing, event: { ...scope.event, content: {} } } : nothing);
}

/** Decimal places that a number can have. */
function scaleOf(expression: Json, scope: Scope): number {
  if (typeof expression === "number") return decimalsOf(expression);
  const { operator, operands } = parts(expression);
  const inner = (): readonly number[] => operands.map((one) => scaleOf(one, scope));
  switch (operator) {
    case "var": {
      const name = text(operand(operands, 0));
      const field = scope.event ? scope.event.members[name] : scope.ruleset.fields[name];
      if (field?.type === "number") return Math.max(...[field.min, field.max, field.step].map(decimalsOf));
      if (field?.type === "points") return Math.max(...[field.max, field.step].map(decimalsOf));
      const derived = scope.event || field ? undefined : scope.ruleset.derived?.[name];
      return derived ? scaleOf(derived.value, scope) : 0;
    }
    case "*":
      return inner().reduce((a, b) => a + b, 0);
    case "if":
      return Math.max(
        ...operands.filter((_, at) => at % 2 === 1 || at === operands.length - 1).map((one) => scaleOf(one, scope)),
      );
    case "/":
      return Math.max(...operands.slice(2).map((one) => (typeof one === "number" ? decimalsOf(one) : 0)));
    case "count":
    case "consecutive-years":
    case "years-since-recognised":
      return 0;
    default:
      return Math.max(...inner());
  }
}

/** a / b over every b of the interval, which is above zero, rounded. */
function quotients(a: Interval, b: Interval, step: Rational, mode: Mode): Interval {
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => round(divide(x, y), step, mode)));
  return between(least(corners), most(corners));
}

function quotient(operands: readonly Json[], scope: Scope): Interval {
  const a = evaluate(operand(operands, 0), scope);
  const b = evaluate(operand(operands, 1), scope);
  const step = exact(Number(operand(operands, 2)));
  // CAST: the check has seen the mode.
  const mode = operand(operands, 3) as Mode;
  const whenZero = operand(operands, 4);
  const unit = fraction(1n, 10n ** BigInt(scaleOf(operand(operands, 1), scope)));
  if (isLess(ZERO, b.low)) return quotients(a, b, step, mode);
  const isNothing = isEqual(b.high, ZERO);
  if (isNothing && whenZero === "unknown") scope.fault();
  const ofNothing =
    whenZero === "unknown"
      ? quotients(a, between(unit, staticRange(operand(operands, 1), scope).high), step, mode)
      : single(exact(Number(whenZero)));
  return isNothing ? ofNothing : hull([ofNothing, quotients(a, between(unit, b.high), step, mode)]);
}

function share(operands: readonly Json[], isStrict: boolean, scope: Scope): Interval {
  const part = evaluate(operand(operands, 0), scope);
  const whole = evaluate(operand(operands, 1), scope);
  const pair = operand(operands, 2);
  const [p, q] = (Array.isArray(pair) ? pair : []).map((one) => exact(Number(one)));
  const whenZero = operand(operands, 3);
  if (!p || !q) throw new TypeError("no share");
  if (isEqual(whole.high, ZERO)) {
    if (whenZero === "unknown") scope.fault();
    return whenZero === "unknown" ? UNKNOWN : truth(whenZero === true, whenZero === false);
  }
  const wholeLow = most([whole.low, ONE]);
  const above = isStrict ? isLess : isAtMost;
  const below = isStrict ? isAtMost : isLess;
  const answer = truth(
    above(multiply(p, whole.high), multiply(part.low, q)),
    below(multiply(part.high, q), multiply(p, wholeLow)),
  );
  if (isLess(ZERO, whole.low)) return answer;
  const ofNothing = whenZero === "unknown" ? UNKNOWN : truth(whenZero === true, whenZero === false);
  return hull([answer, ofNothing]);
}

function chain(operands: readonly Json[], scope: Scope, test: (a: Interval, b: Interval) => Interval): Interval {
  const values = operands.map((one) => evaluate(one, scope));
  return and(values.slice(1).map((value, at) => test(values[at] ?? value, value)));
}

function equality(operands: readonly Json[], scope: Scope): Interval {
  const choices = operands.map((one) => choicesBeside(one, scope)).find((found) => found !== undefined);
  return equal(evaluate(operand(operands, 0), scope, choices), evaluate(operand(operands, 1), scope, choices));
}

function isOneOf(operands: readonly Json[], scope: Scope): Interval {
  const sought = operand(operands, 0);
  const list = operand(operands, 1);
  const candidates: readonly Json[] = Array.isArray(list) ? (list as readonly Json[]) : [];
  return or([FALSE, ...candidates.map((candidate) => equality([sought, candidate], scope))]);
}

function isWithinPeriod(date: Json, scope: Scope): Interval {
  const day = evaluate(date, scope);
  const { from, to } = scope.evidence.period;
  return and([lessOrEqual(single(dayOf(from)), day), less(day, single(dayOf(to)))]);
}

function isApplicable(name: string, scope: Scope): Interval {
  const { state } = readHere(name, scope);
  return truth(state === "known", state === "not-applicable");
}

function usedOption(reading: string, scope: Scope): Interval {
  const options = Object.keys(scope.ruleset.readings?.[reading]?.options ?? {});
  return single(fraction(BigInt(options.indexOf(scope.readings[reading] ?? ""))));
}

/** The interval of an expression's values. `choices`: what a text stands for here, if not a date. */
export function evaluate(expression: Json, scope: Scope, choices?: readonly string[]): Interval {
  if (typeof expression === "boolean") return truth(expression, !expression);
  if (typeof expression === "number") return single(exact(expression));
  if (typeof expression === "string") {
    return single(choices ? fraction(BigInt(choices.indexOf(expression))) : dayOf(expression));
  }
  const { operator, operands } = parts(expression);
  const values = (): readonly Interval[] => operands.map((one) => evaluate(one, scope));
  const first = (): Json => operand(operands, 0);
  switch (operator) {
    case "var":
      return variable(text(first()), scope);
    case "and":
      return and(values());
    case "or":
      return or(values());
    case "!":
      return not(evaluate(first(), scope));
    case "==":
    case "===":
      return equality(operands, scope);
    case "!=":
    case "!==":
      return not(equality(operands, scope));
    case "<":
      return chain(operands, scope, less);
    case "<=":
      return chain(operands, scope, lessOrEqual);
    case ">":
      return chain(operands, scope, (a, b) => less(b, a));
    case ">=":
      return chain(operands, scope, (a, b) => lessOrEqual(b, a));
    case "in":
      return isOneOf(operands, scope);
    case "if":
      return choose(operands, scope);
    case "+":
      return values().reduce(plus, NOTHING);
    case "-":
      return operands.length === 1 ? minus(NOTHING, evaluate(first(), scope)) : values().reduce(minus);
    case "*":
      return values().reduce(times);
    case "min":
      return lesser(values());
    case "max":
      return greater(values());
    case "/":
      return quotient(operands, scope);
    case "some":
      return some(operands, scope);
    case "all":
      return all(operands, scope);
    case "none":
      return not(some(operands, scope));
    case "count":
      return count(first(), scope);
    case "share-at-least":
      return share(operands, false, scope);
    case "share-above":
      return share(operands, true, scope);
    case "consecutive-years":
    case "years-since-recognised": {
      const { low, high } = countYears(operator, operands, scope.ruleset, scope.evidence);
      return between(exact(low), exact(high));
    }
    case "within-period":
      return isWithinPeriod(first(), scope);
    case "applicable":
      return isApplicable(text(first()), scope);
    case "reading":
      return usedOption(text(first()), scope);
    default:
      throw new TypeError(`unknown operator: ${operator}`);
  }
}
