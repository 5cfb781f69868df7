// In: nothing. Out: the types and the schema of a ruleset's procedure (trình tự, thủ tục): who decides, forms, deadlines.
import * as z from "zod";
import type { Labelled } from "../kinds/node.js";
import type { LocalText, Period, Statement } from "../parts/statement.js";
import {
  dateSchema,
  keySchema,
  labelShape,
  localTextSchema,
  nodeIdSchema,
  statementShape,
} from "../parts/statement-schema.js";
// Types only: the schema of a ruleset is made of this one.
import type { Reading } from "./schema.js";

/** The level of government on which an authority stands. */
export type Level = "nation" | "province" | "district" | "commune";

/** Who decides on the title (người có thẩm quyền quyết định), and from when to when; `to` is the first day no longer. */
export interface Authority extends Partial<Period>, Statement {
  readonly id: string;
  readonly decides: LocalText;
  readonly level: Level;
}

/** A form or another piece of the dossier (mẫu, thành phần hồ sơ). */
export interface Form extends Labelled, Statement {}

/** Is the day that is named after "before" (trước ngày) still in time? */
export type Until = "strictly-before" | "by-the-day";

/** Due before a day of the year judged, or of the year after it. */
export interface BeforeDay extends Labelled, Statement {
  readonly kind: "before-day";
  readonly month: number;
  readonly day: number;
  /** 1: the day is in the year after the year judged. */
  readonly yearOffset?: 0 | 1;
  /** The only year for which the text states it. */
  readonly year?: number;
  readonly until: Until | { readonly reading: string; readonly options: { readonly [option: string]: Until } };
}

/** Due so many days after an event, or after the last day of another deadline. */
export interface DaysAfter extends Labelled, Statement {
  /** `calendar-days`: every day counts; `working-days`: neither weekends nor holidays do. */
  readonly kind: "calendar-days" | "working-days";
  readonly count: number;
  /** Id of an event or of another deadline. */
  readonly after: string;
  /** Is the day of the event the first of the days counted? */
  readonly countsFirstDay: boolean;
}

/** A deadline as the text states it (thời hạn). */
export type Deadline = BeforeDay | DaysAfter;

/** How a title is awarded: who decides, on which forms, within which times. */
export interface Procedure {
  readonly authority?: readonly Authority[];
  readonly forms?: readonly Form[];
  /** What deadlines run from; whoever calls gives the days. */
  readonly events?: { readonly [id: string]: LocalText };
  readonly deadlines?: readonly Deadline[];
  /** Questions about deadlines alone. They are no part of a decision, so they stand apart from the ruleset's readings. */
  readonly readings?: { readonly [key: string]: Reading };
}

const untilSchema = z.enum(["strictly-before", "by-the-day"]);

const authoritySchema: z.ZodType<Authority> = z.strictObject({
  id: nodeIdSchema,
  decides: localTextSchema,
  level: z.enum(["nation", "province", "district", "commune"]),
  from: dateSchema.exactOptional(),
  to: dateSchema.exactOptional(),
  ...statementShape,
});

const formSchema: z.ZodType<Form> = z.strictObject({ ...labelShape, ...statementShape });

const daysAfterShape = {
  ...labelShape,
  ...statementShape,
  count: z.int().min(1).max(1000),
  after: nodeIdSchema,
  countsFirstDay: z.boolean(),
};

const deadlineSchema: z.ZodType<Deadline> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("before-day"),
    ...labelShape,
    ...statementShape,
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    yearOffset: z.literal([0, 1]).exactOptional(),
    year: z.int().min(1).max(9000).exactOptional(),
    until: z.union([untilSchema, z.strictObject({ reading: keySchema, options: z.record(keySchema, untilSchema) })]),
  }),
  z.strictObject({ kind: z.literal("calendar-days"), ...daysAfterShape }),
  z.strictObject({ kind: z.literal("working-days"), ...daysAfterShape }),
]);

/** The schema of a procedure; that of a reading is the ruleset's own. */
export function procedureSchemaWith(readingSchema: z.ZodType<Reading>): z.ZodType<Procedure> {
  return z.strictObject({
    authority: z.array(authoritySchema).max(100).exactOptional(),
    forms: z.array(formSchema).max(200).exactOptional(),
    events: z.record(nodeIdSchema, localTextSchema).exactOptional(),
    deadlines: z.array(deadlineSchema).max(200).exactOptional(),
    readings: z.record(keySchema, readingSchema).exactOptional(),
  });
}
