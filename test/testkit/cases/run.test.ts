// What a case expects is compared exactly, and what came out otherwise is told as data.
import { describe, expect, test } from "vitest";
import {
  type CompiledRuleset,
  type Decision,
  evaluate,
  loadRuleset,
  type Ruleset,
  RulesetError,
} from "../../../src/index.js";
import { renderText } from "../../../src/render/text.js";
import {
  type CaseResult,
  type Cases,
  casePasses,
  type Expectation,
  failureBlocks,
  type LoadRules,
  type Mismatch,
  parseCases,
  type RunOptions,
  rulesFrom,
  runCase,
  runCases,
} from "../../../src/testkit/index.js";
import {
  adjustment,
  bar,
  evidenceOf,
  fact,
  flat,
  gate,
  graded,
  gradedSheet,
  number,
  passFail,
  perCase,
  points,
  required,
  sheet,
  standard,
  without,
  yesNo,
} from "../../decision/sheet.js";
import { caseOf, compiled, evidence, fileOf, readyOf, ruleset } from "./model.js";

/** Something of everything that can be expected. */
const everything: Ruleset = sheet({
  mark: 50,
  fields: { a: yesNo(), b: yesNo(), grade: points(60), n: number(0, 10, 1), births: number(0, 10, 1) },
  gates: [gate("g.a", fact("a"))],
  standards: [
    standard("s1", 60, [graded("s1.grade", "grade"), required("s1.b", fact("b"))], { share: [1, 2] }),
    standard("s2", 40, [passFail("s2.b", fact("b"), 40)]),
  ],
  disqualifiers: [bar("d.a", { "!": fact("a") })],
  deductions: [
    adjustment("p", "group", {
      combine: "largest",
      items: [flat("p.b", { "!": fact("b") }, 3), perCase("p.n", fact("n"), 2)],
    }),
  ],
  bonuses: [perCase("x.births", fact("births"), 2, { cap: 5 })],
});
const all = loadRuleset(everything);
const known = { a: true, b: true, grade: 45, n: 2, births: 4 };

function failuresOf(expect: Expectation, facts: object = known, of: CompiledRuleset = all): readonly Mismatch[] {
  const ready = { ...readyOf(expect), evidence: evidenceOf(facts) };
  const result = runCase(of, ready);
  // The quick way says the same.
  if (casePasses(of, ready) !== result.passed) throw new Error("casePasses and runCase disagree");
  return result.failures;
}

describe("an expectation holds where it is met", () => {
  test.each<[string, Expectation, object?]>([
    ["verdict", { verdict: "eligible" }],
    ["total", { total: 86 }],
    ["a total as a range whose ends meet", { total: { low: 86, high: 86 } }],
    ["a range of the total", { total: { low: 41, high: 100 } }, { ...known, grade: null }],
    ["standards", { standards: { s1: 45, s2: 40 } }],
    ["criteria", { criteria: { "s1.grade": 45, "s2.b": 40 } }],
    ["gates and required criteria", { gates: { "g.a": "met", "s1.b": "failed" } }, { ...known, b: false }],
    ["disqualifiers", { disqualifiers: { "d.a": "clear" } }],
    ["disqualifiers, unknown", { disqualifiers: { "d.a": "unknown" } }, { ...known, a: null }],
    ["deductions, a group and what is in it", { deductions: { p: 4, "p.n": 4, "p.b": 0 } }],
    ["bonuses after their cap", { bonuses: { "x.births": 5 } }],
    ["missing facts, in any order", { missing: ["n", "grade"] }, { ...known, grade: null, n: null }],
    ["no missing fact", { missing: [] }],
    ["what it is determined by", { determinedBy: ["total", "s1.b"] }, { ...known, b: false }],
    ["no fault", { faults: [] }],
    ["a refusal", { refused: ["evidence.off-step"] }, { ...known, n: 1.5 }],
    [
      "a refusal of several codes",
      { refused: ["evidence.wrong-type", "evidence.off-step"] },
      { ...known, n: 1.5, a: 1 },
    ],
  ])("%s", (_, expectation, facts) => {
    expect(failuresOf(expectation, facts)).toEqual([]);
  });
});

