// In: an adjustment. Out: the most it can come to, as far as the document alone says: what limits of delegation count.
import type { Adjustment } from "../kinds/schema.js";

/** The most points an adjustment can come to; without bound where it counts cases and has no cap. */
export function adjustmentMaximum(node: Adjustment): number {
  if (node.kind === "flat") return node.points;
  if (node.kind === "banded") return Math.max(...node.bands.map(({ points }) => points));
  if (node.kind === "per-case") return node.cap ?? Infinity;
  if (node.kind === "graded") return Infinity;
  const items = node.items.map(adjustmentMaximum);
  const together = node.combine === "largest" ? Math.max(...items) : items.reduce((sum, item) => sum + item, 0);
  return Math.min(node.cap ?? Infinity, together);
}
