// Beside each fixture of a check, its neighbour: the smallest change that mends it. The type demands a line for a code.
import {
  type Issue,
  type IssueCode,
  type Overlay,
  type Ruleset,
  safeApplyOverlays,
  safeLoadRuleset,
} from "../../src/index.js";
import {
  adjustment,
  count,
  criterion,
  day,
  fact,
  flat,
  gate,
  graded,
  NA,
  number,
  oneOf,
  passFail,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../decision/sheet.js";
import { deduct, district, fill, framework, late, overlay, province } from "../overlay/overlays.js";
import {
  asked,
  bands,
  check,
  classed,
  days,
  delegating,
  note,
  one,
  overlaid,
  running,
  scored,
  status,
  timed,
  titles,
  withReading,
} from "./fixtures.js";

/** The codes of what is checked before anybody is judged: conditions, rulesets, overlays. */
export type CheckCode = Extract<IssueCode, `${"logic" | "ruleset" | "overlay"}.${string}`>;

const two = { a: yesNo(), b: yesNo() };
const negated = Array.from({ length: 63 }).reduce<Parameters<typeof gate>[1]>((inner) => ({ "!": inner }), fact("b"));
const graded100 = (mark: number, floor: number): Ruleset =>
  sheet({
    mark,
    fields: { x: points(100) },
    standards: [standard("s", 100, [graded("s.x", "x")], { points: floor })],
  });
const grouped = (combine: object): Ruleset =>
  sheet({
    mark: 0,
    fields: two,
    standards: [
      standard("s", 1, [
        criterion("s.g", "group", {
          ...combine,
          criteria: [passFail("s.a", fact("a"), 1), passFail("s.b", fact("b"), 1)],
        } as never),
      ]),
    ],
  });
const units = (each: number): Ruleset =>
  sheet({
    mark: 0,
    fields: { n: count(5) },
    standards: [standard("s", 10, [criterion("s.c", "per-unit", { count: fact("n"), each, maximum: 10 })])],
  });
const filled = (...overlays: readonly Overlay[]) => overlaid(province, ...overlays);

export const NEIGHBOURS: { readonly [Code in CheckCode]: () => readonly Issue[] } = {
  "logic.not-one-key": asked({ and: [fact("b")] }, { fields: two }),
  "logic.unknown-operator": asked({ and: [fact("b")] }, { fields: two }),
  "logic.wrong-arity": asked({ "==": [fact("b"), true] }, { fields: two }),
  "logic.wrong-type": asked({ and: [fact("b"), { "!": fact("a") }] }, { fields: two }),
  "logic.unknown-field": asked(fact("b"), { fields: two }),
  "logic.unknown-choice": asked({ "==": [fact("c"), "red"] }, { fields: { a: yesNo(), c: oneOf("red", "blue") } }),
  "logic.unknown-reading": asked(
    { "==": [{ reading: "zone" }, "wide"] },
    { readings: { zone: reading(["wide", "narrow"], "wide") } },
  ),
  "logic.unknown-history": asked({ ">": [{ "years-since-recognised": "title" }, 1] }, { history: { title: titles } }),
  "logic.no-rewards": asked(running("title"), { history: { title: titles } }),
  "logic.unguarded-not-applicable": asked(
    { and: [{ applicable: "b" }, fact("b")] },
    { fields: { a: yesNo(), b: yesNo(NA) } },
  ),
  "logic.not-applicable-undeclared": asked({ applicable: "b" }, { fields: { a: yesNo(), b: yesNo(NA) } }),
  "logic.circular-derived": asked(fact("d"), { fields: two, derived: { d: { ...note, value: fact("b") } } }),
  "logic.too-deep": asked(negated, { fields: two }),
  "logic.too-large-number": asked(
    { ">": [{ "*": [fact("n"), 9_007_199] }, 1] },
    { fields: { a: yesNo(), n: count(1_000_000_000) } },
  ),
  "logic.both-spellings": asked(
    { or: [{ "==": [fact("n"), 1] }, { "==": [fact("n"), 2] }] },
    { fields: { a: yesNo(), n: count(5) } },
  ),
  "logic.always-true": asked({ or: [fact("b"), { ">=": [fact("n"), 1] }] }, { fields: { ...two, n: count(5) } }),
  "logic.always-false": asked({ ">": [fact("n"), 4] }, { fields: { a: yesNo(), n: count(5) } }),
  "logic.repeated-operand": asked({ and: [fact("b"), { "!": fact("a") }] }, { fields: two }),
  "ruleset.duplicate-id": check({ ...one, gates: [gate("g", fact("a")), gate("h", true)] }),
  "ruleset.reserved-id": check({ ...one, gates: [gate("totals", fact("a"))] }),
  "ruleset.field-prefix": asked(fact("ab.b"), { fields: { a: yesNo(), "ab.b": yesNo() } }),
  "ruleset.unknown-instrument": check(one),
  "ruleset.unknown-standard": check(
    scored({ fields: { a: yesNo() }, deductions: [flat("p", fact("a"), 1, { from: "s" })] }),
  ),
  "ruleset.unknown-node": check(delegating({ may: "set-points", nodes: ["p.late"] })),
  "ruleset.unknown-class": check(classed),
  "ruleset.unknown-option": check(withReading),
  "ruleset.class-without-mark": check(scored({ mark: { plain: 50, city: 50 }, classes: ["plain", "city"] })),
  "ruleset.missing-option": check(
    scored({
      fields: { a: yesNo() },
      readings: { births: reading(["one", "all"], "one") },
      deductions: [
        adjustment("p", "group", {
          combine: { reading: "births", options: { one: "largest", all: "sum" } },
          items: [flat("p.a", fact("a"), 1)],
        }),
      ],
    }),
  ),
  "ruleset.missing-citation": check({ ...one, gates: [gate("g", fact("a")), gate("h", true)] }),
  "ruleset.missing-certainty": check({ ...one, gates: [gate("g", fact("a"))] }),
  "ruleset.assumed-words": check(status("draft", { certainty: "assumed", note })),
  "ruleset.assumed-without-note": check(status("reconstruction", { certainty: "restated", note })),
  "ruleset.status-not-official": check(status("official", { certainty: "restated", note })),
  "ruleset.points-do-not-add-up": check(
    sheet({ mark: 0, fields: { a: yesNo() }, standards: [standard("s", 10, [passFail("s.a", fact("a"), 10)])] }),
  ),
  "ruleset.group-shape": check(grouped({ combine: { atLeast: 1 }, points: 1 })),
  "ruleset.bands-overlap": bands([3, 1], [4, 2]),
  "ruleset.bands-leave-hole": bands([0, 5], [2, 3], [3, 0]),
  "ruleset.unreachable-band": bands([3, 1], [5, 1]),
  "ruleset.levels-do-not-match": check(
    sheet({
      mark: 0,
      fields: { c: oneOf("red", "blue") },
      standards: [
        standard("s", 1, [
          criterion("s.c", "choice", {
            field: "c",
            levels: [
              { value: "red", points: 1 },
              { value: "blue", points: 0 },
            ],
          }),
        ]),
      ],
    }),
  ),
  "ruleset.off-step": check(
    sheet({ mark: 0, fields: { x: points(10, 0.4) }, standards: [standard("s", 10, [graded("s.x", "x")])] }),
  ),
  "ruleset.empty-range": check({ ...one, inForce: { from: "2020-01-01", to: "2020-01-02" } }),
  "ruleset.unreachable-mark": check(graded100(100, 0)),
  "ruleset.unreachable-floor": check(graded100(0, 100)),
  "ruleset.unreachable-maximum": check(units(2)),
  "ruleset.larger-than-sheet": check(scored({ fields: { a: yesNo() }, deductions: [flat("p", fact("a"), 100)] })),
  "ruleset.points-without-pass": check(scored()),
  "ruleset.mixed-points": check(
    sheet({
      fields: { x: points(100), y: points(1) },
      standards: [standard("s", 100, [graded("s.x", "x")]), standard("t", 1, [graded("t.y", "y")])],
    }),
  ),
  "ruleset.framework": () => safeLoadRuleset(framework, [province]).issues,
  "ruleset.nobody-may-fill": check(framework),
  "ruleset.counted-twice": check(
    sheet({
      mark: 0,
      fields: { n: count(5) },
      standards: [
        standard("s", 5, [
          criterion("s.c", "per-unit", { count: fact("n"), each: 1, maximum: 3 }),
          passFail("s.d", { "<": [fact("n"), 3] }, 2),
        ]),
      ],
    }),
  ),
  "ruleset.percentage-without-base": asked(
    { ">": [fact("x"), 1] },
    { fields: { a: yesNo(), x: { ...number(0, 100, 1), unit: { vi: "% số hộ", en: "% of households" } } } },
  ),
  "ruleset.untranslated": check({ ...one, note: { vi: "Điều đã dịch", en: "Translated" } }),
  "ruleset.not-in-force": asked({ "<": [fact("d"), "2022-01-01"] }, { fields: { a: yesNo(), d: day() } }),
  "ruleset.not-yet-issued": check({
    ...one,
    instruments: { act: { ...one.instruments["act"]!, issued: "2020-01-01" } },
  }),
  "ruleset.unused-field": check(one),
  "ruleset.unused-declaration": check({ ...withReading, readings: { zone: reading(["wide", "narrow"], "wide") } }),
  "ruleset.unknown-event": check(timed(days("d", "posted"))),
  "ruleset.circular-deadline": check(timed(days("e", "posted"), days("d", "e"))),
  "ruleset.no-such-day": check(
    timed(days("e", "posted"), {
      ...days("d", "posted"),
      kind: "before-day",
      month: 2,
      day: 28,
      until: "by-the-day",
    }),
  ),
  "ruleset.corrects-later-version": check({
    ...one,
    version: "1.0.1",
    corrects: { version: "1.0.0", what: note, decisions: note },
  }),
  "ruleset.unknown-semantics": check({ ...one, semantics: 1 }),
  "overlay.wrong-base": filled(overlay("example/o", "district")),
  "overlay.unknown-target": () =>
    safeApplyOverlays(framework, [overlay("example/o", "province", { operations: [fill("t", 1)] })]).issues,
  "overlay.not-delegated": filled(district("example/o", late("p", 1))),
  "overlay.beyond-delegation": filled(district("example/o", deduct(flat("p", fact("late"), 10)))),
  "overlay.nothing-to-fill": overlaid(province),
  "overlay.conflict": filled(district("example/o", late("p", 1)), district("example/q", late("r", 1))),
};
