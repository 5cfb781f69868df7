// The tutorials and the guide: every command and every piece of code is run, in its order, and prints what the page says.
// `npm run golden` writes the outputs anew.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { play } from "./page.js";

const DOCS = join(import.meta.dirname, "../../docs");
const PAGES = [
  ...readdirSync(DOCS).filter((file) => /^tutorial-.*\.md$/.test(file)),
  ...readdirSync(join(DOCS, "guide")).map((file) => `guide/${file}`),
];

test.each(PAGES)("%s prints what it says it prints", { timeout: 120_000 }, async (file) => {
  expect(existsSync(join(DOCS, "../dist/index.js")), "build first: npm run build").toBe(true);
  const page = readFileSync(join(DOCS, file), "utf8");
  const { text, steps } = await play(page);
  // Every command and every piece of code of the page is one that is run here.
  expect(steps).toBe([...page.matchAll(/^thangdiem |^```ts$/gm)].length);
  await expect(text).toMatchFileSnapshot(join(DOCS, file));
});
