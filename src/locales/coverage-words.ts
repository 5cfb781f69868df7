// In: nothing. Out: the type of what a report of coverage says; labels, values and counts come already written.

/** What is to be seen of a node, and why some of it never can be. */
export interface CoveragePhrases {
  readonly title: (ruleset: string) => string;
  readonly overlays: (ids: string) => string;
  readonly summary: (reached: string, feasible: string, percent: string) => string;
  /** Cases that do not come out as expected, by name. */
  readonly notCounted: (cases: string) => string;
  readonly columns: readonly [article: string, reached: string, feasible: string, percent: string, impossible: string];
  readonly uncited: string;
  readonly all: string;
  readonly notFound: (tries: string) => string;
  readonly noHoles: string;
  readonly impossible: string;
  readonly suggested: string;
  /** They are to be confirmed, and where they stand. */
  readonly toConfirm: string;
  readonly writtenTo: (file: string) => string;
  /** Name of a suggested case: its number, the node of its first goal, how many more goals. */
  readonly caseName: (number: string, node: string, more: number) => string;
  readonly nodes: {
    readonly verdict: string;
    readonly capOfDeductions: string;
    readonly capOfBonuses: string;
    readonly mark: string;
    readonly markOf: (subjectClass: string) => string;
    /** An event of a list. */
    readonly event: (list: string) => string;
  };
  readonly points: { readonly none: string; readonly some: string; readonly range: string };
  readonly belowBands: string;
  readonly band: (from: string) => string;
  readonly group: {
    readonly together: string;
    readonly togetherBy: (option: string) => string;
    readonly alone: (member: string) => string;
    readonly enough: string;
    readonly tooFew: string;
  };
  readonly limit: { readonly below: string; readonly exactly: string; readonly above: string };
  readonly bounds: { readonly below: string; readonly above: string };
  readonly atFloor: string;
  readonly atMark: string;
  readonly classes: { readonly unknown: string; readonly several: string };
  readonly decides: (condition: string, truth: string) => string;
  readonly threshold: (condition: string, value: string) => string;
  readonly period: {
    readonly before: (day: string) => string;
    readonly first: (day: string) => string;
    readonly last: (day: string) => string;
    readonly after: (day: string) => string;
  };
  readonly share: {
    readonly below: (condition: string) => string;
    readonly exactly: (condition: string) => string;
    readonly above: (condition: string) => string;
  };
  readonly zero: (condition: string) => string;
  readonly history: {
    readonly least: (years: string) => string;
    readonly most: (years: string) => string;
    readonly unknown: string;
    readonly reset: string;
  };
  readonly reading: (option: string) => string;
  readonly overlay: (overlay: string) => string;
  readonly because: {
    readonly range: (value: string) => string;
    readonly alwaysKnown: string;
    readonly masked: string;
    readonly step: (step: string) => string;
    readonly nothingThere: string;
    readonly proven: (combinations: string, facts: string) => string;
    readonly provenWithin: (combinations: string, facts: string, period: string) => string;
  };
}
