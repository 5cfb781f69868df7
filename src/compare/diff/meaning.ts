// In: a piece. Out: a text of what it means, the same for two pieces that differ only in words, citations, order and spelling.
import { isObject } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Expression } from "../../logic/expression.js";
import { canonical, type Derived } from "../../ruleset/canonical.js";
import { orderedJson } from "../impact/parts.js";
import type { Piece, Pieces } from "./pieces.js";

/** Members that hold expressions. */
export const EXPRESSIONS: readonly string[] = [
  ...["when", "require", "count", "part", "whole", "measure", "cases", "value"],
];

/** Members on which no verdict and no points depend, by what a change of them is called. */
export const EDITORIAL: { readonly [member: string]: "text" | "citation" | "certainty" } = {
  ...{ vi: "text", en: "text", note: "text", question: "text", why: "text", evidence: "text", collect: "text" },
  ...{ unit: "text", incomplete: "text", code: "text", status: "text" },
  ...{ number: "text", issuer: "text", issued: "text", name: "text", source: "text" },
  ...{ cite: "citation", certainty: "certainty", figures: "certainty" },
};

/** Members that are never compared. */
export const UNSEEN: readonly string[] = ["id", "layer"];

const LISTS: { readonly [member: string]: (one: unknown) => string } = {
  bands: (one) => orderedJson(one),
  levels: (one) => orderedJson(one),
  values: (one) => (isObject(one) ? String(one["id"]) : orderedJson(one)),
  rewards: (one) => orderedJson(one),
};

/** The members of an event: the words in their declarations are as editorial as those of a field. */
function itemMeaning(item: object): object {
  return Object.fromEntries(
    Object.entries(item).map(([name, member]) => [name, membersOf(member as Piece["own"], {})]),
  );
}

function memberMeaning(member: string, value: unknown, derived: Derived): unknown {
  // CAST: what stands in these members is an expression.
  if (EXPRESSIONS.includes(member)) return canonical(value as Expression, derived);
  const listed = LISTS[member];
  if (listed !== undefined && Array.isArray(value)) return value.map(listed).sort(compareText);
  if (member === "item" && isObject(value)) return itemMeaning(value);
  // What options are called is editorial, which there are is not.
  if (member === "options" && isObject(value))
    return Object.entries(value)
      .map(([option, one]) => [option, isObject(one) ? "" : one])
      .sort(([a], [b]) => compareText(String(a), String(b)));
  return value;
}

function membersOf(own: Piece["own"], derived: Derived): { readonly [member: string]: unknown } {
  const isEditorial = (member: string): boolean => UNSEEN.includes(member) || Object.hasOwn(EDITORIAL, member);
  return Object.fromEntries(
    Object.entries(own).flatMap(([member, value]) =>
      isEditorial(member) ? [] : [[member, memberMeaning(member, value, derived)]],
    ),
  );
}

/** Named expressions among pieces. */
function derivedIn(pieces: Pieces): Derived {
  return Object.fromEntries(
    [...pieces.values()].flatMap(({ id, role, own }) =>
      // CAST: the schema of a ruleset gives every named expression a value.
      role === "derived" ? [[id.slice("derived:".length), { value: own["value"] as Expression }]] : [],
    ),
  );
}

/** The meaning of a piece, with the place where it counts. */
export function meaningOf({ role, own, within }: Piece, derived: Derived = {}): string {
  return orderedJson([role, membersOf(own, derived), within ?? null]);
}

/** Do two pieces mean the same, as written or with named expressions written out? */
export function meansTheSame(a: Piece, b: Piece, inA: Pieces, inB: Pieces): boolean {
  return meaningOf(a) === meaningOf(b) || meaningOf(a, derivedIn(inA)) === meaningOf(b, derivedIn(inB));
}
