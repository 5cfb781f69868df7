// In: an overlay, without its base. Out: the legal statements that it makes itself, each with its id and place.
import { type UncertainStatement, uncertainAmong } from "../ruleset/certainty.js";
import { type PlacedStatement, placed } from "../ruleset/walk.js";
import { kindOf } from "./operations/index.js";
import type { Overlay } from "./schema.js";

/** Every legal statement that the overlay makes: its period, and those of its operations. */
export function statementsOfOverlay(overlay: Overlay): readonly PlacedStatement[] {
  return [
    placed({ ...overlay.inForce, id: "in-force" }, ["inForce"], true),
    ...overlay.operations.flatMap((operation, i) =>
      kindOf(operation).statements(operation, ["operations", i], overlay),
    ),
  ];
}

/** The statements of an overlay below `official`: assumed, inferred, restated, each in the order of the document. */
export function uncertainInOverlay(overlay: Overlay): readonly UncertainStatement[] {
  return uncertainAmong(statementsOfOverlay(overlay));
}
