// In: nodes. Out: the unit in which their points go, as scaled whole numbers: what is no multiple of it they never come to.

import { maximumOf } from "../../kinds/index.js";
import type { CompiledNode } from "../../kinds/kind.js";
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { CompiledStandard } from "../../ruleset/compiled.js";
import { rangeIn, type Sheet, scaledPoints } from "./sheet.js";
import { commonDivisor } from "./steps.js";

/** The largest whole number that divides all. */
export function commonUnit(all: readonly number[]): number {
  return all.reduce(commonDivisor, 0);
}

// What the points of a node are multiples of, apart from those of its children.
function ownPoints({ compiled: { ruleset } }: Sheet, node: Criterion | Adjustment): readonly number[] {
  switch (node.kind) {
    case "pass-fail":
    case "flat":
      return [node.points];
    case "per-unit":
      return [node.each, node.maximum];
    case "per-case":
      return [node.each, ...(node.cap === undefined ? [] : [node.cap])];
    case "proportional":
      return [node.step, node.maximum, ...(node.whenZero === "unknown" ? [] : [node.whenZero])];
    case "banded":
      return node.bands.map(({ points }) => points);
    case "choice":
      return node.levels.map(({ points }) => points);
    case "graded": {
      const field = Object.hasOwn(ruleset.fields, node.field) ? ruleset.fields[node.field] : undefined;
      return field?.type === "points" ? [field.step] : [];
    }
    case "required":
      return [];
    case "group":
      if ("items" in node) return node.cap === undefined ? [] : [node.cap];
      return [
        ...(node.maximum === undefined ? [] : [node.maximum]),
        ...(node.points === undefined ? [] : [node.points]),
      ];
  }
}

/** The unit of a node's points. */
export function unitOf(sheet: Sheet, node: CompiledNode): number {
  const written = sheet.written.get(node.id);
  if (written === undefined) return 0;
  const own = ownPoints(sheet, written);
  // What does not apply may earn the maximum, whatever the step.
  const isFull = "whenNotApplicable" in written && written.whenNotApplicable === "full";
  const full = isFull ? (maximumOf(written, sheet.compiled.ruleset.fields) ?? 0) : 0;
  const isEnough = typeof node.combine === "object" && "atLeast" in node.combine;
  const children = isEnough ? [] : node.children.map((child) => unitOf(sheet, child));
  return commonUnit([...[...own, full].map(scaledPoints), ...children]);
}

/** The unit of a standard's points. */
export function unitOfStandard(sheet: Sheet, { criteria, bonuses, deductions, points }: CompiledStandard): number {
  const nodes = [...criteria, ...bonuses, ...deductions].map((node) => unitOf(sheet, node));
  const maximum = scaledPoints(points?.maximum ?? 0);
  const isCapped = points !== undefined && (bonuses.length > 0 || rangeIn(sheet, points.raw).high > maximum);
  return commonUnit(isCapped ? [...nodes, maximum] : nodes);
}
