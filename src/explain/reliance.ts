// In: the reliance of a decision and the notes of the ruleset. Out: what the verdict rests on that is not official.
import type { Decision, Reliance } from "../evaluate/decision.js";
import { CERTAINTIES, type LocalText, type Statement } from "../parts/statement.js";
import { type Block, item, type ListItem, list, paragraph } from "../render/blocks.js";
import { certaintyOf } from "../ruleset/nodes.js";
import { floorOf, labelOf, local, type View } from "./view.js";

/** The statements that a node of the reliance stands for. */
function statementsOf(view: View, node: string, { total }: Decision): readonly Statement[] {
  const known = view.nodes.get(node);
  if (known !== undefined) return [known];
  const floor = floorOf(view, node)?.floor;
  if (floor !== undefined) return [floor];
  const { pass, caps } = view.ruleset;
  const [lowest = 0, highest = 0] = total?.mark ?? [];
  const marks = (pass?.marks ?? []).filter(({ mark }) => lowest <= mark && mark <= highest);
  return [...marks, pass, pass?.rounding, caps?.deductions, caps?.bonuses].filter((one) => one !== undefined);
}

function notesOf(view: View, node: string, decision: Decision): readonly string[] {
  const uncertain = statementsOf(view, node, decision).filter((one) => certaintyOf(one) !== "official");
  const notes = uncertain.flatMap(({ note, figures }): readonly (LocalText | undefined)[] => [note, figures?.note]);
  return notes.flatMap((note) => (note === undefined ? [] : [local(view, note)]));
}

function ofCertainty(reliance: readonly Reliance[]): readonly (readonly [Reliance["certainty"], readonly string[]])[] {
  return [...CERTAINTIES].reverse().flatMap((certainty) => {
    const nodes = reliance.filter((one) => one.certainty === certainty).map(({ node }) => node);
    return certainty === "official" || nodes.length === 0 ? [] : [[certainty, nodes] as const];
  });
}

/** The nodes that share a note stand on one line with it. */
function noteItems(view: View, nodes: readonly string[], decision: Decision): readonly ListItem[] {
  const labels = new Map<string, readonly string[]>();
  for (const node of nodes) {
    const note = notesOf(view, node, decision).join(" ");
    labels.set(note, [...(labels.get(note) ?? []), view.say.format.quote(labelOf(view, node))]);
  }
  return [...labels].map(([note, names]) =>
    item(note === "" ? names.join("; ") : view.say.format.said(names.join("; "), note)),
  );
}

/** Every statement below `official`, the least certain first, with the notes that say why. */
export function relianceList(view: View, decision: Decision): Block {
  const { names, notes } = view.say;
  return list(
    ofCertainty(decision.reliance).map(([certainty, nodes]) =>
      item(`${notes.reliance(names.certainties[certainty], nodes.length)}:`, noteItems(view, nodes, decision)),
    ),
  );
}

/** How many statements of which certainty, in one sentence. */
export function relianceSummary(view: View, { reliance }: Decision): Block {
  const { names, notes, format } = view.say;
  const counts = ofCertainty(reliance).map(([certainty, nodes]) =>
    notes.reliance(names.certainties[certainty], nodes.length),
  );
  return paragraph(notes.relianceSummary(format.and(counts)));
}
