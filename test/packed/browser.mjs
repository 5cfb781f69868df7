// The packed library, bundled for browsers, scores the sample in headless Chromium under a strict content security policy.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { bundle, isThereChromium, resultsInChromium } from "./chromium.mjs";
import { withTarball } from "./install.mjs";

async function check(folder) {
  const files = await bundle(folder, "main.js");
  const { version, results } = await resultsInChromium(files, ["America/Los_Angeles"]);
  const [result] = results;
  assert.deepEqual([result.verdict, result.total.low, result.total.high], ["eligible", 92, 92]);
  const size = (gzipSync(files.get("/main.js"), { level: 9 }).length / 1024).toFixed(1);
  console.log(`browser: Chromium ${version}, ${size} KiB gzip at the start, ${JSON.stringify(result)}`);
}

if (isThereChromium()) await withTarball((install) => check(install("browser")));
