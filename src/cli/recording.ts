// In: what to judge by, and what a caller says of the decisions. Out: how a subject is judged so that its decision is recorded.

import type { Result } from "../base/result.js";
import { success } from "../base/result.js";
import type { Evidence, Issue } from "../index.js";
import { type DecisionRecord, type PinnedStack, safeCommit, safeRecord, saltsNeeded } from "../replay/index.js";
import { safePin } from "../replay/pins.js";
import type { Judge } from "./judge.js";
import { Refusal } from "./refusal.js";
import type { JudgeRequest } from "./request.js";
import type { Shell } from "./shell.js";
import { REPLAY_WORDS } from "./words-replay.js";

export const KEEPS = ["evidence", "digest"] as const;

/** What a caller says of the decisions to be recorded, as typed. */
export interface RecordingOptions {
  /** Put before the id of the subject and its period, which make the id of a record. */
  readonly idPrefix?: string;
  readonly decidedOn?: string;
  readonly number?: string;
  readonly keep?: (typeof KEEPS)[number];
  /** With commitments, so that facts can be removed later. */
  readonly redactable?: true;
}

const OPTIONS: { readonly [option in keyof RecordingOptions]-?: string } = {
  idPrefix: "--id-prefix",
  decidedOn: "--decided-on",
  number: "--number",
  keep: "--keep",
  redactable: "--redactable",
};

/** Options of records, where none are made, would be lost without a word. */
export function refuseWithoutRecords(options: RecordingOptions & { readonly lang: keyof typeof REPLAY_WORDS }): void {
  for (const [option, flag] of Object.entries(OPTIONS)) {
    if (options[option as keyof RecordingOptions] === undefined) continue;
    throw new Refusal(() => REPLAY_WORDS[options.lang].onlyForRecords(flag));
  }
}

function idOf({ subject, period }: Evidence, prefix: string): string {
  return `${prefix}${subject.id}/${period.from}/${period.to}`;
}

function pinned({ compiled, stack, language }: JudgeRequest): PinnedStack {
  const overlays = stack.overlays.map(({ document }) => document);
  const result = safePin(compiled, stack.ruleset.document, overlays);
  if (result.ok) return result.value;
  const { name } = stack.ruleset;
  throw new Refusal(() => REPLAY_WORDS[language].appliedRuleset(name));
}

function withCommitments(record: DecisionRecord, { salt }: Pick<Shell, "salt">): Result<DecisionRecord, Issue> {
  return safeCommit(record, Object.fromEntries(saltsNeeded(record).map((part) => [part, salt()])));
}

/** Judges and records. */
export function recordBy(
  shell: Pick<Shell, "salt">,
  request: JudgeRequest,
  options: RecordingOptions,
  trace: boolean,
): Judge {
  const stack = pinned(request);
  const { idPrefix = "", decidedOn, number, keep, redactable = false } = options;
  const { readings } = request;
  const common = {
    readings,
    trace,
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(number === undefined ? {} : { number }),
    ...(keep === undefined ? {} : { keep }),
  };
  return (evidence) => {
    const plain = safeRecord(stack, evidence, { ...common, id: idOf(evidence, idPrefix) });
    const result = redactable && plain.ok ? withCommitments(plain.value, shell) : plain;
    if (!result.ok) return result;
    const record = result.value;
    return success({ decision: record.decision, others: record.otherReadings, record });
  };
}
