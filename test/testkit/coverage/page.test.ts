// The page docs/coverage.md: its tables are those of the code, its program runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import { GOAL_KINDS } from "../../../src/testkit/coverage/goal.js";
import * as testkit from "../../../src/testkit/index.js";
import { compiled, evidence, ruleset } from "../cases/model.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../../docs/coverage.md"), "utf8");

/** The first cells of the table with this head. */
const firstCells = (head: string): readonly string[] =>
  (PAGE.split(`| ${head} |`)[1]?.split("\n\n")[0] ?? "")
    .split("\n")
    .slice(2)
    .map((line) => line.split("|")[1]?.trim() ?? "");

test("the table of goals has every kind", () => {
  expect(firstCells("kind | what some case has to show")).toEqual(GOAL_KINDS.map((kind) => `\`${kind}\``));
});

test("the tables of what becomes of a goal and of reasons have every one", () => {
  const statuses: { readonly [S in testkit.GoalStatus["status"]]: true } = {
    reached: true,
    impossible: true,
    suggested: true,
    "not-found": true,
  };
  const reasons: { readonly [W in testkit.Impossible["why"]]: true } = {
    range: true,
    "always-known": true,
    masked: true,
    step: true,
    "nothing-there": true,
    proven: true,
  };
  expect(firstCells("status | meaning")).toEqual(Object.keys(statuses).map((one) => `\`${one}\``));
  expect(firstCells("reason | meaning")).toEqual(Object.keys(reasons).map((one) => `\`${one}\``));
});

test("the program comes to what the page says", () => {
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(PAGE) ?? [];
  const body = code
    .replaceAll(/^import .*$/gm, "")
    .replaceAll(/^(.*); \/\/=> (.*)$/gm, (_, found: string, wanted: string) => `check(${found}, ${wanted});`);
  let checks = 0;
  const names = { ...testkit, compiled, ruleset, evidence };
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
