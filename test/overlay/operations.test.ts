// Each kind of operation, delegated and not, and each kind of limit on both sides of it.
import { describe, expect, test } from "vitest";
import { applyOverlays, type Operation, type Ruleset } from "../../src/index.js";
import type { Delegation } from "../../src/ruleset/schema.js";
import {
  adjustment,
  count,
  bar as disqualifier,
  fact,
  flat,
  gate,
  graded,
  judge,
  perCase,
  points,
  sheet,
  standard,
  yesNo,
} from "../decision/sheet.js";
import { overlay, refusedOverlays } from "./overlays.js";

const OFFICIAL = { cite: { in: "act", article: "2" }, certainty: "official" } as const;

/** A whole sheet with a deduction for each case and a flat one, and what a test delegates. */
function base(...delegation: readonly Delegation[]): Ruleset {
  return {
    ...sheet({
      bounds: [0, 100],
      mark: 80,
      fields: { work: points(100), cases: count(10), late: yesNo() },
      standards: [standard("s", 100, [graded("s.work", "work")])],
      deductions: [perCase("p.cases", fact("cases"), 2), flat("p.late", fact("late"), 5)],
    }),
    id: "example/base",
    version: "1.2.3",
    delegation,
  };
}

const local = (...operations: readonly Operation[]) => overlay("example/local", "district", { operations });
const dg = (rest: object): Delegation => ({ id: "dg", to: "district", ...OFFICIAL, ...rest }) as Delegation;

type Row = readonly [name: string, operation: Operation, delegation: Delegation, wider: Delegation | undefined];

const bonus: Operation = { op: "add-bonus", bonus: flat("b.more", fact("late"), 5) };
const bar: Operation = { op: "add-disqualifier", disqualifier: disqualifier("d.late", fact("late")) };
const door: Operation = { op: "add-gate", gate: gate("g.late", { "!": fact("late") }) };
const setMark = (value: number): Operation => ({ op: "set-mark", class: "*", mark: value, ...OFFICIAL });
const setPoints: Operation = { op: "set-points", node: "p.late", points: 3, ...OFFICIAL };
const escalate: Operation = {
  op: "escalate",
  deduction: "p.cases",
  disqualifier: "d.cases",
  vi: "Có trường hợp",
  en: "Any case",
  ...OFFICIAL,
};
const repeal: Operation = { op: "repeal", node: "p.late", ...OFFICIAL };

// Each operation under the delegation that allows exactly it, and under the same drawn one narrower.
const ROWS: readonly Row[] = [
  ["adds a bonus of 5", bonus, dg({ may: "add-bonuses", most: 5 }), dg({ may: "add-bonuses", most: 4.9999 })],
  ["adds a disqualifier", bar, dg({ may: "add-disqualifiers", count: 1 }), undefined],
  ["adds a gate", door, dg({ may: "add-gates", count: 1 }), undefined],
  ["raises a mark by 5", setMark(85), dg({ may: "raise-marks", most: 5 }), dg({ may: "raise-marks", most: 4.9999 })],
  ["lowers a mark by 5", setMark(75), dg({ may: "lower-marks", most: 5 }), dg({ may: "lower-marks", most: 4.9999 })],
  [
    "sets points to 3",
    setPoints,
    dg({ may: "set-points", nodes: ["p.late"], most: 3 }),
    dg({ may: "set-points", nodes: ["p.late"], most: 2.9999 }),
  ],
  ["escalates a deduction", escalate, dg({ may: "escalate", nodes: ["p.cases"] }), undefined],
  ["repeals a deduction", repeal, dg({ may: "repeal", nodes: ["p.late"] }), undefined],
];

describe.each(ROWS)("an overlay that %s", (_name, operation, delegation) => {
  test("is applied where that is delegated to its rank", () => {
    expect(refusedOverlays(base(delegation), local(operation))).toEqual([]);
  });

  test("is refused where nothing is delegated, or only to another rank", () => {
    const elsewhere = { ...delegation, to: "province" } as Delegation;
    for (const sheetWithout of [base(), base(elsewhere)]) {
      expect(refusedOverlays(sheetWithout, local(operation)).map(([, code]) => code)).toEqual([
        "overlay.not-delegated",
      ]);
    }
  });
});

const NARROWER = ROWS.flatMap(([name, operation, , narrower]) =>
  narrower === undefined ? [] : [[name, operation, narrower] as const],
);

test.each(NARROWER)("an overlay that %s is refused just beyond the limit", (_name, operation, narrower) => {
  const found = refusedOverlays(base(narrower), local(operation));
  expect(found.map(([, code]) => code)).toEqual(["overlay.beyond-delegation"]);
});

describe("limits", () => {
  test("on the number of additions count all overlays of the rank together", () => {
    const one = dg({ may: "add-disqualifiers", count: 1 });
    const second: Operation = { op: "add-disqualifier", disqualifier: disqualifier("d.other", fact("late")) };
    expect(refusedOverlays(base(one), local(bar, second)).map(([, code]) => code)).toEqual([
      "overlay.beyond-delegation",
      "overlay.beyond-delegation",
    ]);
    expect(refusedOverlays(base(dg({ may: "add-disqualifiers", count: 2 })), local(bar, second))).toEqual([]);
  });

  test("let a mark be raised and not lowered", () => {
    const up = base(dg({ may: "raise-marks" }));
    expect(refusedOverlays(up, local(setMark(80.0001)))).toEqual([]);
    expect(refusedOverlays(up, local(setMark(79.9999))).map(([, code]) => code)).toEqual(["overlay.not-delegated"]);
  });

  test("name the nodes whose points may be set", () => {
    const other = base(dg({ may: "set-points", nodes: ["p.cases"], most: 10 }));
    expect(refusedOverlays(other, local(setPoints)).map(([, code]) => code)).toEqual(["overlay.not-delegated"]);
  });
});