describe("an expectation that is not met is told with what came out:", () => {
  test.each<[string, Expectation, object, readonly (readonly [what: string, expected: unknown, found: unknown])[]]>([
    ["verdict", { verdict: "ineligible" }, known, [["/verdict", "ineligible", "eligible"]]],
    ["total", { total: 86.5 }, known, [["/total", 86.5, 86]]],
    ["one end of a range", { total: { low: 80, high: 86 } }, known, [["/total", { low: 80, high: 86 }, 86]]],
    ["standards", { standards: { s1: 45, s2: 39 } }, known, [["/standards/s2", 39, 40]]],
    ["criteria", { criteria: { "s1.grade": 40 } }, known, [["/criteria/s1.grade", 40, 45]]],
    ["gates", { gates: { "g.a": "failed" } }, known, [["/gates/g.a", "failed", "met"]]],
    ["disqualifiers", { disqualifiers: { "d.a": "holds" } }, known, [["/disqualifiers/d.a", "holds", "clear"]]],
    ["deductions", { deductions: { "p.b": 3 } }, known, [["/deductions/p.b", 3, 0]]],
    ["bonuses", { bonuses: { "x.births": 8 } }, known, [["/bonuses/x.births", 8, 5]]],
    ["missing", { missing: ["n"] }, { ...known, n: null, grade: null }, [["/missing", ["n"], ["grade", "n"]]]],
    [
      "determinedBy",
      { determinedBy: ["total"] },
      { ...known, b: false },
      [["/determinedBy", ["total"], ["s1.b", "total"]]],
    ],
    ["an unexpected refusal", { total: 86 }, { ...known, n: 1.5 }, [["/refused", [], ["evidence.off-step"]]]],
    ["no refusal", { refused: ["evidence.off-step"] }, known, [["/refused", ["evidence.off-step"], []]]],
    [
      "everything at once",
      { total: 1, verdict: "undetermined", standards: { s1: 1 } },
      known,
      [
        ["/verdict", "undetermined", "eligible"],
        ["/total", 1, 86],
        ["/standards/s1", 1, 45],
      ],
    ],
  ])("%s", (_, expectation, facts, told) => {
    expect(failuresOf(expectation, facts)).toEqual(told.map(([what, expected, found]) => ({ what, expected, found })));
  });

  test("a total where the ruleset has no points", () => {
    const pointless = loadRuleset(sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] }));
    expect(failuresOf({ total: 1 }, { a: true }, pointless)).toEqual([{ what: "/total", expected: 1, found: null }]);
  });

  test("a fault", () => {
    const share = { "share-at-least": [fact("n"), fact("n"), [1, 2], "unknown"] };
    const faulty = loadRuleset(sheet({ fields: { n: number(0, 9, 1) }, gates: [gate("g", share)] }));
    expect(failuresOf({ faults: ["g"] }, { n: 0 }, faulty)).toEqual([]);
    expect(failuresOf({ faults: [] }, { n: 0 }, faulty)).toEqual([{ what: "/faults", expected: [], found: ["g"] }]);
  });
});

