// In: a lowered expression. Out: the fields it reads, and the histories, through derived expressions and into the events of lists.
import type { Lowered } from "./source.js";

/** Fields mentioned in any way, and fields whose value is read (not only asked whether it applies). */
export interface Reads {
  readonly fields: readonly string[];
  readonly values: readonly string[];
}

/** The fields an expression reads; members of events as `list.member`, counts over a history by the id of their use. */
export function readsOf(lowered: Lowered): Reads {
  const fields = new Set<string>();
  const values = new Set<string>();
  const visit = ({ source }: Lowered, asked: boolean): void => {
    if (source.kind === "field") {
      fields.add(source.field);
      if (!asked) values.add(source.field);
    } else if (source.kind === "history") {
      fields.add(source.use);
    } else if (source.kind === "derived") {
      visit(source.from, asked);
    } else if (source.kind === "operator") {
      for (const operand of source.operands) visit(operand, source.operator === "applicable");
    } else if (source.kind === "list") {
      fields.add(source.field);
      values.add(source.field);
      for (const condition of source.item?.conditions ?? []) visit(condition, false);
    }
  };
  visit(lowered, false);
  return { fields: [...fields], values: [...values] };
}
