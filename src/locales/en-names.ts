// In: the ids of documents and decisions. Out: their English names.
import type { Names } from "./messages.js";

export const names: Names = {
  verdicts: {
    eligible: "Eligible to be proposed for recognition",
    ineligible: "Not eligible to be proposed for recognition",
    disqualified: "Not considered",
    undetermined: "Not enough evidence to conclude",
  },
  logicStates: { met: "met", failed: "not met", unknown: "not known" },
  disqualifierStates: { holds: "this case applies", clear: "this case does not apply", unknown: "not known" },
  subjects: {
    household: "household",
    "residential-area": "residential area",
    ward: "ward or commune",
    agency: "agency, unit or enterprise",
    locality: "locality",
  },
  statuses: {
    official: "official",
    reconstruction: "reconstruction from the sources in hand",
    draft: "draft",
    example: "example",
  },
  ranks: {
    nation: "the nation",
    province: "the province",
    district: "the district",
    commune: "the commune",
    practice: "the committee (practice)",
  },
  certainties: { official: "official", restated: "restated", inferred: "inferred", assumed: "assumed" },
  kinds: {
    "pass-fail": "pass or fail",
    "per-unit": "so many points each",
    proportional: "by share",
    banded: "by bands",
    choice: "one level chosen",
    graded: "graded",
    required: "required",
    group: "group",
    flat: "once",
    "per-case": "for each case",
  },
  roundings: {
    "half-up": "exact halves up",
    "half-even": "exact halves to even",
    down: "down",
    up: "up",
  },
  truth: { true: "true", false: "false", unknown: "not known" },
  answers: { true: "yes", false: "no", unknown: "not known" },
};