describe("what an operation does", () => {
  const facts = { work: 90, cases: 1, late: true };
  const decide = (delegation: Delegation, operation: Operation) =>
    judge(applyOverlays(base(delegation), [local(operation)]), facts);
  const rowOf = (name: string): readonly [Delegation, Operation] => {
    const row = ROWS.find(([title]) => title === name);
    if (row === undefined) throw new Error(name);
    return [row[2], row[1]];
  };

  test("a set number of points counts from then on: 90 − 2 − 3", () => {
    expect(decide(...rowOf("sets points to 3")).total?.low).toBe(85);
  });

  test("an escalated deduction costs nothing and fails everything", () => {
    const decision = decide(...rowOf("escalates a deduction"));
    expect([decision.verdict, decision.total?.low]).toEqual(["disqualified", 85]);
    expect(decision.determinedBy).toEqual([{ node: "d.cases", state: "holds" }]);
    expect(
      judge(applyOverlays(base(rowOf("escalates a deduction")[0]), [local(escalate)]), { ...facts, cases: 0 }).verdict,
    ).toBe("eligible");
  });

  test("a repealed deduction is gone: 90 − 2", () => {
    expect(decide(...rowOf("repeals a deduction")).total?.low).toBe(88);
  });

  test("a raised mark decides: 83 is no longer enough", () => {
    const decision = decide(...rowOf("raises a mark by 5"));
    expect([decision.verdict, decision.total?.low, decision.total?.mark]).toEqual(["ineligible", 83, [85, 85]]);
  });

  test("a bonus, a disqualifier and a gate count like those of the sheet", () => {
    expect(decide(...rowOf("adds a bonus of 5")).total?.low).toBe(88);
    expect(decide(...rowOf("adds a disqualifier")).verdict).toBe("disqualified");
    expect(decide(...rowOf("adds a gate")).determinedBy).toContainEqual({ node: "g.late", state: "failed" });
  });

  test("every node it states knows its layer", () => {
    const applied = applyOverlays(base(rowOf("escalates a deduction")[0]), [local(escalate)]);
    expect(applied.disqualifiers?.map(({ id, layer }) => [id, layer])).toEqual([["d.cases", "example/local"]]);
  });

  test("an escalated deduction by bands fails only what cost points", () => {
    const whole = base(dg({ may: "escalate", nodes: ["p.banded"] }));
    const escalated = (...bands: readonly (readonly [from: number, points: number])[]): Ruleset => {
      const by = bands.map(([from, points]) => ({ from, points }));
      const banded = adjustment("p.banded", "banded", { measure: fact("cases"), bands: by });
      const raise: Operation = { ...escalate, deduction: "p.banded", disqualifier: "d.banded" };
      return applyOverlays({ ...whole, deductions: [banded] }, [local(raise)]);
    };
    const barred = (ruleset: Ruleset) =>
      [0, 1, 2, 3, 4].filter((cases) => judge(ruleset, { ...facts, cases }).verdict === "disqualified");
    expect(barred(escalated([1, 5], [3, 10]))).toEqual([1, 2, 3, 4]);
    expect(barred(escalated([0, 0], [3, 10]))).toEqual([3, 4]);
    expect(barred(escalated([3, 10], [0, 0], [1, 0]))).toEqual([3, 4]);
    expect(barred(escalated([1, 5], [3, 0]))).toEqual([1, 2]);
    expect(barred(escalated([0, 0], [1, 5], [2, 0], [4, 10]))).toEqual([1, 4]);
  });

  test("on a node of which it makes no sense is an error that does not suggest the same", () => {
    const banded = adjustment("p.lat", "banded", { measure: fact("cases"), bands: [{ from: 1, points: 1 }] });
    const odd: Operation = { ...setPoints, node: "p.lat" };
    const ruleset = base(dg({ may: "set-points", nodes: ["p.lat"] }));
    const more = { ...ruleset, deductions: [...(ruleset.deductions ?? []), banded] };
    expect(refusedOverlays(more, local(odd))).toEqual([
      ["example/local", "overlay.unknown-target", "/operations/0/node", { target: "p.lat", suggestion: "p.late" }],
    ]);
    const group = adjustment("p.case", "group", { combine: "sum", items: [flat("p.other", fact("late"), 1)] });
    const grouped = { ...base(dg({ may: "escalate", nodes: ["p.case"] })), deductions: [...more.deductions, group] };
    expect(refusedOverlays(grouped, local({ ...escalate, deduction: "p.case" }))).toEqual([
      [
        "example/local",
        "overlay.unknown-target",
        "/operations/0/deduction",
        { target: "p.case", suggestion: "p.cases" },
      ],
    ]);
  });

  test("on a node that is not there is an error with a suggestion", () => {
    const odd: Operation = { op: "repeal", node: "p.lat", ...OFFICIAL };
    const delegation = dg({ may: "repeal", nodes: ["p.lat"] });
    expect(refusedOverlays(base(delegation), local(odd))).toEqual([
      ["example/local", "overlay.unknown-target", "/operations/0/node", { target: "p.lat", suggestion: "p.late" }],
    ]);
  });
});
