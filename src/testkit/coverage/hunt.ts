// In: a compiled ruleset and goals that no case reaches. Out: records that reach them; for the others, whether every combination
// of the facts concerned was tried in vain. Always the same for the same seed.
import type { Evidence } from "../../evaluate/evidence.js";
import { everyCombination } from "../../explore/prove.js";
import { search } from "../../explore/search.js";
import type { Lowered } from "../../logic/source.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { Aim } from "./aim.js";
import { huntNear } from "./descend.js";
import { huntEvents } from "./events.js";
import type { Impossible } from "./goal.js";
import { type Field, fieldFor, type Hunt, type HuntOptions, type Kept, visit, waysToRead } from "./visit.js";

/** What a hunt brought. */
export interface Hunted {
  readonly kept: readonly Kept[];
  /** The record from which the search set out. */
  readonly best?: Evidence;
  readonly impossible: ReadonlyMap<Aim, Impossible>;
  readonly tries: number;
}

function searchIn(hunt: Hunt, field: Field, aims: readonly Aim[], tries: number, facts?: readonly string[]): void {
  const seeds = [field.best, field.space.blank];
  const isDone = (): boolean => !aims.some((aim) => hunt.open.has(aim));
  const how = { tries, seeds, seed: hunt.options.seed, ...(facts === undefined ? {} : { fields: facts }) };
  search(
    field.space,
    (evidence) => {
      visit(hunt, field, evidence, aims);
      return isDone();
    },
    how,
  );
}

/** Goals about the same thing are looked for together. */
function grouped(aims: Iterable<Aim>): readonly (readonly Aim[])[] {
  const groups = new Map<string, Aim[]>();
  for (const aim of aims) {
    const { facts, readings, event } = aim.about;
    const key = JSON.stringify([aim.goal.kind === "reading", facts, readings, event && [event.list, event.members]]);
    groups.set(key, [...(groups.get(key) ?? []), aim]);
  }
  return [...groups.values()];
}

/** Tries every combination of the facts; tells how many there were, where these are all that can be told apart. */
function huntFacts(hunt: Hunt, field: Field, facts: readonly string[], aims: readonly Aim[]): number | undefined {
  const all = everyCombination(field.space, facts, hunt.options.limit, field.best);
  if (typeof all === "string") {
    searchIn(hunt, field, aims, hunt.options.tries, facts);
    return undefined;
  }
  for (const evidence of all.evidence()) {
    visit(hunt, field, evidence, aims);
    if (!aims.some((aim) => hunt.open.has(aim))) return all.count;
  }
  // What is alike for the ruleset need not be for these goals.
  const others = aims.filter((aim) => hunt.open.has(aim) && !aim.about.isProvable);
  if (others.length > 0) searchIn(hunt, field, others, hunt.options.tries, facts);
  return all.count;
}

/** Tries a group of goals in one way to read; tells how many combinations there were, where these are all. */
function huntIn(hunt: Hunt, field: Field, aims: readonly Aim[]): number | undefined {
  const { facts, event } = aims[0]?.about ?? {};
  if (event !== undefined) return huntEvents(hunt, field, event, aims);
  if (facts !== undefined) return huntFacts(hunt, field, facts, aims);
  searchIn(hunt, field, aims, hunt.options.tries);
  return undefined;
}

// What is reached under one option of a reading because another decides otherwise, is reached under that one too.
function huntOtherOptions(hunt: Hunt, from: number, aims: readonly Aim[]): void {
  for (const { evidence, readings } of hunt.kept.slice(from)) {
    for (const aim of aims) {
      const { node, value } = aim.goal;
      const reading = node.slice("reading.".length);
      if (hunt.open.has(aim)) visit(hunt, { readings: { ...readings, [reading]: String(value) } }, evidence, [aim]);
    }
  }
}

function huntGroup(hunt: Hunt, aims: readonly Aim[]): void {
  const [first] = aims;
  if (first === undefined) return;
  const { facts = [], readings, event } = first.about;
  const { ways, isEvery } = waysToRead(hunt.compiled, readings);
  const tried: (number | undefined)[] = [];
  const live = new Set<Lowered>();
  for (const way of ways) {
    const open = aims.filter((aim) => hunt.open.has(aim));
    if (open.length === 0) return;
    const field = fieldFor(hunt, way);
    const from = hunt.kept.length;
    tried.push(huntIn(hunt, field, open));
    if (first.goal.kind === "reading") huntOtherOptions(hunt, from, open);
    for (const one of field.live) live.add(one);
  }
  if (!isEvery || tried.includes(undefined)) return;
  const combinations = tried.reduce<number>((sum, count = 0) => sum + count, 0);
  const { blank } = fieldFor(hunt, {}).space;
  for (const aim of aims) {
    const { seenIn, isProvable, period } = aim.about;
    const isLive = seenIn === undefined || live.has(seenIn);
    if (!hunt.open.has(aim) || !isProvable || !isLive) continue;
    const because: Impossible = { why: "proven", combinations, facts: event?.members ?? facts };
    hunt.impossible.set(aim, period ? { ...because, period: blank.period } : because);
  }
}

/** Looks for records that reach the goals. */
export function huntFor(compiled: CompiledRuleset, aims: readonly Aim[], options: HuntOptions): Hunted {
  const open = new Set(aims);
  const hunt: Hunt = { compiled, options, open, kept: [], impossible: new Map(), fields: new Map(), tries: 0 };
  if (open.size === 0 || options.tries === 0) return { kept: [], impossible: hunt.impossible, tries: 0 };
  const plain = aims.filter(({ goal }) => goal.kind !== "reading");
  searchIn(hunt, fieldFor(hunt, {}), plain, options.tries);
  const isOwn = ({ about, goal }: Aim): boolean => about.facts !== undefined && goal.kind !== "reading";
  for (const group of grouped([...open].filter(isOwn))) huntGroup(hunt, group);
  for (const aim of open) {
    if (aim.distance !== undefined && !hunt.impossible.has(aim)) huntNear(hunt, aim);
  }
  for (const group of grouped([...open].filter((aim) => !isOwn(aim)))) huntGroup(hunt, group);
  return { kept: hunt.kept, best: fieldFor(hunt, {}).best, impossible: hunt.impossible, tries: hunt.tries };
}
