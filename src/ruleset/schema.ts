// In: nothing. Out: the types and the schema of a ruleset (thang điểm), format 1.
import * as z from "zod";
import type { Labelled } from "../kinds/node.js";
import { type Adjustment, adjustmentSchema, type Criterion, criterionSchema } from "../kinds/schema.js";
import { type Expression, expressionSchema } from "../logic/expression.js";
import { pointsSchema, type RoundingMode, roundingModeSchema, shareSchema, stepSchema } from "../parts/amount.js";
import { type Correction, correctionSchema } from "../parts/correction.js";
import { type Field, fieldSchema } from "../parts/field.js";
import { type History, historySchema } from "../parts/history.js";
import type { Instrument, LocalText, Period, Statement } from "../parts/statement.js";
import {
  documentIdSchema,
  instrumentSchema,
  keySchema,
  labelShape,
  localTextSchema,
  nodeIdSchema,
  periodSchema,
  statementShape,
  textSchema,
  versionSchema,
} from "../parts/statement-schema.js";
import { type Procedure, procedureSchemaWith } from "./procedure-schema.js";

/** What a title is awarded to. */
export type SubjectKind = "household" | "residential-area" | "ward" | "agency" | "locality";
/**
 * `official`: nothing in it is assumed or inferred; `reconstruction`: an honest rebuilding from what is in hand; `draft`: a
 * proposal not yet adopted; `example`: invented.
 */
export type Status = "official" | "reconstruction" | "draft" | "example";
/** Levels of authority, from the nation down to the practice of a committee. */
export type Rank = "nation" | "province" | "district" | "commune" | "practice";
/** From the highest to the lowest: an overlay works on the result of the ranks above it. */
export const RANKS: readonly Rank[] = ["nation", "province", "district", "commune", "practice"];

/** A period in force, as a legal statement. */
export interface InForce extends Period, Statement {}

/** A condition that is neither points nor disqualifier: registration, quorum, vote. */
export interface Gate extends Labelled, Statement {
  readonly require: Expression;
  /** `ineligible`: the subject is refused; `undetermined`: the procedure is unfinished, nobody is refused. */
  readonly onFailure: "ineligible" | "undetermined";
}

/** The least that one standard must earn, before bonuses and deductions of the total. */
export type Floor = Statement & ({ readonly share: readonly [number, number] } | { readonly points: number });

/** A top-level standard (tiêu chuẩn). */
export interface Standard extends Labelled, Statement {
  /** The most it can earn; `delegated` in a framework; absent where the ruleset has no points. */
  readonly maximum?: number | "delegated";
  readonly floor?: Floor;
  /** The criteria of the text are not all in hand. */
  readonly incomplete?: true;
  readonly criteria: readonly Criterion[];
}

/** An event that fails everything, whatever the points (điểm liệt, trường hợp không xét). */
export interface Disqualifier extends Labelled, Statement {
  readonly when: Expression;
}

/** A class of subject that decides which mark applies. */
export interface SubjectClass extends Labelled, Statement {}

/** The least total for one class of subject; class `*` is every subject. */
export interface Mark extends Statement {
  readonly class: string;
  readonly mark: number;
}

/** When does the total suffice? The statement members speak of the bounds. */
export interface Pass extends Statement {
  /** The lowest and highest total the sheet can give. */
  readonly bounds: readonly [number, number];
  readonly rounding?: { readonly step: number; readonly mode: RoundingMode } & Statement;
  readonly marks: readonly Mark[];
  /** Which mark counts for a subject in several classes; without it, such a subject is an error. */
  readonly severalClasses?: {
    readonly reading: string;
    readonly options: { readonly [option: string]: "lowest" | "highest" };
  };
}

/** A question that the text leaves open (cách hiểu), with its possible answers. */
export interface Reading {
  readonly question: LocalText;
  readonly options: { readonly [option: string]: LocalText };
  readonly default: string;
  /** Why that one is the default. */
  readonly why: LocalText;
}

