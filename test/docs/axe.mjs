// What axe-core finds wrong with a page, each with where.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOWN = 3;

export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  const places = (nodes) => nodes.slice(0, SHOWN).map(({ html }) => html);
  return found.map(({ id, nodes }) => `${id}: ${places(nodes).join("  ")}`);
}
