// What is published, as its users meet it: every file of the tarball, both module systems on each Node, each TypeScript, the command. Needs
// the package registry, and no part of the ordinary tests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compilers } from "./compilers.mjs";
import { checkContents } from "./contents.mjs";
import { root, run, withTarball } from "./install.mjs";
import { nodes } from "./nodes.mjs";

process.env.THANGDIEM_REQUIRE_NODES = "1";
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const COMMAND = "node_modules/thangdiem/dist/cli.js";

function checkNodes(esm, cjs) {
  const expected = run(esm, process.execPath, "main.mjs");
  for (const binary of nodes()) {
    assert.equal(run(esm, binary, "main.mjs"), expected);
    assert.equal(run(cjs, binary, "main.cjs"), expected);
    assert.equal(run(esm, binary, COMMAND, "--version").trim(), version);
    console.log(`release: Node ${run(esm, binary, "--version").trim()}: ES module, CommonJS and the command`);
  }
  return expected;
}

function checkCompilers(folder, expected) {
  const WAYS = [
    ["--module", "NodeNext"],
    ["--module", "ESNext", "--moduleResolution", "Bundler"],
  ];
  for (const { version: of, tsc } of compilers()) {
    for (const way of WAYS) {
      run(folder, process.execPath, tsc, "-p", ".", ...way);
      assert.equal(run(folder, process.execPath, "out/main.js"), expected);
    }
    console.log(`release: TypeScript ${of}: types and modules, as Node and as bundlers find them`);
  }
}

function checkChangelog() {
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  assert.ok(changelog.includes(`## ${version} `), `CHANGELOG.md has no part for ${version}`);
}

await withTarball((install) => {
  checkChangelog();
  const esm = install("esm");
  console.log(`release: ${checkContents(join(esm, "node_modules/thangdiem"))} files, each of them meant`);
  const expected = checkNodes(esm, install("cjs"));
  checkCompilers(install("ts"), expected);
  console.log(`release: ${version} is as it should be: ${expected.trim()}`);
});
