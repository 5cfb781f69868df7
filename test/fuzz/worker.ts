// In: a seed, which rulesets are this worker's, and until when. Out: messages: the tally so far, and a small trial for what differs.
import { parentPort, workerData } from "node:worker_threads";
import { cellOf, reachOf } from "../generators/reach/index.js";
import { seeOverlays } from "../generators/reach/overlays.js";
import type { See } from "../generators/reach/see.js";
import { trialOf } from "./session.js";
import { shrunk } from "./shrink.js";
import { addTallies, NOTHING_YET, type Tally, tallyOf } from "./tally.js";
import { differenceIn, judgeSafely, load, type Trial } from "./trial.js";

/** What a worker is told. */
interface Task {
  readonly seed: number;
  /** Its first ruleset, and how many workers take turns. */
  readonly first: number;
  readonly step: number;
  /** The first ruleset that is no longer tried. */
  readonly end: number;
  readonly until: number;
}

/** Of so many records one is looked at for what it reaches. */
const LOOKED_AT = 10;
/** After so many differences there is no use in going on. */
const ENOUGH = 5;

// CAST: the other side of this message is run.mjs.
const { seed, first, step, end, until } = workerData as Task;

/** Everything up to the record that differs, made small. */
function smallOf(trial: Trial, at: number): Trial {
  const alone: Trial = { ...trial, records: trial.records.slice(at, at + 1) };
  return shrunk(differenceIn(alone) ? alone : { ...trial, records: trial.records.slice(0, at + 1) });
}

function tried(trial: Trial, number: number): Tally {
  const loaded = load(trial);
  if (!loaded) throw new Error(`ruleset ${number} of seed ${seed} does not load`);
  const reach: { [cell: string]: number } = {};
  const see: See = (thing, outcome) => {
    const cell = cellOf(thing, outcome);
    reach[cell] = (reach[cell] ?? 0) + 1;
  };
  seeOverlays(trial.base, trial.overlays, see);
  let tally: Tally = { ...NOTHING_YET, rulesets: 1, overlaid: trial.overlays.length > 0 ? 1 : 0 };
  for (const [at, record] of trial.records.entries()) {
    const found = judgeSafely(loaded, record);
    const { difference, judged, refused = [] } = found;
    tally = addTallies(tally, tallyOf(record.ask, found));
    if (difference) {
      parentPort?.postMessage({ number, lines: difference.lines, trial: smallOf(trial, at) });
      break;
    }
    for (const code of refused) see("refused", code);
    if (judged && at % LOOKED_AT === 0) reachOf(judged, see);
  }
  return { ...tally, reach };
}

let tally = NOTHING_YET;
for (let number = first; number < end && Date.now() < until && tally.differences < ENOUGH; number += step) {
  tally = addTallies(tally, tried(trialOf(seed, number), number));
  parentPort?.postMessage({ tally });
}
