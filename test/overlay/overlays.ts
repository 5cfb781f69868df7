// A framework and overlays of each rank, for the tests: what a test does not speak of is left to these.
import { type Adjustment, type Issue, type Overlay, type Ruleset, safeApplyOverlays } from "../../src/index.js";
import { fact, flat, graded, passFail, points, said, sheet, standard, yesNo } from "../decision/sheet.js";

const OFFICIAL = { cite: { in: "act", article: "2" }, certainty: "official" } as const;

/** Leaves 60 points of two standards to the province, and criteria and 10 points of deductions to the district. */
export const framework: Ruleset = {
  ...sheet({
    bounds: [0, 100],
    mark: 60,
    fields: { x: points(35), y: points(25), z: points(40) },
    standards: [
      standard("s", "delegated", [graded("s.x", "x")]),
      standard("t", "delegated", [graded("t.y", "y")]),
      standard("u", 40, [graded("u.z", "z")]),
    ],
  }),
  id: "example/base",
  version: "1.2.3",
  delegation: [
    { id: "may.fill", may: "fill-maxima", to: "province", standards: ["s", "t"], total: 60, ...OFFICIAL },
    { id: "may.deduct", may: "add-deductions", to: "district", most: 10, ...OFFICIAL },
    { id: "may.deduct-freely", may: "add-deductions", to: "practice", ...OFFICIAL },
    { id: "may.add", may: "add-criteria", to: "district", standards: ["u"], ...OFFICIAL },
  ],
};

export function overlay(id: string, rank: Overlay["rank"], parts: Partial<Overlay> = {}): Overlay {
  return {
    kind: "overlay",
    format: 1,
    id,
    version: "1.0.0",
    status: "example",
    name: { vi: id, en: id },
    base: { id: "example/base", versions: "^1.0.0" },
    rank,
    jurisdiction: ["vn"],
    inForce: { from: "2020-01-01" },
    instruments: {},
    operations: [],
    ...parts,
  };
}

export const fill = (id: string, maximum: number): Overlay["operations"][number] => ({
  op: "fill-maximum",
  standard: id,
  maximum,
  ...OFFICIAL,
});
export const deduct = (deduction: Adjustment): Overlay["operations"][number] => ({ op: "add-deduction", deduction });
export const late = (id: string, worth: number): Overlay["operations"][number] => deduct(flat(id, fact("late"), worth));
export const addTo = (id: string, criterion: string): Overlay["operations"][number] => ({
  op: "add-criterion",
  standard: id,
  criterion: passFail(criterion, fact("late"), 0),
});
export const LATE = { fields: { late: yesNo() } };

/** The province's scale: it fills the framework. */
export const province = overlay("example/province", "province", { operations: [fill("s", 35), fill("t", 25)] });
/** What overlays of the district add to it. */
export const district = (id: string, ...operations: Overlay["operations"]): Overlay =>
  overlay(id, "district", { operations, ...LATE });

/** What the application of overlays says: document, then code, place and parameters. */
export function refusedOverlays(base: Ruleset, ...overlays: readonly Overlay[]): readonly (readonly unknown[])[] {
  const result = safeApplyOverlays(base, overlays);
  return result.ok ? [] : result.issues.map((found: Issue) => [found.document, ...said(found)]);
}
