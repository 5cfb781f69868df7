// Decisions on the sheet of ./ruleset.ts, traced by hand: one of each verdict.
import type {
  LogicState,
  Range,
  Trace,
  TraceExpression,
  TraceStandard,
  TraceTotal,
} from "../../src/evaluate/decision.js";
import type { TracedDecision } from "../../src/evaluate/evaluate.js";
import {
  choice,
  date,
  known,
  literal,
  missing,
  node,
  notApplicable,
  number,
  points,
  range,
  step,
  truth,
} from "./steps.js";

const UNKNOWN = truth("unknown");

/** What differs between the households. */
interface Household {
  readonly id: string;
  readonly class?: string;
  readonly law: TraceExpression;
  readonly lawPoints: Range;
  readonly meetings: TraceExpression;
  readonly meetingPoints: Range;
  readonly harmony: "good" | "fair" | "poor";
  readonly convicted: TraceExpression;
  readonly pupils: "none" | "two of three";
  readonly births: number;
  readonly violations: readonly (readonly [id: string, matter: "gambling" | "traffic", on: string])[] | "unknown";
  readonly present: number;
  readonly totals: {
    readonly standards: Range;
    readonly sum: Range;
    readonly deductions: Range;
    readonly sanctions: Range;
  };
  readonly mark: readonly [number, number];
  readonly states: { readonly s1: LogicState; readonly s2: LogicState; readonly total: LogicState };
}

function add(...ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
  };
}

const HARMONY = { good: 30, fair: 20, poor: 0 } as const;

function standards(household: Household): readonly TraceStandard[] {
  const { law, lawPoints, meetings, meetingPoints, harmony, pupils, states } = household;
  const work = step(
    "and",
    truth(true),
    known("work.lawful", truth(true)),
    step(">=", truth(true), known("campaigns.joined", number(3)), literal(number(1))),
  );
  const first = add(lawPoints, meetingPoints, range(7.5), range(10));
  const second = range(HARMONY[harmony]);
  const school = pupils === "none" ? range(15) : range(10);
  const attending = number(pupils === "none" ? 0 : 2, pupils === "none" ? 12 : 2);
  const ofAge = number(pupils === "none" ? 0 : 3, pupils === "none" ? 12 : 3);
  const none = "không có trẻ trong tuổi đi học";
  return [
    {
      node: "s1",
      maximum: 45,
      points: points(first, 45),
      criteria: [
        node("s1.law", "pass-fail", points(lawPoints, 15), { when: law }),
        node("s1.meetings", "banded", points(meetingPoints, 10), { measure: meetings }),
        node("s1.campaigns", "per-unit", points(range(7.5), 10), {
          count: known("campaigns.joined", number(3), "báo cáo của hội"),
        }),
        node(
          "s1.duties",
          "group",
          { raw: range(12.5), earned: range(10), of: range(10), cap: 10, capped: "yes" },
          {},
          {
            combine: "sum",
            children: [
              node("s1.duties.tax", "required", undefined, { when: known("tax", truth(true)) }, { state: "met" }),
              node("s1.duties.yard", "graded", points(range(12.5), 15), {
                field: known("yard", number(12.5), "tổ tự quản"),
              }),
            ],
          },
        ),
      ],
      bonuses: [],
      deductions: [],
      floor: { state: states.s1, share: [1, 2] },
    },
    {
      node: "s2",
      maximum: 30,
      points: points(second, 30),
      criteria: [node("s2.harmony", "choice", points(second, 30), { field: known("harmony", choice(harmony)) })],
      bonuses: [],
      deductions: [],
      floor: { state: states.s2, points: 15 },
    },
    {
      node: "s3",
      maximum: 25,
      points: points(add(school, range(10)), 25),
      criteria: [
        node(
          "s3.school",
          "proportional",
          points(school, 15),
          {
            part:
              pupils === "none"
                ? notApplicable("pupils.attending", attending, none)
                : known("pupils.attending", attending),
            whole: pupils === "none" ? notApplicable("pupils.all", ofAge, none) : known("pupils.all", ofAge),
          },
          pupils === "none" ? { notApplicable: "yes" } : {},
        ),
        node("s3.work", "pass-fail", points(range(10), 10), { when: work }, { state: "met" }),
      ],
      bonuses: [],
      deductions: [],
    },
  ];
}

function list(violations: Household["violations"]): TraceExpression {
  return violations === "unknown"
    ? missing("violations", { type: "list", size: "unknown" })
    : known("violations", { type: "list", size: violations.length });
}

