import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { heavyPaths, importsOf, problems, type Sources } from "./architecture.js";

const SRC = join(import.meta.dirname, "../src");

function readSources(): Sources {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return Object.fromEntries(files.map((file) => [file.split(sep).join("/"), readFileSync(join(SRC, file), "utf8")]));
}

describe("the source code", () => {
  const sources = readSources();

  test("has files to check, thangdiem/evaluate among them", () => {
    expect(Object.keys(sources)).toContain("evaluate/index.ts");
  });

  test("imports only downward, packages only where they belong, and uses no banned global", () => {
    expect(problems(sources)).toEqual([]);
  });

  test("keeps zod and the JSON parser out of thangdiem/evaluate", () => {
    expect(heavyPaths(sources)).toEqual([]);
  });
});

describe("the checker", () => {
  test.each([
    ["an import of a higher folder", "base/a.ts", 'import { x } from "../issues/b.js";', "is not below base"],
    ["an import of a type from a higher folder", "base/a.ts", 'import type { X } from "../logic/b.js";', "not below"],
    ["a re-export from a higher folder", "parts/a.ts", 'export * from "../kinds/b.js";', "is not below parts"],
    ["a dynamic import of a higher folder", "logic/a.ts", 'void import("../kinds/b.js");', "is not below logic"],
    ["an import type of a higher folder", "logic/a.ts", 'type X = import("../kinds/b.js").X;', "is not below logic"],
    ["evaluate importing overlay", "evaluate/a.ts", 'import { x } from "../overlay/b.js";', "is not below evaluate"],
    ["the checker importing a value", "verify/a.ts", 'import { x } from "../evaluate/b.js";', "`import type` only"],
    [
      "the checker importing the engine",
      "verify/a.ts",
      'import type { X } from "../logic/b.js";',
      "is not below verify",
    ],
    ["locales importing a value", "locales/vi.ts", 'import { x } from "../issues/b.js";', "`import type` only"],
    ["an import of cli", "explain/a.ts", 'import { x } from "../cli/main.js";', "imported by nothing"],
    ["an import of the entry", "explain/a.ts", 'import { x } from "../index.js";', "imported by nothing"],
    ["an import of the evaluate entry", "explain/a.ts", 'import { x } from "../evaluate/index.js";', "an entry"],
    ["a folder that is not in the table", "helpers/a.ts", "", "helpers has no line in the table"],
    ["a file beside the entries", "extra.ts", "", "extra.ts has no line in the table"],
    ["an import from outside src", "base/a.ts", 'import { x } from "../../test/b.js";', "leaves src/"],
    ["a package that is not in the table", "base/a.ts", 'import x from "lodash";', "without a line"],
    ["a Node built-in", "base/a.ts", 'import { x } from "node:fs";', "not for this file"],
    ["decimal.js elsewhere", "base/a.ts", 'import { Decimal } from "decimal.js";', "not for this file"],
    ["date-fns elsewhere", "base/a.ts", 'import { addDays } from "date-fns";', "not for this file"],
    ["zod outside a schema file", "evaluate/a.ts", 'import type * as z from "zod";', "not for this file"],
    ["a Date", "evaluate/a.ts", "const x = new Date();", "Date is banned"],
    ["a Date by way of the global object", "evaluate/a.ts", "const x = globalThis.Date.now();", "Date is banned"],
    ["chance", "evaluate/a.ts", "const x = Math.random();", "random is banned"],
    ["an order that depends on the host", "base/a.ts", 'const x = "a".localeCompare("b");', "localeCompare is banned"],
    ["a format that depends on the host", "base/a.ts", "const x = (1).toLocaleString();", "toLocaleString is banned"],
    ["Intl", "base/a.ts", "const x = new Intl.Collator();", "Intl is banned"],
    ["a function made from text", "base/a.ts", 'const x = new Function("return 1");', "Function is banned"],
    ["eval", "base/a.ts", 'eval("1");', "eval is banned"],
    ["a clock", "base/a.ts", "const x = performance.now();", "performance is banned"],
    ["console", "base/a.ts", 'console.log("x");', "console is banned"],
    ["process", "base/a.ts", "const x = process.env;", "process is banned"],
  ])("reports %s", (_, file, text, expected) => {
    expect(problems({ [file]: text }).join("\n")).toContain(expected);
  });

  test("accepts imports that go downward, and banned words in comments, strings and keys", () => {
    const sources = {
      "index.ts": 'export { x } from "./evaluate/index.js";',
      "rulesets.ts": 'export const x = () => import("../rulesets/a/1.0.0.json", { with: { type: "json" } });',
      "cli/main.ts": 'import { x } from "../index.js"; import { readFileSync } from "node:fs"; console.log(new Map());',
      "base/date.ts": 'import { addDays } from "date-fns"; export const x = new Date(0);',
      "kinds/a.ts":
        'import type { X } from "../logic/b.js"; // new Date()\nexport const x = { Date: "console.log(1)" };',
      "verify/a.ts": 'import { y } from "../base/c.js"; import type { X } from "../evaluate/b.js"; import "./b.js";',
      "locales/vi.ts": 'import type { X } from "../evaluate/b.js"; import { y } from "../base/c.js";',
    };
    expect(problems(sources)).toEqual([]);
  });

  test("finds a heavy package however far away, and passes over types", () => {
    const sources = {
      "evaluate/index.ts": 'export { a } from "./a.js"; import type { Z } from "../parts/types.js";',
      "evaluate/a.ts": 'import { b } from "../parts/b.js"; import { a } from "./index.js";',
      "parts/b.ts": 'import * as z from "zod";',
      "parts/types.ts": 'import * as z from "zod";',
    };
    expect(heavyPaths(sources)).toEqual(["evaluate/index.ts → evaluate/a.ts → parts/b.ts → zod"]);
  });

  test("takes an import of types with values for an import of values", () => {
    expect(importsOf("a.ts", 'import { type X } from "zod";')).toEqual([{ specifier: "zod", typeOnly: false }]);
  });
});
