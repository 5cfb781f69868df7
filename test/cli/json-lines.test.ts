import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jsonLines } from "../../src/cli/json-lines.js";
import { type Judgement, judgeBy } from "../../src/cli/judge.js";
import { loadRuleset, parseEvidenceText } from "../../src/index.js";
import { shippedStack } from "../../src/rulesets.js";

const HOUSEHOLDS = join(import.meta.dirname, "../../docs/examples/households-2020.ndjson");

async function judgements(trace: boolean): Promise<readonly Judgement[]> {
  const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  const compiled = loadRuleset(ruleset, overlays);
  const judge = judgeBy({ compiled, readings: {} }, trace);
  const lines = readFileSync(HOUSEHOLDS, "utf8").trim().split("\n");
  return [...lines, ...lines].flatMap((line) => {
    const judgement = judge(parseEvidenceText(line));
    return judgement.ok ? [judgement.value] : [];
  });
}

describe("a line of JSON", () => {
  test.each([false, true])("is to the letter what JSON.stringify makes of it, with the trace: %s", async (trace) => {
    const line = jsonLines();
    const all = await judgements(trace);
    expect(all.length).toBe(32);
    for (const one of all) {
      expect(line(one)).toBe(`${JSON.stringify({ ...one.decision, otherReadings: one.others })}\n`);
    }
    expect(all.some(({ others }) => others.length > 0)).toBe(true);
    expect(
      all.some(({ decision }) =>
        Object.values(decision).some((part) => Object.isFrozen(part) && typeof part === "object"),
      ),
    ).toBe(true);
  });

  test("has nothing of a member that is not there", () => {
    // CAST: only how it is written is looked at.
    const judgement = {
      decision: { a: undefined, b: Object.freeze([1]), c: undefined },
      others: [],
    } as unknown as Judgement;
    expect(jsonLines()(judgement)).toBe('{"b":[1],"otherReadings":[]}\n');
  });
});
