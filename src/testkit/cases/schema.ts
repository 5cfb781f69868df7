// In: nothing. Out: the types and the schema of a file of rule tests (bộ tình huống kiểm thử), format 1.
import * as z from "zod";
import type { Json } from "../../base/json.js";
import type { DisqualifierState, LogicState, Range, Verdict } from "../../evaluate/decision.js";
import type { Evidence, Facts, HistoryEntry } from "../../evaluate/evidence.js";
import { evidenceSchema, historyEntrySchema } from "../../evaluate/evidence-schema.js";
import { amountSchema } from "../../parts/amount.js";
import { dateSchema, documentIdSchema, keySchema, nodeIdSchema, textSchema } from "../../parts/statement-schema.js";

/** Points that are expected: exactly so many, or a range whose two ends are both expected. */
export type ExpectedPoints = number | Range;

/** What a case expects. Only what is named is compared, and that exactly; lists are compared whole, whatever their order. */
export interface Expectation {
  readonly verdict?: Verdict;
  readonly total?: ExpectedPoints;
  /** Points of standards (tiêu chuẩn), by id. */
  readonly standards?: { readonly [node: string]: ExpectedPoints };
  /** Points of criteria and of groups of them (tiêu chí). */
  readonly criteria?: { readonly [node: string]: ExpectedPoints };
  /** States of gates and of required criteria (điều kiện). */
  readonly gates?: { readonly [node: string]: LogicState };
  /** States of disqualifiers (trường hợp không xét). */
  readonly disqualifiers?: { readonly [node: string]: DisqualifierState };
  /** Points that a deduction, or a group of them, comes to after its own cap, before the overall one (điểm trừ). */
  readonly deductions?: { readonly [node: string]: ExpectedPoints };
  /** Points that a bonus, or a group of them, comes to after its own cap, before the overall one (điểm cộng). */
  readonly bonuses?: { readonly [node: string]: ExpectedPoints };
  /** Every fact that the decision lists as missing. */
  readonly missing?: readonly string[];
  /** Every node that the decision is determined by. */
  readonly determinedBy?: readonly string[];
  /** Every node with a share that has nothing to be a share of. */
  readonly faults?: readonly string[];
  /** The record is malformed: every code of its refusal. Nothing else can be expected then. */
  readonly refused?: readonly string[];
}

/** A small change of the evidence of another case. What is not named stays as it is there. */
export interface CaseChange {
  /** Name of the other case, which may be a change itself. */
  readonly base: string;
  /** Facts in place of those of the base, field by field; `null` takes a fact away. */
  readonly facts?: Facts;
  /** `null`: the class is not known. */
  readonly class?: string | readonly string[] | null;
  readonly period?: Evidence["period"];
  readonly decidedOn?: string | null;
  /** The whole history in place of the base's; `null`: none is known. */
  readonly history?: readonly HistoryEntry[] | null;
}

/** One rule test (tình huống): evidence, and what must come of it. It has either `evidence` or `with`. */
export interface Case {
  readonly name: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** By title: what governed on this day counts. Without it each ruleset says which day of the evidence counts. */
  readonly on?: string;
  /** In place of the file's; then the file's overlays do not count. */
  readonly ruleset?: string;
  /** In place of the file's. */
  readonly overlays?: readonly string[];
  readonly readings?: { readonly [reading: string]: string };
  readonly evidence?: Evidence;
  readonly with?: CaseChange;
  readonly expect: Expectation;
}

/**
 * Rule tests as data. They are judged by `ruleset` with `overlays`, or by whatever governs the `title` at the place
 * (`jurisdiction`); each case may name a ruleset of its own.
 */
