// In: a ruleset with its overlays, and a node or a pointer into what they come to. Out: the documents that state what stands
// there, from the highest rank down.
import { isObject, own } from "../base/json.js";
import { stepsOf } from "../base/pointer.js";
import { failure, type Result, success } from "../base/result.js";
import { nearest } from "../base/text.js";
import { raise } from "../issues/error.js";
import { type Issue, issue } from "../issues/issue.js";
import { safeApplyOverlays } from "../overlay/apply.js";
import { targetOf } from "../overlay/operations/index.js";
import type { Overlay } from "../overlay/schema.js";
import type { Certainty, Citation, LocalText, Statement } from "../parts/statement.js";
import { RANKS, type Rank, type Ruleset } from "../ruleset/schema.js";
import { type PlacedStatement, statementsOf } from "../ruleset/walk.js";
import type { RegistryDocument } from "./collection.js";

/** A ruleset with the overlays on it, as a registry resolves them. */
export interface LayeredSheet {
  readonly ruleset: Ruleset;
  readonly overlays: readonly Overlay[];
}

/** A document that states a value, or part of it; its name in both languages. */
export interface ValueLayer extends LocalText {
  readonly id: string;
  readonly version: string;
  /** Of an overlay. */
  readonly rank?: Rank;
  /** Where it states the value, by the keys of the instruments of the applied ruleset. */
  readonly cite?: Citation;
  readonly certainty?: Certainty;
}

/** Members made of what several documents declare by name. */
const DECLARED = ["instruments", "fields", "derived", "readings"] as const;
/** Members on which every document has its say: in force while all are, as sure as the least sure. */
const JOINT: readonly string[] = ["inForce", "status", "jurisdiction", "layers"];

type Told = Partial<Pick<ValueLayer, "cite" | "certainty">>;

function told({ cite, certainty }: Pick<Statement, "cite" | "certainty">): Told {
  return { ...(cite === undefined ? {} : { cite }), ...(certainty === undefined ? {} : { certainty }) };
}

function isHolder(value: unknown): value is object {
  return isObject(value) || Array.isArray(value);
}

/** The layers named anywhere inside a value. */
function layersInside(value: unknown): readonly string[] {
  if (!isHolder(value)) return [];
  const here = isObject(value) && typeof value["layer"] === "string" ? [value["layer"]] : [];
  return [...here, ...Object.values(value).flatMap(layersInside)];
}

/** Every value on the way, the whole first; undefined where the way leads nowhere. */
function valuesOn(whole: Ruleset, steps: readonly string[]): readonly unknown[] | undefined {
  const values: unknown[] = [whole];
  for (const step of steps) {
    const value = values.at(-1);
    if (!isHolder(value) || (Array.isArray(value) && !/^\d+$/.test(step))) return undefined;
    // CAST: the items of an array are its own members too.
    const next = own(value as { readonly [step: string]: unknown }, step);
    if (next === undefined) return undefined;
    values.push(next);
  }
  return values;
}

/** What can be named without a pointer: the nodes, the fields and the like. */
function namesOf(applied: Ruleset): ReadonlyMap<string, readonly string[]> {
  type Named = readonly [name: string, steps: readonly string[]];
  const declared = DECLARED.flatMap((member) =>
    Object.keys(applied[member] ?? {}).map((name): Named => [name, [member, name]]),
  );
  return new Map([...declared, ...statementsOf(applied).map(({ id, path }): Named => [id, path.map(String)])]);
}

/** The documents that declare a name, or anything of the kind. */
function declaring(documents: readonly RegistryDocument[], steps: readonly string[]): readonly string[] {
  const [member = "", name] = steps;
  return documents
    .filter((document) => {
      const declared = own({ ...document }, member);
      return isObject(declared) && (name === undefined || Object.hasOwn(declared, name));
    })
    .map(({ id }) => id);
}

/** The statements on a way through the applied ruleset, the innermost last. */
function statementsOn(applied: Ruleset, steps: readonly string[]): readonly PlacedStatement[] {
  return statementsOf(applied)
    .filter(({ path }) => path.length <= steps.length && path.every((step, i) => String(step) === steps[i]))
    .sort((a, b) => a.path.length - b.path.length);
}

