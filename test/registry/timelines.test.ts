// Properties of whole timelines: no gap and no overlap goes unnoticed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText, dayNumber } from "../../src/base/date.js";
import type { Ruleset } from "../../src/index.js";
import { answer, ruled } from "./registry.js";

const FIRST = dayNumber("2019-12-20");
const DAYS = 40;
const day = (n: number): string => dateText(FIRST + n);

/** Cuts into stretches of at least one day, each with a ruleset or without. */
const timeline = fc.array(fc.record({ length: fc.integer({ min: 1, max: 12 }), held: fc.boolean() }), { maxLength: 6 });

test("along any timeline without overlaps, each day has exactly its one ruleset or is a gap between its neighbours", () => {
  fc.assert(
    fc.property(timeline, fc.boolean(), (stretches, reversed) => {
      const held: (Ruleset | undefined)[] = [];
      const documents: Ruleset[] = [];
      for (const [i, { length, held: isHeld }] of stretches.entries()) {
        const from = held.length;
        const ruleset = isHeld ? ruled(`example/r${i}`, day(from), day(from + length)) : undefined;
        if (ruleset !== undefined) documents.push(ruleset);
        held.push(...Array.from({ length }, () => ruleset));
      }
      fc.pre(documents.length > 0);
      for (let n = -1; n <= held.length; n++) {
        const found = answer(reversed ? [...documents].reverse() : documents, { on: day(n) });
        const here = n < 0 ? undefined : held[n];
        if (here !== undefined) {
          expect(found).toEqual([here.id]);
          continue;
        }
        const before = documents.filter(({ inForce }) => dayNumber(inForce.from) < FIRST + n).at(-1);
        const after = documents.find(({ inForce }) => dayNumber(inForce.from) > FIRST + n);
        expect(found).toEqual([
          [
            "registry.gap",
            "/on",
            {
              title: "sheet",
              place: "vn",
              days: [day(n)],
              ...(before === undefined ? {} : { before: before.id, until: before.inForce.to }),
              ...(after === undefined ? {} : { after: after.id, from: after.inForce.from }),
            },
          ],
        ]);
      }
    }),
  );
});

test("among any rulesets, a day with none is a gap, with one is its, with more is an overlap that names them all", () => {
  const period = fc.record({
    start: fc.integer({ min: 0, max: DAYS - 2 }),
    length: fc.option(fc.integer({ min: 1, max: DAYS }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.array(period, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: -1, max: DAYS }),
      (periods, asked) => {
        const documents = periods.map(({ start, length }, i) =>
          ruled(`example/r${i}`, day(start), length === undefined ? undefined : day(start + length)),
        );
        const there = periods.flatMap(({ start, length = Infinity }, i) =>
          start <= asked && asked < start + length ? [`example/r${i}`] : [],
        );
        const found = answer(documents, { on: day(asked) });
        if (there.length === 1) expect(found).toEqual(there);
        else if (there.length === 0) expect(found).toMatchObject([["registry.gap", "/on", { days: [day(asked)] }]]);
        else expect(found).toMatchObject([["registry.overlap", "/on", { rulesets: there }]]);
      },
    ),
  );
});
