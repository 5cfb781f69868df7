// In: a condition as written and lowered. Out: whether its parts can hold together: `n > 5 and n < 3` cannot, nor can `a and not a`.
// Only what is said of one quantity at a time is compared: no arithmetic, no proof over several facts.
import { powerOfTen } from "../base/exact.js";
import { canonical, type Derived } from "./canonical.js";
import type { Term } from "./conditions.js";
import { operatorOf } from "./expressions.js";

/** What a condition demands of one quantity, in whole steps of its scale. */
interface Demand {
  readonly of: string;
  readonly low: number;
  readonly high: number;
}

type Comparison = "<" | "<=" | ">" | ">=" | "==";

const COMPARISONS: { readonly [operator: string]: Comparison } = {
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "==": "==",
  "===": "==",
};
/** The same comparison with its sides exchanged, and what holds where it does not. */
const TURNED: { readonly [C in Comparison]: Comparison } = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==" };
const NEGATED: { readonly [C in Comparison]?: Comparison } = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

function isLiteral({ written }: Term): boolean {
  return operatorOf(written) === undefined;
}

function scaleOf({ type }: Term): number {
  return type.type === "number" ? type.scale : 0;
}

const BOUNDS: { readonly [C in Comparison]: (value: number) => readonly [low: number, high: number] } = {
  "<": (value) => [-Infinity, Math.ceil(value) - 1],
  "<=": (value) => [-Infinity, Math.floor(value)],
  ">": (value) => [Math.floor(value) + 1, Infinity],
  ">=": (value) => [Math.ceil(value), Infinity],
  "==": (value) => [Math.ceil(value), Math.floor(value)],
};

function compared(left: Term, right: Term, comparison: Comparison, derived: Derived): readonly Demand[] {
  if (isLiteral(left)) return isLiteral(right) ? [] : compared(right, left, TURNED[comparison], derived);
  if (!isLiteral(right)) return [];
  const value = (right.low * powerOfTen(scaleOf(left))) / powerOfTen(scaleOf(right));
  const [low, high] = BOUNDS[comparison](value);
  return [{ of: canonical(left.written, derived), low: Math.max(low, left.low), high: Math.min(high, left.high) }];
}

function demands(term: Term, truth: boolean, derived: Derived): readonly Demand[] {
  const operator = operatorOf(term.written) ?? "";
  const { parts } = term;
  const wanted = truth ? 1 : 0;
  const whole = { of: canonical(term.written, derived), low: wanted, high: wanted };
  if (operator === (truth ? "and" : "or")) return [whole, ...parts.flatMap((part) => demands(part, truth, derived))];
  if (operator === "!") return parts.flatMap((part) => demands(part, !truth, derived));
  const asWritten = COMPARISONS[operator];
  const comparison = asWritten === undefined || truth ? asWritten : NEGATED[asWritten];
  // Of three operands, both comparisons hold; where they do not, it may be either.
  if (comparison !== undefined && (truth || parts.length === 2)) {
    return parts.slice(1).flatMap((right, i) => {
      const left = parts[i];
      return left === undefined ? [] : compared(left, right, comparison, derived);
    });
  }
  return isLiteral(term) ? [] : [whole];
}

/** Can the parts of an `and` never hold together, or those of an `or` (`truth` false) never fail together? */
export function cannotBe(term: Term, truth: boolean, derived: Derived): boolean {
  const allowed = new Map<string, Demand>();
  for (const demand of demands(term, truth, derived)) {
    const before = allowed.get(demand.of) ?? demand;
    const low = Math.max(before.low, demand.low);
    const high = Math.min(before.high, demand.high);
    if (low > high) return true;
    allowed.set(demand.of, { of: demand.of, low, high });
  }
  return false;
}
