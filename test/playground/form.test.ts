// The form of the playground: made from a ruleset alone, in both languages.
import { describe, expect, test } from "vitest";
import { dayAfter, dayBefore, dayIn, dayText, yearOf } from "../../docs/playground/src/days.js";
import { en } from "../../docs/playground/src/en.js";
import { decimalComma, decimalStop } from "../../docs/playground/src/figures.js";
import { firstDecisionDay, firstPeriod, isInForce } from "../../docs/playground/src/period.js";
import { countsThisYear, sectionsOf } from "../../docs/playground/src/sections.js";
import { vi } from "../../docs/playground/src/vi.js";
import { type Ruleset, safeApplyOverlays } from "../../src/index.js";
import { LANGUAGES } from "../../src/locales/index.js";
import { shippedIds, shippedStack } from "../../src/rulesets.js";
import { ruleset as model } from "../testkit/cases/model.js";

const SHIPPED = await Promise.all(
  shippedIds.map(async (id): Promise<readonly [string, Ruleset]> => {
    const { ruleset, overlays } = await shippedStack(id);
    const applied = safeApplyOverlays(ruleset, overlays);
    return [id, applied.ok ? applied.value : ruleset];
  }),
);

describe.each(SHIPPED)("%s", (_, ruleset) => {
  test("every field has one place on the form", () => {
    const placed = sectionsOf(ruleset).flatMap(({ fields }) => fields);
    expect([...placed].sort()).toEqual(Object.keys(ruleset.fields).sort());
  });

  test("a new form is of a year that the ruleset judges", () => {
    const period = firstPeriod(ruleset);
    expect(dayAfter(dayBefore(period.to))).toBe(period.to);
    expect(isInForce(ruleset, period, firstDecisionDay(ruleset))).toBe(true);
  });
});

test("fields stand under the part of the sheet that reads them first", () => {
  expect(sectionsOf(model).map(({ key, fields }) => [key, fields])).toEqual([
    ["gates", ["registered"]],
    ["s1", ["meetings.joined"]],
    ["s2", ["yard"]],
    ["deductions", ["children.born"]],
    ["disqualifiers", ["convicted"]],
  ]);
});

test("a field that is read through derived values stands where they are used, and one that nothing reads stands last", () => {
  const derived = {
    inner: { vi: "Trong", en: "Inner", value: { ">": [{ var: "yard" }, 3] } },
    outer: { vi: "Ngoài", en: "Outer", value: { "!": [{ var: "inner" }] } },
  };
  const gates = model.gates?.map((gate) => ({ ...gate, require: { var: "outer" } }));
  const sections = sectionsOf({ ...model, derived, ...(gates === undefined ? {} : { gates }) });
  expect(sections.at(0)).toEqual({ key: "gates", label: "gates", fields: ["yard"] });
  expect(sections.at(-1)).toEqual({ key: "rest", label: "rest", fields: ["registered"] });
});

test("an expression counts the year judged only where it says so", () => {
  const counting = (way: string): unknown => ({ ">=": [{ "consecutive-years": ["h", way, "keep"] }, 3] });
  expect(countsThisYear(counting("through-this-year"), "h")).toBe(true);
  expect(countsThisYear(counting("before-this-year"), "h")).toBe(false);
  expect(countsThisYear(counting("through-this-year"), "other")).toBe(false);
});

test("a decree without an end begins with its first year, one that ended with its last full one", () => {
  const inForce = { from: "2018-11-05", certainty: "official" as const };
  expect(firstPeriod({ ...model, inForce })).toEqual({ from: "2018-01-01", to: "2019-01-01" });
  const ended = { ...model, inForce: { ...inForce, to: "2024-01-30" } };
  expect(firstPeriod(ended)).toEqual({ from: "2023-01-01", to: "2024-01-01" });
  expect(firstDecisionDay(ended)).toBe("");
  expect(firstDecisionDay({ ...ended, appliesBy: "decision-date" })).toBe("2024-01-29");
});

test("days go on over months and leap years, and what is no day stays", () => {
  expect([dayAfter("2020-02-28"), dayAfter("2020-12-31"), dayBefore("2021-03-01")]).toEqual([
    "2020-02-29",
    "2021-01-01",
    "2021-02-28",
  ]);
  expect([dayAfter(""), dayBefore("2020-13-01"), dayAfter("2021-02-29")]).toEqual(["", "2020-13-01", "2021-02-29"]);
  expect([yearOf(""), yearOf("2020-12-31")]).toEqual([undefined, 2020]);
});

test("a day is written in the order of the language, and what is no day stays", () => {
  expect(dayText("2020-05-01", "vi")).toBe("01/05/2020");
  expect(dayText("2020-05-01", "en")).toBe("2020-05-01");
  expect([dayIn("1/5/2020", "vi"), dayIn("01-05-2020", "vi"), dayIn("1.5.2020 ", "vi")]).toEqual(
    Array(3).fill("2020-05-01"),
  );
  // The library refuses both: a day that there is not, and one that could be the fifth of January.
  expect([dayIn("32/13/2020", "vi"), dayIn("1/5/2020", "en")]).toEqual(["2020-13-32", "1/5/2020"]);
  expect([dayText("1/5/", "vi"), dayIn("1/5/", "vi"), dayIn("2020-05-01", "vi")]).toEqual([
    "1/5/",
    "1/5/",
    "2020-05-01",
  ]);
});

test("figures are written as the library writes them", () => {
  for (const value of [0, 7, 7.5, 84.5, 1000, 1234567.25, -2, -0.5]) {
    expect(decimalComma(value)).toBe(LANGUAGES.vi.format.number(value));
    expect(decimalStop(value)).toBe(LANGUAGES.en.format.number(value));
  }
});

/** Every text of the page by its path; functions are asked with something. */
function texts(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function")
    return [[path, String((words as (...given: readonly unknown[]) => unknown)([2020], 2, 3))]];
  return Object.entries(words as object).flatMap(([name, inner]) => texts(inner, `${path}.${name}`));
}

/** Signs and figures alone, and what a file is called. */
const ALIKE = [".number", ".result.of", ".result.years"];

test("every text of the page is in both languages, and composed", () => {
  const english = new Map(texts(en));
  for (const [path, text] of texts(vi)) {
    expect(text).toBe(text.normalize("NFC"));
    if (!ALIKE.includes(path)) expect(english.get(path), path).not.toBe(text);
  }
  expect([...english.keys()]).toEqual(texts(vi).map(([path]) => path));
});
