// In: a compiled ruleset and cases about it. Out: which goals they reach, which none can, and cases that would reach the others.
import { safeEvaluate } from "../../evaluate/evaluate.js";
import { viewOf } from "../../explain/view.js";
import type { Language } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { ReadyCase } from "../cases/ready.js";
import { casePasses } from "../cases/run.js";
import { type Aim, seenOf } from "./aim.js";
import { aimsAt } from "./aims.js";
import { countByArticle, countOf } from "./count.js";
import type { Coverage, GoalStatus, JudgedGoal } from "./goal.js";
import { type Hunted, huntFor } from "./hunt.js";
import { type Suggested, suggest } from "./suggest.js";
import { nodeWords } from "./words.js";

/** How to look for what the cases leave out. */
export interface CoverOptions {
  /** Most records tried in each round of the search; 2,000 unless told. With 0 nothing is searched and nothing proven. */
  readonly tries?: number;
  /** The same seed gives the same cases; 1 unless told. */
  readonly seed?: number;
  /** Most combinations of facts tried to prove that a goal is out of reach; 20,000 unless told. */
  readonly limit?: number;
  /** In which the suggested cases are named; Vietnamese unless told. */
  readonly language?: Language;
}

/** What coverage asks of a case. */
export type CoveringCase = Pick<ReadyCase, "name" | "evidence" | "readings" | "expect">;

const USUAL = { tries: 2000, seed: 1, limit: 20_000 };
const LONGEST_LABEL = 80;

/** Which cases reach each aim, by their places; one that expects its record to be refused reaches none. */
function reachedBy(
  compiled: CompiledRuleset,
  aims: readonly Aim[],
  cases: readonly CoveringCase[],
): ReadonlyMap<Aim, readonly number[]> {
  const by = new Map<Aim, number[]>();
  cases.forEach(({ evidence, readings }, i) => {
    const judged = safeEvaluate(compiled, evidence, { readings });
    if (!judged.ok) return;
    const seen = seenOf(compiled, evidence, judged.value);
    for (const aim of aims) {
      if (aim.reached(seen)) by.set(aim, [...(by.get(aim) ?? []), i]);
    }
  });
  return by;
}

function statusOf(aim: Aim, by: readonly number[] | undefined, hunted: Hunted, suggested: Suggested): GoalStatus {
  if (by !== undefined) return { status: "reached", by };
  const because = aim.impossible ?? hunted.impossible.get(aim);
  if (because !== undefined) return { status: "impossible", because };
  const fills = suggested.by.get(aim);
  return fills === undefined ? { status: "not-found", tries: hunted.tries } : { status: "suggested", by: fills };
}

function shortened(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const begin = label.slice(0, label.lastIndexOf(" ", LONGEST_LABEL));
  // No quotation is opened that is not closed.
  const quote = begin.lastIndexOf("“");
  return `${(quote > begin.lastIndexOf("”") ? begin.slice(0, quote) : begin).trim()}…`;
}

// A name that no other case bears: the node that the case is there for, and how much more it is for.
function namer(
  { ruleset }: CompiledRuleset,
  taken: readonly string[],
  language: Language,
): (reached: readonly Aim[]) => string {
  const view = viewOf(ruleset, language, false);
  const names = new Set(taken);
  let number = 0;
  return (reached) => {
    const node = shortened(nodeWords(view, reached[0]?.goal.node ?? ""));
    for (;;) {
      number++;
      const name = KIT[language].coverage.caseName(String(number), node, Math.max(0, reached.length - 1));
      if (names.has(name)) continue;
      names.add(name);
      return name;
    }
  };
}

/**
 * Measures how far cases reach into the rules, not the lines, of a ruleset (độ phủ quy tắc): which criteria, bands, conditions,
 * thresholds, floors, marks, disqualifiers, readings and changes of overlays some case shows, and which none does.
 *
 * A case that does not come out as expected reaches nothing. A goal that is not reached is either impossible, with the reason; or
 * a suggested case reaches it, ready to be pasted once its author has confirmed what it expects; or nothing was found.
 *
 * @example
 * const [first] = readyCases(parseCases({
 *   kind: "cases", format: 1, ruleset: "example/ward/model-household",
 *   cases: [{ name: "as in the book", evidence, expect: { verdict: "undetermined", total: 87.5 } }],
 * }));
 * const { count } = coverCases(compiled, first ? [first] : []);
 * [count.reached, count.notFound, count.goals]; //=> [18, 0, 63]
 */
export function coverCases(
  compiled: CompiledRuleset,
  cases: readonly CoveringCase[],
  { language = "vi", ...options }: CoverOptions = {},
): Coverage {
  const counting = cases.filter((one) => casePasses(compiled, one));
  const aims = aimsAt(compiled);
  const by = reachedBy(compiled, aims, counting);
  const holes = aims.filter((aim) => !by.has(aim) && aim.impossible === undefined);
  const hunted = huntFor(compiled, holes, { ...USUAL, ...options });
  const names = namer(
    compiled,
    cases.map(({ name }) => name),
    language,
  );
  const suggested = suggest(compiled, holes, hunted, names);
  const goals = aims.map((aim): JudgedGoal => ({ ...aim.goal, ...statusOf(aim, by.get(aim), hunted, suggested) }));
  const { id, version, layers = [] } = compiled.ruleset;
  return {
    kind: "coverage",
    format: 1,
    ruleset: { id, version },
    overlays: layers.map((layer) => ({ id: layer.id, version: layer.version })),
    count: countOf(goals),
    articles: countByArticle(goals),
    cases: counting.map(({ name }) => name),
    notCounted: cases.filter((one) => !counting.includes(one)).map(({ name }) => name),
    goals,
    suggested: suggested.cases,
  };
}
