// The operators that look back on earlier titles by year: a run of recognised years, and the years since the last of them.
import type { HistoryWay } from "../history.js";
import type { Call, Operator } from "../operator.js";
import type { Lowered } from "../source.js";
import { nameOf } from "./names.js";

const STARTS = ["through-this-year", "before-this-year"] as const;
const RESETS = ["keep", "reset-after-reward"] as const;

function lookingBack(call: Call, key: string, way: HistoryWay, modes: readonly string[]): Lowered | undefined {
  const use = call.scope.history(key, way, call.path);
  if (use === undefined) return undefined;
  const { register, id } = use;
  return {
    register,
    type: { type: "number", scale: 0 },
    source: { kind: "history", operator: call.operator, use: id, parameters: [key, ...modes] },
  };
}

/** The place of an operand in its list of allowed texts; undefined once an issue is reported. */
function modeOf(call: Call, index: number, allowed: readonly string[]): number | undefined {
  const given = call.operands[index];
  const found = typeof given === "string" ? allowed.indexOf(given) : -1;
  if (found >= 0) return found;
  return call.scope.report("logic.wrong-type", call.at(index), {
    operator: call.operator,
    expected: allowed.map((one) => `"${one}"`).join(" | "),
    found: JSON.stringify(given),
  });
}

const RUN = ["h", "through-this-year", "reset-after-reward"];
const SINCE = { "years-since-recognised": "h" };
const recognised = (...years: readonly number[]) =>
  years.map((year) => ({ year, title: "t", outcome: "recognised" }) as const);
const not = (year: number) => ({ year, title: "t", outcome: "not-recognised" }) as const;

export const consecutiveYears: Operator = {
  name: "consecutive-years",
  signature: 'history, "through-this-year" | "before-this-year", "reset-after-reward" | "keep" → number',
  arity: [3, 3],
  summary: {
    vi: "số năm liên tục được công nhận, đếm lùi từ năm xét hoặc năm trước đó",
    en: "the consecutive years recognised, counted back from the year judged or the one before",
  },
  departure: "new",
  examples: [
    { rule: { "consecutive-years": RUN }, facts: {}, history: [not(2017), ...recognised(2018, 2019, 2020)], result: 3 },
    {
      rule: { "consecutive-years": RUN },
      facts: {},
      history: [...recognised(2018), not(2019), ...recognised(2020)],
      result: 1,
    },
    { rule: { "consecutive-years": RUN }, facts: {}, history: [not(2020)], result: 0 },
    {
      rule: { "consecutive-years": RUN },
      facts: {},
      history: [{ ...recognised(2018)[0], reward: "w" }, ...recognised(2019, 2020)],
      result: 2,
    },
    {
      rule: { "consecutive-years": ["h", "through-this-year", "keep"] },
      facts: {},
      history: [not(2017), { ...recognised(2018)[0], reward: "w" }, ...recognised(2019, 2020)],
      result: 3,
    },
    {
      rule: { "consecutive-years": ["h", "before-this-year", "keep"] },
      facts: {},
      history: [not(2018), ...recognised(2019)],
      result: 1,
    },
    {
      rule: { "consecutive-years": RUN },
      facts: {},
      history: [not(2017), ...recognised(2018, 2020)],
      result: { low: 1, high: 3 },
    },
    { rule: { "consecutive-years": RUN }, facts: {}, result: { low: 0, high: 5 } },
  ],
  lower(call) {
    const [key] = call.operands;
    const start = modeOf(call, 1, STARTS);
    const reset = modeOf(call, 2, RESETS);
    if (typeof key !== "string") {
      const found = JSON.stringify(key);
      return call.scope.report("logic.wrong-type", call.at(0), { operator: call.operator, expected: "name", found });
    }
    if (start === undefined || reset === undefined) return undefined;
    const way = { counts: "consecutive-years", start: start === 0 ? 0 : 1, isReset: reset === 1 } as const;
    return lookingBack(call, key, way, [STARTS[start] ?? "", RESETS[reset] ?? ""]);
  },
};

export const yearsSinceRecognised: Operator = {
  name: "years-since-recognised",
  signature: "history → number",
  arity: [1, 1],
  summary: {
    vi: "số năm kể từ năm được công nhận gần nhất trước năm xét",
    en: "the years since the last one recognised before the year judged",
  },
  departure: "new",
  examples: [
    { rule: SINCE, facts: {}, history: recognised(2019), result: 1 },
    { rule: SINCE, facts: {}, history: [...recognised(2017), not(2018), not(2019)], result: 3 },
    { rule: SINCE, facts: {}, history: [2016, 2017, 2018, 2019].map(not), result: 5 },
    { rule: SINCE, facts: {}, history: [...recognised(2017), not(2019)], result: { low: 2, high: 3 } },
    { rule: SINCE, facts: {}, result: { low: 1, high: 5 } },
  ],
  lower(call) {
    const key = nameOf(call);
    const way = { counts: "years-since-recognised", start: 1, isReset: false } as const;
    return key === undefined ? undefined : lookingBack(call, key, way, []);
  },
};
