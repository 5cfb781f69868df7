// In: the built library. Out: the ways to judge the sheet of Bắc Ninh city, each with a loop of its own, so that no call in it is
// shared. What a pass returns keeps it from being left out.
import { evaluate, loadRuleset } from "../../../dist/index.js";
import { shippedStack } from "../../../dist/rulesets.js";
import { decide } from "./hand.mjs";
import { decideFor } from "./json-logic.mjs";
import { population } from "./population.mjs";

const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
const compiled = loadRuleset(ruleset, overlays);

// A decision of the library, in the shape of `hand.mjs`.
function plain({ verdict, total, standards, determinedBy }) {
  const [s1, s2, s3] = standards.map(({ low, high }) => exact(low, high));
  const disqualifiers = determinedBy.filter(({ state }) => state === "holds").map(({ node }) => node);
  return { verdict, total: exact(total.low, total.high), s1, s2, s3, disqualifiers };
}

function exact(low, high) {
  return low === high ? Math.round(low * 100) : `${low}–${high}`;
}

function traced(record) {
  const decision = evaluate(compiled, record, { trace: true });
  const { low, high } = decision.trace.total.counted;
  return { ...plain(decision), total: exact(low, high) };
}

function sorted(answer) {
  return { ...answer, disqualifiers: answer.disqualifiers.toSorted() };
}

/** The variants, over so many households. */
export function cityVariants(size) {
  const texts = population(size);
  const records = texts.map((text) => JSON.parse(text));
  const byJsonLogic = decideFor(records[0].period);
  const variants = [
    {
      name: "hand-written JavaScript",
      answer: (record) => sorted(decide(record)),
      pass() {
        let sum = 0;
        for (const record of records) sum += decide(record).total;
        return sum;
      },
    },
    {
      name: "thangdiem",
      answer: (record) => sorted(plain(evaluate(compiled, record))),
      pass() {
        let sum = 0;
        for (const record of records) sum += evaluate(compiled, record).total.low;
        return sum;
      },
    },
    {
      name: "thangdiem, trace: true",
      answer: (record) => sorted(traced(record)),
      pass() {
        let sum = 0;
        for (const record of records) sum += evaluate(compiled, record, { trace: true }).trace.total.counted.low;
        return sum;
      },
    },
    {
      name: "json-logic-js 2.0.5",
      answer: (record) => sorted(byJsonLogic(record)),
      pass() {
        let sum = 0;
        for (const record of records) sum += byJsonLogic(record).total;
        return sum;
      },
    },
    {
      name: "JSON.parse of one record",
      pass() {
        let sum = 0;
        for (const text of texts) sum += JSON.parse(text).format;
        return sum;
      },
    },
  ];
  return { records, variants: variants.map((variant) => ({ ...variant, size })) };
}
