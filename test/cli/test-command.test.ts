import { describe, expect, test } from "vitest";
import { spoil } from "../parse/example.js";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call, type World } from "./shell.js";

const TONGUES = ["vi", "en"] as const;
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";

/** Two cases that come out as expected, four that do not, each in its own way. */
const CASES = `{
  "kind": "cases", "format": 1, "ruleset": "../drafts/draft.json",
  "cases": [
    { "name": "Con thứ 3", "tags": ["con"], "evidence": ${evidence("h-1")},
      "expect": { "verdict": "eligible", "total": 87.5, "deductions": { "p.birth": 5 } } },
    { "name": "Con thứ 4 # <& \\"hai\\">", "tags": ["con"], "with": { "base": "Con thứ 3", "facts": { "children.born": 4 } },
      "expect": { "verdict": "eligible", "total": { "low": 82.5, "high": 85 }, "standards": { "s1": 60, "s2": 40 } } },
    { "name": "Chưa rõ sân", "with": { "base": "Con thứ 3", "facts": { "yard": null } },
      "expect": { "missing": ["yard", "convicted"], "disqualifiers": { "d.convicted": "holds" }, "gates": { "g.registered": "met" } } },
    { "name": "Quá điểm", "with": { "base": "Con thứ 3", "facts": { "yard": 41 } }, "expect": { "total": 90 } },
    { "name": "Tên sai", "with": { "base": "Con thứ 3" }, "expect": { "standards": { "s3": 10 }, "total": 87.5 } },
    { "name": "Quá điểm thì bị từ chối", "with": { "base": "Con thứ 3", "facts": { "yard": 41 } },
      "expect": { "refused": ["evidence.out-of-bounds"] } }
  ]
}
`;
const TABLE = [
  "ruleset;name;tags;subject;period;registered;meetings.joined;yard;children.born;convicted;expect.verdict;expect.total",
  "../../drafts/draft.json;Đủ điểm;bảng;household;2020;có;9;32,5;0;không;eligible;92,5",
  ";Sân xấu;bảng;household;2020;có;9;12;0;không;eligible;72",
  ";Sai cột;bảng;household;2020;có;9;40,5;0;?;eligible;",
  "",
].join("\r\n");

const FILES = {
  "drafts/draft.json": RULESET,
  "tests/con.cases.json": CASES,
  "tests/deeper/bang.cases.csv": TABLE,
  "tests/deeper/evidence.json": evidence("h-1"),
  "tests/node_modules/x/cases.json": "{",
  "tests/.hidden/cases.json": "{",
};
const GOOD = {
  ...FILES,
  "tests/con.cases.json": CASES.replace(/,\n {4}\{ "name": "Con thứ 4[\s\S]*(?=,\n {4}\{ "name": "Quá điểm thì)/, ""),
};
const ONE = { files: { ...GOOD, "tests/deeper/bang.cases.csv": TABLE.split("\r\n").slice(0, 2).join("\r\n") } };

