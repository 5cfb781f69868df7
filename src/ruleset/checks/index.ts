// THE TABLE of static checks of a ruleset, one file each. Conditions and kinds are checked while they are lowered.
import { checkSemantics } from "../semantics.js";
import { always } from "./always.js";
import { amounts } from "./amounts.js";
import type { Check } from "./check.js";
import { citations } from "./citations.js";
import { classes } from "./classes.js";
import { correction } from "./correction.js";
import { countedTwice } from "./counted-twice.js";
import { delegations } from "./delegations.js";
import { fields } from "./fields.js";
import { inForce } from "./force.js";
import { holes } from "./holes.js";
import { ids } from "./ids.js";
import { maxima } from "./maxima.js";
import { notApplicable } from "./not-applicable.js";
import { percentages } from "./percentages.js";
import { points } from "./points.js";
import { procedure } from "./procedure.js";
import { reach } from "./reach.js";
import { references } from "./references.js";
import { repeated } from "./repeated.js";
import { spelling } from "./spelling.js";
import { translations } from "./translations.js";
import { unused } from "./unused.js";

export const CHECKS: readonly Check[] = [
  checkSemantics,
  correction,
  ids,
  references,
  delegations,
  citations,
  inForce,
  translations,
  points,
  maxima,
  holes,
  amounts,
  reach,
  countedTwice,
  always,
  repeated,
  fields,
  percentages,
  unused,
  classes,
  notApplicable,
  procedure,
  spelling,
];