/** The documents that state what stands at the end of a way through the applied ruleset, with what they say of it. */
function stating(
  { ruleset, overlays }: LayeredSheet,
  applied: Ruleset,
  steps: readonly string[],
  value: unknown,
): ReadonlyMap<string, Told> {
  const [member = ""] = steps;
  const documents = [ruleset, ...overlays];
  if (steps.length === 0 || JOINT.includes(member)) return new Map(documents.map(({ id }) => [id, {}]));
  if ((DECLARED as readonly string[]).includes(member)) {
    return new Map(declaring(documents, steps).map((id) => [id, {}]));
  }
  const found = new Map<string, Told>(layersInside(value).map((id) => [id, {}]));
  const statements = statementsOn(applied, steps);
  const innermost = statements.at(-1);
  const says = innermost === undefined ? {} : told(innermost.statement);
  // What an overlay added is its own, down to the last node of a group.
  const owner = statements.flatMap(({ statement }) => statement.layer ?? []).at(-1);
  if (owner !== undefined) found.set(owner, says);
  else if (Object.hasOwn(ruleset, member)) found.set(ruleset.id, says);
  if (innermost === undefined) return found;
  const { id: node, statement } = innermost;
  const before = statementsOf(ruleset).find(({ id }) => id === node);
  if (before !== undefined) found.set(ruleset.id, told(before.statement));
  for (const { id, operations } of overlays) {
    if (operations.some((operation) => targetOf(operation) === node) && !found.has(id)) found.set(id, {});
  }
  const { figures } = statement;
  if (figures?.layer !== undefined) found.set(figures.layer, told(figures));
  return found;
}

function layerOf(document: RegistryDocument, says: Told): ValueLayer {
  const { id, version } = document;
  const { vi, en } = document.kind === "ruleset" ? document.title : document.name;
  return { id, version, ...(document.kind === "ruleset" ? {} : { rank: document.rank }), vi, en, ...says };
}

/**
 * Tells which documents a value of a sheet comes from (các tầng quy định): the ruleset, the overlays that state it or its
 * figures, from the highest rank down. The last one listed had the last word.
 *
 * @param sheet a ruleset with its overlays, as `resolve` gives them
 * @param path the id of a node, field or the like, or a JSON Pointer into the ruleset with the overlays applied
 * @throws RulesetError where there is no such value, or the overlays cannot be applied
 * @example
 * const sheet = createRegistry([ruleset]).resolve({ title: "model-household", jurisdiction: ["vn"], on: "2020-05-01" });
 * why(sheet, "p.birth").map(({ id, cite }) => [id, cite?.article]); //=> [["example/ward/model-household", "6"]]
 */
export function why(sheet: LayeredSheet, path: string): readonly ValueLayer[] {
  const result = safeWhy(sheet, path);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `why`, but returns the issues. */
export function safeWhy(sheet: LayeredSheet, path: string): Result<readonly ValueLayer[], Issue> {
  const applied = safeApplyOverlays(sheet.ruleset, sheet.overlays);
  if (!applied.ok) return applied;
  const names = namesOf(applied.value);
  const steps = path === "" || path.startsWith("/") ? stepsOf(path) : names.get(path);
  const values = steps && valuesOn(applied.value, steps);
  if (steps === undefined || values === undefined) {
    const suggestion = path.startsWith("/") ? undefined : nearest(path, names.keys());
    const params = { path, ...(suggestion === undefined ? {} : { suggestion }) };
    return failure([issue("registry.unknown-path", sheet.ruleset.id, "", params)]);
  }
  const found = stating(sheet, applied.value, steps, values.at(-1));
  const overlays = [...sheet.overlays].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
  return success(
    [sheet.ruleset, ...overlays].flatMap((document) => {
      const says = found.get(document.id);
      return says === undefined ? [] : [layerOf(document, says)];
    }),
  );
}
