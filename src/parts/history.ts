// In: nothing. Out: the type and the schema of what a ruleset says of a history: the earlier titles that it looks back on.
import * as z from "zod";
import type { LocalText } from "./statement.js";
import { keySchema, textSchema } from "./statement-schema.js";

/** Earlier titles by year that a ruleset looks back on (quá trình đạt danh hiệu). */
export interface History extends LocalText {
  /** Code of the title whose years count. */
  readonly title: string;
  /** The longest run that matters: no count is larger, and no year further back is looked at. */
  readonly most: number;
  /** Codes of the rewards that may be recorded, each of which uses up the years up to its own. */
  readonly rewards?: readonly string[];
}

export const historySchema = z.strictObject({
  title: keySchema,
  vi: textSchema,
  en: textSchema,
  most: z.int().min(1).max(100),
  rewards: z.array(keySchema).min(1).max(100).exactOptional(),
});
