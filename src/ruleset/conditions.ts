// In: a ruleset, and what it was lowered to. Out: every expression as written beside what it became: its type, its static
// range, its place, and its parts. Named expressions once, under their own name.
import type { CompiledNode } from "../kinds/kind.js";
import type { Expression } from "../logic/expression.js";
import type { Path, ValueType } from "../logic/scope.js";
import type { Lowered, LoweredItem } from "../logic/source.js";
import type { LoweredSheet } from "./compiled.js";
import { expressionsOf, type OwnedExpression, operandsOf, operatorOf, type PlacedExpression } from "./expressions.js";
import type { Ruleset } from "./schema.js";

/** An expression as written and lowered. */
export interface Term {
  /** Id of the node, or of the named expression, that it belongs to. */
  readonly id: string;
  readonly written: Expression;
  readonly path: Path;
  readonly type: ValueType;
  /** What it can come to at all. */
  readonly low: number;
  readonly high: number;
  readonly parts: readonly Term[];
}

type RangeOf = (register: number) => { readonly low: number; readonly high: number };

/** What a walk over terms carries: the owner, the ranges of its registers, and where named expressions are gathered. */
interface Walk {
  readonly id: string;
  readonly rangeOf: RangeOf;
  readonly derived: Map<string, Lowered>;
}

function everyNode(nodes: readonly CompiledNode[]): readonly CompiledNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

/** The nodes of a sheet by their ids. */
export function nodesById({ standards, total }: LoweredSheet): ReadonlyMap<string, CompiledNode> {
  const nodes = [
    ...standards.flatMap(({ criteria, bonuses, deductions }) => [...criteria, ...bonuses, ...deductions]),
    ...(total === undefined ? [] : [...total.bonuses.items, ...total.deductions.items]),
  ];
  return new Map(everyNode(nodes).map((node) => [node.id, node]));
}

/** The filters around the events of a list, the innermost first, as they are lowered. */
export function filtersOf({ expression, path }: PlacedExpression): readonly PlacedExpression[] {
  if (operatorOf(expression) !== "filter") return [];
  const [list, condition] = operandsOf(expression, path);
  return list === undefined || condition === undefined ? [] : [...filtersOf(list), condition];
}

function itemTerms(item: LoweredItem, operands: readonly PlacedExpression[], walk: Walk): readonly Term[] {
  const { low, high } = item.program.template;
  const within = { ...walk, rangeOf: (register: number) => ({ low: low[register] ?? 0, high: high[register] ?? 0 }) };
  const [list, own] = operands;
  const written = [...(list === undefined ? [] : filtersOf(list)), ...(own === undefined ? [] : [own])];
  return item.conditions.flatMap((condition, i) => {
    const here = written[i];
    return here === undefined ? [] : [termOf(here, condition, within)];
  });
}

function partsOf(written: PlacedExpression, { source }: Lowered, walk: Walk): readonly Term[] {
  const operands = operandsOf(written.expression, written.path);
  if (source.kind === "derived") walk.derived.set(source.derived, source.from);
  if (source.kind === "list" && source.item !== undefined) return itemTerms(source.item, operands, walk);
  if (source.kind !== "operator" || source.operator === "applicable") return [];
  // Operands that are no values (a list of literals, a share, a way of rounding) come after those that are.
  return source.operands.flatMap((operand, i) => {
    const here = operands[i];
    return here === undefined || Array.isArray(here.expression) ? [] : [termOf(here, operand, walk)];
  });
}

function termOf(written: PlacedExpression, lowered: Lowered, walk: Walk): Term {
  const { low, high } = walk.rangeOf(lowered.register);
  const parts = partsOf(written, lowered, walk);
  return { id: walk.id, written: written.expression, path: written.path, type: lowered.type, low, high, parts };
}

/** Every expression that a decision may rest on; a named expression that nothing uses is none. */
export function termsOf(ruleset: Ruleset, sheet: LoweredSheet): readonly Term[] {
  const derived = new Map<string, Lowered>();
  const nodes = nodesById(sheet);
  const conditions = new Map([...sheet.gates, ...sheet.disqualifiers].map(({ id, condition }) => [id, condition]));
  const loweredOf = ({ id, path }: OwnedExpression): Lowered | undefined =>
    path[0] === "derived" ? derived.get(id) : (conditions.get(id) ?? nodes.get(id)?.expressions[String(path.at(-1))]);
  // What named expressions became is learnt from those who use them, of which a later one may be another of them.
  const open = [...expressionsOf(ruleset)].reverse();
  const terms: Term[] = [];
  for (let left = open.length + 1; left > open.length; ) {
    left = open.length;
    for (const one of open.splice(0)) {
      const lowered = loweredOf(one);
      if (lowered === undefined) open.push(one);
      else terms.push(termOf(one, lowered, { id: one.id, rangeOf: (register) => sheet.range(register), derived }));
    }
  }
  return terms;
}
