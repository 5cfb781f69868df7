// The page docs/compare-decisions.md: its commands print what it shows, its code gives what its comments say, its tables have every code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import * as compare from "../../../src/compare/index.js";
import { parseEvidenceText } from "../../../src/index.js";
import { KIT } from "../../../src/locales/kit.js";
import { call } from "../../cli/shell.js";
import { bacNinh } from "../impact/bac-ninh.js";

const DOCS = join(import.meta.dirname, "../../../docs");
const read = (path: string): string => readFileSync(join(DOCS, path), "utf8");
const PAGE = read("compare-decisions.md");
const FILES = {
  "h-006-2020.json": read("examples/compare/h-006-2020.json"),
  "h-006-2021.json": read("examples/compare/h-006-2021.json"),
  "draft.json": read("examples/draft-2021/gia-dinh-van-hoa.json"),
};

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "";
}

test("every block of the page is one of those that are run here", () => {
  expect([...PAGE.matchAll(/^```([a-z]+)$/gm)].map(([, language]) => language)).toEqual(["sh", "text", "ts"]);
});

test("its commands print what the page shows", async () => {
  let files: { readonly [path: string]: string } = FILES;
  let printed = "";
  for (const line of block("sh").trim().split("\n")) {
    const { out, code, written } = await call(line.split(" ").slice(1), { files });
    files = { ...files, ...Object.fromEntries(written) };
    printed = out;
    expect(code).toBe(line.includes(" compare ") ? 1 : 0);
  }
  // `npm run golden` writes it anew.
  const start = PAGE.indexOf("```text\n") + "```text\n".length;
  const page = PAGE.slice(0, start) + printed + PAGE.slice(PAGE.indexOf("```", start));
  await expect(page).toMatchFileSnapshot(join(DOCS, "compare-decisions.md"));
});

test("its code runs, and gives what its comments say", async () => {
  const lines = block("ts").split("\n");
  const shown = lines.flatMap((line) => {
    const [, code, value] = /^(.*); \/\/ (.*)$/.exec(line) ?? [];
    return code === undefined || value === undefined ? [line] : [`seen.push([${code}, ${value}]);`];
  });
  const body = shown.filter((line) => !line.startsWith("import ")).join("\n");
  const [of2020, of2021] = [FILES["h-006-2020.json"], FILES["h-006-2021.json"]].map((text) => parseEvidenceText(text));
  const seen: (readonly [unknown, unknown])[] = [];
  const names = { ...compare, ...(await bacNinh()), of2020, of2021, seen };
  (compileFunction(body, Object.keys(names)) as (...values: readonly unknown[]) => void)(...Object.values(names));
  expect(seen.length).toBe(9);
  for (const [found, expected] of seen) expect(found).toEqual(expected);
});

test("it has every cause and part, and names every option of the command", async () => {
  const { because, parts } = KIT.en.decisions;
  for (const name of [because, parts].flatMap((table) => Object.keys(table))) expect(PAGE).toContain(`| \`${name}\` |`);
  const { out } = await call("compare --help");
  const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name ?? "");
  expect(options.length).toBeGreaterThan(6);
  for (const name of options.filter((one) => !["--help", "--lang"].includes(one))) expect(PAGE).toContain(`\`${name}`);
});
