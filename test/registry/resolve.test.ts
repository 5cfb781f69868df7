import { describe, expect, test } from "vitest";
import { createRegistry, loadRuleset, RulesetError, safeCreateRegistry } from "../../src/index.js";
import { said } from "../decision/sheet.js";
import { fill, framework, overlay, province } from "../overlay/overlays.js";
import { answer, ruled } from "./registry.js";

const OLD = ruled("example/old", "2018-01-01", "2024-01-30");
const NEW = ruled("example/new", "2024-01-30");
const about = (...days: readonly string[]) => ({ title: "sheet", place: "vn", days });

describe("on a day", () => {
  test.each([
    ["2018-01-01", "example/old"],
    ["2024-01-29", "example/old"],
    ["2024-01-30", "example/new"],
    ["9999-12-31", "example/new"],
  ])("%s the ruleset in force governs: `to` is the first day no longer in force", (on, id) => {
    expect(answer([OLD, NEW], { on })).toEqual([id]);
  });

  test("in a gap nothing governs, and the last before and the first after are named", () => {
    const older = ruled("example/older", "2010-01-01", "2012-01-01");
    const later = ruled("example/later", "2030-01-01");
    const next = ruled("example/next", "2024-03-01", "2030-01-01");
    expect(answer([later, older, OLD, next], { on: "2024-02-29" })).toEqual([
      [
        "registry.gap",
        "/on",
        {
          ...about("2024-02-29"),
          before: "example/old",
          until: "2024-01-30",
          after: "example/next",
          from: "2024-03-01",
        },
      ],
    ]);
  });

  test("before everything there is only what comes after, and after everything only what came before", () => {
    expect(answer([OLD], { on: "2017-12-31" })).toEqual([
      ["registry.gap", "/on", { ...about("2017-12-31"), after: "example/old", from: "2018-01-01" }],
    ]);
    expect(answer([OLD], { on: "2024-01-30" })).toEqual([
      ["registry.gap", "/on", { ...about("2024-01-30"), before: "example/old", until: "2024-01-30" }],
    ]);
  });

  test("on which two are in force, neither governs, and both are named, whatever their order", () => {
    const early = ruled("example/early", "2024-01-29");
    const both = [["registry.overlap", "/on", { ...about("2024-01-29"), rulesets: ["example/early", "example/old"] }]];
    expect(answer([OLD, early], { on: "2024-01-29" })).toEqual(both);
    expect(answer([early, OLD], { on: "2024-01-29" })).toEqual(both);
    const { issues } = createRegistry([OLD, early]).safeResolve({
      title: "sheet",
      jurisdiction: ["vn"],
      on: "2024-01-29",
    });
    expect(issues[0]?.related).toEqual([
      { document: "example/old", pointer: "/inForce" },
      { document: "example/early", pointer: "/inForce" },
    ]);
  });

  test("a sheet of another title neither governs nor stands in the way", () => {
    const other = ruled("example/other", "2018-01-01", undefined, { title: { code: "other", vi: "x", en: "x" } });
    expect(answer([OLD, other], { on: "2020-01-01" })).toEqual(["example/old"]);
    expect(answer([OLD, other], { on: "2020-01-01", title: "othr" })).toEqual([
      ["registry.unknown-title", "/title", { title: "othr", suggestion: "other" }],
    ]);
    expect(answer([], { on: "2020-01-01" })).toEqual([["registry.unknown-title", "/title", { title: "sheet" }]]);
  });
});

