// In: a group of criteria or of adjustments. Out: aims at how its members count together.

import { maximumOf } from "../../kinds/index.js";
import type { CompiledNode } from "../../kinds/kind.js";
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Aim, Seen } from "./aim.js";
import { aimOf, type NodeWish, type Sheet, scaledPoints } from "./sheet.js";

type Base = Pick<NodeWish, "node" | "kind" | "about" | "cite">;

interface Scored {
  readonly id: string;
  readonly earned: number;
}

function scoredChildren({ compiled }: Sheet, { children }: CompiledNode): readonly Scored[] {
  return children.flatMap(({ id, earned }) =>
    earned === undefined || compiled.sheet.range(earned).high === 0 ? [] : [{ id, earned }],
  );
}

/** Each member in turn is the one that counts: it has surely more than every other. */
function aloneAims(base: Base, members: readonly Scored[]): readonly Aim[] {
  return members.map(({ id, earned }) =>
    aimOf({
      ...base,
      kind: "group",
      wants: "alone",
      value: id,
      reached: ({ registers: { low, high } }) =>
        members.every((other) => other.id === id || (low[earned] ?? 0) > (high[other.earned] ?? 0)),
    }),
  );
}

/** Two members at once have points, so that adding up and taking the largest differ. */
function togetherAim(base: Base, members: readonly Scored[], option?: readonly [reading: string, option: string]): Aim {
  const areTwo = ({ registers: { low } }: Seen): boolean =>
    members.filter(({ earned }) => (low[earned] ?? 0) > 0).length > 1;
  const isRead = ({ decision }: Seen): boolean => option === undefined || decision.readings[option[0]] === option[1];
  return aimOf({
    ...base,
    kind: "group",
    wants: "together",
    ...(option === undefined ? {} : { value: option[1] }),
    reached: (seen) => isRead(seen) && areTwo(seen),
    impossible: members.length < 2 ? { why: "nothing-there" } : undefined,
  });
}

/** How many children are surely met, and how many may be. */
function metChildren(sheet: Sheet, { children }: CompiledNode): (seen: Seen) => readonly [number, number] {
  const rows = children.map(({ id, earned, state }) => {
    const written = sheet.written.get(id) as Criterion | undefined;
    const maximum = written === undefined ? 0 : (maximumOf(written, sheet.compiled.ruleset.fields) ?? 0);
    return earned === undefined ? ([state ?? -1, 1] as const) : ([earned, scaledPoints(maximum)] as const);
  });
  return ({ registers: { low, high } }) => [
    rows.filter(([register, full]) => (low[register] ?? 0) >= full).length,
    rows.filter(([register, full]) => (high[register] ?? 0) >= full).length,
  ];
}

function enoughAims(sheet: Sheet, node: CompiledNode, base: Base, wanted: number): readonly Aim[] {
  const met = metChildren(sheet, node);
  const exactly =
    (count: number) =>
    (seen: Seen): boolean =>
      met(seen).every((found) => found === count);
  return [
    aimOf({ ...base, kind: "group", wants: "enough", reached: exactly(wanted) }),
    aimOf({ ...base, kind: "group", wants: "one-too-few", reached: exactly(wanted - 1) }),
  ];
}

/** Aims at the combination of a group's members; of any other node none. */
export function combineAims(
  sheet: Sheet,
  node: CompiledNode,
  written: Criterion | Adjustment,
  base: Base,
): readonly Aim[] {
  const { combine } = node;
  if (combine === undefined) return [];
  const members = scoredChildren(sheet, node);
  if (typeof combine === "object" && "atLeast" in combine) return enoughAims(sheet, node, base, combine.atLeast);
  if (typeof combine === "object") {
    return Object.keys(combine.options).map((option) => togetherAim(base, members, [combine.reading, option]));
  }
  if (members.length < 2) return [];
  const together = "items" in written ? [togetherAim(base, members)] : [];
  return combine === "sum" ? together : [...aloneAims(base, members), ...together];
}
