// In: a record, and the ruleset that was in force with all overlays in it. Out: everything that the record is an example of.
import { isObject } from "../../src/base/json.js";
import type { Decision } from "../../src/evaluate/decision.js";
import type { Evidence, Ruleset } from "../../src/index.js";
import type { DecisionRecord } from "../../src/replay/index.js";
import { cellOf, reachOf } from "../generators/reach/index.js";
import { judgeSheet } from "../reference/sheet.js";

// How the points of a node came out.
function pointsOf(points: unknown): string {
  if (!isObject(points) || !isObject(points["earned"]) || !isObject(points["of"])) return "";
  const { earned, of } = points as unknown as { earned: { low: number; high: number }; of: { low: number } };
  if (earned.low !== earned.high) return "open";
  return earned.low === 0 ? "none" : earned.low === of.low ? "full" : "part";
}

/** Every node of a trace with how it came out. */
function nodesIn(value: unknown, see: (key: string) => void): void {
  if (Array.isArray(value)) for (const item of value as readonly unknown[]) nodesIn(item, see);
  if (!isObject(value)) return;
  const { node, state = "", points, notApplicable = "" } = value;
  if (typeof node === "string") see(`${node} ${String(state)}${pointsOf(points)}${String(notApplicable)}`);
  if (isObject(value["floor"])) see(`${String(node)}.floor ${String(value["floor"]["state"])}`);
  for (const inner of Object.values(value)) nodesIn(inner, see);
}

function expressionsIn(value: unknown, see: (key: string) => void): void {
  if (Array.isArray(value)) for (const item of value as readonly unknown[]) expressionsIn(item, see);
  if (!isObject(value)) return;
  if (typeof value["operator"] === "string") see(`operator ${value["operator"]}`);
  if ("field" in value) see("operator var");
  if ("reading" in value) see("operator reading");
  if (typeof value["kind"] === "string" && "expressions" in value) see(`kind ${value["kind"]}`);
  for (const inner of Object.values(value)) expressionsIn(inner, see);
}

/** What every record is an example of: kinds, operators and outcomes. */
export function generalKeys(record: DecisionRecord, applied: Ruleset, again: Decision): ReadonlySet<string> {
  const found = new Set<string>();
  const see = (key: string): undefined => void found.add(key);
  // CAST: records of the corpus have their evidence.
  const sheet = judgeSheet(applied, record.evidence as Evidence, record.readings);
  reachOf(sheet, (thing, outcome) => see(cellOf(thing, outcome)));
  expressionsIn(again.trace, see);
  return found;
}

/** What a record of shipped documents is an example of besides: each document, each node of it, each reading. */
export function shippedKeys(record: DecisionRecord, again: Decision): ReadonlySet<string> {
  const found = new Set<string>();
  const stack = [record.ruleset, ...record.overlays].map(({ id }) => id);
  for (const id of stack) found.add(`document ${id}`);
  const name = stack.join(" + ");
  found.add(`${name}: ${again.verdict}`);
  for (const [reading, option] of Object.entries(record.readings))
    found.add(`${record.ruleset.id}: ${reading}=${option}`);
  for (const { reading, option } of record.otherReadings) found.add(`${name}: other ${reading}=${option}`);
  nodesIn(again.trace, (key) => void found.add(`${name}: ${key}`));
  return found;
}
