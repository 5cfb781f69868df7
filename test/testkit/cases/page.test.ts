// The page docs/cases.md: its files are run as printed, its output is what they print, its code runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import * as thangdiem from "../../../src/index.js";
import * as rulesets from "../../../src/rulesets.js";
import { CELLS } from "../../../src/testkit/cases/cells.js";
import { columnOf } from "../../../src/testkit/cases/columns.js";
import * as testkit from "../../../src/testkit/index.js";
import { call } from "../../cli/shell.js";
import { compiled, evidence } from "./model.js";

const DOCS = join(import.meta.dirname, "../../../docs");
const PAGE = readFileSync(join(DOCS, "cases.md"), "utf8");
const blocks = (language: string): readonly string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);
const [json = ""] = blocks("json");
const [csv = ""] = blocks("csv");
const [, matchers = "", types = ""] = blocks("ts");

test("every block of the page is one of those that are run here", () => {
  expect([...PAGE.matchAll(/^```([a-z]+)$/gm)].map(([, language]) => language)).toEqual([
    ...["json", "csv", "sh", "text"],
    ...["ts", "ts", "ts"],
  ]);
});

test("the command prints what the page says, of the files that it shows", async () => {
  const [line = ""] = blocks("sh");
  const { code, out } = await call(line.trim().split(" ").slice(1), {
    files: {
      "gia-dinh.cases.json": json,
      "ho.cases.csv": csv,
      "model-household.json": readFileSync(join(DOCS, "../test/docs/model-household.json"), "utf8"),
    },
  });
  expect(out).toBe(blocks("text")[0]);
  expect(code).toBe(1);
});

test("the schema that the file names is published", () => {
  const { $schema } = JSON.parse(json) as { readonly $schema: string };
  expect(() => readFileSync(join(DOCS, "..", $schema.replace("./node_modules/thangdiem/", "")))).not.toThrow();
});

/** Runs code whose imports are given, each `//=>` line a check. */
async function run(code: string, names: { readonly [name: string]: unknown }): Promise<number> {
  const body = code
    .replaceAll(/^import .*$/gm, "")
    .replaceAll(/^(.*); \/\/=> (.*)$/gm, (_, found: string, wanted: string) => `check(${found}, ${wanted});`);
  let checks = 0;
  const check = (found: unknown, wanted: unknown): void => {
    checks += 1;
    expect(found).toEqual(wanted);
  };
  const act = compileFunction(`return (async () => {\n${body}\n})();`, ["check", ...Object.keys(names)]) as (
    ...values: readonly unknown[]
  ) => Promise<void>;
  await act(check, ...Object.values(names));
  return checks;
}

test("the example of runCases gives what it says", async () => {
  expect(await run(blocks("ts")[0] ?? "", { ...rulesets, ...testkit, text: json })).toBe(2);
});

test("the example of the matchers is content", async () => {
  await run(matchers, { ...thangdiem, ...testkit, expect, compiled, evidence });
});

test("the matchers are declared as the tests of the matchers declare them", () => {
  const [declared = ""] = /declare module "vitest" \{.*?\n\}/s.exec(types) ?? [];
  const own = readFileSync(join(import.meta.dirname, "../matchers.test.ts"), "utf8").replaceAll(
    /^ *\/\/.*\n| \/\/ eslint.*$/gm,
    "",
  );
  expect(own).toContain(declared);
});

describe("the page has every", () => {
  let expected: readonly string[] = [];
  beforeAll(() => {
    const schema = JSON.parse(readFileSync(join(DOCS, "../rulesets/schema/cases.json"), "utf8")) as {
      readonly $defs: { readonly Expectation: { readonly properties: object } };
    };
    expected = Object.keys(schema.$defs.Expectation.properties);
  });

  test("key of an expectation", () => {
    for (const key of expected) expect(PAGE).toMatch(new RegExp(`^\\| (\`\\w+\`, )*\`${key}\``, "m"));
  });

  test("column that has a name of its own", () => {
    const named = [...PAGE.matchAll(/`([a-zA-Z]+)`/g)].map(([, name = ""]) => name);
    const known = named.filter((name) => columnOf(name)?.kind !== "fact");
    for (const name of ["ruleset", "switchedOn", "with", "history", "decidedOn"]) expect(known).toContain(name);
  });
});

test("the words of the table of cells mean what it says", () => {
  const rows = [...PAGE.matchAll(/^\| (`.*`) \| (true|false|not applicable|a list of events that is empty) \|$/gm)];
  expect(rows.length).toBe(4);
  const meaning: { readonly [row: string]: (cell: string) => unknown } = {
    true: () => true,
    false: () => false,
    "not applicable": (cell) => ({ notApplicable: cell.replace("KAD: ", "") }),
    "a list of events that is empty": () => [],
  };
  for (const [, cells = "", row = ""] of rows) {
    for (const [, cell = ""] of cells.matchAll(/`([^`]*)`/g))
      expect(CELLS.fact.read(cell, ";")).toEqual({ value: meaning[row]?.(cell) });
  }
});
