// In: numbers as JSON writes them. Out: the schemas of amounts, exact to at most four decimal places.
import * as z from "zod";
import { hasAtMostFourDecimals } from "../base/exact.js";

/** How a value between two steps is rounded; half-up and half-even differ only on exact halves, and `up` goes away from zero. */
export type RoundingMode = "half-up" | "half-even" | "down" | "up";

/** A number with at most four decimal places: what JSON gives for it is turned into an exact integer without loss. */
export const amountSchema = z
  .number()
  .min(-1e9)
  .max(1e9)
  .refine(hasAtMostFourDecimals, { message: "four-decimals", abort: true });

/** Points, steps, caps: never below zero. */
export const pointsSchema = z
  .number()
  .min(0)
  .max(1e6)
  .refine(hasAtMostFourDecimals, { message: "four-decimals", abort: true });

/** More than zero. */
export const stepSchema = z
  .number()
  .gt(0)
  .max(1e6)
  .refine(hasAtMostFourDecimals, { message: "four-decimals", abort: true });

/** A share as a pair of whole numbers: `[1, 2]` is a half. */
export const shareSchema = z.tuple([z.int().min(0).max(1_000_000), z.int().min(1).max(1_000_000)]);

export const roundingModeSchema = z.enum(["half-up", "half-even", "down", "up"]);
