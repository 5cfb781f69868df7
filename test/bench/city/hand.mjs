// In: the evidence of one household, every fact known and well formed. Out: what the sheet of Bắc Ninh city comes to with the
// default readings, points in hundredths. Written by hand for this sheet alone: the limit that the engine is measured against.

const MARKS = {
  "central-city-district": 9000,
  "mountain-island-or-difficult": 6000,
  "poor-or-near-poor-household": 6000,
  elsewhere: 8500,
};
const ORDER = ["criminal", "military-tax", "fined", "marriage", "violence", "social-evils", "mass-gathering"];
const NAMES = ORDER.map((name) => `d.${name}`);

const hundredths = (points) => Math.round(points * 100) | 0;

function measured(events, { from, to }) {
  for (const { measure } of events) if (measure >= from && measure < to) return true;
  return false;
}

function measuredOf(kind, events, { from, to }) {
  for (const event of events) if (event.kind === kind && event.measure >= from && event.measure < to) return true;
  return false;
}

function dated(events, { from, to }) {
  for (const { date } of events) if (date >= from && date < to) return true;
  return false;
}

function deduction({ births, breaches }, period) {
  let most = dated(breaches.conventions, period) ? 500 : dated(breaches.ceremonies, period) ? 300 : 0;
  for (const { order, date } of births) {
    if (order < 3 || date < period.from || date >= period.to) continue;
    if (order > 3) return 1000;
    most = 500;
  }
  return most;
}

// Of several classes the lowest mark counts.
function markOf(named) {
  if (typeof named === "string") return MARKS[named];
  let least = MARKS[named[0]];
  for (const one of named) if (MARKS[one] < least) least = MARKS[one];
  return least;
}

/** Judges one household. */
export function decide({ subject, period, facts }) {
  const { registered, meeting, votes, bar, findings, grades } = facts;
  const disqualifiers = [];
  if (measured(bar.criminal, period)) disqualifiers.push(NAMES[0]);
  const owed = bar["military-tax"];
  if (measuredOf("military-service", owed, period) && measuredOf("tax", owed, period)) disqualifiers.push(NAMES[1]);
  if (measured(bar.fined, period)) disqualifiers.push(NAMES[2]);
  if (measured(bar.marriage, period)) disqualifiers.push(NAMES[3]);
  if (measured(bar.violence, period)) disqualifiers.push(NAMES[4]);
  if (measured(bar["social-evils"], period)) disqualifiers.push(NAMES[5]);
  if (measured(bar["mass-gathering"], period)) disqualifiers.push(NAMES[6]);

  const s1 =
    (findings.law ? 300 : 0) +
    (findings.convention ? 300 : 0) +
    (findings.flag ? 300 : 0) +
    (findings["arts-sport"] ? 300 : 0) +
    (findings.ceremonies ? 300 : 0) +
    (findings.heritage ? 300 : 0) +
    (findings.waste ? 300 : 0) +
    (findings.charity ? 300 : 0) +
    (findings["food-safety"] ? 300 : 0) +
    hundredths(grades["standard-1"]);
  const s2 = (findings["health-insurance"] ? 300 : 0) + hundredths(grades["standard-2"]);
  const s3 = hundredths(grades["standard-3"]);
  const total = Math.max(0, s1 + s2 + s3 - deduction(facts, period));

  const quorum = meeting.attended * 5 >= meeting.summoned * 3;
  const agreed = !quorum || votes.agreed * 5 >= meeting.attended * 3;
  const points = s1 >= 2250 && s2 >= 1500 && s3 >= 1250 && total >= markOf(subject.class);
  const verdict =
    disqualifiers.length > 0
      ? "disqualified"
      : !registered || !agreed || !points
        ? "ineligible"
        : quorum
          ? "eligible"
          : "undetermined";
  return { verdict, total, s1, s2, s3, disqualifiers };
}
