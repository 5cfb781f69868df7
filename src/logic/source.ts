// In: nothing. Out: the lowered form of an expression: its register beside the tree it came from, for the trace.
import type { Json } from "../base/json.js";
import type { Program } from "./machine.js";
import type { ValueType } from "./scope.js";

/** An expression, lowered: where its value stands, what type it has, and how it came about. */
export interface Lowered {
  readonly register: number;
  readonly type: ValueType;
  readonly source: Source;
  /** The value of a literal. */
  readonly literal?: Json;
}

/** Conditions over one event of a list, as a program of their own. */
export interface LoweredItem {
  readonly program: Program;
  readonly list: number;
  /** Pairs of an outer register and the slot it is copied to: the period, the readings. */
  readonly imports: readonly (readonly [number, number])[];
  readonly members: readonly string[];
  readonly conditions: readonly Lowered[];
}

/** How a value came about. */
export type Source =
  | { readonly kind: "literal" }
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "derived"; readonly derived: string; readonly from: Lowered }
  | { readonly kind: "reading"; readonly reading: string }
  | {
      readonly kind: "operator";
      readonly operator: string;
      readonly operands: readonly Lowered[];
      readonly parameters: readonly (number | string)[];
    }
  /** A count over the history; `use` is the id of that way of looking back. */
  | {
      readonly kind: "history";
      readonly operator: string;
      readonly use: string;
      readonly parameters: readonly string[];
    }
  /** An operator over a list of events. `item` is absent where the list is only counted; its first conditions filter. */
  | {
      readonly kind: "list";
      readonly operator: string;
      readonly field: string;
      readonly list: number;
      readonly filters: number;
      readonly item?: LoweredItem;
    };
