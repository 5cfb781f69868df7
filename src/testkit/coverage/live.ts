// In: a compiled ruleset under some readings. Out: the expressions that count there: not settled whatever the facts, and not in a
// branch that is ruled out. Only of these does the evidence space hold every value that matters; only of these anything can be
// proven.
import { frameOf, itemFrame, settled } from "../../explore/frame.js";
import { scoredNodes } from "../../explore/observe-sheet.js";
import type { Space } from "../../explore/space.js";
import type { Registers } from "../../logic/machine.js";
import type { Lowered } from "../../logic/source.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";

function takenBranches(operands: readonly Lowered[], frame: Registers): readonly Lowered[] {
  const taken: Lowered[] = [];
  for (let i = 0; i < operands.length; i += 2) {
    const [condition, branch] = [operands[i], operands[i + 1]];
    if (condition === undefined) break;
    taken.push(condition);
    if (branch === undefined) break;
    const holds = settled(condition, frame);
    if (holds !== 0) taken.push(branch);
    if (holds === 1) break;
  }
  return taken;
}

function visit(lowered: Lowered, frame: Registers, found: Set<Lowered>): void {
  if (settled(lowered, frame) !== undefined) return;
  found.add(lowered);
  const { source } = lowered;
  if (source.kind === "derived") visit(source.from, frame, found);
  else if (source.kind === "operator") {
    const { operator, operands } = source;
    for (const operand of operator === "if" ? takenBranches(operands, frame) : operands) visit(operand, frame, found);
  } else if (source.kind === "list" && source.item !== undefined) {
    const inner = itemFrame(source.item, frame);
    for (const condition of source.item.conditions) visit(condition, inner, found);
  }
}

/** Every expression that counts under the readings of a space. */
export function liveIn(compiled: CompiledRuleset, { readings, blank }: Space): ReadonlySet<Lowered> {
  const frame = frameOf(compiled, readings[0] ?? {}, blank.period);
  const { gates, disqualifiers } = compiled.sheet;
  const found = new Set<Lowered>();
  for (const { condition } of [...gates, ...disqualifiers]) visit(condition, frame, found);
  for (const { expressions } of scoredNodes(compiled)) {
    for (const expression of Object.values(expressions)) visit(expression, frame, found);
  }
  return found;
}
