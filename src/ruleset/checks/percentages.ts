import type { Path } from "../../logic/scope.js";
import type { PlainField } from "../../parts/field.js";
import type { Ruleset } from "../schema.js";
import type { Check } from "./check.js";

/** A unit that says nothing but "per cent"; `% of households` says what it is a share of. */
const BARE = /^\s*(%|phần trăm|tỷ lệ phần trăm|tỉ lệ phần trăm|per ?cent|percentage)\s*$/i;

type Placed = readonly [name: string, field: PlainField, path: Path];

function plainFields(fields: Ruleset["fields"]): readonly Placed[] {
  return Object.entries(fields).flatMap(([id, field]): readonly Placed[] =>
    field.type === "events"
      ? Object.entries(field.item).map(([name, member]) => [`${id}.${name}`, member, ["fields", id, "item", name]])
      : [[id, field, ["fields", id]]],
  );
}

/** Every percentage says what it is a share of: better two counts, part and whole; else in its unit. */
export const percentages: Check = ({ fields }, report) => {
  for (const [field, { unit }, path] of plainFields(fields)) {
    if (unit !== undefined && (BARE.test(unit.vi) || BARE.test(unit.en)))
      report("ruleset.percentage-without-base", [...path, "unit"], { field });
  }
};
