// In: two rulesets. Out: which parts differ between them, and which parts read or hold one that does.
import { compareText } from "../../base/text.js";
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../../ruleset/walk.js";
import { NAMED, type Part, partsOf } from "./parts.js";

/** How a part differs: it is only in the ruleset after, only in the one before, or means something else. */
export type Change = "added" | "removed" | "changed";

/** What differs between two rulesets. */
export interface Amendments {
  /** Every part that differs, by code points of the ids. */
  readonly changes: ReadonlyMap<string, Change>;
  /** Ids of all parts whose outcome can differ: those above, what reads them, and what they are counted in. */
  readonly touched: ReadonlySet<string>;
  /** The parts that differ among those that a part reads. */
  readonly readBy: (id: string) => readonly string[];
  /** Criteria and adjustments as each ruleset has them, where both have one. */
  readonly scored: ReadonlyMap<string, { readonly before: Scored; readonly after: Scored }>;
}

type Scored = Criterion | Adjustment;

interface Both {
  readonly before?: Part;
  readonly after?: Part;
}

function changeOf({ before, after }: Both): Change | undefined {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  return before.text === after.text ? undefined : "changed";
}

/** Ids of the parts that some words may name. */
function namedBy({ before, after }: Both, parts: ReadonlyMap<string, Both>): readonly string[] {
  const words = new Set([...(before?.words ?? []), ...(after?.words ?? [])]);
  return [...words].flatMap((word) => NAMED.map((kind) => `${kind}:${word}`).filter((id) => parts.has(id)));
}

/** Compares two rulesets part by part. */
export function amendmentsBetween(before: Ruleset, after: Ruleset): Amendments {
  const [old, new_] = [partsOf(before), partsOf(after)];
  const ids = [...new Set([...old.keys(), ...new_.keys()])].sort(compareText);
  const parts = new Map(ids.map((id): readonly [string, Both] => [id, both(old.get(id), new_.get(id))]));
  const changes = new Map(
    [...parts].flatMap(([id, part]) => {
      const change = changeOf(part);
      return change === undefined ? [] : [[id, change] as const];
    }),
  );
  const readBy = reader(parts, changes);
  return { changes, touched: touchedBy(parts, changes, readBy), readBy, scored: scoredBy(before, after) };
}

function scoredIn(ruleset: Ruleset): readonly Scored[] {
  return [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)].map(({ node }) => node);
}

function scoredBy(before: Ruleset, after: Ruleset): Amendments["scored"] {
  const now = new Map(scoredIn(after).map((node) => [node.id, node]));
  return new Map(
    scoredIn(before).flatMap((node) => {
      const other = now.get(node.id);
      return other === undefined ? [] : [[node.id, { before: node, after: other }] as const];
    }),
  );
}

function both(before: Part | undefined, after: Part | undefined): Both {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function reader(parts: ReadonlyMap<string, Both>, changes: ReadonlyMap<string, Change>): Amendments["readBy"] {
  const known = new Map<string, readonly string[]>();
  const visit = (id: string, seen: Set<string>): readonly string[] => {
    const part = parts.get(id);
    if (part === undefined) return [];
    return namedBy(part, parts).flatMap((named) => {
      if (seen.has(named)) return [];
      seen.add(named);
      return changes.has(named) ? [named] : visit(named, seen);
    });
  };
  return (id) => {
    const found = known.get(id) ?? [...visit(id, new Set())].sort(compareText);
    known.set(id, found);
    return found;
  };
}

function touchedBy(
  parts: ReadonlyMap<string, Both>,
  changes: ReadonlyMap<string, Change>,
  readBy: Amendments["readBy"],
): ReadonlySet<string> {
  const touched = new Set<string>();
  const touch = (id: string | undefined): void => {
    if (id === undefined || touched.has(id)) return;
    touched.add(id);
    const { before, after } = parts.get(id) ?? {};
    touch(before?.within);
    touch(after?.within);
  };
  for (const id of parts.keys()) if (changes.has(id) || readBy(id).length > 0) touch(id);
  return touched;
}
