// In: the evidence of one household. Out: the same as `hand.mjs`, with every condition left to json-logic-js, one expression
// each, and the points added here. Its list operators see the event only, so the period is written into the expressions.
import jsonLogic from "json-logic-js";

const fact = (name) => ({ var: `facts.${name}` });
const within = (name, { from, to }) => ({ and: [{ ">=": [{ var: name }, from] }, { "<": [{ var: name }, to] }] });
const shareAtLeast = (part, whole) => ({ ">=": [{ "*": [fact(part), 5] }, { "*": [fact(whole), 3] }] });
const findings = (...names) => names.map((name) => ({ when: fact(`findings.${name}`), points: 300 }));

/** The decision function for one period. */
export function decideFor(period) {
  const measured = within("measure", period);
  const dated = within("date", period);
  const barred = (list, condition = measured) => ({ some: [fact(`bar.${list}`), condition] });
  const owes = (kind) => barred("military-tax", { and: [{ "===": [{ var: "kind" }, kind] }, measured] });
  const disqualifiers = [
    { id: "d.criminal", when: barred("criminal") },
    { id: "d.military-tax", when: { and: [owes("military-service"), owes("tax")] } },
    ...["fined", "marriage", "violence", "social-evils", "mass-gathering"].map((list) => ({
      id: `d.${list}`,
      when: barred(list),
    })),
  ];
  const quorum = shareAtLeast("meeting.attended", "meeting.summoned");
  const gates = {
    registered: fact("registered"),
    quorum,
    vote: { or: [{ "!": quorum }, shareAtLeast("votes.agreed", "meeting.attended")] },
  };
  const standards = [
    {
      flags: findings(
        ...["law", "convention", "flag", "arts-sport", "ceremonies", "heritage", "waste", "charity", "food-safety"],
      ),
      graded: fact("grades.standard-1"),
    },
    { flags: findings("health-insurance"), graded: fact("grades.standard-2") },
    { flags: [], graded: fact("grades.standard-3") },
  ];
  const deductions = [
    { when: { some: [fact("births"), { and: [{ "===": [{ var: "order" }, 3] }, dated] }] }, points: 500 },
    { when: { some: [fact("births"), { and: [{ ">=": [{ var: "order" }, 4] }, dated] }] }, points: 1000 },
    { when: { some: [fact("breaches.conventions"), dated] }, points: 500 },
    { when: { some: [fact("breaches.ceremonies"), dated] }, points: 300 },
  ];
  const ofClass = (id) => ({ or: [{ "===": [{ var: "subject.class" }, id] }, { in: [id, { var: "subject.class" }] }] });
  const marks = [
    { when: ofClass("mountain-island-or-difficult"), points: 6000 },
    { when: ofClass("poor-or-near-poor-household"), points: 6000 },
    { when: ofClass("elsewhere"), points: 8500 },
    { when: ofClass("central-city-district"), points: 9000 },
  ];

  return (record) => {
    const holds = ({ when }) => jsonLogic.apply(when, record) === true;
    const earned = ({ flags, graded }) => {
      let points = Math.round(jsonLogic.apply(graded, record) * 100);
      for (const flag of flags) if (holds(flag)) points += flag.points;
      return points;
    };
    const [s1, s2, s3] = standards.map(earned);
    let deducted = 0;
    for (const one of deductions) if (holds(one) && one.points > deducted) deducted = one.points;
    const total = Math.max(0, s1 + s2 + s3 - deducted);
    const held = disqualifiers.filter(holds).map(({ id }) => id);
    const met = {
      registered: jsonLogic.apply(gates.registered, record),
      quorum: jsonLogic.apply(gates.quorum, record),
      vote: jsonLogic.apply(gates.vote, record),
    };
    const points = s1 >= 2250 && s2 >= 1500 && s3 >= 1250 && total >= marks.find(holds).points;
    const passed = met.registered && met.vote && points;
    const verdict =
      held.length > 0 ? "disqualified" : !passed ? "ineligible" : met.quorum ? "eligible" : "undetermined";
    return { verdict, total, s1, s2, s3, disqualifiers: held };
  };
}
