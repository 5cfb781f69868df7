// What the playground is tried with: the sheet of Bắc Ninh city, and the first household of the examples.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadRuleset } from "thangdiem";
import { shippedStack } from "thangdiem/rulesets";

export const ROOT = join(import.meta.dirname, "../../..");
export const HOUSEHOLD = join(ROOT, "docs/examples/household.json");

export const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
export const sheet = loadRuleset(ruleset, overlays);
export const evidence = read(HOUSEHOLD);

/** A file as a person would open it. */
export function file(name, text) {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}
