// The laws of an impact, tried on generated rulesets, amendments and populations.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addRecord,
  compareRecord,
  finishImpact,
  type Impact,
  type ImpactOptions,
  type ImpactState,
  impact,
  mergeImpact,
  startImpact,
} from "../../../src/compare/index.js";
import { safeEvaluate } from "../../../src/evaluate/evaluate.js";
import type { Evidence } from "../../../src/evaluate/evidence.js";
import { TIMEOUT } from "../../laws/settings.js";
import { type Amendment, amendmentArb, growingAmendmentArb } from "./population.js";

const SETTINGS = { seed: 20_251_120, numRuns: 150 };
const SEVERAL = fc.integer({ min: 0, max: 4 }).chain(amendmentArb);

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

/** Every attribute that the rulesets have. */
function by({ before, after }: Amendment): readonly string[] {
  const fields = Object.entries({ ...before.ruleset.fields, ...after.ruleset.fields });
  const choices = fields.flatMap(([id, { type }]) => (type === "boolean" || type === "choice" ? [id] : []));
  return [...((before.ruleset.classes ?? []).length > 0 ? ["class"] : []), ...choices];
}

function begin(made: Amendment, options: ImpactOptions = {}): ImpactState {
  const given = { readings: made.readings, by: by(made), smallest: 1, ...options };
  return startImpact(made.before, made.after, given);
}

function count(begun: ImpactState, population: readonly Evidence[]): ImpactState {
  return population.reduce(addRecord, begun);
}

/** Files that both rulesets judged. */
function judged({ flows }: Impact): number {
  return sum(flows.filter(({ from, to }) => from !== "refused" && to !== "refused"));
}

describe("impact(a, a)", () => {
  test("is exactly nothing", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(amendmentArb(0), async (made) => {
        const { before, readings, population } = made;
        const found = await impact(before, before, population, { readings, by: by(made) });
        expect(found.flows.filter(({ from, to }) => from !== to)).toEqual([]);
        expect(sum(found.flows)).toBe(population.length);
        expect(found.amendments).toEqual([]);
        expect(found.flips).toEqual({ count: 0, listed: [], more: 0 });
        expect(found.causes).toEqual({ combinations: [], more: 0 });
        const nobody = { least: 0, most: 0 };
        expect([found.eligible.lose, found.eligible.gain]).toEqual([nobody, nobody]);
        expect(found.eligible.before).toEqual(found.eligible.after);
        expect(found.totals?.before).toEqual(found.totals?.after);
        if (found.shifts === undefined) return;
        const { unchanged, classes, open, sum: points } = found.shifts;
        expect([unchanged, classes, points]).toEqual([judged(found), [], 0]);
        expect([open.up, open.down, open.either]).toEqual([0, 0, 0]);
      }),
      SETTINGS,
    );
  });
});

describe("the counts", () => {
  test("add up: flows to files, shifts and totals to files judged, causes to flips, groups to flows", {
    timeout: TIMEOUT,
  }, () => {
    let seen = { flips: 0, open: 0 };
    fc.assert(
      fc.property(SEVERAL, (made) => {
        const found = finishImpact(count(begin(made), made.population));
        expect(sum(found.flows)).toBe(found.files);
        expect(found.files).toBe(made.population.length);
        const flips = sum(found.flows.filter(({ from, to }) => from !== to && from !== "refused" && to !== "refused"));
        expect([found.flips.count, found.flips.listed.length]).toEqual([flips, flips]);
        expect(sum(found.causes.combinations)).toBe(flips);
        for (const { groups, columns } of found.breakdowns) {
          const sums = columns.map((_, at) => groups.reduce((all, { counts }) => all + (counts[at] ?? 0), 0));
          expect(sums).toEqual(found.flows.map((flow) => flow.count));
          for (const { files, counts } of groups)
            expect(counts.reduce((all: number, one) => all + (one ?? 0), 0)).toBe(files);
        }
        const { shifts, totals } = found;
        if (shifts !== undefined && totals !== undefined) {
          const { up, down, either } = shifts.open;
          expect(shifts.unchanged + sum(shifts.classes) + up + down + either).toBe(judged(found));
          expect(sum(totals.before) + totals.open.before).toBe(judged(found));
          expect(sum(totals.after) + totals.open.after).toBe(judged(found));
          seen = { ...seen, open: seen.open + up + down + either };
        }
        seen = { ...seen, flips: seen.flips + flips };
      }),
      SETTINGS,
    );
    expect(seen.flips).toBeGreaterThan(20);
    expect(seen.open).toBeGreaterThan(20);
  });

  test("are those of the decisions, one by one", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(SEVERAL, (made) => {
        const state = begin(made);
        for (const evidence of made.population) {
          const found = compareRecord(state, evidence);
          const decision = safeEvaluate(made.before, evidence, { readings: made.readings });
          expect(found.from).toBe(decision.ok ? decision.value.verdict : "refused");
          if (found.shift === undefined || found.before === undefined || found.after === undefined) continue;
          const apart = { low: found.after.low - found.before.high, high: found.after.high - found.before.low };
          expect(found.shift.low).toBeGreaterThanOrEqual(Number(apart.low.toFixed(4)));
          expect(found.shift.high).toBeLessThanOrEqual(Number(apart.high.toFixed(4)));
        }
      }),
      SETTINGS,
    );
  });
});

