// In: the id of a node. Out: the facts that it reads.
import { compareText } from "../base/text.js";
import type { CompiledNode } from "../kinds/kind.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { CompiledStandard } from "../ruleset/compiled.js";
import { CLASS } from "./domain.js";

function readBy(node: CompiledNode): readonly string[] {
  return [...node.reads, ...node.children.flatMap(readBy)];
}

function under({ criteria, bonuses, deductions }: CompiledStandard): readonly CompiledNode[] {
  return [...criteria, ...bonuses, ...deductions];
}

function find(nodes: readonly CompiledNode[], id: string): CompiledNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function reads({ ruleset, sheet }: CompiledRuleset, id: string): readonly string[] {
  const { gates, disqualifiers, standards, total } = sheet;
  const condition = [...gates, ...disqualifiers].find((one) => one.id === id);
  if (condition !== undefined) return condition.reads;
  const overall = total === undefined ? [] : [...total.bonuses.items, ...total.deductions.items];
  const all = [...standards.flatMap(under), ...overall];
  const standard = standards.find((one) => one.id === id || `${one.id}.floor` === id);
  if (standard !== undefined) return under(standard).flatMap(readBy);
  const node = find(all, id);
  if (node !== undefined) return readBy(node);
  if (id === "caps.deductions") return (total?.deductions.items ?? []).flatMap(readBy);
  if (id === "caps.bonuses") return (total?.bonuses.items ?? []).flatMap(readBy);
  if (id !== "total" && !id.startsWith("pass.")) return [];
  return [...all.flatMap(readBy), ...((ruleset.classes ?? []).length > 0 ? [CLASS] : [])];
}

/**
 * The facts that a node reads, itself or through its children, sorted: fields, members of events as `list.member`,
 * `history.<title>`, `subject.class`.
 *
 * Of a standard or `<standard>.floor`: of its criteria and of what is added to or taken from it; of `total` and `pass.…`: of all
 * criteria and adjustments. Of an id that no node has: none.
 *
 * @example
 * fieldsOf(compiled, "s1") //=> ["meetings.joined"]
 */
export function fieldsOf(compiled: CompiledRuleset, id: string): readonly string[] {
  const { histories } = compiled.sheet;
  const names = reads(compiled, id).map((read) => {
    const title = histories.get(read)?.declared.title;
    return title === undefined ? read : `history.${title}`;
  });
  return [...new Set(names)].sort(compareText);
}
