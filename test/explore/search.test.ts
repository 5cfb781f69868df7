// Looking for records: what is sought is found, the same way each time, and what is proved is tried in full.
import { describe, expect, test } from "vitest";
import type { Decision } from "../../src/evaluate/decision.js";
import { candidates, named } from "../../src/explore/candidates.js";
import { evidenceFrom, fitEvidence, flat } from "../../src/explore/evidence.js";
import { favourable } from "../../src/explore/favourable.js";
import { fieldsOf } from "../../src/explore/fields.js";
import { occasionFor, timeless } from "../../src/explore/period.js";
import { everyCombination } from "../../src/explore/prove.js";
import { findDecision, findDifference, findEvidence, search } from "../../src/explore/search.js";
import { spaceOf } from "../../src/explore/space.js";
import { compileRuleset, evaluate, type Ruleset, safeEvaluate } from "../../src/index.js";
import { bacNinh, rules, SHIPPED, statement } from "./rulesets.js";

const COMPILED = bacNinh();
const SPACE = spaceOf([COMPILED]);
const BEST = favourable(SPACE);

function states(decision: Decision, state: string): readonly string[] {
  return decision.determinedBy.filter((one) => one.state === state).map(({ node }) => node);
}

/** The same ruleset with one text in place of another. */
function changed(from: string, to: string): ReturnType<typeof compileRuleset> {
  const text = JSON.stringify(COMPILED.ruleset);
  expect(text).toContain(from);
  return compileRuleset(JSON.parse(text.replaceAll(from, to)) as Ruleset);
}

describe("the most favourable record", () => {
  test.each(SHIPPED)("of $id is eligible, with nothing missing", ({ compiled }) => {
    const decision = evaluate(compiled, favourable(spaceOf([compiled])));
    expect(decision.verdict).toBe("eligible");
    expect(decision.missing).toEqual([]);
  });

  test("has the most points that there are", () => {
    expect(evaluate(COMPILED, BEST).total).toMatchObject({ low: 100, high: 100 });
  });

  test("is the same each time", () => {
    expect(favourable(spaceOf([bacNinh()]))).toEqual(BEST);
  });

  test("of no ruleset says nothing", () => {
    expect(favourable(spaceOf([])).facts).toEqual({});
  });
});

describe("a search", () => {
  test.each((COMPILED.ruleset.disqualifiers ?? []).map(({ id }) => id))("finds a record of which %s holds", (id) => {
    const { evidence } = findDecision(SPACE, (decision) => states(decision, "holds").includes(id));
    expect(evidence && states(evaluate(COMPILED, evidence), "holds")).toContain(id);
  });

  test.each(["s1.floor", "s2.floor", "s3.floor"])("finds a record that fails %s", (floor) => {
    const { evidence } = findDecision(SPACE, (decision) => states(decision, "failed").includes(floor));
    expect(evidence && states(evaluate(COMPILED, evidence), "failed")).toContain(floor);
  });

  test.each((COMPILED.ruleset.pass?.marks ?? []).map((mark) => [mark.class, mark.mark] as const))(
    "finds a total that is exactly the mark of the class %s, and one just below it",
    (name, mark) => {
      const at = (wanted: number) =>
        findDecision(
          SPACE,
          ({ subject, total }) => subject.class === name && total?.low === wanted && total.high === wanted,
        );
      expect(at(mark).evidence).toBeDefined();
      expect(at(mark - 0.5).evidence).toBeDefined();
    },
  );

  test.each(["eligible", "ineligible", "disqualified", "undetermined"] as const)(
    "finds a record that is %s",
    (verdict) => {
      expect(findDecision(SPACE, (decision) => decision.verdict === verdict).evidence).toBeDefined();
    },
  );

  test("gives the trace where it is asked for", () => {
    const { evidence } = findEvidence(SPACE, ({ trace }) => trace.total?.deductions.counted.low === 10);
    expect(evidence?.facts["births"]).toMatchObject([{ order: 4 }]);
  });

  test("says after how many tries it gave up, and tries no more", () => {
    let tried = 0;
    expect(search(SPACE, () => ++tried < 0, { tries: 321 })).toEqual({ tries: 321 });
    expect(tried).toBe(321);
  });

  test("is the same for the same seed, another for another", () => {
    const row = (seed: number): readonly string[] => {
      const seen: string[] = [];
      search(SPACE, (evidence) => seen.push(JSON.stringify(evidence)) < 0, { tries: 1500, seed, seeds: [BEST] });
      return seen;
    };
    expect(row(1)).toEqual(row(1));
    expect(row(1)).not.toEqual(row(2));
  });

  test("varies the fields that matter first, and all of their combinations while these are few", () => {
    const fields = ["findings.law", "births.order", "findings.flag"];
    const records = candidates(SPACE, { seeds: [BEST], fields });
    const births = SPACE.domains.get("births")?.values.length ?? 0;
    const seen = new Set<string>();
    for (let i = 0; i <= 9 * births; i++) {
      const { facts } = records.next().value ?? BEST;
      expect({ ...facts, births: 0, "findings.law": 0, "findings.flag": 0 }).toEqual({
        ...BEST.facts,
        births: 0,
        "findings.law": 0,
        "findings.flag": 0,
      });
      seen.add(JSON.stringify([facts["births"], facts["findings.law"], facts["findings.flag"]]));
    }
    expect(seen.size).toBe(9 * births);
  });

  test("begins with the seeds, however they are spelt", () => {
    const others = Object.fromEntries(Object.entries(BEST.facts).filter(([id]) => id !== "findings.law"));
    const [first] = candidates(SPACE, { seeds: [{ ...BEST, facts: { ...others, findings: { law: false } } }] });
    expect(first?.facts["findings.law"]).toBe(false);
    expect(first?.facts["findings"]).toBeUndefined();
  });

  test("ends by itself where there is nothing to vary", () => {
    const empty = spaceOf([rules({}, [true])]);
    expect(search(empty, () => false)).toEqual({ tries: 2 });
  });
});

