// In: a list of events and everything that looks at it. Out: the domains of the members of its events, the events that can be told
// apart, and what each event gives to each of those who look.
import { compareText } from "../../base/text.js";
import type { ListSlot } from "../../logic/dictionary.js";
import { judge, type ListData } from "../../logic/events.js";
import { readValue } from "../../logic/field-types.js";
import { allocate, type EventSlots, KNOWN, NOT_APPLICABLE, type Registers } from "../../logic/machine.js";
import { both, type Distinction, highest, NOTHING } from "../distinction.js";
import { type DomainValue, type FactDomain, NOT_APPLICABLE_VALUE } from "../domain.js";
import type { Observed } from "../observe.js";
import { plainDomain } from "./plain.js";

/** An event as evidence writes it. */
export type Event = { readonly [member: string]: DomainValue };

/** Who looks at a list: an operator over it. */
export interface Watcher {
  readonly slot: ListSlot;
  readonly operator: string;
  readonly data: ListData;
  readonly outer: Registers;
  /** A count from here on is like any larger one. */
  readonly enough: number;
  /** Does it ask nothing but the event, the readings and the period? */
  readonly alone: boolean;
}

/** Everyone who looks at a list, in every ruleset of the space. */
export function watchersOf(list: string, all: readonly Observed[]): readonly Watcher[] {
  return all.flatMap(({ compiled, frame, lists }) => {
    const slot = compiled.sheet.lists.get(list);
    if (slot === undefined) return [];
    return [...lists]
      .filter(([source]) => source.field === list)
      .map(([{ operator, item, filters }, told]) => ({
        slot,
        operator,
        outer: frame,
        enough: highest(told) + 1,
        alone: item?.imports.every(([from]) => frame.low[from] === frame.high[from]) ?? true,
        data: { list: slot.list, max: slot.max, item, memory: item && allocate(item.program), filters },
      }));
  });
}

/** The domains of the members of a list's events, by name. */
export function memberDomains(list: string, { members }: ListSlot, all: readonly Observed[]): readonly FactDomain[] {
  return Object.entries(members)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, field]) => {
      const id = `${list}.${name}`;
      return plainDomain(id, field, toldOf(id, all));
    });
}

/** What all rulesets together tell of a fact. */
export function toldOf(id: string, all: readonly Observed[]): Distinction {
  return all.reduce((so, { plain }) => both(so, plain.get(id) ?? NOTHING), NOTHING);
}

function slotsOf(list: string, { order }: ListSlot, event: Event): EventSlots {
  const slots = {
    low: Float64Array.from(order, ({ low }) => low),
    high: Float64Array.from(order, ({ high }) => high),
    state: new Uint8Array(order.length),
  };
  order.forEach((member, i) => {
    const value = event[member.name] ?? null;
    if (value === null) return;
    if (value === NOT_APPLICABLE_VALUE) {
      slots.state[i] = NOT_APPLICABLE;
      return;
    }
    const read = readValue(`${list}.${member.name}`, member.field, member, value);
    if (typeof read !== "number") return;
    slots.low[i] = read;
    slots.high[i] = read;
    slots.state[i] = KNOWN;
  });
  return slots;
}

/**
 * What an event adds to each watcher, as pairs [surely, possibly] and a fault: of a count how much, of `some` and `none` whether
 * there is one, of `all` whether there is an exception.
 */
export function given(list: string, watchers: readonly Watcher[], event: Event): readonly number[] {
  return watchers.flatMap(({ slot, operator, data, outer }) => {
    const { within, holds, fault } = judge(data, outer, slotsOf(list, slot, event));
    if (operator === "count") return [within[0], within[1], fault];
    const [surely, possibly] = operator === "all" ? [1 - holds[1], 1 - holds[0]] : holds;
    return [Math.min(within[0], surely), Math.min(within[1], possibly), fault];
  });
}

/** What a list gives that has these and one more event. */
export function together(
  watchers: readonly Watcher[],
  so: readonly number[],
  more: readonly number[],
): readonly number[] {
  return so.map((value, i) => {
    const watcher = watchers[Math.floor(i / 3)];
    const added = more[i] ?? 0;
    if (watcher?.operator !== "count" || i % 3 === 2) return Math.max(value, added);
    return Math.min(value + added, watcher.enough);
  });
}
