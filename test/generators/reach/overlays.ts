// In: overlays that were applied. Out: every operation by every rank, what they declare, and how many there are.
import type { Overlay } from "../../../src/overlay/schema.js";
import { RANKS } from "../delegations.js";
import { OPS } from "../operations.js";
import type { Reach, See } from "./see.js";

const TABLES = ["fields", "derived", "history", "readings"] as const;

export const OVERLAYS: Reach = [
  ...OPS.map((op) => [`overlay, ${op}`, RANKS] as const),
  ["overlay declares", TABLES],
  ["overlays", ["none", "one", "several of one rank", "of several ranks", "one without operations"]],
];

/** Tells what was applied. */
export function seeOverlays(overlays: readonly Overlay[], see: See): undefined {
  const ranks = new Set(overlays.map(({ rank }) => rank));
  if (overlays.length < 2) see("overlays", overlays.length === 0 ? "none" : "one");
  if (ranks.size < overlays.length) see("overlays", "several of one rank");
  if (ranks.size > 1) see("overlays", "of several ranks");
  for (const { rank, operations, ...overlay } of overlays) {
    if (operations.length === 0) see("overlays", "one without operations");
    for (const { op } of operations) see(`overlay, ${op}`, rank);
    for (const table of TABLES) if (overlay[table] !== undefined) see("overlay declares", table);
  }
}
