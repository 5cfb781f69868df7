// In: what to judge by, and what a caller says of the decisions. Out: how a subject is judged so that its decision is recorded.
import { success } from "../base/result.js";
import type { Evidence } from "../index.js";
import { type PinnedStack, safeRecord } from "../replay/index.js";
import { safePin } from "../replay/pins.js";
import type { Judge } from "./judge.js";
import { Refusal } from "./refusal.js";
import type { JudgeRequest } from "./request.js";
import { REPLAY_WORDS } from "./words-replay.js";

export const KEEPS = ["evidence", "digest"] as const;

/** What a caller says of the decisions to be recorded, as typed. */
export interface RecordingOptions {
  /** Put before the id of the subject and its period, which make the id of a record. */
  readonly idPrefix?: string;
  readonly decidedOn?: string;
  readonly number?: string;
  readonly keep?: (typeof KEEPS)[number];
}

const OPTIONS: { readonly [option in keyof RecordingOptions]-?: string } = {
  idPrefix: "--id-prefix",
  decidedOn: "--decided-on",
  number: "--number",
  keep: "--keep",
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

/** Judges and records. */
export function recordBy(request: JudgeRequest, options: RecordingOptions, trace: boolean): Judge {
  const stack = pinned(request);
  const { idPrefix = "", decidedOn, number, keep } = options;
  const { readings } = request;
  const common = {
    readings,
    trace,
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(number === undefined ? {} : { number }),
    ...(keep === undefined ? {} : { keep }),
  };
  return (evidence) => {
    const result = safeRecord(stack, evidence, { ...common, id: idOf(evidence, idPrefix) });
    if (!result.ok) return result;
    const record = result.value;
    return success({ decision: record.decision, others: record.otherReadings, record });
  };
}
