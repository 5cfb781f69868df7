// Packs this package and installs the tarball in fresh folders, as a user would.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** Runs a command in a folder and returns what it printed; a failing command shows its own messages and throws. */
export function run(cwd, command, ...args) {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/** Calls `use` with a function that makes a fresh folder from a template, of those here unless told, with the tarball installed. */
export async function withTarball(use) {
  const temporary = mkdtempSync(join(tmpdir(), "thangdiem-"));
  try {
    const [{ filename }] = JSON.parse(run(root, "npm", "pack", "--silent", "--json", "--pack-destination", temporary));
    const install = (template, from = `test/packed/${template}`) => {
      const folder = join(temporary, template);
      mkdirSync(folder);
      cpSync(join(root, from), folder, { recursive: true });
      cpSync(join(root, "docs/examples/household.json"), join(folder, "evidence.json"));
      run(folder, "npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", `../${filename}`);
      return folder;
    };
    await use(install);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
