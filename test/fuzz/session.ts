// In: a seed and the number of a ruleset. Out: that ruleset, perhaps with overlays, and the records that it judges: always the same ones.
import fc from "fast-check";
import type { Evidence } from "../../src/evaluate/evidence.js";
import { type Draw, drawn } from "../generators/draw.js";
import { makeEvidence, makeReadingsUsed } from "../generators/evidence.js";
import { landmarksOf } from "../generators/facts.js";
import { makeMalformed } from "../generators/malformed.js";
import { makeNeighbour } from "../generators/neighbours.js";
import { makeDocuments } from "../generators/overlaid.js";
import { referenceSheet } from "../reference/overlays.js";
import type { Ask, Trial, TriedRecord } from "./trial.js";

/** Sound records for each ruleset; those to be refused come on top. */
export const PAIRS = 50;
const FRESH = 12;
const REFUSED = 2;
/** Numbers for a ruleset and its records. */
const LENGTH = 30_000;
/** Of twenty decisions the traces of three are checked, and one of them is put to JSON Logic. */
const ASKS: readonly Ask[] = Array.from({ length: 20 }, (_, at) =>
  at === 19 ? "opinion" : at % 9 === 8 ? "trace" : "decision",
);

function makeTrial(draw: Draw): Trial {
  const { base, overlays } = makeDocuments(draw);
  const sheet = referenceSheet(base, overlays);
  const landmarks = landmarksOf(sheet);
  const sound: Evidence[] = [];
  for (let at = 0; at < FRESH; at++) sound.push(makeEvidence(draw, sheet, landmarks));
  while (sound.length < PAIRS) sound.push(makeNeighbour(draw, sheet, draw.pick(sound), landmarks));
  const readings = draw.several(3, 3, () => makeReadingsUsed(draw, sheet));
  const wrong = Array.from({ length: REFUSED }, () => makeMalformed(draw, sheet, draw.pick(sound)));
  const told = [...sound, ...wrong].map((evidence, at): TriedRecord => {
    return { evidence, readings: draw.pick(readings), ask: ASKS[at % ASKS.length] ?? "decision" };
  });
  // Those refused stand among the others, so that what they leave behind would show.
  return { base, overlays, records: draw.shuffle(told) };
}

const trialArb = drawn(LENGTH, makeTrial);

/** The trial of this number. */
export function trialOf(seed: number, number: number): Trial {
  // An odd multiplier spreads neighbouring numbers over all seeds.
  const [trial] = fc.sample(trialArb, { seed: Math.imul(number + 1, 0x9e3779b1) ^ seed, numRuns: 1 });
  if (trial === undefined) throw new RangeError("no trial");
  return trial;
}