describe("two rulesets", () => {
  test("that are the same are never told apart", () => {
    const again = compileRuleset(COMPILED.ruleset);
    expect(findDifference(COMPILED, again, (x, y) => JSON.stringify(x) !== JSON.stringify(y), { tries: 800 })).toEqual({
      tries: 800,
    });
  });

  test.each([
    ["a deduction of another size", '"each":5', '"each":4'],
    ["another mark", '"mark":85', '"mark":86'],
    ["another floor", '"share":[1,2]', '"share":[2,3]'],
    ["another comparison", '[{"var":"order"},4]', '[{"var":"order"},5]'],
    ["another share of votes", "[3,5]", "[7,10]"],
    ["and for or", '"and"', '"or"'],
  ])("that differ in %s are told apart by a verdict", (_, from, to) => {
    const other = changed(from, to);
    const { evidence } = findDifference(COMPILED, other, (x, y) => x.verdict !== y.verdict, { tries: 20_000 });
    expect(evidence).toBeDefined();
    if (evidence === undefined) return;
    expect(evaluate(COMPILED, evidence).verdict).not.toBe(evaluate(other, evidence).verdict);
  });

  test("are told apart though one has a field more", () => {
    const { ruleset } = COMPILED;
    const extinguisher = { type: "boolean", vi: "Có bình chữa cháy", en: "Has a fire extinguisher" } as const;
    const deduction = { id: "p.fire", kind: "flat", when: { "!": { var: "fire" } }, points: 2, ...statement } as const;
    const other = compileRuleset({
      ...ruleset,
      fields: { ...ruleset.fields, fire: extinguisher },
      deductions: [...(ruleset.deductions ?? []), deduction],
    });
    const { evidence } = findDifference(
      COMPILED,
      other,
      (x, y) => x.verdict === "eligible" && y.verdict === "ineligible",
    );
    expect(evidence?.facts["fire"]).toBe(false);
    if (evidence === undefined) return;
    expect(safeEvaluate(COMPILED, evidence).ok).toBe(false);
    expect(evaluate(COMPILED, fitEvidence(COMPILED, evidence)).verdict).toBe("eligible");
  });

  test("that are never in force together are told apart timeless", () => {
    const { ruleset } = COMPILED;
    const later = compileRuleset({ ...ruleset, inForce: { ...ruleset.inForce, from: "2030-01-01", to: "2031-01-01" } });
    const [a, b] = [timeless(COMPILED), timeless(later)];
    expect(findDifference(a, b, (x, y) => x.verdict !== y.verdict, { tries: 300 })).toEqual({ tries: 300 });
  });
});

describe("every combination", () => {
  test("is counted, and each comes once", () => {
    const all = everyCombination(SPACE, ["findings.law", "findings.flag", "breaches.conventions.date"], 1000);
    if (typeof all === "string") throw new Error(all);
    const seen = new Set([...all.evidence()].map(({ facts }) => JSON.stringify(facts)));
    expect(all.count).toBe(9 * (SPACE.domains.get("breaches.conventions")?.values.length ?? 0));
    expect(seen.size).toBe(all.count);
  });

  test("may be too many, or without end", () => {
    expect(everyCombination(SPACE, ["findings.law", "findings.flag"], 8)).toBe("too-many");
    expect(everyCombination(SPACE, ["findings.law", "votes.agreed"], 1e9)).toBe("not-finite");
  });

  test("of nothing is the one record, the other facts as they were", () => {
    const all = everyCombination(SPACE, [], 1, BEST);
    expect(typeof all === "object" && [...all.evidence()]).toEqual([flat(SPACE, BEST)]);
  });
});

