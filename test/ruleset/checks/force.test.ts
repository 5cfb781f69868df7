import { describe, expect, test } from "vitest";
import type { Expression, Ruleset, Statement } from "../../../src/index.js";
import { checked, day, events, fact, gate, sheet, yesNo } from "../../decision/sheet.js";

const OPEN = { from: "2020-01-01" };
const codes = (ruleset: Ruleset): readonly (readonly unknown[])[] =>
  checked(ruleset).filter(([code]) => /not-(in-force|yet-issued)$/.test(String(code)));

describe("a day in a condition", () => {
  const fields = { d: day(), list: events(3, { d: day() }) };
  const before = (limit: string): Expression => ({
    or: [{ "<": [fact("d"), limit] }, { some: [fact("list"), { ">=": [fact("d"), "2021-01-01"] }] }],
  });
  const of = (
    limit: string,
    inForce: Ruleset["inForce"] = { from: "2020-01-01", to: "2022-01-01" },
  ): readonly unknown[] => codes(sheet({ fields, inForce, gates: [gate("g", before(limit))] }));

  test("lies within the time in force, its end included", () => {
    expect(of("2020-01-01")).toEqual([]);
    expect(of("2022-01-01")).toEqual([]);
    expect(of("2030-01-01", OPEN)).toEqual([]);
  });

  test("is told where it lies before or after", () => {
    const at = "/gates/0/require/or/0/</1";
    expect(of("2019-12-31")).toEqual([
      ["ruleset.not-in-force", at, { day: "2019-12-31", from: "2020-01-01", to: "2022-01-01" }],
    ]);
    expect(of("2022-01-02")).toMatchObject([["ruleset.not-in-force", at, { day: "2022-01-02" }]]);
    expect(of("2019-12-31", OPEN)).toEqual([["ruleset.not-in-force", at, { day: "2019-12-31", from: "2020-01-01" }]]);
  });

  test("is looked for in the conditions over events", () => {
    expect(of("2020-06-01", { from: "2020-01-01", to: "2020-12-31" })).toMatchObject([
      ["ruleset.not-in-force", "/gates/0/require/or/1/some/1/>=/1", { day: "2021-01-01" }],
    ]);
  });
});

describe("an authority", () => {
  const of = (period: object): readonly (readonly unknown[])[] => {
    const one = {
      id: "chairman",
      level: "commune",
      decides: { vi: "x", en: "x" },
      cite: { in: "act" },
      certainty: "official",
    };
    const authority = [{ ...one, ...period } as never];
    return codes(sheet({ inForce: { from: "2020-01-01", to: "2022-01-01" }, procedure: { authority } }));
  };

  test("decides at some time while the ruleset is in force", () => {
    expect(of({ to: "2020-01-02" })).toEqual([]);
    expect(of({ from: "2021-12-31" })).toEqual([]);
    expect(of({ to: "2020-01-01" })).toMatchObject([
      ["ruleset.not-in-force", "/procedure/authority/0/to", { day: "2020-01-01" }],
    ]);
    expect(of({ from: "2022-01-01", to: "2023-01-01" })).toMatchObject([
      ["ruleset.not-in-force", "/procedure/authority/0/from", { day: "2022-01-01" }],
    ]);
  });
});

describe("an act", () => {
  const act = (issued?: string) => ({
    number: "1",
    issuer: "x",
    name: { vi: "x", en: "x" },
    ...(issued === undefined ? {} : { issued }),
  });
  const of = (
    instruments: Ruleset["instruments"],
    inForce: Ruleset["inForce"],
    statement: Partial<Statement> = {},
  ): readonly (readonly unknown[])[] =>
    codes(sheet({ fields: { a: yesNo() }, instruments, inForce, gates: [{ ...gate("g", fact("a")), ...statement }] }));

  test("is there when the ruleset begins", () => {
    expect(of({ act: act("2020-01-01") }, OPEN)).toEqual([]);
    expect(of({ act: act("2020-01-02") }, OPEN)).toEqual([
      ["ruleset.not-yet-issued", "/inForce/from", { instrument: "act", issued: "2020-01-02", day: "2020-01-01" }],
    ]);
  });

  test("may come later if another was there, or if it is not known when one was issued", () => {
    expect(of({ act: act("2021-01-01"), old: act("2019-01-01") }, OPEN)).toEqual([]);
    expect(of({ act: act("2021-01-01"), old: act() }, OPEN)).toEqual([]);
  });

  test("that the time in force is cited from, counts alone", () => {
    const instruments = { act: act("2021-01-01"), old: act("2019-01-01") };
    expect(of(instruments, { ...OPEN, cite: { in: "act" } })).toHaveLength(1);
    expect(of(instruments, { ...OPEN, cite: { in: "old" } })).toEqual([]);
  });

  test("issued after all was over gives no wording of that time, but may restate it", () => {
    const instruments = { act: act("2021-01-02"), old: act("2019-01-01") };
    const inForce = { from: "2020-01-01", to: "2021-01-01" };
    expect(of(instruments, inForce)).toEqual([
      ["ruleset.not-yet-issued", "/gates/0/cite/in", { instrument: "act", issued: "2021-01-02", day: "2021-01-01" }],
    ]);
    expect(of(instruments, inForce, { certainty: "restated" })).toEqual([]);
    expect(of({ ...instruments, act: act("2021-01-01") }, inForce)).toEqual([]);
  });
});
