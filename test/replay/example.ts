// A decision to record: the example of the documentation with an overlay, a question that matters, facts of every form, and
// records of it that somebody altered.
import { createRegistry, type Evidence, parseOverlayText, parseRulesetText, type Registry } from "../../src/index.js";
import { digestOf } from "../../src/replay/digest.js";
import { decisionDigest, evidenceDigest } from "../../src/replay/envelope.js";
import { type DecisionRecord, pinStack, record, recordDigest } from "../../src/replay/index.js";
import { OVERLAY, RULESET } from "../cli/documents.js";

export const ruleset = parseRulesetText(RULESET);
export const overlay = parseOverlayText(OVERLAY);
export const registry: Registry = createRegistry([ruleset, overlay]);
export const pinned = pinStack(ruleset, [overlay]);

/** Convicted: by the default reading that disqualifies, by the other it does not. */
export const evidence: Evidence = {
  kind: "evidence",
  format: 1,
  subject: { kind: "household", id: "h-17" },
  period: { from: "2020-01-01", to: "2021-01-01" },
  decidedOn: "2020-12-28",
  facts: {
    registered: true,
    meetings: { joined: { value: 9, source: "sổ họp", on: "2020-12-01" } },
    yard: 32.5,
    "children.born": 3,
    convicted: true,
    littered: { unknown: "chờ tổ trưởng" },
  },
};

export const OPTIONS = { id: "2020/17", decidedOn: "2020-12-28", number: "123/QĐ-UBND" } as const;
/** With its trace. */
export const full: DecisionRecord = record(pinned, evidence, { ...OPTIONS, trace: true });
export const withoutTrace: DecisionRecord = record(pinned, evidence, OPTIONS);
export const withoutEvidence: DecisionRecord = record(pinned, evidence, { ...OPTIONS, keep: "digest" });

/** The record with every digest computed again, as a forger would. */
export function resealed(altered: DecisionRecord): DecisionRecord {
  const { evidence: known, decision, digests } = altered;
  const parts = {
    ...digests,
    ...(known === undefined ? {} : { evidence: evidenceDigest(known) }),
    decision: decisionDigest(decision),
    ...(decision.trace === undefined ? {} : { trace: digestOf(decision.trace) }),
  };
  const sealed = { ...altered, digests: parts };
  return { ...sealed, digests: { ...parts, record: recordDigest(sealed) } };
}
