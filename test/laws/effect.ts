// In: an operation of an overlay, and the sheet it was applied to. Out: does the sheet say what the operation says?
import { expect } from "vitest";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { type Done, withId } from "../reference/delegation.js";

const STATED = { certainty: "official" };

/** What an operation added, changed or took out stands in the sheet so, and says which layer it came from. */
export function expectEffect({ overlay: layer, operation }: Done, applied: Ruleset): void {
  const { standards = [], deductions, bonuses, disqualifiers, gates, pass } = applied;
  const nodes = [standards, deductions, bonuses];
  switch (operation.op) {
    case "fill-maximum":
      expect(withId(standards, operation.standard)).toMatchObject({
        maximum: operation.maximum,
        figures: { ...STATED, layer },
      });
      break;
    case "add-criterion": {
      const standard = standards.find(({ id }) => id === operation.standard);
      expect(standard?.criteria).toContainEqual({ ...operation.criterion, layer });
      break;
    }
    case "add-deduction":
      expect(deductions).toContainEqual({ ...operation.deduction, layer });
      break;
    case "add-bonus":
      expect(bonuses).toContainEqual({ ...operation.bonus, layer });
      break;
    case "add-disqualifier":
      expect(disqualifiers).toContainEqual({ ...operation.disqualifier, layer });
      break;
    case "add-gate":
      expect(gates).toContainEqual({ ...operation.gate, layer });
      break;
    case "set-mark": {
      const mark = pass?.marks.find(({ class: name }) => name === operation.class);
      expect(mark).toMatchObject({ mark: operation.mark, figures: { ...STATED, layer } });
      break;
    }
    case "set-points": {
      const node = withId(nodes, operation.node);
      expect(node).toMatchObject({ figures: { ...STATED, layer } });
      expect(node).toMatchObject("each" in (node ?? {}) ? { each: operation.points } : { points: operation.points });
      break;
    }
    case "escalate": {
      const { disqualifier: id, vi, en } = operation;
      expect(withId(nodes, operation.deduction)).toBeUndefined();
      expect(withId(disqualifiers, id)).toMatchObject({ id, vi, en, ...STATED, layer });
      break;
    }
    case "repeal":
      expect(withId(nodes, operation.node)).toBeUndefined();
      break;
    default:
      throw new Error(operation satisfies never);
  }
}
