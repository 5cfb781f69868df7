/**
 * A small separate checker of decisions: it shares nothing with the evaluator but the reading of numbers and days.
 *
 * @module
 */

export type { Fault, FaultCode } from "./compare.js";
export { type VerifyResult, verifyTrace } from "./verify.js";
