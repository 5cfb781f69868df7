// In: a condition or measure as a document writes it. Out: its type. Its form is checked by `logic/check.ts`, not here.
import * as z from "zod";
import type { Json } from "../base/json.js";

/**
 * A JSON Logic expression of the strict dialect (see docs/json-logic.md): a literal, or an object with one key, the
 * operator, whose value is the operand or the list of operands.
 */
export type Expression = Json;

/** Any JSON: the dialect's own check says everything at once, with the place of each fault. */
export const expressionSchema = z.unknown().meta({ id: "Expression" }) as unknown as z.ZodType<Expression, Expression>;
