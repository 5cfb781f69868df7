// In: overlays, and what those of one rank do. Out: an issue with both places wherever two of them cannot both stand: never
// does the last one win, nor the one whose id comes first.
import { compareText } from "../base/text.js";
import { issue } from "../issues/issue.js";
import { RANKS, type Ruleset } from "../ruleset/schema.js";
import { kindOf } from "./operations/index.js";
import type { PlacedOperation, Report } from "./operations/operation.js";
import type { Overlay } from "./schema.js";

type Place = Ruleset["jurisdiction"];

// Is one of the places the other, or does it hold it?
function holds(one: Place, other: Place): boolean {
  return one.every((step, i) => i >= other.length || step === other[i]);
}

/** Reports documents that cannot stand in one sheet: two of one id, or of places that lie apart. */
export function checkDocuments(base: Ruleset, overlays: readonly Overlay[], report: Report): void {
  const rank = (overlay: Overlay): number => RANKS.indexOf(overlay.rank);
  const sorted = [...overlays].sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
  for (const [i, { id, jurisdiction }] of sorted.entries()) {
    const before: readonly (Ruleset | Overlay)[] = [base, ...sorted.slice(0, i)];
    const clash = (member: "id" | "jurisdiction", target: string, other: Ruleset | Overlay | undefined): void => {
      if (other === undefined) return;
      const related = [{ pointer: `/${member}`, document: other.id }];
      report(issue("overlay.conflict", id, `/${member}`, { target, other: other.id }, related));
    };
    clash(
      "id",
      id,
      before.find((other) => other.id === id),
    );
    clash(
      "jurisdiction",
      "jurisdiction",
      before.find((other) => !holds(other.jurisdiction, jurisdiction)),
    );
  }
}

/**
 * Reports operations of one rank that touch the same thing, each pair once, and returns those that came second: what they
 * would do is not worth telling.
 */
export function checkConflicts(
  placed: readonly PlacedOperation[],
  base: Ruleset,
  report: Report,
): ReadonlySet<PlacedOperation> {
  const first = new Map<string, PlacedOperation>();
  const second = new Set<PlacedOperation>();
  for (const one of placed) {
    const others = new Map<PlacedOperation, string>();
    for (const target of new Set(kindOf(one.operation).touches(one.operation, base))) {
      const before = first.get(target);
      if (before === undefined) first.set(target, one);
      else if (!others.has(before)) others.set(before, target);
    }
    for (const [{ overlay, pointer }, target] of others) {
      const related = [{ pointer, document: overlay.id }];
      report(issue("overlay.conflict", one.overlay.id, one.pointer, { target, other: overlay.id }, related));
      second.add(one);
    }
  }
  return second;
}
