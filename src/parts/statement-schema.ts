// In: nothing. Out: the schemas of ids, citations, periods and of what every legal statement carries.
import * as z from "zod";
import { DATE_PATTERN, isCalendarDate } from "../base/date.js";

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
      layer: documentIdSchema.exactOptional(),
    })
    .exactOptional(),
  layer: documentIdSchema.exactOptional(),
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
