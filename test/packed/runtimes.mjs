// The packed library makes every frozen record anew, on this Node and newer ones and in Chromium, in three time zones each: the
// bytes are those that were frozen.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import canonicalize from "canonicalize";
import { bundle, isThereChromium, resultsInChromium } from "./chromium.mjs";
import { root, withTarball } from "./install.mjs";
import { nodes } from "./nodes.mjs";

const CORPUS = join(root, "test/replay/corpus");

/** West and east of Greenwich, the last a day ahead of the first, with the minutes that each is behind it. */
const ZONES = { "America/Los_Angeles": 420, "Asia/Ho_Chi_Minh": -420, "Pacific/Kiritimati": -840 };

const execute = promisify(execFile);
const LARGE = 64 * 1024 * 1024;

const frozen = ["shipped", "invented"].flatMap((name) => {
  const lines = readFileSync(join(CORPUS, `${name}.ndjson`), "utf8").split("\n");
  // Not the canonical form of the library itself.
  return lines.filter((line) => line !== "").map((line) => canonicalize(JSON.parse(line)));
});

function check({ texts, notSame, offset }, zone, where) {
  assert.equal(offset, ZONES[zone], `${where}: ${zone} is in effect`);
  assert.deepEqual(notSame, [], `${where}, ${zone}: every record replays as it was`);
  assert.equal(texts.length, frozen.length);
  for (const [i, text] of texts.entries()) assert.equal(text, frozen[i], `${where}, ${zone}: record ${i + 1}`);
}

async function inNode(binary, folder) {
  const runs = Object.keys(ZONES).map(async (zone) => {
    const env = { ...process.env, TZ: zone };
    const { stdout } = await execute(binary, ["node.js"], { cwd: folder, env, maxBuffer: LARGE });
    const found = JSON.parse(stdout);
    check(found, zone, `Node ${found.version}`);
    return found.version;
  });
  const [version] = await Promise.all(runs);
  console.log(`runtimes: Node ${version}, as frozen`);
}

async function inChromium(folder) {
  const zones = Object.keys(ZONES);
  const { version, results } = await resultsInChromium(await bundle(folder, "browser.js"), zones);
  for (const [i, found] of results.entries()) check(found, zones[i], "Chromium");
  console.log(`runtimes: Chromium ${version}, as frozen`);
}

await withTarball(async (install) => {
  const folder = install("corpus");
  cpSync(CORPUS, join(folder, "frozen"), { recursive: true });
  cpSync(join(root, "test/packed/browser/zod-without-eval.js"), join(folder, "zod-without-eval.js"));
  for (const binary of nodes()) await inNode(binary, folder);
  if (isThereChromium()) await inChromium(folder);
});
const digest = createHash("sha256").update(frozen.join("\n")).digest("hex");
console.log(`runtimes: ${frozen.length} records in ${Object.keys(ZONES).length} time zones each, SHA-256 ${digest}`);
