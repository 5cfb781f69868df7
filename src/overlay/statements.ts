// In: an overlay, without its base. Out: the legal statements that it makes itself, each with its id and place.
import type { Path } from "../logic/scope.js";
import type { Statement } from "../parts/statement.js";
import { type UncertainStatement, uncertainAmong } from "../ruleset/certainty.js";
import { adjustmentsUnder, criteriaUnder, type PlacedStatement, placed } from "../ruleset/walk.js";
import { figuresOf } from "./operations.js";
import type { Operation, Overlay } from "./schema.js";

// What changes a number alone speaks of figures: so it stands in the sheet once the overlay is applied.
function ofNumber(id: string, path: Path, operation: Statement, overlay: Overlay): readonly PlacedStatement[] {
  const isSilent = operation.certainty === undefined && operation.figures === undefined;
  return [placed(isSilent ? { id } : { id, figures: figuresOf(operation, overlay) }, path, true)];
}

function nodes(found: ReturnType<typeof criteriaUnder> | ReturnType<typeof adjustmentsUnder>): PlacedStatement[] {
  return found.map(({ node, path }) => placed(node, path));
}

function statementsIn(operation: Operation, path: Path, overlay: Overlay): readonly PlacedStatement[] {
  switch (operation.op) {
    case "fill-maximum":
      return ofNumber(operation.standard, path, operation, overlay);
    case "set-mark":
      return ofNumber(`pass.mark.${operation.class}`, path, operation, overlay);
    case "set-points":
      return ofNumber(operation.node, path, operation, overlay);
    case "add-criterion":
      return nodes(criteriaUnder([operation.criterion], path, operation.standard)).map(single("criterion", path));
    case "add-deduction":
      return nodes(adjustmentsUnder([operation.deduction], path)).map(single("deduction", path));
    case "add-bonus":
      return nodes(adjustmentsUnder([operation.bonus], path)).map(single("bonus", path));
    case "add-disqualifier":
      return [placed(operation.disqualifier, [...path, "disqualifier"])];
    case "add-gate":
      return [placed(operation.gate, [...path, "gate"])];
    case "escalate":
      return [placed({ ...operation, id: operation.disqualifier }, path)];
    case "repeal":
      return [placed({ ...operation, id: operation.node }, path)];
  }
}

// The node of an operation stands under its own name, not in a list: `/operations/2/criterion`, and its children below.
function single(member: string, path: Path): (found: PlacedStatement) => PlacedStatement {
  return (found) => ({ ...found, path: [...path, member, ...found.path.slice(path.length + 1)] });
}

/** Every legal statement that the overlay makes: its period, and those of its operations. */
export function statementsOfOverlay(overlay: Overlay): readonly PlacedStatement[] {
  return [
    placed({ ...overlay.inForce, id: "in-force" }, ["inForce"], true),
    ...overlay.operations.flatMap((operation, i) => statementsIn(operation, ["operations", i], overlay)),
  ];
}

/** The statements of an overlay below `official`: assumed, inferred, restated, each in the order of the document. */
export function uncertainInOverlay(overlay: Overlay): readonly UncertainStatement[] {
  return uncertainAmong(statementsOfOverlay(overlay));
}
