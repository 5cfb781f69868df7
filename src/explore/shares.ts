// In: what rulesets tell apart. Out: which number is a part of which whole, where a share of the two is asked for.
import type { Registers } from "../logic/machine.js";
import type { Lowered } from "../logic/source.js";
import { settled } from "./frame.js";
import type { Observed } from "./observe.js";

/** Wholes by their parts, each a field id. */
export type Shares = ReadonlyMap<string, string>;

// The one field that an expression stands for, through named expressions and the branch that is used.
function fieldIn({ source }: Lowered, frame: Registers): string | undefined {
  if (source.kind === "field") return source.field;
  if (source.kind === "derived") return fieldIn(source.from, frame);
  if (source.kind !== "operator" || source.operator !== "if") return undefined;
  const [condition, yes, no] = source.operands;
  if (condition === undefined || yes === undefined || no === undefined || source.operands.length > 3) return undefined;
  const holds = settled(condition, frame);
  return holds === undefined ? undefined : fieldIn(holds === 1 ? yes : no, frame);
}

/** Finds parts and wholes; of a part of several wholes, the first. */
export function sharesIn(all: readonly Observed[]): Shares {
  const found = new Map<string, string>();
  for (const { joint, frame } of all) {
    for (const { source } of joint) {
      if (source.kind !== "operator" || !source.operator.startsWith("share-")) continue;
      const [part, whole] = source.operands.map((operand) => fieldIn(operand, frame));
      if (part !== undefined && whole !== undefined && part !== whole && !found.has(part)) found.set(part, whole);
    }
  }
  return found;
}
