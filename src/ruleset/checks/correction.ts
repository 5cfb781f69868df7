import { isEarlier } from "../../parts/versions.js";
import type { Check } from "./check.js";

/** A correction names a version before its own. */
export const correction: Check = ({ version, corrects }, report) => {
  if (corrects === undefined || isEarlier(corrects.version, version)) return;
  report("ruleset.corrects-later-version", ["corrects", "version"], { version, corrects: corrects.version });
};
