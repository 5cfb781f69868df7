// In: rulesets and overlays that a caller named. Out: one ruleset with the overlays on it, checked and compiled; issues are
// placed in the document where they can be mended.
import { failure, type Result, success } from "../base/result.js";
import {
  type CompiledRuleset,
  checkRuleset,
  hasErrors,
  type Issue,
  type Overlay,
  type RelatedPlace,
  type Ruleset,
  safeApplyOverlays,
  safeCompileRuleset,
  sortIssues,
  withPlaces,
} from "../index.js";
import { RANKS } from "../ruleset/schema.js";
import { type Origin, originsOf } from "./origin.js";
import { Refusal } from "./refusal.js";
import { type Source, shippedSource } from "./sources.js";

/** A ruleset, and the overlays on it from the highest rank down. */
export interface Stack {
  readonly ruleset: Source<Ruleset>;
  readonly overlays: readonly Source<Overlay>[];
}

/** The ruleset as it is in force, or nothing where the overlays cannot be applied; all issues. */
export interface CheckedStack {
  readonly ruleset?: Ruleset;
  readonly issues: readonly Issue[];
}

function isOverlay(source: Source): source is Source<Overlay> {
  return source.document.kind === "overlay";
}

function isRuleset(source: Source): source is Source<Ruleset> {
  return source.document.kind === "ruleset";
}

/**
 * Completes what is wanted by what it stands on, found by id among the documents given or shipped.
 *
 * @throws Refusal where a base is nowhere to be found, or there is not exactly one ruleset
 */
export async function stackOf(wanted: readonly Source[], given: readonly Source[]): Promise<Stack> {
  const found = new Map<string, Source>();
  const open = [...wanted];
  for (let source = open.shift(); source !== undefined; source = open.shift()) {
    const { document } = source;
    const known = found.get(document.id);
    if (known !== undefined && known.document !== document) {
      const [one, other] = [known.name, source.name];
      throw new Refusal((words) => words.sameId(document.id, one, other));
    }
    if (known !== undefined) continue;
    found.set(document.id, source);
    if (document.kind === "ruleset") continue;
    const { id } = document.base;
    const base = found.get(id) ?? given.find((one) => one.document.id === id) ?? (await shippedSource(id));
    const { name } = source;
    if (base === undefined) throw new Refusal((words) => words.baseNotFound(name, id));
    open.push(base);
  }
  const sources = [...found.values()];
  const [ruleset, ...others] = sources.filter(isRuleset);
  if (ruleset === undefined) throw new Refusal((words) => words.noRuleset());
  if (others.length > 0)
    throw new Refusal((words) => words.severalRulesets([ruleset, ...others].map(({ name }) => name)));
  const rank = ({ document }: Source<Overlay>): number => RANKS.indexOf(document.rank);
  return { ruleset, overlays: sources.filter(isOverlay).sort((a, b) => rank(a) - rank(b)) };
}

/** Names and places an issue, and the other places it is about, each in its document. */
function placedAt(
  found: Issue,
  { source, pointer }: Origin,
  originOf: (place: RelatedPlace) => Origin,
): readonly Issue[] {
  const related = found.related?.map((other): RelatedPlace => {
    const there = originOf(other);
    const elsewhere = there.source === source ? {} : { document: there.source.name };
    return { pointer: there.pointer, ...elsewhere, ...there.source.locate(there.pointer) };
  });
  const one = { ...found, document: source.name, pointer, ...(related === undefined ? {} : { related }) };
  return withPlaces([one], source.locate);
}

/** Names and places issues of the documents themselves, such as those of applying. */
function placed({ ruleset, overlays }: Stack, issues: readonly Issue[]): readonly Issue[] {
  const sourceOf = (id: string): Source => [ruleset, ...overlays].find(({ document }) => document.id === id) ?? ruleset;
  return issues.flatMap((found) => {
    const originOf = ({ document = found.document, pointer }: RelatedPlace): Origin => ({
      source: sourceOf(document),
      pointer,
    });
    return placedAt(found, originOf(found), originOf);
  });
}

/** Names and places issues of the ruleset that came out. */
function traced(stack: Stack, applied: Ruleset, issues: readonly Issue[]): readonly Issue[] {
  const originOf = originsOf(applied, stack.ruleset, stack.overlays);
  return issues.flatMap((found) => placedAt(found, originOf(found.pointer), ({ pointer }) => originOf(pointer)));
}

/** Applies the overlays and checks what comes out. */
export function checkStack(stack: Stack): CheckedStack {
  const applied = safeApplyOverlays(
    stack.ruleset.document,
    stack.overlays.map(({ document }) => document),
  );
  if (!applied.ok) return { issues: sortIssues(placed(stack, applied.issues)) };
  return { ruleset: applied.value, issues: sortIssues(traced(stack, applied.value, checkRuleset(applied.value))) };
}

/** Checks and compiles. */
export function compileStack(stack: Stack): Result<CompiledRuleset, Issue> {
  const { ruleset, issues } = checkStack(stack);
  if (ruleset === undefined || hasErrors(issues)) return failure(issues);
  const compiled = safeCompileRuleset(ruleset);
  return compiled.ok ? success(compiled.value, issues) : failure(traced(stack, ruleset, compiled.issues));
}
