// In: a ruleset and the overlays of lower ranks. Out: an ordinary ruleset, or issues that name both places. An overlay only
// does what the sheet above it delegates to its rank; within one rank the order does not matter, for two overlays of one rank
// either touch different things or conflict.
import { pointerOf } from "../base/pointer.js";
import { failure, type Result, success } from "../base/result.js";
import { compareText } from "../base/text.js";
import { raise } from "../issues/error.js";
import { type Issue, issue, sortIssues } from "../issues/issue.js";
import { isEarlier, satisfies } from "../parts/versions.js";
import { RANKS, type Ruleset } from "../ruleset/schema.js";
import { checkConflicts, checkDocuments } from "./conflicts.js";
import { checkLimits } from "./limits.js";
import { mergeDeclarations } from "./merge.js";
import { kindOf } from "./operations/index.js";
import type { PlacedOperation, Report } from "./operations/operation.js";
import type { Overlay } from "./schema.js";
import { uncertainInOverlay } from "./statements.js";

/**
 * Applies overlays to a ruleset (áp dụng quy định của địa phương), from the highest rank down, whatever their order.
 *
 * Each overlay names its base: the ruleset, or an overlay of a higher rank. What the base does not delegate to the
 * overlay's rank is an error that names the delegation exceeded. Every node added or filled says which layer it came from;
 * an overlay without operations adds its name to the layers and nothing else.
 *
 * @throws RulesetError with every conflict and every excess
 * @example
 * applyOverlays(ruleset, []) === ruleset //=> true
 */
export function applyOverlays(base: Ruleset, overlays: readonly Overlay[]): Ruleset {
  const result = safeApplyOverlays(base, overlays);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `applyOverlays`, but returns the issues. */
export function safeApplyOverlays(base: Ruleset, overlays: readonly Overlay[]): Result<Ruleset, Issue> {
  const issues: Issue[] = [];
  const report: Report = (found) => void issues.push(found);
  checkBases(base, overlays, report);
  checkDocuments(base, overlays, report);
  checkStatuses(overlays, report);
  checkCorrections(overlays, report);
  const applied = RANKS.reduce((sheet, rank) => {
    const ofRank = overlays.filter((overlay) => overlay.rank === rank).sort((a, b) => compareText(a.id, b.id));
    const above = overlays.filter((overlay) => RANKS.indexOf(overlay.rank) < RANKS.indexOf(rank));
    return applyRank(sheet, ofRank, above, report);
  }, base);
  return issues.length > 0 ? failure(sortIssues(issues)) : success(applied);
}

// Every overlay stands on the ruleset or on an overlay of a higher rank, in a version it accepts.
function checkBases(base: Ruleset, overlays: readonly Overlay[], report: Report): void {
  for (const overlay of overlays) {
    const known = [base, ...overlays.filter(({ rank }) => RANKS.indexOf(rank) < RANKS.indexOf(overlay.rank))];
    const found = known.find(({ id }) => id === overlay.base.id);
    if (found === undefined) {
      const above = known.map(({ id }) => id).join(", ");
      report(issue("overlay.wrong-base", overlay.id, "/base/id", { expected: overlay.base.id, found: above }));
    } else if (!satisfies(found.version, overlay.base.versions)) {
      const expected = `${overlay.base.id} ${overlay.base.versions}`;
      report(issue("overlay.wrong-base", overlay.id, "/base/versions", { expected, found: found.version }));
    }
  }
}

// The sheet that comes out is as sure as its least sure layer, so what an overlay says of itself is checked here.
function checkStatuses(overlays: readonly Overlay[], report: Report): void {
  for (const overlay of overlays.filter(({ status }) => status === "official")) {
    for (const { id, pointer, certainty } of uncertainInOverlay(overlay)) {
      if (certainty !== "restated")
        report(issue("ruleset.status-not-official", overlay.id, pointer, { id, certainty }));
    }
  }
}

// A correction names a version before its own.
function checkCorrections(overlays: readonly Overlay[], report: Report): void {
  for (const { id, version, corrects } of overlays) {
    if (corrects === undefined || isEarlier(corrects.version, version)) continue;
    const params = { version, corrects: corrects.version };
    report(issue("ruleset.corrects-later-version", id, "/corrects/version", params));
  }
}

function applyRank(base: Ruleset, overlays: readonly Overlay[], above: readonly Overlay[], report: Report): Ruleset {
  if (overlays.length === 0) return base;
  const placed = overlays.flatMap((overlay) =>
    overlay.operations.map(
      (operation, i): PlacedOperation => ({ overlay, operation, pointer: pointerOf(["operations", i]) }),
    ),
  );
  checkLimits(base, placed, report);
  const second = checkConflicts(placed, base, report);
  const merged = mergeDeclarations(base, overlays, above, report);
  const done = placed.filter((one) => !second.has(one));
  return done.reduce((sheet, one) => kindOf(one.operation).apply(sheet, one, report), merged);
}
