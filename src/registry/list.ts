// In: a collection of documents. Out: what there is, one entry for each document, each ruleset before the overlays on it.
import { compareText } from "../base/text.js";
import type { Period } from "../parts/statement.js";
import { RANKS, type Rank, type Status } from "../ruleset/schema.js";
import type { Collection, Holding } from "./collection.js";
import { isByChoice, isFramework } from "./resolve.js";
import { covers, isInForce } from "./timeline.js";

/** Which documents are wanted; what is not said does not matter. */
export interface ListFilter {
  /** Code of the title. */
  readonly title?: string;
  /** Documents for this place or one that contains it. */
  readonly jurisdiction?: readonly string[];
  /** Documents in force on this day. */
  readonly on?: string;
}

/** A document of a registry, in short. */
export interface RegistryEntry {
  readonly id: string;
  readonly version: string;
  readonly kind: "ruleset" | "overlay";
  /** Code of the title that it is about. */
  readonly title: string;
  readonly jurisdiction: readonly string[];
  readonly status: Status;
  readonly inForce: Period;
  /** Of an overlay. */
  readonly rank?: Rank;
  /** Of an overlay: id of the ruleset or overlay it stands on. */
  readonly base?: string;
  /** A ruleset that leaves maxima to a lower rank. */
  readonly framework?: true;
  /** A practice or a draft: it counts only where a caller switches it on. */
  readonly byChoice?: true;
}

function entryOf({ document, root }: Holding): RegistryEntry {
  const { id, version, kind, jurisdiction, status, inForce } = document;
  return {
    id,
    version,
    kind,
    title: root.title.code,
    jurisdiction,
    status,
    inForce: { from: inForce.from, ...(inForce.to === undefined ? {} : { to: inForce.to }) },
    ...(document.kind === "overlay" ? { rank: document.rank, base: document.base.id } : {}),
    ...(document.kind === "ruleset" && isFramework(document) ? { framework: true } : {}),
    ...(isByChoice(document) ? { byChoice: true } : {}),
  };
}

function rankOf({ document }: Holding): number {
  return document.kind === "ruleset" ? -1 : RANKS.indexOf(document.rank);
}

// Title, then rulesets as they came into force, then the ranks on each from the highest down.
function compare(a: Holding, b: Holding): number {
  return (
    compareText(a.root.title.code, b.root.title.code) ||
    compareText(a.root.inForce.from, b.root.inForce.from) ||
    compareText(a.root.id, b.root.id) ||
    rankOf(a) - rankOf(b) ||
    compareText(a.document.id, b.document.id)
  );
}

/** Lists the newest version of each document that the filter lets through. */
export function listIn(
  { roots, layered }: Collection,
  { title, jurisdiction, on }: ListFilter,
): readonly RegistryEntry[] {
  return [...roots, ...layered]
    .filter(
      ({ document, root }) =>
        (title === undefined || root.title.code === title) &&
        (jurisdiction === undefined || covers(document, jurisdiction)) &&
        (on === undefined || isInForce(document.inForce, on)),
    )
    .sort(compare)
    .map(entryOf);
}