describe("a case between two regimes: 2023, decided in January or February 2024", () => {
  const year = { from: "2023-01-01", to: "2024-01-01" };
  const byDecision = { appliesBy: "decision-date" } as const;
  const decided = { ...NEW, ...byDecision };

  test("is governed by the old one where both count by the end of the period, whenever it is decided", () => {
    expect(answer([OLD, NEW], { period: year })).toEqual(["example/old"]);
    expect(answer([OLD, NEW], { period: year, decidedOn: "2024-02-05" })).toEqual(["example/old"]);
  });

  test("is governed by the one of the day it is decided where both count by the day of the decision", () => {
    const documents = [{ ...OLD, ...byDecision }, decided];
    expect(answer(documents, { period: year, decidedOn: "2024-01-29" })).toEqual(["example/old"]);
    expect(answer(documents, { period: year, decidedOn: "2024-01-30" })).toEqual(["example/new"]);
  });

  test("is claimed by both where the old counts by the period and the new by the decision: an overlap, never a guess", () => {
    expect(answer([OLD, decided], { period: year, decidedOn: "2024-01-29" })).toEqual(["example/old"]);
    expect(answer([OLD, decided], { period: year, decidedOn: "2024-02-05" })).toEqual([
      [
        "registry.overlap",
        "/period",
        { ...about("2023-12-31", "2024-02-05"), rulesets: ["example/new", "example/old"] },
      ],
    ]);
  });

  test("is answered knowingly by saying which day counts", () => {
    expect(answer([OLD, decided], { on: "2023-12-31" })).toEqual(["example/old"]);
    expect(answer([OLD, decided], { on: "2024-02-05" })).toEqual(["example/new"]);
  });

  test("is claimed by neither where the old counts by the decision and the new by the period: a gap with both sides", () => {
    expect(answer([{ ...OLD, ...byDecision }, NEW], { period: year, decidedOn: "2024-02-05" })).toEqual([
      [
        "registry.gap",
        "/period",
        {
          ...about("2023-12-31", "2024-02-05"),
          before: "example/old",
          until: "2024-01-30",
          after: "example/new",
          from: "2024-01-30",
        },
      ],
    ]);
  });

  test("without a day of decision cannot be told where a ruleset asks for it, even if another would claim it", () => {
    expect(answer([OLD, decided], { period: year })).toEqual([
      ["registry.no-decision-date", "/decidedOn", { ruleset: "example/new" }],
    ]);
  });

  test("says which day counted", () => {
    const { resolve } = createRegistry([OLD, NEW]);
    const question = { title: "sheet", jurisdiction: ["vn"] };
    expect(resolve({ ...question, period: year }).day).toBe("2023-12-31");
    expect(resolve({ ...question, on: "2024-02-05" }).day).toBe("2024-02-05");
  });
});

describe("a question", () => {
  test.each([
    [{ on: "2023-02-29" }, [["shape.bad-date", "/on", { found: "2023-02-29" }]]],
    [{}, ["from", "to"].map((end) => ["shape.bad-date", `/period/${end}`, { found: "undefined" }])],
    [
      { period: { from: "2023-01-01", to: "soon" }, decidedOn: "today" },
      [
        ["shape.bad-date", "/period/to", { found: "soon" }],
        ["shape.bad-date", "/decidedOn", { found: "today" }],
      ],
    ],
    [
      { period: { from: "2023-01-01", to: "2023-01-01" } },
      [["evidence.bad-period", "/period", { from: "2023-01-01", to: "2023-01-01" }]],
    ],
  ])("of no day of the calendar is refused, and there is no default: %j", (query, expected) => {
    expect(answer([OLD, NEW], query)).toEqual(expected);
  });

  test("without an answer throws the issues", () => {
    const registry = createRegistry([OLD]);
    expect(() => registry.resolve({ title: "sheet", jurisdiction: ["vn"], on: "2030-01-01" })).toThrow(RulesetError);
  });
});

describe("of jurisdictions", () => {
  const local = ruled("example/local", "2020-01-01", "2021-01-01", { jurisdiction: ["vn", "a"] });
  const nation = ruled("example/nation", "2018-01-01", "2023-01-01");
  const at = (...jurisdiction: readonly string[]) => ({ jurisdiction, on: "2020-06-01" });

  test("the nearest upward governs", () => {
    expect(answer([nation, local], at("vn"))).toEqual(["example/nation"]);
    expect(answer([nation, local], at("vn", "a"))).toEqual(["example/local"]);
    expect(answer([nation, local], at("vn", "a", "b", "c"))).toEqual(["example/local"]);
  });

  test("a place is itself by its whole name, not by how it begins", () => {
    expect(answer([nation, local], at("vn", "aa"))).toEqual(["example/nation"]);
    expect(answer([nation, local], at("vn", "b", "a"))).toEqual(["example/nation"]);
  });

  test("the next higher governs before the first sheet of a place and after the last", () => {
    const place = { jurisdiction: ["vn", "a"] };
    expect(answer([nation, local], { ...place, on: "2019-12-31" })).toEqual(["example/nation"]);
    expect(answer([nation, local], { ...place, on: "2021-01-01" })).toEqual(["example/nation"]);
  });

  test("a hole between two sheets of a place is not filled from above", () => {
    const again = { ...local, id: "example/again", inForce: { from: "2021-02-01" } };
    expect(answer([nation, local, again], { jurisdiction: ["vn", "a"], on: "2021-01-31" })).toMatchObject([
      ["registry.gap", "/on", { place: "vn/a", before: "example/local", after: "example/again" }],
    ]);
  });

  test("where no sheet is for the place, there is a gap without neighbours", () => {
    expect(answer([local], { jurisdiction: ["vn", "b"], on: "2020-06-01" })).toEqual([
      ["registry.gap", "/on", { title: "sheet", place: "vn/b", days: ["2020-06-01"] }],
    ]);
    expect(answer([local], { period: { from: "2020-01-01", to: "2021-01-01" }, decidedOn: "2021-02-01" })).toEqual([
      ["registry.gap", "/period", about("2020-12-31", "2021-02-01")],
    ]);
  });
});

