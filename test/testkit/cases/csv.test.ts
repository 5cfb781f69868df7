// A table says the same as the file of cases it stands for; what it says wrongly is told with its cell.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence, Json } from "../../../src/index.js";
import { cellName } from "../../../src/testkit/cases/table.js";
import {
  type Case,
  type Cases,
  casesToCsv,
  parseCasesCsv,
  safeCasesToCsv,
  safeParseCasesCsv,
} from "../../../src/testkit/index.js";
import { caseOf, fileOf } from "./model.js";

const HEAD = "ruleset;name;subject;period";
const START = "vn/a;a;household;2020";

/** A table of one case with these columns. */
const table = (columns: string, cells: string): string => `${HEAD};${columns}\n${START};${cells}\n`;
const only = (text: string): Case => parseCasesCsv(text).cases[0]!;
const told = (text: string): readonly unknown[] =>
  safeParseCasesCsv(text, { document: "x.csv" }).issues.map(({ code, line, column, params }) => [
    code,
    cellName(line ?? 0, column ?? 0),
    params,
  ]);
const factOf = (cell: string): unknown => {
  const { evidence } = only(table("f;expect.verdict", `${cell};eligible`));
  return evidence?.facts["f"];
};

test("a row is a case with whole evidence", () => {
  const text = table(
    "id;class;tags;on;yard;reading.zone;expect.verdict;expect.total",
    "h-1;mountain;b;2020-05-01;32,5;wide;eligible;80..85,5",
  );
  const title = text
    .replace(HEAD, "title;name;subject;period")
    .replace("vn/a", "t")
    .replace("title;", "jurisdiction;title;")
    .replace("t;a;", "vn/x;t;a;");
  expect(parseCasesCsv(title)).toEqual({
    kind: "cases",
    format: 1,
    title: "t",
    jurisdiction: ["vn", "x"],
    cases: [
      {
        name: "a",
        tags: ["b"],
        on: "2020-05-01",
        readings: { zone: "wide" },
        evidence: {
          kind: "evidence",
          format: 1,
          subject: { kind: "household", id: "h-1", class: "mountain" },
          period: { from: "2020-01-01", to: "2021-01-01" },
          facts: { yard: 32.5 },
        },
        expect: { verdict: "eligible", total: { low: 80, high: 85.5 } },
      },
    ],
  });
});

test("a row with a base is a change of it, in which an empty cell leaves what is there", () => {
  const text = `${HEAD};with;yard;convicted;class;expect.verdict\n${START};;30;có;x;eligible\n;b;;;a;;?;?;disqualified\n`;
  expect(parseCasesCsv(text).cases[1]).toEqual({
    name: "b",
    with: { base: "a", facts: { convicted: null }, class: null },
    expect: { verdict: "disqualified" },
  });
});

describe("a fact is written", () => {
  test.each<[string, unknown]>([
    ["có", true],
    ["Có", true],
    ["CÓ", true],
    ["đúng", true],
    ["x", true],
    ["X", true],
    ["TRUE", true],
    ["yes", true],
    ["không", false],
    ["sai", false],
    ["FALSE", false],
    ["no", false],
    ["12", 12],
    ["-3", -3],
    ["0,5", 0.5],
    ["1e3", 1000],
    ["", undefined],
    ["?", null],
    ["? chờ công an phường", { unknown: "chờ công an phường" }],
    ["?chưa rõ", { unknown: "chưa rõ" }],
    ["-", { notApplicable: "-" }],
    ["KAD", { notApplicable: "KAD" }],
    ["n/a", { notApplicable: "n/a" }],
    ["KAD: nhà chung cư", { notApplicable: "nhà chung cư" }],
    ["[]", []],
    ["không có", []],
    ["none", []],
    [`"[{""id"": ""v1"", ""on"": ""2020-05-01""}]"`, [{ id: "v1", on: "2020-05-01" }]],
    [`"{""value"": 3, ""source"": ""biên bản""}"`, { value: 3, source: "biên bản" }],
    ["2020-05-01", "2020-05-01"],
    ["1/5/2020", "2020-05-01"],
    ["31/12/2020", "2020-12-31"],
    ["tốt", "tốt"],
    ["007", "007"],
    ["'x", "x"],
    ["'12", "12"],
    [`"""12"""`, "12"],
    ["  có  ", true],
    ["co\u0301", true],
  ])("%s for %j", (cell, fact) => {
    expect(factOf(cell)).toEqual(fact);
  });
});

