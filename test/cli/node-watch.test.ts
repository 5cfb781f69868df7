import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeWatch } from "../../src/cli/node-watch.js";
import type { Watch } from "../../src/cli/shell.js";

let folder = "";
let watch: Watch;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "thangdiem-watch-"));
  mkdirSync(join(folder, "inner"));
  writeFileSync(join(folder, "a.json"), "1");
  watch = nodeWatch();
});
afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a file that an editor puts in place of the old one is a change", async () => {
  watch.follow([join(folder, "a.json")]);
  writeFileSync(join(folder, "a.tmp"), "2");
  renameSync(join(folder, "a.tmp"), join(folder, "a.json"));
  expect(await watch.changed()).toBe(true);
});

test("a change below a folder counts, also before anybody waits for it", async () => {
  watch.follow([folder]);
  writeFileSync(join(folder, "inner", "b.json"), "1");
  await new Promise((done) => setTimeout(done, 300));
  expect(await watch.changed()).toBe(true);
});

test("a report, a hidden file and another package's file are no change", async () => {
  mkdirSync(join(folder, "node_modules"));
  watch.follow([folder]);
  for (const name of ["report.txt", ".a.json.swp", ".b.json", "node_modules/c.json"])
    writeFileSync(join(folder, name), "1");
  const waiting = watch.changed().then(() => "changed");
  const nothing = new Promise((done) => setTimeout(done, 300, "nothing"));
  expect(await Promise.race([waiting, nothing])).toBe("nothing");
});

test("a path that is not there is waited for in vain, without harm", () => {
  expect(() => watch.follow([join(folder, "no", "such.json")])).not.toThrow();
});

test("a folder that goes away does no harm", async () => {
  writeFileSync(join(folder, "inner", "b.json"), "1");
  watch.follow([join(folder, "inner")]);
  rmSync(join(folder, "inner"), { recursive: true });
  expect(await watch.changed()).toBe(true);
});

test("the user's interruption ends the wait, and leaves no listener behind", async () => {
  const listeners = process.listenerCount("SIGINT");
  const other = nodeWatch();
  const waiting = other.changed();
  const [own] = process.listeners("SIGINT").slice(-1);
  own?.("SIGINT");
  expect(await waiting).toBe(false);
  other.close();
  expect(process.listenerCount("SIGINT")).toBe(listeners);
});
