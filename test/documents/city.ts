// In: the shipped sheet of Bắc Ninh city for households, and the sample households. Out: decisions on them, with their trace.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Evidence, evaluate, loadRuleset, parseEvidenceText, type TracedDecision } from "../../src/index.js";
import { shippedStack } from "../../src/rulesets.js";

const HOUSEHOLDS = join(import.meta.dirname, "../../docs/examples/households-2020.ndjson");
const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");

/** The sheet with both overlays. */
export const city = loadRuleset(ruleset, overlays);

/** The sample households. */
const households: readonly Evidence[] = readFileSync(HOUSEHOLDS, "utf8")
  .trim()
  .split("\n")
  .map((line) => parseEvidenceText(line));

/** The decision on each, in the order of the file. */
export const decisions: readonly TracedDecision[] = households.map((one) => evaluate(city, one, { trace: true }));

/** One of them. */
export function householdOf(id: string): Evidence {
  const found = households.find(({ subject }) => subject.id === id);
  if (found === undefined) throw new Error(`no household ${id}`);
  return found;
}

/** The decision on one of them. */
export function decisionOn(id: string): TracedDecision {
  const found = decisions.find(({ subject }) => subject.id === id);
  if (found === undefined) throw new Error(`no household ${id}`);
  return found;
}
