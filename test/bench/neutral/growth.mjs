// In: the neutral workload and a factor. Out: the same sheet so many times over, with other thresholds each time, over the same
// facts; and the plain function that a generator writes for it, the limit that growth is measured against.

const hundredths = (points) => Math.round(points * 100);
const MOST_IN_ONE = 60;

function shifted(node, by) {
  const { bands } = node;
  return bands === undefined
    ? node
    : { ...node, bands: bands.map(({ min, points }) => ({ min: min + (by % 7), points })) };
}

/** The sheet so many times: `times` copies of every criterion; floors, deductions and disqualifiers stay as they are. */
export function scaledWorkload(workload, times) {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  return {
    ...workload,
    standards: workload.standards.map((standard) => ({
      ...standard,
      points: standard.points * times,
      criteria: copies.flatMap((copy) =>
        standard.criteria.map((node) => ({ ...shifted(node, copy), id: times === 1 ? node.id : `${node.id}.${copy}` })),
      ),
    })),
    totals: { min: 0, max: workload.totals.max * times },
    pass: { total: workload.pass.total * times },
  };
}

const OPERATORS = {
  var: (name) =>
    `facts${name
      .split(".")
      .map((key) => `[${JSON.stringify(key)}]`)
      .join("")}`,
  "!": ([one]) => `!(${written(one)})`,
  and: (all) => `(${all.map(written).join(" && ")})`,
  or: (all) => `(${all.map(written).join(" || ")})`,
  in: ([value, list]) => `(${list.map((one) => `${written(value)} === ${written(one)}`).join(" || ")})`,
  "===": ([a, b]) => `(${written(a)} === ${written(b)})`,
  ">=": ([a, b]) => `(${written(a)} >= ${written(b)})`,
  "<=": ([a, b]) => `(${written(a)} <= ${written(b)})`,
};

function written(expression) {
  if (typeof expression !== "object") return JSON.stringify(expression);
  const [[operator, operands]] = Object.entries(expression);
  return OPERATORS[operator](operator === "!" && !Array.isArray(operands) ? [operands] : operands);
}

const CRITERIA = {
  flag: ({ points, when }) => `(${written(when)} ? ${hundredths(points)} : 0)`,
  bands: ({ value, bands }) =>
    `(${bands.map(({ min, points }) => `${written(value)} >= ${min} ? ${hundredths(points)} : `).join("")}0)`,
  graded: ({ points, value }) =>
    `Math.min(${hundredths(points)}, Math.max(0, Math.round(${written(value)} * 100) | 0))`,
  perCaseGain: ({ points, each, count }) => `Math.min(${hundredths(points)}, ${hundredths(each)} * ${written(count)})`,
  perCaseLoss: ({ points, each, count }) =>
    `Math.max(0, ${hundredths(points)} - ${hundredths(each)} * ${written(count)})`,
};

/** The text of a module with the sheet as one function, in pieces that V8 compiles well. `renamed` writes names as records do. */
export function plainModule({ standards, totals, deductions, bonuses }, renamed) {
  const term = (node) => {
    const { when, value, count } = node;
    return CRITERIA[node.kind]({
      ...node,
      ...(when && { when: renamed(when) }),
      ...(value && { value: renamed(value) }),
      ...(count && { count: renamed(count) }),
    });
  };
  const pieces = [];
  const sums = standards.map(({ criteria }) => {
    const calls = [];
    for (let from = 0; from < criteria.length; from += MOST_IN_ONE) {
      const terms = criteria.slice(from, from + MOST_IN_ONE).map(term);
      calls.push(`p${pieces.length}(facts)`);
      pieces.push(`function p${pieces.length}(facts) { return ${terms.join(" + ")}; }`);
    }
    return calls.join(" + ");
  });
  const taken = deductions.map(({ kind, points, cap, each, when, count }) =>
    kind === "flat"
      ? `(${written(renamed(when))} ? ${hundredths(points)} : 0)`
      : `Math.min(${hundredths(cap)}, ${hundredths(each)} * ${written(renamed(count))})`,
  );
  const added = bonuses.map(({ points, when }) => `(${written(renamed(when))} ? ${hundredths(points)} : 0)`);
  return `${pieces.join("\n")}
export function decide({ facts }) {
  const s1 = ${sums[0]};
  const s2 = ${sums[1]};
  const s3 = ${sums[2]};
  const sum = s1 + s2 + s3 - ${taken.join(" - ")} + ${added.join(" + ")};
  return { total: Math.min(${hundredths(totals.max)}, Math.max(0, sum)), s1, s2, s3 };
}
`;
}
