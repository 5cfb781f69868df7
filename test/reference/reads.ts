// In: an expression. Out: the fields it mentions, through `derived` and in every branch; members of events with
// their list. Nothing is evaluated here.
import type { Json } from "../../src/base/json.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { parts, text } from "./expressions.js";
import { isObject } from "./facts.js";
import { HISTORY_OPERATORS } from "./history.js";

/** A field, or a member of the events of a list. */
export interface Mention {
  readonly field: string;
  readonly member?: string;
  /** A count over the history, as it is written; the field is then `history.<key>`. */
  readonly count?: Json;
  /** Mentioned by `applicable`: asked about, its value not read. */
  readonly isAsked: boolean;
}

function listOf(list: Json): string {
  const { operator, operands } = parts(list);
  const first = operands[0];
  return operator === "filter" && first !== undefined ? listOf(first) : text(first);
}

/** Everything an expression mentions; `list` is set inside the conditions of a list. */
export function mentions(expression: Json, ruleset: Ruleset, list?: string): readonly Mention[] {
  if (Array.isArray(expression)) {
    return (expression as readonly Json[]).flatMap((one) => mentions(one, ruleset, list));
  }
  if (!isObject(expression)) return [];
  const { operator, operands } = parts(expression);
  const [first, second] = operands;
  if (operator === "var" || operator === "applicable") {
    const name = text(first);
    const isAsked = operator === "applicable";
    if (list !== undefined) return [{ field: list, member: name, isAsked }];
    const derived = ruleset.fields[name] ? undefined : ruleset.derived?.[name];
    return derived ? mentions(derived.value, ruleset) : [{ field: name, isAsked }];
  }
  if (["some", "all", "none", "filter"].includes(operator) && first !== undefined && second !== undefined) {
    return [...mentions(first, ruleset), ...mentions(second, ruleset, listOf(first))];
  }
  if (operator === "reading") return [];
  if (HISTORY_OPERATORS.includes(operator))
    return [{ field: `history.${text(first)}`, count: expression, isAsked: false }];
  return operands.flatMap((one) => mentions(one, ruleset, list));
}
