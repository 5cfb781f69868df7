// A rule left out: a criterion, disqualifier, gate, deduction, bonus, band, floor or cap.
import type { Path } from "../../../logic/scope.js";
import { scoredNodes } from "../nodes.js";
import type { Change, MutationOperator } from "../operator.js";

const dropped = (node: string, path: Path): Change => ({ node, path, to: undefined });

export const rules: MutationOperator = {
  name: "dropped",
  summary: { vi: "Bỏ một quy định", en: "A rule left out" },
  changes(ruleset) {
    const { gates = [], disqualifiers = [], standards = [], caps = {} } = ruleset;
    return [
      ...gates.map(({ id }, i) => dropped(id, ["gates", i])),
      ...disqualifiers.map(({ id }, i) => dropped(id, ["disqualifiers", i])),
      ...standards.flatMap(({ id, floor }, i) =>
        floor === undefined ? [] : [dropped(`${id}.floor`, ["standards", i, "floor"])],
      ),
      ...scoredNodes(ruleset).flatMap(({ node, path }) => [
        dropped(node.id, path),
        ...("cap" in node ? [dropped(node.id, [...path, "cap"])] : []),
        ...("bands" in node && node.bands.length > 1
          ? node.bands.map((_, i) => dropped(node.id, [...path, "bands", i]))
          : []),
      ]),
      ...Object.keys(caps).map((key) => dropped("total", ["caps", key])),
    ];
  },
};
