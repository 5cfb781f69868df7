// Marks, floors, caps and bounds one step up and one step down.
import type { Ruleset } from "../../../ruleset/schema.js";
import { beside, floorsBeside, grainOf } from "../grain.js";
import { scoredNodes } from "../nodes.js";
import { type Change, type MutationOperator, numbers } from "../operator.js";

function floors({ standards = [] }: Ruleset, grain: number): readonly Change[] {
  return standards.flatMap(({ id, floor, maximum }, i): readonly Change[] => {
    if (floor === undefined) return [];
    const [node, path] = [`${id}.floor`, ["standards", i, "floor"]];
    if ("points" in floor) return numbers(node, [...path, "points"], beside(floor.points, grain));
    if (typeof maximum !== "number") return [];
    return floorsBeside(floor.share, maximum, grain).map((share) => ({ node, path: [...path, "share"], to: share }));
  });
}

function caps(ruleset: Ruleset, grain: number): readonly Change[] {
  const own = scoredNodes(ruleset).flatMap(({ node, path }) =>
    "cap" in node ? numbers(node.id, [...path, "cap"], beside(node.cap, grain)) : [],
  );
  const overall = (["deductions", "bonuses"] as const).flatMap((key) => {
    const cap = ruleset.caps?.[key]?.cap;
    return cap === undefined ? [] : numbers("total", ["caps", key, "cap"], beside(cap, grain));
  });
  return [...own, ...overall];
}

export const limits: MutationOperator = {
  name: "limits",
  summary: {
    vi: "Dời mức điểm đạt, mức tối thiểu, mức trần một bước",
    en: "A mark, floor, cap or bound moved by one step",
  },
  changes(ruleset) {
    const grain = grainOf(ruleset);
    const { marks = [], bounds = [] } = ruleset.pass ?? {};
    return [
      ...floors(ruleset, grain),
      ...caps(ruleset, grain),
      ...marks.flatMap(({ mark }, i) => numbers("total", ["pass", "marks", i, "mark"], beside(mark, grain))),
      ...bounds.flatMap((bound, i) => numbers("total", ["pass", "bounds", i], beside(bound, grain))),
    ];
  },
};
