// In: the folder of an installed package. Out: nothing, or an error that names what should not have been packed, or should have been.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const source = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const entries = Object.keys(source.exports).flatMap((key) => {
  const name = key === "." ? "index" : key.slice(2);
  return key.includes("*") || name === "package.json" ? [] : [name];
});
const ofEntries = entries.flatMap((name) =>
  ["js", "js.map", "cjs", "cjs.map", "d.ts", "d.cts"].map((ending) => `dist/${name}.${ending}`),
);
const ALWAYS = [
  ...[
    "package.json",
    "README.md",
    "LICENSE",
    "dist/cli.js",
    "dist/score-worker.js",
    "dist/THIRD-PARTY-NOTICES.txt",
    "rulesets/CHANGELOG.md",
  ],
  ...ofEntries,
];

/** What else may be there: parts that entries share, declarations, the law. */
const ALLOWED = [
  /^dist\/(chunk|1\.0\.0|cases|lock)-[A-Z0-9]{8}\.c?js(\.map)?$/,
  /^dist\/[a-z-]+-[\w-]{8}\.d\.c?ts$/,
  /^rulesets\/lock\.json$/,
  /^rulesets\/schema\/[a-z-]+\.json$/,
  /^rulesets(\/[a-z0-9-]+)+\/(\d+\.\d+\.\d+|cases)\.json$/,
];

function filesOf(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return found.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
}

/** Exactly what is meant to be published: nothing missing, nothing more, no path of the machine that built it. */
export function checkContents(installed) {
  const files = filesOf(installed);
  const others = files.filter((file) => !ALWAYS.includes(file));
  assert.deepEqual(
    ALWAYS.filter((file) => !files.includes(file)),
    [],
    "packed without",
  );
  assert.deepEqual(
    others.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))),
    [],
    "packed for no reason",
  );
  const telling = files.filter((file) => readFileSync(join(installed, file), "utf8").includes(root));
  assert.deepEqual(telling, [], "a path of this machine stands in");
  return files.length;
}
