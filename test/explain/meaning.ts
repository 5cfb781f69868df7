// In: an expression. Out: a text that is the same for two of them that mean the same; and expressions that are nearly the same.
// Written apart from `src/ruleset/canonical.ts`, with which it must not share a mistake.
import type { Json } from "../../src/base/json.js";
import { isObject } from "../reference/facts.js";

type Call = readonly [operator: string, operands: readonly Json[]];

function callOf(expression: Json): Call | undefined {
  if (!isObject(expression)) return undefined;
  const [[operator, value] = ["", null]] = Object.entries(expression);
  return [operator, Array.isArray(value) ? (value as readonly Json[]) : [value]];
}

const SPELLINGS: { readonly [operator: string]: string } = { "===": "==", "!==": "!=" };
const CHAINS: readonly string[] = ["and", "or", "+", "*"];

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function reduced(limit: Json): Json {
  const [part, whole] = Array.isArray(limit) ? (limit as readonly number[]) : [];
  if (part === undefined || whole === undefined) return limit;
  const by = Math.max(1, divisor(part, whole));
  return [part / by, whole / by];
}

function flat(operator: string, operands: readonly Json[]): readonly Json[] {
  if (!CHAINS.includes(operator)) return operands;
  return operands.flatMap((operand) => {
    const [inner, own] = callOf(operand) ?? [];
    return inner === operator && own !== undefined ? flat(operator, own) : [operand];
  });
}

/** What an expression means, with one spelling, without brackets that change nothing. */
export function meaning(expression: Json): string {
  const call = callOf(expression);
  if (call === undefined) return JSON.stringify(expression);
  const [operator, operands] = call;
  const [first = null] = operands;
  if (["and", "or"].includes(operator) && operands.length === 1) return meaning(first);
  if (operator === "-" && operands.length === 1 && typeof first === "number") return JSON.stringify(-first + 0);
  const isShare = operator.startsWith("share-");
  const own = isShare ? operands.map((one, i) => (i === 2 ? reduced(one) : one)) : flat(operator, operands);
  return `${SPELLINGS[operator] ?? operator}(${own.map(meaning).join()})`;
}

/** Operators that stand where another one stands, of the same operands. */
const NEIGHBOURS: { readonly [operator: string]: string } = {
  ...{ and: "or", or: "and", "==": "!=", "===": "!==", "<": "<=", "<=": "<", ">": ">=", ">=": ">" },
  ...{ "+": "-", "-": "+", "*": "+", min: "max", max: "min", some: "all", all: "none", none: "some" },
  ...{ "share-at-least": "share-above", "share-above": "share-at-least" },
};

const MODES: { readonly [mode: string]: string } = {
  ...{ keep: "reset-after-reward", "reset-after-reward": "keep" },
  ...{ "through-this-year": "before-this-year", "before-this-year": "through-this-year" },
  ...{ "half-up": "half-even", "half-even": "down", down: "up", up: "half-up" },
};

function nearLiteral(literal: Json): readonly Json[] {
  if (typeof literal === "number") return [literal + 1, -literal, literal * 10];
  if (typeof literal === "string") return Object.hasOwn(MODES, literal) ? [MODES[literal] ?? ""] : [];
  if (!Array.isArray(literal)) return typeof literal === "boolean" ? [!literal] : [];
  const list = literal as readonly Json[];
  const [first, last] = [list[0], list.at(-1)];
  // The two numbers of a share stay two.
  if (typeof first === "number" && typeof last === "number") return [[...list.slice(0, -1), last + 1]];
  return [list.slice(1), [...list].reverse()].filter(({ length }) => length > 0);
}

/** Operators whose operands are not all expressions, or are lists. */
const PARAMETERS: readonly string[] = [
  ...["var", "reading", "applicable", "in", "share-at-least", "share-above", "/"],
  ...["consecutive-years", "years-since-recognised", "count", "filter"],
];

/** The brackets set otherwise: `(a ∘ b) • c` as `a ∘ (b • c)`, and `not (a ∘ b)` as `(not a) ∘ b`. */
function rotated([operator, operands]: Call): readonly Json[] {
  return operands.flatMap((operand, i): readonly Json[] => {
    const [inner, own = []] = callOf(operand) ?? [];
    const last = own.at(-1);
    if (inner === undefined || last === undefined || PARAMETERS.includes(inner)) return [];
    return [{ [inner]: [...own.slice(0, -1), { [operator]: operands.map((one, k) => (k === i ? last : one)) }] }];
  });
}

/** Expressions that differ from this one in one place. Not all of them are well typed; none may read like another. */
export function nearby(expression: Json): readonly Json[] {
  const call = callOf(expression);
  if (call === undefined) return nearLiteral(expression);
  const [operator, operands] = call;
  const { [operator]: neighbour } = NEIGHBOURS;
  return [
    ...(neighbour === undefined || operands.length < 2 ? [] : [{ [neighbour]: operands }]),
    ...(operands.length === 2 && !["in", "some", "all", "none", "filter"].includes(operator)
      ? [{ [operator]: [...operands].reverse() }]
      : []),
    ...rotated(call),
    ...operands.flatMap((operand, i) =>
      nearby(operand).map((other) => ({ [operator]: operands.map((one, k) => (k === i ? other : one)) })),
    ),
  ];
}
