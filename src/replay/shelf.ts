// In: the documents of a registry. Out: each by id and version with its digest, and the compiled ruleset of a stack of them;
// computed when first asked for and kept for the records that follow.
import { failure, type Result } from "../base/result.js";
import type { DocumentRef } from "../evaluate/decision.js";
import { RulesetError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { safeApplyOverlays } from "../overlay/apply.js";
import { safeLoadRuleset } from "../overlay/load.js";
import { safeParseOverlay } from "../overlay/parse.js";
import type { Overlay } from "../overlay/schema.js";
import type { RegistryDocument } from "../registry/collection.js";
import type { Registry } from "../registry/registry.js";
import { type CompiledRuleset, safeCompileRuleset } from "../ruleset/compile.js";
import { safeParseRuleset } from "../ruleset/parse.js";
import type { Ruleset } from "../ruleset/schema.js";
import { type Digest, documentDigest } from "./digest.js";

/** A document of the registry; without a digest where it is no JSON data. */
export interface Shelved<Document extends RegistryDocument = RegistryDocument> {
  readonly document: Document;
  readonly digest: Digest | undefined;
}

/** A document by id and version, and the digest that it should have. */
export interface Wanted extends DocumentRef {
  readonly digest?: string | undefined;
}

/** Documents by id and version, and what they come to together. */
export interface Shelf {
  readonly ruleset: (wanted: Wanted) => Shelved<Ruleset> | undefined;
  readonly overlay: (wanted: Wanted) => Shelved<Overlay> | undefined;
  /** The versions that are there of an id. */
  readonly versions: (id: string) => readonly string[];
  /** `isProven`: they are the very documents that were loaded before; others are checked first. */
  readonly compiled: (
    ruleset: Ruleset,
    overlays: readonly Overlay[],
    isProven: boolean,
  ) => Result<CompiledRuleset, Issue>;
}

/** A document by id and version, in one text. */
export function nameOf({ id, version }: DocumentRef): string {
  return `${id}@${version}`;
}

function digestIfJson(document: RegistryDocument): Digest | undefined {
  try {
    return documentDigest(document, document.id);
  } catch (error) {
    if (error instanceof RulesetError) return undefined;
    throw error;
  }
}

/** The value under a key, made once. */
function remembered<T>(): (key: unknown, make: () => T) => T {
  const known = new Map<unknown, { readonly value: T }>();
  return (key, make) => {
    const entry = known.get(key) ?? { value: make() };
    known.set(key, entry);
    return entry.value;
  };
}

function compile(ruleset: Ruleset, overlays: readonly Overlay[], isProven: boolean): Result<CompiledRuleset, Issue> {
  if (!isProven) return safeLoadRuleset(ruleset, overlays);
  // Checks may grow stricter; what a record stands on was checked when it was made. Its form stays what it was.
  const wrong = [safeParseRuleset(ruleset), ...overlays.map((one) => safeParseOverlay(one))].find(({ ok }) => !ok);
  if (wrong !== undefined) return failure(wrong.issues);
  const applied = safeApplyOverlays(ruleset, overlays);
  return applied.ok ? safeCompileRuleset(applied.value) : applied;
}

/** The shelf of a registry. Of two documents of one id and version, the one with the digest wanted counts, or else the last. */
export function shelfOf({ documents }: Pick<Registry, "documents">): Shelf {
  const digests = remembered<Digest | undefined>();
  const stacks = remembered<Result<CompiledRuleset, Issue>>();
  const digestOf = (document: RegistryDocument): Digest | undefined => digests(document, () => digestIfJson(document));
  const byName = new Map<string, readonly RegistryDocument[]>();
  for (const one of documents) byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), one]);
  const shelved = <Kind extends RegistryDocument["kind"]>(kind: Kind, { digest, ...ref }: Wanted) => {
    const named = (byName.get(nameOf(ref)) ?? []).filter((one) => one.kind === kind);
    const document = named.find((one) => digestOf(one) === digest) ?? named.at(-1);
    if (document === undefined) return undefined;
    // CAST: the kind was compared.
    return { document: document as Extract<RegistryDocument, { readonly kind: Kind }>, digest: digestOf(document) };
  };
  return {
    ruleset: (wanted) => shelved("ruleset", wanted),
    overlay: (wanted) => shelved("overlay", wanted),
    versions: (id) => documents.flatMap((one) => (one.id === id ? [one.version] : [])),
    compiled(ruleset, overlays, isProven) {
      const stack = [ruleset, ...overlays].map((one) => `${nameOf(one)} ${digestOf(one) ?? ""}`);
      return stacks(`${stack.join(" ")} ${String(isProven)}`, () => compile(ruleset, overlays, isProven));
    },
  };
}
