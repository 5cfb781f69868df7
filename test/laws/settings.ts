// In: nothing. Out: how the laws are tried: one seed for all, and how many cases each.

export const SETTINGS = { seed: 20_251_120, numRuns: 1000 } as const;
/** For laws that narrow down what others already hold to. */
export const FEWER = { ...SETTINGS, numRuns: 400 } as const;
/** A failing case is made smaller before it is shown, which takes longer than finding it. */
export const TIMEOUT = 120_000;
