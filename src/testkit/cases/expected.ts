// In: a ruleset, evidence, what it is judged by. Out: a case that expects what comes out now, ready to be pasted: a proposal, for
// only its author knows whether that is what the text wants.
import type { Json } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import { safeEvaluate } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { codesOf, faultsOf, NODES, type NodeKey } from "./expect.js";
import type { Case, Expectation, ExpectedPoints } from "./schema.js";

/** Marks cases that nobody has confirmed yet. */
const GENERATED = "generated";

/** How a proposed case is called, and what it is judged by. */
export interface ProposedCase {
  readonly name: string;
  readonly readings?: { readonly [reading: string]: string };
  /** Nodes whose own points or state are expected too. */
  readonly nodes?: readonly string[];
}

function points({ low, high }: { readonly low: number; readonly high: number }): ExpectedPoints {
  return low === high ? low : { low, high };
}

// Right after the ruleset has judged: the table reads the registers of that run.
function nodesFound(compiled: CompiledRuleset, wanted: readonly string[]): Pick<Expectation, NodeKey> {
  const found = Object.entries(NODES).flatMap(([key, finder]) => {
    const known = finder(compiled);
    const values = wanted.flatMap((node): readonly (readonly [string, Json])[] => {
      const value = known.get(node)?.() ?? null;
      return value === null ? [] : [[node, value]];
    });
    return values.length === 0 ? [] : [[key, Object.fromEntries(values)] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Proposes a case: the evidence with what comes of it now, tagged `generated` until somebody confirms it by the text.
 *
 * @example
 * proposedCase(compiled, evidence, { name: "as it is" }).expect.verdict //=> "undetermined"
 */
export function proposedCase(
  compiled: CompiledRuleset,
  evidence: Evidence,
  { name, readings, nodes = [] }: ProposedCase,
): Case {
  const judged = safeEvaluate(compiled, evidence, readings === undefined ? {} : { readings });
  const about = { name, tags: [GENERATED], ...(readings === undefined ? {} : { readings }), evidence };
  if (!judged.ok) return { ...about, expect: { refused: codesOf(judged.issues) } };
  const own = nodesFound(compiled, nodes);
  const { verdict, total, determinedBy, missing } = judged.value;
  const faults = faultsOf(judged.value);
  const names = (some: readonly string[]): readonly string[] => [...new Set(some)].sort(compareText);
  return {
    ...about,
    expect: {
      verdict,
      ...(total === undefined ? {} : { total: points(total) }),
      ...own,
      missing: names(missing.map(({ field }) => field)),
      determinedBy: names(determinedBy.map(({ node }) => node)),
      ...(faults.length === 0 ? {} : { faults }),
    },
  };
}
