// In: judged sheets, overlays and refusals. Out: THE TABLE of what the generators must reach, and which of it they do: operators,
// kinds, edges, caps, bounds, rounding, evidence, operations of overlays, each with every outcome.
import type { Sheet } from "../../reference/sheet.js";
import { allAdjustments, allCriteria } from "../../reference/subtree.js";
import { EVIDENCE, seeEvidence } from "./evidence.js";
import { EXPRESSIONS, seeExpression } from "./expressions.js";
import { expressionsIn, NODES, seeAdjustment, seeCriterion } from "./nodes.js";
import { OVERLAYS } from "./overlays.js";
import type { Reach, See } from "./see.js";
import { SHEET, seeSheet } from "./sheet.js";

/** What evidence is refused for. */
const REFUSALS = [
  "wrong-subject",
  "unknown-field",
  "wrong-type",
  "unknown-choice",
  "out-of-bounds",
  "off-step",
  "not-applicable-undeclared",
  "too-many-events",
  "event-conflict",
  "two-spellings",
  "history-conflict",
  "unknown-reward",
  "unknown-class",
  "several-classes",
  "bad-period",
  "not-in-force",
  "no-decision-date",
].map((code) => `evidence.${code}`);

/** What decisions reach. */
export const DECISIONS: Reach = [...EXPRESSIONS, ...NODES, ...SHEET, ...EVIDENCE];
/** What whole rulesets reach, with their overlays and refusals. */
export const DOCUMENTS: Reach = [...OVERLAYS, ["refused", REFUSALS]];

/** The cell of a thing and its outcome. */
export function cellOf(thing: string, outcome: string): string {
  return `${thing}: ${outcome}`;
}

/** Every cell of some things. */
export function cellsOf(reach: Reach): readonly string[] {
  return reach.flatMap(([thing, outcomes]) => outcomes.map((outcome) => cellOf(thing, outcome)));
}

/** Tells everything that a judged sheet meets. */
export function reachOf(sheet: Sheet, see: See): void {
  const { scope } = sheet;
  const criteria = allCriteria(sheet);
  const adjustments = allAdjustments(sheet);
  const nodes = [
    ...[...sheet.gates, ...sheet.disqualifiers].map((one) => one.node),
    ...criteria.map((one) => one.criterion),
    ...adjustments.map((one) => one.adjustment),
  ];
  for (const one of nodes.flatMap(expressionsIn)) seeExpression(one, scope, see);
  for (const one of criteria) seeCriterion(one, scope, see);
  for (const one of adjustments) seeAdjustment(one, scope, see);
  seeSheet(sheet, see);
  seeEvidence(scope.ruleset, scope.evidence, see);
}
