// In: a ruleset and the overlays on it. Out: its mutants: the ruleset that comes out, changed in one place each. Changes that come
// to the same document count once.
import type { Json } from "../../base/json.js";
import { pointerOf } from "../../base/pointer.js";
import { type Result, success } from "../../base/result.js";
import { diceFrom } from "../../explore/random.js";
import type { Issue } from "../../issues/issue.js";
import { safeApplyOverlays } from "../../overlay/apply.js";
import type { Overlay } from "../../overlay/schema.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { edited, valueAt } from "./edit.js";
import { MUTATION_OPERATORS } from "./operators/index.js";

/** A ruleset and the overlays on it, from the highest rank down. */
export interface MutationTarget {
  readonly ruleset: Ruleset;
  readonly overlays: readonly Overlay[];
}

/** A ruleset changed in one place. */
export interface Mutant {
  /** The same for the same change, whatever else is in the document. */
  readonly id: string;
  readonly operator: string;
  /** Whose meaning is changed: a node, `<standard>.floor`, `total`, `inForce`, a named expression or a reading. */
  readonly node: string;
  /** Where, in the ruleset with its overlays applied; of an operation left out, in its overlay. */
  readonly pointer: string;
  /** The overlay whose operation is left out. */
  readonly overlay?: string;
  readonly from: Json;
  /** `null`: left out. */
  readonly to: Json;
  /** The ruleset that comes out, or what is wrong where the overlays no longer apply. */
  readonly result: Result<Ruleset, Issue>;
}

/** Name of the change that leaves out one operation of an overlay. */
export const OPERATION = "operation";

/** Changes of the ruleset as it is in force. */
function mutantsOf(applied: Ruleset): readonly Mutant[] {
  const found = new Map<string, Mutant>();
  for (const operator of MUTATION_OPERATORS) {
    const { name } = operator;
    for (const { node, path, to } of operator.changes(applied)) {
      const pointer = pointerOf(path);
      const change = `${pointer} ${JSON.stringify(to ?? null)}`;
      if (found.has(change)) continue;
      const result: Mutant["result"] = success(edited(applied, { path, to }));
      const from = valueAt(applied, path) ?? null;
      found.set(change, { id: `${name} ${change}`, operator: name, node, pointer, from, to: to ?? null, result });
    }
  }
  return [...found.values()];
}

function withoutOperations({ ruleset, overlays }: MutationTarget): readonly Mutant[] {
  return overlays.flatMap((overlay, at) =>
    overlay.operations.map((operation, i): Mutant => {
      const operations = overlay.operations.filter((_, other) => other !== i);
      const applied = safeApplyOverlays(
        ruleset,
        overlays.map((one, place) => (place === at ? { ...one, operations } : one)),
      );
      const pointer = pointerOf(["operations", i]);
      return {
        id: `${OPERATION} ${overlay.id}${pointer}`,
        operator: OPERATION,
        node: "total",
        pointer,
        overlay: overlay.id,
        // CAST: an operation is JSON.
        from: operation as unknown as Json,
        to: null,
        result: applied,
      };
    }),
  );
}

/** Every mutant, or `limit` of them drawn by `seed`, in the order of the table of operators. */
export function mutantsFor(
  target: MutationTarget,
  applied: Ruleset,
  { limit, seed = 1 }: { readonly limit?: number; readonly seed?: number } = {},
): readonly Mutant[] {
  const all = [...mutantsOf(applied), ...withoutOperations(target)];
  if (limit === undefined || limit >= all.length) return all;
  const dice = diceFrom(seed);
  const left = [...all];
  const drawn = new Set(Array.from({ length: limit }, () => left.splice(dice.below(left.length), 1)[0]));
  return all.filter((mutant) => drawn.has(mutant));
}