describe("a run of cases", () => {
  const WRONG = {
    ...FILES,
    "tests/broken.cases.json": spoil(CASES, '"missing"', '"mising"'),
    "tests/faulty.cases.json": CASES.replace("../drafts/draft.json", "./faulty.json"),
    "tests/faulty.json": spoil(RULESET, `"mark": 85`, `"mark": 101`),
    "tests/lost.cases.csv": TABLE.replace("../../drafts/draft.json", "../drafts/no.json"),
  };
  const FORMATS = ["text", "junit", "tap"] as const;

  test.each(FORMATS.flatMap((format) => TONGUES.map((language) => ({ format, language }))))(
    "tells of each in the form $format, in $language",
    async ({ format, language }) => {
      const { code, out, error } = await call(`test tests --format ${format} --lang ${language}`, { files: WRONG });
      await expect(out).toMatchFileSnapshot(
        `golden/test.${language}.${format === "junit" ? "xml" : format === "tap" ? "tap" : "txt"}`,
      );
      expect([code, error]).toEqual([2, ""]);
    },
  );

  test("in which all come out as expected ends with 0", async () => {
    const { code, out } = await call("test tests --lang en", ONE);
    expect(out).toBe(
      [
        "tests/con.cases.json: 2 passed, 0 failed",
        "",
        "tests/deeper/bang.cases.csv: 1 passed, 0 failed",
        "",
        "3 cases in 2 files: 3 passed, 0 failed.",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  test("in which one comes out otherwise ends with 1", async () => {
    const { code } = await call("test tests/deeper", { files: FILES });
    expect(code).toBe(1);
  });

  test("as JSON has every case with its decision, and the counts", async () => {
    const { code, out } = await call("test tests --format json", { files: FILES });
    const { summary, files } = JSON.parse(out) as {
      summary: object;
      files: readonly { file: string; cases: readonly { [member: string]: unknown }[] }[];
    };
    expect(summary).toEqual({ cases: 9, passed: 3, failed: 6, notRun: 0, wrongFiles: 0 });
    expect(files.map(({ file }) => file)).toEqual(["tests/con.cases.json", "tests/deeper/bang.cases.csv"]);
    expect(files[0]?.cases[1]).toMatchObject({
      index: 1,
      passed: false,
      failures: [
        { what: "/verdict", expected: "eligible", found: "ineligible" },
        { what: "/total", expected: { low: 82.5, high: 85 }, found: 82.5 },
        { what: "/standards/s2", expected: 40, found: 32.5 },
      ],
      decision: { kind: "decision", verdict: "ineligible" },
    });
    expect(Object.keys(files[0]?.cases[1] ?? {})).not.toContain("ruleset");
    expect(code).toBe(1);
  });

  test("with hostile names is still sound XML and TAP", async () => {
    const hostile = String.raw`a\u0001\u202e\uffff\n]]> # SKIP \\ not ok`;
    const files = { ...FILES, "tests/con.cases.json": CASES.replace("Tên sai", () => hostile) };
    const { out: xml } = await call("test tests --format junit", { files });
    expect(xml).toContain('name="a⟨U+0001⟩⟨U+202E⟩\uFFFD ]]&gt; # SKIP \\ not ok"');
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)|[^\P{Cc}\n]/u);
    const { out: tap } = await call("test tests --format tap", { files });
    expect(tap).toContain("\nnot ok 5 - tests/con.cases.json: a⟨U+0001⟩⟨U+202E⟩\uFFFF ]]> \\# SKIP \\\\ not ok\n");
    const points = tap.split("\n").filter((line) => /^(not )?ok /.test(line));
    expect(points).toHaveLength(9);
    expect(tap).toContain("\n1..9\n");
  });

  test("names a file once, though it is named twice, and whatever it is called", async () => {
    const files = { ...ONE.files, "x.json": GOOD["tests/con.cases.json"].replace("../drafts", "drafts") };
    const { code, out } = await call("test x.json x.json tests/con.cases.json tests --lang en", { files });
    expect(out).toContain("5 cases in 3 files: 5 passed");
    expect(code).toBe(0);
  });
});

describe("the cases that are run", () => {
  test.each([
    ["tag:bảng", "3 cases in 2 files"],
    ["con thứ", "2 cases in 2 files"],
    ["QUÁ ĐIỂM", "2 cases in 2 files"],
  ])("can be chosen: --filter %s", async (filter, expected) => {
    const { out } = await call(["test", "tests", "--lang", "en", "--filter", filter], { files: FILES });
    expect(out).toContain(expected);
  });

  test.each([
    ["tag:bang", "thangdiem: không có tình huống nào ứng với `tag:bang`, có phải là `tag:bảng`?\n"],
    ["xyz", "thangdiem: không có tình huống nào ứng với `xyz`\n"],
  ])("cannot be none: --filter %s", async (filter, expected) => {
    const { code, error } = await call(`test tests --filter ${filter}`, { files: FILES });
    expect([code, error]).toEqual([2, expected]);
  });
});

describe("what cases are judged by", () => {
  const judged = async (rules: string, one: string, files: World["files"] = {}) =>
    call("test a.cases.json --lang en", {
      files: {
        ...files,
        "a.cases.json": `{ "kind": "cases", "format": 1, ${rules}, "cases": [ { "name": "a", ${one} } ] }`,
      },
    });
  const registered = `"evidence": ${evidence("h-1").replace(/"facts": \{.*\} \}/, '"facts": {} }')}, "expect": { "verdict": "undetermined" }`;

  test("may be shipped", async () => {
    expect(await judged(`"ruleset": "${CITY}"`, registered)).toMatchObject({ code: 0 });
  });

  test("may be whatever governs a title at a place, on the case's day", async () => {
    const place = `"title": "gia-dinh-van-hoa", "jurisdiction": ["vn", "bac-ninh", "thanh-pho"]`;
    expect(await judged(place, registered)).toMatchObject({ code: 0 });
    expect(await judged(place, `"on": "2020-05-01", ${registered}`)).toMatchObject({ code: 0 });
    const { code, out } = await judged(place, `"on": "1990-05-01", ${registered}`);
    expect(out).toMatch(/a\.cases\.json:1:\d+: registry\.gap /);
    expect(code).toBe(2);
  });

  test("may be an overlay that is a draft, on a ruleset that is one", async () => {
    const files = { "over.json": OVERLAY, "base.json": RULESET };
    const one = `"evidence": ${evidence("h-1").replace('"registered": true', '"registered": true, "littered": true')}`;
    const expected = `"expect": { "total": 85, "deductions": { "p.litter": 2.5 } }`;
    const rules = `"ruleset": "base.json", "overlays": ["./over.json"]`;
    expect(await judged(rules, `${one}, ${expected}`, files)).toMatchObject({ code: 0 });
  });

  test.each<[string, string, string]>([
    [
      "an id that is not shipped",
      `"ruleset": "vn/nd-122-2018/gia-dinh-van-ho"`,
      "did you mean `vn/nd-122-2018/gia-dinh-van-hoa`?",
    ],
    ["a file that is not there", `"ruleset": "./no.json"`, "`no.json`: no such file"],
    [
      "an overlay whose base is nowhere",
      `"ruleset": "over.json"`,
      "`over.json` stands on `example/ward/model-household`",
    ],
  ])("cannot be %s", async (_, rules, expected) => {
    const { code, out } = await judged(rules, registered, { "over.json": OVERLAY });
    expect(out).toContain(`a.cases.json: could not be run\n`);
    expect(out).toContain(expected);
    expect(code).toBe(2);
  });
});

describe("a run goes on over", () => {
  test.each<[string, string, World["files"], string]>([
    ["a path that is not there", "no.json", {}, "`no.json`: no such file"],
    ["a file that is no JSON", "a.json", { "a.json": "{" }, "a.json:1:2: json.syntax"],
    [
      "a file of another kind",
      "a.json",
      { "a.json": RULESET },
      "a.json:1:11: shape.unknown-value The value `ruleset` is none of the allowed ones: `cases`\n\n",
    ],
    [
      "a table that is not in UTF-8",
      "a.csv",
      { "a.csv": Uint8Array.of(0x6e, 0x0a, 0xe1) },
      "a.csv:A2: cases.csv-syntax",
    ],
    ["a table with a wrong cell", "a.csv", { "a.csv": "name;n\na;1.5" }, "a.csv:B2: cases.csv-bad-cell The cell `B2`"],
  ])("%s", async (_, path, files, expected) => {
    const { code, out } = await call(`test ${path} tests --lang en`, { files: { ...ONE.files, ...files } });
    expect(out).toContain(expected);
    expect(out).toContain("3 cases in 3 files: 3 passed, 0 failed, 1 file with errors.");
    expect(code).toBe(2);
  });
});

describe("a call is refused", () => {
  test.each([
    ["test", "thiếu đối số `paths`"],
    ["test tests --format xml", "`--format` không nhận giá trị `xml`"],
    ["test tests --watch --format tap", "`--watch` chỉ dùng được với dạng `text`"],
    ["test drafts", "không có tình huống nào để chạy"],
  ])("%s", async (line, expected) => {
    const { code, error } = await call(line, { files: FILES });
    expect(error).toContain(`thangdiem: ${expected}`);
    expect(code).toBe(2);
  });
});

describe("a watch", () => {
  test("runs again at each change, of cases or of rules, until the user interrupts; the last code counts", async () => {
    const files: { [path: string]: string } = { ...ONE.files };
    const { code, out, watched, isWatching } = await call("test tests/con.cases.json --watch --lang en", {
      files,
      changes: [
        () => {
          files["drafts/draft.json"] = spoil(RULESET, `"from": 3, "points": 5`, `"from": 3, "points": 3`);
        },
        () => {
          files["tests/con.cases.json"] = "{";
        },
        () => {
          delete files["tests/con.cases.json"];
        },
        () => {
          files["tests/con.cases.json"] = GOOD["tests/con.cases.json"];
        },
      ],
    });
    const summaries = out.split("\n").filter((line) => /^\d+ cases? in/.test(line));
    expect(summaries).toEqual([
      "2 cases in 1 file: 2 passed, 0 failed.",
      "2 cases in 1 file: 1 passed, 1 failed.",
      "0 cases in 1 file: 0 passed, 0 failed, 1 file with errors.",
      "0 cases in 1 file: 0 passed, 0 failed, 1 file with errors.",
      "2 cases in 1 file: 1 passed, 1 failed.",
    ]);
    expect(out.split("Waiting for changes").length - 1).toBe(5);
    expect(watched[0]).toEqual(["tests/con.cases.json", "tests/con.cases.json", "drafts/draft.json"]);
    expect([code, isWatching]).toEqual([1, false]);
  });

  test("that ends at once has the code of its one run", async () => {
    expect(await call("test tests --watch", ONE)).toMatchObject({ code: 0, isWatching: false });
  });
});
