// In: the procedure of a ruleset, and a day. Out: who decides on that day.
import { isCalendarDate } from "../base/date.js";
import { raise } from "../issues/error.js";
import { issue } from "../issues/issue.js";
import type { Authority } from "../ruleset/procedure-schema.js";
import type { Ruleset } from "../ruleset/schema.js";

/**
 * Who decides on the title on a day (người có thẩm quyền quyết định), in the order of the ruleset; none where it does not say.
 *
 * The day is `YYYY-MM-DD`; `to` is the first day on which an authority decides no longer.
 *
 * @throws RulesetError when the day is none of the calendar
 * @example
 * const authority = [
 *   { id: "before", decides: { vi: "Chủ tịch UBND cấp huyện", en: "District chairman" }, level: "district", to: "2025-07-01" },
 *   { id: "since", decides: { vi: "Chủ tịch UBND cấp xã", en: "Commune chairman" }, level: "commune", from: "2025-07-01" },
 * ];
 * whoDecides({ ...ruleset, procedure: { authority } }, "2025-06-30").map(({ level }) => level) //=> ["district"]
 * whoDecides({ ...ruleset, procedure: { authority } }, "2025-07-01").map(({ level }) => level) //=> ["commune"]
 */
export function whoDecides({ id, procedure }: Ruleset, on: string): readonly Authority[] {
  if (!isCalendarDate(on)) raise([issue("shape.bad-date", id, "", { found: on })]);
  // Days are written so that their texts sort as they do.
  return (procedure?.authority ?? []).filter(
    ({ from, to }) => (from === undefined || from <= on) && (to === undefined || on < to),
  );
}
