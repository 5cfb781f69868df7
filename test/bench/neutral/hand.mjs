// In: the evidence of one household, every fact known and well formed. Out: what the neutral sheet comes to, points in hundredths.
// Written by hand for this sheet alone: the limit that the engine is measured against. Disqualifiers are bits, the first lowest.

const hundredths = (points) => Math.round(points * 100) | 0;

function standards({ law, civic, fire, env, assess, family, household, community, health, econ, edu }) {
  const sort = env.waste["sort-pct"];
  const meetings = civic["meetings-pct"];
  const duty = law["military-duty"];
  const s1 =
    (law["taxes-paid"] ? 300 : 0) +
    (law.violations === 0 ? 400 : 0) +
    (duty === "done" || duty === "registered" || duty === "exempt" ? 250 : 0) +
    (meetings >= 80 ? 300 : meetings >= 60 ? 200 : meetings >= 40 ? 100 : 0) +
    Math.max(0, 250 - 50 * civic["noise-complaints"]) +
    (law["traffic-violations"] <= 1 ? 200 : 0) +
    Math.min(300, hundredths(assess.rules)) +
    (fire.extinguisher && fire["wiring-safe"] ? 200 : 0) +
    (sort >= 90 ? 240 : sort >= 70 ? 180 : sort >= 50 ? 120 : sort >= 30 ? 60 : 0) +
    (env.toilet === "septic" || env.toilet === "sewer" ? 160 : 0) +
    Math.min(200, hundredths(assess.yard)) +
    (!law.building || law["building-permit"] ? 200 : 0);
  const { marital } = family;
  const meals = family["meals-together"];
  const help = community["help-hours"];
  const checkup = health["checkup-pct"];
  const s2 =
    (family["violence-incidents"] === 0 ? 500 : 0) +
    (marital === "single" || marital === "widowed" || family["marriage-registered"] ? 300 : 0) +
    (meals >= 10 ? 320 : meals >= 7 ? 240 : meals >= 4 ? 120 : 0) +
    Math.min(400, hundredths(assess["elder-care"])) +
    (household.children === 0 || (family.vaccinated && family["birth-registered"]) ? 350 : 0) +
    (household.children <= 2 ? 280 : 0) +
    (help >= 24 ? 300 : help >= 12 ? 200 : help >= 6 ? 100 : help >= 1 ? 50 : 0) +
    Math.min(400, 80 * community.campaigns) +
    (community.fund >= 200 ? 300 : 0) +
    Math.min(450, hundredths(assess.neighbours)) +
    (health["insured-pct"] >= 95 ? 300 : 0) +
    (checkup >= 90 ? 250 : checkup >= 60 ? 150 : checkup >= 30 ? 75 : 0) +
    (community.media && community["sport-per-week"] >= 1 ? 150 : 0) +
    Math.max(0, 200 - 100 * family.disputes);
  const income = econ["income-per-capita"];
  const employed = econ["employed-pct"];
  const learning = edu["learning-hours"];
  const s3 =
    (econ.poor ? 0 : 400) +
    (income >= 60 ? 400 : income >= 45 ? 300 : income >= 30 ? 200 : income >= 20 ? 100 : 0) +
    (employed >= 90 ? 300 : employed >= 70 ? 200 : employed >= 50 ? 100 : 0) +
    (household["school-age"] === 0 || edu["attending-pct"] === 100 ? 300 : 0) +
    (learning >= 40 ? 250 : learning >= 20 ? 175 : learning >= 8 ? 100 : 0) +
    Math.min(250, hundredths(assess["work-ethic"])) +
    (!econ.business || econ["business-licensed"] ? 150 : 0) +
    Math.max(0, 150 - 75 * econ["safety-incidents"]) +
    (edu["adult-years"] >= 9 ? 120 : 0) +
    Math.min(180, 60 * edu.certificates);
  return { s1, s2, s3 };
}

/** Judges one household. */
export function decide({ facts }) {
  const { conduct, sanctions, community, family, law } = facts;
  const { s1, s2, s3 } = standards(facts);
  const disqualifiers =
    (sanctions.conviction ? 1 : 0) |
    (sanctions.admin >= 2 ? 2 : 0) |
    (sanctions["illegal-construction"] && !sanctions.remedied ? 4 : 0) |
    (family["violence-incidents"] >= 2 ? 8 : 0) |
    (sanctions.drug || sanctions.gambling ? 16 : 0) |
    (law["military-duty"] === "evaded" ? 32 : 0) |
    (sanctions["food-env"] >= 1 ? 64 : 0);
  const deducted =
    (conduct["late-noise"] ? 150 : 0) +
    (conduct.dogs && !conduct["dogs-leashed"] ? 100 : 0) +
    Math.min(200, 50 * conduct["litter-cases"]) +
    Math.min(160, 40 * conduct["parking-cases"]);
  const total = Math.min(10000, Math.max(0, s1 + s2 + s3 - deducted + (community["merit-award"] ? 200 : 0)));
  const passed = 2 * s1 >= 3000 && 2 * s2 >= 4500 && 2 * s3 >= 2500 && total >= 8500;
  const verdict = disqualifiers !== 0 ? "disqualified" : passed ? "eligible" : "ineligible";
  return { verdict, total, s1, s2, s3, disqualifiers };
}
