// One fixture for each issue code: what provokes it, where, and with which parameters. The type demands a line for a code.

import { type Procedure, safeDeadlines } from "../../src/calendar/index.js";
import { safeCompareDecisions, safeStartImpact } from "../../src/compare/index.js";
import {
  type CaseQuery,
  checkRuleset,
  compileRuleset,
  createRegistry,
  type DayQuery,
  type Evidence,
  type Issue,
  type IssueCode,
  type IssueParams,
  type Overlay,
  type RegistryDocument,
  type Ruleset,
  safeApplyOverlays,
  safeCreateRegistry,
  safeEvaluate,
  safeEvaluateReadings,
  safeLoadRuleset,
  safeParseRuleset,
  safeParseRulesetText,
  safeWhy,
} from "../../src/index.js";
import { NODE_LIMIT, PLACE_LIMIT } from "../../src/issues/plain.js";
import {
  commit,
  KNOWN_SEMANTICS,
  pinStack,
  record,
  type Salts,
  safeCommit,
  safePinStack,
  safeRecord,
  safeRedact,
  saltsNeeded,
} from "../../src/replay/index.js";
import { safeRank, safeRateTable, safeRollUp } from "../../src/rollup/index.js";
import { MOST_BASES } from "../../src/testkit/cases/check.js";
import {
  type Case,
  readyCases,
  rulesFrom,
  runCase,
  safeCasesToCsv,
  safeParseCases,
  safeParseCasesCsv,
} from "../../src/testkit/index.js";
import {
  adjustment,
  bar,
  type Circumstances,
  count,
  criterion,
  day,
  events,
  evidenceOf,
  fact,
  flat,
  gate,
  graded,
  gradedSheet,
  NA,
  number,
  oneOf,
  passFail,
  points,
  reading,
  sheet,
  standard,
  without,
  yesNo,
} from "../decision/sheet.js";
import { deduct, district, fill, framework, late, overlay, province } from "../overlay/overlays.js";

export interface Fixture<Code extends IssueCode> {
  readonly issues: () => readonly Issue[];
  readonly pointer: string;
  readonly params: IssueParams[Code];
  /** The other places, where two things clash. */
  readonly related?: readonly string[];
}

export const one = sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] });
const parsed = (change: object) => () => safeParseRuleset({ ...one, ...change }).issues;
const read = (text: string) => () => safeParseRulesetText(text).issues;
const TEXT = JSON.stringify(one);
const spelt = (part: string, by: string) => read(TEXT.replace(part, () => by));
export const check = (ruleset: Ruleset) => () => checkRuleset(ruleset);
export const asked = (condition: Parameters<typeof gate>[1], parts: Parameters<typeof sheet>[0] = {}) =>
  check(sheet({ fields: { a: yesNo() }, ...parts, gates: [gate("g", fact("a")), gate("h", condition)] }));
export const scored = (parts: Parameters<typeof sheet>[0] = {}): Ruleset => gradedSheet(100, parts);
export const overlaid =
  (...overlays: readonly Overlay[]) =>
  () =>
    safeApplyOverlays(framework, overlays).issues;
const judged =
  (ruleset: Ruleset, facts: unknown, about: Circumstances = {}) =>
  (): readonly Issue[] => {
    const loaded = safeLoadRuleset(ruleset);
    if (!loaded.ok) return loaded.issues;
    const { readings } = about;
    const result = safeEvaluate(loaded.value, evidenceOf(facts, about), readings === undefined ? {} : { readings });
    return result.ok ? result.value.issues : result.issues;
  };

const collected =
  (...documents: readonly RegistryDocument[]) =>
  () =>
    safeCreateRegistry(documents).issues;
const resolved =
  (query: Partial<DayQuery> | Partial<CaseQuery>, ...documents: readonly RegistryDocument[]) =>
  () =>
    createRegistry(documents).safeResolve({ title: "sheet", jurisdiction: ["vn"], ...query }).issues;

const facts = sheet({
  fields: {
    n: number(0, 10, 0.5),
    c: oneOf("red", "blue"),
    list: events(2, { n: count(3) }),
    "meet.joined": yesNo(),
  },
  gates: [
    gate("g", { ">": [fact("n"), 1] }),
    gate("h", { "==": [fact("c"), "red"] }),
    gate("i", { some: [fact("list"), { ">": [fact("n"), 1] }] }),
    gate("j", fact("meet.joined")),
  ],
});
export const withReading = sheet({
  readings: { zone: reading(["wide", "narrow"], "wide") },
  gates: [gate("g", { "==": [{ reading: "zone" }, "wide"] })],
});
export const classed = scored({ mark: { plain: 85, city: 90 } });
const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], true);
export const status = (of: Ruleset["status"], more: object): Ruleset => ({
  ...one,
  status: of,
  gates: [{ ...gate("g", fact("a")), ...more }],
});
export const note = { vi: "x", en: "x" };
export const titles = { title: "t", ...note, most: 3, rewards: ["praise"] };
export const running = (key: string) => ({
  ">": [{ "consecutive-years": [key, "through-this-year", "reset-after-reward"] }, 1],
});
const withHistory = sheet({ history: { title: titles }, gates: [gate("g", running("title"))] });
export const bands = (...steps: readonly (readonly [from: number, points: number])[]) =>
  check(
    sheet({
      mark: 0,
      fields: { n: count(5) },
      standards: [
        standard("s", Math.max(...steps.map(([, worth]) => worth)), [
          criterion("s.c", "banded", {
            measure: fact("n"),
            bands: steps.map(([from, worth]) => ({ from, points: worth })),
          }),
        ]),
      ],
    }),
  );
const percent = { vi: "%", en: "%" };
export const delegating = (may: object): Ruleset =>
  scored({
    fields: { a: yesNo() },
    deductions: [flat("p.late", fact("a"), 1)],
    delegation: [{ id: "may", to: "province", cite: { in: "act" }, certainty: "official", ...may } as never],
  });

