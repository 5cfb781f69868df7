// The shipped cases against the shipped rulesets: whatever they do not reach is out of reach, for a reason that is listed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { viewOf } from "../../../src/explain/view.js";
import { impossibleWords } from "../../../src/testkit/coverage/words.js";
import { coverCases, parseCasesText, readyCases } from "../../../src/testkit/index.js";
import { SHIPPED } from "../../explore/rulesets.js";

const RULESETS = join(import.meta.dirname, "../../../rulesets");
const FILES = new Set(
  readdirSync(RULESETS, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")),
);

const COVERED = SHIPPED.map(({ id, compiled }) => {
  const file = `${id}/cases.json`;
  const cases = FILES.has(file) ? readyCases(parseCasesText(readFileSync(join(RULESETS, file), "utf8"))) : [];
  return { id, compiled, coverage: coverCases(compiled, cases) };
});

test.each(COVERED)(
  "the cases of $id come out as expected and reach every goal that can be reached",
  ({ coverage: { notCounted, suggested, count } }) => {
    expect([notCounted, suggested, count.percent, count.notFound]).toEqual([[], [], 100, 0]);
  },
);

test("what cannot be reached is listed, each with why", async () => {
  const lines = COVERED.flatMap(({ id, compiled, coverage: { goals } }) => {
    const view = viewOf(compiled.ruleset, "en", false);
    const impossible = goals.flatMap((goal) =>
      goal.status === "impossible" ? [`  ${goal.id}: ${impossibleWords(view, goal.because)}\n`] : [],
    );
    return [`${id}: ${String(impossible.length)} of ${String(goals.length)}\n`, ...impossible];
  });
  await expect(lines.join("")).toMatchFileSnapshot("../../golden/coverage-impossible.en.txt");
});
