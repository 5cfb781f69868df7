// What the readings together say of one subject: does the verdict depend on them, and on which?
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileRuleset, type Evidence, evaluateReadings, loadRuleset, safeEvaluateReadings } from "../../src/index.js";
import { shippedStack } from "../../src/rulesets.js";
import { bar, evidenceOf, fact, gate, reading, sheet, yesNo } from "./sheet.js";

// Two open questions: `zone` decides alone when wide, `age` only where the zone is narrow.
const open = compileRuleset(
  sheet({
    fields: { ok: yesNo(), old: yesNo() },
    readings: {
      zone: reading(["wide", "narrow"], "wide"),
      age: reading(["old", "young"], "old"),
      idle: reading(["a", "b"], "a"),
    },
    gates: [gate("g", fact("ok"))],
    disqualifiers: [
      bar("d", {
        and: [{ "===": [{ reading: "zone" }, "narrow"] }, { "===": [{ reading: "age" }, "young"] }, fact("old")],
      }),
    ],
  }),
);

test("all combinations are tried, and the readings that decide are named", () => {
  const found = evaluateReadings(open, evidenceOf({ ok: true, old: true }));
  expect(found.outcomes).toHaveLength(8);
  expect([found.depends, found.verdicts, found.decisive]).toEqual([
    true,
    ["disqualified", "eligible"],
    ["age", "zone"],
  ]);
  expect(found.outcomes.filter(({ verdict }) => verdict === "disqualified").map(({ readings }) => readings)).toEqual([
    { age: "young", idle: "a", zone: "narrow" },
    { age: "young", idle: "b", zone: "narrow" },
  ]);
});

test("where no reading matters the verdict does not depend on them", () => {
  const found = evaluateReadings(open, evidenceOf({ ok: true, old: false }));
  expect([found.depends, found.verdicts, found.decisive]).toEqual([false, ["eligible"], []]);
});

test("a reading that is fixed stays fixed", () => {
  const found = evaluateReadings(open, evidenceOf({ ok: true, old: true }), { readings: { zone: "wide" } });
  expect([found.outcomes.length, found.verdicts]).toEqual([4, ["eligible"]]);
});

test("exactly as many combinations as allowed are tried, one more is an error that says how many there are", () => {
  const evidence = evidenceOf({ ok: true, old: true });
  expect(safeEvaluateReadings(open, evidence, { most: 8 }).ok).toBe(true);
  const refused = safeEvaluateReadings(open, evidence, { most: 7 });
  expect(refused.issues.map(({ code, params }) => [code, params])).toEqual([
    ["evaluate.too-many-readings", { found: 8, limit: 7 }],
  ]);
});

test("a malformed record is refused with its own issues", () => {
  const refused = safeEvaluateReadings(open, evidenceOf({ okay: true }));
  expect(refused.issues.map(({ code }) => code)).toEqual(["evidence.unknown-field"]);
});

test("of the sample households, these depend on a reading", async () => {
  const stack = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  const compiled = loadRuleset(stack.ruleset, stack.overlays);
  const lines = readFileSync("docs/examples/households-2020.ndjson", "utf8").trim().split("\n");
  const found = lines.map((line) => {
    const evidence = JSON.parse(line) as Evidence;
    const { depends, decisive } = evaluateReadings(compiled, evidence);
    return [evidence.subject.id, depends, decisive] as const;
  });
  expect(found.filter(([, depends]) => depends)).toEqual([
    ["h-013", true, ["class-overlap"]],
    ["h-014", true, ["triggers"]],
    ["h-015", true, ["bar-date"]],
  ]);
});
