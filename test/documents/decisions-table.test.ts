// In: decisions. Out: whether their table opens right in a spreadsheet, and computes nothing.
import { describe, expect, test } from "vitest";
import { csvText, readCsv } from "../../src/base/csv.js";
import { decisionLines, decisionsTable } from "../../src/docs/index.js";
import { evaluate, type Language } from "../../src/index.js";
import { city, decisionOn, decisions, householdOf } from "./city.js";

const { ruleset } = city;

function cellsOf(table: string, separator: ";" | ","): readonly (readonly string[])[] {
  return readCsv(table.slice(1).trimEnd().replaceAll("\r\n", "\n"), separator).rows;
}

describe("the table of decisions", () => {
  test("begins with the mark of UTF-8 and parts cells by semicolons, with decimal commas", () => {
    const table = decisionsTable(decisions, ruleset, { language: "vi" });
    expect(table.startsWith("\uFEFFMã hồ sơ;Nhóm đối tượng;Từ ngày;Đến hết ngày;")).toBe(true);
    expect(table).toContain(";84,5;84,5;100;85;Không đủ điều kiện đề nghị công nhận;");
    expect(table.endsWith("\r\n")).toBe(true);
  });

  test.each(["vi", "en"] as const)(
    "has in %s a row for each subject and a column for each node",
    (language: Language) => {
      const [head = [], ...rows] = cellsOf(decisionsTable(decisions, ruleset, { language }), ";");
      expect(rows).toHaveLength(16);
      for (const row of rows) expect(row).toHaveLength(head.length);
      const ids = head.map((one) => one.split(" ")[0]);
      const conditions = [...(ruleset.gates ?? []), ...(ruleset.disqualifiers ?? [])].map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...conditions, "s1", "s1.1", "s3.rest", "p.city", "p.birth-third"]));
      expect(new Set(head).size).toBe(head.length);
    },
  );

  test("with commas between cells has decimal points", () => {
    const [, , second = []] = cellsOf(decisionsTable(decisions, ruleset, { language: "en", separator: "," }), ",");
    expect(second).toContain("84.5");
    expect(second).not.toContain("84,5");
  });

  test("shows a range where facts are missing", () => {
    const [head = [], row = []] = cellsOf(decisionsTable([decisionOn("h-007")], ruleset, { language: "vi" }), ";");
    const cell = (name: string): string | undefined => row[head.findIndex((one) => one.startsWith(name))];
    expect([cell("s1.rest"), cell("s1 "), cell("Tổng điểm thấp"), cell("Tổng điểm cao")]).toEqual([
      "0–18",
      "27–45",
      "76",
      "94",
    ]);
    expect(cell("Còn thiếu")).toBe("Điểm phần còn lại của tiêu chuẩn 1");
  });

  test("line by line is the same", () => {
    const { head, line } = decisionLines(ruleset, { language: "vi" });
    expect(head + decisions.map(line).join("")).toBe(decisionsTable(decisions, ruleset, { language: "vi" }));
  });

  test("of no decisions is its head", () => {
    expect(decisionsTable([], ruleset, { language: "vi" })).toBe(decisionLines(ruleset, { language: "vi" }).head);
  });
});

describe("a cell", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])(
    "that begins like %j is text",
    (text) => {
      expect(csvText(text)).toBe(`'${text}`);
    },
  );

  test.each(["", "a=1", "1", " =1", "−1", "’", "0–18"])("that is %j stays", (text) => {
    expect(csvText(text)).toBe(text);
  });

  test("that a subject names itself is no formula, however it is written", () => {
    const ids = ["=cmd|'/c calc'!A1", "\t=1", "@x", `a";"b`, "a;b", "x\n=1", "\u202e=1"];
    const first = householdOf("h-001");
    const made = ids.map((id) => evaluate(city, { ...first, subject: { ...first.subject, id } }, { trace: true }));
    const [head = [], ...rows] = cellsOf(decisionsTable(made, ruleset, { language: "vi" }), ";");
    expect(rows.map(([id]) => id)).toEqual(["'=cmd|'/c calc'!A1", "'=1", "'@x", `a";"b`, "a;b", "x =1", "⟨U+202E⟩=1"]);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });
});