describe("of overlays", () => {
  const base = ruled("example/base", "2020-01-01", undefined, { version: "1.2.3" });
  const on = { on: "2020-06-01" };
  const inTown = { jurisdiction: ["vn", "a", "b"] };
  const upper = overlay("example/upper", "province", { jurisdiction: ["vn", "a"] });
  const lower = overlay("example/lower", "district", {
    ...inTown,
    base: { id: "example/upper", versions: "1.0.0" },
    inForce: { from: "2020-03-01", to: "2021-01-01" },
  });

  test("those of the place apply, from the highest rank down, whatever the order of the documents", () => {
    const also = overlay("example/also", "district", inTown);
    for (const documents of [
      [base, upper, lower, also],
      [also, lower, upper, base],
    ]) {
      expect(answer(documents, { ...on, ...inTown })).toEqual([
        "example/base",
        "example/upper",
        "example/also",
        "example/lower",
      ]);
    }
  });

  test("those of lower or other places do not", () => {
    expect(answer([base, upper, lower], on)).toEqual(["example/base"]);
    expect(answer([base, upper, lower], { ...on, jurisdiction: ["vn", "a", "c"] })).toEqual([
      "example/base",
      "example/upper",
    ]);
  });

  test.each([
    ["2020-02-29", false],
    ["2020-03-01", true],
    ["2020-12-31", true],
    ["2021-01-01", false],
  ])("one is there on %s: %s, by its own time in force", (day, there) => {
    const found = answer([base, upper, lower], { on: day, ...inTown });
    expect(found.includes("example/lower")).toBe(there);
    expect(found.slice(0, 2)).toEqual(["example/base", "example/upper"]);
  });

  test("the day that counts is that of the ruleset they stand on", () => {
    const byDecision = { ...base, appliesBy: "decision-date" } as const;
    const year = { ...inTown, period: { from: "2020-01-01", to: "2021-01-01" }, decidedOn: "2021-01-15" };
    expect(answer([base, upper, lower], year)).toContain("example/lower");
    expect(answer([byDecision, upper, lower], year)).toEqual(["example/base", "example/upper"]);
  });

  test("one that outlives what it stands on is an issue, not passed over", () => {
    const next = ruled("example/next", "2021-01-01");
    const ended = { ...base, inForce: { from: "2020-01-01", to: "2021-01-01" } };
    const params = { overlay: "example/upper", base: "example/base", day: "2021-06-01" };
    expect(answer([ended, next, upper], { ...inTown, on: "2021-06-01" })).toEqual([
      ["registry.stranded-overlay", "/inForce", params],
    ]);
    const until = { ...upper, inForce: { from: "2020-01-01", to: "2021-01-01" } };
    expect(answer([ended, next, until], { ...inTown, on: "2021-06-01" })).toEqual(["example/next"]);
  });

  test("one whose base ended between is an issue too, though the ruleset is there", () => {
    const short = { ...upper, inForce: { from: "2020-01-01", to: "2020-06-01" } };
    expect(answer([base, short, lower], { ...on, ...inTown })).toEqual([
      ["registry.stranded-overlay", "/inForce", { overlay: "example/lower", base: "example/upper", day: "2020-06-01" }],
    ]);
  });

  test("those on a sheet that a nearer one replaces do not apply", () => {
    const near = ruled("example/near", "2020-01-01", undefined, { jurisdiction: ["vn", "a"] });
    expect(answer([base, near, upper], { ...on, ...inTown })).toEqual(["example/near"]);
  });

  test("practices and drafts apply only where the caller names them", () => {
    const practice = overlay("example/practice", "practice", inTown);
    const draft = overlay("example/draft", "district", { ...inTown, status: "draft" });
    const documents = [base, practice, draft];
    expect(answer(documents, { ...on, ...inTown })).toEqual(["example/base"]);
    expect(answer(documents, { ...on, ...inTown, switchedOn: ["example/practice"] })).toEqual([
      "example/base",
      "example/practice",
    ]);
    expect(answer(documents, { ...on, ...inTown, switchedOn: ["example/draft", "example/practice"] })).toEqual([
      "example/base",
      "example/draft",
      "example/practice",
    ]);
  });

  test("a draft of a whole sheet is no law: it governs, or overlaps, only where the caller names it", () => {
    const draft = ruled("example/draft", "2020-01-01", undefined, { status: "draft" });
    expect(answer([base, draft], on)).toEqual(["example/base"]);
    expect(answer([draft], on)).toMatchObject([["registry.gap", "/on", {}]]);
    expect(answer([draft], { ...on, switchedOn: ["example/draft"] })).toEqual(["example/draft"]);
    expect(answer([base, draft], { ...on, switchedOn: ["example/draft"] })).toMatchObject([
      ["registry.overlap", "/on", { rulesets: ["example/base", "example/draft"] }],
    ]);
  });

  test("what is switched on and could not apply is an issue", () => {
    const practice = overlay("example/practice", "practice", inTown);
    const switchOn = (id: string, jurisdiction: readonly string[]) =>
      answer([base, practice], { ...on, jurisdiction, switchedOn: [id] });
    expect(switchOn("example/practise", ["vn", "a", "b"])).toEqual([
      ["registry.nothing-to-switch-on", "/switchedOn/0", { id: "example/practise", suggestion: "example/practice" }],
    ]);
    expect(switchOn("example/practice", ["vn", "a"])).toEqual([
      ["registry.nothing-to-switch-on", "/switchedOn/0", { id: "example/practice" }],
    ]);
  });
});