const whole = { name: "a", evidence: evidenceOf({}), expect: { verdict: "undetermined" } } as const;
const rule = { ruleset: "example/sheet" };
const tested =
  (rules: object, ...cases: readonly object[]) =>
  () =>
    safeParseCases({ kind: "cases", format: 1, ...rules, cases }, { document: "example/cases" }).issues;
const ran = (expect: Case["expect"]) => () =>
  readyCases({ kind: "cases", format: 1, ...rule, cases: [{ ...whole, expect }] }).flatMap(
    (ready) => runCase(compileRuleset(one), ready).issues,
  );
const tabled = (table: string) => () => safeParseCasesCsv(table, { document: "example/table" }).issues;

export const days = (id: string, after: string, kind: "calendar-days" | "working-days" = "calendar-days") => ({
  id,
  ...note,
  cite: { in: "act" },
  certainty: "official" as const,
  kind,
  count: 5,
  after,
  countsFirstDay: false,
});
export const timed = (...list: NonNullable<Procedure["deadlines"]>): Ruleset => ({
  ...one,
  procedure: { events: { posted: note }, deadlines: list },
});
const due = (ruleset: Ruleset, given: Partial<Parameters<typeof safeDeadlines>[1]>) => (): readonly Issue[] =>
  safeDeadlines(ruleset, { year: 2020, ...given }).issues;
const posted = timed(days("d", "posted", "working-days"));

const voted = sheet({ fields: { vote: yesNo() }, gates: [gate("g", fact("vote"))] });
const recorded = record(pinStack(voted), evidenceOf({ vote: true }), { id: "example/1" });
const salts: Salts = Object.fromEntries(saltsNeeded(recorded).map((part, i) => [part, String(i).padStart(32, "0")]));
const withSalt = (part: string, salt?: string): Salts => ({ ...salts, [part]: salt as string });
const recognised = { id: "h-1", unit: "a-1", outcome: "recognised" } as const;

