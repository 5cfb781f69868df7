// Other versions of Node, from the npm package `node`, each pinned and kept in .cache once it was fetched.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./install.mjs";

const VERSIONS = ["22.23.3", "24.21.0"];

function fetched(version) {
  const folder = join(root, ".cache/nodes", version);
  const binary = join(folder, "node_modules/node/bin/node");
  if (!existsSync(binary)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", `node@${version}`);
  }
  assert.equal(run(folder, binary, "--version").trim(), `v${version}`);
  return binary;
}

/** The Node that runs this, and the newer ones; without these, and loudly, where they cannot be fetched and need not be there. */
export function nodes() {
  try {
    return [process.execPath, ...VERSIONS.map(fetched)];
  } catch (error) {
    assert.notEqual(process.env.THANGDIEM_REQUIRE_NODES, "1", `another Node could not be fetched: ${error}`);
    const line = "!".repeat(78);
    console.warn(`${line}\n!! NEWER NODES SKIPPED: they could not be fetched. ${error}\n${line}`);
    return [process.execPath];
  }
}
