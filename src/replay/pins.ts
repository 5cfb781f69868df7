// In: a ruleset and overlays. Out: the compiled ruleset with the digest of each document, so that records can name them.
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import { type Issue, issue } from "../issues/issue.js";
import { safeLoadRuleset } from "../overlay/load.js";
import type { Overlay } from "../overlay/schema.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { Ruleset } from "../ruleset/schema.js";
import { documentDigest } from "./digest.js";
import type { DocumentPin } from "./record-schema.js";

/** A compiled ruleset that knows the digests of the documents it was made of. */
export interface PinnedStack {
  readonly compiled: CompiledRuleset;
  readonly ruleset: DocumentPin;
  /** From the highest rank down, as a decision lists them. */
  readonly overlays: readonly DocumentPin[];
}

/** A document by id, version and digest. */
export function pinOf(document: Ruleset | Overlay): DocumentPin {
  const { id, version } = document;
  return { id, version, digest: documentDigest(document, id) };
}

/** The pins of documents that are compiled already; an issue where the ruleset had overlays in it before. */
export function safePin(
  compiled: CompiledRuleset,
  ruleset: Ruleset,
  overlays: readonly Overlay[],
): Result<PinnedStack, Issue> {
  const inside = ruleset.layers ?? [];
  if (inside.length > 0) {
    const params = { ruleset: ruleset.id, overlays: inside.map(({ id }) => id) };
    return failure([issue("record.applied-ruleset", ruleset.id, "/layers", params)]);
  }
  const pins = overlays.map(pinOf);
  const order = (compiled.ruleset.layers ?? []).map(({ id }) => id);
  return success({
    compiled,
    ruleset: pinOf(ruleset),
    overlays: order.flatMap((id) => pins.filter((pin) => pin.id === id)),
  });
}

/**
 * Loads a ruleset with its overlays, as `loadRuleset` does, and notes the digest of each document (chốt văn bản áp dụng).
 *
 * @param base the ruleset as it was published, without overlays in it
 * @param overlays the overlays, in any order
 * @throws RulesetError with every issue of the first step that has any
 * @example
 * const { id, version } = pinStack(modelHousehold).ruleset;
 * [id, version] //=> ["example/ward/model-household", "0.1.0"]
 */
export function pinStack(base: unknown, overlays: readonly unknown[] = []): PinnedStack {
  const result = safePinStack(base, overlays);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `pinStack`, but returns the issues. */
export function safePinStack(base: unknown, overlays: readonly unknown[] = []): Result<PinnedStack, Issue> {
  const loaded = safeLoadRuleset(base, overlays);
  // CAST: what was loaded passed the schemas, which hand on what they are given.
  return loaded.ok ? safePin(loaded.value, base as Ruleset, overlays as readonly Overlay[]) : loaded;
}
