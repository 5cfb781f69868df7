/**
 * The shipped rulesets and overlays, as data, each loaded when it is asked for.
 *
 * @module
 */
import { nearest } from "./base/text.js";
import type { Overlay } from "./overlay/schema.js";
import type { Ruleset } from "./ruleset/schema.js";

/** A shipped document: a ruleset, or an overlay of a lower rank. */
export type ShippedDocument = Ruleset | Overlay;

/** A ruleset with the overlays to apply to it, ready for `loadRuleset(stack.ruleset, stack.overlays)`. */
export interface ShippedStack {
  readonly ruleset: Ruleset;
  readonly overlays: readonly Overlay[];
}

// One line a document: a chunk of its own in the build. A test compares the list with the folder.
const LOADERS: { readonly [id: string]: () => Promise<{ readonly default: unknown }> } = {
  "vn/nd-122-2018/gia-dinh-van-hoa": () =>
    import("../rulesets/vn/nd-122-2018/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa": () =>
    import("../rulesets/vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa": () =>
    import("../rulesets/vn/bac-ninh/thanh-pho/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
};

/** Ids of everything shipped, rulesets before the overlays that work on them. */
export const shippedIds: readonly string[] = Object.keys(LOADERS);

/**
 * Loads one shipped document by id, in its newest version.
 *
 * @throws RangeError when nothing of that id is shipped; the message names the nearest id
 */
export async function loadShipped(id: string): Promise<ShippedDocument> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined;
  if (load === undefined) {
    const suggestion = nearest(id, shippedIds);
    throw new RangeError(
      `no shipped document \`${id}\`${suggestion === undefined ? "" : `; did you mean \`${suggestion}\``}`,
    );
  }
  // CAST: shipped documents pass their schemas and checks, which a test shows for each.
  return (await load()).default as ShippedDocument;
}

/**
 * Loads a shipped ruleset with overlays, by the ids of the overlays wanted: each brings the one it stands on.
 *
 * @example
 * (await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa")).overlays.length //=> 2
 */
export async function shippedStack(...ids: readonly string[]): Promise<ShippedStack> {
  const overlays = new Map<string, Overlay>();
  let ruleset: Ruleset | undefined;
  const wanted = [...ids];
  for (let id = wanted.shift(); id !== undefined; id = wanted.shift()) {
    if (overlays.has(id)) continue;
    const document = await loadShipped(id);
    if (document.kind === "overlay") {
      overlays.set(id, document);
      wanted.push(document.base.id);
    } else {
      if (ruleset !== undefined && ruleset.id !== id)
        throw new RangeError(`two rulesets in one stack: \`${ruleset.id}\`, \`${id}\``);
      ruleset = document;
    }
  }
  if (ruleset === undefined) throw new RangeError("no ruleset named");
  return { ruleset, overlays: [...overlays.values()].reverse() };
}
