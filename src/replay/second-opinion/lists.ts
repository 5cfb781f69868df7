// In: an operator over the events of a list. Out: the same for JSON Logic, whose conditions read nothing but the event.
import { isObject, type Json } from "../../base/json.js";
import type { EventsField } from "../../parts/field.js";
import { type Call, type Scope, type Translation, textOf } from "./translation.js";
import { truth, type Written } from "./written.js";

/** The list below its filters. */
export function listOf(list: Json | undefined): string {
  if (!isObject(list)) return "";
  const { filter, var: id } = list;
  return Array.isArray(filter) ? listOf((filter as readonly Json[])[0]) : textOf(id);
}

function eventsOf(list: Json | undefined, { ruleset }: Scope): EventsField | undefined {
  const field = ruleset.fields[listOf(list)];
  return field?.type === "events" ? field : undefined;
}

function overEvents(write: (list: Json, condition: Json, call: Call) => Written, why?: string): Translation {
  return {
    ...(why === undefined ? {} : { why }),
    write(call) {
      const { operator, operands, scope } = call;
      const [list = null, condition = null] = operands;
      const field = eventsOf(list, scope);
      if (field === undefined) return scope.refuse("operator", operator);
      return write(scope.write(list).rule, scope.inside(field).write(condition).rule, call);
    },
  };
}

/** As they stand. */
export const ofEvents = overEvents((list, condition, { operator }) => truth({ [operator]: [list, condition] }));

/** True of an empty list. */
export const ofAllEvents: Translation = overEvents(
  (list, condition) => truth({ if: [list, { all: [list, condition] }, true] }),
  "Of an empty list JSON Logic's `all` is false; `if` takes an empty list for false.",
);

/** So many events. */
export const numberOfEvents: Translation = overEvents(
  (list, _, { operands: [events], scope }) => ({
    rule: { reduce: [list, { "+": [{ var: "accumulator" }, 1] }, 0] },
    scale: 0,
    most: eventsOf(events, scope)?.max ?? 0,
  }),
  "Every event of the list adds one.",
);