function gambling(violations: Household["violations"]): TraceExpression {
  const events = violations === "unknown" ? [] : violations;
  const isGambling = (matter: string): boolean => matter === "gambling";
  const value = violations === "unknown" ? UNKNOWN : truth(events.some(([, matter]) => isGambling(matter)));
  return {
    operator: "some",
    value,
    operands: [list(violations)],
    items: events.map(([id, matter, on]) => ({
      id,
      condition: step(
        "and",
        truth(isGambling(matter)),
        step("==", truth(isGambling(matter)), known("matter", choice(matter)), literal(choice("gambling"))),
        step("within-period", truth(true), known("on", date(on))),
      ),
    })),
  };
}

function total(household: Household): TraceTotal {
  const { totals, harmony, births, violations, mark, states } = household;
  const bonus = range(harmony === "good" ? 2 : 0);
  const birth = range(births >= 4 ? 10 : births === 3 ? 5 : 0);
  const cases = violations === "unknown" ? number(0, 50) : number(violations.length);
  const raw = violations === "unknown" ? range(0, 150) : range(violations.length * 3);
  return {
    standards: totals.standards,
    bonuses: {
      items: [
        node("b.harmony", "flat", points(bonus, 2), {
          when: step("==", truth(harmony === "good"), known("harmony", choice(harmony)), literal(choice("good"))),
        }),
      ],
      sum: bonus,
      counted: bonus,
    },
    deductions: {
      items: [
        node("p.birth", "banded", points(birth, 10), { measure: known("births.order", number(births)) }),
        node(
          "p.sanctions",
          "per-case",
          {
            raw,
            earned: totals.sanctions,
            of: range(5),
            cap: 5,
            ...(raw.low > 5 ? { capped: "yes" as const } : raw.high > 5 ? { capped: "maybe" as const } : {}),
          },
          { cases: step("count", cases, list(violations)) },
        ),
      ],
      sum: totals.deductions,
      counted: totals.deductions,
    },
    sum: totals.sum,
    bounds: [0, 100],
    counted: { low: Math.min(totals.sum.low, 100), high: Math.min(totals.sum.high, 100) },
    mark,
    of: 100,
    left: range(100),
    state: states.total,
  };
}

function traceOf(household: Household): Trace {
  const quorum = household.present >= 24;
  return {
    gates: [
      {
        node: "g.registered",
        state: "met",
        onFailure: "ineligible",
        condition: known("registered", truth(true), "bản đăng ký 15/01/2020"),
      },
      {
        node: "g.quorum",
        state: quorum ? "met" : "failed",
        onFailure: "undetermined",
        condition: step(
          "share-at-least",
          truth(quorum),
          known("meeting.present", number(household.present)),
          known("meeting.invited", number(40)),
          literal(number(3)),
          literal(number(5)),
        ),
      },
    ],
    disqualifiers: [
      {
        node: "d.convicted",
        state: "field" in household.convicted && household.convicted.state === "known" ? "clear" : "unknown",
        condition: household.convicted,
      },
      {
        node: "d.gambling",
        state:
          household.violations === "unknown"
            ? "unknown"
            : household.violations.some(([, matter]) => matter === "gambling")
              ? "holds"
              : "clear",
        condition: gambling(household.violations),
      },
    ],
    standards: standards(household),
    total: total(household),
  };
}

function decisionOf(
  household: Household,
  more: Pick<TracedDecision, "verdict" | "determinedBy" | "missing" | "reliance"> & Partial<TracedDecision>,
): TracedDecision {
  const trace = traceOf(household);
  const counted = trace.total?.counted ?? range(0);
  return {
    kind: "decision",
    format: 1,
    ruleset: { id: "vi-du/gia-dinh", version: "1.2.0" },
    overlays: [{ id: "vi-du/thanh-pho", version: "1.0.0" }],
    subject: {
      kind: "household",
      id: household.id,
      ...(household.class === undefined ? {} : { class: household.class }),
    },
    period: { from: "2020-01-01", to: "2021-01-01" },
    total: { ...counted, mark: household.mark, of: 100 },
    standards: trace.standards.map(({ node: id, points: earned, floor }) => ({
      node: id,
      low: earned?.earned.low ?? 0,
      high: earned?.earned.high ?? 0,
      of: earned?.of ?? range(0),
      ...(floor === undefined ? {} : { floor: floor.state }),
    })),
    readings: { "birth-sum": "largest" },
    issues: [],
    trace,
    ...more,
  };
}

