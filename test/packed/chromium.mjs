// Bundles an application of the packed library for browsers, and runs it in headless Chromium under a strict content security policy:
// no Node built-ins, no console message, nothing refused. Set CHROMIUM to name the browser.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const POLICY = "default-src 'none'; script-src 'self'; img-src data:";
const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>';
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const OFFLINE = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PATIENCE = 60_000;
const PAUSE = 50;

const executablePath =
  process.env.CHROMIUM ??
  (process.env.PATH ?? "")
    .split(":")
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
    .find(existsSync);

/** Is there a browser? Says so loudly where there is none, and fails where there must be one. */
export function isThereChromium() {
  if (executablePath !== undefined) return true;
  assert.notEqual(process.env.THANGDIEM_REQUIRE_BROWSER, "1", "Chromium was not found");
  const line = "!".repeat(78);
  console.warn(`${line}\n!! BROWSER TEST SKIPPED: Chromium was not found. Install it or set CHROMIUM.\n${line}`);
  return false;
}

/** Starts the browser. */
export function launchChromium() {
  return chromium.launch({ executablePath, args: [...QUIET, ...OFFLINE] });
}

/** The bundle's files by address, e.g. `/main.js`; each lazily loaded ruleset is a file of its own. */
export async function bundle(folder, entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { main: entry },
    outdir: "out",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    loader: { ".ndjson": "text" },
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const outside = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  assert.deepEqual(outside, [], "the bundle is complete, without Node built-ins");
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(join(folder, "out").length), contents]));
}

async function serve(files) {
  const server = createServer((request, response) => {
    const [type, body] = request.url === "/" ? ["text/html", PAGE] : ["text/javascript", files.get(request.url)];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type, "content-security-policy": POLICY });
    response.end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return server;
}

/** Waits for `globalThis.result`, polled from here: the policy refuses text evaluated in the page. */
async function waitFor(page, problems) {
  for (let waited = 0; waited < PATIENCE && problems.length === 0; waited += PAUSE) {
    const result = await page.evaluate("globalThis.result");
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(problems.join("\n") || `no result after ${PATIENCE / 1000} s`);
}

async function resultIn(browser, timezoneId, address) {
  const page = await browser.newPage({ timezoneId });
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error("refused", event.violatedDirective));
  });
  await page.goto(address);
  const result = await waitFor(page, problems);
  const node = await page.evaluate("[typeof process, typeof Buffer, typeof require]");
  assert.deepEqual(node, ["undefined", "undefined", "undefined"]);
  assert.deepEqual(problems, []);
  await page.close();
  return result;
}

/** What the bundle leaves in `globalThis.result`, in each of the time zones, and the version of the browser. */
export async function resultsInChromium(files, zones) {
  const server = await serve(files);
  const browser = await launchChromium();
  try {
    const address = `http://127.0.0.1:${server.address().port}/`;
    const results = await Promise.all(zones.map((zone) => resultIn(browser, zone, address)));
    return { version: browser.version(), results };
  } finally {
    await browser.close();
    server.close();
  }
}
