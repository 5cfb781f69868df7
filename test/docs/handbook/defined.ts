// In: a ruleset as JSON. Out: every id that it defines, however deep, read off the document itself; every amount of each node.
import type { Ruleset } from "../../../src/index.js";
import { isObject } from "../../reference/facts.js";

/** Members whose keys are names, where their values declare something. */
const TABLES: readonly string[] = [
  ...["fields", "item", "derived", "history", "readings", "options", "instruments", "events"],
];

type Members = { readonly [member: string]: unknown };

function declares(value: unknown): value is Members {
  return isObject(value) && Object.values(value).every((one) => isObject(one));
}

function inValue(value: unknown, key: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => inValue(one, ""));
  if (!isObject(value)) return [];
  const members: Members = value;
  const names = TABLES.includes(key) && declares(members) ? Object.keys(members) : [];
  const id = typeof members["id"] === "string" ? [members["id"]] : [];
  return [...names, ...id, ...Object.entries(members).flatMap(([name, one]) => inValue(one, name))];
}

/** Every id and name that the document defines, as often as it does; the codes of titles and rewards; where it applies. */
export function definedIn(ruleset: Ruleset): readonly string[] {
  const { title, jurisdiction, history = {} } = ruleset;
  const histories = Object.values(history).flatMap((one) => [one.title, ...(one.rewards ?? [])]);
  return [...inValue(ruleset, ""), title.code, jurisdiction.join("/"), ...histories];
}

const AMOUNTS: readonly string[] = ["maximum", "points", "each", "cap", "total", "most"];

function numbers(value: unknown): readonly number[] {
  return typeof value === "number" ? [value] : [];
}

/** Every number of points that a node states itself, and the thresholds of its bands. */
export function amountsOf(node: object, fields: Ruleset["fields"]): readonly number[] {
  const members = node as Members;
  const lists = ["bands", "levels"].flatMap((name) => {
    const list = members[name];
    return Array.isArray(list) ? (list as readonly Members[]) : [];
  });
  const field = typeof members["field"] === "string" ? fields[members["field"]] : undefined;
  return [
    ...AMOUNTS.flatMap((name) => numbers(members[name])),
    ...lists.flatMap(({ from, points }) => [...numbers(from), ...numbers(points)]),
    ...(field?.type === "points" ? [field.max, field.step] : []),
  ];
}
