// In: the environment. Out: how hard strangers try: a little in the gate, as hard as HOSTILE_RUNS says in `npm run hostile`.
import { SETTINGS } from "../laws/settings.js";

/** Attempts at each door in each way. */
export const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 150);
/** The same attempts every time, unless HOSTILE_SEED says others. */
export const TRIED = { seed: Number(process.env["HOSTILE_SEED"] ?? SETTINGS.seed), numRuns: RUNS } as const;
/** What is not over by then hangs. */
export const PATIENCE = 60_000 + RUNS * 100;
