// In: a base and overlays that it allows. Out: the sheet that they make, one operation after another, as docs/format.md tells it;
// nothing is checked, and nothing is shared with src/overlay.
import { type Json, omit } from "../../src/base/json.js";
import type { Adjustment } from "../../src/kinds/schema.js";
import type { Operation, Overlay } from "../../src/overlay/schema.js";
import type { Certainty, Figures, Statement } from "../../src/parts/statement.js";
import type { Rank, Ruleset } from "../../src/ruleset/schema.js";
import { isObject } from "./facts.js";
import { byCodePoint } from "./verdict.js";

const DOWNWARDS: readonly Rank[] = ["nation", "province", "district", "commune", "practice"];
const SURENESS: readonly Ruleset["status"][] = ["official", "reconstruction", "draft", "example"];

const SURE: readonly Certainty[] = ["official", "restated", "inferred", "assumed"];

type Node = { readonly [member: string]: unknown };

/** The list with the node of this id changed, wherever it stands; taken out where nothing is left, and with it a group left empty. */
function changedIn(list: readonly unknown[], id: string, change: (node: Node) => Node | undefined): readonly unknown[] {
  return list.flatMap((one) => {
    if (!isObject(one)) return [one];
    if (one["id"] === id) return [change(one) ?? []].flat();
    const name = ["criteria", "items"].find((member) => Array.isArray(one[member]));
    if (name === undefined) return [one];
    const inner = changedIn(one[name] as readonly unknown[], id, change);
    return inner.length === 0 && one["kind"] === "group" ? [] : [{ ...one, [name]: inner }];
  });
}

/** The sheet with the node of this id changed or taken out. */
function changed(sheet: Ruleset, id: string, change: (node: Node) => Node | undefined): Ruleset {
  const lists = (["standards", "deductions", "bonuses"] as const).flatMap((member) => {
    const list = sheet[member];
    return list === undefined ? [] : [[member, changedIn(list, id, change)] as const];
  });
  // CAST: every list keeps the type of its nodes.
  return { ...sheet, ...(Object.fromEntries(lists) as Partial<Ruleset>) };
}

function foundIn(list: readonly Adjustment[], id: string): Adjustment | undefined {
  for (const one of list) {
    const found = one.id === id ? one : one.kind === "group" ? foundIn(one.items, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Does the deduction cost anything? */
function costs(deduction: Adjustment | undefined): Json {
  switch (deduction?.kind) {
    case "flat":
      return deduction.when;
    case "per-case":
      return { ">": [deduction.cases, 0] };
    case "banded": {
      const { measure } = deduction;
      const bands = [...deduction.bands].sort((a, b) => a.from - b.from);
      // From where it begins to cost, to where it no longer does.
      const isCostly = (at: number): boolean => (bands[at]?.points ?? 0) > 0;
      const spans = bands.flatMap(({ from }, at) => {
        if (!isCostly(at) || isCostly(at - 1)) return [];
        const end = bands.find((_, other) => other > at && !isCostly(other));
        const reached = { ">=": [measure, from] };
        return [end === undefined ? reached : { and: [reached, { "<": [measure, end.from] }] }];
      });
      return spans.length === 0 ? false : { or: spans };
    }
    default:
      throw new TypeError("nothing to escalate");
  }
}

/** What an operation says of a number, as the number then says of itself. */
function figuresOf({ cite, certainty = "assumed", note, figures }: Statement, layer: string): Figures {
  const [citation, reason] = [figures?.cite ?? cite, figures?.note ?? note];
  const worst =
    SURE.indexOf(figures?.certainty ?? certainty) > SURE.indexOf(certainty) ? figures?.certainty : certainty;
  return {
    certainty: worst ?? certainty,
    layer,
    ...(citation === undefined ? {} : { cite: citation }),
    ...(reason === undefined ? {} : { note: reason }),
  };
}

function operate(sheet: Ruleset, operation: Operation, layer: string): Ruleset {
  switch (operation.op) {
    case "fill-maximum":
      return changed(sheet, operation.standard, (node) => {
        return { ...node, maximum: operation.maximum, figures: figuresOf(operation, layer) };
      });
    case "add-criterion":
      return changed(sheet, operation.standard, (node) => {
        return { ...node, criteria: [...(node["criteria"] as readonly unknown[]), { ...operation.criterion, layer }] };
      });
    case "add-deduction":
      return { ...sheet, deductions: [...(sheet.deductions ?? []), { ...operation.deduction, layer }] };
    case "add-bonus":
      return { ...sheet, bonuses: [...(sheet.bonuses ?? []), { ...operation.bonus, layer }] };
    case "add-disqualifier":
      return { ...sheet, disqualifiers: [...(sheet.disqualifiers ?? []), { ...operation.disqualifier, layer }] };
    case "add-gate":
      return { ...sheet, gates: [...(sheet.gates ?? []), { ...operation.gate, layer }] };
    case "set-mark": {
      const { pass } = sheet;
      if (!pass) throw new TypeError("no mark to set");
      const marks = pass.marks.map((mark) =>
        mark.class === operation.class ? { ...mark, mark: operation.mark, figures: figuresOf(operation, layer) } : mark,
      );
      return { ...sheet, pass: { ...pass, marks } };
    }
    case "set-points":
      return changed(sheet, operation.node, (node) => {
        const member = node["kind"] === "flat" ? "points" : "each";
        return { ...node, [member]: operation.points, figures: figuresOf(operation, layer) };
      });
    case "escalate": {
      const { deduction, disqualifier: id } = operation;
      const stated = omit(operation, "op", "deduction", "disqualifier");
      const when = costs(foundIn(sheet.deductions ?? [], deduction));
      const left = changed(sheet, deduction, () => undefined);
      return { ...left, disqualifiers: [...(left.disqualifiers ?? []), { ...stated, id, when, layer }] };
    }
    case "repeal":
      return changed(sheet, operation.node, () => undefined);
  }
}

function declare(sheet: Ruleset, overlay: Overlay): Ruleset {
  const { id, version, rank, name, status } = overlay;
  const own = (["instruments", "fields", "derived", "history", "readings"] as const).flatMap((member) => {
    const all = { ...sheet[member], ...overlay[member] };
    return Object.keys(all).length > 0 ? [[member, all] as const] : [];
  });
  return {
    ...sheet,
    // CAST: every table keeps the type of its values.
    ...(Object.fromEntries(own) as Partial<Ruleset>),
    status: SURENESS.indexOf(status) > SURENESS.indexOf(sheet.status) ? status : sheet.status,
    layers: [...(sheet.layers ?? []), { id, version, rank, ...name }],
  };
}

/** The sheet of these overlays; of places and days only what a decision needs: nothing. */
export function referenceSheet(base: Ruleset, overlays: readonly Overlay[]): Ruleset {
  const inOrder = DOWNWARDS.flatMap((rank) =>
    overlays.filter((one) => one.rank === rank).sort((a, b) => byCodePoint(a.id, b.id)),
  );
  return inOrder.reduce(
    (sheet, overlay) =>
      overlay.operations.reduce((so, operation) => operate(so, operation, overlay.id), declare(sheet, overlay)),
    base,
  );
}