describe("a table with commas", () => {
  test("has a decimal point", () => {
    const text = "ruleset,name,subject,period,yard,expect.total\nvn/a,a,household,2020,32.5,87.5\n";
    expect(only(text)).toMatchObject({ evidence: { facts: { yard: 32.5 } }, expect: { total: 87.5 } });
  });

  test("refuses a decimal comma, and a day whose month may be first", () => {
    const text = `ruleset,name,subject,period,yard,day,expect.total\nvn/a,a,household,2020,"32,5",5/6/2020,1\n`;
    expect(told(text)).toEqual([
      ["cases.csv-bad-cell", "E2", { cell: "E2", found: "32,5", expected: "number-with-point" }],
      ["cases.csv-bad-cell", "F2", { cell: "F2", found: "5/6/2020", expected: "day" }],
    ]);
  });
});

describe("a table is read", () => {
  const text = table("yard;expect.total", "30;60");
  const cases = parseCasesCsv(text);

  test.each<[string, string]>([
    ["with a byte order mark", `\uFEFF${text}`],
    ["with the line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["with the line ends of an old Macintosh", text.replaceAll("\n", "\r")],
    ["without a line end at the end", text.trimEnd()],
    ["with empty rows and columns", `${text.replaceAll("\n", ";;\n")};;;;;;;\n\n`],
    [
      "with rows and columns of notes",
      `${text.replace("\n", ";# ghi chú\n").replace("60\n", "60;lưu ý\n")}# Tổ 3;;;\n`,
    ],
    ["in decomposed Unicode", table("yard;expect.total", "30;60").normalize("NFD")],
  ])("%s", (_, other) => {
    expect(parseCasesCsv(other)).toEqual(cases);
  });

  test("with a period of two days, both ways of writing", () => {
    const period = { from: "2020-07-01", to: "2021-01-01" };
    for (const cell of ["2020-07-01..2021-01-01", "1/7/2020 .. 1/1/2021"])
      expect(only(text.replace("2020", cell)).evidence?.period).toEqual(period);
  });

  test("with several classes, a history, a day of decision", () => {
    const history = `"[{""year"":2019,""title"":""t"",""outcome"":""recognised""}]"`;
    expect(
      only(table("class;decidedOn;history;expect.verdict", `a b;20/12/2020;${history};eligible`)).evidence,
    ).toMatchObject({
      subject: { class: ["a", "b"] },
      decidedOn: "2020-12-20",
      history: [{ year: 2019, title: "t", outcome: "recognised" }],
    });
  });

  test("with words of both languages for what is expected", () => {
    const columns =
      "expect.verdict;expect.disqualifiers.d;expect.disqualifiers.e;expect.disqualifiers.f;expect.gates.g;expect.missing";
    expect(only(table(columns, "Không xét;có;không;?;x;không có")).expect).toEqual({
      verdict: "disqualified",
      disqualifiers: { d: "holds", e: "clear", f: "unknown" },
      gates: { g: "met" },
      missing: [],
    });
  });

  test("with the ends of the total in columns of their own", () => {
    expect(only(table("expect.total.low;expect.total.high", "80,5;85")).expect).toEqual({
      total: { low: 80.5, high: 85 },
    });
  });

  test("with lists parted by blanks or commas", () => {
    expect(only(table("tags;expect.missing", "a b;a.b, c")).tags).toEqual(["a", "b"]);
    expect(only(table("tags;expect.missing", "a b;a.b, c")).expect.missing).toEqual(["a.b", "c"]);
  });

  test("with a field that is called like another column", () => {
    expect(only(table("facts.class;facts.period;expect.total", "5;3;1")).evidence?.facts).toEqual({
      class: 5,
      period: 3,
    });
  });
});

describe("a fault is told with its cell:", () => {
  test.each<[string, string, readonly unknown[]]>([
    [
      "a quotation mark that is not closed",
      table("yard;expect.total", `"30;60`),
      ["cases.csv-syntax", "A2", { found: "30;60" }],
    ],
    ["no column of names", "ruleset;subject\nvn/a;household", ["cases.csv-missing-column", "A1", { column: "name" }]],
    [
      "a column that can be none",
      table("expect.verdct", "eligible"),
      ["cases.csv-unknown-column", "E1", { column: "expect.verdct", suggestion: "expect.verdict" }],
    ],
    [
      "a column in words",
      table("Số buổi họp;expect.total", "3;1"),
      ["cases.csv-unknown-column", "E1", { column: "Số buổi họp" }],
    ],
    ["two columns of one name", table("yard;yard", "1;2"), ["cases.csv-duplicate-column", "F1", { column: "yard" }]],
    [
      "a total said twice",
      table("expect.total;expect.total.low", "1;2"),
      ["cases.csv-duplicate-column", "F2", { column: "expect.total.low" }],
    ],
    [
      "a decimal point where the comma is the sign",
      table("yard;expect.total", "32.5;1"),
      ["cases.csv-bad-cell", "E2", { cell: "E2", found: "32.5", expected: "number-with-comma" }],
    ],
    [
      "a number with more digits than can be held",
      table("yard;expect.total", "0,1000000000000000055;1"),
      ["cases.csv-bad-cell", "E2", { cell: "E2", found: "0,1000000000000000055", expected: "number-with-comma" }],
    ],
    [
      "a day that is none",
      table("day;expect.total", "31/2/2020;1"),
      ["cases.csv-bad-cell", "E2", { cell: "E2", found: "31/2/2020", expected: "day" }],
    ],
    [
      "JSON that is none",
      table("list;expect.total", "[1;1"),
      ["cases.csv-bad-cell", "E2", { cell: "E2", found: "[1", expected: "json" }],
    ],
    [
      "a period",
      table("expect.total", "1").replace("2020", "quý 1"),
      ["cases.csv-bad-cell", "D2", { cell: "D2", found: "quý 1", expected: "period" }],
    ],
    [
      "points",
      table("expect.standards.s1", "đạt"),
      ["cases.csv-bad-cell", "E2", { cell: "E2", found: "đạt", expected: "points" }],
    ],
    ["a cell beyond the header", table("expect.total", "1;2"), ["cases.csv-beyond-columns", "F2", { cell: "F2" }]],
    [
      "two rulesets",
      `${HEAD};expect.total\n${START};1\nvn/b;b;household;2020;1\n`,
      ["cases.csv-differs", "A3", { column: "ruleset", values: ["vn/a", "vn/b"] }],
    ],
    [
      "a case without a name",
      table("expect.total", "1").replace(";a;", ";;"),
      ["shape.missing-key", "B2", { key: "name" }],
    ],
    ["a case that expects nothing", table("yard", "30"), ["cases.expects-nothing", "B2", { name: "a" }]],
    [
      "a verdict misspelt",
      table("expect.verdict", "eligble"),
      [
        "shape.unknown-value",
        "E2",
        {
          found: "eligble",
          expected: ["eligible", "ineligible", "disqualified", "undetermined"],
          suggestion: "eligible",
        },
      ],
    ],
    ["a base that is not there", table("with;expect.total", "b;1"), ["cases.unknown-base", "E2", { base: "b" }]],
  ])("%s", (_, text, issue) => {
    expect(told(text)[0]).toEqual(issue);
  });

  test("an empty table", () => {
    expect(told("").map((one) => (one as readonly unknown[])[0])).toEqual(["cases.csv-missing-column"]);
    expect(told("name").map((one) => (one as readonly unknown[])[0])).toEqual(["shape.too-small"]);
  });

  test("all of them at once", () => {
    expect(told(`${HEAD};a;a;Ô;expect.total\n${START};1.5;2;3;[`).map((one) => (one as readonly unknown[])[0])).toEqual(
      ["cases.csv-duplicate-column", "cases.csv-unknown-column", "cases.csv-bad-cell", "cases.csv-bad-cell"],
    );
  });
});

test.each([
  [1, "A1"],
  [26, "Z1"],
  [27, "AA1"],
  [702, "ZZ1"],
  [703, "AAA1"],
])("the column %i is called as spreadsheets call it", (column, name) => {
  expect(cellName(1, column)).toBe(name);
});

describe("a file that a table cannot hold is told:", () => {
  test.each<[string, Cases, readonly unknown[]]>([
    [
      "a ruleset of the case's own",
      fileOf(caseOf({ total: 1 }, { ruleset: "vn/b" })),
      ["/cases/0", { what: "own-rules" }],
    ],
    ["overlays of the case's own", fileOf(caseOf({ total: 1 }, { overlays: [] })), ["/cases/0", { what: "own-rules" }]],
    ["a name with blanks around it", fileOf(caseOf({ total: 1 }, { name: " a" })), ["/cases/0/name", { what: "text" }]],
    ["a note with a tab", fileOf(caseOf({ total: 1 }, { note: "a\tb" })), ["/cases/0/note", { what: "text" }]],
  ])("%s", (_, document, [pointer, params]) => {
    const { issues } = safeCasesToCsv(document);
    expect(issues).toMatchObject([{ code: "cases.csv-not-representable", pointer, params }]);
    expect(() => casesToCsv(document)).toThrow("cases.csv-not-representable");
  });
});

test("no cell begins as a formula does", () => {
  const text = casesToCsv(
    fileOf(
      caseOf(
        { total: 1 },
        { name: "=1+1", note: "@x", tags: ["+a"], evidence: { ...bare(), facts: { f: "=HYPERLINK(1)" } } },
      ),
    ),
  );
  const [, row = ""] = text.split("\r\n");
  expect(row.split(",").filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
  expect(parseCasesCsv(text).cases[0]).toMatchObject({ name: "=1+1", note: "@x", tags: ["+a"] });
});

function bare(): Evidence {
  return {
    kind: "evidence",
    format: 1,
    subject: { kind: "household", id: "h-1" },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts: {},
  };
}

test("a table is written in the order in which it is filled in, and opens in a spreadsheet as UTF-8", () => {
  const cases = fileOf(
    caseOf(
      { verdict: "eligible", total: { low: 80, high: 85.5 }, standards: { s1: 12.5 }, missing: [] },
      { name: "Đủ điểm", tags: ["a", "b"], evidence: { ...bare(), facts: { ok: true, yard: 32.5, none: null } } },
    ),
    {
      name: "Sinh con thứ 3; thứ 4",
      with: { base: "Đủ điểm", facts: { ok: false } },
      expect: { verdict: "ineligible" },
    },
  );
  expect(casesToCsv(cases, { separator: ";" })).toBe(
    [
      "\uFEFFruleset;name;tags;with;subject;id;period;ok;yard;none;expect.verdict;expect.total;expect.missing;expect.standards.s1",
      "example/ward/model-household;Đủ điểm;a b;;household;h-1;2020;có;32,5;?;eligible;80..85,5;[];12,5",
      `;"Sinh con thứ 3; thứ 4";;Đủ điểm;;;;không;;;ineligible;;;`,
      "",
    ].join("\r\n"),
  );
});

describe("cases written as a table and read again are the same", () => {
  const key = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
  const field = fc.stringMatching(/^[a-z0-9-]{1,5}(\.[a-z0-9-]{1,5}){0,2}$/);
  const fieldId = fc.oneof(
    field,
    fc.constantFrom(
      "class",
      "period",
      "name",
      "with",
      "expect.total",
      "reading.x",
      "facts.x",
      "id",
      "on",
      "history",
      "tags",
    ),
  );
  const points = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => n / 1e4);
  const range = fc.oneof(points, fc.record({ low: points, high: points }));
  const line = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from("=+-@'#\"x?;,[{.\n àệ0123")),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    })
    .map((text) => text.normalize("NFC").replaceAll(/[\p{Cc}\uFEFF]/gu, (found) => (found === "\n" ? found : "")))
    .map((text) => (text.normalize("NFC") === text ? text : "a"));
  const label = line.map((text) => text.trim()).filter((text) => text !== "" && !/[\uD800-\uDFFF]/.test(text));
  const anyText = fc.oneof(
    line,
    fc.constantFrom("có", "x", "KAD", "-", "?", "12", "1,5", "1/2/2020", "[", "không có", " a"),
  );
  const fact: fc.Arbitrary<Json> = fc.oneof(
    fc.constantFrom<Json>(null, true, false, [], [{}], [{ id: "a", n: 1.5 }]),
    points,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    anyText,
    fc.record({ unknown: anyText }),
    fc.record({ notApplicable: anyText }),
    fc.record({ value: fc.oneof(points, anyText), source: anyText }),
  );
  const facts = fc.dictionary(fieldId, fact, { maxKeys: 5 });
  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.oneof(
    fc.record({ from: day, to: day }),
    fc.integer({ min: 1900, max: 2100 }).map((year) => ({ from: `${year}-01-01`, to: `${year + 1}-01-01` })),
  );
  const classes = fc.oneof(key, fc.array(key, { minLength: 1, maxLength: 3 }));
  const history = fc.array(
    fc.record({ year: fc.integer({ min: 1, max: 9999 }), title: key, outcome: fc.constant("recognised" as const) }),
    { maxLength: 2 },
  );
  const optional = { requiredKeys: [] };
  const evidence = fc
    .record(
      { class: classes, decidedOn: day, history, period, facts, id: label },
      { requiredKeys: ["period", "facts", "id"] },
    )
    .map(({ class: name, id, ...rest }) => ({
      ...bare(),
      ...rest,
      subject: { kind: "household" as const, id: id.slice(0, 200), ...(name === undefined ? {} : { class: name }) },
    }));
  const change = fc.record(
    {
      facts: fc.dictionary(fieldId, fact, { minKeys: 1, maxKeys: 3 }),
      class: fc.option(classes),
      period,
      decidedOn: fc.option(day),
      history: fc.option(history),
    },
    optional,
  );
  const nodes = <T>(value: fc.Arbitrary<T>) => fc.dictionary(field, value, { minKeys: 1, maxKeys: 2 });
  const list = fc.array(field, { maxLength: 3 });
  const expectation = fc.oneof(
    fc.record(
      {
        verdict: fc.constantFrom("eligible" as const, "undetermined" as const),
        total: range,
        standards: nodes(range),
        criteria: nodes(range),
        gates: nodes(fc.constantFrom("met" as const, "failed" as const, "unknown" as const)),
        disqualifiers: nodes(fc.constantFrom("holds" as const, "clear" as const, "unknown" as const)),
        deductions: nodes(range),
        bonuses: nodes(range),
        missing: list,
        determinedBy: list,
        faults: list,
      },
      { requiredKeys: ["missing"] },
    ),
    fc.record({ refused: fc.array(fc.stringMatching(/^[a-z]{1,4}\.[a-z-]{1,4}$/), { minLength: 1, maxLength: 2 }) }),
  );
  const about = fc.record(
    {
      note: label,
      tags: fc.array(
        fc.stringMatching(/^[^\s,;\p{Cc}]{1,5}$/u).map((tag) => tag.normalize("NFC")),
        { maxLength: 3 },
      ),
      readings: fc.dictionary(key, key, { minKeys: 1, maxKeys: 2 }),
    },
    optional,
  );
  const one = fc.record({ about, evidence, change, expectation, isChange: fc.boolean() });
  const rules = fc.oneof(
    fc.record(
      {
        ruleset: fc.constantFrom("vn/a", "./thử nghiệm.json", "-a"),
        overlays: fc.array(fc.constantFrom("vn/b", "c d.json"), { maxLength: 2 }),
      },
      { requiredKeys: ["ruleset"] },
    ),
    fc.record(
      { title: key, jurisdiction: fc.array(key, { minLength: 1, maxLength: 3 }), switchedOn: fc.constant(["vn/c"]) },
      { requiredKeys: ["title", "jurisdiction"] },
    ),
  );
  const document = fc
    .tuple(
      rules,
      fc.uniqueArray(
        label.map((name) => name.slice(0, 200).trim()).filter((name) => name !== ""),
        { minLength: 1, maxLength: 4 },
      ),
      fc.array(one, { minLength: 4, maxLength: 4 }),
    )
    .map(
      ([named, names, ones]): Cases => ({
        kind: "cases",
        format: 1,
        ...named,
        cases: names.map((name, i): Case => {
          const { about: more, evidence: whole, change: changed, expectation: expect, isChange } = ones[i]!;
          const of = isChange && i > 0 ? { with: { base: names[0]!, ...changed } } : { evidence: whole };
          return { name, ...more, ...of, expect };
        }),
      }),
    );

  test.each([";", ","] as const)("parted by %s", (separator) => {
    fc.assert(
      fc.property(document, (cases) => {
        expect(parseCasesCsv(casesToCsv(cases, { separator }))).toEqual(cases);
      }),
      { numRuns: 200 },
    );
  });
});
