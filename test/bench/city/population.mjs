// In: a seed and a number of households. Out: their evidence of 2020 as JSON texts, every fact known; all invented. Household
// i depends on (seed, i) alone, and only whole numbers are drawn, so it is the same text on every machine.

const PERIOD = { from: "2020-01-01", to: "2021-01-01" };
const FINDINGS = [
  ...["law", "convention", "flag", "arts-sport", "ceremonies", "heritage", "waste", "charity", "food-safety"],
  "health-insurance",
];
const BARS = {
  criminal: ["criminal-liability", "administrative-handling"],
  "military-tax": ["military-service", "tax"],
  fined: ["construction", "fire-prevention", "environment"],
  marriage: ["child-marriage", "consanguineous"],
  violence: [],
  "social-evils": ["drugs", "prostitution", "theft", "gambling"],
  "mass-gathering": [],
};
const OCCASIONS = ["wedding", "funeral", "housewarming", "longevity"];

// Whole numbers from 0 to n - 1; the generator is mulberry32.
function drawFrom(seed, i) {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b);
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) % n;
  };
}

function household(seed, i) {
  const draw = drawFrom(seed, i);
  const per = (thousandths) => draw(1000) < thousandths;
  const pick = (from) => from[draw(from.length)];
  const list = (thousandths, event) => (per(thousandths) ? Array.from({ length: 1 + draw(2) }, event) : []);
  const two = (n) => String(n).padStart(2, "0");
  const day = (year) => `${year}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
  const recent = () => day(per(650) ? 2020 : 2019);
  const bar = (kinds) => {
    const kind = kinds.length === 0 ? {} : { kind: pick(kinds) };
    return per(800) ? { ...kind, act: day(2019), measure: recent() } : { ...kind, act: day(2018), measure: day(2019) };
  };
  // Halves of a point: mostly in the upper part, now and then anything up to the maximum.
  const grade = (most, span) => (2 * most - (per(985) ? draw(2 * span + 1) : draw(2 * most + 1))) / 2;
  const summoned = 40 + draw(60);
  const attended = per(994) ? summoned - draw(16) : draw(24);
  const agreed = per(990) ? attended - Math.min(attended, draw(9)) : draw(Math.max(1, attended >> 1));
  return {
    kind: "evidence",
    format: 1,
    subject: {
      kind: "household",
      id: `b-${String(i + 1).padStart(5, "0")}`,
      class: per(950)
        ? "elsewhere"
        : per(500)
          ? "poor-or-near-poor-household"
          : ["elsewhere", "poor-or-near-poor-household"],
    },
    period: PERIOD,
    facts: {
      registered: per(990),
      meeting: { summoned, attended },
      votes: { agreed },
      bar: Object.fromEntries(Object.entries(BARS).map(([name, kinds]) => [name, list(12, () => bar(kinds))])),
      findings: Object.fromEntries(FINDINGS.map((name) => [name, per(965)])),
      grades: { "standard-1": grade(18, 3), "standard-2": grade(27, 4), "standard-3": grade(25, 5) },
      births: list(60, () => ({ order: 1 + draw(per(700) ? 2 : 5), date: recent() })),
      breaches: {
        conventions: list(40, () => ({ date: recent() })),
        ceremonies: list(30, () => ({ occasion: pick(OCCASIONS), date: recent() })),
      },
    },
  };
}

/** The texts of so many households. */
export function population(size, seed = 20201120) {
  return Array.from({ length: size }, (_, i) => JSON.stringify(household(seed, i)));
}
