import { describe, expect, test } from "vitest";
import { evidence, RULESET } from "./documents.js";
import { call } from "./shell.js";

/** One case, which asks for no more than a verdict. */
const WEAK = `{ "kind": "cases", "format": 1, "ruleset": "./draft.json",
  "cases": [{ "name": "Đủ điểm", "evidence": ${evidence("h-1")}, "expect": { "verdict": "eligible" } }] }`;
const FILES = { "draft.json": RULESET, "weak.cases.json": WEAK };

describe("mutate", () => {
  test("tells what the cases would not notice, with exit code 1", async () => {
    const { code, out, error } = await call("mutate weak.cases.json --lang en --limit 20", { files: FILES });
    expect(code).toBe(1);
    expect(out).toContain("NO CASE NOTICES");
    expect(out).toContain('"tags":["generated"]');
    expect(error).toMatch(/^Noticed: \d+; not noticed: \d+; open: 0\.\n$/);
  });

  test("writes the cases that are missing; with them nothing goes unnoticed, with exit code 0", async () => {
    const first = await call("mutate weak.cases.json --fill more.cases.json", { files: FILES });
    const more = first.written.get("more.cases.json") ?? "";
    expect(first.error).toContain("hãy đối chiếu kết quả với văn bản");
    const files = { ...FILES, "more.cases.json": more };
    expect((await call("test more.cases.json", { files })).code).toBe(0);
    const second = await call("mutate weak.cases.json more.cases.json --lang en", { files });
    expect(second.error).toMatch(/not noticed: 0; open: 0\./);
    expect(second.code).toBe(0);
  });

  test("gives the same as data", async () => {
    const { out } = await call("mutate weak.cases.json --format json --limit 5 --seed 3", { files: FILES });
    const [found] = JSON.parse(out) as readonly { readonly mutants: readonly { readonly fate: string }[] }[];
    expect(found?.mutants).toHaveLength(5);
    expect(found).toMatchObject({ ruleset: "example/ward/model-household", overlays: [] });
  });

  test("says how far it is, on a terminal alone", async () => {
    const { error } = await call("mutate weak.cases.json --lang en --limit 20", {
      files: FILES,
      errorIsTerminal: true,
    });
    expect(error).toContain("10 of 20 changes of example/ward/model-household tried…");
  });

  test("tells of a file that cannot be read, and goes on with the others, with exit code 2", async () => {
    const { code, out, error } = await call("mutate absent.cases.json weak.cases.json --limit 1", { files: FILES });
    expect(error).toContain("absent.cases.json");
    expect(out).not.toBe("");
    expect(code).toBe(2);
  });

  test("has nothing to do without cases", async () => {
    const { code, error } = await call("mutate . --lang en", { files: { "draft.json": RULESET } });
    expect([code, error]).toEqual([2, "thangdiem: there are no cases to try\n"]);
  });
});
