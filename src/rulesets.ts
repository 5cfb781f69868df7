/**
 * The shipped rulesets and overlays, as data, each loaded when it is asked for.
 *
 * @module
 */
import { nearest } from "./base/text.js";
import type { Overlay } from "./overlay/schema.js";
import { compareVersions } from "./parts/versions.js";
import type { Ruleset } from "./ruleset/schema.js";

/** A shipped document: a ruleset, or an overlay of a lower rank. */
export type ShippedDocument = Ruleset | Overlay;

/** A ruleset with the overlays to apply to it, ready for `loadRuleset(stack.ruleset, stack.overlays)`. */
export interface ShippedStack {
  readonly ruleset: Ruleset;
  readonly overlays: readonly Overlay[];
}

// One line a version of a document, for ever: a chunk of its own in the build. A test compares the list with the folder.
const LOADERS: { readonly [file: string]: () => Promise<{ readonly default: unknown }> } = {
  "vn/nd-122-2018/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/nd-122-2018/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/nd-122-2018/khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/nd-122-2018/khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/nd-122-2018/giay-khen-gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/nd-122-2018/giay-khen-gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/nd-122-2018/giay-khen-khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/nd-122-2018/giay-khen-khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/bac-ninh/thanh-pho/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/qd-66-2019/khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/bac-ninh/qd-66-2019/khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/thanh-pho/khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/bac-ninh/thanh-pho/khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/thuc-hanh/khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/bac-ninh/thuc-hanh/khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/ha-tinh/qd-18-2019/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/ha-tinh/qd-18-2019/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/ha-tinh/qd-18-2019/khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/ha-tinh/qd-18-2019/khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/kon-tum/qd-42-2022/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/kon-tum/qd-42-2022/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/kon-tum/qd-42-2022/khu-dan-cu-van-hoa/1.0.0": () =>
    import("../rulesets/vn/kon-tum/qd-42-2022/khu-dan-cu-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/nd-86-2023/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/nd-86-2023/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/nd-86-2023/thon-to-dan-pho-van-hoa/1.0.0": () =>
    import("../rulesets/vn/nd-86-2023/thon-to-dan-pho-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/nd-86-2023/xa-phuong-thi-tran-tieu-bieu/1.0.0": () =>
    import("../rulesets/vn/nd-86-2023/xa-phuong-thi-tran-tieu-bieu/1.0.0.json", { with: { type: "json" } }),
  "vn/phu-tho/qd-22-2024/gia-dinh-van-hoa/1.0.0": () =>
    import("../rulesets/vn/phu-tho/qd-22-2024/gia-dinh-van-hoa/1.0.0.json", { with: { type: "json" } }),
  "vn/tt-08-2014/co-quan-don-vi/1.0.0": () =>
    import("../rulesets/vn/tt-08-2014/co-quan-don-vi/1.0.0.json", { with: { type: "json" } }),
  "vn/tt-08-2014/doanh-nghiep/1.0.0": () =>
    import("../rulesets/vn/tt-08-2014/doanh-nghiep/1.0.0.json", { with: { type: "json" } }),
  "vn/hd-58-2022/co-quan-don-vi/1.0.0": () =>
    import("../rulesets/vn/hd-58-2022/co-quan-don-vi/1.0.0.json", { with: { type: "json" } }),
  "vn/tt-02-2013/phuong-thi-tran-van-minh-do-thi/1.0.0": () =>
    import("../rulesets/vn/tt-02-2013/phuong-thi-tran-van-minh-do-thi/1.0.0.json", { with: { type: "json" } }),
  "vn/qd-04-2022/phuong-thi-tran-do-thi-van-minh/1.0.0": () =>
    import("../rulesets/vn/qd-04-2022/phuong-thi-tran-do-thi-van-minh/1.0.0.json", { with: { type: "json" } }),
  "vn/bac-ninh/thanh-pho/chi-tieu-2025/1.0.0": () =>
    import("../rulesets/vn/bac-ninh/thanh-pho/chi-tieu-2025/1.0.0.json", { with: { type: "json" } }),
  "vn/lang-son/bac-son/chi-tieu-2024/1.0.0": () =>
    import("../rulesets/vn/lang-son/bac-son/chi-tieu-2024/1.0.0.json", { with: { type: "json" } }),
  "vn/hai-phong/kinh-mon/chi-tieu-2026/1.0.0": () =>
    import("../rulesets/vn/hai-phong/kinh-mon/chi-tieu-2026/1.0.0.json", { with: { type: "json" } }),
  "vn/son-la/van-phong-ubnd/chi-tieu-2022/1.0.0": () =>
    import("../rulesets/vn/son-la/van-phong-ubnd/chi-tieu-2022/1.0.0.json", { with: { type: "json" } }),
};

/** The versions of each id, the newest first. */
const VERSIONS: ReadonlyMap<string, readonly string[]> = versionsOf(Object.keys(LOADERS));

function versionsOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, readonly string[]>();
  for (const file of files) {
    const [, id = "", version = ""] = /^(.*)\/([^/]+)$/.exec(file) ?? [];
    versions.set(id, [...(versions.get(id) ?? []), version].sort(compareVersions).reverse());
  }
  return versions;
}

/** Ids of everything shipped, rulesets before the overlays that work on them. */
export const shippedIds: readonly string[] = [...VERSIONS.keys()];

/** The versions shipped of one id, the newest first; a version that was released stays. */
export function shippedVersions(id: string): readonly string[] {
  return VERSIONS.get(id) ?? [];
}

/**
 * Loads one shipped document by id, in its newest version or in the one named.
 *
 * @throws RangeError when nothing of that id, or not that version of it, is shipped; the message names what is
 * @example
 * const { version } = await loadShipped("vn/nd-122-2018/gia-dinh-van-hoa", "1.0.0");
 * version //=> "1.0.0"
 */
export async function loadShipped(id: string, version?: string): Promise<ShippedDocument> {
  const versions = shippedVersions(id);
  if (versions.length === 0) {
    const suggestion = nearest(id, shippedIds);
    throw new RangeError(
      `no shipped document \`${id}\`${suggestion === undefined ? "" : `; did you mean \`${suggestion}\``}`,
    );
  }
  const load = LOADERS[`${id}/${version ?? versions[0] ?? ""}`];
  if (load === undefined) throw new RangeError(`no version ${version ?? ""} of \`${id}\`, only ${versions.join(", ")}`);
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
