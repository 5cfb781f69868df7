// In: the cases beside the shipped rulesets. Out: the decision of each, with its trace.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Evidence, evaluate, loadRuleset, type TracedDecision } from "../../src/index.js";
import { shippedStack } from "../../src/rulesets.js";
import type { Case } from "../generators/cases.js";

/** Evidence, and the ids of what it is judged by. */
export interface Vector {
  readonly name: string;
  readonly overlays: readonly string[];
  readonly evidence: Evidence;
  readonly readings?: { readonly [reading: string]: string };
}

/** A case beside a ruleset; one that only changes another, or is refused, is not for here. */
type Told = Partial<Vector> & { readonly name: string; readonly ruleset?: string; readonly expect: object };

const ROOT = join(import.meta.dirname, "../..");

function filesIn(folder: string, end: RegExp): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const found = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return found
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => end.test(file))
    .sort();
}

export const FILES: readonly string[] = filesIn("rulesets/vn", /\/cases\.json$/);

export function vectorsIn(file: string): readonly Vector[] {
  const read = JSON.parse(readFileSync(join(ROOT, file), "utf8")) as readonly Vector[] | (Told & { cases: Told[] });
  if (!("cases" in read)) return read;
  return read.cases.flatMap(({ name, evidence, readings = {}, expect, ...own }) => {
    if (evidence === undefined || "refused" in expect) return [];
    const ruleset = own.ruleset ?? read.ruleset;
    const overlays = own.overlays ?? (own.ruleset === undefined ? (read.overlays ?? []) : []);
    return [{ name, evidence, readings, overlays: ruleset === undefined ? overlays : [...overlays, ruleset] }];
  });
}

export async function decidedByLaw(vector: Vector): Promise<Case & { readonly decision: TracedDecision }> {
  const { overlays, evidence, readings = {} } = vector;
  const stack = await shippedStack(...overlays);
  const compiled = loadRuleset(stack.ruleset, stack.overlays);
  const decision = evaluate(compiled, evidence, { readings, trace: true });
  return { ruleset: compiled.ruleset, evidence, readings, decision };
}
