// In: options as given. Out: all of them.

/** How to look for evidence that two rulesets decide differently. */
export interface DiffOptions {
  /** Most records tried for each change and way of comparing; 2,000 unless told. */
  readonly tries?: number;
  /** For the part of the search that is random; 1 unless told. */
  readonly seed?: number;
}

/** Every option. */
export interface CompleteDiffOptions {
  readonly tries: number;
  readonly seed: number;
}

const USUAL_TRIES = 2000;

export function completeDiffOptions({ tries = USUAL_TRIES, seed = 1 }: DiffOptions): CompleteDiffOptions {
  return { tries, seed };
}
