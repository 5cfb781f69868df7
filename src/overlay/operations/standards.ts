// In: a ruleset and what an operation says of one standard. Out: the ruleset with that standard changed.
import { issue } from "../../issues/issue.js";
import type { Ruleset, Standard } from "../../ruleset/schema.js";
import { criteriaFrom, placed } from "../../ruleset/walk.js";
import { type OperationKind, type OperationOf, type PlacedOperation, type Report, unknownTarget } from "./operation.js";
import { demandStatement, figuresOf, ofNumber } from "./stated.js";

type OfStandard = OperationOf<"fill-maximum" | "add-criterion">;

function changeStandard(
  sheet: Ruleset,
  one: PlacedOperation<OfStandard>,
  report: Report,
  change: (standard: Standard) => Standard,
): Ruleset {
  const { standard: target } = one.operation;
  const standards = sheet.standards ?? [];
  const ids = standards.map(({ id }) => id);
  if (!ids.includes(target)) {
    unknownTarget(one, "standard", target, ids, report);
    return sheet;
  }
  return { ...sheet, standards: standards.map((standard) => (standard.id === target ? change(standard) : standard)) };
}

/** Gives a standard of a framework the maximum that was left to this rank; all of them together come to the total. */
export const fillMaximum: OperationKind<OperationOf<"fill-maximum">> = {
  target: ({ standard }) => standard,
  touches: ({ standard }) => [standard],
  may: () => "fill-maxima",
  names: ({ standard }) => standard,
  amount: ({ maximum }) => maximum,
  together: true,
  statements: (operation, path, overlay) => ofNumber(operation.standard, operation, path, overlay),
  apply: (sheet, one, report) =>
    changeStandard(sheet, one, report, (standard) => {
      const { overlay, operation, pointer } = one;
      if (standard.maximum !== "delegated") {
        report(issue("overlay.nothing-to-fill", overlay.id, pointer, { standard: standard.id }));
      }
      demandStatement(one, standard.id, report);
      return { ...standard, maximum: operation.maximum, figures: figuresOf(operation, overlay) };
    }),
};

/** Adds a criterion to a standard, after its own. */
export const addCriterion: OperationKind<OperationOf<"add-criterion">> = {
  target: ({ criterion }) => criterion.id,
  touches: ({ criterion, standard }) => criteriaFrom(criterion, [], standard).map(({ node }) => node.id),
  may: () => "add-criteria",
  names: ({ standard }) => standard,
  statements: ({ criterion, standard }, path) =>
    criteriaFrom(criterion, [...path, "criterion"], standard).map(({ node, path: at }) => placed(node, at)),
  apply: (sheet, one, report) =>
    changeStandard(sheet, one, report, (standard) => ({
      ...standard,
      criteria: [...standard.criteria, { ...one.operation.criterion, layer: one.overlay.id }],
    })),
};
