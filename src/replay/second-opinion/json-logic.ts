// In: a rule and its data. Out: what json-logic-js says. Its table of operators is open to whoever loads it: an operator that was
// exchanged gives another answer or throws, and neither stops anything here. The only importer of json-logic-js.
import jsonLogic from "json-logic-js";
import { isObject, type Json } from "../../base/json.js";

/** What is asked about, by name. */
export type Data = { readonly [name: string]: Json };

/** An answer, or what was thrown in place of one. */
export type Answer = { readonly answer: Json } | { readonly error: string };

function isAnswer(value: unknown): value is Json {
  return typeof value === "boolean" || typeof value === "string" || Number.isFinite(value) || value === null;
}

/** What json-logic-js says of a rule. */
export function answerOf(rule: Json, data: Data): Answer {
  try {
    // CAST: the types of json-logic-js name every operator; a rule is checked by what wrote it.
    const found: unknown = jsonLogic.apply(rule as never, data);
    if (isAnswer(found)) return { answer: found };
    return { answer: typeof found === "number" ? String(found) : typeof found };
  } catch (error) {
    return { error: error instanceof Error ? error.message : typeof error };
  }
}

/** The names that a rule asks for. */
export function namesIn(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(namesIn);
  if (!isObject(rule)) return [];
  const { var: name } = rule;
  return typeof name === "string" ? [name] : Object.values(rule).flatMap((inner) => namesIn(inner));
}
