// In: gates and disqualifiers of the trace. Out: each with its state and the facts that it read.
import type { DisqualifierState, LogicState, TraceDisqualifier, TraceGate } from "../evaluate/decision.js";
import { item, type ListItem, strong } from "../render/blocks.js";
import { basis } from "./citation.js";
import { named } from "./criterion.js";
import { eventFindings, finding } from "./expression.js";
import { labelOf, type View } from "./view.js";

/** A state in words. `unknown` is the same word for both sorts of condition. */
export function stateName(view: View, state: LogicState | DisqualifierState): string {
  const { logicStates, disqualifierStates } = view.say.names;
  return { ...disqualifierStates, ...logicStates }[state];
}

/** A gate or disqualifier on one line, single events below it. */
export function conditionItem(view: View, { node, state, condition }: TraceGate | TraceDisqualifier): ListItem {
  return item(
    [
      ...named(view, node, labelOf(view, node)),
      ": ",
      strong(stateName(view, state)),
      `; ${finding(view, condition)}`,
      basis(view, view.nodes.get(node)),
    ],
    eventFindings(view, [condition]).map((event) => item(event)),
  );
}