export const FIXTURES: { readonly [Code in IssueCode]: Fixture<Code> } = {
  "json.syntax": { issues: read('{ "kind": }'), pointer: "", params: { found: "}" } },
  "json.duplicate-key": {
    issues: spelt('"format":1', '"format":1,"format":1'),
    pointer: "/format",
    params: { key: "format" },
    related: ["/format"],
  },
  "json.too-deep": { issues: read(JSON.stringify(deep(65))), pointer: "", params: { limit: 64 } },
  "json.too-large": { issues: read(`[${"1,".repeat(NODE_LIMIT)}1]`), pointer: "", params: { limit: NODE_LIMIT } },
  "json.keys-too-long": {
    issues: read(`{ "${"k".repeat(PLACE_LIMIT)}": 1 }`),
    pointer: "",
    params: { limit: PLACE_LIMIT },
  },
  "json.number-not-exact": {
    issues: spelt('"require":{"var":"a"}', '"require":85.000000000000001'),
    pointer: "/gates/0/require",
    params: { text: "85.000000000000001" },
  },
  "json.not-json": { issues: parsed({ id: undefined }), pointer: "/id", params: { found: "undefined" } },
  "json.forbidden-key": {
    issues: spelt('"format":1', '"format":1,"__proto__":{}'),
    pointer: "/__proto__",
    params: { key: "__proto__" },
  },
  "json.not-nfc": {
    issues: parsed({ note: { vi: "Điều".normalize("NFD"), en: "x" } }),
    pointer: "/note/vi",
    params: { text: "Điều".normalize("NFD") },
  },
  "shape.wrong-type": {
    issues: parsed({ gates: {} }),
    pointer: "/gates",
    params: { expected: "array", found: "object" },
  },
  "shape.missing-key": { issues: parsed({ title: { code: "x", vi: "x" } }), pointer: "/title", params: { key: "en" } },
  "shape.unknown-key": { issues: parsed({ gate: [] }), pointer: "/gate", params: { key: "gate" } },
  "shape.unknown-value": {
    issues: parsed({ status: "exampel" }),
    pointer: "/status",
    params: { found: "exampel", expected: ["official", "reconstruction", "draft", "example"], suggestion: "example" },
  },
  "shape.bad-text": {
    issues: parsed({ version: "1.0" }),
    pointer: "/version",
    params: { found: "1.0", pattern: "^\\d+\\.\\d+\\.\\d+(-[0-9a-z.-]+)?$" },
  },
  "shape.bad-key": {
    issues: parsed({ fields: { a: yesNo(), "A b": yesNo() } }),
    pointer: "/fields/A b",
    params: { key: "A b", pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)*$" },
  },
  "shape.bad-date": {
    issues: parsed({ inForce: { from: "2021-02-29" } }),
    pointer: "/inForce/from",
    params: { found: "2021-02-29" },
  },
  "shape.too-small": {
    issues: parsed({ jurisdiction: [] }),
    pointer: "/jurisdiction",
    params: { minimum: 1, inclusive: true, of: "items" },
  },
  "shape.too-big": {
    issues: parsed({ fields: { a: { ...count(1), max: 1_000_000_001 } } }),
    pointer: "/fields/a/max",
    params: { maximum: 1_000_000_000, inclusive: true },
  },
  "shape.too-precise": {
    issues: parsed({ fields: { a: { ...points(1), step: 0.00001 } } }),
    pointer: "/fields/a/step",
    params: { found: 0.00001 },
  },
  "logic.not-one-key": {
    issues: asked({ and: [true], or: [true] }),
    pointer: "/gates/1/require",
    params: { keys: ["and", "or"] },
  },
  "logic.unknown-operator": {
    issues: asked({ annd: [true] }),
    pointer: "/gates/1/require",
    params: { operator: "annd", suggestion: "and" },
  },
  "logic.wrong-arity": {
    issues: asked({ "==": [true] }),
    pointer: "/gates/1/require",
    params: { operator: "==", expected: "2", found: 1 },
  },
  "logic.wrong-type": {
    issues: asked({ and: [1] }),
    pointer: "/gates/1/require/and/0",
    params: { operator: "and", expected: "boolean", found: "number" },
  },
  "logic.unknown-field": {
    issues: asked(fact("b")),
    pointer: "/gates/1/require",
    params: { field: "b", suggestion: "a" },
  },
  "logic.unknown-choice": {
    issues: asked({ "==": [fact("c"), "rde"] }, { fields: { a: yesNo(), c: oneOf("red") } }),
    pointer: "/gates/1/require/==/1",
    params: { field: "c", value: "rde", suggestion: "red" },
  },
  "logic.unknown-reading": {
    issues: asked({ "==": [{ reading: "zone" }, "x"] }),
    pointer: "/gates/1/require/==/0",
    params: { reading: "zone" },
  },
  "logic.unknown-history": {
    issues: asked({ ">": [{ "years-since-recognised": "titel" }, 1] }, { history: { title: titles } }),
    pointer: "/gates/1/require/>/0",
    params: { history: "titel", suggestion: "title" },
  },
  "logic.no-rewards": {
    issues: asked(running("title"), { history: { title: { title: "t", ...note, most: 3 } } }),
    pointer: "/gates/1/require/>/0",
    params: { history: "title" },
  },
  "logic.unguarded-not-applicable": {
    issues: asked(fact("b"), { fields: { a: yesNo(), b: yesNo(NA) } }),
    pointer: "/gates/1/require",
    params: { field: "b" },
  },
  "logic.not-applicable-undeclared": {
    issues: asked({ applicable: "a" }),
    pointer: "/gates/1/require",
    params: { field: "a" },
  },
  "logic.circular-derived": {
    issues: asked(true, { derived: { d: { ...note, value: fact("d") } } }),
    pointer: "/derived/d/value",
    params: { derived: "d" },
  },
  "logic.too-deep": {
    issues: asked(
      Array.from({ length: 64 }).reduce<Parameters<typeof gate>[1]>((inner) => ({ "!": inner }), fact("a")),
    ),
    pointer: `/gates/1/require${"/!".repeat(64)}`,
    params: { limit: 64 },
  },
  "logic.too-large-number": {
    issues: asked({ ">": [{ "*": [fact("n"), 9_007_200] }, 1] }, { fields: { a: yesNo(), n: count(1_000_000_000) } }),
    pointer: "/gates/1/require/>/0",
    params: { limit: Number.MAX_SAFE_INTEGER },
  },
  "logic.both-spellings": {
    issues: asked(
      { or: [{ "==": [fact("n"), 1] }, { "===": [fact("n"), 2] }] },
      { fields: { a: yesNo(), n: count(5) } },
    ),
    pointer: "/gates/1/require/or/0",
    params: { used: ["==", "==="] },
  },
  "logic.always-true": {
    issues: asked({ or: [fact("a"), { ">=": [fact("n"), 0] }] }, { fields: { a: yesNo(), n: count(5) } }),
    pointer: "/gates/1/require/or/1",
    params: { node: "h", condition: '{">=":[{"var":"n"},0]}' },
  },
  "logic.always-false": {
    issues: asked({ ">": [fact("n"), 5] }, { fields: { a: yesNo(), n: count(5) } }),
    pointer: "/gates/1/require",
    params: { node: "h", condition: '{">":[{"var":"n"},5]}' },
  },
  "logic.repeated-operand": {
    issues: asked({ and: [fact("b"), fact("b")] }, { fields: { a: yesNo(), b: yesNo() } }),
    pointer: "/gates/1/require/and/1",
    params: { operator: "and", operand: '{"var":"b"}' },
    related: ["/gates/1/require/and/0"],
  },
  "ruleset.duplicate-id": {
    issues: check(sheet({ gates: [gate("g", true), gate("g", true)] })),
    pointer: "/gates/1/id",
    params: { id: "g" },
    related: ["/gates/0/id"],
  },
  "ruleset.reserved-id": {
    issues: check(sheet({ gates: [gate("total", true)] })),
    pointer: "/gates/0/id",
    params: { id: "total" },
  },
  "ruleset.field-prefix": {
    issues: asked(fact("a.b"), { fields: { a: yesNo(), "a.b": yesNo() } }),
    pointer: "/fields/a",
    params: { field: "a", other: "a.b" },
    related: ["/fields/a.b"],
  },
  "ruleset.unknown-instrument": {
    issues: check({ ...one, gates: [{ ...gate("g", fact("a")), cite: { in: "acts" } }] }),
    pointer: "/gates/0/cite/in",
    params: { instrument: "acts", suggestion: "act" },
  },
  "ruleset.unknown-standard": {
    issues: check(
      scored({
        fields: { a: yesNo() },
        gates: [gate("g", fact("a"))],
        deductions: [flat("p", fact("a"), 1, { from: "t" })],
      }),
    ),
    pointer: "/deductions/0/from",
    params: { standard: "t", suggestion: "s" },
  },
  "ruleset.unknown-node": {
    issues: check(delegating({ may: "set-points", nodes: ["p.lat"] })),
    pointer: "/delegation/0/nodes/0",
    params: { delegation: "may", node: "p.lat", suggestion: "p.late" },
  },
  "ruleset.unknown-class": {
    issues: check(scored({ mark: { plain: 50, city: 60 }, classes: ["plain"] })),
    pointer: "/pass/marks/1/class",
    params: { class: "city" },
  },
  "ruleset.unknown-option": {
    issues: check({ ...withReading, readings: { zone: { ...reading(["wide", "narrow"], "wide"), default: "wde" } } }),
    pointer: "/readings/zone/default",
    params: { reading: "zone", option: "wde", suggestion: "wide" },
  },
  "ruleset.class-without-mark": {
    issues: check(scored({ mark: { plain: 50 }, classes: ["plain", "city"] })),
    pointer: "/classes/1",
    params: { class: "city" },
  },
  "ruleset.missing-option": {
    issues: check(
      scored({
        fields: { a: yesNo() },
        readings: { births: reading(["one", "all"], "one") },
        deductions: [
          adjustment("p", "group", {
            combine: { reading: "births", options: { one: "largest" } },
            items: [flat("p.a", fact("a"), 1)],
          }),
        ],
      }),
    ),
    pointer: "/deductions/0/combine/options",
    params: { reading: "births", option: "all" },
  },
  "ruleset.missing-citation": {
    issues: check({ ...one, gates: [without(gate("g", fact("a")), "cite"), gate("h", true)] }),
    pointer: "/gates/0",
    params: { id: "g" },
  },
  "ruleset.missing-certainty": {
    issues: check({ ...one, gates: [without(gate("g", fact("a")), "certainty")] }),
    pointer: "/gates/0",
    params: { id: "g" },
  },
  "ruleset.assumed-words": {
    issues: check(status("reconstruction", { certainty: "assumed", note })),
    pointer: "/gates/0/certainty",
    params: { id: "g" },
  },
  "ruleset.assumed-without-note": {
    issues: check(status("reconstruction", { certainty: "restated" })),
    pointer: "/gates/0",
    params: { id: "g" },
  },
  "ruleset.status-not-official": {
    issues: check(status("official", { certainty: "inferred", note })),
    pointer: "/gates/0",
    params: { id: "g", certainty: "inferred" },
  },
  "ruleset.points-do-not-add-up": {
    issues: check(
      sheet({ mark: 0, fields: { a: yesNo() }, standards: [standard("s", 10, [passFail("s.a", fact("a"), 9.9999)])] }),
    ),
    pointer: "/standards/0/maximum",
    params: { id: "s", declared: 10, sum: 9.9999 },
  },
  "ruleset.group-shape": {
    issues: check(
      sheet({
        mark: 0,
        fields: { a: yesNo() },
        standards: [
          standard("s", 1, [
            criterion("s.g", "group", { combine: "sum", points: 1, criteria: [passFail("s.a", fact("a"), 1)] }),
          ]),
        ],
      }),
    ),
    pointer: "/standards/0/criteria/0",
    params: { id: "s.g", key: "points" },
  },
  "ruleset.bands-overlap": {
    issues: bands([3, 1], [3, 1]),
    pointer: "/standards/0/criteria/0/bands/1/from",
    params: { from: 3 },
    related: ["/standards/0/criteria/0/bands/0/from"],
  },
  "ruleset.bands-leave-hole": {
    issues: bands([1, 5], [2, 3], [3, 0]),
    pointer: "/standards/0/criteria/0/bands",
    params: { id: "s.c", from: 0, until: 1, points: 0, hole: "below-all" },
  },
  "ruleset.unreachable-band": {
    issues: bands([3, 1], [6, 1]),
    pointer: "/standards/0/criteria/0/bands/1/from",
    params: { from: 6 },
  },
  "ruleset.levels-do-not-match": {
    issues: check(
      sheet({
        mark: 0,
        fields: { c: oneOf("red", "blue") },
        standards: [
          standard("s", 1, [criterion("s.c", "choice", { field: "c", levels: [{ value: "red", points: 1 }] })]),
        ],
      }),
    ),
    pointer: "/standards/0/criteria/0/levels",
    params: { field: "c", value: "blue" },
  },
  "ruleset.off-step": {
    issues: check(
      sheet({ mark: 0, fields: { x: points(10, 0.3) }, standards: [standard("s", 10, [graded("s.x", "x")])] }),
    ),
    pointer: "/fields/x/max",
    params: { value: 10, step: 0.3 },
  },
  "ruleset.empty-range": {
    issues: check({ ...one, inForce: { from: "2020-01-01", to: "2020-01-01" } }),
    pointer: "/inForce",
    params: { low: "2020-01-01", high: "2020-01-01" },
  },
  "ruleset.unreachable-mark": {
    issues: check(scored({ mark: 100.0001 })),
    pointer: "/pass/marks/0/mark",
    params: { class: "*", mark: 100.0001, maximum: 100 },
  },
  "ruleset.unreachable-floor": {
    issues: check(
      sheet({
        fields: { x: points(100) },
        standards: [standard("s", 100, [graded("s.x", "x")], { points: 100.0001 })],
      }),
    ),
    pointer: "/standards/0/floor",
    params: { standard: "s", floor: 100.0001, maximum: 100 },
  },
  "ruleset.unreachable-maximum": {
    issues: check(
      sheet({
        mark: 0,
        fields: { n: count(5) },
        standards: [standard("s", 10, [criterion("s.c", "per-unit", { count: fact("n"), each: 1.5, maximum: 10 })])],
      }),
    ),
    pointer: "/standards/0/criteria/0/maximum",
    params: { id: "s.c", maximum: 10, highest: 7.5 },
  },
  "ruleset.larger-than-sheet": {
    issues: check(scored({ fields: { a: yesNo() }, deductions: [flat("p", fact("a"), 100.5)] })),
    pointer: "/deductions/0/points",
    params: { id: "p", points: 100.5, whole: "total", maximum: 100 },
  },
  "ruleset.points-without-pass": {
    issues: check(without(scored(), "pass")),
    pointer: "",
    params: { id: "example/sheet" },
  },
  "ruleset.mixed-points": {
    issues: check(
      sheet({
        fields: { x: points(100), y: points(1) },
        standards: [standard("s", 100, [graded("s.x", "x")]), standard("t", undefined, [graded("t.y", "y")])],
      }),
    ),
    pointer: "/standards/1",
    params: { id: "t" },
  },
  "ruleset.framework": {
    issues: () =>
      safeLoadRuleset(framework, [overlay("example/o", "province", { operations: [fill("t", 25)] })]).issues,
    pointer: "/standards/0/maximum",
    params: { standard: "s" },
  },
  "ruleset.nobody-may-fill": {
    issues: check({ ...framework, delegation: [{ ...framework.delegation![0]!, standards: ["t"] } as never] }),
    pointer: "/standards/0/maximum",
    params: { standard: "s" },
  },
  "ruleset.counted-twice": {
    issues: check(
      sheet({
        mark: 0,
        fields: { n: count(5), a: yesNo() },
        standards: [
          standard("s", 5, [
            criterion("s.c", "per-unit", { count: fact("n"), each: 1, maximum: 3 }),
            passFail("s.d", { ">": [fact("n"), 3] }, 2),
          ]),
        ],
        gates: [gate("g", fact("a"))],
      }),
    ),
    pointer: "/standards/0/criteria/1",
    params: { node: "s.d", other: "s.c", fact: '{"var":"n"}' },
    related: ["/standards/0/criteria/0"],
  },
  "ruleset.percentage-without-base": {
    issues: asked({ ">": [fact("x"), 1] }, { fields: { a: yesNo(), x: { ...number(0, 100, 1), unit: percent } } }),
    pointer: "/fields/x/unit",
    params: { field: "x" },
  },
  "ruleset.untranslated": {
    issues: check({ ...one, note: { vi: "Điều chưa dịch", en: "Điều chưa dịch" } }),
    pointer: "/note/en",
    params: { language: "en", text: "Điều chưa dịch" },
  },
  "ruleset.not-in-force": {
    issues: asked({ "<": [fact("d"), "2022-01-02"] }, { fields: { a: yesNo(), d: day() } }),
    pointer: "/gates/1/require/</1",
    params: { day: "2022-01-02", from: "2020-01-01", to: "2022-01-01" },
  },
  "ruleset.not-yet-issued": {
    issues: check({ ...one, instruments: { act: { ...one.instruments["act"]!, issued: "2020-01-02" } } }),
    pointer: "/inForce/from",
    params: { instrument: "act", issued: "2020-01-02", day: "2020-01-01" },
  },
  "ruleset.unused-field": {
    issues: check(sheet({ fields: { a: yesNo() }, gates: [gate("g", true)] })),
    pointer: "/fields/a",
    params: { field: "a" },
  },
  "ruleset.unused-declaration": {
    issues: check({ ...one, readings: { zone: reading(["wide", "narrow"], "wide") } }),
    pointer: "/readings/zone",
    params: { kind: "reading", id: "zone" },
  },
  "ruleset.unknown-event": {
    issues: check(timed(days("d", "postd"))),
    pointer: "/procedure/deadlines/0/after",
    params: { event: "postd", suggestion: "posted" },
  },
  "ruleset.circular-deadline": {
    issues: check(timed(days("e", "posted"), days("d", "d"))),
    pointer: "/procedure/deadlines/1/after",
    params: { deadline: "d" },
  },
  "ruleset.no-such-day": {
    issues: check(timed({ ...days("d", "posted"), kind: "before-day", month: 2, day: 30, until: "by-the-day" })),
    pointer: "/procedure/deadlines/0/day",
    params: { month: 2, day: 30 },
  },
  "ruleset.corrects-later-version": {
    issues: check({ ...one, corrects: { version: "1.0.1", what: note, decisions: note } }),
    pointer: "/corrects/version",
    params: { version: "1.0.0", corrects: "1.0.1" },
  },
  "ruleset.unknown-semantics": {
    issues: check({ ...one, semantics: 999 }),
    pointer: "/semantics",
    params: { found: 999, known: KNOWN_SEMANTICS },
  },
  "overlay.wrong-base": {
    issues: overlaid(overlay("example/o", "district", { base: { id: "example/bas", versions: "1.2.3" } })),
    pointer: "/base/id",
    params: { expected: "example/bas", found: "example/base" },
  },
  "overlay.unknown-target": {
    issues: () =>
      safeApplyOverlays({ ...framework, delegation: [{ ...framework.delegation![0]!, standards: ["tt"] } as never] }, [
        overlay("example/o", "province", { operations: [fill("tt", 1)] }),
      ]).issues.filter(({ code }) => code !== "overlay.beyond-delegation"),
    pointer: "/operations/0/standard",
    params: { target: "tt", suggestion: "t" },
  },
  "overlay.not-delegated": {
    issues: overlaid(overlay("example/o", "commune", { operations: [late("p", 1)] })),
    pointer: "/operations/0",
    params: { operation: "add-deduction", target: "p", rank: "commune" },
  },
  "overlay.beyond-delegation": {
    issues: overlaid(province, district("example/o", deduct(flat("p", fact("late"), 10.5)))),
    pointer: "/operations/0",
    params: { delegation: "may.deduct", limit: 10, found: 10.5 },
  },
  "overlay.nothing-to-fill": {
    issues: () =>
      safeApplyOverlays(
        { ...framework, delegation: [{ ...framework.delegation![0]!, standards: ["u"], total: 40 } as never] },
        [overlay("example/o", "province", { operations: [fill("u", 40)] })],
      ).issues,
    pointer: "/operations/0",
    params: { standard: "u" },
  },
  "overlay.conflict": {
    issues: overlaid(province, district("example/o", late("p", 1)), district("example/q", late("p", 1))),
    pointer: "/operations/0",
    params: { target: "p", other: "example/o" },
    related: ["/operations/0"],
  },
  "evidence.wrong-subject": {
    issues: () => {
      const loaded = safeLoadRuleset(one);
      const evidence: Evidence = { ...evidenceOf({}), subject: { kind: "ward", id: "w" } };
      return loaded.ok ? safeEvaluate(loaded.value, evidence).issues : loaded.issues;
    },
    pointer: "/subject/kind",
    params: { expected: "household", found: "ward" },
  },
  "evidence.unknown-field": {
    issues: judged(facts, { m: 1 }),
    pointer: "/facts/m",
    params: { field: "m", suggestion: "c" },
  },
  "evidence.two-spellings": {
    issues: judged(facts, { "meet.joined": true, meet: { joined: true } }),
    pointer: "/facts/meet/joined",
    params: { field: "meet.joined" },
  },
  "evidence.wrong-type": {
    issues: judged(facts, { n: "1" }),
    pointer: "/facts/n",
    params: { field: "n", expected: "number", found: "string" },
  },
  "evidence.unknown-choice": {
    issues: judged(facts, { c: "bleu" }),
    pointer: "/facts/c",
    params: { field: "c", value: "bleu", suggestion: "blue" },
  },
  "evidence.out-of-bounds": {
    issues: judged(facts, { n: 10.5 }),
    pointer: "/facts/n",
    params: { field: "n", value: "10.5", low: "0", high: "10" },
  },
  "evidence.off-step": {
    issues: judged(facts, { n: 0.75 }),
    pointer: "/facts/n",
    params: { field: "n", value: 0.75, step: 0.5 },
  },
  "evidence.not-applicable-undeclared": {
    issues: judged(facts, { n: { notApplicable: "x" } }),
    pointer: "/facts/n",
    params: { field: "n" },
  },
  "evidence.too-many-events": {
    issues: judged(facts, { list: [{}, {}, {}] }),
    pointer: "/facts/list",
    params: { field: "list", limit: 2, found: 3 },
  },
  "evidence.event-conflict": {
    issues: judged(facts, {
      list: [
        { id: "e", n: 1 },
        { id: "e", n: 2 },
      ],
    }),
    pointer: "/facts/list/1",
    params: { field: "list", event: "e" },
  },
  "evidence.history-conflict": {
    issues: judged(
      withHistory,
      {},
      {
        history: [
          { year: 2019, title: "t", outcome: "recognised" },
          { year: 2019, title: "t", outcome: "not-recognised" },
        ],
      },
    ),
    pointer: "/history/1",
    params: { title: "t", year: 2019 },
  },
  "evidence.unknown-reward": {
    issues: judged(withHistory, {}, { history: [{ year: 2019, title: "t", outcome: "recognised", reward: "paise" }] }),
    pointer: "/history/0/reward",
    params: { title: "t", reward: "paise", suggestion: "praise" },
  },
  "evidence.unknown-class": {
    issues: judged(classed, {}, { class: "plan" }),
    pointer: "/subject/class",
    params: { class: "plan", suggestion: "plain" },
  },
  "evidence.several-classes": {
    issues: judged(classed, {}, { class: ["plain", "city"] }),
    pointer: "/subject/class",
    params: { classes: ["plain", "city"] },
  },
  "evidence.bad-period": {
    issues: judged(one, {}, { period: { from: "2021-01-01", to: "2021-01-01" } }),
    pointer: "/period",
    params: { from: "2021-01-01", to: "2021-01-01" },
  },
  "evidence.not-in-force": {
    issues: judged(one, {}, { period: { from: "2022-01-01", to: "2022-01-02" } }),
    pointer: "/period/to",
    params: { day: "2022-01-01", from: "2020-01-01", to: "2022-01-01" },
  },
  "evidence.no-decision-date": {
    issues: judged({ ...one, appliesBy: "decision-date" }, {}),
    pointer: "/decidedOn",
    params: { ruleset: "example/sheet" },
  },
  "evaluate.unknown-reading": {
    issues: judged(withReading, {}, { readings: { zones: "wide" } }),
    pointer: "/readings/zones",
    params: { reading: "zones", suggestion: "zone" },
  },
  "evaluate.unknown-option": {
    issues: judged(withReading, {}, { readings: { zone: "wid" } }),
    pointer: "/readings/zone",
    params: { reading: "zone", option: "wid", suggestion: "wide" },
  },
  "evaluate.zero-denominator": {
    issues: judged(
      sheet({
        fields: { n: count(5) },
        disqualifiers: [bar("d", { "share-above": [0, fact("n"), [1, 2], "unknown"] })],
      }),
      { n: 0 },
    ),
    pointer: "",
    params: { node: "d" },
  },
  "evaluate.too-many-readings": {
    issues: () => {
      const result = safeEvaluateReadings(compileRuleset(withReading), evidenceOf({}), { most: 0 });
      return result.issues;
    },
    pointer: "/readings",
    params: { found: 2, limit: 0 },
  },
  "registry.duplicate-document": {
    issues: collected(one, { ...one }),
    pointer: "/version",
    params: { id: "example/sheet", version: "1.0.0" },
  },
  "registry.missing-base": {
    issues: collected(one, overlay("example/o", "province", { base: { id: "example/shet", versions: "^1.0.0" } })),
    pointer: "/base/id",
    params: { base: "example/shet", suggestion: "example/sheet" },
  },
  "registry.unknown-title": {
    issues: resolved({ title: "sheett", on: "2020-01-01" }, one),
    pointer: "/title",
    params: { title: "sheett", suggestion: "sheet" },
  },
  "registry.no-decision-date": {
    issues: resolved({ period: { from: "2020-01-01", to: "2021-01-01" } }, { ...one, appliesBy: "decision-date" }),
    pointer: "/decidedOn",
    params: { ruleset: "example/sheet" },
  },
  "registry.gap": {
    issues: resolved({ on: "2022-01-01" }, one, { ...one, id: "example/next", inForce: { from: "2022-01-02" } }),
    pointer: "/on",
    params: {
      title: "sheet",
      place: "vn",
      days: ["2022-01-01"],
      before: "example/sheet",
      until: "2022-01-01",
      after: "example/next",
      from: "2022-01-02",
    },
  },
  "registry.overlap": {
    issues: resolved({ period: { from: "2021-01-01", to: "2022-01-01" }, decidedOn: "2022-01-05" }, one, {
      ...one,
      id: "example/next",
      appliesBy: "decision-date",
      inForce: { from: "2022-01-01" },
    }),
    pointer: "/period",
    params: {
      title: "sheet",
      place: "vn",
      days: ["2021-12-31", "2022-01-05"],
      rulesets: ["example/next", "example/sheet"],
    },
    related: ["/inForce", "/inForce"],
  },
  "registry.unfilled": {
    issues: resolved({ on: "2020-06-30" }, framework, { ...province, inForce: { from: "2020-07-01" } }),
    pointer: "/on",
    params: {
      framework: "example/base",
      place: "vn",
      day: "2020-06-30",
      after: "example/province",
      from: "2020-07-01",
    },
  },
  "registry.stranded-overlay": {
    issues: resolved(
      { on: "2022-06-30" },
      one,
      { ...one, id: "example/next", inForce: { from: "2022-01-01" } },
      overlay("example/o", "province", { base: { id: "example/sheet", versions: "^1.0.0" } }),
    ),
    pointer: "/inForce",
    params: { overlay: "example/o", base: "example/sheet", day: "2022-06-30" },
    related: ["/inForce"],
  },
  "registry.nothing-to-switch-on": {
    issues: resolved(
      { on: "2020-06-30", switchedOn: ["example/practic"] },
      one,
      overlay("example/practice", "practice", { base: { id: "example/sheet", versions: "^1.0.0" } }),
    ),
    pointer: "/switchedOn/0",
    params: { id: "example/practic", suggestion: "example/practice" },
  },
  "registry.unknown-path": {
    issues: () => safeWhy({ ruleset: one, overlays: [] }, "gg").issues,
    pointer: "",
    params: { path: "gg", suggestion: "g" },
  },
  "calendar.bad-year": {
    issues: due(posted, { year: 2020.5 }),
    pointer: "/year",
    params: { found: "2020.5", first: 1, last: 9000 },
  },
  "calendar.not-in-force": {
    issues: due(posted, { year: 2022 }),
    pointer: "/year",
    params: { year: 2022, from: "2020-01-01", to: "2022-01-01" },
  },
  "calendar.unknown-event": {
    issues: due(posted, { events: { postd: "2020-11-14" } }),
    pointer: "/events/postd",
    params: { event: "postd", suggestion: "posted" },
  },
  "calendar.contradictory-day": {
    issues: due(posted, { holidays: { years: [2020], off: ["2020-01-04"], worked: ["2020-01-04"] } }),
    pointer: "/holidays/worked/0",
    params: { day: "2020-01-04" },
  },
  "calendar.no-holidays": {
    issues: due(posted, { events: { posted: "2020-11-14" } }),
    pointer: "/holidays",
    params: { deadline: "d", year: 2020 },
  },
  "rollup.duplicate-id": {
    issues: () => safeRollUp([recognised, recognised], { base: "total", document: "example/roll-up" }).issues,
    pointer: "/members/1/id",
    params: { id: "h-1" },
  },
  "rollup.unknown-unit": {
    issues: () => safeRollUp([recognised], { base: "total", sizes: { "a-2": 1 }, document: "example/roll-up" }).issues,
    pointer: "/members/0/unit",
    params: { unit: "a-1", suggestion: "a-2" },
  },
  "rollup.part-exceeds-whole": {
    issues: () =>
      safeRateTable([{ label: "2020", total: 114, achieved: 115 }], {
        base: "total",
        places: 1,
        rounding: "half-up",
        document: "example/rates",
      }).issues,
    pointer: "/rows/0/achieved",
    params: { name: "2020", part: 115, whole: 114 },
  },
  "rollup.no-quota": {
    issues: () =>
      safeRank([{ id: "h-1", group: "a-1", figures: { votes: 9 } }], {
        quota: { byGroup: { "a-2": { count: 1 } } },
        keys: [{ by: "votes", order: "high-first" }],
        document: "example/rank",
      }).issues,
    pointer: "/candidates/0/group",
    params: { group: "a-1", suggestion: "a-2" },
  },
  "compare.unknown-attribute": {
    issues: () => {
      const compiled = compileRuleset(sheet({ fields: { poor: yesNo() } }));
      return safeStartImpact(compiled, compiled, { by: ["por"], document: "example/impact" }).issues;
    },
    pointer: "/by/0",
    params: { attribute: "por", suggestion: "poor" },
  },
  "compare.different-subjects": {
    issues: () => {
      const compiled = compileRuleset(sheet({ fields: { poor: yesNo() } }));
      const evidence = evidenceOf({});
      const other = { ...evidence, subject: { ...evidence.subject, id: "h-2" } };
      return safeCompareDecisions({ compiled, evidence }, { compiled, evidence: other }).issues;
    },
    pointer: "/after/evidence/subject/id",
    params: { before: "h-1", after: "h-2" },
  },
  "record.applied-ruleset": {
    issues: () =>
      safePinStack({ ...one, layers: [{ id: "example/o", version: "1.0.0", rank: "province", ...note }] }).issues,
    pointer: "/layers",
    params: { ruleset: "example/sheet", overlays: ["example/o"] },
  },
  "record.two-decision-days": {
    issues: () => {
      const evidence = { ...evidenceOf({}), decidedOn: "2020-12-29" };
      return safeRecord(pinStack(one), evidence, { id: "example/1", decidedOn: "2020-12-28" }).issues;
    },
    pointer: "/decidedOn",
    params: { record: "2020-12-28", evidence: "2020-12-29" },
  },
  "record.salt-missing": {
    issues: () => safeCommit(recorded, withSalt("/evidence/facts/vote")).issues,
    pointer: "/salts/~1evidence~1facts~1vote",
    params: { part: "/evidence/facts/vote" },
  },
  "record.salt-not-hex": {
    issues: () => safeCommit(recorded, withSalt("/evidence/facts/vote", "A".repeat(32))).issues,
    pointer: "/salts/~1evidence~1facts~1vote",
    params: { part: "/evidence/facts/vote" },
  },
  "record.salt-too-short": {
    issues: () => safeCommit(recorded, withSalt("/evidence/facts/vote", "a".repeat(30))).issues,
    pointer: "/salts/~1evidence~1facts~1vote",
    params: { part: "/evidence/facts/vote", bits: 120, least: 128 },
  },
  "record.salt-twice": {
    issues: () => safeCommit(recorded, withSalt("/evidence/period", salts["/evidence/facts/vote"])).issues,
    pointer: "/salts/~1evidence~1period",
    params: { part: "/evidence/period", other: "/evidence/facts/vote" },
  },
  "record.unknown-salt": {
    issues: () => safeCommit(recorded, withSalt("/evidence/facts/votes", "b".repeat(32))).issues,
    pointer: "/salts/~1evidence~1facts~1votes",
    params: { part: "/evidence/facts/votes", suggestion: "/evidence/facts/vote" },
  },
  "record.no-commitments": {
    issues: () => safeRedact(recorded, ["vote"]).issues,
    pointer: "",
    params: { record: "example/1" },
  },
  "record.broken-commitment": {
    issues: () => safeRedact({ ...commit(recorded, salts), number: "1" }, ["vote"]).issues,
    pointer: "/salts/~1number",
    params: { part: "/salts/~1number" },
  },
  "record.unknown-fact": {
    issues: () => safeRedact(commit(recorded, salts), ["votes"]).issues,
    pointer: "/facts/0",
    params: { fact: "votes", suggestion: "vote" },
  },
  "cases.expects-nothing": {
    issues: tested(rule, { ...whole, expect: {} }),
    pointer: "/cases/0/expect",
    params: { name: "a" },
  },
  "cases.refused-alone": {
    issues: tested(rule, { ...whole, expect: { refused: ["evidence.off-step"], total: 1 } }),
    pointer: "/cases/0/expect/total",
    params: { name: "a", key: "total" },
  },
  "cases.duplicate-name": {
    issues: tested(rule, whole, whole),
    pointer: "/cases/1/name",
    params: { name: "a" },
    related: ["/cases/0/name"],
  },
  "cases.evidence-or-with": {
    issues: tested(rule, without(whole, "evidence")),
    pointer: "/cases/0",
    params: { name: "a", found: "neither" },
  },
  "cases.unknown-base": {
    issues: tested(rule, { ...whole, name: "base" }, { ...without(whole, "evidence"), with: { base: "bass" } }),
    pointer: "/cases/1/with/base",
    params: { base: "bass", suggestion: "base" },
  },
  "cases.circular-base": {
    issues: tested(rule, { ...without(whole, "evidence"), with: { base: "a" } }),
    pointer: "/cases/0/with/base",
    params: { bases: ["a", "a"] },
  },
  "cases.too-many-bases": {
    issues: tested(
      rule,
      whole,
      ...Array.from({ length: MOST_BASES + 1 }, (_, i) => ({
        ...without(whole, "evidence"),
        name: `b${i}`,
        with: { base: i === 0 ? "a" : `b${i - 1}` },
      })),
    ),
    pointer: `/cases/${MOST_BASES + 1}/with/base`,
    params: { name: `b${MOST_BASES}`, limit: MOST_BASES },
  },
  "cases.ruleset-or-title": {
    issues: tested({}, whole),
    pointer: "/cases/0",
    params: { found: "neither" },
  },
  "cases.needless-day": {
    issues: tested(rule, { ...whole, on: "2020-05-01" }),
    pointer: "/cases/0/on",
    params: { name: "a" },
  },
  "cases.unknown-ruleset": {
    issues: () => rulesFrom([one])({ names: ["example/shet"] }).issues,
    pointer: "/names/0",
    params: { ruleset: "example/shet", suggestion: "example/sheet" },
  },
  "cases.several-rulesets": {
    issues: () => rulesFrom([one, { ...one, id: "example/b" }])({ names: ["example/sheet", "example/b"] }).issues,
    pointer: "/names",
    params: { rulesets: ["example/sheet", "example/b"] },
  },
  "cases.unknown-node": {
    issues: ran({ gates: { h: "met" } }),
    pointer: "/cases/0/expect/gates/h",
    params: { node: "h", suggestion: "g" },
  },
  "cases.unknown-code": {
    issues: ran({ refused: ["evidence.of-step"] }),
    pointer: "/cases/0/expect/refused/0",
    params: { code: "evidence.of-step", suggestion: "evidence.off-step" },
  },
  "cases.csv-syntax": { issues: tabled('name\n"a'), pointer: "", params: { found: "a" } },
  "cases.csv-missing-column": { issues: tabled("ruleset\n"), pointer: "", params: { column: "name" } },
  "cases.csv-unknown-column": {
    issues: tabled("name,expect.verdct\n"),
    pointer: "",
    params: { column: "expect.verdct", suggestion: "expect.verdict" },
  },
  "cases.csv-duplicate-column": { issues: tabled("name,n,n\n"), pointer: "", params: { column: "n" } },
  "cases.csv-bad-cell": {
    issues: tabled("name;n\na;1.5\n"),
    pointer: "",
    params: { cell: "B2", found: "1.5", expected: "number-with-comma" },
  },
  "cases.csv-beyond-columns": { issues: tabled("name\na,b\n"), pointer: "", params: { cell: "B2" } },
  "cases.csv-differs": {
    issues: tabled("ruleset,name\nvn/a,a\nvn/b,b\n"),
    pointer: "",
    params: { column: "ruleset", values: ["vn/a", "vn/b"] },
  },
  "cases.csv-not-representable": {
    issues: () => safeCasesToCsv({ kind: "cases", format: 1, cases: [{ ...whole, ruleset: "vn/a" }] }).issues,
    pointer: "/cases/0",
    params: { what: "own-rules" },
  },
};