/** What a lower rank may do to this sheet, and how far. */
export type Delegation = Statement & { readonly id: string; readonly to: Rank } & (
    | { readonly may: "fill-maxima"; readonly standards: readonly string[]; readonly total: number }
    /** `count`: at most so many criteria by all overlays of the rank together. */
    | { readonly may: "add-criteria"; readonly standards: readonly string[]; readonly count?: number }
    /** `most`: all of them together come to at most so many points. */
    | { readonly may: "add-deductions"; readonly most?: number; readonly count?: number }
    | { readonly may: "add-bonuses"; readonly most?: number; readonly count?: number }
    | { readonly may: "add-disqualifiers"; readonly count?: number }
    | { readonly may: "add-gates"; readonly count?: number }
    /** `most`: a mark may move by at most so many points. */
    | { readonly may: "raise-marks"; readonly most?: number }
    | { readonly may: "lower-marks"; readonly most?: number }
    /** `most`: no node may be given more points than this. */
    | { readonly may: "set-points"; readonly nodes: readonly string[]; readonly most?: number }
    | { readonly may: "escalate"; readonly nodes: readonly string[] }
    | { readonly may: "repeal"; readonly nodes: readonly string[] }
  );

/** Most points that all deductions, or all bonuses, can come to. */
export interface OverallCap extends Statement {
  readonly cap: number;
}

/** A named expression, written once and read by `var` like a field. */
export interface Derived extends LocalText {
  readonly value: Expression;
}

/** An overlay that was applied to a ruleset. */
export interface Layer extends LocalText {
  readonly id: string;
  readonly version: string;
  readonly rank: Rank;
}

/** A score sheet as data (thang điểm): one title, one kind of subject, one jurisdiction, one period in force. */
export interface Ruleset {
  readonly $schema?: string;
  readonly kind: "ruleset";
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly status: Status;
  readonly title: LocalText & { readonly code: string };
  readonly note?: LocalText;
  /** What this version mends of an earlier one. */
  readonly corrects?: Correction;
  /** The semantics of the engine that it was written for; without it, the first. */
  readonly semantics?: number;
  readonly subject: SubjectKind;
  readonly jurisdiction: readonly string[];
  readonly inForce: InForce;
  /** Which day ties a decision to a regime: the last day of the period judged, or the day of the decision. */
  readonly appliesBy: "period-end" | "decision-date";
  readonly instruments: { readonly [key: string]: Instrument };
  readonly classes?: readonly SubjectClass[];
  readonly fields: { readonly [id: string]: Field };
  readonly derived?: { readonly [id: string]: Derived };
  /** The earlier titles that it looks back on, by key. */
  readonly history?: { readonly [key: string]: History };
  readonly gates?: readonly Gate[];
  readonly standards?: readonly Standard[];
  readonly disqualifiers?: readonly Disqualifier[];
  readonly deductions?: readonly Adjustment[];
  readonly bonuses?: readonly Adjustment[];
  readonly caps?: { readonly deductions?: OverallCap; readonly bonuses?: OverallCap };
  readonly pass?: Pass;
  /** Who decides, on which forms, within which times (trình tự, thủ tục). No decision depends on it. */
  readonly procedure?: Procedure;
  readonly readings?: { readonly [key: string]: Reading };
  readonly delegation?: readonly Delegation[];
  /** The overlays applied, from the highest rank down; written when they are. */
  readonly layers?: readonly Layer[];
}

export const subjectKindSchema = z.enum(["household", "residential-area", "ward", "agency", "locality"]);
export const statusSchema = z.enum(["official", "reconstruction", "draft", "example"]);
export const rankSchema = z.enum(["nation", "province", "district", "commune", "practice"]);
export const inForceSchema = z.strictObject({ ...periodSchema.shape, ...statementShape });

export const gateSchema = z.strictObject({
  ...labelShape,
  ...statementShape,
  require: expressionSchema,
  onFailure: z.enum(["ineligible", "undetermined"]),
});

export const floorSchema = z.union([
  z.strictObject({ share: shareSchema, ...statementShape }),
  z.strictObject({ points: pointsSchema, ...statementShape }),
]);

export const standardSchema = z.strictObject({
  ...labelShape,
  ...statementShape,
  maximum: z.union([pointsSchema, z.literal("delegated")]).exactOptional(),
  floor: floorSchema.exactOptional(),
  incomplete: z.literal(true).exactOptional(),
  criteria: z.array(criterionSchema).max(1000),
});

export const disqualifierSchema = z.strictObject({ ...labelShape, ...statementShape, when: expressionSchema });

export const readingSchema = z.strictObject({
  question: localTextSchema,
  options: z.record(keySchema, localTextSchema),
  default: keySchema,
  why: localTextSchema,
});

const procedureSchema: z.ZodType<Procedure> = procedureSchemaWith(readingSchema);

export const derivedSchema = z.strictObject({ vi: textSchema, en: textSchema, value: expressionSchema });

