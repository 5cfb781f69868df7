// In: documents whose text a stranger cut or altered. Out: at every door issues, or an answer that stands.
import fc from "fast-check";
import { describe, test } from "vitest";
import { DOORS } from "./doors.js";
import { altered, revalued, reworded } from "./mutations.js";
import { PATIENCE, RUNS, TRIED } from "./settings.js";
import { expectSound } from "./sound.js";

describe.each(DOORS)("a $name", ({ text, readText }) => {
  test("that nobody altered has its answer", ({ expect }) => {
    expect(readText(text)).toEqual([]);
  });

  test(
    "cut off anywhere is refused, or has its answer",
    () => {
      const step = Math.max(1, Math.floor(text.length / RUNS));
      for (let end = 0; end < text.length; end += step) expectSound(readText(text.slice(0, end)));
      for (let end = text.length - 5; end < text.length; end++) expectSound(readText(text.slice(0, end)));
    },
    PATIENCE,
  );

  test(
    "with characters put, cut or exchanged is refused, or has its answer",
    () => {
      fc.assert(
        fc.property(altered(text), (given) => expectSound(readText(given))),
        TRIED,
      );
    },
    PATIENCE,
  );

  test(
    "with words exchanged is refused, or has its answer",
    () => {
      fc.assert(
        fc.property(reworded(text), (given) => expectSound(readText(given))),
        TRIED,
      );
    },
    PATIENCE,
  );
});

describe.each(DOORS.filter(({ read }) => read !== undefined))("the value of a $name", ({ text, read = () => [] }) => {
  test(
    "with values and names exchanged is refused, or has its answer",
    () => {
      fc.assert(
        fc.property(revalued(JSON.parse(text)), (given) => expectSound(read(given))),
        TRIED,
      );
    },
    PATIENCE,
  );
});
