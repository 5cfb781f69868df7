import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RulesetDiff } from "../../src/compare/index.js";
import { OVERLAY, RULESET } from "./documents.js";
import { call } from "./shell.js";

const STRICTER = RULESET.replace(`{ "from": 4, "points": 10 }`, `{ "from": 4, "points": 20 }`);
const RETOLD = RULESET.replace(`"vi": "Dự họp"`, `"vi": "Tham dự họp"`);
const FILES = { "a.json": RULESET, "b.json": STRICTER, "words.json": RETOLD, "local.json": OVERLAY };
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
const DRAFT = readFileSync(join(import.meta.dirname, "../../docs/examples/draft-2021/gia-dinh-van-hoa.json"), "utf8");

const diff = (line: string, files: { readonly [path: string]: string } = FILES) =>
  call(`diff ${line} --tries 200`, { files });

describe("diff", () => {
  test.each(["vi", "en"])("tells in %s what is stricter, with a record that shows it", async (language) => {
    const { code, out, error } = await diff(`a.json b.json --lang ${language}`);
    await expect(out).toMatchFileSnapshot(`golden/diff.${language}.txt`);
    expect([code, error]).toEqual([1, ""]);
  });

  test("ends with 0 where nothing differs", async () => {
    const { code, out } = await diff("a.json a.json --lang en");
    expect(out).toContain("The two score sheets differ in nothing.");
    expect(code).toBe(0);
  });

  test("ends with 0 where only words differ", async () => {
    const { code, out } = await diff("a.json words.json --lang en");
    expect(out).toContain("1 change: 1 editorial.");
    expect(code).toBe(0);
  });

  test("compares an overlay with its base, both as files or shipped", async () => {
    const files = { ...FILES, "draft.json": DRAFT };
    const { code, out } = await diff(`${CITY} draft.json --format json`, files);
    const { changes } = JSON.parse(out) as RulesetDiff;
    expect(changes.map(({ part, effect }) => `${part} ${effect}`)).toContain("p.fire-extinguisher stricter");
    expect(code).toBe(1);
  });

  test("compares a ruleset with an overlay on it", async () => {
    const { code, out } = await diff("a.json local.json --lang en");
    expect(out).toContain("Litters (p.litter), added");
    expect(code).toBe(1);
  });

  test("compares the national framework with what a province makes of it, without a direction", async () => {
    const { code, out } = await diff(`vn/nd-122-2018/gia-dinh-van-hoa ${CITY} --lang en`);
    expect(out).toContain("only the structure is compared");
    expect(out).not.toContain("STRICTER");
    expect(code).toBe(1);
  });

  test.each(["markdown", "html"])("writes %s to a file, once all is done", async (format) => {
    const { out, written } = await diff(`a.json b.json --format ${format} --output d`);
    expect(written.get("d")).toContain(format === "html" ? "<!doctype html>" : "# ");
    expect(out).toBe("");
  });

  test("gives the same for the same seed", async () => {
    const one = await diff("a.json b.json --format json --seed 7");
    expect((await diff("a.json b.json --format json --seed 7")).out).toBe(one.out);
  });

  test.each([
    ["a.json", "thiếu đối số"],
    ["a.json none.json", "none.json"],
    ["local.json local.json", "không có sẵn"],
  ])("refuses a call with %s", async (line, expected) => {
    const { code, out, error } = await diff(line);
    expect(error.toLowerCase()).toContain(expected);
    expect([code, out]).toEqual([2, ""]);
  });

  test("refuses a ruleset with errors", async () => {
    const { code, error } = await diff("a.json bad.json --lang en", {
      ...FILES,
      "bad.json": RULESET.replaceAll(`"var": "registered"`, `"var": "unheard"`),
    });
    expect(error).toContain("a ruleset has errors, so nothing can be compared");
    expect(code).toBe(2);
  });

  test("leaves what was there when writing fails", async () => {
    const keep = (): Promise<void> => Promise.reject(new Error("full"));
    const { code, dropped } = await call("diff a.json b.json --tries 10 --output d", { files: FILES, keep });
    expect([code, dropped]).toEqual([2, ["d"]]);
  });
});
