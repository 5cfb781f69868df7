// Importing the library changes nothing outside it, but for the two globals by which copies of zod know each other.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const DIST = join(import.meta.dirname, "../dist");

const PROGRAM = `
const shapes = () => Reflect.ownKeys(globalThis).flatMap((name) => {
  const { value } = Object.getOwnPropertyDescriptor(globalThis, name);
  const prototype = typeof value === "function" ? value.prototype : undefined;
  return [String(name), ...[value, prototype].flatMap((one) =>
    (typeof one === "object" && one !== null) || typeof one === "function"
      ? Reflect.ownKeys(one).map((key) => String(name) + "." + String(key)) : [])];
});
const before = shapes();
await import(process.argv[1]);
const after = shapes();
console.log(JSON.stringify(after.filter((name) => !before.includes(name))));
`;

test.each([
  ["evaluate", []],
  ["index", ["__zod_globalConfig", "__zod_globalRegistry"]],
])("importing %s adds nothing to any global but %j", (entry, expected) => {
  const file = join(DIST, `${entry}.js`);
  expect(existsSync(file), "build first: npm run build").toBe(true);
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", PROGRAM, file], { encoding: "utf8" });
  const added = JSON.parse(out) as readonly string[];
  const names = added.map((name) => name.replace(/^(globalThis|global)\./, "").split(".")[0]);
  expect([...new Set(names)].sort()).toEqual(expected);
});
