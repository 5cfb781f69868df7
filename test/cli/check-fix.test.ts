import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FileFault } from "../../src/cli/refusal.js";
import { spoil } from "../parse/example.js";
import { OVERLAY, RULESET } from "./documents.js";
import { call } from "./shell.js";

const SPELT = spoil(
  RULESET,
  `"require": { "var": "registered" }`,
  `"require": { "==": [{ "var": "registered" }, true] }`,
);
const APART = spoil(SPELT, `"vi": "Môi trường"`, `"vi": "${"Môi trường".normalize("NFD")}"`);
const FILES = { "a.json": APART };

describe("a check with --fix", () => {
  test.each(["vi", "en"])("mends the file, says what, and checks what came out, in %s", async (language) => {
    const { code, out, written } = await call(`check a.json --fix --lang ${language}`, { files: FILES });
    await expect(out).toMatchFileSnapshot(`golden/check-fix.${language}.txt`);
    expect(written.get("a.json")).toBe(
      RULESET.replace(
        `"require": { "var": "registered" }`,
        `"require": { "==": [{ "var": "registered" }, true] }`,
      ).replace(`{ "===":`, `{ "==":`),
    );
    expect(code).toBe(0);
  });

  test("a second time mends nothing, and writes nothing", async () => {
    const { written } = await call("check a.json --fix", { files: FILES });
    const again = await call("check a.json --fix --lang en", { files: { "a.json": written.get("a.json") ?? "" } });
    expect([again.out, again.written.size]).toEqual(["Checked 1 document: 0 errors, 0 warnings.\n", 0]);
  });

  test("without it the same is told and nothing is written", async () => {
    const { code, out, written } = await call("check a.json --lang en", { files: FILES });
    expect(out).toContain("json.not-nfc");
    expect([code, written.size]).toEqual([1, 0]);
  });

  test("mends an overlay as well, and tells the faults that are left", async () => {
    const files = {
      "base.json": RULESET,
      "over.json": spoil(`\uFEFF${OVERLAY}`, `"when": { "var": "littered" }`, `"when": { "var": "litterd" }`),
    };
    const { code, out, written } = await call("check base.json over.json --fix --lang en", { files });
    expect(out).toMatch(/^over\.json:1:1: json\.syntax mended: .*\nover\.json:10:15: logic\.unknown-field /);
    expect([...written.keys()]).toEqual(["over.json"]);
    expect(code).toBe(1);
  });

  test("as JSON gives what was mended beside the issues", async () => {
    const { out } = await call("check a.json --fix --json", { files: FILES });
    const answer = JSON.parse(out) as { mended: readonly { code: string }[]; issues: unknown };
    expect(answer.mended.map(({ code }) => code)).toEqual(["json.not-nfc", "logic.both-spellings"]);
    expect(answer.issues).toEqual([]);
  });

  test("as SARIF gives what is left", async () => {
    const { out } = await call("check a.json --fix --format sarif", { files: FILES });
    expect(JSON.parse(out)).toMatchObject({ runs: [{ results: [] }] });
  });

  test.each([
    ["no JSON", `{ "kind": "ruleset", "note": "${"Điều".normalize("NFD")}" `],
    ["no ruleset or overlay", `{ "kind": "evidence", "note": "${"Điều".normalize("NFD")}" }`],
    ["no text", Uint8Array.of(0xff, 0xfe)],
  ])("leaves a file alone that is %s", async (_, content) => {
    const { written } = await call("check a.json --fix", { files: { "a.json": content } });
    expect(written.size).toBe(0);
  });

  test.each([
    ["a shipped document", "vn/nd-122-2018/gia-dinh-van-hoa", "`vn/nd-122-2018/gia-dinh-van-hoa` is no file"],
    ["standard input", "-", "`<stdin>` is no file"],
  ])("is refused for %s, before anything is written", async (_, name, expected) => {
    const { code, error, written } = await call(`check a.json ${name} --fix --lang en`, {
      files: { ...FILES, "-": APART },
    });
    expect(error).toContain(expected);
    expect([code, written.size]).toEqual([2, 0]);
  });

  test("keeps the rest of a shipped file byte for byte", async () => {
    const file = join(import.meta.dirname, "../../rulesets/vn/nd-122-2018/gia-dinh-van-hoa/1.0.0.json");
    const text = readFileSync(file, "utf8");
    const { code, written } = await call("check a.json --fix", { files: { "a.json": text.normalize("NFD") } });
    expect(written.get("a.json")).toBe(text);
    expect(code).toBe(0);
  });
});

test("a file that cannot be written is told, and what was begun is dropped", async () => {
  const { code, error, dropped } = await call("check a.json --fix --lang en", {
    files: FILES,
    keep: () => Promise.reject(new FileFault("a.json", "EACCES")),
  });
  expect(error).toContain("`a.json`");
  expect([code, dropped]).toEqual([2, ["a.json"]]);
});
