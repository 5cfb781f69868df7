import { describe, expect, test } from "vitest";
import { populate } from "../../src/compare/index.js";
import { loadRuleset, type Ruleset } from "../../src/index.js";
import { RULESET } from "./documents.js";
import { call } from "./shell.js";

const FILES = { "rules.json": RULESET };
const COMPILED = loadRuleset(JSON.parse(RULESET) as Ruleset);

function lines(text: string | undefined): readonly unknown[] {
  return (text ?? "")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

describe("populate", () => {
  test("writes as many records as asked for, one on each line, and says so", async () => {
    const { code, out, error } = await call("populate --ruleset rules.json --count 5", { files: FILES });
    expect(lines(out)).toEqual([...populate(COMPILED, { count: 5 })]);
    expect(error).toBe("Đã tạo 5 hồ sơ giả định.\n");
    expect(code).toBe(0);
  });

  test("writes others for another seed", async () => {
    const { out, error } = await call("populate --ruleset rules.json --count 1 --seed 9 --lang en", { files: FILES });
    expect(lines(out)).toEqual([...populate(COMPILED, { count: 1, seed: 9 })]);
    expect(error).toBe("Made 1 invented record.\n");
  });

  test("writes a file, once all are made", async () => {
    const { code, out, written } = await call("populate --ruleset rules.json --count 3 --output p.ndjson", {
      files: FILES,
    });
    expect(lines(written.get("p.ndjson"))).toHaveLength(3);
    expect([code, out]).toEqual([0, ""]);
  });

  test("makes records that score takes", async () => {
    const { out } = await call("populate --ruleset rules.json --count 50", { files: FILES });
    const { code, error } = await call("score all.ndjson --ruleset rules.json --lang en", {
      files: { ...FILES, "all.ndjson": out },
    });
    expect(code).toBe(0);
    expect(error).toContain("Scored 50.");
  });

  test("leaves what was there when writing fails", async () => {
    const write = (): Promise<void> => Promise.reject(new Error("full"));
    const { code, out } = await call("populate --ruleset rules.json --count 3", { files: FILES, write });
    expect([code, out]).toEqual([2, ""]);
  });

  test.each([
    ["--count 0", "`--count` không nhận giá trị `0`, chỉ nhận số nguyên từ 1 đến 10000000"],
    ["--count ten", "`--count` không nhận giá trị `ten`"],
    ["--count 5 --seed -1", "`--seed` không nhận giá trị `-1`"],
    ["--count 5 --lang en --seed 1.5", "`--seed` cannot be `1.5`, only a whole number from 0 to 4294967295"],
    ["", "thiếu tùy chọn bắt buộc"],
  ])("refuses a call with %s", async (options, expected) => {
    const line = `populate --ruleset rules.json ${options}`.trim();
    const { code, out, error } = await call(line, { files: FILES });
    expect(error).toContain(expected);
    expect([code, out]).toEqual([2, ""]);
  });
});
