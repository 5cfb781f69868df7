// In: nothing. Out: the shape of a translation: how an operator is asked of JSON Logic.
import type { Json } from "../../base/json.js";
import type { EventsField } from "../../parts/field.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { NumberForm, Refusal, Written } from "./written.js";

/** What stands around a call. */
export interface Scope {
  readonly ruleset: Ruleset;
  /** The option used for each reading. */
  readonly readings: { readonly [reading: string]: string };
  readonly period: { readonly from: string; readonly to: string };
  readonly write: (expression: Json) => Written;
  /** What a name stands for here; nothing where it cannot be asked. */
  readonly formOf: (id: string) => NumberForm;
  /** The scope of the events of a list. */
  readonly inside: (list: EventsField) => Scope;
  readonly refuse: (reason: Refusal["reason"], operator: string) => Written;
}

/** A call of an operator. */
export interface Call {
  readonly operator: string;
  readonly operands: readonly Json[];
  readonly scope: Scope;
}

/** An operator of the dialect, for JSON Logic. */
export interface Translation {
  readonly write: (call: Call) => Written;
  /** Why it is not asked as it stands; absent where it is. */
  readonly why?: string;
}

/** Every operand, written. */
export const allOf = ({ operands, scope }: Call): readonly Written[] => operands.map((one) => scope.write(one));
/** The rules alone. */
export const rulesOf = (all: readonly Written[]): readonly Json[] => all.map(({ rule }) => rule);
/** A name or mode among the operands. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
/** A number among the operands that is no value, such as a step. */
export const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