export interface Cases {
  readonly $schema?: string;
  readonly kind: "cases";
  readonly format: 1;
  /** Id of a ruleset, or of an overlay, which brings what it stands on; on the command line also a file beside this one. */
  readonly ruleset?: string;
  /** Further overlays, named in the same way. */
  readonly overlays?: readonly string[];
  readonly title?: string;
  readonly jurisdiction?: readonly string[];
  /** By title: practices and drafts that count as if they were law. */
  readonly switchedOn?: readonly string[];
  readonly cases: readonly Case[];
}

const VERDICTS: readonly [Verdict, ...Verdict[]] = ["eligible", "ineligible", "disqualified", "undetermined"];
const STATES: readonly [LogicState, ...LogicState[]] = ["met", "failed", "unknown"];
const DISQUALIFIER_STATES: readonly [DisqualifierState, ...DisqualifierState[]] = ["holds", "clear", "unknown"];

/** An id, or a file beside the document: `./draft.json`. */
const rulesNameSchema = z.string().regex(/^([a-z0-9-]+(\/[a-z0-9-]+)*|[^\\]+\.json)$/);

export const expectedPointsSchema: z.ZodType<ExpectedPoints> = z.union([
  amountSchema,
  z.strictObject({ low: amountSchema, high: amountSchema }),
]);

const pointsByNode = z.record(nodeIdSchema, expectedPointsSchema).exactOptional();
const nodesSchema = z.array(nodeIdSchema).max(10_000).exactOptional();

export const expectationSchema: z.ZodType<Expectation> = z.strictObject({
  verdict: z.enum(VERDICTS).exactOptional(),
  total: expectedPointsSchema.exactOptional(),
  standards: pointsByNode,
  criteria: pointsByNode,
  gates: z.record(nodeIdSchema, z.enum(STATES)).exactOptional(),
  disqualifiers: z.record(nodeIdSchema, z.enum(DISQUALIFIER_STATES)).exactOptional(),
  deductions: pointsByNode,
  bonuses: pointsByNode,
  missing: nodesSchema,
  determinedBy: nodesSchema,
  faults: nodesSchema,
  refused: z
    .array(z.string().regex(/^[a-z]+\.[a-z-]+$/))
    .min(1)
    .max(100)
    .exactOptional(),
});

/** Any JSON: a fact's form depends on the field it is about. */
const factSchema = z.unknown() as unknown as z.ZodType<Json, Json>;

export const caseChangeSchema: z.ZodType<CaseChange> = z.strictObject({
  base: textSchema,
  facts: z.record(z.string(), factSchema).exactOptional(),
  class: z.union([keySchema, z.array(keySchema).min(1).max(100), z.null()]).exactOptional(),
  period: z.strictObject({ from: dateSchema, to: dateSchema }).exactOptional(),
  decidedOn: z.union([dateSchema, z.null()]).exactOptional(),
  history: z.union([z.array(historyEntrySchema).max(10_000), z.null()]).exactOptional(),
});

export const caseSchema: z.ZodType<Case> = z.strictObject({
  name: z.string().min(1).max(200),
  note: textSchema.exactOptional(),
  tags: z
    .array(
      z
        .string()
        .regex(/^[^\s,;]+$/)
        .max(60),
    )
    .max(100)
    .exactOptional(),
  on: dateSchema.exactOptional(),
  ruleset: rulesNameSchema.exactOptional(),
  overlays: z.array(rulesNameSchema).max(100).exactOptional(),
  readings: z.record(keySchema, keySchema).exactOptional(),
  evidence: evidenceSchema.exactOptional(),
  with: caseChangeSchema.exactOptional(),
  expect: expectationSchema,
});

export const casesSchema: z.ZodType<Cases> = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.literal("cases"),
  format: z.literal(1),
  ruleset: rulesNameSchema.exactOptional(),
  overlays: z.array(rulesNameSchema).max(100).exactOptional(),
  title: keySchema.exactOptional(),
  jurisdiction: z.array(keySchema).min(1).max(20).exactOptional(),
  switchedOn: z.array(documentIdSchema).max(100).exactOptional(),
  cases: z.array(caseSchema).min(1).max(20_000),
});
