// In: a ruleset and the overlays of lower ranks. Out: an ordinary ruleset, or issues that name both places. An overlay only
// does what the sheet above it delegates to its rank; within one rank the order does not matter, for two overlays of one rank
// either touch different things or conflict.
import { pointerOf } from "../base/pointer.js";
import { failure, type Result, success } from "../base/result.js";
import { nearest } from "../base/text.js";
import { raise } from "../issues/error.js";
import { type Issue, issue, sortIssues } from "../issues/issue.js";
import { type Delegation, RANKS, type Ruleset, type Standard } from "../ruleset/schema.js";
import { adjustmentMaximum } from "./maximum.js";
import { mergeDeclarations } from "./merge.js";
import type { Operation, Overlay } from "./schema.js";
import { satisfies } from "./versions.js";

type Report = (found: Issue) => void;

/** One operation with its overlay and its place. */
interface Placed<O extends Operation = Operation> {
  readonly overlay: Overlay;
  readonly operation: O;
  readonly pointer: string;
}

/**
 * Applies overlays to a ruleset (áp dụng quy định của địa phương), from the highest rank down.
 *
 * Each overlay names its base: the ruleset, or an overlay applied before it. What the base does not delegate to the
 * overlay's rank is an error that cites the delegation exceeded. An overlay without operations changes nothing.
 *
 * @throws RulesetError with every conflict and every excess
 * @example
 * applyOverlays(ruleset, []) //=> ruleset
 */
export function applyOverlays(base: Ruleset, overlays: readonly Overlay[]): Ruleset {
  const result = safeApplyOverlays(base, overlays);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `applyOverlays`, but returns the issues. */
export function safeApplyOverlays(base: Ruleset, overlays: readonly Overlay[]): Result<Ruleset, Issue> {
  const issues: Issue[] = [];
  const report: Report = (found) => void issues.push(found);
  const ordered = [...overlays].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
  checkBases(base, ordered, report);
  const applied = RANKS.reduce(
    (sheet, rank) =>
      applyRank(
        sheet,
        ordered.filter((overlay) => overlay.rank === rank),
        report,
      ),
    base,
  );
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

function applyRank(base: Ruleset, overlays: readonly Overlay[], report: Report): Ruleset {
  if (overlays.length === 0) return base;
  const placed = overlays.flatMap((overlay) =>
    overlay.operations.map((operation, i): Placed => ({ overlay, operation, pointer: pointerOf(["operations", i]) })),
  );
  checkLimits(base, placed, report);
  const merged = mergeDeclarations(base, overlays, report);
  return placed.reduce((sheet, one) => applyOne(sheet, one, placed, report), merged);
}

const of = <K extends Operation["op"]>(
  op: K,
  placed: readonly Placed[],
): readonly Placed<Extract<Operation, { readonly op: K }>>[] =>
  placed.filter((one): one is Placed<Extract<Operation, { readonly op: K }>> => one.operation.op === op);

function delegated<M extends Delegation["may"]>(
  { delegation = [] }: Ruleset,
  may: M,
  { overlay }: Placed,
): readonly Extract<Delegation, { readonly may: M }>[] {
  return delegation.filter(
    (one): one is Extract<Delegation, { readonly may: M }> => one.may === may && one.to === overlay.rank,
  );
}

// Limits are cumulative over a rank: all its overlays together keep within each of them.
function checkLimits(base: Ruleset, placed: readonly Placed[], report: Report): void {
  const refuse = ({ overlay, operation, pointer }: Placed, target: string): void => {
    report(
      issue("overlay.not-delegated", overlay.id, pointer, { operation: operation.op, target, rank: overlay.rank }),
    );
  };
  const fills = of("fill-maximum", placed);
  for (const one of fills) {
    const allowed = delegated(base, "fill-maxima", one).filter(({ standards }) =>
      standards.includes(one.operation.standard),
    );
    if (allowed.length === 0) refuse(one, one.operation.standard);
    for (const { id, standards, total } of allowed) {
      const filled = fills.filter(({ operation }) => standards.includes(operation.standard));
      const found = filled.reduce((sum, { operation }) => sum + operation.maximum, 0);
      const complete = standards.every((standard) => filled.some(({ operation }) => operation.standard === standard));
      if (found > total || (complete && found !== total)) {
        report(
          issue("overlay.beyond-delegation", one.overlay.id, one.pointer, { delegation: id, limit: total, found }),
        );
      }
    }
  }
  for (const one of of("add-criterion", placed)) {
    const allowed = delegated(base, "add-criteria", one).some(({ standards }) =>
      standards.includes(one.operation.standard),
    );
    if (!allowed) refuse(one, one.operation.standard);
  }
  const added = of("add-deduction", placed);
  for (const one of added) {
    const allowed = delegated(base, "add-deductions", one);
    if (allowed.length === 0) refuse(one, one.operation.deduction.id);
    const found = added.reduce((sum, { operation }) => sum + adjustmentMaximum(operation.deduction), 0);
    for (const { id, most } of allowed) {
      if (most !== undefined && found > most)
        report(issue("overlay.beyond-delegation", one.overlay.id, one.pointer, { delegation: id, limit: most, found }));
    }
  }
}

function applyOne(sheet: Ruleset, one: Placed, rank: readonly Placed[], report: Report): Ruleset {
  const { overlay, operation, pointer } = one;
  if (operation.op === "add-deduction")
    return { ...sheet, deductions: [...(sheet.deductions ?? []), operation.deduction] };
  const standards = sheet.standards ?? [];
  if (!standards.some(({ id }) => id === operation.standard)) {
    const suggestion = nearest(
      operation.standard,
      standards.map(({ id }) => id),
    );
    report(
      issue("overlay.unknown-target", overlay.id, `${pointer}/standard`, {
        target: operation.standard,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    );
    return sheet;
  }
  const change = (standard: Standard): Standard =>
    operation.op === "add-criterion"
      ? { ...standard, criteria: [...standard.criteria, operation.criterion] }
      : fill(standard, one as Placed<Extract<Operation, { op: "fill-maximum" }>>, rank, report);
  return {
    ...sheet,
    standards: standards.map((standard) => (standard.id === operation.standard ? change(standard) : standard)),
  };
}

// The number is the overlay's statement: its certainty becomes that of the standard's figures.
function fill(
  standard: Standard,
  one: Placed<Extract<Operation, { readonly op: "fill-maximum" }>>,
  rank: readonly Placed[],
  report: Report,
): Standard {
  const { overlay, operation, pointer } = one;
  const twin = of("fill-maximum", rank).find((other) => other !== one && other.operation.standard === standard.id);
  if (twin !== undefined) {
    report(
      issue("overlay.conflict", overlay.id, pointer, { target: standard.id, other: twin.overlay.id }, [
        { pointer: twin.pointer, document: twin.overlay.id },
      ]),
    );
  }
  if (standard.maximum !== "delegated" && twin === undefined) {
    report(issue("overlay.nothing-to-fill", overlay.id, pointer, { standard: standard.id }));
  }
  const { cite, figures } = operation;
  const certainty = figures?.certainty ?? operation.certainty;
  const note = figures?.note ?? operation.note;
  if (certainty === undefined) return { ...standard, maximum: operation.maximum };
  const source = figures?.cite ?? cite;
  return {
    ...standard,
    maximum: operation.maximum,
    figures: { certainty, ...(source === undefined ? {} : { cite: source }), ...(note === undefined ? {} : { note }) },
  };
}
