// In: a lowered sheet and its nodes. Out: the facts that can be missing, in the order of decisions, each with the nodes that read
// it: made once for each ruleset.
import { compareText } from "../base/text.js";
import type { HistoryUse } from "../logic/history.js";
import type { LoweredSheet } from "./compiled.js";
import type { Leaf, SheetIndex } from "./nodes.js";
import type { Settlings } from "./settling.js";

/** Where one sees whether a fact is missing: its slot, its list, a member of the events of a list, a count of years. */
export type FactSource =
  | { readonly kind: "slot"; readonly slot: number }
  | { readonly kind: "list"; readonly list: number }
  | {
      readonly kind: "member";
      readonly list: number;
      readonly field: string;
      readonly member: string;
      readonly at: number;
    }
  | { readonly kind: "history"; readonly use: HistoryUse };

/** A node that reads a fact. */
export interface FactReader {
  readonly leaf: Leaf;
  readonly source: FactSource;
  /** Places, among the settling nodes, of those whose verdict it bears on. */
  readonly bearsOn: readonly number[];
}

/** A fact as decisions name it, with its readers by code points of their ids. */
export interface FactRead {
  readonly field: string;
  readonly readers: readonly FactReader[];
  readonly nodes: readonly string[];
  /** Slot of a plain field. */
  readonly slot: number | undefined;
  /** What is said when all readers are unsettled, and nothing is known of why: they block the verdict or not. */
  readonly blocking: UnknownFact;
  readonly sharpening: UnknownFact;
  /** What was said when only some of them are: by which, as bits, and whether they block; for no more readers than fit. */
  readonly ofSome: Map<number, UnknownFact> | undefined;
}

/** A fact that is not known, and the nodes it touches. */
export interface UnknownFact {
  readonly field: string;
  readonly nodes: readonly string[];
  readonly blocks: boolean;
}

/** As bits they make a small number; and of so many there are not too many sets. */
const MOST_READERS = 8;

function sourceOf(read: string, { plain, lists, histories }: LoweredSheet): FactSource | undefined {
  const use = histories.get(read);
  if (use !== undefined) return { kind: "history", use };
  const slot = plain.get(read)?.slot;
  if (slot !== undefined) return { kind: "slot", slot };
  const list = lists.get(read)?.list;
  if (list !== undefined) return { kind: "list", list };
  const dot = read.lastIndexOf(".");
  const [field, member] = [read.slice(0, dot), read.slice(dot + 1)];
  const parent = lists.get(field);
  const at = parent?.order.findIndex(({ name }) => name === member) ?? -1;
  return parent === undefined ? undefined : { kind: "member", list: parent.list, field, member, at };
}

function bearsOn({ id, standard, bears }: Leaf, { nodes }: Settlings): readonly number[] {
  const places = nodes.flatMap(({ node }, place) =>
    node === id || (bears && (node === "total" || (standard !== undefined && node === `${standard}.floor`)))
      ? [place]
      : [],
  );
  // The total, on which most bear and which is open first, stands last among the nodes.
  return places.reverse();
}

/** Every fact that a node reads. */
export function factsReadIn(sheet: LoweredSheet, { leaves }: SheetIndex, settlings: Settlings): readonly FactRead[] {
  const found = new Map<string, FactReader[]>();
  for (const leaf of leaves) {
    const places = bearsOn(leaf, settlings);
    for (const read of leaf.reads) {
      const source = sourceOf(read, sheet);
      if (source === undefined) continue;
      const field = source.kind === "history" ? `history.${source.use.history}` : read;
      const readers = found.get(field) ?? [];
      found.set(field, readers);
      readers.push({ leaf, source, bearsOn: places });
    }
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([field, readers]) => {
      readers.sort((a, b) => compareText(a.leaf.id, b.leaf.id));
      const nodes = Object.freeze([...new Set(readers.map(({ leaf }) => leaf.id))]);
      return {
        field,
        readers,
        nodes,
        slot: sheet.plain.get(field)?.slot,
        blocking: Object.freeze({ field, nodes, blocks: true }),
        sharpening: Object.freeze({ field, nodes, blocks: false }),
        ofSome: readers.length > MOST_READERS ? undefined : new Map(),
      };
    });
}
