// In: the library as built, the source of the page. Out: thangdiem.html, one file that needs nothing else: no server, no network.
// Run by `npm run playground`; `npm run build` comes first.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { renderHtml } from "thangdiem/docs";
import { samplesByDocument } from "./samples.mjs";

const here = import.meta.dirname;
const rulesets = join(here, "../../rulesets");
const target = join(here, "thangdiem.html");

const read = (...path) => readFileSync(join(here, ...path), "utf8");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Inside a script element nothing may look like its end. */
const asJson = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

async function script() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: ["src/main.ts"],
    outfile: "main.js",
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    // The compiler's paths lead to the source of the library.
    tsconfigRaw: {},
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    metafile: true,
    logLevel: "warning",
    logOverride: { "ignored-bare-import": "silent" },
  });
  const fromSource = Object.keys(metafile.inputs).filter((path) => path.startsWith("../../src/"));
  if (fromSource.length > 0)
    throw new Error(`the page is made of the library as built, not of ${fromSource.join(", ")}`);
  return outputFiles[0].text.replaceAll("</script", "<\\/script");
}

/** The style sheet of every document of the library comes first: on the page they look as they do anywhere. */
function style() {
  const [, documents] = /<style>([\s\S]*?)<\/style>/.exec(renderHtml([], { lang: "vi", title: "" }));
  const own = ["page", "form", "result", "paper"].map((name) => read("style", `${name}.css`));
  return [documents, ...own].join("\n");
}

/** Nothing is fetched, sent, framed or evaluated; the one script and the one style sheet are those written here. */
function policy(code, css) {
  return [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src-elem ${hash(css)}`,
    "style-src-attr 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const [code, css, samples] = [await script(), style(), await samplesByDocument(rulesets)];
const parts = {
  POLICY: policy(code, css),
  ICON: `data:image/svg+xml;base64,${Buffer.from(read("icon.svg")).toString("base64")}`,
  STYLE: css,
  SAMPLES: asJson(samples),
  SCRIPT: code,
};
const page = read("page.html").replace(/\b(POLICY|ICON|STYLE|SAMPLES|SCRIPT)\b/g, (name) => parts[name]);
writeFileSync(target, page);
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`${target}: ${kilobytes(Buffer.byteLength(page))}, ${kilobytes(gzipSync(page).length)} gzip`);
