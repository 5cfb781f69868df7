// docs/testing.md names every law with its test.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const page = read("docs/testing.md");

/** A test by its file and its name, `group › name` inside a group. */
const laws = [...page.matchAll(/^\| .* \| `(test\/[^`]*\.test\.ts)`: (.*) \|$/gm)].map(([, file = "", name = ""]) => {
  return { file, name };
});

describe("the laws of docs/testing.md", () => {
  test.each(laws)("$file: $name", ({ file, name }) => {
    const [last = "", ...groups] = name.split(" › ").reverse();
    expect(read(file)).toContain(`test("${last}",`);
    for (const group of groups) expect(read(file)).toContain(`describe("${group}",`);
  });

  test("are all that are tried in test/laws", () => {
    const files = readdirSync(import.meta.dirname).filter(
      (file) => file.endsWith(".test.ts") && file !== "page.test.ts",
    );
    const tried = files.flatMap((file) => {
      const names = [...read(`test/laws/${file}`).matchAll(/^test\("(.*?)",/gm)];
      return names.map(([, name = ""]) => `test/laws/${file}: ${name}`);
    });
    const named = laws.map(({ file, name }) => `${file}: ${name}`);
    expect(tried.filter((one) => !named.includes(one))).toEqual([]);
  });
});