describe("a name that the ruleset does not know is an issue with a suggestion:", () => {
  test.each<[string, Expectation, string, object]>([
    ["a standard", { standards: { s3: 1 } }, "cases.unknown-node", { node: "s3", suggestion: "s1" }],
    ["a criterion under standards", { standards: { "s1.grade": 1 } }, "cases.unknown-node", { node: "s1.grade" }],
    ["a gate", { gates: { "g.b": "met" } }, "cases.unknown-node", { node: "g.b", suggestion: "g.a" }],
    ["a deduction", { deductions: { "p.m": 1 } }, "cases.unknown-node", { node: "p.m", suggestion: "p.b" }],
    [
      "what determines",
      { determinedBy: ["s2.floor"] },
      "cases.unknown-node",
      { node: "s2.floor", suggestion: "s1.floor" },
    ],
    [
      "a missing fact",
      { missing: ["births", "grad"] },
      "evidence.unknown-field",
      { field: "grad", suggestion: "grade" },
    ],
    [
      "a code",
      { refused: ["evidence.of-step"] },
      "cases.unknown-code",
      { code: "evidence.of-step", suggestion: "evidence.off-step" },
    ],
  ])("%s", (_, expectation, code, params) => {
    const result = runCase(all, { ...readyOf(expectation), evidence: evidenceOf({ ...known, births: null }) });
    expect(result.passed).toBe(false);
    expect(result.issues).toMatchObject([{ code, params }]);
    const [pointer = ""] = result.issues.map((one) => one.pointer);
    expect(pointer).toMatch(/^\/cases\/0\/expect\//);
    // Told once: as a name, not as a value as well.
    expect(result.failures.map(({ what }) => `/cases/0/expect${what}`)).not.toContain(pointer);
  });
});

describe("the result of a case", () => {
  test("that passed has its decision, without a trace", () => {
    const result = runCase(compiled, readyOf({ verdict: "undetermined" }));
    expect(result).toMatchObject({ index: 0, name: "a", tags: [], passed: true, failures: [], issues: [] });
    expect(result.decision).toEqual(evaluate(compiled, evidence));
  });

  test("that failed has its decision with the trace, and the ruleset to explain it by", () => {
    const result = runCase(compiled, readyOf({ verdict: "eligible" }));
    expect(result.decision).toEqual(evaluate(compiled, evidence, { trace: true }));
    expect(result.ruleset).toBe(compiled.ruleset);
  });

  test("is plain data", () => {
    const result = runCase(compiled, readyOf({ verdict: "eligible" }));
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test("does not depend on what was judged before", () => {
    const ready = readyOf({ total: 87.5, deductions: { "p.birth": 5 } });
    runCase(compiled, readyOf({ total: 1 }, { evidence: { ...evidence, facts: {} } }));
    expect(casePasses(compiled, ready)).toBe(true);
  });
});

describe("a run of a file", () => {
  const run = async (document: Cases, load: LoadRules = rulesFrom([ruleset]), options?: RunOptions) =>
    runCases(document, load, options);
  const codes = ({ issues }: CaseResult): readonly unknown[] => issues.map(({ code, pointer }) => [code, pointer]);

  test("tells of each case, in their order", async () => {
    const results = await run(fileOf(caseOf({ total: 87.5 }), caseOf({ total: 1 }, { name: "b" })));
    expect(results.map(({ name, passed }) => [name, passed])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  test("runs only what is asked for", async () => {
    const file = fileOf(caseOf({ total: 87.5 }), caseOf({ total: 1 }, { name: "b", tags: ["x"] }));
    const results = await run(file, undefined, { only: ({ tags }) => tags.includes("x") });
    expect(results.map(({ index, name }) => [index, name])).toEqual([[1, "b"]]);
  });

  test("reports a bad case beside the good ones, though the file was never parsed", async () => {
    const results = await run(
      fileOf(caseOf({ total: 87.5 }), { name: "b", with: { base: "c" }, expect: { total: 1 } }),
    );
    expect(results.map(({ passed }) => passed)).toEqual([true, false]);
    expect(results.map(codes)).toEqual([[], [["cases.unknown-base", "/cases/1/with/base"]]]);
  });

  test("places a refusal where the file has what is wrong", async () => {
    const facts = { yard: 41, "meetings.joined": "9" };
    const file = fileOf(
      { name: "c", with: { base: "b", facts: { yard: 39.25 } }, expect: { total: 1 } },
      { name: "b", with: { base: "a", facts: { children: { born: -1 } } }, expect: { total: 1 } },
      caseOf({ refused: ["evidence.out-of-bounds", "evidence.wrong-type"] }, { evidence: { ...evidence, facts } }),
    );
    expect((await run(file, undefined, { document: "x.cases.json" })).map(codes)).toEqual([
      [
        ["evidence.off-step", "/cases/0/with/facts/yard"],
        ["evidence.out-of-bounds", "/cases/1/with/facts/children/born"],
        ["evidence.wrong-type", "/cases/2/evidence/facts/meetings.joined"],
      ],
      [
        ["evidence.out-of-bounds", "/cases/1/with/facts/children/born"],
        ["evidence.wrong-type", "/cases/2/evidence/facts/meetings.joined"],
        ["evidence.out-of-bounds", "/cases/2/evidence/facts/yard"],
      ],
      [],
    ]);
  });

  test("places a reading that is not there", async () => {
    const results = await run(fileOf(caseOf({ total: 1 }, { readings: { zone: "wide" } })), undefined, {
      document: "x",
    });
    expect(results[0]?.issues).toMatchObject([{ document: "x", pointer: "/cases/0/readings/zone" }]);
  });

  test("asks for the rules of all its cases once", async () => {
    let asked = 0;
    const load: LoadRules = (wanted) => {
      asked += 1;
      return rulesFrom([ruleset])(wanted);
    };
    await run(fileOf(caseOf({ total: 1 }), caseOf({ total: 1 }, { name: "b" })), load);
    expect(asked).toBe(1);
  });

  test("takes the error of a loader as what it says, and any other as a fault of the loader", async () => {
    const [told] = await run(fileOf(caseOf({ total: 1 })), () => {
      throw new RulesetError([]);
    });
    expect(told).toMatchObject({ passed: false, failures: [], issues: [] });
    const lost = run(fileOf(caseOf({ total: 1 })), async () => Promise.reject(new TypeError("no network")));
    await expect(lost).rejects.toThrow("no network");
  });
});

describe("the rules of a collection", () => {
  const later = { ...ruleset, version: "0.2.0" };
  const load = rulesFrom([later, ruleset, gradedSheet(100)]);
  const issuesOf = async (document: Cases) => (await runCases(document, load))[0]?.issues;

  test("are found by id, in the newest version", () => {
    const found = load({ names: [ruleset.id] });
    expect(found.ok && found.value.ruleset.version).toBe("0.2.0");
  });

  test("that are not there are told where the file names them, with a suggestion", async () => {
    const bare = without(fileOf(caseOf({ total: 1 })), "ruleset");
    const suggestion = ruleset.id;
    const wrong = "example/ward/model-househol";
    const params = { ruleset: wrong, suggestion };
    expect(await issuesOf({ ...bare, ruleset: wrong })).toMatchObject([{ pointer: "/ruleset", params }]);
    expect(await issuesOf({ ...bare, overlays: [wrong] })).toMatchObject([{ pointer: "/overlays", params }]);
    const own = fileOf(caseOf({ total: 1 }, { ruleset: wrong }));
    expect(await issuesOf(own)).toMatchObject([{ document: "cases", pointer: "/cases/0/ruleset", params }]);
  });

  test("cannot be two rulesets", async () => {
    const found = await issuesOf({ ...fileOf(caseOf({ total: 1 })), overlays: ["example/sheet"] });
    expect(found).toMatchObject([
      { code: "cases.several-rulesets", params: { rulesets: [ruleset.id, "example/sheet"] } },
    ]);
  });

  test("are found by title, for the case's day or its period, and a gap is told there", async () => {
    const bare = without(
      fileOf(
        caseOf({ total: 87.5 }),
        caseOf({ total: 87.5 }, { name: "b", on: "2020-06-01" }),
        caseOf({ total: 87.5 }, { name: "c", on: "2021-01-01" }),
        caseOf(
          { total: 87.5 },
          { name: "d", evidence: { ...evidence, period: { from: "2021-01-01", to: "2022-01-01" } } },
        ),
      ),
      "ruleset",
    );
    const document = parseCases({ ...bare, title: "model-household", jurisdiction: ["vn", "x"] });
    const results = await runCases(document, rulesFrom([ruleset]), { document: "x" });
    expect(results.map(({ passed }) => passed)).toEqual([true, true, false, false]);
    expect(results.flatMap(({ issues }) => issues)).toMatchObject([
      { code: "registry.gap", document: "x", pointer: "/cases/2/on" },
      { code: "registry.gap", document: "x", pointer: "/cases/3/evidence/period" },
    ]);
  });

  test("that are faulty are told with the document they are in", async () => {
    const faulty = { ...ruleset, pass: { ...ruleset.pass!, marks: [{ ...ruleset.pass!.marks[0]!, mark: 101 }] } };
    const [result] = await runCases(fileOf(caseOf({ total: 1 })), rulesFrom([faulty]));
    expect(result?.issues).toMatchObject([{ code: "ruleset.unreachable-mark", document: ruleset.id }]);
    expect(result?.ruleset).toBeUndefined();
  });
});

test("the decision is typed as one", () => {
  const decision: Decision | undefined = runCase(compiled, readyOf({ total: 1 })).decision;
  expect(decision?.verdict).toBe("undetermined");
});

describe("what is said of a case that failed", () => {
  const said = (expectation: Expectation, language: "vi" | "en"): string =>
    renderText(failureBlocks(runCase(compiled, readyOf(expectation)), language));

  test("is nothing where it passed", () => {
    expect(said({ total: 87.5 }, "vi")).toBe("");
  });

  test("is what was expected and found, each name that is not there, and the short explanation", () => {
    expect(
      said({ standards: { s2: 40, s4: 1 }, missing: [] }, "vi"),
    ).toBe(`- Minh chứng còn thiếu: mong đợi không có, kết quả là \`convicted\`
- Môi trường (s2): mong đợi 40, kết quả là 32,5
- cases.unknown-node Ở đây thang điểm không có mục nào là \`s4\`
  - có phải là \`s1\`?

KẾT LUẬN
Chưa đủ căn cứ để kết luận: thiếu minh chứng về “Có thành viên bị truy cứu hình sự”.

Tổng điểm: 87,5 (tối đa 100); mức điểm đạt: 85.

CĂN CỨ CỦA KẾT LUẬN
- Bị truy cứu hình sự: chưa rõ; Có thành viên bị truy cứu hình sự: thiếu minh chứng (chờ công an phường) [Điều 5 văn bản 01/VD]
`);
  });

  test("is the same in both languages but for the words", () => {
    const wrong: Expectation = { verdict: "eligible", total: { low: 1, high: 2 }, gates: { "g.registered": "failed" } };
    expect(said(wrong, "en").split("\n").slice(0, 3)).toEqual([
      "- Conclusion: expected “Eligible to be proposed for recognition”, came to “Not enough evidence to conclude”",
      "- Total: expected from 1 to 2, came to 87.5",
      "- Registration (g.registered): expected “not met”, came to “met”",
    ]);
    expect(said(wrong, "vi").split("\n").length).toBe(said(wrong, "en").split("\n").length);
  });
});
