// What the fuzz run once found, tried for ever; and the run itself: it gives the same again, notices a difference, makes it small.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PAIRS, trialOf } from "./session.js";
import { fewer, shrunk, smallest } from "./shrink.js";
import { differenceIn, judgeSafely, load, type Trial } from "./trial.js";

const FIXTURES = join(import.meta.dirname, "fixtures");
const files = readdirSync(FIXTURES).filter((file) => file.endsWith(".json"));

describe("what once differed differs no more", () => {
  test.each(files)("%s", (file) => {
    const trial = JSON.parse(readFileSync(join(FIXTURES, file), "utf8")) as Trial;
    expect(load(trial)).toBeDefined();
    expect(differenceIn(trial)).toBeUndefined();
  });
});

describe("a trial", () => {
  test("is the same for the same seed and number, and another for another", () => {
    const trial = trialOf(1, 7);
    expect(trialOf(1, 7)).toStrictEqual(trial);
    expect(trialOf(1, 8)).not.toStrictEqual(trial);
    expect(trialOf(2, 7)).not.toStrictEqual(trial);
    expect(trial.records.length).toBeGreaterThan(PAIRS);
  });

  test("differs nowhere", () => {
    expect(differenceIn(trialOf(1, 7))).toBeUndefined();
  });
});

describe("a difference", () => {
  const trial = trialOf(1, 0);
  const loaded = load(trial)!;
  const [first] = trial.records.filter(({ evidence, readings }) => {
    return judgeSafely(loaded, { evidence, readings, ask: "decision" }).judged !== undefined;
  });
  const sound = first!;

  test("of a decision is noticed", () => {
    const stop = { id: "stop-always", vi: "x", en: "x", when: true };
    const sheet = { ...loaded.sheet, disqualifiers: [...(loaded.sheet.disqualifiers ?? []), stop] };
    expect(judgeSafely({ ...loaded, sheet }, sound).difference?.kind).toBe("decision");
  });

  test("of evidence refused by one of the two is noticed", () => {
    const sheet = { ...loaded.sheet, subject: "ward" as const };
    expect(judgeSafely({ ...loaded, sheet }, sound).difference?.kind).toBe("refusal");
  });

  test("is noticed where something throws", () => {
    const sheet = {
      ...loaded.sheet,
      gates: [{ id: "g", vi: "x", en: "x", require: { no: 1 }, onFailure: "ineligible" as const }],
    };
    expect(judgeSafely({ ...loaded, sheet }, sound).difference?.kind).toBe("thrown");
  });
});

describe("making smaller", () => {
  test("leaves out of a list all that is not needed", () => {
    expect(fewer([1, 2, 3, 4, 5, 6, 7], (some) => some.includes(3) && some.includes(6))).toEqual([3, 6]);
    expect(fewer([1, 2, 3], () => true)).toEqual([]);
    expect(fewer([1, 2, 3], () => false)).toEqual([1, 2, 3]);
  });

  test("leaves out of a value all that is not needed", () => {
    const value = { a: [{ b: 1 }, { and: [{ var: "x" }, { "!": { var: "y" } }] }], c: "long" };
    const shows = (one: unknown): boolean => JSON.stringify(one).includes('{"var":"y"}');
    expect(smallest(value, shows)).toEqual({ var: "y" });
  });

  test("leaves a trial without a difference as it is", () => {
    const trial = trialOf(1, 3);
    expect(shrunk(trial)).toBe(trial);
  });
});
