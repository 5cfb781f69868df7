// In: the evidence of one household, every fact known and well formed. Out: as `hand.mjs`, with an array of what every node came to
// and the facts it read, made at once: what a programmer writes who wants to explain. Points in hundredths.

const hundredths = (points) => Math.round(points * 100) | 0;

/** Judges one household, with the trace. */
export function decideTraced({ facts }) {
  const { household, law, fire, civic, env, family, community, health, econ, edu, assess, conduct, sanctions } = facts;
  const trace = [];
  const add = (id, points, ...read) => {
    trace.push({ id, points, read });
    return points;
  };
  const fact = (path, value) => ({ path, value });
  const graded = (id, path, value, most) => add(id, Math.min(most, hundredths(value)), fact(path, value));

  const waste = env.waste["sort-pct"];
  const meetings = civic["meetings-pct"];
  const duty = law["military-duty"];
  const noise = civic["noise-complaints"];
  const traffic = law["traffic-violations"];
  const s1 =
    add("c1-1", law["taxes-paid"] ? 300 : 0, fact("law.taxes-paid", law["taxes-paid"])) +
    add("c1-2", law.violations === 0 ? 400 : 0, fact("law.violations", law.violations)) +
    add(
      "c1-3",
      duty === "done" || duty === "registered" || duty === "exempt" ? 250 : 0,
      fact("law.military-duty", duty),
    ) +
    add(
      "c1-4",
      meetings >= 80 ? 300 : meetings >= 60 ? 200 : meetings >= 40 ? 100 : 0,
      fact("civic.meetings-pct", meetings),
    ) +
    add("c1-5", Math.max(0, 250 - 50 * noise), fact("civic.noise-complaints", noise)) +
    add("c1-6", traffic <= 1 ? 200 : 0, fact("law.traffic-violations", traffic)) +
    graded("c1-7", "assess.rules", assess.rules, 300) +
    add(
      "c1-8",
      fire.extinguisher && fire["wiring-safe"] ? 200 : 0,
      fact("fire.extinguisher", fire.extinguisher),
      fact("fire.wiring-safe", fire["wiring-safe"]),
    ) +
    add(
      "c1-9",
      waste >= 90 ? 240 : waste >= 70 ? 180 : waste >= 50 ? 120 : waste >= 30 ? 60 : 0,
      fact("env.waste.sort-pct", waste),
    ) +
    add("c1-10", env.toilet === "septic" || env.toilet === "sewer" ? 160 : 0, fact("env.toilet", env.toilet)) +
    graded("c1-11", "assess.yard", assess.yard, 200) +
    add(
      "c1-12",
      !law.building || law["building-permit"] ? 200 : 0,
      fact("law.building", law.building),
      fact("law.building-permit", law["building-permit"]),
    );

  const { marital, vaccinated } = family;
  const violence = family["violence-incidents"];
  const meals = family["meals-together"];
  const help = community["help-hours"];
  const checkup = health["checkup-pct"];
  const insured = health["insured-pct"];
  const sport = community["sport-per-week"];
  const { children } = household;
  const s2 =
    add("c2-1", violence === 0 ? 500 : 0, fact("family.violence-incidents", violence)) +
    add(
      "c2-2",
      marital === "single" || marital === "widowed" || family["marriage-registered"] ? 300 : 0,
      fact("family.marital", marital),
      fact("family.marriage-registered", family["marriage-registered"]),
    ) +
    add("c2-3", meals >= 10 ? 320 : meals >= 7 ? 240 : meals >= 4 ? 120 : 0, fact("family.meals-together", meals)) +
    graded("c2-4", "assess.elder-care", assess["elder-care"], 400) +
    add(
      "c2-5",
      children === 0 || (vaccinated && family["birth-registered"]) ? 350 : 0,
      fact("household.children", children),
      fact("family.vaccinated", vaccinated),
      fact("family.birth-registered", family["birth-registered"]),
    ) +
    add("c2-6", children <= 2 ? 280 : 0, fact("household.children", children)) +
    add(
      "c2-7",
      help >= 24 ? 300 : help >= 12 ? 200 : help >= 6 ? 100 : help >= 1 ? 50 : 0,
      fact("community.help-hours", help),
    ) +
    add("c2-8", Math.min(400, 80 * community.campaigns), fact("community.campaigns", community.campaigns)) +
    add("c2-9", community.fund >= 200 ? 300 : 0, fact("community.fund", community.fund)) +
    graded("c2-10", "assess.neighbours", assess.neighbours, 450) +
    add("c2-11", insured >= 95 ? 300 : 0, fact("health.insured-pct", insured)) +
    add(
      "c2-12",
      checkup >= 90 ? 250 : checkup >= 60 ? 150 : checkup >= 30 ? 75 : 0,
      fact("health.checkup-pct", checkup),
    ) +
    add(
      "c2-13",
      community.media && sport >= 1 ? 150 : 0,
      fact("community.media", community.media),
      fact("community.sport-per-week", sport),
    ) +
    add("c2-14", Math.max(0, 200 - 100 * family.disputes), fact("family.disputes", family.disputes));

  const income = econ["income-per-capita"];
  const employed = econ["employed-pct"];
  const learning = edu["learning-hours"];
  const school = household["school-age"];
  const attending = edu["attending-pct"];
  const incidents = econ["safety-incidents"];
  const s3 =
    add("c3-1", econ.poor ? 0 : 400, fact("econ.poor", econ.poor)) +
    add(
      "c3-2",
      income >= 60 ? 400 : income >= 45 ? 300 : income >= 30 ? 200 : income >= 20 ? 100 : 0,
      fact("econ.income-per-capita", income),
    ) +
    add(
      "c3-3",
      employed >= 90 ? 300 : employed >= 70 ? 200 : employed >= 50 ? 100 : 0,
      fact("econ.employed-pct", employed),
    ) +
    add(
      "c3-4",
      school === 0 || attending === 100 ? 300 : 0,
      fact("household.school-age", school),
      fact("edu.attending-pct", attending),
    ) +
    add(
      "c3-5",
      learning >= 40 ? 250 : learning >= 20 ? 175 : learning >= 8 ? 100 : 0,
      fact("edu.learning-hours", learning),
    ) +
    graded("c3-6", "assess.work-ethic", assess["work-ethic"], 250) +
    add(
      "c3-7",
      !econ.business || econ["business-licensed"] ? 150 : 0,
      fact("econ.business", econ.business),
      fact("econ.business-licensed", econ["business-licensed"]),
    ) +
    add("c3-8", Math.max(0, 150 - 75 * incidents), fact("econ.safety-incidents", incidents)) +
    add("c3-9", edu["adult-years"] >= 9 ? 120 : 0, fact("edu.adult-years", edu["adult-years"])) +
    add("c3-10", Math.min(180, 60 * edu.certificates), fact("edu.certificates", edu.certificates));

  const holds = (id, bit, does, ...read) => {
    trace.push({ id, points: does ? 1 : 0, read });
    return does ? bit : 0;
  };
  const disqualifiers =
    holds("d1", 1, sanctions.conviction, fact("sanctions.conviction", sanctions.conviction)) |
    holds("d2", 2, sanctions.admin >= 2, fact("sanctions.admin", sanctions.admin)) |
    holds(
      "d3",
      4,
      sanctions["illegal-construction"] && !sanctions.remedied,
      fact("sanctions.illegal-construction", sanctions["illegal-construction"]),
      fact("sanctions.remedied", sanctions.remedied),
    ) |
    holds("d4", 8, violence >= 2, fact("family.violence-incidents", violence)) |
    holds(
      "d5",
      16,
      sanctions.drug || sanctions.gambling,
      fact("sanctions.drug", sanctions.drug),
      fact("sanctions.gambling", sanctions.gambling),
    ) |
    holds("d6", 32, duty === "evaded", fact("law.military-duty", duty)) |
    holds("d7", 64, sanctions["food-env"] >= 1, fact("sanctions.food-env", sanctions["food-env"]));

  const litter = conduct["litter-cases"];
  const parking = conduct["parking-cases"];
  const deducted =
    add("x1", conduct["late-noise"] ? 150 : 0, fact("conduct.late-noise", conduct["late-noise"])) +
    add(
      "x2",
      conduct.dogs && !conduct["dogs-leashed"] ? 100 : 0,
      fact("conduct.dogs", conduct.dogs),
      fact("conduct.dogs-leashed", conduct["dogs-leashed"]),
    ) +
    add("x3", Math.min(200, 50 * litter), fact("conduct.litter-cases", litter)) +
    add("x4", Math.min(160, 40 * parking), fact("conduct.parking-cases", parking));
  const merit = community["merit-award"];
  const bonus = add("b1", merit ? 200 : 0, fact("community.merit-award", merit));
  const total = Math.min(10000, Math.max(0, s1 + s2 + s3 - deducted + bonus));
  const passed = 2 * s1 >= 3000 && 2 * s2 >= 4500 && 2 * s3 >= 2500 && total >= 8500;
  const verdict = disqualifiers !== 0 ? "disqualified" : passed ? "eligible" : "ineligible";
  return { verdict, total, s1, s2, s3, disqualifiers, trace };
}
