// In: a count over the history. Out: the same for JSON Logic: the data has the years with how far back each is, and the nearest that
// ends the count tells how long it is.
import type { Json } from "../../base/json.js";
import { historyKey } from "./facts.js";
import { type Scope, type Translation, textOf } from "./translation.js";
import type { Written } from "./written.js";

/** How far back the nearest year is of which the condition holds; `most` where it is none of them. */
function nearest(history: string, condition: Json, back: Json, { ruleset, refuse }: Scope, operator: string): Written {
  const most = ruleset.history?.[history]?.most;
  if (most === undefined) return refuse("operator", operator);
  const years = { filter: [{ var: historyKey(history) }, condition] };
  return { rule: { reduce: [years, { min: [{ var: "accumulator" }, back] }, most] }, scale: 0, most };
}

const EARLIER: Json = { ">": [{ var: "back" }, 0] };

/** Years recognised one after the other. */
export const consecutiveYears: Translation = {
  why: "The years are a list, each with how far back it is: the nearest one that ends the run says how long it is.",
  write({ operator, operands: [history, start, reset], scope }) {
    const lost: Json = { "!": [{ var: "recognised" }] };
    const ends: Json = reset === "reset-after-reward" ? { or: [lost, { var: "rewarded" }] } : lost;
    const back: Json = { var: "current.back" };
    return start === "through-this-year"
      ? nearest(textOf(history), ends, back, scope, operator)
      : nearest(textOf(history), { and: [EARLIER, ends] }, { "-": [back, 1] }, scope, operator);
  },
};

/** Years since the last one recognised. */
export const yearsSinceRecognised: Translation = {
  why: "The same list: how far back the nearest year is that was recognised.",
  write({ operator, operands: [history], scope }) {
    const isMet: Json = { and: [EARLIER, { var: "recognised" }] };
    return nearest(textOf(history), isMet, { var: "current.back" }, scope, operator);
  },
};
