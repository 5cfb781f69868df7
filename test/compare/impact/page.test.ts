// The page docs/impact.md: its command prints what it says, its code gives what its comments say.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import * as compare from "../../../src/compare/index.js";
import { parseEvidenceText } from "../../../src/index.js";
import { call } from "../../cli/shell.js";
import { bacNinh } from "./bac-ninh.js";

const ROOT = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const PAGE = read("docs/impact.md");
const HOUSEHOLDS = read("docs/examples/households-2020.ndjson");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "";
}

test("its command prints what the page shows", async () => {
  const [, line = ""] = /^thangdiem (.*)$/m.exec(block("sh")) ?? [];
  const files = {
    "draft-2021/gia-dinh-van-hoa.json": read("docs/examples/draft-2021/gia-dinh-van-hoa.json"),
    "households-2020.ndjson": HOUSEHOLDS,
  };
  const { out, code } = await call(line, { files });
  expect(code).toBe(0);
  expect(block("text").length).toBeGreaterThan(500);
  expect(out).toContain(block("text").trimEnd());
});

test("its code runs, and gives what its comments say", async () => {
  const lines = block("ts").split("\n");
  const shown = lines.flatMap((line) => {
    const [, code, value] = /^(.*); \/\/ (.*)$/.exec(line) ?? [];
    return code === undefined || value === undefined ? [line] : [`seen.push([${code}, ${value}]);`];
  });
  const body = shown.filter((line) => !line.startsWith("import ")).join("\n");
  const population = HOUSEHOLDS.trim()
    .split("\n")
    .map((line) => parseEvidenceText(line));
  const seen: (readonly [unknown, unknown])[] = [];
  const names = { ...compare, ...(await bacNinh()), population, seen };
  const run = compileFunction(`return (async () => {\n${body}\n})();`, Object.keys(names)) as (
    ...values: readonly unknown[]
  ) => Promise<void>;
  await run(...Object.values(names));
  expect(seen.length).toBe(5);
  for (const [found, expected] of seen) expect(found).toEqual(expected);
});

test("it names every option of the command", async () => {
  const { out } = await call("impact --help");
  const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name ?? "");
  expect(options.length).toBeGreaterThan(7);
  for (const name of options.filter((one) => !["--help", "--lang"].includes(one))) expect(PAGE).toContain(`\`${name}`);
});
