// In: an expression of the ruleset, where it stands. Out: the same for JSON Logic, or why it cannot be asked. It depends on the
// ruleset, the period and the readings in use, on no fact.
import { decimalsOf, toScaled } from "../../base/exact.js";
import { isObject, type Json } from "../../base/json.js";
import type { EventsField, Field } from "../../parts/field.js";
import { operandsOf, operatorOf, partsOf } from "../../ruleset/expressions.js";
import { formOf } from "./facts.js";
import { TRANSLATIONS } from "./operators.js";
import type { Scope } from "./translation.js";
import { isExact, NO_NUMBER, type NumberForm, type Refusal, truth, type Written } from "./written.js";

/** What the expressions of a decision are written by. */
export type Frame = Pick<Scope, "ruleset" | "readings" | "period">;

/** An expression as it is asked, or why it cannot be. */
type Asked = Written | Refusal;

/** Writes expressions where they stand: on their own, or inside the events of a list. */
export type Writer = (expression: Json, inside?: EventsField) => Asked;

function writeIn(expression: Json, scope: Scope): Written {
  if (typeof expression === "number") {
    const scale = decimalsOf(expression);
    const whole = toScaled(expression, scale);
    return { rule: whole, scale, most: Math.abs(whole) };
  }
  const operator = operatorOf(expression);
  if (operator === undefined) return truth(expression);
  const operands = operandsOf(expression, []).map((operand) => operand.expression);
  const translation = Object.hasOwn(TRANSLATIONS, operator) ? TRANSLATIONS[operator] : undefined;
  if (translation === undefined) return scope.refuse("operator", operator);
  const written = translation.write({ operator, operands, scope });
  return isExact(written) ? written : scope.refuse("too-large", operator);
}

/** The names of the named expressions that an expression reads, each once. */
function namedIn(expression: Json, derived: object): readonly string[] {
  const names = partsOf({ expression, path: [] }).flatMap(({ expression: part }) => {
    const name = isObject(part) ? part["var"] : undefined;
    return typeof name === "string" && Object.hasOwn(derived, name) ? [name] : [];
  });
  return [...new Set(names)];
}

/** The named expressions, each after those that it reads. */
export function namedInOrder({ derived = {} }: Frame["ruleset"]): readonly string[] {
  const order = new Set<string>();
  const visit = (name: string): void => {
    if (order.has(name)) return;
    for (const other of namedIn(derived[name]?.value ?? null, derived)) visit(other);
    order.add(name);
  };
  for (const name of Object.keys(derived)) visit(name);
  return [...order];
}

/** Writes the expressions of a decision. */
export function writerOf(frame: Frame): Writer {
  const { fields, derived = {} } = frame.ruleset;
  const named = new Map<string, Asked>();
  const writer: Writer = (expression, inside) => {
    const refusals: Refusal[] = [];
    const refuse = (reason: Refusal["reason"], operator: string): Written => {
      refusals.push({ reason, operator });
      return truth(null);
    };
    const formIn = (here: { readonly [id: string]: Field }, id: string): NumberForm => {
      const field = Object.hasOwn(here, id) ? here[id] : undefined;
      if (field !== undefined) return formOf(field);
      const asked = named.get(id) ?? NO_NUMBER;
      if ("reason" in asked) return refuse(asked.reason, asked.operator);
      const { scale, most } = asked;
      return { scale, most };
    };
    const scopeOf = (here: { readonly [id: string]: Field }): Scope => {
      const scope: Scope = {
        ...frame,
        write: (one) => writeIn(one, scope),
        formOf: (id) => formIn(here, id),
        inside: ({ item }) => scopeOf(item),
        refuse,
      };
      return scope;
    };
    const written = writeIn(expression, scopeOf(inside?.item ?? fields));
    return refusals[0] ?? written;
  };
  for (const name of namedInOrder(frame.ruleset)) named.set(name, writer(derived[name]?.value ?? null));
  return writer;
}
