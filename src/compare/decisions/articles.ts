// In: the lines of the total of each decision, the conditions that changed, and where the statements of both rulesets stand. Out: the same
// by article of law. A rule that moved to another article counts under the one that it has in each ruleset.
import { citationText } from "../../explain/citation.js";
import type { View } from "../../explain/view.js";
import { KIT } from "../../locales/kit.js";
import type { Citation, LocalText } from "../../parts/statement.js";
import { statementsOf } from "../../ruleset/walk.js";
import type { BothViews } from "../diff/edits.js";
import { isAsBefore } from "./conditions.js";
import { difference, type FourOrTwo, isSame, mapped, NOTHING, plus } from "./ends.js";
import type { Line } from "./lines.js";
import type { ArticleChange, ArticlePlace, ConditionChange, Ends } from "./result.js";

/** One article, by a key that two rulesets share. */
export interface Article {
  readonly key: string;
  readonly place?: ArticlePlace;
  readonly label: LocalText;
}

/** The articles of the statements of a ruleset, by the ids of the statements, in its order. */
export type Articles = ReadonlyMap<string, Article>;

const UNCITED: Article = { key: "", label: { vi: KIT.vi.coverage.uncited, en: KIT.en.coverage.uncited } };

function articleOf({ in: key, article, part }: Citation, vi: View, en: View): Article {
  const { number = key, issuer = "", name } = vi.ruleset.instruments[key] ?? {};
  const where = { ...(article === undefined ? {} : { article }), ...(part === undefined ? {} : { part }) };
  const cite = { in: key, ...where };
  return {
    // An act is known by its number and who issued it; where the number is not known, by its name.
    key: JSON.stringify([/\d/.test(number) ? number : (name?.vi ?? number), issuer, where]),
    place: { instrument: number, ...where },
    label: { vi: citationText(vi, cite), en: citationText(en, cite) },
  };
}

/** Finds the article of every statement of one side. */
export function articlesIn(views: BothViews, side: "before" | "after"): Articles {
  const [vi, en] = [views.vi[side], views.en[side]];
  return new Map(
    statementsOf(vi.ruleset).map(({ id, statement: { cite } }) => [
      id,
      cite === undefined ? UNCITED : articleOf(cite, vi, en),
    ]),
  );
}

function counted(lines: readonly Line[], articles: Articles): ReadonlyMap<string, Ends> {
  const found = new Map<string, Ends>();
  for (const { path, counts } of lines) {
    const { key } = articles.get(path.at(-1) ?? "") ?? UNCITED;
    found.set(key, plus(found.get(key) ?? NOTHING, counts));
  }
  return found;
}

/** What each decision counts by article; under the rules that it was made by. */
function byArticle(
  lines: FourOrTwo<readonly Line[]>,
  old: Articles,
  now: Articles,
): FourOrTwo<ReadonlyMap<string, Ends>> {
  const [before, after] = [counted(lines.before, old), counted(lines.after, now)];
  if (lines.facts === undefined) return { before, after };
  return { before, facts: counted(lines.facts, old), rules: counted(lines.rules, now), after };
}

/** Every article in which anything changed, in the order of the sheets; what cites nothing comes last. */
export function articlesOf(
  lines: FourOrTwo<readonly Line[]> | undefined,
  conditions: readonly ConditionChange[],
  { before: old, after: now }: { readonly before: Articles; readonly after: Articles },
): readonly ArticleChange[] {
  const cited = [...now.values(), ...old.values()].filter((one) => one !== UNCITED);
  const all = new Map([...cited, UNCITED].map((one) => [one.key, one]));
  // The total stands in no one article.
  const nodes = conditions.flatMap((one) => (one.node === "total" || isAsBefore(one) ? [] : [one.node]));
  const sums = lines && byArticle(lines, old, now);
  return [...all.values()].flatMap(({ key, ...article }): readonly ArticleChange[] => {
    const own = nodes.filter((node) => [now, old].some((articles) => articles.get(node)?.key === key));
    const counts = sums && mapped(sums, (found) => found.get(key) ?? NOTHING);
    if (own.length === 0 && (counts === undefined || isSame(counts))) return [];
    return [{ ...article, ...(counts === undefined ? {} : { points: difference(counts) }), conditions: own }];
  });
}
