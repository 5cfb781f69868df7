import { describe, expect, test } from "vitest";
import {
  bar,
  checked,
  count,
  criterion,
  events,
  fact,
  flat,
  gate,
  graded,
  judge,
  oneOf,
  passFail,
  perCase,
  points,
  reasons,
  required,
  sheet,
  standard,
  yesNo,
} from "./sheet.js";

const ruleset = sheet({
  mark: { plain: 60, city: 80 },
  fields: {
    registered: yesNo(),
    quorum: yesNo(),
    jailed: yesNo(),
    gambled: yesNo(),
    duty: yesNo(),
    yard: points(50),
    work: points(50),
    late: count(3),
  },
  gates: [gate("g.registered", fact("registered")), gate("g.quorum", fact("quorum"), "undetermined")],
  standards: [
    standard("s", 50, [graded("s.yard", "yard"), required("s.duty", fact("duty"))], { share: [1, 2] }),
    standard("t", 50, [graded("t.work", "work")], { points: 10 }),
  ],
  disqualifiers: [bar("d.jailed", fact("jailed")), bar("d.gambled", fact("gambled"))],
  deductions: [perCase("p.late", fact("late"), 5)],
});
const good = {
  registered: true,
  quorum: true,
  jailed: false,
  gambled: false,
  duty: true,
  yard: 40,
  work: 40,
  late: 0,
};
const plain = { class: "plain" };
const why = (facts: object) => reasons(ruleset, { ...good, ...facts }, plain);

describe("what determined the verdict", () => {
  test("eligible: everything that had to be met or clear, sorted by node", () => {
    expect(why({})).toEqual([
      "d.gambled clear",
      "d.jailed clear",
      "g.quorum met",
      "g.registered met",
      "s.duty met",
      "s.floor met",
      "t.floor met",
      "total met",
    ]);
  });

  test("disqualified: every disqualifier that holds, and nothing else", () => {
    expect(why({ jailed: true })).toEqual(["d.jailed holds"]);
    expect(why({ jailed: true, gambled: true })).toEqual(["d.gambled holds", "d.jailed holds"]);
    expect(why({ jailed: true, gambled: null, registered: false, yard: 0 })).toEqual(["d.jailed holds"]);
  });

  test("ineligible: every failed gate, required criterion and floor, and the total if it fails", () => {
    expect(why({ registered: false })).toEqual(["g.registered failed"]);
    expect(why({ duty: false })).toEqual(["s.duty failed"]);
    expect(why({ yard: 24.9999 })).toEqual(["s.floor failed"]);
    expect(why({ work: 9.9999, yard: 50 })).toEqual(["t.floor failed", "total failed"]);
    expect(why({ work: 10, yard: 50 })).toEqual(["d.gambled clear", "d.jailed clear", ...why({}).slice(2)]);
    expect(why({ registered: false, duty: false, yard: 0, work: 0 })).toEqual([
      "g.registered failed",
      "s.duty failed",
      "s.floor failed",
      "t.floor failed",
      "total failed",
    ]);
  });

  test("ineligible: nothing that is only unknown, and no gate that would leave the procedure unfinished", () => {
    const open = { jailed: null, duty: null, quorum: false, late: null };
    expect(why({ ...open, registered: false })).toEqual(["g.registered failed"]);
    expect(why({ ...open, work: 19 })).toEqual(["total failed"]);
  });

  test("undetermined: whatever blocks", () => {
    expect(why({ jailed: null })).toEqual(["d.jailed unknown"]);
    expect(why({ quorum: false })).toEqual(["g.quorum failed"]);
    expect(why({ quorum: null, registered: null })).toEqual(["g.quorum unknown", "g.registered unknown"]);
    expect(why({ duty: null })).toEqual(["s.duty unknown"]);
    expect(why({ yard: null })).toEqual(["s.floor unknown", "total unknown"]);
    expect(why({ late: null, work: 30 })).toEqual(["total unknown"]);
  });

  test("undetermined: nothing of which the answer is known", () => {
    expect(reasons(ruleset, {}, plain)).toEqual([
      "d.gambled unknown",
      "d.jailed unknown",
      "g.quorum unknown",
      "g.registered unknown",
      "s.duty unknown",
      "s.floor unknown",
      "t.floor unknown",
      "total unknown",
    ]);
  });
});

