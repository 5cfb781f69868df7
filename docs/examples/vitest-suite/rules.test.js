// The rules of a ward: its cases come out as expected, reach every part of the sheet, and a few laws hold of every household.
import { readFileSync } from "node:fs";
import { evaluate, loadRuleset } from "thangdiem";
import { renderText } from "thangdiem/docs";
import { coverCases, failureBlocks, matchersFor, parseCases, readyCases, rulesFrom, runCases } from "thangdiem/testkit";
import { describe, expect, test } from "vitest";

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

const [sheet, ward] = [read("sheet.json"), read("ward.json")];
const rules = loadRuleset(sheet, [ward]);
const cases = parseCases(read("ward.cases.json"));
const results = await runCases(cases, rulesFrom([sheet, ward]));

expect.extend(matchersFor({ ruleset: rules.ruleset, language: "vi" }));

function decide(facts) {
  const [{ evidence }] = readyCases(cases);
  return evaluate(rules, { ...evidence, facts }, { trace: true });
}

describe("the cases", () => {
  test.each(results)("$name", (result) => {
    expect(renderText(failureBlocks(result, "vi"))).toBe("");
    expect(result.passed).toBe(true);
  });

  test("leave no part of the sheet untried", () => {
    const { goals } = coverCases(rules, readyCases(cases));
    expect(goals.filter(({ status }) => status === "suggested").map(({ id }) => id)).toEqual([]);
  });
});

describe("the deduction of the ward", () => {
  test("takes four points each time, and eight at most", () => {
    expect(decide({ meetings: 10, noise: 1 })).toScore(96);
    expect(decide({ meetings: 10, noise: 2 })).toScore(92);
    expect(decide({ meetings: 10, noise: 20 })).toScore(92);
  });

  test("costs the title only where there was nothing to spare", () => {
    expect(decide({ meetings: 10, noise: 20 })).toBeEligible();
    expect(decide({ meetings: 9, noise: 1 })).toBeIneligible();
  });

  test("is open while nobody knows, and then only matters where it can", () => {
    expect(decide({ meetings: 10 })).toBeEligible();
    expect(decide({ meetings: 9 })).toBeUndeterminedFor("noise");
  });

  test("never makes more noise worth more points", () => {
    const totals = Array.from({ length: 21 }, (_, noise) => decide({ meetings: 10, noise }).total.low);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  });
});
