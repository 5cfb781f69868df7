// THE TABLE of static checks of a ruleset. Conditions and kinds are checked while they are lowered.
import type { Check } from "./check.js";
import { citations } from "./citations.js";
import { classes } from "./classes.js";
import { fields } from "./fields.js";
import { ids } from "./ids.js";
import { notApplicable } from "./not-applicable.js";
import { points } from "./points.js";
import { procedure } from "./procedure.js";
import { reach } from "./reach.js";
import { references } from "./references.js";
import { spelling } from "./spelling.js";

export const CHECKS: readonly Check[] = [
  ids,
  references,
  citations,
  points,
  reach,
  fields,
  classes,
  notApplicable,
  procedure,
  spelling,
];