describe("missing", () => {
  const missing = (facts: object, about: { class?: string } = plain) =>
    judge(ruleset, { ...good, ...facts }, about).missing;

  test("is empty where every fact is known", () => {
    expect(missing({})).toEqual([]);
  });

  test("names a fact with the nodes it touches, and whether they block", () => {
    expect(missing({ jailed: null })).toEqual([{ field: "jailed", nodes: ["d.jailed"], blocks: true }]);
    expect(missing({ yard: null })).toEqual([{ field: "yard", nodes: ["s.yard"], blocks: true }]);
  });

  test("names a fact that only sharpens the points as one that does not block", () => {
    expect(missing({ late: null, yard: 50, work: 50 })).toEqual([{ field: "late", nodes: ["p.late"], blocks: false }]);
    expect(judge(ruleset, { ...good, late: null, yard: 50, work: 50 }, plain).verdict).toBe("eligible");
  });

  test("of a settled verdict blocks nothing", () => {
    expect(missing({ jailed: true, gambled: null, yard: null })).toEqual([
      { field: "gambled", nodes: ["d.gambled"], blocks: false },
      { field: "yard", nodes: ["s.yard"], blocks: false },
    ]);
    expect(missing({ registered: false, quorum: null })).toEqual([
      { field: "quorum", nodes: ["g.quorum"], blocks: false },
    ]);
  });

  test("blocks only through what is open: a fact of another standard does not bear on a floor", () => {
    const narrow = sheet({
      mark: 0,
      fields: { x: points(50), y: points(50), late: count(3), mild: count(3) },
      standards: [standard("s", 50, [graded("s.x", "x")], { share: [1, 2] }), standard("t", 50, [graded("t.y", "y")])],
      deductions: [perCase("p.late", fact("late"), 5, { from: "s" }), perCase("p.mild", fact("mild"), 5)],
    });
    expect(judge(narrow, { x: 26 }).missing).toEqual([
      { field: "late", nodes: ["p.late"], blocks: true },
      { field: "mild", nodes: ["p.mild"], blocks: false },
      { field: "y", nodes: ["t.y"], blocks: false },
    ]);
  });

  test("carries the reason that the evidence gives", () => {
    expect(missing({ jailed: { unknown: "waiting for the police" } })).toEqual([
      { field: "jailed", nodes: ["d.jailed"], blocks: true, reason: "waiting for the police" },
    ]);
  });

  test("names one fact once, with all its nodes sorted", () => {
    const shared = sheet({
      mark: 5,
      fields: { a: yesNo() },
      gates: [gate("z", fact("a"))],
      standards: [standard("s", 10, [passFail("s.b", fact("a"), 4), passFail("s.a", fact("a"), 6)])],
      disqualifiers: [bar("d", { "!": fact("a") })],
    });
    expect(judge(shared, {}).missing).toEqual([{ field: "a", nodes: ["d", "s.a", "s.b", "z"], blocks: true }]);
  });

  test("names the facts behind a derived value", () => {
    const derived = sheet({
      fields: { a: yesNo(), b: yesNo() },
      derived: { both: { vi: "x", en: "x", value: { and: [fact("a"), fact("b")] } } },
      gates: [gate("g", fact("both"))],
    });
    expect(judge(derived, { b: true }).missing).toEqual([{ field: "a", nodes: ["g"], blocks: true }]);
    expect(judge(derived, { b: false }).missing).toEqual([]);
  });

  test("leaves out a fact that the rest has settled", () => {
    const either = sheet({ fields: { a: yesNo(), b: yesNo() }, gates: [gate("g", { or: [fact("a"), fact("b")] })] });
    expect(judge(either, { a: true })).toMatchObject({ verdict: "eligible", missing: [] });
    expect(judge(either, { a: false }).missing).toEqual([{ field: "b", nodes: ["g"], blocks: true }]);
  });

  test("names the leaf, not the group around it", () => {
    const grouped = sheet({
      mark: 5,
      fields: { a: yesNo(), b: yesNo() },
      standards: [
        standard("s", 10, [
          criterion("s.group", "group", {
            combine: "sum",
            criteria: [passFail("s.a", fact("a"), 4), passFail("s.b", fact("b"), 6)],
          }),
        ]),
      ],
    });
    expect(judge(grouped, { a: true }).missing).toEqual([{ field: "b", nodes: ["s.b"], blocks: true }]);
  });

  test("names a list, or the member that is missing in one of its events", () => {
    const listed = sheet({
      fields: { fines: events(3, { kind: oneOf("light", "serious") }) },
      disqualifiers: [bar("d", { some: [fact("fines"), { "==": [fact("kind"), "serious"] }] })],
    });
    expect(judge(listed, {}).missing).toEqual([{ field: "fines", nodes: ["d"], blocks: true }]);
    expect(judge(listed, { fines: [{}] }).missing).toEqual([{ field: "fines.kind", nodes: ["d"], blocks: true }]);
  });

  test("names the class of the subject beside the points, sorted", () => {
    expect(missing({ yard: null, late: null }, {}).map(({ field, blocks }) => [field, blocks])).toEqual([
      ["late", true],
      ["subject.class", true],
      ["yard", true],
    ]);
    expect(missing({ yard: 40, work: 30 }, {})).toEqual([{ field: "subject.class", nodes: ["total"], blocks: true }]);
  });
});

test("no field can be mistaken for the class of the subject", () => {
  const odd = sheet({ fields: { "subject.class": yesNo() }, gates: [gate("g", fact("subject.class"))] });
  expect(checked(odd)).not.toEqual([]);
});

test("a bonus that is unknown blocks while the mark is within its reach", () => {
  const bonus = sheet({
    mark: 95,
    bounds: [0, 110],
    fields: { work: points(100), extra: yesNo() },
    standards: [standard("s", 100, [graded("s.work", "work")])],
    bonuses: [flat("b", fact("extra"), 10)],
  });
  expect(judge(bonus, { work: 85 }).missing).toEqual([{ field: "extra", nodes: ["b"], blocks: true }]);
  expect(judge(bonus, { work: 84.9999 }).missing).toEqual([{ field: "extra", nodes: ["b"], blocks: false }]);
});
