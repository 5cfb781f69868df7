import { expect, test } from "vitest";
import { diceFrom, stateFor } from "../../src/explore/random.js";

test("the same seed gives the same numbers, on every machine these", () => {
  const dice = diceFrom(1);
  expect(Array.from({ length: 8 }, () => dice.below(1000))).toEqual([11, 336, 964, 39, 544, 177, 394, 872]);
});

test("every number below the bound comes up, each about as often", () => {
  const dice = diceFrom(7);
  const seen = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6000; i++) {
    const at = dice.below(6);
    seen[at] = (seen[at] ?? 0) + 1;
  }
  expect(Math.min(...seen)).toBeGreaterThan(900);
  expect(Math.max(...seen)).toBeLessThan(1100);
});

test("chance and pick keep to their bounds", () => {
  const dice = diceFrom(3);
  const all = Array.from({ length: 200 }, () => [dice.chance(0), dice.chance(100), dice.pick(["only"])]);
  expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set(['[false,true,"only"]']));
});

test("things drawn apart have states of their own", () => {
  const states = Array.from({ length: 10_000 }, (_, index) => stateFor(1, index));
  expect(new Set(states).size).toBe(10_000);
  expect(stateFor(1, 5)).not.toBe(stateFor(2, 5));
});
