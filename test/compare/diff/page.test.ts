// The page docs/diff.md: its output is what the command prints, its code runs, its tables have every code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import * as compare from "../../../src/compare/index.js";
import { applyOverlays, parseOverlay } from "../../../src/index.js";
import { KIT } from "../../../src/locales/kit.js";
import { shippedStack } from "../../../src/rulesets.js";
import { call } from "../../cli/shell.js";

const DOCS = join(import.meta.dirname, "../../../docs");
const PAGE = readFileSync(join(DOCS, "diff.md"), "utf8");
const DRAFT = readFileSync(join(DOCS, "examples/draft-2021/gia-dinh-van-hoa.json"), "utf8");
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "";

test("every block of the page is one of those that are run here", () => {
  expect([...PAGE.matchAll(/^```([a-z]+)$/gm)].map(([, language]) => language)).toEqual(["sh", "text", "ts"]);
});

test("the command prints what the page says", { timeout: 60_000 }, async () => {
  const { code, out } = await call(block("sh").trim().split(" ").slice(1), {
    files: { "draft-2021/gia-dinh-van-hoa.json": DRAFT },
  });
  expect(out).toBe(block("text"));
  expect(code).toBe(1);
});

test("the example gives what it says", { timeout: 60_000 }, async () => {
  const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  const draft = parseOverlay(JSON.parse(DRAFT));
  let checks = 0;
  const check = (found: unknown, wanted: unknown): void => {
    checks += 1;
    expect(found).toEqual(wanted);
  };
  const body = block("ts")
    .replace(/^import .*$/m, "")
    .replaceAll(/^(.*); \/\/=> (.*)$/gm, (_, found: string, wanted: string) => `check(${found}, ${wanted});`);
  const names = { ...compare, applyOverlays, ruleset, overlays, draft, check };
  (compileFunction(body, Object.keys(names)) as (...values: readonly unknown[]) => void)(...Object.values(names));
  expect(checks).toBe(4);
});

test("the page has every effect, way of comparing and proof", () => {
  const { effects, by, proofs } = KIT.en.diff;
  for (const name of [effects, by, proofs].flatMap((table) => Object.keys(table)))
    expect(PAGE).toContain(`| \`${name}\` |`);
});
