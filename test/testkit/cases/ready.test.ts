// A case that stands on another has its evidence, with the changes in place.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence, Facts } from "../../../src/index.js";
import { mergeFacts } from "../../../src/testkit/cases/merge.js";
import { type CaseChange, parseCases, readyCases } from "../../../src/testkit/index.js";
import { without } from "../../decision/sheet.js";
import { caseOf, evidence, fileOf } from "./model.js";

const expected = { verdict: "eligible" } as const;
const changed = (change: Omit<CaseChange, "base">, base: Evidence = evidence): Evidence => {
  const file = fileOf(caseOf(expected, { evidence: base }), {
    name: "b",
    with: { base: "a", ...change },
    expect: expected,
  });
  const ready = readyCases(parseCases(file));
  return ready[1]!.evidence;
};

describe("the evidence of a case that stands on another", () => {
  test("is the same where nothing is changed", () => {
    expect(changed({})).toEqual(evidence);
  });

  test("has the facts changed, field by field, whatever the spelling of either", () => {
    expect(changed({ facts: { "meetings.joined": 4 } }).facts).toEqual({
      registered: true,
      yard: 32.5,
      "children.born": 3,
      convicted: { unknown: "chờ công an phường" },
      "meetings.joined": 4,
    });
    expect(changed({ facts: { children: { born: 4 }, convicted: false } }).facts).toEqual({
      registered: true,
      meetings: { joined: 9 },
      yard: 32.5,
      "children.born": 4,
      convicted: false,
    });
  });

  test("takes a fact as one, however it is wrapped", () => {
    const { facts } = changed({
      facts: { yard: { value: 30, source: "biên bản" }, convicted: { notApplicable: "x" } },
    });
    expect(facts).toMatchObject({ yard: { value: 30, source: "biên bản" }, convicted: { notApplicable: "x" } });
  });

  test("has a fact taken away by null: it stays, as missing, so that a misspelt one is found out", () => {
    expect(changed({ facts: { yard: null } }).facts["yard"]).toBeNull();
  });

  test("has another class, period, day of decision and history", () => {
    const history = [{ year: 2019, title: "t", outcome: "recognised" as const }];
    const period = { from: "2020-07-01", to: "2021-01-01" };
    const whole = changed({ class: "mountain", period, decidedOn: "2020-12-20", history });
    expect(whole).toMatchObject({
      subject: { id: "h-17", class: "mountain" },
      period,
      decidedOn: "2020-12-20",
      history,
    });
    const bare = changed({ class: null, decidedOn: null, history: null }, whole);
    expect(bare).toEqual({ ...evidence, period, facts: whole.facts });
  });

  test("goes through every case between", () => {
    const on = (name: string, base: string, facts: Facts): object => ({
      name,
      with: { base, facts },
      expect: expected,
    });
    const file = fileOf(on("c", "b", { yard: 1 }), on("b", "a", { yard: 2, convicted: true }), caseOf(expected));
    expect(readyCases(parseCases(file))[0]?.evidence.facts).toMatchObject({
      yard: 1,
      convicted: true,
      registered: true,
    });
  });
});

test("readings, tags and expectations are the case's own", () => {
  const file = fileOf(caseOf(expected, { tags: ["x"], readings: { zone: "wide" } }), {
    name: "b",
    with: { base: "a" },
    expect: { total: 1 },
  });
  expect(readyCases(parseCases(file))[1]).toMatchObject({
    index: 1,
    name: "b",
    tags: [],
    readings: {},
    expect: { total: 1 },
  });
});

test("a file that is faulty as a whole is refused", () => {
  expect(() => readyCases(fileOf(caseOf({})))).toThrow("cases.expects-nothing");
});

describe("what a case is judged by", () => {
  const wanted = (more: object, own: object = {}): unknown => {
    const bare = without(fileOf(caseOf(expected, own)), "ruleset");
    return readyCases(parseCases({ ...bare, ...more }))[0]?.rules;
  };
  const place = { title: "model-household", jurisdiction: ["vn"] };

  test.each<[string, object, object, unknown]>([
    ["the file's", { ruleset: "a", overlays: ["b"] }, {}, { names: ["a", "b"] }],
    [
      "the case's own, without the file's overlays",
      { ruleset: "a", overlays: ["b"] },
      { ruleset: "c" },
      { names: ["c"] },
    ],
    [
      "the file's, under the case's overlays",
      { ruleset: "a", overlays: ["b"] },
      { overlays: ["c"] },
      { names: ["a", "c"] },
    ],
    ["what governs the title on the case's day", place, { on: "2020-05-01" }, { ...place, on: "2020-05-01" }],
    ["what governs the title in the case's period", place, {}, { ...place, period: evidence.period }],
  ])("is %s", (_, more, own, rules) => {
    expect(wanted(more, own)).toEqual(rules);
  });
});

describe("facts put in place of others", () => {
  const field = fc.constantFrom("a", "b", "b.c", "b.d", "e.f.g");
  const facts = fc.dictionary(field, fc.oneof(fc.integer(), fc.constant(null), fc.record({ unknown: fc.string() })));
  const nested = (flat: Facts): Facts => {
    const tree: { [key: string]: unknown } = {};
    for (const [id, fact] of Object.entries(flat)) {
      const steps = id.split(".");
      const holder = steps.slice(0, -1).reduce<{ [key: string]: unknown }>((inner, step) => {
        inner[step] ??= {};
        return inner[step] as { [key: string]: unknown };
      }, tree);
      holder[steps.at(-1)!] = fact;
    }
    return tree as Facts;
  };
  // A dictionary never has a field whose id is the beginning of another's.
  const sound = (flat: Facts): Facts =>
    Object.fromEntries(Object.entries(flat).filter(([id]) => id !== "b" && id !== "a.b"));

  test("are the same whether they and the others are written flat or nested", () => {
    fc.assert(
      fc.property(facts.map(sound), facts.map(sound), (before, after) => {
        const wanted = { ...before, ...after };
        expect(mergeFacts(before, after)).toEqual(wanted);
        expect(mergeFacts(before, nested(after))).toEqual(wanted);
        expect(mergeFacts(mergeFacts({}, nested(before)), after)).toEqual(wanted);
        expect(mergeFacts({}, mergeFacts(nested(before), nested(after)))).toEqual(wanted);
      }),
    );
  });
});
