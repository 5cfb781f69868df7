// The page docs/mutation.md: its tables are those of the code, its program runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import { KIT } from "../../../src/locales/kit.js";
import * as testkit from "../../../src/testkit/index.js";
import { OPERATION } from "../../../src/testkit/mutation/mutants.js";
import { MUTATION_OPERATORS } from "../../../src/testkit/mutation/operators/index.js";
import { evidence, ruleset } from "../cases/model.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../../docs/mutation.md"), "utf8");
const rows = (title: string): readonly (readonly string[])[] =>
  (PAGE.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test("the table of changes is the table of operators, and the operations of overlays", () => {
  const operators = MUTATION_OPERATORS.map(({ name, summary }) => [`\`${name}\``, summary.en]);
  expect(rows("What is changed")).toEqual([...operators, [`\`${OPERATION}\``, KIT.en.mutation.operation]]);
});

test("the table of outcomes has those that the report tells", () => {
  const told = Object.values(KIT.en.mutation.fates).map((fate) => fate.toLowerCase());
  expect(rows("What becomes of a change").map(([outcome]) => outcome)).toEqual(told);
});

test("the program comes to what the page says", () => {
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(PAGE) ?? [];
  const body = code
    .replaceAll(/^import .*$/gm, "")
    .replaceAll(/^(.*); \/\/=> (.*)$/gm, (_, found: string, wanted: string) => `check(${found}, ${wanted});`);
  let checks = 0;
  const names = { ...testkit, ruleset, evidence };
  const run = compileFunction(body, ["check", ...Object.keys(names)]) as (...values: readonly unknown[]) => void;
  run(
    (found: unknown, wanted: unknown) => {
      checks += 1;
      expect(found).toEqual(wanted);
    },
    ...Object.values(names),
  );
  expect(checks).toBe(2);
});
