// Every change of a single thing in a decision is rejected, and named where it stands.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/base/json.js";
import type { TracedDecision } from "../../src/index.js";
import { verifyTrace } from "../../src/verify/index.js";
import { type Case, caseArb } from "../generators/cases.js";
import { decideWithTrace } from "../laws/engine.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { decidedByLaw, FILES, vectorsIn } from "./law.js";
import { featuresOf, type Tampering, tamperings } from "./tamper.js";

interface Decided extends Case {
  readonly decision: TracedDecision;
  readonly size: number;
  readonly features: ReadonlySet<string>;
}

// CAST: a decision is plain data.
const asJson = (decision: TracedDecision): Json => decision as unknown as Json;

function decided(one: Case): Decided {
  const decision = decideWithTrace(one.ruleset, one.evidence, one.readings) as TracedDecision;
  const features = new Set(featuresOf(asJson(decision)));
  return { ...one, decision, size: JSON.stringify(decision).length, features };
}

interface Chosen extends Decided {
  /** What none of those chosen before has. */
  readonly fresh: ReadonlySet<string>;
}

/** A few small decisions that together have every member that any of them has. */
function covering(all: readonly Decided[]): readonly Chosen[] {
  const wanted = new Set(all.flatMap(({ features }) => [...features]));
  const fresh = ({ features }: Decided): readonly string[] => [...features].filter((one) => wanted.has(one));
  const chosen: Chosen[] = [];
  while (wanted.size > 0) {
    const best = all.reduce((a, b) => (fresh(b).length / b.size > fresh(a).length / a.size ? b : a));
    chosen.push({ ...best, fresh: new Set(fresh(best)) });
    for (const feature of best.features) wanted.delete(feature);
  }
  return chosen;
}

const SMALL = 5000;

/** All of a small decision; of a large one, what no other has. */
function everyTampering({ decision, size, fresh }: Chosen): readonly Tampering[] {
  const isFresh = (at: string): boolean =>
    fresh.has(
      at
        .split("/")
        .filter((step) => !/^\d*$/.test(step))
        .slice(-2)
        .join("."),
    );
  return tamperings(asJson(decision)).filter(({ at }) => size < SMALL || isFresh(at));
}

/** The reading that is said to be used is not evidence: with another, another decision may be right. */
function isRightOtherwise({ ruleset, evidence }: Case, tampered: TracedDecision): boolean {
  const right = decideWithTrace(ruleset, evidence, tampered.readings);
  return JSON.stringify(right) === JSON.stringify(tampered);
}

/** What is wrong with the answer to a tampered decision, if anything. */
function wrongAnswer(one: Case, { at, how, make }: Tampering): string | undefined {
  // CAST: that it is none is for the checker to say.
  const given = make() as unknown as TracedDecision;
  const result = verifyTrace(one.ruleset, one.evidence, given);
  const inReadings = at.startsWith("/readings");
  if (result.ok) return inReadings && isRightOtherwise(one, given) ? undefined : `${at} ${how}: accepted`;
  const { faults } = result;
  if (inReadings) return undefined;
  const [first] = faults;
  const list = at.slice(0, at.lastIndexOf("/"));
  const isNamed =
    how === "changed"
      ? faults.length === 1 && first?.at === at && first.code === "differs"
      : faults.every((fault) => fault.at === at || fault.at.startsWith(`${list}/`));
  return isNamed ? undefined : `${at} ${how}: ${JSON.stringify(faults.slice(0, 3))}`;
}

const SAMPLE = fc.sample(caseArb, { seed: SETTINGS.seed, numRuns: 400 }).map(decided);
const CHOSEN = covering(SAMPLE);

describe("every single-field tampering is rejected, and named where it stands", () => {
  let tried = 0;

  test.each(CHOSEN.map((one, i) => [i, one] as const))("in decision %i", { timeout: TIMEOUT }, (_, one) => {
    const all = everyTampering(one);
    tried += all.length;
    expect(all.flatMap((tampering) => wrongAnswer(one, tampering) ?? [])).toEqual([]);
  });

  test("in every member that any decision of the sample has, many thousand times", () => {
    expect(tried).toBeGreaterThan(15_000);
  });

  test.each(FILES)("in decisions of the law: %s", { timeout: TIMEOUT }, async (file) => {
    const [vector] = vectorsIn(file);
    const one = vector && (await decidedByLaw(vector));
    const all = one ? tamperings(asJson(one.decision)) : [];
    const some = all.filter((_, i) => i % Math.ceil(all.length / 60) === 0);
    expect(some.length).toBeGreaterThan(30);
    expect(one && some.flatMap((tampering) => wrongAnswer(one, tampering) ?? [])).toEqual([]);
  });

  test("in any decision", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(caseArb, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (drawn, places) => {
        const one = decided(drawn);
        const all = tamperings(asJson(one.decision));
        const some = places.flatMap((place) => all[place % all.length] ?? []);
        expect(some.flatMap((tampering) => wrongAnswer(one, tampering) ?? [])).toEqual([]);
      }),
      { ...SETTINGS, numRuns: 300 },
    );
  });
});
