// In: nothing. Out: the type of a domain: the values of one fact that a ruleset can tell apart.
import type { Json } from "../base/json.js";

/**
 * A value as evidence writes it: of a field the bare value or `{ "notApplicable": … }`, of a list its events, of
 * `subject.class` a class or several, of `history.<title>` that title's entries. `null` stands for missing.
 */
export type DomainValue = Json;

/** Name of the fact that is the class of the subject. */
export const CLASS = "subject.class";

/** The values of one fact that a ruleset can tell apart. */
export interface FactDomain {
  /** Id of the field; `subject.class`; `history.<title>`. */
  readonly field: string;
  readonly about: "fact" | "class" | "history";
  /** Representative values, the first of them missing (`null`). */
  readonly values: readonly DomainValue[];
  /** So many of the values, from the first, are ends, thresholds and their neighbours; the others lie between. */
  readonly edges: number;
  /**
   * Does every value that a record may hold behave as one of these? Behave: the same value of every expression, so the same
   * state and points of every node, total, verdict and determinants; of `missing`, all but the members of events and the
   * years that it names. In each ruleset of the space and for all of them together; under the space's readings and period.
   */
  readonly complete: boolean;
}

/** Most values of a domain that is complete. */
export const MOST_VALUES = 200;

/** What stands where a fact does not apply; evidence wants a reason there. */
export const NOT_APPLICABLE_VALUE: DomainValue = { notApplicable: "—" };

/** Values with each one once. */
function distinct(values: readonly DomainValue[]): readonly DomainValue[] {
  const seen = new Map<string, DomainValue>();
  for (const value of values) {
    const text = JSON.stringify(value);
    if (!seen.has(text)) seen.set(text, value);
  }
  return [...seen.values()];
}

/** A domain of edges, then of what lies between. */
export function domainOf(
  field: string,
  about: FactDomain["about"],
  edges: readonly DomainValue[],
  between: readonly DomainValue[],
  complete: boolean,
): FactDomain {
  const leading = distinct([null, ...edges]);
  const values = distinct([...leading, ...between]);
  return { field, about, values, edges: leading.length, complete };
}
