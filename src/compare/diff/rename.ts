// In: the pieces of two rulesets. Out: which pieces of the first have another id in the second and are otherwise the same, and the
// first with the ids of the second. Nothing is taken for renamed where two pieces could be meant.
import { isObject } from "../../base/json.js";
import { meaningOf } from "./meaning.js";
import type { Piece, Pieces } from "./pieces.js";

/** The new id of each piece that has one. */
export type Renames = ReadonlyMap<string, string>;

const NODES: readonly Piece["role"][] = ["gate", "disqualifier", "standard", "criterion", "deduction", "bonus"];

function keyOf(piece: Piece, renames: Renames, labelled: boolean): string {
  const { own, within } = piece;
  const from = own["from"];
  const moved = {
    ...piece,
    own: typeof from === "string" ? { ...own, from: renames.get(from) ?? from } : own,
    ...(within === undefined ? {} : { within: renames.get(within) ?? within }),
  };
  return meaningOf(moved) + (labelled ? JSON.stringify([own["vi"], own["en"]]) : "");
}

function grouped(pieces: readonly Piece[], keyed: (piece: Piece) => string): ReadonlyMap<string, readonly Piece[]> {
  const found = new Map<string, readonly Piece[]>();
  for (const one of pieces) found.set(keyed(one), [...(found.get(keyed(one)) ?? []), one]);
  return found;
}

/** Pairs what is only in one with what is only in the other, outer pieces before inner ones. */
export function renamesBetween(a: Pieces, b: Pieces): Renames {
  const renames = new Map<string, string>();
  for (const labelled of [true, false]) {
    for (let before = -1; before !== renames.size; ) {
      before = renames.size;
      const taken = new Set(renames.values());
      const isNode = ({ role }: Piece): boolean => NODES.includes(role);
      const gone = [...a.values()].filter((one) => isNode(one) && !b.has(one.id) && !renames.has(one.id));
      const come = [...b.values()].filter((one) => isNode(one) && !a.has(one.id) && !taken.has(one.id));
      const twins = grouped(come, (one) => keyOf(one, new Map(), labelled));
      for (const [key, [own, ...others]] of grouped(gone, (one) => keyOf(one, renames, labelled))) {
        const [twin, ...more] = twins.get(key) ?? [];
        if (own !== undefined && twin !== undefined && others.length + more.length === 0) renames.set(own.id, twin.id);
      }
    }
  }
  return renames;
}

/** The pieces with the new ids, wherever the old ones stand. */
export function renamed(pieces: Pieces, renames: Renames): Pieces {
  if (renames.size === 0) return pieces;
  const idOf = (id: string): string => {
    const floor = id.endsWith(".floor") ? renames.get(id.slice(0, -".floor".length)) : undefined;
    return renames.get(id) ?? (floor === undefined ? id : `${floor}.floor`);
  };
  const ownOf = (own: Piece["own"], id: string): Piece["own"] => ({
    ...own,
    ...(own["id"] === undefined ? {} : { id: renames.get(id) ?? own["id"] }),
    ...(typeof own["from"] === "string" ? { from: idOf(own["from"]) } : {}),
    ...(Array.isArray(own["nodes"]) ? { nodes: namesIn(own["nodes"], idOf) } : {}),
    ...(Array.isArray(own["standards"]) ? { standards: namesIn(own["standards"], idOf) } : {}),
  });
  return new Map(
    [...pieces].map(([id, one]) => [
      idOf(id),
      {
        ...one,
        id: idOf(id),
        own: isObject(one.own) ? ownOf(one.own, id) : one.own,
        ...(one.within === undefined ? {} : { within: idOf(one.within) }),
      },
    ]),
  );
}

function namesIn(names: readonly unknown[], idOf: (id: string) => string): readonly unknown[] {
  return names.map((name) => (typeof name === "string" ? idOf(name) : name));
}