describe("a record", () => {
  test("is made of facts, a class and a history", () => {
    const history = { h: { title: "t", vi: "t", en: "t", most: 2 } };
    const gate = { ">=": [{ "consecutive-years": ["h", "through-this-year", "keep"] }, 2] };
    const space = spaceOf([
      rules({ b: { type: "boolean" } }, [gate], { history, classes: [{ ...statement, id: "a" }] }),
    ]);
    const entry = { year: 2020, title: "t", outcome: "recognised" };
    const made = evidenceFrom(
      space,
      new Map<string, string | boolean | readonly object[]>([
        ["b", true],
        ["subject.class", "a"],
        ["history.t", [entry]],
      ]) as never,
    );
    expect(made).toEqual({
      ...space.blank,
      subject: { kind: "household", id: "x-1", class: "a" },
      facts: { b: true },
      history: [entry],
    });
    expect(
      evidenceFrom(
        space,
        new Map([
          ["b", null],
          ["subject.class", null],
          ["history.t", null],
        ]),
        made,
      ),
    ).toEqual(space.blank);
  });

  test("fits another ruleset without what that does not know", () => {
    const other = rules({ n: { type: "count", max: 3 }, "a.b": { type: "boolean" } }, [true]);
    const evidence = {
      ...BEST,
      subject: { kind: "household", id: "h", class: "elsewhere" },
      facts: { n: 4, a: { b: true }, c: 1, births: [] },
      history: [{ year: 2019, title: "t", outcome: "recognised", reward: "w" }],
    } as const;
    const fitted = fitEvidence(other, evidence);
    expect(fitted.facts).toEqual({ "a.b": true });
    expect(fitted.subject).toEqual({ kind: "household", id: "h" });
    expect(safeEvaluate(other, fitted).ok).toBe(true);
  });

  test("is of the first whole year in force, or of what there is", () => {
    const inForce = (from: string, to?: string, more: object = {}): object => {
      const compiled = rules({}, [true], {
        inForce: { from, ...(to === undefined ? {} : { to }), ...statement },
        ...more,
      });
      const occasion = occasionFor([compiled]);
      expect(safeEvaluate(compiled, spaceOf([compiled]).blank).issues).toEqual([]);
      return occasion;
    };
    expect(inForce("2018-11-05")).toEqual({ period: { from: "2019-01-01", to: "2020-01-01" } });
    expect(inForce("2020-01-01")).toEqual({ period: { from: "2020-01-01", to: "2021-01-01" } });
    expect(inForce("2020-05-01", "2021-03-01")).toEqual({ period: { from: "2020-01-01", to: "2021-01-01" } });
    expect(inForce("2020-05-01", "2020-06-01")).toEqual({ period: { from: "2020-05-01", to: "2020-05-02" } });
    const byDay = { appliesBy: "decision-date" };
    expect(inForce("2018-11-05", undefined, byDay)).toMatchObject({ decidedOn: "2019-12-31" });
    expect(inForce("2020-05-01", "2020-06-01", byDay)).toMatchObject({ decidedOn: "2020-05-01" });
  });
});

describe("the facts that a node reads", () => {
  test.each([
    ["g.quorum", ["meeting.attended", "meeting.summoned"]],
    ["d.violence", ["bar.violence", "bar.violence.act", "bar.violence.measure"]],
    ["s1.1", ["findings.law"]],
    ["p.births", ["births", "births.date", "births.order"]],
    ["p.birth-third", ["births", "births.date", "births.order"]],
    ["s3", ["grades.standard-3"]],
    ["s3.floor", ["grades.standard-3"]],
    ["nowhere", []],
  ])("of %s", (node, expected) => {
    expect(fieldsOf(COMPILED, node)).toEqual(expected);
  });

  test("of the total are those of all points, and the class", () => {
    const fields = fieldsOf(COMPILED, "total");
    expect(fields).toEqual(fieldsOf(COMPILED, "pass.mark.elsewhere"));
    expect(fields).toEqual(expect.arrayContaining(["births", "findings.law", "grades.standard-1", "subject.class"]));
    expect(fields).not.toContain("bar.violence");
  });

  test("stand for domains, members of events for their lists", () => {
    expect(named(SPACE, ["births.order", "births", "findings.law", "nothing"]).map(({ field }) => field)).toEqual([
      "births",
      "findings.law",
    ]);
  });

  test("name a history by its title", () => {
    const award = SHIPPED.find(({ id }) => id.endsWith("giay-khen-gia-dinh-van-hoa"));
    const ids = [...(award?.compiled.index.leaves ?? [])].map(({ id }) => id);
    const read = award ? ids.flatMap((id) => fieldsOf(award.compiled, id)) : [];
    expect(read).toContain("history.gia-dinh-van-hoa");
  });
});
