// In: overlays that were applied. Out: every operation by every rank, what they declare, and how many there are.
import type { Operation, Overlay } from "../../../src/overlay/schema.js";
import type { Ruleset } from "../../../src/ruleset/schema.js";
import { withId } from "../../reference/delegation.js";
import { RANKS } from "../delegations.js";
import { OPS } from "../operations.js";
import type { Reach, See } from "./see.js";

const TABLES = ["fields", "derived", "history", "readings"] as const;

export const OVERLAYS: Reach = [
  ...OPS.map((op) => [`overlay, ${op}`, RANKS] as const),
  ["escalated", ["flat", "per-case", "banded"]],
  ["points set", ["flat", "per-case"]],
  ["repealed", ["criterion", "group", "adjustment", "group of adjustments"]],
  ["overlay declares", TABLES],
  ["overlays", ["none", "one", "several of one rank", "of several ranks", "one without operations"]],
];

/** What kind of node an operation works on. */
function seeTarget(base: Ruleset, operation: Operation, see: See): undefined {
  const { deductions = [], bonuses = [] } = base;
  const found = withId(
    base,
    "node" in operation ? operation.node : operation.op === "escalate" ? operation.deduction : "",
  );
  const kind = found !== undefined && "kind" in found ? String(found.kind) : "";
  if (operation.op === "escalate") see("escalated", kind);
  if (operation.op === "set-points") see("points set", kind);
  if (operation.op !== "repeal") return;
  const isAdjustment = withId([deductions, bonuses], operation.node) !== undefined;
  see(
    "repealed",
    kind === "group" ? (isAdjustment ? "group of adjustments" : "group") : isAdjustment ? "adjustment" : "criterion",
  );
}

/** Tells what was applied to the base. */
export function seeOverlays(base: Ruleset, overlays: readonly Overlay[], see: See): undefined {
  const ranks = new Set(overlays.map(({ rank }) => rank));
  if (overlays.length < 2) see("overlays", overlays.length === 0 ? "none" : "one");
  if (ranks.size < overlays.length) see("overlays", "several of one rank");
  if (ranks.size > 1) see("overlays", "of several ranks");
  for (const { rank, operations, ...overlay } of overlays) {
    if (operations.length === 0) see("overlays", "one without operations");
    for (const operation of operations) {
      see(`overlay, ${operation.op}`, rank);
      seeTarget(base, operation, see);
    }
    for (const table of TABLES) if (overlay[table] !== undefined) see("overlay declares", table);
  }
}
