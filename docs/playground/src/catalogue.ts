// In: rulesets and overlays. Out: every sheet that they make: a ruleset alone, or with overlays that stand on it, one upon the other.
import {
  type CompiledRuleset,
  type Issue,
  type Overlay,
  type Result,
  type Ruleset,
  safeApplyOverlays,
  safeCompileRuleset,
  safeLoadRuleset,
} from "thangdiem";

/** A ruleset or an overlay; `file` is the one that it was loaded from, and absent for those shipped. */
export interface Kept {
  readonly document: Ruleset | Overlay;
  readonly file?: string;
}

/** A ruleset with its overlays, from the highest rank down. */
export interface Sheet {
  readonly key: string;
  readonly base: Kept & { readonly document: Ruleset };
  readonly overlays: readonly (Kept & { readonly document: Overlay })[];
  readonly rules: Result<CompiledRuleset, Issue>;
}

type Base = Sheet["base"];
type Layers = Sheet["overlays"];

function isBase(kept: Kept): kept is Base {
  return kept.document.kind === "ruleset";
}

function isLayer(kept: Kept): kept is Layers[number] {
  return kept.document.kind === "overlay";
}

/** Tells a document from every other, shipped or loaded. */
export function keyOf({ document: { id, version }, file = "" }: Kept): string {
  return `${file}:${id}@${version}`;
}

// Shipped documents were checked before they were shipped; what a person loads is checked here.
function rulesOf(base: Base, overlays: Layers): Sheet["rules"] {
  const layers = overlays.map(({ document }) => document);
  const isOwn = [base, ...overlays].some(({ file }) => file !== undefined);
  if (isOwn) return safeLoadRuleset(base.document, layers);
  const applied = safeApplyOverlays(base.document, layers);
  return applied.ok ? safeCompileRuleset(applied.value) : applied;
}

function stacksOn(below: Kept, all: Layers, under: Layers): readonly Layers[] {
  const next = all.filter(
    ({ document }) => document.base.id === below.document.id && !under.some((one) => one.document === document),
  );
  return next.flatMap((overlay) => [[...under, overlay], ...stacksOn(overlay, all, [...under, overlay])]);
}

/**
 * Every sheet, in the order of its documents. A framework that nothing fills is none; what a person loaded is one even where it does not
 * compile, so that its issues can be shown.
 */
export function sheetsOf(documents: readonly Kept[]): readonly Sheet[] {
  const layers = documents.filter(isLayer);
  return documents.filter(isBase).flatMap((base) =>
    [[], ...stacksOn(base, layers, [])].flatMap((overlays): readonly Sheet[] => {
      const all = [base, ...overlays];
      const rules = rulesOf(base, overlays);
      const isShown = rules.ok || all.at(-1)?.file !== undefined;
      return isShown ? [{ key: all.map(keyOf).join(" "), base, overlays, rules }] : [];
    }),
  );
}
