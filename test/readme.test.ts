// In: the README. Out: its example is run as printed, and what it says it prints is what it prints.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const README = readFileSync("README.md", "utf8");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(README)?.[1] ?? "";
}

test("the first example of the README prints what the README says", () => {
  expect(existsSync("dist/index.js"), "build first: npm run build").toBe(true);
  const printed = execFileSync("node", ["--input-type=module", "--eval", block("ts")], { encoding: "utf8" });
  expect(block("text")).toBe(printed);
});

test("the first example of the README is ten lines of code", () => {
  expect(
    block("ts")
      .split("\n")
      .filter((line) => line !== ""),
  ).toHaveLength(10);
});

test("every script that the README names exists", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Record<string, string> };
  const named = [...README.matchAll(/npm (?:run )?(demo|test)\b/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(scripts).toHaveProperty(name);
});
