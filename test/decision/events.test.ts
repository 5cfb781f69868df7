import { describe, expect, test } from "vitest";
import {
  bar,
  count,
  day,
  events,
  fact,
  gate,
  gradedSheet,
  judge,
  NA,
  oneOf,
  perCase,
  refused,
  sheet,
  total,
  traceOf,
  verdict,
} from "./sheet.js";

const serious = { "===": [fact("kind"), "serious"] };
const fields = { fines: events(4, { kind: oneOf("light", "serious"), on: day() }) };
const all = { count: fact("fines") };
const some = { count: { filter: [fact("fines"), serious] } };
const ruleset = (cases: Parameters<typeof perCase>[1]) =>
  gradedSheet(100, { fields, deductions: [perCase("p", cases, 10)] });
const left = (cases: Parameters<typeof perCase>[1], fines: unknown) => total(ruleset(cases), { grade: 100, fines });

describe("events", () => {
  const fine = { kind: "serious", on: "2020-05-01" };

  test("without ids each count, even when they are alike", () => {
    expect(left(all, [fine, fine, fine])).toEqual([70, 70]);
  });

  test("with the same id and the same content count once", () => {
    expect(
      left(all, [
        { id: "a", ...fine },
        { id: "a", ...fine },
      ]),
    ).toEqual([90, 90]);
    expect(
      left(all, [
        { id: "a", ...fine },
        { on: fine.on, kind: { value: "serious", source: "police" }, id: "a" },
      ]),
    ).toEqual([90, 90]);
  });

  test("with different ids count each, whatever their content", () => {
    expect(
      left(all, [
        { id: "a", ...fine },
        { id: "b", ...fine },
      ]),
    ).toEqual([80, 80]);
  });

  test("with and without an id are different events", () => {
    expect(left(all, [{ id: "a", ...fine }, fine])).toEqual([80, 80]);
  });

  test("with the same id and different content are refused, however far apart", () => {
    const other = { id: "a", kind: "light", on: fine.on };
    expect(refused(ruleset(all), { fines: [{ id: "a", ...fine }, { id: "b", ...fine }, other] })).toEqual([
      ["evidence.event-conflict", "/facts/fines/2", { field: "fines", event: "a" }],
    ]);
    expect(
      refused(ruleset(all), {
        fines: [
          { id: "a", ...fine },
          { id: "a", kind: "serious" },
        ],
      }),
    ).toHaveLength(1);
  });

  test("that count once do not count against the limit of the list", () => {
    const twice = ["a", "b", "c", "d", "a"].map((id) => ({ id, ...fine }));
    expect(refused(ruleset(all), { fines: twice })).toEqual([]);
    expect(refused(ruleset(all), { fines: [...twice, { id: "e", ...fine }] })).toEqual([
      ["evidence.too-many-events", "/facts/fines", { field: "fines", limit: 4, found: 5 }],
    ]);
  });

  test("keep their own reason when one before them was a repetition", () => {
    const unknown = { id: "a", kind: { unknown: "file lost" }, on: "2020-05-01" };
    const other = { id: "b", kind: null, on: "2020-06-01" };
    const items = (fines: unknown) => {
      const cases = traceOf(ruleset(some), { grade: 100, fines }).total?.deductions.items[0]?.expressions["cases"];
      return cases !== undefined && "items" in cases ? cases.items.map(({ filter }) => JSON.stringify(filter)) : [];
    };
    expect(items([unknown, unknown, other])).toStrictEqual(items([unknown, other]));
    expect(items([unknown, other])[1]).not.toContain("file lost");
  });
});

describe("a list", () => {
  test("that is empty has nothing in it", () => {
    expect(left(all, [])).toEqual([100, 100]);
  });

  test.each([[undefined], [null], [{ unknown: "no register" }], [{ value: null }]])(
    "that is missing as %j may hold anything up to its limit",
    (fines) => {
      expect(left(all, fines)).toEqual([60, 100]);
    },
  );

  test("that is missing is named with its reason", () => {
    expect(judge(ruleset(all), { grade: 55, fines: { unknown: "no register" } }).missing).toEqual([
      { field: "fines", nodes: ["p"], blocks: true, reason: "no register" },
    ]);
  });
});

