// In: a trial: a base, overlays, and records judged one after another by one compiled ruleset. Out: where the engine differs from what
// stands apart from it: the naive reference, the checker of decisions, JSON Logic.
import type { Evidence } from "../../src/evaluate/evidence.js";
import { type CompiledRuleset, safeEvaluate, safeLoadRuleset, type TracedDecision } from "../../src/index.js";
import type { Overlay } from "../../src/overlay/schema.js";
import { type OpinionCounts, secondOpinion } from "../../src/replay/index.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { readEvidence } from "../../src/verify/evidence.js";
import { verifyTrace } from "../../src/verify/index.js";
import { differencesOf } from "../reference/compared.js";
import { decisionOf } from "../reference/decide.js";
import { referenceSheet } from "../reference/overlays.js";
import { judgeSheet, type Sheet } from "../reference/sheet.js";

/** What is asked of a record: the decision alone, its trace too, or JSON Logic as well. */
export type Ask = "decision" | "trace" | "opinion";

/** Evidence with the readings to use. */
export interface TriedRecord {
  readonly evidence: Evidence;
  readonly readings: { readonly [reading: string]: string };
  readonly ask: Ask;
}

/** Everything that a difference depends on. */
export interface Trial {
  readonly base: Ruleset;
  readonly overlays: readonly Overlay[];
  readonly records: readonly TriedRecord[];
}

/** Where the engine differs; `kind` tells one bug from another while a trial is made smaller. */
export interface Difference {
  readonly kind: "thrown" | "refusal" | "decision" | "trace" | "opinion";
  readonly lines: readonly string[];
}

/** A trial ready to judge. */
export interface Loaded {
  readonly compiled: CompiledRuleset;
  /** The sheet as the reference applies the overlays. */
  readonly sheet: Ruleset;
}

/** What came of one record. */
export interface Judged {
  /** The sheet as the reference judged it; absent where the evidence is refused. */
  readonly judged?: Sheet;
  readonly verdict?: string;
  /** The codes it is refused for. */
  readonly refused?: readonly string[];
  readonly opinion?: OpinionCounts;
  readonly difference?: Difference;
}

/** Compiles the ruleset once; undefined where the library finds it at fault. */
export function load({ base, overlays }: Trial): Loaded | undefined {
  const loaded = safeLoadRuleset(base, overlays);
  return loaded.ok ? { compiled: loaded.value, sheet: referenceSheet(base, overlays) } : undefined;
}

function checkTrace(evidence: Evidence, decision: TracedDecision, { compiled }: Loaded): Difference | undefined {
  const verified = verifyTrace(compiled.ruleset, evidence, decision);
  return verified.ok ? undefined : { kind: "trace", lines: verified.faults.map((one) => JSON.stringify(one)) };
}

/** Is it evidence for this sheet, as the checker of decisions reads it, and is its mark told? */
function isSound(sheet: Ruleset, evidence: Evidence): boolean {
  const { marks = [], severalClasses } = sheet.pass ?? {};
  const classes = [evidence.subject.class ?? []].flat();
  const alike = new Set(marks.filter((one) => classes.includes(one.class)).map(({ mark }) => mark));
  return (alike.size <= 1 || severalClasses !== undefined) && readEvidence(sheet, evidence).faults.length === 0;
}

/** Judges a record by the engine and by the others. */
export function judgeRecord(loaded: Loaded, { evidence, readings, ask }: TriedRecord): Judged {
  const { compiled, sheet } = loaded;
  const result = safeEvaluate(compiled, evidence, { readings, trace: ask !== "decision" });
  if (result.ok !== isSound(sheet, evidence)) {
    const lines = [result.ok ? "decided, and the evidence is at fault" : JSON.stringify(result.issues)];
    return { difference: { kind: "refusal", lines } };
  }
  if (!result.ok) return { refused: result.issues.map(({ code }) => code) };
  const judged = judgeSheet(sheet, evidence, readings);
  const lines = differencesOf(result.value, decisionOf(judged));
  const found = { judged, verdict: result.value.verdict };
  if (lines.length > 0) return { ...found, difference: { kind: "decision", lines } };
  if (ask === "decision") return found;
  // CAST: the trace was asked for.
  const decision = result.value as TracedDecision;
  const difference = checkTrace(evidence, decision, loaded);
  if (difference) return { ...found, difference };
  if (ask === "trace") return found;
  const opinion = secondOpinion(compiled.ruleset, evidence, decision);
  if (opinion.differences.length === 0) return { ...found, opinion: opinion.counts };
  return { ...found, difference: { kind: "opinion", lines: opinion.differences.map((one) => JSON.stringify(one)) } };
}

/** The same, where whatever throws is a difference too. */
export function judgeSafely(loaded: Loaded, record: TriedRecord): Judged {
  try {
    return judgeRecord(loaded, record);
  } catch (error) {
    return { difference: { kind: "thrown", lines: [error instanceof Error ? `${error.stack}` : String(error)] } };
  }
}

/** The first difference of a trial. */
export function differenceIn(trial: Trial): Difference | undefined {
  let loaded: Loaded | undefined;
  try {
    loaded = load(trial);
  } catch (error) {
    return { kind: "thrown", lines: [String(error)] };
  }
  if (loaded === undefined) return undefined;
  for (const record of trial.records) {
    const { difference } = judgeSafely(loaded, record);
    if (difference) return difference;
  }
  return undefined;
}
