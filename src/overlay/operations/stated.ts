// In: the statement that an operation itself makes. Out: how it stands in the sheet; an issue where it must say more.
import { issue } from "../../issues/issue.js";
import type { Path } from "../../logic/scope.js";
import type { Figures, Statement } from "../../parts/statement.js";
import { certaintyOf } from "../../ruleset/nodes.js";
import { type PlacedStatement, placed } from "../../ruleset/walk.js";
import type { Operation, Overlay } from "../schema.js";
import type { PlacedOperation, Report } from "./operation.js";

/** What an operation states of a number: how sure it is, where it stands, which layer said so. */
export function figuresOf(operation: Statement, overlay: Overlay): Figures {
  const cite = operation.figures?.cite ?? operation.cite;
  const note = operation.figures?.note ?? operation.note;
  return {
    certainty: certaintyOf(operation),
    layer: overlay.id,
    ...(cite === undefined ? {} : { cite }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The statement of an operation that changes a number alone: it speaks of figures, as it will stand in the sheet. */
export function ofNumber(id: string, operation: Statement, path: Path, overlay: Overlay): readonly PlacedStatement[] {
  const isSilent = operation.certainty === undefined && operation.figures === undefined;
  return [placed(isSilent ? { id } : { id, figures: figuresOf(operation, overlay) }, path, true)];
}

/** The members of a statement, without the rest of what makes them. */
export function statementOf({ cite, certainty, note, figures }: Statement): Statement {
  return {
    ...(cite === undefined ? {} : { cite }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(note === undefined ? {} : { note }),
    ...(figures === undefined ? {} : { figures }),
  };
}

/** Reports where a change is no legal statement like any other: it must be cited, and say how sure it is. */
export function demandStatement(
  { overlay, operation, pointer }: PlacedOperation<Operation & Statement>,
  id: string,
  report: Report,
): void {
  if (overlay.status === "example") return;
  if (operation.cite === undefined) report(issue("ruleset.missing-citation", overlay.id, pointer, { id }));
  if (operation.certainty === undefined) report(issue("ruleset.missing-certainty", overlay.id, pointer, { id }));
}