describe("an event of which something is not known", () => {
  const unsure = { on: "2020-05-01" };
  const sure = { kind: "serious", on: "2020-05-01" };
  const light = { kind: "light", on: "2020-05-01" };

  test("gives a range of counts", () => {
    expect(left(some, [sure, unsure])).toEqual([80, 90]);
    expect(left(some, [unsure, unsure, light])).toEqual([80, 100]);
    expect(left(some, [sure, light])).toEqual([90, 90]);
  });

  test("still counts as an event", () => {
    expect(left(all, [unsure, {}])).toEqual([80, 80]);
  });

  test("is named by list and member, with a reason where there is one", () => {
    expect(
      judge(ruleset(some), { grade: 75, fines: [sure, { ...unsure, kind: { unknown: "waiting" } }] }).missing,
    ).toEqual([{ field: "fines.kind", nodes: ["p"], blocks: false, reason: "waiting" }]);
    expect(judge(ruleset(some), { grade: 60, fines: [sure, unsure] }).missing).toEqual([
      { field: "fines.kind", nodes: ["p"], blocks: true },
    ]);
  });

  test("is not named where nothing asks for what is missing", () => {
    expect(judge(ruleset(some), { grade: 60, fines: [{ kind: "serious" }] }).missing).toEqual([]);
  });
});

describe("quantifiers over events", () => {
  const one = { kind: "serious" };
  const two = { kind: "light" };
  const open = {};
  const verdictOf = (operator: string, fines: unknown) =>
    verdict(sheet({ fields, disqualifiers: [bar("d", { [operator]: [fact("fines"), serious] })] }), { fines });

  test.each([
    ["some", [], "eligible"],
    ["some", [two], "eligible"],
    ["some", [two, one], "disqualified"],
    ["some", [two, open], "undetermined"],
    ["some", [one, open], "disqualified"],
    ["some", null, "undetermined"],
    ["all", [], "disqualified"],
    ["all", [one], "disqualified"],
    ["all", [one, two], "eligible"],
    ["all", [one, open], "undetermined"],
    ["all", [two, open], "eligible"],
    ["all", null, "undetermined"],
    ["none", [], "disqualified"],
    ["none", [two], "disqualified"],
    ["none", [two, one], "eligible"],
    ["none", [two, open], "undetermined"],
    ["none", [one, open], "eligible"],
    ["none", null, "undetermined"],
  ])("`%s` over %j: %s", (operator, fines, expected) => {
    expect(verdictOf(operator, fines)).toBe(expected);
  });
});

describe("a list within a list of events", () => {
  const may = { kind: "serious", on: "2020-05-01" };
  const inPeriod = { "within-period": fact("on") };
  const twice = { filter: [{ filter: [fact("fines"), serious] }, inPeriod] };

  test("holds what passes both filters", () => {
    expect(left({ count: twice }, [may, { ...may, kind: "light" }, { ...may, on: "2021-01-01" }])).toEqual([90, 90]);
    expect(left({ count: twice }, [may, { kind: "serious" }, { on: "2020-05-01" }, { kind: "light" }])).toEqual([
      70, 90,
    ]);
    expect(left({ count: twice }, null)).toEqual([60, 100]);
  });

  test.each([
    ["some", [{ kind: "serious" }], "undetermined"],
    ["some", [{ kind: "light" }], "eligible"],
    ["all", [{ kind: "light", on: "2021-05-01" }], "disqualified"],
    ["all", [{ on: "2021-05-01" }], "undetermined"],
    ["all", [{ on: "2020-05-01" }], "disqualified"],
  ])("is judged by `%s` of the events in it: %j", (operator, fines, expected) => {
    const when = { [operator]: [{ filter: [fact("fines"), serious] }, inPeriod] };
    expect(verdict(sheet({ fields, disqualifiers: [bar("d", when)] }), { fines })).toBe(expected);
  });
});

test("the reason why a member does not apply is not taken for a reason why it is missing", () => {
  const ruleset = sheet({
    fields: { list: events(3, { n: count(9, NA) }) },
    gates: [gate("g", { some: [fact("list"), { and: [{ applicable: "n" }, { ">": [fact("n"), 3] }] }] })],
  });
  const missing = (...list: readonly object[]): unknown => judge(ruleset, { list }).missing;
  const [nodes, blocks] = [["g"], true];
  expect(missing({ n: { notApplicable: "no such thing" } }, { n: null })).toEqual([{ field: "list.n", nodes, blocks }]);
  expect(missing({ n: { notApplicable: "no such thing" } }, { n: { unknown: "lost" } })).toEqual([
    { field: "list.n", nodes, blocks, reason: "lost" },
  ]);
});
