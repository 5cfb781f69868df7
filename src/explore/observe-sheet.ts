// In: a compiled ruleset, its readings and period. Out: what all of its nodes together tell apart.
import { decimalsOf, MOST_DECIMALS, powerOfTen, toScaled } from "../base/exact.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { CompiledNode } from "../kinds/kind.js";
import type { Adjustment, Band, Criterion } from "../kinds/schema.js";
import type { Lowered } from "../logic/source.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../ruleset/walk.js";
import { ceilDivide, cutsAt, type Distinction, EVERYTHING, NOTHING, stretch, unscaled } from "./distinction.js";
import { frameOf } from "./frame.js";
import { look, type Observed } from "./observe.js";

type Node = Criterion | Adjustment;

function byBands(bands: readonly Band[], { type }: Lowered): Distinction {
  const own = type.type === "number" ? type.scale : 0;
  const scale = Math.max(own, ...bands.map(({ from }) => decimalsOf(from)));
  return unscaled(cutsAt(...bands.map(({ from }) => toScaled(from, scale))), powerOfTen(scale - own));
}

// So many cases reach the cap; without a cap every case counts.
function byCases(each: number, cap: number | undefined): Distinction {
  if (each === 0) return NOTHING;
  if (cap === undefined) return EVERYTHING;
  return stretch(0, ceilDivide(toScaled(cap, MOST_DECIMALS), toScaled(each, MOST_DECIMALS)));
}

/** What a node tells of its measure, count or points; conditions are truth values, of choices every value is listed. */
function told(node: Node, measure: Lowered): Distinction {
  switch (node.kind) {
    case "banded":
      return byBands(node.bands, measure);
    case "per-unit":
      return byCases(node.each, node.maximum);
    case "per-case":
      return byCases(node.each, node.cap);
    case "graded":
    case "proportional":
      return EVERYTHING;
    case "pass-fail":
    case "flat":
    case "choice":
    case "required":
    case "group":
      return NOTHING;
  }
}

/** Every node of a sheet that reads facts itself. */
export function scoredNodes({ sheet }: CompiledRuleset): readonly CompiledNode[] {
  const leaves = (nodes: readonly CompiledNode[]): readonly CompiledNode[] =>
    nodes.flatMap((node) => (node.children.length > 0 ? leaves(node.children) : [node]));
  const { total, standards } = sheet;
  return [
    ...standards.flatMap(({ criteria, bonuses, deductions }) => leaves([...criteria, ...bonuses, ...deductions])),
    ...(total === undefined ? [] : leaves([...total.bonuses.items, ...total.deductions.items])),
  ];
}

/** Looks at every condition, measure and count of a ruleset. */
export function observe(
  compiled: CompiledRuleset,
  readings: { readonly [reading: string]: string },
  period: Evidence["period"],
): Observed {
  const { ruleset, sheet } = compiled;
  const frame = frameOf(compiled, readings, period);
  const observed: Observed = { compiled, frame, plain: new Map(), lists: new Map(), joint: new Set() };
  const at = { observed, frame };
  for (const { condition } of [...sheet.gates, ...sheet.disqualifiers]) look(condition, NOTHING, at);
  const placed = [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)];
  const written = new Map(placed.map(({ node }) => [node.id, node]));
  for (const { id, expressions } of scoredNodes(compiled)) {
    const node = written.get(id);
    if (node === undefined) continue;
    for (const expression of Object.values(expressions)) look(expression, told(node, expression), at);
  }
  return observed;
}
