// What two overlays may not both have a say in, whichever of them comes first by its id.
import { describe, expect, test } from "vitest";
import {
  applyOverlays,
  type Issue,
  type Operation,
  type Overlay,
  type Ruleset,
  safeApplyOverlays,
} from "../../src/index.js";
import { adjustment, bar, criterion, fact, flat, gate, passFail, sheet, standard, yesNo } from "../decision/sheet.js";
import { overlay } from "./overlays.js";

const OFFICIAL = { cite: { in: "act", article: "2" }, certainty: "official" } as const;
const NODES = ["p", "p.a", "p.b", "q", "s.g", "s.g.a", "s.g.b"];

/** A group of deductions, a deduction, and a group of criteria, all left to the district. */
const base: Ruleset = {
  ...sheet({
    mark: 0,
    bounds: [0, 100],
    fields: { late: yesNo() },
    standards: [
      standard("s", 2, [
        criterion("s.g", "group", {
          combine: "sum",
          criteria: [passFail("s.g.a", fact("late"), 1), passFail("s.g.b", fact("late"), 1)],
        }),
      ]),
    ],
    deductions: [
      adjustment("p", "group", { combine: "sum", items: [flat("p.a", fact("late"), 1), flat("p.b", fact("late"), 2)] }),
      flat("q", fact("late"), 3),
    ],
  }),
  id: "example/base",
  version: "1.2.3",
  delegation: [
    { id: "dg.d", to: "district", may: "add-deductions", ...OFFICIAL },
    { id: "dg.x", to: "district", may: "add-disqualifiers", ...OFFICIAL },
    { id: "dg.g", to: "district", may: "add-gates", ...OFFICIAL },
    { id: "dg.p", to: "district", may: "set-points", nodes: NODES, ...OFFICIAL },
    { id: "dg.e", to: "district", may: "escalate", nodes: NODES, ...OFFICIAL },
    { id: "dg.r", to: "district", may: "repeal", nodes: NODES, ...OFFICIAL },
  ],
};

const repeal = (node: string): Operation => ({ op: "repeal", node, ...OFFICIAL });
const set = (node: string): Operation => ({ op: "set-points", node, points: 5, ...OFFICIAL });
const escalate = (deduction: string, disqualifier: string): Operation => ({
  op: "escalate",
  deduction,
  disqualifier,
  vi: "x",
  en: "x",
  ...OFFICIAL,
});
const addBar = (id: string): Operation => ({ op: "add-disqualifier", disqualifier: bar(id, fact("late")) });
const addGate = (id: string): Operation => ({ op: "add-gate", gate: gate(id, fact("late")) });
const add = (id: string, ...items: readonly string[]): Operation => ({
  op: "add-deduction",
  deduction: adjustment(id, "group", { combine: "sum", items: items.map((item) => flat(item, fact("late"), 1)) }),
});

const of = (id: string, ...operations: readonly Operation[]): Overlay => overlay(id, "district", { operations });
const told = ({ code, document, pointer, params, related }: Issue): readonly unknown[] => [
  code,
  "target" in params ? params.target : undefined,
  [document + pointer, ...(related ?? []).map((other) => String(other.document) + other.pointer)].sort(),
];
const issuesOf = (...overlays: readonly Overlay[]): readonly unknown[] => {
  const result = safeApplyOverlays(base, overlays);
  return result.ok ? [] : result.issues.map(told);
};
const BOTH = ["example/a/operations/0", "example/b/operations/0"];

describe("two operations of one rank conflict, whichever comes first", () => {
  const cases: readonly (readonly [name: string, Operation, Operation, target: string])[] = [
    ["a group repealed, and points of a deduction in it set", repeal("p"), set("p.a"), "p.a"],
    ["a group repealed, and a deduction in it", repeal("p"), repeal("p.b"), "p.b"],
    ["a group repealed, and a deduction in it escalated", repeal("p"), escalate("p.a", "d"), "p.a"],
    ["a group of criteria repealed, and a criterion in it", repeal("s.g"), repeal("s.g.a"), "s.g.a"],
    ["a deduction escalated to a disqualifier that the other adds", escalate("q", "d"), addBar("d"), "d"],
    ["two deductions escalated to one disqualifier", escalate("q", "d"), escalate("p.a", "d"), "d"],
    ["a disqualifier and a gate of one id", addBar("x"), addGate("x"), "x"],
    ["two groups with items of one id", add("m", "i"), add("n", "i"), "i"],
    ["a group added with an item that is another's own", add("m", "n"), add("n", "i"), "n"],
  ];

  test.each(cases)("%s", (_name, one, other, target) => {
    const conflict = [["overlay.conflict", target, BOTH]];
    expect(issuesOf(of("example/a", one), of("example/b", other))).toEqual(conflict);
    expect(issuesOf(of("example/a", other), of("example/b", one))).toEqual(conflict);
  });

  test("and every pair of them is named", () => {
    expect(issuesOf(of("example/a", set("p.a"), set("p.b")), of("example/b", repeal("p")))).toEqual([
      ["overlay.conflict", "p.a", ["example/a/operations/0", "example/b/operations/0"]],
      ["overlay.conflict", "p.b", ["example/a/operations/1", "example/b/operations/0"]],
    ]);
  });

  test("but one operation does not conflict with itself", () => {
    const applied = applyOverlays(base, [of("example/a", escalate("q", "q"))]);
    expect(applied.disqualifiers?.map(({ id }) => id)).toEqual(["q"]);
  });

  test("nor do two that take out all of a group between them", () => {
    const applied = applyOverlays(base, [of("example/a", repeal("p.a")), of("example/b", repeal("p.b"))]);
    expect(applied.deductions?.map(({ id }) => id)).toEqual(["q"]);
  });
});

describe("two overlays", () => {
  const placed = (id: string, rank: Overlay["rank"], ...jurisdiction: readonly string[]): Overlay =>
    overlay(id, rank, { jurisdiction });

  test("of places of which neither holds the other conflict, of one rank or of two", () => {
    const conflict = [["overlay.conflict", "jurisdiction", ["example/a/jurisdiction", "example/b/jurisdiction"]]];
    for (const rank of ["province", "district"] as const) {
      expect(issuesOf(placed("example/a", "province", "vn", "x"), placed("example/b", rank, "vn", "z"))).toEqual(
        conflict,
      );
    }
  });

  test("of a place and of one within it go together", () => {
    const pair = [placed("example/a", "district", "vn", "x", "y"), placed("example/b", "province", "vn", "x")];
    expect(applyOverlays(base, pair).jurisdiction).toEqual(["vn", "x", "y"]);
  });

  test("of one id conflict, even where they do nothing", () => {
    const pair = [placed("example/a", "district", "vn"), placed("example/a", "commune", "vn")];
    expect(issuesOf(...pair)).toEqual([["overlay.conflict", "example/a", ["example/a/id", "example/a/id"]]]);
  });
});