describe("the order of the rows", () => {
  test("does not matter, nor how the population is divided", { timeout: TIMEOUT }, () => {
    const cases = SEVERAL.chain((made) => {
      // Twice the same household, and two of one id: the flips kept must not depend on which came first.
      const twice = [
        ...made.population,
        ...made.population,
        ...made.population.map((one) => ({ ...one, subject: { ...one.subject, id: "h-1" } })),
      ];
      return fc.record({
        made: fc.constant(made),
        rows: fc.constant(twice),
        shuffled: fc.shuffledSubarray(twice, { minLength: twice.length }),
        cut: fc.nat(twice.length),
        flips: fc.integer({ min: 0, max: 5 }),
      });
    });
    fc.assert(
      fc.property(cases, ({ made, rows, shuffled, cut, flips }) => {
        const begun = begin(made, { flips });
        const [whole, other] = [count(begun, rows), count(begun, shuffled)];
        expect(finishImpact(other)).toEqual(finishImpact(whole));
        const [left, right] = [count(begun, shuffled.slice(0, cut)), count(begun, shuffled.slice(cut))];
        expect(finishImpact(mergeImpact(left, right))).toEqual(finishImpact(whole));
        expect(finishImpact(mergeImpact(right, left))).toEqual(finishImpact(whole));
        expect(mergeImpact(whole, begun).tally).toEqual(whole.tally);
        const [a, b, c] = [left, right, whole];
        expect(mergeImpact(mergeImpact(a, b), c).tally).toEqual(mergeImpact(a, mergeImpact(b, c)).tally);
      }),
      { ...SETTINGS, numRuns: 150 },
    );
  });
});

describe("the causes of a flip", () => {
  test("are amended parts, and there is always one", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(SEVERAL, (made) => {
        const found = finishImpact(count(begin(made), made.population));
        const amended = found.amendments.map(({ part }) => part);
        for (const part of amended) expect(made.parts).toContain(part);
        for (const { causes } of found.flips.listed) {
          expect(causes.length).toBeGreaterThan(0);
          for (const part of causes) expect(amended).toContain(part);
        }
      }),
      SETTINGS,
    );
  });

  test("of a single amendment are that amendment, and so is what shifts a total", { timeout: TIMEOUT }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(amendmentArb(1), (made) => {
        const found = finishImpact(count(begin(made), made.population));
        for (const { causes } of found.flips.listed) {
          expect(causes).toEqual(made.parts);
          const kind = made.parts[0]?.replace(/\d.*/, "") ?? "";
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
        const [shifts] = [found.shifts];
        if (shifts !== undefined && sum(shifts.classes) > 0)
          expect(found.amendments[0]?.shifted).toBeGreaterThanOrEqual(sum(shifts.classes));
      }),
      { ...SETTINGS, numRuns: 600 },
    );
    // Flips by way of criteria, adjustments, gates, disqualifiers, marks, floors, derived expressions and readings.
    const ways = ["added", "derived:calc", "gate", "less", "s", "stop"];
    expect([...seen.keys()]).toEqual(expect.arrayContaining(ways));
  });
});

describe("an incomplete file", () => {
  test("leaves open no less than what its completions come to", { timeout: TIMEOUT }, () => {
    const seen = { lose: 0, gain: 0, shift: 0 };
    fc.assert(
      fc.property(growingAmendmentArb, (made) => {
        const state = begin(made);
        const early = compareRecord(state, made.evidence);
        if (early.from === "refused" || early.to === "refused") return;
        for (const late of made.all.map((one) => compareRecord(state, one))) {
          const loses = late.from === "eligible" && (late.to === "ineligible" || late.to === "disqualified");
          const gains = late.to === "eligible" && (late.from === "ineligible" || late.from === "disqualified");
          if (loses) expect(early.lose).not.toBe("not");
          if (gains) expect(early.gain).not.toBe("not");
          if (early.lose === "surely") expect(loses).toBe(true);
          if (early.gain === "surely") expect(gains).toBe(true);
          if (loses && early.lose === "perhaps") seen.lose++;
          if (gains && early.gain === "perhaps") seen.gain++;
          if (early.shift === undefined || late.shift === undefined) continue;
          expect(late.shift.low).toBeGreaterThanOrEqual(early.shift.low);
          expect(late.shift.high).toBeLessThanOrEqual(early.shift.high);
          if (early.shift.low !== early.shift.high && late.shift.low === late.shift.high) seen.shift++;
        }
      }),
      { ...SETTINGS, numRuns: 1000 },
    );
    expect(Math.min(seen.lose, seen.gain, seen.shift)).toBeGreaterThan(5);
  });
});

test("an impact is plain data: JSON keeps it as it is", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(SEVERAL, (made) => {
      const state = count(begin(made, { smallest: 5 }), made.population);
      const found = finishImpact(state);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(JSON.parse(JSON.stringify(state.tally))).toEqual(state.tally);
    }),
    { ...SETTINGS, numRuns: 100 },
  );
});
