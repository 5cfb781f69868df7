import fc from "fast-check";
import { expect, test } from "vitest";
import { type Overlay, safeApplyOverlays } from "../../src/index.js";
import type { Issue } from "../../src/issues/issue.js";
import { overlayOn, type Pair, pairArb } from "../generators/overlays.js";
import { clash } from "../reference/delegation.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

type Ids = readonly [string, string];
const FIRST: Ids = ["example/a", "example/b"];
const SWAPPED: Ids = ["example/b", "example/a"];

/** The two overlays, under these ids. */
function overlaysOf({ base, rank, contents }: Pair, ids: Ids): readonly [Overlay, Overlay] {
  const made = (at: 0 | 1): Overlay => ({ ...overlayOn(base, ids[at], rank, []), ...contents[at] });
  return [made(0), made(1)];
}

function isSame(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)])
      : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Both places of every conflict there must be, as `<first> <second>`: operations that touch one thing, names, places. */
function conflictsOf({ base, contents: [one, other] }: Pair): readonly string[] {
  const found: string[] = [];
  for (const [i, a] of (one.operations ?? []).entries()) {
    for (const [k, b] of (other.operations ?? []).entries()) {
      if (clash(a, b, base)) found.push(`/operations/${i} /operations/${k}`);
    }
  }
  for (const member of ["instruments", "fields", "derived"] as const) {
    for (const [name, value] of Object.entries(one[member] ?? {})) {
      const theirs = other[member]?.[name];
      if (theirs !== undefined && !isSame(value, theirs)) found.push(`/${member}/${name} /${member}/${name}`);
    }
  }
  const [here, there] = [one.jurisdiction ?? [], other.jurisdiction ?? []];
  const isInside = here.every((step, at) => at >= there.length || step === there[at]);
  return (isInside ? found : [...found, "/jurisdiction /jurisdiction"]).sort();
}

/** The places that a conflict names, that of the first overlay first. */
function places({ code, document, pointer, related }: Issue, [first]: Ids): string {
  expect(code).toBe("overlay.conflict");
  const [other] = related ?? [];
  expect(other?.document).not.toBe(document);
  const both = [pointer, other?.pointer];
  return (document === first ? both : both.reverse()).join(" ");
}

/** The same sheet whatever the ids of the overlays: with those of the other run, and all that bears an id in one order. */
function renamed(value: unknown): unknown {
  if (value === SWAPPED[0]) return SWAPPED[1];
  if (value === SWAPPED[1]) return SWAPPED[0];
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one)]));
  return value.map(renamed);
}

function inOneOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOneOrder(one)]));
  }
  const idOf = (one: unknown): string => (typeof one === "object" && one !== null && "id" in one ? String(one.id) : "");
  return value.map(inOneOrder).sort((a, b) => (idOf(a) === idOf(b) ? 0 : idOf(a) < idOf(b) ? -1 : 1));
}

test("two overlays of one rank commute, or conflict and name both places", { timeout: TIMEOUT }, () => {
  const met = { commute: 0, conflict: 0 };
  fc.assert(
    fc.property(pairArb, (pair) => {
      const conflicts = conflictsOf(pair);
      met[conflicts.length === 0 ? "commute" : "conflict"] += 1;
      const [first, swapped] = [FIRST, SWAPPED].map((ids) => {
        const [x, y] = overlaysOf(pair, ids);
        const result = safeApplyOverlays(pair.base, [x, y]);
        expect(safeApplyOverlays(pair.base, [y, x])).toStrictEqual(result);
        expect(result.issues.map((one) => places(one, ids)).sort()).toStrictEqual(conflicts);
        return result.ok ? result.value : undefined;
      });
      expect(first === undefined).toBe(conflicts.length > 0);
      expect(inOneOrder(renamed(swapped))).toStrictEqual(inOneOrder(first));
    }),
    SETTINGS,
  );
  expect(met.commute).toBeGreaterThan(SETTINGS.numRuns / 5);
  expect(met.conflict).toBeGreaterThan(SETTINGS.numRuns / 5);
});
