// In: a piece before and after. Out: the members that differ, each by what a change of it is called.
import type { Json } from "../../base/json.js";
import type { View } from "../../explain/view.js";
import type { ImpactView } from "../impact/labels.js";
import { orderedJson } from "../impact/parts.js";
import { EDITORIAL, EXPRESSIONS, UNSEEN } from "./meaning.js";
import type { Piece, Role } from "./pieces.js";
import type { Edit, EditKind, Told } from "./result.js";
import { memberWords } from "./words.js";

/** The two rulesets in both languages. */
export interface BothViews {
  readonly vi: ImpactView;
  readonly en: ImpactView;
}

type Side = "before" | "after";

const BY_ROLE: { readonly [R in Role]?: EditKind } = {
  ...{ mark: "mark", floor: "floor", cap: "cap", pass: "cap", rounding: "points", "several-classes": "class" },
  ...{ class: "class", field: "field", reading: "reading", history: "history", title: "text", instrument: "citation" },
  ...{ force: "force", scope: "scope", procedure: "procedure", delegation: "delegation" },
};

const BY_MEMBER: { readonly [member: string]: EditKind } = {
  ...{ onFailure: "condition", whenNotApplicable: "condition", field: "field", cap: "cap" },
  ...{ from: "moved", within: "moved" },
};

const WORDS: readonly EditKind[] = ["text", "citation", "certainty"];

/** A piece's members as people compare them: its two texts as one, its place as a member. */
function members({ own, within }: Piece): { readonly [member: string]: unknown } {
  const { vi, en, ...others } = own;
  return {
    ...(vi === undefined && en === undefined ? {} : { label: { vi, en } }),
    ...Object.fromEntries(Object.entries(others).filter(([member]) => !UNSEEN.includes(member))),
    ...(within === undefined ? {} : { within }),
  };
}

/** The same with every number left out: two conditions that differ in a threshold alone. */
function numberless(value: unknown): string {
  return orderedJson(value).replaceAll(/-?\d+(\.\d+)?(e[+-]?\d+)?/gi, "0");
}

function pointsOf(bands: unknown): string {
  const all = Array.isArray(bands) ? (bands as readonly { readonly points?: unknown }[]) : [];
  return JSON.stringify(all.map(({ points }) => points));
}

function kindOf(role: Role, member: string, before: unknown, after: unknown): EditKind {
  if (member === "label") return "text";
  const editorial = Object.hasOwn(EDITORIAL, member) ? EDITORIAL[member] : undefined;
  const own = BY_ROLE[role] ?? BY_MEMBER[member];
  if (editorial !== undefined && !(role === "instrument")) return editorial;
  if (own !== undefined) return own;
  if (EXPRESSIONS.includes(member))
    return before !== undefined && after !== undefined && numberless(before) === numberless(after)
      ? "threshold"
      : "condition";
  return member === "bands" && pointsOf(before) === pointsOf(after) ? "threshold" : "points";
}

function told(views: BothViews, side: Side, piece: Piece, member: string, value: unknown): Told {
  // CAST: documents are JSON.
  const json = value as Json;
  const inWords = (view: View): string => memberWords(view, piece, member, json);
  return { value: json, vi: inWords(views.vi[side]), en: inWords(views.en[side]) };
}

/** Members of a piece that comes or goes that say what it does. */
function saysWhat(member: string): boolean {
  return (
    !Object.hasOwn(EDITORIAL, member) && !["label", "kind", "within", "item", "type", "max", "min"].includes(member)
  );
}

/** The edits from one piece to the other; where there is only one, what it does. */
export function editsBetween(views: BothViews, before: Piece | undefined, after: Piece | undefined): readonly Edit[] {
  const [old, now] = [before, after].map((one) => (one === undefined ? {} : members(one)));
  const own = after ?? before;
  if (own === undefined || old === undefined || now === undefined) return [];
  const isWhole = before === undefined || after === undefined;
  const whole: readonly Edit[] = isWhole ? [{ kind: before === undefined ? "added" : "removed" }] : [];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const found = names.flatMap((member): readonly Edit[] => {
    const [x, y] = [old[member], now[member]];
    if (orderedJson(x) === orderedJson(y) || (isWhole && (own.role === "field" || !saysWhat(member)))) return [];
    return [
      {
        kind: kindOf(own.role, member, x, y),
        member,
        ...(x === undefined || before === undefined ? {} : { before: told(views, "before", before, member, x) }),
        ...(y === undefined || after === undefined ? {} : { after: told(views, "after", after, member, y) }),
      },
    ];
  });
  const isWords = ({ kind }: Edit): boolean => WORDS.includes(kind);
  return [...whole, ...found.filter((one) => !isWords(one)), ...found.filter(isWords)];
}
