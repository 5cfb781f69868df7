// In: records that reach goals. Out: as few of them as can be found that together reach all, as cases ready to be pasted.
import { compareText } from "../../base/text.js";
import { safeEvaluate } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { proposedCase } from "../cases/expected.js";
import type { Case } from "../cases/schema.js";
import { type Aim, seenOf } from "./aim.js";
import type { Hunted } from "./hunt.js";
import { merged } from "./merge.js";
import type { Kept } from "./visit.js";

/** A record with the goals that it reaches. */
interface Reaching {
  readonly kept: Kept;
  readonly reached: ReadonlySet<Aim>;
}

function reaching(compiled: CompiledRuleset, aims: readonly Aim[], kept: Kept): Reaching {
  const judged = safeEvaluate(compiled, kept.evidence, { readings: kept.readings });
  if (!judged.ok) return { kept, reached: new Set() };
  const seen = seenOf(compiled, kept.evidence, judged.value);
  return { kept, reached: new Set(aims.filter((aim) => aim.reached(seen))) };
}

/** Takes the record that reaches most of what is left, until nothing is. */
function fewest(all: readonly Reaching[]): readonly Reaching[] {
  const left = new Set(all.flatMap(({ reached }) => [...reached]));
  const chosen: Reaching[] = [];
  while (left.size > 0) {
    let best: Reaching | undefined;
    let most = 0;
    for (const one of all) {
      const gain = [...one.reached].filter((aim) => left.has(aim)).length;
      if (gain > most) [best, most] = [one, gain];
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const aim of best.reached) left.delete(aim);
  }
  // What was taken early may have become needless.
  return chosen.reduceRight<readonly Reaching[]>((kept, one) => {
    const others = kept.filter((other) => other !== one);
    const isNeedless = [...one.reached].every((aim) => others.some(({ reached }) => reached.has(aim)));
    return isNeedless ? others : kept;
  }, chosen);
}

function merge(compiled: CompiledRuleset, best: Evidence, a: Reaching, b: Reaching): Reaching | undefined {
  const kept = merged(best, a.kept, b.kept);
  if (kept === undefined) return undefined;
  const wanted = [...a.reached, ...b.reached];
  const { reached } = reaching(compiled, wanted, kept);
  return reached.size === wanted.length ? { kept, reached } : undefined;
}

/** Puts records together where one reaches what both are needed for. */
function together(compiled: CompiledRuleset, best: Evidence, chosen: readonly Reaching[]): readonly Reaching[] {
  const taken = new Set<Aim>();
  const all: Reaching[] = [];
  for (const { kept, reached } of chosen) {
    const own = new Set([...reached].filter((aim) => !taken.has(aim)));
    for (const aim of own) taken.add(aim);
    const one = { kept, reached: own };
    const joined = all.flatMap((other, i) => {
      const both = merge(compiled, best, other, one);
      return both === undefined ? [] : [[i, both] as const];
    })[0];
    if (joined === undefined) all.push(one);
    else all[joined[0]] = joined[1];
  }
  return all;
}

/** The goals that only this record reaches; all of its goals, where there are none. */
function theirOwn(one: Reaching, all: readonly Reaching[]): readonly Aim[] {
  const reached = [...one.reached];
  const own = reached.filter((aim) => all.every((other) => other === one || !other.reached.has(aim)));
  return own.length > 0 ? own : reached;
}

/** The readings that are not the defaults. */
function chosenReadings({ ruleset }: CompiledRuleset, readings: Kept["readings"]): Kept["readings"] {
  return Object.fromEntries(
    Object.entries(readings).filter(([key, option]) => ruleset.readings?.[key]?.default !== option),
  );
}

function caseOf(compiled: CompiledRuleset, { kept, reached }: Reaching, name: string): Case {
  const { evidence } = kept;
  const readings = chosenReadings(compiled, kept.readings);
  const facts = Object.entries(evidence.facts).sort(([a], [b]) => compareText(a, b));
  const standards = compiled.sheet.standards.flatMap(({ id, points }) => (points === undefined ? [] : [id]));
  const nodes = new Set([...standards, ...[...reached].map(({ goal }) => goal.node)]);
  return proposedCase(
    compiled,
    { ...evidence, facts: Object.fromEntries(facts) },
    {
      name,
      nodes: [...nodes].sort(compareText),
      ...(Object.keys(readings).length === 0 ? {} : { readings }),
    },
  );
}

/** Cases suggested, and by which of them each goal is reached. */
export interface Suggested {
  readonly cases: readonly Case[];
  readonly by: ReadonlyMap<Aim, readonly number[]>;
}

/** Makes cases of records, as few as can be found. */
export function suggest(
  compiled: CompiledRuleset,
  aims: readonly Aim[],
  { kept, best }: Hunted,
  nameOf: (reached: readonly Aim[]) => string,
): Suggested {
  const plain = kept.map(({ evidence, readings }) => ({ evidence, readings: chosenReadings(compiled, readings) }));
  const fewer = fewest(plain.map((one) => reaching(compiled, aims, one)));
  const joined = best === undefined ? fewer : together(compiled, best, fewer);
  // Together they may reach what another is there for.
  const chosen = fewest(joined.map((one) => reaching(compiled, aims, one.kept)));
  const by = new Map<Aim, readonly number[]>();
  const cases = chosen.map((one, i) => {
    for (const aim of one.reached) by.set(aim, [...(by.get(aim) ?? []), i]);
    return caseOf(compiled, one, nameOf(theirOwn(one, chosen)));
  });
  return { cases, by };
}
