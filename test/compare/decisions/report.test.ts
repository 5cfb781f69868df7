import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  compareDecisions,
  type DecisionComparison,
  decisionsBlocks,
  decisionsHtml,
  decisionsMarkdown,
  decisionsText,
} from "../../../src/compare/index.js";
import { parseEvidenceText } from "../../../src/index.js";
import { bacNinh } from "../impact/bac-ninh.js";

const ROOT = join(import.meta.dirname, "../../..");
const GOLDEN = join(ROOT, "test/golden");
const evidence = (year: number) =>
  parseEvidenceText(readFileSync(join(ROOT, `docs/examples/compare/h-006-${year}.json`), "utf8"));

let found: DecisionComparison;

beforeAll(async () => {
  const { before, after } = await bacNinh();
  found = compareDecisions(
    { compiled: before, evidence: evidence(2020) },
    { compiled: after, evidence: evidence(2021) },
  );
});

describe.each(["vi", "en"] as const)("the report in %s", (language) => {
  test("reads as agreed, as text, Markdown and HTML", async () => {
    await expect(decisionsText(found, language)).toMatchFileSnapshot(join(GOLDEN, `decisions.${language}.txt`));
    await expect(decisionsMarkdown(found, language)).toMatchFileSnapshot(join(GOLDEN, `decisions.${language}.md`));
    await expect(decisionsHtml(found, language)).toMatchFileSnapshot(join(GOLDEN, `decisions.${language}.html`));
  });

  test("says nothing undefined and recognises nobody", () => {
    const text = decisionsText(found, language);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
    expect(text).not.toMatch(/được công nhận|is recognised|has been recognised/i);
    expect(text).toBe(text.normalize("NFC"));
  });
});

test("the figures of a table add up, column by column", () => {
  const tables = decisionsBlocks(found, "en").filter((block) => block.block === "table");
  const sums = tables.filter(({ rows }) => rows.at(-1)?.role === "sum");
  expect(sums).toHaveLength(2);
  for (const { rows } of sums) {
    const figures = rows
      .filter(({ depth = 0 }) => depth === 0)
      .map(({ cells }) =>
        cells.slice(1, 6).map((cell) =>
          cell
            .map(({ text }) => text)
            .join("")
            .replaceAll("−", "-")
            .split("; ")
            .map(Number),
        ),
      );
    const total = figures.at(-1);
    for (const [column, [low = 0, high = low] = []] of (total ?? []).entries()) {
      const ends = figures.slice(0, -1).map((row) => row[column] ?? []);
      expect(ends.reduce((sum, [one = 0]) => sum + one, 0)).toBe(low);
      expect(ends.reduce((sum, [one = 0, other = one]) => sum + other, 0)).toBe(high);
    }
  }
});
