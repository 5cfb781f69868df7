// Points one step more and one step less, wherever a node or a standard states them.
import type { Adjustment, Criterion } from "../../../kinds/schema.js";
import type { Path } from "../../../logic/scope.js";
import { beside, grainOf } from "../grain.js";
import { scoredNodes } from "../nodes.js";
import { type MutationOperator, numbers } from "../operator.js";

const OWN = ["points", "each", "maximum"] as const;

/** Places of a node's own points: as members, in its bands, in its levels. */
function pointsIn(node: Criterion | Adjustment): readonly (readonly [Path, number])[] {
  const members: { readonly [member: string]: unknown } = { ...node };
  const own = OWN.flatMap((key) => (typeof members[key] === "number" ? [[[key], members[key]] as const] : []));
  const listed = (["bands", "levels"] as const).flatMap((key) => {
    const items = (members[key] ?? []) as readonly { readonly points: number }[];
    return items.map(({ points }, i) => [[key, i, "points"], points] as const);
  });
  return [...own, ...listed];
}

export const points: MutationOperator = {
  name: "points",
  summary: { vi: "Thêm hoặc bớt một bước điểm", en: "One step of points more or less" },
  changes(ruleset) {
    const grain = grainOf(ruleset);
    const standards = (ruleset.standards ?? []).flatMap(({ id, maximum }, i) =>
      typeof maximum === "number" ? numbers(id, ["standards", i, "maximum"], beside(maximum, grain)) : [],
    );
    const nodes = scoredNodes(ruleset).flatMap(({ node, path }) =>
      pointsIn(node).flatMap(([inner, value]) => numbers(node.id, [...path, ...inner], beside(value, grain))),
    );
    return [...standards, ...nodes];
  },
};
