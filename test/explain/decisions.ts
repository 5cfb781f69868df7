// Decisions on the sheet of ./ruleset.ts: one of each verdict, and some whose sums have more steps.
import { evaluate, type TracedDecision } from "../../src/evaluate/evaluate.js";
import type { Evidence, Facts } from "../../src/evaluate/evidence.js";
import { compileRuleset } from "../../src/ruleset/compile.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { dropping, ruleset } from "./ruleset.js";

function judge(sheet: Ruleset, id: string, facts: Facts, subjectClass?: string): TracedDecision {
  const evidence: Evidence = {
    kind: "evidence",
    format: 1,
    subject: { kind: "household", id, ...(subjectClass === undefined ? {} : { class: subjectClass }) },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts,
  };
  return evaluate(compileRuleset(sheet), evidence, { trace: true });
}

const NO_PUPILS = { notApplicable: "không có trẻ trong tuổi đi học" } as const;

const GOOD: Facts = {
  registered: { value: true, source: "bản đăng ký 15/01/2020" },
  "meeting.invited": 40,
  "meeting.present": 31,
  "law.kept": true,
  "meetings.joined": { value: 9, source: "sổ tổ dân phố" },
  "campaigns.joined": { value: 3, source: "báo cáo của hội" },
  yard: { value: 12.5, source: "tổ tự quản" },
  harmony: "good",
  "pupils.all": NO_PUPILS,
  "pupils.attending": NO_PUPILS,
  "work.lawful": true,
  tax: true,
  "births.order": 3,
  convicted: { value: false, source: "công an phường" },
  violations: [{ id: "v1", matter: "traffic", on: "2020-03-12" }],
};

const eligible = judge(ruleset, "h-17", GOOD, "ordinary");

const ineligible = judge(
  ruleset,
  "h-18",
  {
    ...GOOD,
    "law.kept": { value: false, source: "biên bản nhắc nhở" },
    "meetings.joined": { value: 2, source: "sổ tổ dân phố" },
    harmony: "fair",
    "pupils.all": 3,
    "pupils.attending": 2,
    "births.order": 1,
    violations: [],
  },
  "ordinary",
);

const disqualified = judge(
  ruleset,
  "h-19",
  {
    ...GOOD,
    violations: [
      { id: "v1", matter: "traffic", on: "2020-03-12" },
      { id: "v2", matter: "gambling", on: "2020-09-02" },
    ],
  },
  "ordinary",
);

const undetermined = judge(ruleset, "h-20", {
  ...GOOD,
  "meeting.present": 20,
  "meetings.joined": { unknown: "sổ chưa nộp" },
  "births.order": 4,
  convicted: { unknown: "chờ công an phường" },
  violations: null,
});

/** Criteria dropped, a share of nothing, and so the mark as a share of what is left. */
const dropped = judge(
  dropping,
  "h-21",
  { ...GOOD, tax: false, "meeting.present": 0, "meeting.invited": 0 },
  "ordinary",
);

export const CASES = {
  eligible: { decision: eligible, ruleset },
  ineligible: { decision: ineligible, ruleset },
  disqualified: { decision: disqualified, ruleset },
  undetermined: { decision: undetermined, ruleset },
  dropped: { decision: dropped, ruleset: dropping },
} as const;
