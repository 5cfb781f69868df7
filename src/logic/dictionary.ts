// In: the evidence dictionary and the readings. Out: their slots, before any condition is lowered.
import { compareText } from "../base/text.js";
import type { Field, PlainField } from "../parts/field.js";
import { isNarrow } from "./codes.js";
import { type FieldRange, rangeOf } from "./field-types.js";
import type { Builder } from "./machine.js";

/** A slot that one plain field is read into. */
export interface FieldSlot extends FieldRange {
  readonly slot: number;
  readonly isNarrow: boolean;
  /** Is a value of it the whole number in the register? */
  readonly isCount: boolean;
  readonly field: PlainField;
}

/** A list of events: its number, and the slots of its members within one event. */
export interface ListSlot {
  readonly list: number;
  readonly max: number;
  readonly members: { readonly [name: string]: PlainField };
  /** The members in the order of their slots within one event. */
  readonly order: readonly ListMember[];
}

/** A member of the events of a list. */
export interface ListMember extends FieldRange {
  readonly name: string;
  readonly field: PlainField;
}

/** Slots for the members of an event, first in the program of a list's item. */
export function memberSlots(builder: Builder, order: readonly ListMember[]): ReadonlyMap<string, FieldSlot> {
  return new Map(order.map((member) => [member.name, slotOf(builder, member, member.field)]));
}

/** Slots for every field: plain ones and lists, each by id. */
export function fieldSlots(
  builder: Builder,
  fields: { readonly [id: string]: Field },
): { plain: ReadonlyMap<string, FieldSlot>; lists: ReadonlyMap<string, ListSlot> } {
  const plain = new Map<string, FieldSlot>();
  const lists = new Map<string, ListSlot>();
  for (const [id, field] of Object.entries(fields)) {
    if (field.type === "events") {
      const order = Object.entries(field.item)
        .sort(([a], [b]) => compareText(a, b))
        .map(([name, member]) => ({ ...rangeOf(`${id}.${name}`, member), name, field: member }));
      lists.set(id, { list: builder.list(), max: field.max, members: field.item, order });
    } else {
      plain.set(id, slotOf(builder, rangeOf(id, field), field));
    }
  }
  return { plain, lists };
}

/** Everything before a dot of an id: what a nested spelling may begin with. */
export function prefixesOf(ids: Iterable<string>): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const id of ids) {
    for (let dot = id.indexOf("."); dot >= 0; dot = id.indexOf(".", dot + 1)) prefixes.add(id.slice(0, dot));
  }
  return prefixes;
}

function slotOf(builder: Builder, range: FieldRange, field: PlainField): FieldSlot {
  // Written out: what is copied with `...` gets a layout of its own, and reading it costs a search each time.
  const { type, low, high, unit, step, kind, values } = range;
  const slot = builder.slot(low, high);
  return {
    type,
    low,
    high,
    unit,
    step,
    kind,
    values,
    slot,
    isNarrow: isNarrow(low, high),
    isCount: kind === "number" && unit === 1 && step === 1,
    field,
  };
}
