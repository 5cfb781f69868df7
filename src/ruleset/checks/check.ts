// In: nothing. Out: the shape of one static check.
import type { Report } from "../../logic/scope.js";
import type { LoweredSheet } from "../compiled.js";
import type { Ruleset } from "../schema.js";

/** A check looks at a whole ruleset and reports what is wrong; `sheet` is there when every expression could be lowered. */
export type Check = (ruleset: Ruleset, report: Report, sheet: LoweredSheet | undefined) => void;
