// In: the cases beside every shipped document. Out: of each document, evidence that comes out in each verdict by the default readings.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { safeEvaluate, safeLoadRuleset } from "thangdiem";
import { shippedIds, shippedStack } from "thangdiem/rulesets";
import { parseCases, readyCases } from "thangdiem/testkit";

const VERDICTS = ["eligible", "ineligible", "disqualified", "undetermined"];

/** The samples of one document; none where it has no cases, or is a framework. */
async function samplesOf(id, rulesets) {
  const file = join(rulesets, id, "cases.json");
  if (!existsSync(file)) return [];
  const { ruleset, overlays } = await shippedStack(id);
  const loaded = safeLoadRuleset(ruleset, overlays);
  if (!loaded.ok) return [];
  const ready = readyCases(parseCases(JSON.parse(readFileSync(file, "utf8"))));
  const judged = ready.flatMap(({ evidence }) => {
    const { ok, value } = safeEvaluate(loaded.value, evidence);
    return ok ? [{ verdict: value.verdict, evidence }] : [];
  });
  return VERDICTS.flatMap((verdict) => judged.find((one) => one.verdict === verdict) ?? []);
}

/** The samples of every shipped document, by id. */
export async function samplesByDocument(rulesets) {
  const all = await Promise.all(shippedIds.map(async (id) => [id, await samplesOf(id, rulesets)]));
  return Object.fromEntries(all.filter(([, samples]) => samples.length > 0));
}
