// In: the built library. Out: the ways to judge the neutral sheet, each with a loop of its own, so that no call in it is shared.
// What a pass returns keeps it from being left out.
import { evaluate, loadRuleset } from "../../../dist/index.js";
import { decide } from "./hand.mjs";
import { decideTraced } from "./hand-traced.mjs";
import { decideBy } from "./json-logic.mjs";
import { inOrders, records, ruleset, withGaps, withoutPrototype, workload } from "./records.mjs";

const compiled = loadRuleset(ruleset);
const byJsonLogic = decideBy(workload);

// Points of a range that has one end, in hundredths.
function exact({ low, high }) {
  return low === high ? Math.round(low * 100) : `${low}–${high}`;
}

/** A decision of the library, in the shape of `hand.mjs`. */
export function plain({ verdict, total, standards, determinedBy }) {
  const [s1, s2, s3] = standards.map(exact);
  const held = determinedBy.filter(({ state }) => state === "holds").map(({ node }) => Number(node.slice(1)) - 1);
  return { verdict, total: exact(total), s1, s2, s3, disqualifiers: held.reduce((bits, bit) => bits | (1 << bit), 0) };
}

// Everything that a trace says of points and states, added up: so all of it is read.
function readTrace({ standards, disqualifiers, total }) {
  let sum = total.counted.low;
  for (const { state, condition } of disqualifiers) sum += state.length + condition.value.type.length;
  for (const { criteria } of standards) for (const node of criteria) sum += readNode(node);
  for (const node of total.deductions.items) sum += readNode(node);
  for (const node of total.bonuses.items) sum += readNode(node);
  return sum;
}

function readNode({ node, points, expressions }) {
  let sum = node.length + points.earned.low;
  for (const member in expressions) sum += readExpression(expressions[member]);
  return sum;
}

function readExpression({ field, value, operands }) {
  let sum = (field ?? "").length + (value === undefined ? 0 : value.type.length);
  if (operands !== undefined) for (const operand of operands) sum += readExpression(operand);
  return sum;
}

/** The main variants, over so many households. */
export function neutralVariants(size) {
  const given = records(size);
  const gaps = withGaps(given);
  const texts = given.map((record) => JSON.stringify(record));
  const variants = [
    {
      name: "hand-written JavaScript",
      answer: decide,
      pass() {
        let sum = 0;
        for (const record of given) sum += decide(record).total;
        return sum;
      },
    },
    {
      name: "hand-written, trace made at once",
      answer(record) {
        const { verdict, total, s1, s2, s3, disqualifiers } = decideTraced(record);
        return { verdict, total, s1, s2, s3, disqualifiers };
      },
      pass() {
        let sum = 0;
        for (const record of given) {
          const { total, trace } = decideTraced(record);
          sum += total;
          for (const { id, points, read } of trace) {
            sum += id.length + points;
            for (const { path } of read) sum += path.length;
          }
        }
        return sum;
      },
    },
    {
      name: "thangdiem",
      answer: (record) => plain(evaluate(compiled, record)),
      pass() {
        let sum = 0;
        for (const record of given) sum += evaluate(compiled, record).total.low;
        return sum;
      },
    },
    {
      name: "thangdiem, a fifth of the facts missing",
      pass() {
        let sum = 0;
        for (const record of gaps) sum += evaluate(compiled, record).total.low;
        return sum;
      },
    },
    {
      name: "thangdiem, trace: true, all of it read",
      answer(record) {
        const { trace, ...rest } = evaluate(compiled, record, { trace: true });
        return { ...plain(rest), total: exact(trace.total.counted) };
      },
      pass() {
        let sum = 0;
        for (const record of given) sum += readTrace(evaluate(compiled, record, { trace: true }).trace);
        return sum;
      },
    },
    {
      name: "json-logic-js 2.0.5",
      answer: byJsonLogic,
      pass() {
        let sum = 0;
        for (const record of given) sum += byJsonLogic(record).total;
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
  return { records: given, variants: variants.map((variant) => ({ ...variant, size })) };
}

/** Records of one shape, judged by hand and by the library: to be measured in a process of their own, for V8 remembers shapes. */
export function shapeVariants(size, shape) {
  const given = SHAPES[shape](records(size));
  const variants = [
    {
      name: `hand-written JavaScript, ${shape}`,
      answer: decide,
      pass() {
        let sum = 0;
        for (const record of given) sum += decide(record).total;
        return sum;
      },
    },
    {
      name: `thangdiem, ${shape}`,
      answer: (record) => plain(evaluate(compiled, record)),
      pass() {
        let sum = 0;
        for (const record of given) sum += evaluate(compiled, record).total.low;
        return sum;
      },
    },
  ];
  return { records: given, variants: variants.map((variant) => ({ ...variant, size })) };
}

/** The shapes that facts can have. */
export const SHAPES = {
  "one order of keys": (given) => given,
  "8 orders of keys": (given) => inOrders(given, 8),
  "64 orders of keys": (given) => inOrders(given, 64),
  "no prototype": withoutPrototype,
};
