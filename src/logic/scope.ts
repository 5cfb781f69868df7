// In: nothing. Out: the types that lowering passes around: what a value is, where it stands, where it came from.
import type { Step } from "../base/pointer.js";
import type { IssueCode, IssueParams } from "../issues/codes.js";
import type { PlainField } from "../parts/field.js";
import type { Expression } from "./expression.js";
import type { HistoryWay } from "./history.js";
import type { Builder } from "./machine.js";
import type { Lowered, LoweredItem } from "./source.js";

/** Type of a value. Numbers carry their scale: the register holds value · 10^scale. */
export type ValueType =
  | { readonly type: "boolean" }
  | { readonly type: "number"; readonly scale: number }
  | { readonly type: "date" }
  /** `of` names the field or reading whose values these are. */
  | { readonly type: "choice"; readonly of: string; readonly values: readonly string[] };

/** A path into the document, for issues. */
export type Path = readonly Step[];

/** Reports one issue of a document; `related` are the other places, where two things clash. */
export type Report = <C extends IssueCode>(
  code: C,
  path: Path,
  params: IssueParams[C],
  related?: readonly Path[],
) => undefined;

/** A list of events as an operand: the events of a field that pass every filter. */
export interface LoweredList {
  readonly field: string;
  readonly list: number;
  readonly max: number;
  readonly members: { readonly [name: string]: PlainField };
  readonly filters: readonly { readonly condition: Expression; readonly path: Path }[];
}

/** What an operator sees while it is lowered: its operands, and a way to lower them, to emit, and to report. */
export interface Scope {
  readonly builder: Builder;
  /** Lowers an operand; `expected` gives a text its meaning (a choice or a date). Undefined once issues are reported. */
  lower(expression: Expression, path: Path, expected?: ValueType): Lowered | undefined;
  /** Lowers an operand that must be a list of events. */
  lowerList(expression: Expression, path: Path, operator: string): LoweredList | undefined;
  /** Lowers conditions over one event of a list. */
  lowerItems(list: LoweredList, conditions: readonly { condition: Expression; path: Path }[]): LoweredItem | undefined;
  /** The field or derived expression of this name. */
  variable(name: string, path: Path): Lowered | undefined;
  /** A field that may be not applicable, to ask whether it applies. */
  optional(name: string, path: Path): Lowered | undefined;
  /** The option used for a reading. */
  reading(key: string, path: Path): Lowered | undefined;
  /** The register of a count over a history, and the id under which that way of looking back is known. */
  history(key: string, way: HistoryWay, path: Path): { readonly register: number; readonly id: string } | undefined;
  /** Registers of the first day of the period and the first day after it. */
  period(): readonly [number, number];
  report<C extends IssueCode>(code: C, path: Path, params: IssueParams[C]): undefined;
}
