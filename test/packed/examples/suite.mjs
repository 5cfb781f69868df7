// The suite of a ward: it passes, and it fails once a rule is another.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../install.mjs";

export function checkSuite(folder) {
  const { numPassedTests: passed, success } = JSON.parse(run(folder, "npx", "vitest", "run", "--reporter=json"));
  assert.ok(success && passed > 8, `${passed} passed`);
  const ward = join(folder, "ward.json");
  writeFileSync(ward, readFileSync(ward, "utf8").replace('"each": 4', '"each": 3'));
  const { status, stdout } = spawnSync("npx", ["vitest", "run"], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stdout, /Gây ồn một lần trừ 4 điểm/);
  return `${passed} tests of a ward pass, and fail once its deduction is another`;
}
