// Bands that overlap, leave a hole, or are reached by nothing.
import { describe, expect, test } from "vitest";
import type { Field } from "../../../src/index.js";
import {
  adjustment,
  checked,
  count,
  criterion,
  fact,
  gradedSheet,
  number,
  sheet,
  standard,
} from "../../decision/sheet.js";

type Steps = readonly (readonly [from: number, points: number])[];
const written = (steps: Steps) => steps.map(([from, points]) => ({ from, points }));

function ofCriterion(steps: Steps, field: Field = count(9)): readonly (readonly unknown[])[] {
  const ruleset = sheet({
    mark: 0,
    fields: { n: field },
    standards: [
      standard("s", Math.max(...steps.map(([, points]) => points)), [
        criterion("s.c", "banded", { measure: fact("n"), bands: written(steps) }),
      ]),
    ],
  });
  return checked(ruleset).map(([code, pointer, params]) => [code, String(pointer).slice(23), params]);
}

const hole = (from: number, until: number, points: number, kind: string) => ({
  id: "s.c",
  from,
  until,
  points,
  hole: kind,
});

describe("a table of bands leaves a hole", () => {
  test.each<[string, Steps, readonly unknown[]]>([
    [
      "below a best that comes first",
      [
        [1, 5],
        [2, 3],
        [3, 0],
      ],
      [["/bands", hole(0, 1, 0, "below-all")]],
    ],
    [
      "between two better ones",
      [
        [0, 5],
        [2, 1],
        [4, 5],
      ],
      [["/bands/1/points", hole(2, 4, 1, "between")]],
    ],
    [
      "in whatever order it is written",
      [
        [4, 5],
        [2, 1],
        [0, 5],
      ],
      [["/bands/1/points", hole(2, 4, 1, "between")]],
    ],
    [
      "of two bands, told twice",
      [
        [0, 5],
        [2, 1],
        [4, 2],
        [6, 5],
      ],
      [
        ["/bands/1/points", hole(2, 4, 1, "between")],
        ["/bands/2/points", hole(4, 6, 2, "between")],
      ],
    ],
    [
      "not where it only rises: below it, nothing is earned",
      [
        [3, 1],
        [5, 2],
      ],
      [],
    ],
    [
      "not where it falls from the lowest value on",
      [
        [0, 5],
        [3, 2],
        [5, 0],
      ],
      [],
    ],
    [
      "not where it rises to a best and falls again",
      [
        [0, 0],
        [2, 5],
        [4, 1],
      ],
      [],
    ],
    [
      "not where it rises to a best from nothing and falls again",
      [
        [1, 2],
        [2, 5],
        [4, 1],
      ],
      [],
    ],
    ["not with one band", [[3, 5]], []],
  ])("%s", (_, steps, expected) => {
    const found = ofCriterion(steps).filter(([code]) => code === "ruleset.bands-leave-hole");
    expect(found.map(([, ...rest]) => rest)).toEqual(expected);
  });

  test("in a deduction too", () => {
    const ruleset = gradedSheet(100, {
      fields: { n: count(9) },
      deductions: [
        adjustment("p", "banded", {
          measure: fact("n"),
          bands: written([
            [0, 5],
            [1, 0],
            [2, 5],
          ]),
        }),
      ],
    });
    expect(checked(ruleset).map(([code, pointer]) => [code, pointer])).toEqual([
      ["ruleset.bands-leave-hole", "/deductions/0/bands/1/points"],
    ]);
  });
});

describe("a band is reached by nothing", () => {
  test.each<[string, Steps, Field, readonly string[]]>([
    [
      "above the highest value",
      [
        [3, 1],
        [10, 2],
      ],
      count(9),
      ["/bands/1/from"],
    ],
    [
      "not at the highest value",
      [
        [3, 1],
        [9, 2],
      ],
      count(9),
      [],
    ],
    [
      "where the next begins at the lowest value",
      [
        [-5, 0],
        [0, 1],
      ],
      count(9),
      ["/bands/0/from"],
    ],
    [
      "not where the lowest value is below the next",
      [
        [-5, 0],
        [1, 2],
      ],
      count(9),
      [],
    ],
    [
      "between two whole numbers",
      [
        [3.2, 1],
        [3.5, 2],
      ],
      count(9),
      ["/bands/0/from"],
    ],
    [
      "not between two values of a finer field",
      [
        [3.2, 1],
        [3.5, 2],
      ],
      number(0, 9, 0.1),
      [],
    ],
  ])("%s", (_, steps, field, expected) => {
    const found = ofCriterion(steps, field).filter(([code]) => code === "ruleset.unreachable-band");
    expect(found.map(([, pointer]) => pointer)).toEqual(expected);
  });

  test("not where two begin together, which is another matter", () => {
    expect(
      ofCriterion([
        [3, 1],
        [3, 2],
      ]),
    ).toEqual([["ruleset.bands-overlap", "/bands/1/from", { from: 3 }]]);
  });
});