const countSchema = z.int().min(1).max(1000).exactOptional();
const mostSchema = pointsSchema.exactOptional();
const nodesSchema = z.array(nodeIdSchema).min(1).max(1000);
const delegationBase = { id: nodeIdSchema, to: rankSchema, ...statementShape };
const delegationSchema = z.discriminatedUnion("may", [
  z.strictObject({
    may: z.literal("fill-maxima"),
    ...delegationBase,
    standards: z.array(nodeIdSchema).min(1).max(1000),
    total: pointsSchema,
  }),
  z.strictObject({
    may: z.literal("add-criteria"),
    ...delegationBase,
    standards: z.array(nodeIdSchema).min(1).max(1000),
    count: countSchema,
  }),
  z.strictObject({ may: z.literal("add-deductions"), ...delegationBase, most: mostSchema, count: countSchema }),
  z.strictObject({ may: z.literal("add-bonuses"), ...delegationBase, most: mostSchema, count: countSchema }),
  z.strictObject({ may: z.literal("add-disqualifiers"), ...delegationBase, count: countSchema }),
  z.strictObject({ may: z.literal("add-gates"), ...delegationBase, count: countSchema }),
  z.strictObject({ may: z.literal("raise-marks"), ...delegationBase, most: mostSchema }),
  z.strictObject({ may: z.literal("lower-marks"), ...delegationBase, most: mostSchema }),
  z.strictObject({ may: z.literal("set-points"), ...delegationBase, nodes: nodesSchema, most: mostSchema }),
  z.strictObject({ may: z.literal("escalate"), ...delegationBase, nodes: nodesSchema }),
  z.strictObject({ may: z.literal("repeal"), ...delegationBase, nodes: nodesSchema }),
]);

const overallCapSchema = z.strictObject({ cap: pointsSchema, ...statementShape });

const passSchema = z.strictObject({
  ...statementShape,
  bounds: z.tuple([pointsSchema, pointsSchema]),
  rounding: z.strictObject({ step: stepSchema, mode: roundingModeSchema, ...statementShape }).exactOptional(),
  marks: z
    .array(z.strictObject({ class: z.union([keySchema, z.literal("*")]), mark: pointsSchema, ...statementShape }))
    .min(1)
    .max(1000),
  severalClasses: z
    .strictObject({ reading: keySchema, options: z.record(keySchema, z.enum(["lowest", "highest"])) })
    .exactOptional(),
});

/** A version of what the documents mean to the engine; whether this engine has it is for the check. */
export const semanticsSchema: z.ZodNumber = z.int().min(1).max(1_000_000);

export const rulesetSchema: z.ZodType<Ruleset> = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.literal("ruleset"),
  format: z.literal(1),
  id: documentIdSchema,
  version: versionSchema,
  status: statusSchema,
  title: z.strictObject({ code: keySchema, vi: textSchema, en: textSchema }),
  note: localTextSchema.exactOptional(),
  corrects: correctionSchema.exactOptional(),
  semantics: semanticsSchema.exactOptional(),
  subject: subjectKindSchema,
  jurisdiction: z.array(keySchema).min(1),
  inForce: inForceSchema,
  appliesBy: z.enum(["period-end", "decision-date"]),
  instruments: z.record(keySchema, instrumentSchema),
  classes: z
    .array(z.strictObject({ ...labelShape, id: keySchema, ...statementShape }))
    .max(1000)
    .exactOptional(),
  fields: z.record(nodeIdSchema, fieldSchema),
  derived: z.record(nodeIdSchema, derivedSchema).exactOptional(),
  history: z.record(keySchema, historySchema).exactOptional(),
  gates: z.array(gateSchema).max(1000).exactOptional(),
  standards: z.array(standardSchema).max(1000).exactOptional(),
  disqualifiers: z.array(disqualifierSchema).max(1000).exactOptional(),
  deductions: z.array(adjustmentSchema).max(1000).exactOptional(),
  bonuses: z.array(adjustmentSchema).max(1000).exactOptional(),
  caps: z
    .strictObject({ deductions: overallCapSchema.exactOptional(), bonuses: overallCapSchema.exactOptional() })
    .exactOptional(),
  pass: passSchema.exactOptional(),
  procedure: procedureSchema.exactOptional(),
  readings: z.record(keySchema, readingSchema).exactOptional(),
  delegation: z.array(delegationSchema).max(1000).exactOptional(),
  layers: z
    .array(
      z.strictObject({
        id: documentIdSchema,
        version: versionSchema,
        rank: rankSchema,
        vi: textSchema,
        en: textSchema,
      }),
    )
    .exactOptional(),
});