describe("of versions", () => {
  const at = (version: string, to = "2022-01-01") => ruled("example/base", "2020-01-01", to, { version });

  test.each([
    [["1.0.0", "1.10.0", "1.9.9"], "1.10.0"],
    [["2.0.0", "10.0.0", "9.0.0"], "10.0.0"],
    [["1.0.0", "1.0.1-rc.1"], "1.0.0"],
    [["1.0.0-rc.2", "1.0.0-rc.10", "1.0.0-beta"], "1.0.0-rc.10"],
    [["1.0.0-rc", "1.0.0-rc.1"], "1.0.0-rc.1"],
  ])("of %j the highest counts, and one before a release only where there is no release: %s", (versions, expected) => {
    const documents = versions.map((version) => at(version));
    for (const given of [documents, [...documents].reverse()]) {
      const { ruleset } = createRegistry(given).resolve({ title: "sheet", jurisdiction: ["vn"], on: "2020-01-01" });
      expect(ruleset.version).toBe(expected);
    }
  });

  test("the highest counts even where it mends the time in force: the old one is not taken in its place", () => {
    expect(answer([at("1.0.0"), at("1.1.0", "2021-01-01")], { on: "2021-06-01" })).toMatchObject([
      ["registry.gap", "/on", { before: "example/base", until: "2021-01-01" }],
    ]);
  });

  test("an overlay that does not accept the highest version of its base is an issue", () => {
    const upper = overlay("example/upper", "province");
    expect(answer([at("1.0.0"), at("2.0.0"), upper], { on: "2020-06-01" })).toEqual([
      ["overlay.wrong-base", "/base/versions", { expected: "example/base ^1.0.0", found: "2.0.0" }],
    ]);
  });

  test("one version twice is an issue; the same object twice is not", () => {
    const one = at("1.0.0");
    expect(answer([one, one], { on: "2020-06-01" })).toEqual(["example/base"]);
    expect(safeCreateRegistry([one, { ...one }]).issues.map(said)).toEqual([
      ["registry.duplicate-document", "/version", { id: "example/base", version: "1.0.0" }],
    ]);
  });

  test("an overlay whose base is missing, or of no higher rank, is an issue when the registry is made", () => {
    const onItself = overlay("example/o", "district", { base: { id: "example/o", versions: "^1.0.0" } });
    const params = { base: "example/o" };
    expect(safeCreateRegistry([onItself]).issues.map(said)).toEqual([["registry.missing-base", "/base/id", params]]);
    const upper = overlay("example/upper", "province");
    const lower = overlay("example/lower", "district", { base: { id: "example/upper", versions: "^1.0.0" } });
    expect(safeCreateRegistry([lower, upper]).issues.map(({ document }) => document)).toEqual(["example/upper"]);
    expect(() => createRegistry([lower])).toThrow(RulesetError);
  });
});

