// In: nothing. Out: what a version of a document says of an earlier one that was wrong: a released file never changes, so a
// mistake is mended by the next version, which names it.
import * as z from "zod";
import type { LocalText } from "./statement.js";
import { localTextSchema, versionSchema } from "./statement-schema.js";

/** What a version mends (đính chính): the earlier version that was wrong, in what, and for which decisions that matters. */
export interface Correction {
  readonly version: string;
  /** What was wrong in it. */
  readonly what: LocalText;
  /** Which decisions recorded under it are touched. */
  readonly decisions: LocalText;
}

export const correctionSchema: z.ZodType<Correction> = z.strictObject({
  version: versionSchema,
  what: localTextSchema,
  decisions: localTextSchema,
});
