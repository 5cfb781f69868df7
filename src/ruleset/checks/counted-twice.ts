import { isObject } from "../../base/json.js";
import { snippet } from "../../issues/plain.js";
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Expression } from "../../logic/expression.js";
import type { Path } from "../../logic/scope.js";
import { canonical, type Derived, writtenOut } from "../canonical.js";
import { operandsOf, operatorOf } from "../expressions.js";
import type { Ruleset } from "../schema.js";
import { bonusesOf, criteriaOf, deductionsOf, type Placed } from "../walk.js";
import type { Check } from "./check.js";

/** What a node counts: the same key, the same fact in the same direction. */
interface Counted {
  readonly id: string;
  readonly path: Path;
  readonly key: string;
  readonly fact: string;
}

const FACT_LENGTH = 60;
const RISING: { readonly [operator: string]: "up" | "down" } = { ">": "up", ">=": "up", "<": "down", "<=": "down" };

function isLiteral(expression: Expression): boolean {
  return !isObject(expression);
}

/** `n >= 3` and `n >= 5` count the same `n`, and both the larger, the more; `n >= 3` and `n < 3` do not. */
function measured(when: Expression): readonly [measure: Expression, direction: string] {
  const direction = RISING[operatorOf(when) ?? ""];
  const operands = operandsOf(when, []).map(({ expression }) => expression);
  const [left, right] = operands;
  if (direction === undefined || operands.length !== 2 || left === undefined || right === undefined) return [when, ""];
  if (isLiteral(right)) return [left, direction];
  return isLiteral(left) ? [right, direction === "up" ? "down" : "up"] : [when, ""];
}

function isFalling(bands: readonly { readonly from: number; readonly points: number }[]): boolean {
  const rising = [...bands].sort((a, b) => a.from - b.from);
  return (rising[0]?.points ?? 0) > (rising.at(-1)?.points ?? 0);
}

function countedBy(node: Criterion | Adjustment, derived: Derived): readonly [Expression, string] | undefined {
  switch (node.kind) {
    case "pass-fail":
    case "flat":
      return measured(writtenOut(node.when, derived));
    case "per-unit":
      return [node.count, "up"];
    case "per-case":
      return [node.cases, "up"];
    case "proportional":
      return [node.part, "up"];
    case "banded":
      return [node.measure, isFalling(node.bands) ? "down" : "up"];
    case "graded":
      return [{ var: node.field }, "up"];
    case "choice":
      return [{ var: node.field }, ""];
    case "required":
    case "group":
      return undefined;
  }
}

function counted(id: string, path: Path, of: Expression, direction: string, derived: Derived): readonly Counted[] {
  // A literal is no fact: points for everybody may well stand twice.
  if (isLiteral(of)) return [];
  const fact = snippet(JSON.stringify(of), FACT_LENGTH);
  return [{ id, path, key: `${direction} ${canonical(of, derived)}`, fact }];
}

/** What nodes with points count. */
function measures(nodes: readonly Placed<Criterion | Adjustment>[], derived: Derived): readonly Counted[] {
  return nodes.flatMap(({ node, path }) => {
    const [measure, direction] = countedBy(node, derived) ?? [true, ""];
    return counted(node.id, path, measure, direction, derived);
  });
}

/** Whole conditions: of a gate or disqualifier, another threshold is another matter. */
function conditions({ derived = {}, gates = [], disqualifiers = [] }: Ruleset, member: "gates" | "disqualifiers") {
  const found =
    member === "gates"
      ? gates.map(({ id, require }) => ({ id, condition: require }))
      : disqualifiers.map(({ id, when }) => ({ id, condition: when }));
  return found.flatMap(({ id, condition }, i) => counted(id, [member, i], condition, "", derived));
}

/** The groups of which one node alone counts: what stands twice among them is counted once. */
function exclusiveGroups(ruleset: Ruleset): readonly Path[] {
  const criteria = criteriaOf(ruleset).filter(({ node }) => node.kind === "group" && node.combine === "best");
  const adjustments = [...deductionsOf(ruleset), ...bonusesOf(ruleset)].filter(
    ({ node }) => node.kind === "group" && node.combine !== "sum",
  );
  return [...criteria, ...adjustments].map(({ path }) => path);
}

function isWithin(path: Path, group: Path): boolean {
  return group.every((step, i) => path[i] === step);
}

/** No fact earns points twice, is deducted twice, or both costs points and bars: unless only one of the two counts. */
export const countedTwice: Check = (ruleset, report) => {
  const exclusive = exclusiveGroups(ruleset);
  const { derived = {} } = ruleset;
  const look = (all: readonly Counted[]): void => {
    const first = new Map<string, Counted>();
    for (const one of all) {
      const before = first.get(one.key);
      if (before === undefined) first.set(one.key, one);
      else if (!exclusive.some((group) => isWithin(one.path, group) && isWithin(before.path, group)))
        report("ruleset.counted-twice", one.path, { node: one.id, other: before.id, fact: one.fact }, [before.path]);
    }
  };
  look(measures([...criteriaOf(ruleset), ...bonusesOf(ruleset)], derived));
  look(measures(deductionsOf(ruleset), derived));
  look(conditions(ruleset, "gates"));
  const bars = conditions(ruleset, "disqualifiers");
  look(bars);
  for (const { node, path } of deductionsOf(ruleset)) {
    if (node.kind !== "flat") continue;
    for (const one of counted(node.id, path, node.when, "", derived)) {
      const bar = bars.find(({ key }) => key === one.key);
      if (bar !== undefined)
        report("ruleset.counted-twice", path, { node: node.id, other: bar.id, fact: one.fact }, [bar.path]);
    }
  }
};
