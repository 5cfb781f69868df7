// In: docs/SECURITY.md. Out: every test that it names is there under that title, and its limits are those that are tried.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LIMITS_TABLE } from "../hostile/limits.js";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const page = read("docs/SECURITY.md");
const [, promised = ""] = page.split("## What is promised");
const rows = (promised.split("\n## ")[0] ?? "").split("\n").filter((line) => /^\| [A-Z]/.test(line));

describe("docs/SECURITY.md", () => {
  test.each(rows)("names tests that are there: %s", (row) => {
    const named = [...row.matchAll(/`(test\/[^`]+)` › \*([^*]+)\*/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, path = "", title = ""] of named) expect(read(path)).toContain(title);
  });

  test("has the table of limits that is tried", () => {
    expect(page).toContain(LIMITS_TABLE);
  });

  test("is where the README and the guide send people", () => {
    expect(read("README.md")).toContain("docs/SECURITY.md");
    expect(read("docs/guide/README.md")).toContain("../SECURITY.md");
  });
});
