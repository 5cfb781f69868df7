// In: nothing. Out: the sheet of Bắc Ninh city for households, a draft of 2021 that changes it, and invented households, some of
// them not fully known.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Evidence } from "../../../src/evaluate/evidence.js";
import { type CompiledRuleset, loadRuleset, parseOverlay } from "../../../src/index.js";
import { shippedStack } from "../../../src/rulesets.js";
// @ts-expect-error the benchmark is plain JavaScript
import { population } from "../../bench/city/population.mjs";

// CAST: as its comment says.
const texts = population as (size: number) => readonly string[];

const DRAFT = join(import.meta.dirname, "../../../docs/examples/draft-2021/gia-dinh-van-hoa.json");

/** The sheet as it was, and as the draft makes it. */
export async function bacNinh(): Promise<{ readonly before: CompiledRuleset; readonly after: CompiledRuleset }> {
  const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  const draft = parseOverlay(JSON.parse(readFileSync(DRAFT, "utf8")));
  const kept = overlays.filter(({ id }) => id !== draft.id);
  return { before: loadRuleset(ruleset, overlays), after: loadRuleset(ruleset, [...kept, draft]) };
}

/** So many households: of every seventh it is not known whether there is an extinguisher, of some others something else. */
export function households(count: number): readonly Evidence[] {
  return texts(count).map((text, i) => {
    // CAST: the population is invented evidence.
    const one = JSON.parse(text) as Evidence & { readonly facts: { readonly [name: string]: object } };
    const { births, ...others } = one.facts;
    const facts = {
      ...others,
      ...(i % 13 === 5 ? {} : { births }),
      ...(i % 7 === 3 ? {} : { "home.fire-extinguisher": i % 5 !== 1 }),
    };
    // CAST: as above.
    return { ...one, facts };
  });
}
