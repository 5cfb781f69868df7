import { describe, expect, test } from "vitest";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call } from "./shell.js";

const RULES = "--ruleset rules.json";
const FILES = {
  "rules.json": RULESET,
  "overlay.json": OVERLAY,
  "one.json": evidence("h-1"),
  "two.ndjson": `${evidence("h-1")}\n${evidence("h-2")}`,
  "bad.ndjson": `${evidence("h-1")}\n{"kind":"evidence"}`,
  "none.ndjson": "",
  "a.cases.json": `{ "kind": "cases" }`,
};
const FILLED = ["sheet", "letter", "officer", "auditor"] as const;
const docs = (line: string, files: object = FILES): ReturnType<typeof call> =>
  call(`docs ${line}`, { files: { ...files } });

describe("docs", () => {
  test.each([
    ["worksheet", "", "Phiếu tự chấm điểm: Hộ gương mẫu (ví dụ)"],
    ["sheet", "one.json", "Phiếu chấm điểm: Hộ gương mẫu (ví dụ)"],
    ["letter", "one.json", "Kết quả xét: Hộ gương mẫu (ví dụ)"],
    ["officer", "one.json", "Hồ sơ xét, bản cho cán bộ: Hộ gương mẫu (ví dụ)"],
    ["auditor", "one.json", "Hồ sơ xét, bản cho kiểm tra: Hộ gương mẫu (ví dụ)"],
  ])("makes a %s", async (kind, files, title) => {
    const { code, out, error } = await docs(`${kind} ${files} ${RULES}`.replace("  ", " "));
    expect([code, out.split("\n")[0], error]).toEqual([0, title, ""]);
    const english = await docs(`${kind} ${files} ${RULES} --lang en --format markdown`.replace("  ", " "));
    expect(english.out).toMatch(/^# [^\n]*: Model household \\?\(example\\?\)/);
  });

  test("makes a handbook, of an overlay too", async () => {
    const { code, out } = await docs(`handbook ${RULES} --overlay overlay.json --lang en`);
    expect([code, out.includes("p.litter")]).toEqual([0, true]);
    expect((await docs(`handbook ${RULES} --lang en`)).out).not.toContain("p.litter");
  });

  test("makes a form of a framework, which nobody can be judged by", async () => {
    const framework = "--ruleset vn/nd-122-2018/gia-dinh-van-hoa";
    const { code, out } = await docs(`worksheet ${framework} --format markdown`);
    expect(code).toBe(0);
    expect(out).toContain("do cấp dưới quy định");
    expect((await docs(`sheet one.json ${framework}`)).code).toBe(2);
  });

  test.each(FILLED)("as HTML puts many %ss into one document", async (kind) => {
    const { out } = await docs(`${kind} two.ndjson ${RULES} --format html`);
    const count = (mark: string): number => out.split(mark).length - 1;
    expect([count("<!doctype html>"), count("<article>"), count("</html>")]).toEqual([1, 2, 1]);
    expect(out.includes(`<body class="compact">`)).toBe(kind === "sheet");
  });

  test("as JSON gives the blocks of each, a line for each", async () => {
    const { out } = await docs(`letter two.ndjson ${RULES} --format json`);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as readonly { readonly block: string }[]);
    expect(lines.map(([first]) => first?.block)).toEqual(["heading", "heading"]);
  });

  test("writes a file once all are made, and none where nothing could be", async () => {
    const made = await docs(`sheet two.ndjson ${RULES} --format html --output sheets.html`);
    expect([made.code, made.out, made.written.get("sheets.html")?.endsWith("</html>\n")]).toEqual([0, "", true]);
    const empty = await docs(`sheet none.ndjson ${RULES} --output sheets.html`);
    expect([empty.code, [...empty.written], empty.dropped]).toEqual([2, [], ["sheets.html"]]);
    expect(empty.error).not.toBe("");
  });

  test("tells of a bad record and makes the others", async () => {
    const { code, out, error } = await docs(`letter bad.ndjson ${RULES}`);
    expect([code, out.split("Kết quả xét: ").length - 1]).toEqual([1, 1]);
    expect(error).toContain("bad.ndjson:2");
  });

  test("refuses evidence where none is wanted, and its absence where it is", async () => {
    const none = await docs(`letter ${RULES}`);
    const some = await docs(`worksheet one.json ${RULES} --lang en`);
    expect([none.code, none.error]).toEqual([2, "thangdiem: `letter` cần tệp minh chứng\n"]);
    expect([some.code, some.error]).toEqual([2, "thangdiem: `worksheet` is made of a sheet alone, without evidence\n"]);
  });

  test("refuses a kind that is none, a sheet with errors, cases with errors", async () => {
    expect((await docs(`leter one.json ${RULES}`)).error).toContain("có phải là `letter`?");
    const faulty = await docs(`worksheet ${RULES}`, {
      "rules.json": RULESET.replace(`"maximum": 60`, `"maximum": 61`),
    });
    expect([faulty.code, faulty.out]).toEqual([2, ""]);
    expect(faulty.error).toContain("rules.json:");
    const cases = await docs(`handbook ${RULES} --cases a.cases.json`);
    expect([cases.code, cases.out]).toEqual([2, ""]);
    expect(cases.error).toContain("tệp tình huống có lỗi");
  });
});

describe("score --format csv", () => {
  test("is one table of all", async () => {
    const { code, out } = await call(`score two.ndjson ${RULES} --format csv`, { files: FILES });
    const lines = out.split("\r\n");
    expect([code, lines.length, lines[3]]).toEqual([0, 4, ""]);
    expect(lines[0]).toMatch(/^\uFEFFMã hồ sơ;/);
    expect(lines.slice(1, 3).map((line) => line.split(";")[0])).toEqual(["h-1", "h-2"]);
    expect(lines[1]).toContain(";87,5;");
  });

  test("leaves out what is refused, and says so", async () => {
    const { code, out, error } = await call(`score bad.ndjson ${RULES} --format csv`, { files: FILES });
    expect([code, out.trimEnd().split("\r\n").length]).toEqual([1, 2]);
    expect(error).toContain("bad.ndjson:2");
  });
});
