// In: a page with the sheet below its overlays, or with earlier versions. Out: what differs, side by side; of versions also whether it
// makes the sheet stricter or looser.
import { diffRulesets } from "../../compare/diff/diff.js";
import { type BothViews, editsBetween } from "../../compare/diff/edits.js";
import { labelFor } from "../../compare/diff/label.js";
import { piecesOf } from "../../compare/diff/pieces.js";
import type { Edit, Told } from "../../compare/diff/result.js";
import { type ImpactView, impactView } from "../../compare/impact/labels.js";
import type { Language } from "../../locales/index.js";
import type { Period } from "../../parts/statement.js";
import { compareVersions } from "../../parts/versions.js";
import { type Block, heading, paragraph } from "../../render/blocks.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type Page, shortNames, text } from "./page.js";
import { periodWords } from "./period.js";
import { type Change, sideBySide } from "./side-by-side.js";

/** Records tried for each change: enough to see what most changes do, and no page waits for long. */
const TRIES = 500;

/** Every part that differs, in the order of the sheet; what each does to those judged is not looked for. */
function changesBetween(before: Ruleset, after: Ruleset): readonly Change[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const views: BothViews = { vi: viewsOf(before, after, "vi"), en: viewsOf(before, after, "en") };
  const parts = [...new Set([...now.keys(), ...old.keys()])];
  return parts.flatMap((part) => {
    const [was, is] = [old.get(part), now.get(part)];
    const edits = withForce(before, after, part, editsBetween(views, was, is));
    return edits.length === 0 ? [] : [{ part, label: labelFor(views, part, is ?? was), edits }];
  });
}

/** The two sheets, with the short names of the readings of the one after. */
function viewsOf(before: Ruleset, after: Ruleset, language: Language): ImpactView {
  const view = impactView(before, after, language);
  const readingNames = shortNames(after, language);
  return { ...view, before: { ...view.before, readingNames }, after: { ...view.after, readingNames } };
}

/** The time in force is told whole, by its first and last day. */
function withForce(
  { inForce: was }: Ruleset,
  { inForce: is }: Ruleset,
  part: string,
  edits: readonly Edit[],
): readonly Edit[] {
  if (part !== "in-force" || (was.from === is.from && was.to === is.to)) return edits;
  const told = (period: Period): Told => ({
    value: [period.from, period.to ?? null],
    vi: periodWords("vi", period),
    en: periodWords("en", period),
  });
  const others = edits.filter(({ kind }) => kind !== "force");
  return [{ kind: "force", before: told(was), after: told(is) }, ...others];
}

function namesOfLayers(page: Page, base: Ruleset): readonly string[] {
  const below = (base.layers ?? []).map(({ id }) => id);
  const added = (page.ruleset.layers ?? []).filter(({ id }) => !below.includes(id));
  return added.map((layer) => page.say.format.quote(text(page, layer)));
}

/** What the last overlays change in the sheet below them. */
export function overlays(page: Page): readonly Block[] {
  const { ruleset, options, hand } = page;
  const { base } = options;
  if (base === undefined) return [];
  const names = namesOfLayers(page, base);
  return [
    ...(names.length === 0 ? [] : [paragraph(hand.differences.overlaid(page.say.format.and(names)))]),
    sideBySide(page, changesBetween(base, ruleset), false),
  ];
}

/** What each version changed in the one before it, the newest first. */
export function versions(page: Page): readonly Block[] {
  const { differences } = page.hand;
  const earlier = [...(page.options.versions ?? [])].sort((a, b) => compareVersions(a.version, b.version));
  const all = [...earlier, page.ruleset];
  const pairs = earlier.flatMap((before, i) => {
    const after = all[i + 1];
    return after === undefined ? [] : [[before, after] as const];
  });
  return [...pairs].reverse().flatMap(([before, after]) => {
    const { changes, undirected } = diffRulesets(before, after, { tries: TRIES });
    return [
      heading(3, differences.from(differences.version(before.version), differences.version(after.version))),
      sideBySide(
        page,
        changes.map((change) => ({ ...change, edits: withForce(before, after, change.part, change.edits) })),
        undirected === undefined,
      ),
    ];
  });
}
