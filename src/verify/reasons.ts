// In: a judged sheet. Out: the verdict, what determined it, the facts that are missing, the law below `official` that it rests on.
import { compareText } from "../base/text.js";
import type { Determinant, Verdict } from "../evaluate/decision.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { Certainty, Statement } from "../parts/statement.js";
import type { Mark, Ruleset } from "../ruleset/schema.js";
import type { Plain } from "./compare.js";
import type { PlacedLeaf, Sheet } from "./sheet.js";

/** The verdict, and the nodes that settled it or block it. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly determinedBy: readonly Determinant[];
}

/** A disqualifier that holds; else what failed for good; else, if nothing is open, all of it; else what is open. */
export function settle({ disqualifiers, requirements }: Pick<Sheet, "disqualifiers" | "requirements">): Outcome {
  const by = (verdict: Verdict, nodes: readonly Determinant[]): Outcome => ({
    verdict,
    determinedBy: nodes.map(({ node, state }) => ({ node, state })).sort((a, b) => compareText(a.node, b.node)),
  });
  const holding = disqualifiers.filter(({ state }) => state === "holds");
  const failed = requirements.filter(({ state, refuses }) => refuses && state === "failed");
  const open = [
    ...disqualifiers.filter(({ state }) => state === "unknown"),
    ...requirements.filter(({ state }) => state !== "met"),
  ];
  if (holding.length > 0) return by("disqualified", holding);
  if (failed.length > 0) return by("ineligible", failed);
  return open.length > 0 ? by("undetermined", open) : by("eligible", [...disqualifiers, ...requirements]);
}

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(compareText);

/** The facts that are missing and that open leaves read, each with those leaves; a leaf blocks where what it bears on does. */
export function missing(leaves: readonly PlacedLeaf[], { verdict, determinedBy }: Outcome): readonly Plain[] {
  const isBlocked = (on: readonly string[]): boolean =>
    verdict === "undetermined" && determinedBy.some(({ node }) => on.includes(node));
  const gaps = leaves
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ node, on, notes }) =>
      notes.filter(({ state }) => state === "missing").map((note) => ({ ...note, node, blocks: isBlocked(on) })),
    );
  return once(gaps.map(({ field = "" }) => field)).map((field) => {
    const own = gaps.filter((gap) => gap.field === field);
    const years = [...new Set(own.flatMap((gap) => gap.years ?? []))].sort((a, b) => a - b);
    return {
      field,
      nodes: once(own.map(({ node }) => node)),
      blocks: own.some(({ blocks }) => blocks),
      reason: once(own.flatMap(({ reason }) => reason ?? []))[0],
      years: years.length > 0 ? years : undefined,
    };
  });
}

/** The leaves with a share of nothing, in the order of the sheet. */
export function issues(leaves: readonly PlacedLeaf[], document: string): readonly Plain[] {
  const faulty = leaves.filter(({ notes }) => notes.some(({ state }) => state === "fault")).map(({ node }) => node);
  const said = { code: "evaluate.zero-denominator", severity: "warning", document, pointer: "" };
  return [...new Set(faulty)].map((node) => ({ ...said, params: { node } }));
}

const ORDER: readonly Certainty[] = ["official", "restated", "inferred", "assumed"];

type Node = Statement & { readonly id: string };

/** Of words and figures the less certain; what nobody vouches for is assumed. */
function rankOf({ certainty = "assumed", figures }: Statement): number {
  return Math.max(ORDER.indexOf(certainty), ORDER.indexOf(figures?.certainty ?? certainty));
}

function withChildren(node: Criterion | Adjustment): readonly Node[] {
  if (node.kind !== "group") return [node];
  const children: readonly (Criterion | Adjustment)[] = "items" in node ? node.items : node.criteria;
  return [node, ...children.flatMap(withChildren)];
}

/** The statements that a determinant rests on: its own, and of a floor or the total those of all that it is made of. */
function under(node: string, ruleset: Ruleset, marks: readonly Mark[]): readonly Node[] {
  const { standards = [], gates = [], disqualifiers = [], bonuses = [], deductions = [], pass, caps } = ruleset;
  const adjustments = [...bonuses, ...deductions];
  const criteria = standards.flatMap((one) => one.criteria).flatMap(withChildren);
  if (node === "total") {
    const own = [pass, pass?.rounding, caps?.bonuses, caps?.deductions, ...marks].flatMap((one) =>
      one ? [{ ...one, id: node }] : [],
    );
    return [...own, ...standards, ...criteria, ...adjustments.flatMap(withChildren)];
  }
  const floored = standards.find(({ id }) => node === `${id}.floor`);
  if (floored === undefined) return [...gates, ...disqualifiers, ...criteria].filter(({ id }) => id === node);
  const named = adjustments.filter(({ from }) => from === floored.id);
  return [{ ...floored.floor, id: node }, floored, ...[...floored.criteria, ...named].flatMap(withChildren)];
}

/** The statements below `official` that the verdict rests on. */
export function reliance({ determinedBy }: Outcome, ruleset: Ruleset, marks: readonly Mark[]): readonly Plain[] {
  const statements = determinedBy.flatMap(({ node }) => under(node, ruleset, marks));
  return once(statements.map(({ id }) => id)).flatMap((id) => {
    const worst = Math.max(...statements.filter((one) => one.id === id).map(rankOf));
    return worst === 0 ? [] : [{ node: id, certainty: ORDER[worst] }];
  });
}
