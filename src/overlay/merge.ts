// In: a ruleset, and overlays of one rank. Out: the ruleset with what the overlays declare: instruments, fields, named
// expressions, histories, readings. A name declared twice alike counts once; declared differently, it is a conflict.
import { isObject } from "../base/json.js";
import { pointerOf } from "../base/pointer.js";
import { issue } from "../issues/issue.js";
import type { Ruleset, Status } from "../ruleset/schema.js";
import type { Report } from "./operations/operation.js";
import type { Overlay } from "./schema.js";

const MEMBERS = ["instruments", "fields", "derived", "history", "readings"] as const;
const STATUSES: readonly Status[] = ["official", "reconstruction", "draft", "example"];

/** Adds what overlays of one rank declare. The result is as sure as the least sure layer, and in force while all are. */
export function mergeDeclarations(
  base: Ruleset,
  overlays: readonly Overlay[],
  above: readonly Overlay[],
  report: Report,
): Ruleset {
  let merged = base;
  for (const [i, overlay] of overlays.entries()) {
    merged = mergeOne(merged, overlay, [...overlays.slice(0, i), ...above, base], report);
  }
  return merged;
}

function mergeOne(sheet: Ruleset, overlay: Overlay, before: readonly (Ruleset | Overlay)[], report: Report): Ruleset {
  const members = MEMBERS.map(
    (member) => [member, union(member, sheet[member] ?? {}, overlay, before, report)] as const,
  );
  // CAST: each member keeps its own type, which a table of members cannot say.
  const declared = Object.fromEntries(members.filter(([, value]) => Object.keys(value).length > 0)) as Partial<Ruleset>;
  const { id, version, rank, name, jurisdiction } = overlay;
  return {
    ...sheet,
    ...declared,
    status: STATUSES[Math.max(STATUSES.indexOf(sheet.status), STATUSES.indexOf(overlay.status))] ?? sheet.status,
    jurisdiction: jurisdiction.length > sheet.jurisdiction.length ? jurisdiction : sheet.jurisdiction,
    inForce: common(sheet, overlay),
    layers: [...(sheet.layers ?? []), { id, version, rank, ...name }],
  };
}

function union(
  member: (typeof MEMBERS)[number],
  known: object,
  overlay: Overlay,
  before: readonly (Ruleset | Overlay)[],
  report: Report,
): object {
  const added = overlay[member] ?? {};
  for (const [name, value] of Object.entries(added)) {
    const other = before.find((document) => Object.hasOwn(document[member] ?? {}, name));
    const declared: unknown = Object.hasOwn(known, name)
      ? (known as { readonly [name: string]: unknown })[name]
      : undefined;
    if (other === undefined || sameJson(declared, value)) continue;
    const pointer = pointerOf([member, name]);
    const related = [{ pointer, document: other.id }];
    report(issue("overlay.conflict", overlay.id, pointer, { target: name, other: other.id }, related));
  }
  return { ...known, ...added };
}

function common({ inForce }: Ruleset, overlay: Overlay): Ruleset["inForce"] {
  const from = overlay.inForce.from > inForce.from ? overlay.inForce : inForce;
  const ends = [inForce.to, overlay.inForce.to].filter((day) => day !== undefined).sort();
  return ends[0] === undefined ? from : { ...from, to: ends[0] };
}

function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
