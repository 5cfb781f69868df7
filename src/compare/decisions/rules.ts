// In: two compiled rulesets, each with the readings used. Out: what of their rules differs, the one before with the ids of the one after,
// and everything else that comparing decisions by them needs; made once for any number of subjects.
import { compareText } from "../../base/text.js";
import { type CompiledRuleset, compileRuleset } from "../../ruleset/compile.js";
import type { Reading, Ruleset } from "../../ruleset/schema.js";
import { idsOf } from "../diff/diff.js";
import { type BothViews, editsBetween } from "../diff/edits.js";
import { labelFor } from "../diff/label.js";
import { meansTheSame } from "../diff/meaning.js";
import { ASIDE, type Pieces, piecesOf, rulesetOf } from "../diff/pieces.js";
import { type Renames, renamed, renamesBetween } from "../diff/rename.js";
import { type Amendments, amendmentsBetween } from "../impact/amendments.js";
import { impactView } from "../impact/labels.js";
import { type Articles, articlesIn } from "./articles.js";
import { type Reads, readsOf } from "./reads.js";
import type { RuleChange } from "./result.js";

/** The rules of one side: a ruleset, and the option used for each of its readings. */
export interface Rules {
  readonly compiled: CompiledRuleset;
  readonly readings: { readonly [reading: string]: string };
}

/** Two sets of rules, compared. */
export interface ComparedRules {
  /** The rules before, their nodes under the ids that the rules after have for them. */
  readonly before: CompiledRuleset;
  readonly after: CompiledRuleset;
  readonly renames: Renames;
  readonly views: BothViews;
  readonly reads: { readonly before: Reads; readonly after: Reads };
  readonly articles: { readonly before: Articles; readonly after: Articles };
  readonly changes: readonly RuleChange[];
  /** The parts that changed among a node and what it reads by name. */
  readonly behind: (node: string) => readonly string[];
}

/** The ruleset with the readings used as its defaults: a reading chosen otherwise is a rule that differs, a mere default is not. */
function withReadings(ruleset: Ruleset, readings: Rules["readings"]): Ruleset {
  const { readings: declared } = ruleset;
  if (declared === undefined) return ruleset;
  const used = Object.entries(declared).map(([id, reading]): readonly [string, Reading] => [
    id,
    { ...reading, default: readings[id] ?? reading.default },
  ]);
  return { ...ruleset, readings: Object.fromEntries(used) };
}

function changesBetween(old: Pieces, now: Pieces, views: BothViews): readonly RuleChange[] {
  return [...idsOf({ old, now })].sort(compareText).flatMap((id): readonly RuleChange[] => {
    const [before, after] = [old.get(id), now.get(id)];
    const piece = after ?? before;
    if (piece === undefined || ASIDE.includes(piece.role)) return [];
    if (before !== undefined && after !== undefined && meansTheSame(before, after, old, now)) return [];
    return [{ part: id, label: labelFor(views, id, piece), edits: editsBetween(views, before, after) }];
  });
}

function behindIn(changes: readonly RuleChange[], { readBy }: Amendments): ComparedRules["behind"] {
  const parts = changes.map(({ part }) => part);
  const ofTotal = parts.filter((part) => /^(pass\.|class:)/.test(part));
  return (node) => {
    const read = [node, ...readBy(node)];
    return node === "total" ? ofTotal : parts.filter((part) => read.includes(part));
  };
}

/** Compares two sets of rules. */
export function rulesBetween(before: Rules, after: Rules): ComparedRules {
  const [a, b] = [before, after].map(({ compiled, readings }) => withReadings(compiled.ruleset, readings)) as [
    Ruleset,
    Ruleset,
  ];
  const [own, now] = [piecesOf(a), piecesOf(b)];
  const renames = renamesBetween(own, now);
  const old = renamed(own, renames);
  const framed = renames.size === 0 ? a : rulesetOf(a, old);
  const views: BothViews = { vi: impactView(framed, b, "vi"), en: impactView(framed, b, "en") };
  const changes = changesBetween(old, now, views);
  const judging = renames.size === 0 ? before.compiled : compileRuleset(framed);
  return {
    before: judging,
    after: after.compiled,
    renames,
    views,
    reads: { before: readsOf(judging), after: readsOf(after.compiled) },
    articles: { before: articlesIn(views, "before"), after: articlesIn(views, "after") },
    changes,
    behind: behindIn(changes, amendmentsBetween(framed, b)),
  };
}
