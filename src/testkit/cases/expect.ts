// In: what a case expects, and a ruleset that has just judged it. Out: what came out otherwise. THE TABLE of what can be
// expected. States and points are read from the registers of the run, as the trace reads them, so that no trace is needed.
import type { Json } from "../../base/json.js";
import { pointerOf, type Step } from "../../base/pointer.js";
import type { Result } from "../../base/result.js";
import { compareText } from "../../base/text.js";
import type { Decision, Range } from "../../evaluate/decision.js";
import { disqualifierState, pointsOf, stateOf } from "../../evaluate/states.js";
import type { Issue } from "../../issues/issue.js";
import type { CompiledNode } from "../../kinds/kind.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { registersOf } from "../../ruleset/memory.js";
import type { Expectation, ExpectedPoints } from "./schema.js";

/** Something that came out otherwise than expected. */
export interface Mismatch {
  /** JSON Pointer into the `expect` of the case, such as `/standards/s1`. */
  readonly what: string;
  readonly expected: Json;
  /** `null`: there is none, such as a total where the ruleset has no points. */
  readonly found: Json;
}

/** Names of nodes that a key of an expectation may speak of, and what each came to in the last run. */
export type Finder = (compiled: CompiledRuleset) => ReadonlyMap<string, () => Json>;

/** The keys of an expectation that speak of nodes one by one. */
export type NodeKey = "standards" | "criteria" | "gates" | "disqualifiers" | "deductions" | "bonuses";

function pointsJson({ low, high }: Range): Json {
  return low === high ? low : { low, high };
}

/** A range whose ends meet is the number. */
function normalPoints(expected: ExpectedPoints): Json {
  return typeof expected === "number" ? expected : pointsJson(expected);
}

function withChildren(nodes: readonly CompiledNode[]): readonly CompiledNode[] {
  return nodes.flatMap((node) => [node, ...withChildren(node.children)]);
}

/** Points of nodes; none of a node without points. */
function pointsOfNodes(
  nodes: readonly Pick<CompiledNode, "id" | "earned">[],
  compiled: CompiledRuleset,
): ReadonlyMap<string, () => Json> {
  return new Map(
    nodes.map(({ id, earned }) => [
      id,
      () => (earned === undefined ? null : pointsJson(pointsOf(earned, registersOf(compiled)))),
    ]),
  );
}

function adjustments(compiled: CompiledRuleset, key: "deductions" | "bonuses"): ReadonlyMap<string, () => Json> {
  const { standards, total } = compiled.sheet;
  const nodes = [...standards.flatMap((one) => one[key]), ...(total?.[key].items ?? [])];
  return pointsOfNodes(withChildren(nodes), compiled);
}

/** For each key, the nodes that it may name. */
export const NODES: { readonly [Key in NodeKey]: Finder } = {
  standards: (compiled) =>
    pointsOfNodes(
      compiled.sheet.standards.map(({ id, points }) => ({ id, ...(points && { earned: points.earned }) })),
      compiled,
    ),
  criteria: (compiled) =>
    pointsOfNodes(
      compiled.sheet.standards.flatMap(({ criteria }) => withChildren(criteria)),
      compiled,
    ),
  gates: (compiled) =>
    new Map([
      ...compiled.sheet.gates.map(
        ({ id, condition }) => [id, () => stateOf(condition.register, registersOf(compiled))] as const,
      ),
      ...compiled.index.required.map(({ id, state }) => [id, () => stateOf(state, registersOf(compiled))] as const),
    ]),
  disqualifiers: (compiled) =>
    new Map(
      compiled.sheet.disqualifiers.map(({ id, condition }) => [
        id,
        () => disqualifierState(condition.register, registersOf(compiled)),
      ]),
    ),
  deductions: (compiled) => adjustments(compiled, "deductions"),
  bonuses: (compiled) => adjustments(compiled, "bonuses"),
};

/** Nodes with a share of nothing. */
export function faultsOf({ issues }: Decision): readonly string[] {
  return sorted(issues.flatMap((found) => (found.code === "evaluate.zero-denominator" ? [found.params.node] : [])));
}

/** The codes of a refusal. */
export function codesOf(issues: readonly Issue[]): readonly string[] {
  return sorted(issues.map(({ code }) => code));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

/** What a decision has under each key of an expectation but those of nodes, and how an expectation of it is written. */
const WHOLE: {
  readonly [Key in Exclude<keyof Expectation, NodeKey | "refused">]: {
    readonly found: (decision: Decision) => Json;
    readonly expected: (expected: NonNullable<Expectation[Key]>) => Json;
  };
} = {
  verdict: { found: ({ verdict }) => verdict, expected: (verdict) => verdict },
  total: { found: ({ total }) => (total === undefined ? null : pointsJson(total)), expected: normalPoints },
  missing: { found: ({ missing }) => sorted(missing.map(({ field }) => field)), expected: sorted },
  determinedBy: { found: ({ determinedBy }) => sorted(determinedBy.map(({ node }) => node)), expected: sorted },
  faults: { found: faultsOf, expected: sorted },
};

function isSame(a: Json, b: Json): boolean {
  // Lists are sorted, and ranges written in one order: equal values have equal texts.
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function mismatch(path: readonly Step[], expected: Json, found: Json): readonly Mismatch[] {
  return isSame(expected, found) ? [] : [{ what: pointerOf(path), expected, found }];
}

function inDecision(expect: Expectation, decision: Decision): readonly Mismatch[] {
  return Object.entries(WHOLE).flatMap(([key, { found, expected }]) => {
    const wanted = expect[key as keyof typeof WHOLE];
    // CAST: the table has the reader of exactly this key.
    return wanted === undefined ? [] : mismatch([key], (expected as (value: unknown) => Json)(wanted), found(decision));
  });
}

function inNodes(expect: Expectation, compiled: CompiledRuleset): readonly Mismatch[] {
  return Object.entries(NODES).flatMap(([key, finder]) => {
    const wanted = expect[key as NodeKey];
    if (wanted === undefined) return [];
    const found = finder(compiled);
    return Object.entries(wanted).flatMap(([node, expected]: [string, ExpectedPoints | string]) =>
      mismatch(
        [key, node],
        typeof expected === "string" ? expected : normalPoints(expected),
        found.get(node)?.() ?? null,
      ),
    );
  });
}

/** What came out otherwise, right after the ruleset has judged the evidence. */
export function mismatches(
  compiled: CompiledRuleset,
  judged: Result<Decision, Issue>,
  expect: Expectation,
): readonly Mismatch[] {
  const refused = sorted(expect.refused ?? []);
  const codes = judged.ok ? [] : codesOf(judged.issues);
  // Of a refused record nothing else can be compared.
  if (!judged.ok || refused.length > 0) return mismatch(["refused"], refused, codes);
  return [...inDecision(expect, judged.value), ...inNodes(expect, compiled)];
}
