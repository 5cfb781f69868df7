// In: a ruleset, and what operations touch of it. Out: all the rest of the ruleset, to be compared before and after.
import type { Ruleset } from "../../src/ruleset/schema.js";
import type { Touched } from "../reference/delegation.js";

type Members = { readonly [member: string]: unknown };

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function without(members: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

const LISTS = ["criteria", "items"];

/** Is there a group without children anywhere in the value? */
export function hasEmptyGroup(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const members = Object.entries(value);
  const isEmpty = members.some(([key, one]) => LISTS.includes(key) && Array.isArray(one) && one.length === 0);
  return (isEmpty && "kind" in value && value.kind === "group") || members.some(([, one]) => hasEmptyGroup(one));
}

/** A value without the nodes and numbers that are touched; nothing where the value is such a node, or a group left empty. */
function rest(value: unknown, touched: Touched): unknown {
  if (Array.isArray(value)) return value.flatMap((one): readonly unknown[] => [rest(one, touched) ?? []].flat());
  if (!isMembers(value)) return value;
  const { id, class: name } = value;
  if (typeof id === "string" && touched.nodes.includes(id)) return undefined;
  const isChanged = typeof id === "string" && touched.numbers.includes(id);
  const isMoved = "mark" in value && touched.numbers.includes(`mark of ${String(name)}`);
  const numbers = isChanged ? ["points", "each", "maximum", "figures"] : isMoved ? ["mark", "figures"] : [];
  const kept = Object.entries(without(value, ...numbers)).map(([key, one]) => [key, rest(one, touched)] as const);
  const isEmptied = kept.some(([key, one]) => LISTS.includes(key) && Array.isArray(one) && one.length === 0);
  return isEmptied && value["kind"] === "group" ? undefined : Object.fromEntries(kept);
}

/** The ruleset but for the things touched and its list of layers. A member that holds an empty list is one that is absent. */
export function untouched(ruleset: Ruleset, touched: readonly Touched[]): Members {
  const all: Touched = {
    nodes: touched.flatMap(({ nodes }) => nodes),
    numbers: touched.flatMap(({ numbers }) => numbers),
  };
  const left = Object.entries(without({ ...ruleset }, "layers")).map(([key, value]) => {
    // What a delegation names is not the node itself.
    return [key, key === "delegation" ? value : rest(value, all)] as const;
  });
  return Object.fromEntries(left.filter(([, value]) => !Array.isArray(value) || value.length > 0));
}
