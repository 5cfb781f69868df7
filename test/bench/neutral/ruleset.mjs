// In: the neutral workload and one of its records. Out: the same sheet as a ruleset of ours, and the same record as evidence.
// Names turn from `taxesPaid` to `taxes-paid`, for ids are lower-case; nothing else changes. A loss for each case is written as
// what is left of the cases that cost nothing more.

const choice = (...values) => ({ type: "choice", values: values.map((id) => ({ id, vi: id, en: id })) });
const count = (max) => ({ type: "count", max });
const points = (max) => ({ type: "points", max, step: 0.05 });
const yes = { type: "boolean" };

/** What every record holds, in its order. */
const FIELDS = {
  ward: count(19),
  household: { size: count(20), children: count(20), "school-age": count(20) },
  law: {
    "taxes-paid": yes,
    violations: count(100),
    "military-duty": choice("done", "registered", "exempt", "deferred", "evaded"),
    "traffic-violations": count(100),
    building: yes,
    "building-permit": yes,
  },
  fire: { extinguisher: yes, "wiring-safe": yes },
  civic: { "meetings-pct": count(100), "noise-complaints": count(100) },
  env: { waste: { "sort-pct": count(100) }, toilet: choice("septic", "sewer", "pit") },
  family: {
    "violence-incidents": count(100),
    marital: choice("single", "married", "widowed", "divorced"),
    "marriage-registered": yes,
    "meals-together": count(21),
    disputes: count(100),
    vaccinated: yes,
    "birth-registered": yes,
  },
  community: {
    "help-hours": count(1000),
    campaigns: count(100),
    fund: count(100000),
    "merit-award": yes,
    media: yes,
    "sport-per-week": count(50),
  },
  health: { "insured-pct": count(100), "checkup-pct": count(100) },
  econ: {
    poor: yes,
    "income-per-capita": { type: "number", min: 0, max: 10000, step: 0.1 },
    "employed-pct": count(100),
    business: yes,
    "business-licensed": yes,
    "safety-incidents": count(100),
  },
  edu: {
    "attending-pct": count(100),
    "learning-hours": count(1000),
    "adult-years": count(40),
    certificates: count(50),
  },
  assess: {
    rules: points(3),
    yard: points(2),
    "elder-care": points(4),
    neighbours: points(4.5),
    "work-ethic": points(2.5),
  },
  conduct: {
    "late-noise": yes,
    dogs: yes,
    "dogs-leashed": yes,
    "litter-cases": count(100),
    "parking-cases": count(100),
  },
  sanctions: {
    conviction: yes,
    admin: count(100),
    "illegal-construction": yes,
    remedied: yes,
    drug: yes,
    gambling: yes,
    "food-env": count(100),
  },
};

const PERIOD = { from: "2020-01-01", to: "2021-01-01" };
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function flat(fields, prefix = "") {
  return Object.entries(fields).flatMap(([name, field]) =>
    typeof field.type === "string" ? [[`${prefix}${name}`, field]] : flat(field, `${prefix}${name}.`),
  );
}

/** An expression with its names written in lower case. */
export function renamed(expression) {
  if (Array.isArray(expression)) return expression.map(renamed);
  if (!isGroup(expression)) return expression;
  const [[operator, operands]] = Object.entries(expression);
  return { [operator]: operator === "var" ? kebab(operands) : renamed(operands) };
}

const nodeId = (id) => (/^\d/.test(id) ? `c${id.replaceAll(".", "-")}` : id.toLowerCase());
// Nobody issued this sheet: every statement counts as assumed, so each decision says on which of them it rests.
const stated = { cite: { in: "ex", article: "1" }, certainty: "assumed" };
const named = (id) => ({ id: nodeId(id), vi: id, en: id, ...stated });

const CRITERIA = {
  flag: ({ points, when }) => ({ kind: "pass-fail", points, when: renamed(when) }),
  bands: ({ value, bands }) => ({
    kind: "banded",
    measure: renamed(value),
    bands: bands.map(({ min, points }) => ({ from: min, points })),
  }),
  graded: ({ value }) => ({ kind: "graded", field: kebab(value.var) }),
  perCaseGain: ({ points, each, count }) => ({ kind: "per-unit", count: renamed(count), each, maximum: points }),
  perCaseLoss: ({ points, each, count }) => ({
    kind: "per-unit",
    count: { max: [0, { "-": [points / each, renamed(count)] }] },
    each,
    maximum: points,
  }),
};

const DEDUCTIONS = {
  flat: ({ points, when }) => ({ kind: "flat", points, when: renamed(when) }),
  perCase: ({ each, cap, count }) => ({ kind: "per-case", cases: renamed(count), each, cap }),
};

const MOST = 500;

// A list of criteria has at most 1,000: longer ones stand in groups.
function grouped(id, criteria) {
  if (criteria.length <= MOST) return criteria;
  const groups = [];
  for (let from = 0; from < criteria.length; from += MOST) {
    const some = criteria.slice(from, from + MOST);
    groups.push({ ...named(`${id}-g${from}`), kind: "group", combine: "sum", criteria: some });
  }
  return groups;
}

/** The sheet as a ruleset. */
export function rulesetOf(workload) {
  return {
    kind: "ruleset",
    format: 1,
    id: "example/bench/neutral",
    version: "0.1.0",
    status: "example",
    title: { code: "neutral", vi: "Bảng điểm thử", en: workload.title },
    subject: "household",
    jurisdiction: ["vn"],
    inForce: { from: "2020-01-01", to: "2021-01-01" },
    appliesBy: "period-end",
    instruments: {
      ex: {
        number: "01/VD",
        issuer: "Ví dụ",
        issued: "2019-12-01",
        name: { vi: "Văn bản ví dụ", en: "Example instrument" },
      },
    },
    fields: Object.fromEntries(flat(FIELDS).map(([id, field]) => [id, { ...field, vi: id, en: id }])),
    standards: workload.standards.map(({ id, points, minShare, criteria }) => ({
      ...named(id),
      maximum: points,
      floor: { share: [minShare * 100, 100] },
      criteria: grouped(
        id,
        criteria.map((one) => ({ ...named(one.id), ...CRITERIA[one.kind](one) })),
      ),
    })),
    disqualifiers: workload.disqualifiers.map(({ id, when }) => ({ ...named(id), when: renamed(when) })),
    deductions: workload.deductions.map((one) => ({ ...named(one.id), ...DEDUCTIONS[one.kind](one) })),
    bonuses: workload.bonuses.map(({ id, points, when }) => ({
      ...named(id),
      kind: "flat",
      points,
      when: renamed(when),
    })),
    pass: {
      bounds: [workload.totals.min, workload.totals.max],
      marks: [{ class: "*", mark: workload.pass.total, ...stated }],
      ...stated,
    },
  };
}

function kebabKeys(facts) {
  if (!isGroup(facts)) return facts;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [kebab(name), kebabKeys(value)]));
}

/** A record as evidence. */
export function evidenceOf({ id, ...facts }) {
  return { kind: "evidence", format: 1, subject: { kind: "household", id }, period: PERIOD, facts: kebabKeys(facts) };
}
