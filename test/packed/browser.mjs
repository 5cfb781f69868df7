// The packed library, bundled for browsers, scores the sample in headless Chromium under a strict content security
// policy: no Node built-ins, no console message, nothing refused. Set CHROMIUM to name the browser.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { withTarball } from "./install.mjs";

const POLICY = "default-src 'none'; script-src 'self'; img-src data:";
const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>';
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const OFFLINE = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

const executablePath =
  process.env.CHROMIUM ??
  (process.env.PATH ?? "")
    .split(":")
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
    .find(existsSync);

/** The bundle's files by address, e.g. `/main.js`; each lazily loaded ruleset is a file of its own. */
async function bundle(folder) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ["main.js"],
    outdir: "out",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
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
async function resultOf(page, problems) {
  for (let attempt = 0; attempt < 200 && problems.length === 0; attempt++) {
    const result = await page.evaluate("globalThis.result");
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(problems.join("\n") || "no result after 10 s");
}

async function check(folder) {
  const files = await bundle(folder);
  const server = await serve(files);
  const browser = await chromium.launch({ executablePath, args: [...QUIET, ...OFFLINE] });
  try {
    const page = await browser.newPage({ timezoneId: "America/Los_Angeles" });
    const problems = [];
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => console.error("refused", event.violatedDirective));
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const result = await resultOf(page, problems);
    assert.deepEqual([result.verdict, result.total.low, result.total.high], ["eligible", 92, 92]);
    const node = await page.evaluate("[typeof process, typeof Buffer, typeof require]");
    assert.deepEqual(node, ["undefined", "undefined", "undefined"]);
    assert.deepEqual(problems, []);
    const size = (gzipSync(files.get("/main.js"), { level: 9 }).length / 1024).toFixed(1);
    console.log(`browser: Chromium ${browser.version()}, ${size} KiB gzip at the start, ${JSON.stringify(result)}`);
  } finally {
    await browser.close();
    server.close();
  }
}

if (executablePath !== undefined) {
  await withTarball((install) => check(install("browser")));
} else {
  assert.notEqual(process.env.THANGDIEM_REQUIRE_BROWSER, "1", "Chromium was not found");
  const line = "!".repeat(78);
  console.warn(`${line}\n!! BROWSER TEST SKIPPED: Chromium was not found. Install it or set CHROMIUM.\n${line}`);
}
