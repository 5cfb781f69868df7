// In: the versions of TypeScript that users have. Out: each one's compiler, fetched once into .cache.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./install.mjs";

const VERSIONS = ["5.9.3", "6.0.3", "7.0.2"];

function fetched(version) {
  const folder = join(root, ".cache/compilers", version);
  const tsc = join(folder, "node_modules/typescript/bin/tsc");
  if (!existsSync(tsc)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", `typescript@${version}`);
  }
  assert.match(
    run(folder, process.execPath, tsc, "--version"),
    new RegExp(`^Version ${version.replaceAll(".", "\\.")}\\b`),
  );
  return { version, tsc };
}

/** Every compiler, each with its version. */
export function compilers() {
  return VERSIONS.map(fetched);
}
