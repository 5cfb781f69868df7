// THE TABLE of mutation operators, in the order in which reports list them.
import type { MutationOperator } from "../operator.js";
import { comparisons } from "./comparisons.js";
import { connectives } from "./connectives.js";
import { defaults } from "./defaults.js";
import { rules } from "./dropped.js";
import { force } from "./force.js";
import { limits } from "./limits.js";
import { outcomes } from "./outcomes.js";
import { points } from "./points.js";
import { thresholds } from "./thresholds.js";

export const MUTATION_OPERATORS: readonly MutationOperator[] = [
  points,
  limits,
  comparisons,
  thresholds,
  connectives,
  outcomes,
  rules,
  defaults,
  force,
];
