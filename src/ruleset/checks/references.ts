import { dayNumber } from "../../base/date.js";
import { nearest } from "../../base/text.js";
import type { Path } from "../../logic/scope.js";
import type { Check } from "./check.js";

/** Names of standards and options lead somewhere, and the period in force is not empty. */
export const references: Check = (ruleset, report) => {
  const standards = (ruleset.standards ?? []).map(({ id }) => id);
  const known = (standard: string, path: Path): void => {
    if (standards.includes(standard)) return;
    const suggestion = nearest(standard, standards);
    report("ruleset.unknown-standard", path, { standard, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  for (const member of ["deductions", "bonuses"] as const) {
    ruleset[member]?.forEach(({ from }, i) => {
      if (from !== undefined) known(from, [member, i, "from"]);
    });
  }
  ruleset.delegation?.forEach((one, i) => {
    if (!("standards" in one)) return;
    one.standards.forEach((standard, k) => {
      known(standard, ["delegation", i, "standards", k]);
    });
  });
  for (const [key, { options, default: chosen }] of Object.entries(ruleset.readings ?? {})) {
    if (Object.hasOwn(options, chosen)) continue;
    const suggestion = nearest(chosen, Object.keys(options));
    report("ruleset.unknown-option", ["readings", key, "default"], {
      reading: key,
      option: chosen,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  const { from, to } = ruleset.inForce;
  if (to !== undefined && dayNumber(to) <= dayNumber(from))
    report("ruleset.empty-range", ["inForce"], { low: from, high: to });
};