const ASSUMED = [{ node: "s1.meetings", certainty: "assumed" }] as const;
const LOW = [
  { node: "d.gambling", certainty: "inferred" },
  { node: "p.sanctions", certainty: "restated" },
  { node: "s1.campaigns", certainty: "restated" },
  ...ASSUMED,
] as const;

const CLASSLESS: Household = {
  id: "h-17",
  law: known("law.kept", truth(true)),
  lawPoints: range(15),
  meetings: known("meetings.joined", number(9), "sổ tổ dân phố"),
  meetingPoints: range(10),
  harmony: "good",
  convicted: known("convicted", truth(false), "công an phường"),
  pupils: "none",
  births: 3,
  violations: [["v1", "traffic", "2020-03-12"]],
  present: 31,
  totals: { standards: range(97.5), sum: range(91.5), deductions: range(8), sanctions: range(3) },
  mark: [85, 85],
  states: { s1: "met", s2: "met", total: "met" },
};

const GOOD: Household = { ...CLASSLESS, class: "ordinary" };

export const eligible = decisionOf(GOOD, {
  verdict: "eligible",
  determinedBy: [
    { node: "d.convicted", state: "clear" },
    { node: "d.gambling", state: "clear" },
    { node: "g.quorum", state: "met" },
    { node: "g.registered", state: "met" },
    { node: "s1.duties.tax", state: "met" },
    { node: "s1.floor", state: "met" },
    { node: "s2.floor", state: "met" },
    { node: "total", state: "met" },
  ],
  missing: [],
  reliance: LOW,
});

export const ineligible = decisionOf(
  {
    ...GOOD,
    id: "h-18",
    law: known("law.kept", truth(false), "biên bản nhắc nhở"),
    lawPoints: range(0),
    meetings: known("meetings.joined", number(2), "sổ tổ dân phố"),
    meetingPoints: range(0),
    harmony: "fair",
    pupils: "two of three",
    births: 1,
    violations: [],
    totals: { standards: range(57.5), sum: range(57.5), deductions: range(0), sanctions: range(0) },
    states: { s1: "failed", s2: "met", total: "failed" },
  },
  {
    verdict: "ineligible",
    determinedBy: [
      { node: "s1.floor", state: "failed" },
      { node: "total", state: "failed" },
    ],
    missing: [],
    reliance: LOW.slice(1),
  },
);

export const disqualified = decisionOf(
  {
    ...GOOD,
    id: "h-19",
    violations: [
      ["v1", "traffic", "2020-03-12"],
      ["v2", "gambling", "2020-09-02"],
    ],
    totals: { standards: range(97.5), sum: range(89.5), deductions: range(10), sanctions: range(5) },
  },
  {
    verdict: "disqualified",
    determinedBy: [{ node: "d.gambling", state: "holds" }],
    missing: [],
    reliance: LOW.slice(0, 1),
  },
);

export const undetermined = decisionOf(
  {
    ...CLASSLESS,
    id: "h-20",
    meetings: missing("meetings.joined", number(0, 12), "sổ chưa nộp"),
    meetingPoints: range(0, 10),
    convicted: missing("convicted", UNKNOWN, "chờ công an phường"),
    violations: "unknown",
    births: 4,
    present: 20,
    totals: { standards: range(87.5, 97.5), sum: range(74.5, 89.5), deductions: range(10, 15), sanctions: range(0, 5) },
    mark: [60, 85],
    states: { s1: "met", s2: "met", total: "unknown" },
  },
  {
    verdict: "undetermined",
    determinedBy: [
      { node: "d.convicted", state: "unknown" },
      { node: "d.gambling", state: "unknown" },
      { node: "g.quorum", state: "failed" },
      { node: "total", state: "unknown" },
    ],
    missing: [
      { field: "convicted", nodes: ["d.convicted"], blocks: true, reason: "chờ công an phường" },
      { field: "meetings.joined", nodes: ["s1.meetings"], blocks: true, reason: "sổ chưa nộp" },
      { field: "subject.class", nodes: ["total"], blocks: true },
      { field: "violations", nodes: ["d.gambling", "p.sanctions"], blocks: true },
    ],
    reliance: LOW,
    issues: [
      {
        code: "evaluate.zero-denominator",
        severity: "warning",
        document: "h-20",
        pointer: "",
        params: { node: "s3.school" },
      },
    ],
  },
);

export const DECISIONS = { eligible, ineligible, disqualified, undetermined } as const;
