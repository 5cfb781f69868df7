// In: evidence, and what a sheet does not know of it. Out: the names of what was left out for that sheet.
import { isObject } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { Foreign } from "../impact/fit.js";
import { factIn } from "../impact/groups.js";
import { statedField } from "./stated.js";

function membersIn(evidence: Evidence, list: string, unknown: ReadonlySet<string>): readonly string[] {
  const given = factIn(evidence.facts, list);
  const value = isObject(given) ? given["value"] : given;
  const events = Array.isArray(value) ? (value as readonly unknown[]).filter(isObject) : [];
  return [...unknown]
    .filter((name) => events.some((event) => Object.hasOwn(event, name)))
    .map((name) => `${list}.${name}`);
}

function namedIn(evidence: Evidence, { fields, members, classes }: Foreign): readonly string[] {
  const named: readonly string[] = [evidence.subject.class ?? []].flat();
  return [
    ...[...fields].filter((field) => statedField(evidence, field) !== null),
    ...[...members].flatMap(([list, unknown]) => membersIn(evidence, list, unknown)),
    ...named.filter((one) => classes.has(one)).map((one) => `class:${one}`),
  ];
}

/** Facts, members of events as `list.member` and classes as `class:<id>` that the evidence has and the sheet never heard of. */
export function leftOutOf(all: readonly Evidence[], foreign: Foreign | undefined): readonly string[] {
  if (foreign === undefined) return [];
  return [...new Set(all.flatMap((evidence) => namedIn(evidence, foreign)))].sort(compareText);
}
