// What follows from a rule, changed: of a lost gate, of a fact that does not apply, of a share of nothing, of several at once.
import type { Json } from "../../../base/json.js";
import type { Path } from "../../../logic/scope.js";
import { expressionsOf, operandsOf, operatorOf, partsOf } from "../../../ruleset/expressions.js";
import type { Ruleset } from "../../../ruleset/schema.js";
import { scoredNodes } from "../nodes.js";
import type { Change, MutationOperator } from "../operator.js";

/** Every value but the one that is there. */
function others(node: string, path: Path, now: Json, all: readonly Json[]): readonly Change[] {
  return all.filter((to) => to !== now).map((to) => ({ node, path, to }));
}

/** Options of a reading, each to the other of two outcomes. */
function swapped(
  node: string,
  path: Path,
  options: { readonly [option: string]: string },
  pair: readonly string[],
): readonly Change[] {
  return Object.entries(options).flatMap(([option, now]) => others(node, [...path, option], now, pair));
}

function ofNodes(ruleset: Ruleset): readonly Change[] {
  return scoredNodes(ruleset).flatMap(({ node, path }): readonly Change[] => {
    const found: readonly Change[] =
      "whenNotApplicable" in node
        ? others(node.id, [...path, "whenNotApplicable"], node.whenNotApplicable, ["full", "zero", "drop"])
        : [];
    if (node.kind === "proportional")
      return [...found, ...others(node.id, [...path, "round"], node.round, ["half-up", "down", "up"])];
    if (node.kind !== "group") return found;
    const { combine } = node;
    const pair = "criteria" in node ? ["sum", "best"] : ["sum", "largest"];
    const here = [...path, "combine"];
    if (typeof combine === "string") return [...found, ...others(node.id, here, combine, pair)];
    if ("options" in combine) return [...found, ...swapped(node.id, [...here, "options"], combine.options, pair)];
    const { atLeast } = combine;
    return [...found, ...[atLeast + 1, atLeast - 1].map((to) => ({ node: node.id, path: [...here, "atLeast"], to }))];
  });
}

// The answer of a share for a whole of zero is its last operand.
function ofShares(ruleset: Ruleset): readonly Change[] {
  return expressionsOf(ruleset).flatMap((owned) =>
    partsOf(owned).flatMap(({ expression, path }) => {
      const name = operatorOf(expression) ?? "";
      const answer = name.startsWith("share-") ? operandsOf(expression, path)[3] : undefined;
      return answer === undefined ? [] : others(owned.id, answer.path, answer.expression, [true, false, "unknown"]);
    }),
  );
}

export const outcomes: MutationOperator = {
  name: "outcomes",
  summary: { vi: "Đổi hệ quả của một quy định", en: "Another consequence of a rule" },
  changes(ruleset) {
    const { gates = [], pass } = ruleset;
    const classes = pass?.severalClasses?.options ?? {};
    return [
      ...gates.flatMap(({ id, onFailure }, i) =>
        others(id, ["gates", i, "onFailure"], onFailure, ["ineligible", "undetermined"]),
      ),
      ...ofNodes(ruleset),
      ...ofShares(ruleset),
      ...(pass?.rounding === undefined
        ? []
        : others("total", ["pass", "rounding", "mode"], pass.rounding.mode, ["half-up", "down", "up"])),
      ...swapped("total", ["pass", "severalClasses", "options"], classes, ["lowest", "highest"]),
    ];
  },
};
