// In: the neutral workload. Out: its decision with every condition and measure left to json-logic-js, one expression each, and
// the points added here, in hundredths.
import jsonLogic from "json-logic-js";
import { renamed } from "./ruleset.mjs";

const hundredths = (points) => Math.round(points * 100);

const CRITERIA = {
  flag: ({ points, when }, value) => (value(when) ? hundredths(points) : 0),
  bands({ value: measure, bands }, value) {
    const found = value(measure);
    return hundredths(bands.find(({ min }) => found >= min)?.points ?? 0);
  },
  graded: ({ points, value: given }, value) => Math.min(hundredths(points), Math.max(0, hundredths(value(given)))),
  perCaseGain: ({ points, each, count }, value) => Math.min(hundredths(points), hundredths(each) * value(count)),
  perCaseLoss: ({ points, each, count }, value) => Math.max(0, hundredths(points) - hundredths(each) * value(count)),
};

const DEDUCTIONS = {
  flat: ({ points, when }, value) => (value(when) ? hundredths(points) : 0),
  perCase: ({ each, cap, count }, value) => Math.min(hundredths(cap), hundredths(each) * value(count)),
};

// The expressions with the names that the records have.
function prepared(node) {
  const { when, value, count } = node;
  return {
    ...node,
    ...(when === undefined ? {} : { when: renamed(when) }),
    ...(value === undefined ? {} : { value: renamed(value) }),
    ...(count === undefined ? {} : { count: renamed(count) }),
  };
}

/** The decision function of a workload; `apply` evaluates one expression over the facts. */
export function decideBy({ standards, disqualifiers, deductions, bonuses, totals, pass }, apply = jsonLogic.apply) {
  const criteria = standards.map((standard) => standard.criteria.map(prepared));
  const floors = standards.map(({ points, minShare }) => hundredths(points) * minShare);
  const barring = disqualifiers.map(prepared);
  const taken = deductions.map(prepared);
  const added = bonuses.map(prepared);
  return ({ facts }) => {
    const value = (expression) => apply(expression, facts);
    const earned = criteria.map((nodes) => nodes.reduce((sum, node) => sum + CRITERIA[node.kind](node, value), 0));
    let held = 0;
    for (let i = 0; i < barring.length; i++) if (value(barring[i].when)) held |= 1 << i;
    let sum = earned.reduce((so, points) => so + points, 0);
    for (const node of taken) sum -= DEDUCTIONS[node.kind](node, value);
    for (const node of added) if (value(node.when)) sum += hundredths(node.points);
    const total = Math.min(hundredths(totals.max), Math.max(hundredths(totals.min), sum));
    const passed = earned.every((points, i) => points >= floors[i]) && total >= hundredths(pass.total);
    const [s1, s2, s3] = earned;
    const verdict = held !== 0 ? "disqualified" : passed ? "eligible" : "ineligible";
    return { verdict, total, s1, s2, s3, disqualifiers: held };
  };
}
