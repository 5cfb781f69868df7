// In: a node, and where its condition is judged: over the facts, or over one event of a list. Out: what an aim at it takes.
import { dateText } from "../../base/date.js";
import { fromScaled } from "../../base/exact.js";
import { compareText } from "../../base/text.js";
import type { TraceValue } from "../../evaluate/decision.js";
import type { Expression } from "../../logic/expression.js";
import type { Registers } from "../../logic/machine.js";
import type { Lowered, LoweredItem } from "../../logic/source.js";
import type { Citation } from "../../parts/statement.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { aboutEvent, aboutExpression, type OfEvent } from "./about.js";
import type { About, Aim, Seen, Span } from "./aim.js";
import type { GoalKind, GoalValue, Impossible, Wanted } from "./goal.js";
import { type Declared, type Steps, scaleOf, stepsOf } from "./steps.js";

/** Something that must hold of registers. */
export type Need = (registers: Registers) => boolean;

/** Where conditions and measures are judged. */
export interface Ground {
  readonly compiled: CompiledRuleset;
  readonly node: string;
  readonly cite: Citation | undefined;
  /** Readings on which it depends whether the expression counts at all. */
  readonly readings: readonly string[];
  /** Named expressions met on the way: each is looked at once, as something of its own. */
  readonly derived: Map<string, Lowered>;
  /** What must hold so that it may count: the branches of `if` around it are not ruled out. */
  readonly live: readonly Need[];
  /** The conditions of those branches. */
  readonly around: readonly Lowered[];
  /** Where it is one event of a list that is judged; `outer` must hold of the registers outside. */
  readonly event?: OfEvent & { readonly outer: readonly Need[] };
}

/** The conditions over the events of a list. */
export function eventsOf(ground: Ground, list: string, item: LoweredItem): Ground {
  return { ...ground, live: [], around: [], event: { list, item, outer: ground.live, outside: ground.around } };
}

/** The operand of an `if`: a branch counts while nothing rules it out, a condition while none before it surely holds. */
export function operandOf(ground: Ground, operator: string, operands: readonly Lowered[], index: number): Ground {
  if (operator !== "if") return ground;
  const before = operands.slice(0, index - (index % 2)).filter((_, i) => i % 2 === 0);
  const own = index % 2 === 1 ? operands[index - 1] : undefined;
  const live = [
    ...before.map(
      ({ register }): Need =>
        ({ low }) =>
          low[register] === 0,
    ),
    ...(own === undefined ? [] : [({ high }: Registers) => high[own.register] === 1]),
  ];
  const around = [...before, ...(own === undefined ? [] : [own])];
  return { ...ground, live: [...ground.live, ...live], around: [...ground.around, ...around] };
}

/** What a register can come to at all. */
export function rangeOf({ compiled, event }: Ground, { register }: Lowered): Span {
  if (event === undefined) return compiled.sheet.range(register);
  const { low, high } = event.item.program.template;
  return { low: low[register] ?? 0, high: high[register] ?? 0 };
}

/** The one value of an expression that can have no other. */
export function fixedValue(ground: Ground, lowered: Lowered): number | undefined {
  const { low, high } = rangeOf(ground, lowered);
  return low === high ? low : undefined;
}

function declaredIn({ compiled: { sheet } }: Ground, id: string): Declared | undefined {
  const dot = id.lastIndexOf(".");
  const members = sheet.lists.get(id.slice(0, Math.max(0, dot)));
  return sheet.plain.get(id) ?? members?.order.find(({ name }) => name === id.slice(dot + 1));
}

/** The steps in which the values of an expression go. */
export function stepsIn(ground: Ground, lowered: Lowered): Steps {
  return stepsOf(
    lowered,
    (one) => fixedValue(ground, one),
    (id) => declaredIn(ground, id),
  );
}

/** What an expression depends on. */
export function aboutIn({ compiled, event, readings, around }: Ground, root: Lowered): About {
  const about =
    event === undefined ? aboutExpression(compiled, root, around) : aboutEvent(compiled, event, root, around);
  return { ...about, readings: [...new Set([...about.readings, ...readings])].sort(compareText) };
}

/** The registers of which something is asked: the sheet's, or those of each event; none while the expression does not count. */
function counted({ event, live }: Ground, seen: Seen): readonly Registers[] {
  const areLive = (needs: readonly Need[], registers: Registers): boolean => needs.every((need) => need(registers));
  if (event === undefined) return areLive(live, seen.registers) ? [seen.registers] : [];
  if (!areLive(event.outer, seen.registers)) return [];
  return seen.events(event.item).filter((registers) => areLive(live, registers));
}

/** A value as a document writes it. */
export function writtenValue(lowered: Lowered, value: number): GoalValue {
  const { type } = lowered;
  if (type.type === "boolean") return value === 1;
  if (type.type === "date") return dateText(value);
  return type.type === "choice" ? (type.values[value] ?? "") : fromScaled(value, scaleOf(lowered));
}

/** A range in the words of a type. */
export function rangeValue(lowered: Lowered, { low, high }: Span): TraceValue {
  const { type } = lowered;
  const [first, last] = [writtenValue(lowered, low), writtenValue(lowered, high)];
  if (type.type === "boolean") return { type: "boolean", value: low === high ? low === 1 : "unknown" };
  if (type.type === "date") return { type: "date", low: String(first), high: String(last) };
  if (type.type === "choice") return { type: "choice", value: low === high ? String(first) : "unknown" };
  return { type: "number", low: Number(first), high: Number(last) };
}

function nearest(distances: readonly number[]): number {
  return distances.reduce((so, one) => (Math.abs(one) < Math.abs(so) ? one : so), Infinity);
}

/** What an aim at an expression is made of. */
export interface Wish {
  /** Where in the node: `when/and.0`. */
  readonly place: string;
  readonly kind: GoalKind;
  readonly wants: Wanted;
  readonly value?: GoalValue;
  readonly expression?: Expression;
  readonly about: About;
  readonly test: (registers: Registers) => boolean;
  readonly distance?: (registers: Registers) => number;
  readonly impossible?: Impossible | undefined;
}

/** The id of a goal: its node and place, what is asked for, and of what. */
export function goalId(node: string, place: string, kind: GoalKind, wants: Wanted, value?: GoalValue): string {
  const which = value === undefined ? "" : `=${String(value)}`;
  return `${node}${place === "" ? "" : `/${place}`}#${kind}:${wants}${which}`;
}

/** Makes an aim at something of an expression. */
export function aimAt(ground: Ground, wish: Wish): Aim {
  const { node, cite, event } = ground;
  const { place, kind, wants, value, expression, about, test, distance, impossible } = wish;
  const list = event === undefined ? {} : { list: event.list };
  return {
    goal: {
      id: goalId(node, place, kind, wants, value),
      kind,
      node,
      wants,
      ...(value === undefined ? {} : { value }),
      ...(expression === undefined ? {} : { condition: { expression, ...list } }),
      ...(cite === undefined ? {} : { cite }),
    },
    about,
    reached: (seen) => counted(ground, seen).some(test),
    ...(impossible === undefined ? {} : { impossible }),
    ...(distance === undefined ? {} : { distance: (seen: Seen) => nearest(counted(ground, seen).map(distance)) }),
  };
}
