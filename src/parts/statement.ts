// In: the small pieces from which every legal statement of a document is made. Out: their types and schemas.
import * as z from "zod";
import { DATE_PATTERN, isCalendarDate } from "../base/date.js";

/**
 * How sure we are of a legal statement.
 *
 * `official`: the wording of the act itself was seen; `restated`: an authority's or newspaper's summary was seen;
 * `inferred`: it follows from other statements, and `note` says how; `assumed`: nobody told us, a placeholder number.
 */
export type Certainty = "official" | "restated" | "inferred" | "assumed";

/** From the most certain to the least. */
export const CERTAINTIES: readonly Certainty[] = ["official", "restated", "inferred", "assumed"];

/** A text for people, in Vietnamese and English. */
export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

/** Where a statement stands (căn cứ): instrument, article (điều), clause (khoản), item (điểm), or another named part. */
export interface Citation {
  /** Key of the instrument in the document's `instruments`. */
  readonly in: string;
  readonly article?: string;
  readonly clause?: string;
  readonly item?: string;
  /** A place that is no article: an annex, a form, a section of a plan. */
  readonly part?: string;
  /** The few words that decide the reading, where we hold them. */
  readonly quote?: string;
}

/** What every legal statement carries. A missing `cite` or `certainty` is an issue of the check, not of the form. */
export interface Statement {
  readonly cite?: Citation;
  readonly certainty?: Certainty;
  readonly note?: LocalText;
  /** The certainty of the statement's numbers, where it differs from that of its words. */
  readonly figures?: Figures;
}

/** The certainty of the numbers of a statement, apart from that of its words. */
export interface Figures {
  readonly certainty: Certainty;
  readonly cite?: Citation;
  readonly note?: LocalText;
}

/** A period in force, half-open: `to` is the first day no longer in force. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

/** A legal act: number, issuer, day of issue, name; `source` says what of it was seen. */
export interface Instrument {
  readonly number: string;
  readonly issuer: string;
  readonly issued?: string;
  readonly name: LocalText;
  readonly source?: LocalText;
}

/** Documents: lower-case ASCII segments joined by `/`. */
export const documentIdSchema: z.ZodString = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);
/** Nodes and fields: lower-case ASCII segments joined by `.`. */
export const nodeIdSchema: z.ZodString = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/);
/** Keys of instruments, readings, options, classes. */
export const keySchema: z.ZodString = z.string().regex(/^[a-z0-9-]+$/);
/** Semantic version of a document. */
export const versionSchema: z.ZodString = z.string().regex(/^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/);
/** A calendar day, `YYYY-MM-DD`; 2026-02-30 is none. */
export const dateSchema: z.ZodString = z
  .string()
  .regex(DATE_PATTERN)
  .refine(isCalendarDate, { message: "calendar-date", abort: true });
/** A text of at least one character. */
export const textSchema: z.ZodString = z.string().min(1).max(10_000);

export const localTextSchema = z.strictObject({ vi: textSchema, en: textSchema });

export const citationSchema = z.strictObject({
  in: keySchema,
  article: textSchema.exactOptional(),
  clause: textSchema.exactOptional(),
  item: textSchema.exactOptional(),
  part: textSchema.exactOptional(),
  quote: textSchema.exactOptional(),
});

export const certaintySchema = z.enum(["official", "restated", "inferred", "assumed"]);

/** The members that a legal statement adds to whatever it is about. */
export const statementShape = {
  cite: citationSchema.exactOptional(),
  certainty: certaintySchema.exactOptional(),
  note: localTextSchema.exactOptional(),
  figures: z
    .strictObject({
      certainty: certaintySchema,
      cite: citationSchema.exactOptional(),
      note: localTextSchema.exactOptional(),
    })
    .exactOptional(),
};

/** The members of a node that people see: its id and its name in both languages. */
export const labelShape = { id: nodeIdSchema, vi: textSchema, en: textSchema };

export const periodSchema = z.strictObject({ from: dateSchema, to: dateSchema.exactOptional() });

export const instrumentSchema = z.strictObject({
  number: textSchema,
  issuer: textSchema,
  issued: dateSchema.exactOptional(),
  name: localTextSchema,
  source: localTextSchema.exactOptional(),
});
