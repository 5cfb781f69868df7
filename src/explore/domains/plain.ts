// In: a field that holds one value, and what is told of it. Out: its domain, and any value of it. THE TABLE of field types.
import { dateText, dayNumber } from "../../base/date.js";
import { fromScaled, toScaled } from "../../base/exact.js";
import { rangeOf } from "../../logic/field-types.js";
import type { PlainField } from "../../parts/field.js";
import type { Distinction } from "../distinction.js";
import { type DomainValue, domainOf, type FactDomain, NOT_APPLICABLE_VALUE } from "../domain.js";
import type { Dice } from "../random.js";
import { type Grid, gridDomain, sizeOf, valueAt } from "./grid.js";

type FieldOf<T extends PlainField["type"]> = Extract<PlainField, { readonly type: T }>;

function scaled(id: string, field: FieldOf<"count" | "number" | "points">, step: number): Grid {
  const { type, low, high } = rangeOf(id, field);
  const scale = type.type === "number" ? type.scale : 0;
  return { low, high, step: toScaled(step, scale), written: (value) => fromScaled(value, scale) };
}

/** The values in which a field's own lie; undefined where they are only listed. */
const GRIDS: { readonly [T in PlainField["type"]]: (id: string, field: FieldOf<T>) => Grid | undefined } = {
  boolean: () => undefined,
  choice: () => undefined,
  count: (id, field) => scaled(id, field, 1),
  number: (id, field) => scaled(id, field, field.step),
  points: (id, field) => scaled(id, field, field.step),
  date: (_id, { min, max }) => ({ low: dayNumber(min), high: dayNumber(max), step: 1, written: dateText }),
};

/** The grid of a field of numbers or days. */
export function gridOf(id: string, field: PlainField): Grid | undefined {
  // CAST: the entry under a field's own type takes exactly that field.
  return (GRIDS[field.type] as (id: string, field: PlainField) => Grid | undefined)(id, field);
}

function listedValues(field: PlainField): readonly DomainValue[] {
  return field.type === "choice" ? field.values.map(({ id }) => id) : [false, true];
}

/** The domain of a field that holds one value; `more` are further places of its grid worth trying. */
export function plainDomain(
  id: string,
  field: PlainField,
  told: Distinction,
  more: readonly number[] = [],
): FactDomain {
  const grid = gridOf(id, field);
  if (grid !== undefined) return gridDomain(id, field, grid, told, more);
  const values = [...(field.notApplicable === true ? [NOT_APPLICABLE_VALUE] : []), ...listedValues(field)];
  return domainOf(id, "fact", values, [], true);
}

/** Any value of a field, each as likely; of many numbers, half of the time a small one. */
export function anyValue(id: string, field: PlainField, dice: Dice): DomainValue {
  if (field.notApplicable === true && dice.chance(5)) return NOT_APPLICABLE_VALUE;
  const grid = gridOf(id, field);
  if (grid === undefined) return dice.pick(listedValues(field));
  const size = sizeOf(grid);
  const isMany = field.type !== "date" && size > 200 && dice.chance(50);
  return valueAt(grid, dice.below(isMany ? 200 : size));
}
