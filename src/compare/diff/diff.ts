// In: two rulesets, overlays applied. Out: what differs between them, piece by piece, and what each change does to those judged.
import { compareText } from "../../base/text.js";
import { occasionFor } from "../../explore/period.js";
import { safeCompileRuleset } from "../../ruleset/compile.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { impactView } from "../impact/labels.js";
import { orderedJson } from "../impact/parts.js";
import { type BothViews, editsBetween } from "./edits.js";
import { type Compared, effectOf, type Found } from "./effect.js";
import { bundle } from "./hybrid.js";
import { labelFor } from "./label.js";
import { meansTheSame } from "./meaning.js";
import { completeDiffOptions, type DiffOptions } from "./options.js";
import { ordersBetween } from "./order.js";
import { ASIDE, NAMED, type Pieces, piecesOf, rulesetOf } from "./pieces.js";
import { type Renames, renamed, renamesBetween } from "./rename.js";
import type { DiffSide, Edit, RulesetChange, RulesetDiff } from "./result.js";

interface Both {
  readonly old: Pieces;
  readonly now: Pieces;
}

function sideOf({ id, version, title, layers = [] }: Ruleset): DiffSide {
  const overlays = layers.map((one) => ({ id: one.id, version: one.version }));
  return { id, version, title: { vi: title.vi, en: title.en }, overlays };
}

/** Both compiled, and ready to be searched; or why they cannot be. */
function comparedOf(
  a: Ruleset,
  b: Ruleset,
  { old, now }: Both,
  views: BothViews,
  options: DiffOptions,
): Compared | "framework" | "subject" {
  if (a.subject !== b.subject) return "subject";
  const [before, after] = [safeCompileRuleset(rulesetOf(a, old)), safeCompileRuleset(b)];
  if (!before.ok || !after.ok) return "framework";
  const inOrder = [before.value, after.value].sort((x, y) =>
    compareText(orderedJson(x.ruleset), orderedJson(y.ruleset)),
  );
  return {
    before: before.value,
    after: after.value,
    old,
    now,
    occasion: occasionFor(inOrder),
    options: completeDiffOptions(options),
    views,
  };
}

/** Is it a name that only one of them has? Whatever reads it there is in the other one not at all, or is a change of its own. */
function isUnread({ old, now }: Both, id: string): boolean {
  return old.has(id) !== now.has(id) && NAMED.some((kind) => id.startsWith(`${kind}:`));
}

const NOTHING_LEFT = { effect: "editorial", proof: { by: "identical" }, tries: 0 } as const;

function found(both: Both, compared: Compared | string, id: string): Found {
  const [before, after] = [both.old.get(id), both.now.get(id)];
  if (before !== undefined && after !== undefined && meansTheSame(before, after, both.old, both.now))
    return NOTHING_LEFT;
  const role = (after ?? before)?.role;
  // Nothing in a title or an instrument is more than words.
  if (role === "title" || role === "instrument") return NOTHING_LEFT;
  if (role === undefined || ASIDE.includes(role) || typeof compared === "string")
    return { effect: "no-direction", tries: 0 };
  if (isUnread(both, id)) return { effect: "editorial", proof: { by: "unread" }, tries: 0 };
  return effectOf(compared, bundle(both.old, both.now, id));
}

/** Ids of all pieces but those that come and go with one around them. */
export function idsOf({ old, now }: Both): readonly string[] {
  const carried = new Set<string>();
  const all = [...new Set([...old.keys(), ...now.keys()])];
  for (const id of all) for (const [i, one] of bundle(old, now, id).entries()) if (i > 0) carried.add(one);
  return all.filter((id) => !carried.has(id));
}

function changeOf(
  both: Both,
  views: BothViews,
  compared: Compared | string,
  id: string,
  was: string | undefined,
): readonly RulesetChange[] {
  const [before, after] = [both.old.get(id), both.now.get(id)];
  const renaming: readonly Edit[] =
    was === undefined
      ? []
      : [{ kind: "renamed", before: { value: was, vi: was, en: was }, after: { value: id, vi: id, en: id } }];
  const edits = [...renaming, ...editsBetween(views, before, after)];
  if (edits.length === 0) return [];
  const label = labelFor(views, id, after ?? before);
  return [{ part: id, ...(was === undefined ? {} : { was }), label, edits, ...found(both, compared, id) }];
}

function inverse(renames: Renames): Renames {
  return new Map([...renames].map(([from, to]) => [to, from]));
}

/**
 * What differs between two rulesets, overlays applied (so sánh hai thang điểm): each change in the words of the sheet, and whether
 * it makes the sheet stricter or looser, which is claimed only with evidence that is decided differently.
 *
 * The versions and ids of the two are no difference, nor is which overlay stated what. Sorted by the ids of the parts; for the same
 * options always the same.
 *
 * @example
 * diffRulesets(compiled.ruleset, compiled.ruleset).changes //=> []
 */
export function diffRulesets(a: Ruleset, b: Ruleset, options: DiffOptions = {}): RulesetDiff {
  const now = piecesOf(b);
  const own = piecesOf(a);
  const renames = renamesBetween(own, now);
  const both: Both = { old: renamed(own, renames), now };
  const views: BothViews = { vi: impactView(a, b, "vi"), en: impactView(a, b, "en") };
  const was = inverse(renames);
  const compared = comparedOf(a, b, both, views, options);
  const changes = idsOf(both).flatMap((id) => changeOf(both, views, compared, id, was.get(id)));
  return {
    before: sideOf(a),
    after: sideOf(b),
    ...(typeof compared === "string" ? { undirected: compared } : {}),
    changes: [...changes, ...ordersBetween(both.old, now, views)].sort((x, y) => compareText(x.part, y.part)),
  };
}
