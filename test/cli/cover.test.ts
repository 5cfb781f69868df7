import { describe, expect, test } from "vitest";
import type { Coverage } from "../../src/testkit/index.js";
import { evidence, RULESET } from "./documents.js";
import { call } from "./shell.js";

/** One case, which asks for no more than a verdict. */
const WEAK = `{ "kind": "cases", "format": 1, "ruleset": "./draft.json",
  "cases": [{ "name": "Đủ điểm", "evidence": ${evidence("h-1")}, "expect": { "verdict": "eligible" } }] }`;
const FILES = { "draft.json": RULESET, "weak.cases.json": WEAK };

const coverageOf = (out: string): readonly Coverage[] => JSON.parse(out) as readonly Coverage[];

describe("cover", () => {
  test("tells how far the cases reach, by article, and what would reach further", async () => {
    const { code, out, error } = await call("cover weak.cases.json --lang en", { files: FILES });
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^The cases reach \d+ of the \d+ goals that can be reached \(\d+(\.\d)?%\)\.$/m);
    expect(out).toMatch(/^Article 6, .* \d+ +\d+ /m);
    expect(out).toContain("SUGGESTED CASES");
    expect(out).toContain('"tags":["generated"]');
  });

  test("fails below the threshold, and says which ruleset is", async () => {
    const { code, error } = await call("cover weak.cases.json --threshold 90 --lang en", { files: FILES });
    expect(code).toBe(1);
    expect(error).toMatch(/^`example\/ward\/model-household`: [\d.]+% are covered, below the threshold of 90%\n$/);
    const enough = await call("cover weak.cases.json --threshold 10", { files: FILES });
    expect(enough.code).toBe(0);
  });

  test("writes the suggested cases; with them everything is covered", async () => {
    const first = await call("cover weak.cases.json --fill sub/more.cases.json", { files: FILES });
    expect(first.error).toMatch(/^Đã ghi \d+ tình huống đề nghị vào `sub\/more\.cases\.json`/);
    expect(first.out).toContain("Đã ghi vào sub/more.cases.json.");
    expect(first.out).not.toContain('"evidence"');
    const more = first.written.get("sub/more.cases.json") ?? "";
    expect(JSON.parse(more)).toMatchObject({ kind: "cases", format: 1, ruleset: "../draft.json" });
    const files = { ...FILES, "sub/more.cases.json": more };
    expect((await call("test sub/more.cases.json", { files })).code).toBe(0);
    const second = await call("cover . --threshold 100 --lang en", { files });
    expect([second.code, second.error]).toEqual([0, ""]);
    expect(second.out).toContain("(100%)");
    expect(second.out).toContain("Nothing is left uncovered.");
    const third = await call("cover . --fill none.json", { files });
    expect([third.error, third.written.size]).toEqual(["", 0]);
  });

  test("writes cases about several rulesets into one file, each with its own", async () => {
    const other = WEAK.replace("./draft.json", "./other.json");
    const files = {
      ...FILES,
      "other.json": RULESET.replace("example/ward/model-household", "example/ward/other"),
      "other.cases.json": other,
    };
    const { written, code } = await call("cover weak.cases.json other.cases.json --fill all.json", { files });
    expect(code).toBe(0);
    const all = JSON.parse(written.get("all.json") ?? "{}") as {
      readonly ruleset?: string;
      readonly cases: readonly { readonly name: string; readonly ruleset: string }[];
    };
    expect(all.ruleset).toBeUndefined();
    expect(new Set(all.cases.map(({ ruleset }) => ruleset))).toEqual(new Set(["./draft.json", "./other.json"]));
    expect(new Set(all.cases.map(({ name }) => name)).size).toBe(all.cases.length);
    const texts = { ...files, "all.json": written.get("all.json") ?? "" };
    expect((await call("test all.json", { files: texts })).code).toBe(0);
  });

  test("gives the same as data, the same for the same seed", async () => {
    const { out } = await call("cover weak.cases.json --format json", { files: FILES });
    const [found] = coverageOf(out);
    expect(found).toMatchObject({ kind: "coverage", format: 1, ruleset: { id: "example/ward/model-household" } });
    expect(found?.cases).toEqual(["Đủ điểm"]);
    expect((await call("cover weak.cases.json --format json --seed 1", { files: FILES })).out).toBe(out);
  });

  test("searches nothing with no tries", async () => {
    const [found] = coverageOf((await call("cover weak.cases.json --tries 0 --format json", { files: FILES })).out);
    expect(found?.suggested).toEqual([]);
    expect(found?.count.suggested).toBe(0);
  });

  test("is written as Markdown and HTML too", async () => {
    expect((await call("cover weak.cases.json --format markdown", { files: FILES })).out).toMatch(/^# Độ phủ quy tắc/);
    expect((await call("cover weak.cases.json --format html", { files: FILES })).out).toMatch(/^<!doctype html>/i);
  });

  test("tells of a file that cannot be read, and goes on with the others, with exit code 2", async () => {
    const { code, out, error } = await call("cover absent.cases.json weak.cases.json", { files: FILES });
    expect(error).toContain("absent.cases.json");
    expect(out).not.toBe("");
    expect(code).toBe(2);
  });

  test("has nothing to do without cases", async () => {
    const { code, error } = await call("cover . --lang en", { files: { "draft.json": RULESET } });
    expect([code, error]).toEqual([2, "thangdiem: there are no cases to measure\n"]);
  });

  test.each(["101", "-1", "x"])("refuses the threshold %s", async (threshold) => {
    const { code, error } = await call(["cover", "weak.cases.json", `--threshold=${threshold}`], { files: FILES });
    expect(code).toBe(2);
    expect(error).toContain("--threshold");
  });
});