describe("of frameworks", () => {
  const on = { on: "2020-06-30" };
  const here = { framework: "example/base", place: "vn", day: "2020-06-30" };

  test("one that is filled governs, and loads", () => {
    expect(answer([framework, province], on)).toEqual(["example/base", "example/province"]);
    const { ruleset, overlays } = createRegistry([framework, province]).resolve({
      title: "sheet",
      jurisdiction: ["vn"],
      ...on,
    });
    expect(loadRuleset(ruleset, overlays).ruleset.layers?.length).toBe(1);
  });

  test("one that nobody fills, or not wholly, is a gap of the place", () => {
    expect(answer([framework], on)).toEqual([["registry.unfilled", "/on", here]]);
    const half = { ...province, operations: [fill("s", 35)] };
    expect(answer([framework, half], on)).toEqual([["registry.unfilled", "/on", here]]);
  });

  test("one that was filled before and will be after names both overlays", () => {
    const before = { ...province, id: "example/before", inForce: { from: "2020-01-01", to: "2020-06-01" } };
    const after = { ...province, id: "example/after", inForce: { from: "2020-07-01" } };
    const around = { before: "example/before", until: "2020-06-01", after: "example/after", from: "2020-07-01" };
    expect(answer([framework, before, after], on)).toEqual([["registry.unfilled", "/on", { ...here, ...around }]]);
  });

  test("the province of another place does not fill it", () => {
    const elsewhere = { ...province, jurisdiction: ["vn", "b"] };
    expect(answer([framework, elsewhere], { ...on, jurisdiction: ["vn", "a"] })).toEqual([
      ["registry.unfilled", "/on", { ...here, place: "vn/a" }],
    ]);
  });
});

describe("a list", () => {
  const practice = overlay("example/practice", "practice", { jurisdiction: ["vn", "a"] });
  const old = { ...framework, version: "1.0.0" };
  const next = ruled("example/next", "2022-01-01", undefined, { status: "draft" });
  const other = ruled("example/other", "2010-01-01", "2011-01-01", { title: { code: "other", vi: "x", en: "x" } });
  const registry = createRegistry([next, practice, province, old, framework, other]);
  const ids = (filter?: Parameters<typeof registry.list>[0]): readonly string[] =>
    registry.list(filter).map(({ id, version }) => `${id} ${version}`);

  test("has the newest version of each document, by title, each ruleset before the overlays on it", () => {
    expect(ids()).toEqual([
      "example/other 1.0.0",
      "example/base 1.2.3",
      "example/province 1.0.0",
      "example/practice 1.0.0",
      "example/next 1.0.0",
    ]);
  });

  test("says of each what it is", () => {
    const [, frame, , chosen, draft] = registry.list();
    expect(frame).toEqual({
      id: "example/base",
      version: "1.2.3",
      kind: "ruleset",
      title: "sheet",
      jurisdiction: ["vn"],
      status: "example",
      inForce: { from: "2020-01-01", to: "2022-01-01" },
      framework: true,
    });
    expect(chosen).toEqual({
      id: "example/practice",
      version: "1.0.0",
      kind: "overlay",
      title: "sheet",
      jurisdiction: ["vn", "a"],
      status: "example",
      inForce: { from: "2020-01-01" },
      rank: "practice",
      base: "example/base",
      byChoice: true,
    });
    expect(draft).toMatchObject({ status: "draft", byChoice: true });
  });

  test("can be narrowed to a title, a place, a day", () => {
    expect(ids({ title: "other" })).toEqual(["example/other 1.0.0"]);
    expect(ids({ on: "2010-12-31" })).toEqual(["example/other 1.0.0"]);
    expect(ids({ on: "2011-01-01" })).toEqual([]);
    expect(ids({ jurisdiction: ["vn"], title: "sheet", on: "2021-12-31" })).toEqual([
      "example/base 1.2.3",
      "example/province 1.0.0",
    ]);
    expect(ids({ jurisdiction: ["vn", "a"], title: "sheet", on: "2021-12-31" })).toHaveLength(3);
    expect(ids({ jurisdiction: ["xx"] })).toEqual([]);
  });
});
