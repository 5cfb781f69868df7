import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evidence, RULESET } from "./documents.js";
import { call } from "./shell.js";

const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
const EXAMPLES = join(import.meta.dirname, "../../docs/examples");
const HOUSEHOLDS = readFileSync(join(EXAMPLES, "households-2020.ndjson"), "utf8");
const DISQUALIFIED = evidence("h-2").replace(`"convicted": false`, `"convicted": true`);
const FILES = { "rules.json": RULESET, "e.ndjson": `${evidence("h-1")}\n${DISQUALIFIED}`, "h.ndjson": HOUSEHOLDS };

describe("explain", () => {
  test.each([
    ["text", "vi", "txt"],
    ["text", "en", "txt"],
    ["markdown", "vi", "md"],
    ["html", "vi", "html"],
  ])("in %s, %s, explains each record and sums up many", async (format, language, ending) => {
    const line = `explain e.ndjson --ruleset rules.json --format ${format} --lang ${language}`;
    const { code, out } = await call(line, { files: FILES });
    await expect(out).toMatchFileSnapshot(`golden/explain.${language}.${ending}`);
    expect(code).toBe(0);
  });

  test("as JSON gives decisions with their trace", async () => {
    const { out } = await call("explain e.ndjson --ruleset rules.json --format json", { files: FILES });
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { trace: object; otherReadings: unknown[] });
    expect(lines.map(({ trace, otherReadings }) => [Object.keys(trace).length > 0, otherReadings.length])).toEqual([
      [true, 0],
      [true, 1],
    ]);
  });

  test.each(["deciding", "missing", "full"])("at level %s says so much", async (level) => {
    const { out } = await call(`explain e.ndjson --ruleset rules.json --level ${level}`, { files: FILES });
    expect(out.includes("(s1.meetings)")).toBe(level === "full");
  });

  test("as HTML is one document, however many records there are", async () => {
    const files = { ...FILES, "one.json": evidence("h-1"), "none.ndjson": "" };
    const line = (file: string): string => `explain ${file} --ruleset rules.json --format html`;
    const [two, one, none] = [
      await call(line("e.ndjson"), { files }),
      await call(line("one.json"), { files }),
      await call(line("none.ndjson"), { files }),
    ];
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    for (const { out } of [two, one]) {
      expect([count(out, "<!doctype html>"), count(out, "</html>")]).toEqual([1, 1]);
    }
    expect([count(two.out, "<article>"), count(one.out, "<article>")]).toEqual([3, 1]);
    expect([none.out, none.code]).toEqual(["", 2]);
  });

  test("refuses a format and a level that are none", async () => {
    const format = await call("explain e.ndjson --ruleset rules.json --format htm", { files: FILES });
    expect(format.error).toContain("có phải là `html`?");
    const level = await call("explain e.ndjson --ruleset rules.json --level ful", { files: FILES });
    expect(level.error).toContain("có phải là `full`?");
    expect([format.code, level.code]).toEqual([2, 2]);
  });

  test("sums up the sample households as their README does", async () => {
    const { out } = await call(`explain h.ndjson --ruleset ${CITY}`, { files: FILES });
    const readme = readFileSync(join(EXAMPLES, "README.md"), "utf8");
    const told = [...readme.matchAll(/^\| (h-\d+) .*\| ([\d.–]+) \|$/gm)].map(([, id, total]) => [id, total]);
    const summary = out.slice(out.lastIndexOf("Tóm tắt"));
    const found = [...summary.matchAll(/^(h-\d+) .*? {2,}([\d,–]+) {2,}/gm)].map(([, id, total]) => [
      id,
      total?.replaceAll(",", "."),
    ]);
    expect(found).toEqual(told);
    expect(found).toHaveLength(16);
  });
});
