import { describe, expect, test } from "vitest";
import { applyOverlays, checkRuleset, type Ruleset } from "../../../src/index.js";
import {
  adjustment,
  checked,
  count,
  fact,
  flat,
  gate,
  gradedSheet,
  reading,
  sheet,
  yesNo,
} from "../../decision/sheet.js";
import { framework, overlay, province } from "../../overlay/overlays.js";

const NAME = { vi: "x", en: "x" };
const fields = { a: yesNo(), n: count(5) };
const unused = (ruleset: Ruleset): readonly unknown[] =>
  checked(ruleset)
    .filter(([code]) => code === "ruleset.unused-declaration")
    .map(([, pointer, params]) => [pointer, (params as { readonly kind: string }).kind]);
const of = (parts: Parameters<typeof sheet>[0]): readonly unknown[] =>
  unused(sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))], ...parts }));

describe("nothing is declared for nothing:", () => {
  test("a named expression is used by a condition, or by another that is", () => {
    const derived = { d: { ...NAME, value: fact("e") }, e: { ...NAME, value: fact("a") } };
    expect(of({ derived })).toEqual([["/derived/d", "derived"]]);
    expect(of({ derived, gates: [gate("g", fact("d"))] })).toEqual([]);
  });

  test("a reading is used by a condition, a group or a choice of marks", () => {
    const readings = { r: reading(["all", "one"], "all") };
    expect(of({ readings })).toEqual([["/readings/r", "reading"]]);
    expect(of({ readings, gates: [gate("g", { "==": [{ reading: "r" }, "one"] })] })).toEqual([]);
    const combine = { reading: "r", options: { all: "sum", one: "largest" } } as const;
    const deductions = [adjustment("p", "group", { combine, items: [flat("p.a", fact("a"), 1)] })];
    expect(unused(gradedSheet(100, { fields, readings, deductions }))).toEqual([]);
    const severalClasses = { reading: "r", options: { all: "lowest", one: "highest" } } as const;
    expect(unused(gradedSheet(100, { readings, mark: { x: 1, y: 2 }, severalClasses }))).toEqual([]);
  });

  test("an act is cited, by a statement, its figures or a field", () => {
    const other = { number: "2", issuer: "x", name: NAME };
    const instruments = { act: other, other };
    const cited = { cite: { in: "other" } };
    expect(of({ instruments })).toEqual([["/instruments/other", "instrument"]]);
    expect(of({ instruments, fields: { a: { ...yesNo(), ...cited } } })).toEqual([]);
    const figures = { certainty: "official", ...cited } as const;
    expect(of({ instruments, gates: [{ ...gate("g", fact("a")), figures }] })).toEqual([]);
    expect(of({ instruments, inForce: { from: "2020-01-01", ...cited } })).toEqual([]);
  });

  test("a class has a mark of its own", () => {
    expect(unused(gradedSheet(100, { mark: 50, classes: ["plain"] }))).toEqual([["/classes/0", "class"]]);
    expect(of({ classes: ["plain"] })).toEqual([["/classes/0", "class"]]);
    expect(unused(gradedSheet(100, { mark: { plain: 50 } }))).toEqual([]);
    // Said once, by another code.
    expect(unused(gradedSheet(100, { mark: { plain: 50 }, classes: ["plain", "city"] }))).toEqual([]);
  });

  test("a deadline runs from an event, and a question about it is asked", () => {
    const deadline = {
      id: "d",
      ...NAME,
      cite: { in: "act" },
      certainty: "official",
      kind: "calendar-days",
      count: 5,
      after: "posted",
      countsFirstDay: false,
    } as const;
    const procedure = { events: { posted: NAME, closed: NAME }, readings: { q: reading(["x", "y"], "x") } };
    expect(of({ procedure: { ...procedure, deadlines: [deadline] } })).toEqual([
      ["/procedure/events/closed", "event"],
      ["/procedure/readings/q", "reading"],
    ]);
  });
});

describe("what cannot be told is not told:", () => {
  test("while a condition is faulty, all but faults", () => {
    const derived = { d: { ...NAME, value: fact("a") } };
    expect(of({ derived, gates: [gate("g", fact("a")), gate("h", fact("e"))] })).toEqual([]);
  });

  test("while a citation or a deadline leads nowhere, acts and events", () => {
    expect(of({ gates: [{ ...gate("g", fact("a")), cite: { in: "acts" } }] })).toEqual([]);
  });

  test("acts, once overlays are applied, for what cited one may be gone", () => {
    const more = { number: "2", issuer: "x", name: NAME };
    const base = { ...framework, instruments: { ...framework.instruments, more } };
    expect(unused(base)).toEqual([["/instruments/more", "instrument"]]);
    const applied = applyOverlays(base, [province, overlay("example/o", "district")]);
    expect(checkRuleset(applied)).toEqual([]);
  });
});
