import { describe, expect, test } from "vitest";
import { checkRuleset, type Ruleset } from "../../src/index.js";
import { certaintyCounts, uncertainStatements } from "../../src/ruleset/certainty.js";
import { statementsOf } from "../../src/ruleset/walk.js";
import { fact, flat, passFail, sheet, standard, yesNo } from "../decision/sheet.js";

const note = { vi: "Cần tra.", en: "Look it up." };
const other = { vi: "Cần tra số.", en: "Look the number up." };
const cite = { in: "act", article: "9" };
const base = sheet({
  mark: 5,
  fields: { a: yesNo(), b: yesNo() },
  standards: [
    standard("s", 10, [
      { ...passFail("s.a", fact("a"), 4), cite, certainty: "inferred", note },
      {
        ...passFail("s.b", fact("b"), 6),
        cite,
        certainty: "restated",
        note,
        figures: { certainty: "assumed", note: other },
      },
    ]),
  ],
  deductions: [{ ...flat("p", fact("b"), 1), cite, certainty: "inferred", figures: { certainty: "official" } }],
});

describe("the statements below official", () => {
  test("come assumed, inferred, restated, each in the order of the document; words and figures apart", () => {
    expect(uncertainStatements(base).map(({ id, of, certainty, pointer }) => [certainty, of, id, pointer])).toEqual([
      ["assumed", "figures", "s.b", "/standards/0/criteria/1"],
      ["inferred", "words", "s.a", "/standards/0/criteria/0"],
      ["inferred", "words", "p", "/deductions/0"],
      ["restated", "words", "s.b", "/standards/0/criteria/1"],
    ]);
  });

  test("carry their name, citation and note; figures their own, or those of the words", () => {
    const [figures, words, bare] = uncertainStatements(base);
    expect(figures).toMatchObject({ cite, note: other });
    expect(words).toMatchObject({ cite, note, name: { vi: "s.a", en: "s.a" } });
    expect(bare).not.toHaveProperty("note");
    const figuresAlone: Ruleset = {
      ...base,
      inForce: { ...base.inForce, cite, note, figures: { certainty: "assumed" } },
    };
    expect(uncertainStatements(figuresAlone)[0]).toEqual({
      id: "in-force",
      pointer: "/inForce",
      certainty: "assumed",
      of: "figures",
      cite,
      note,
    });
  });

  test("are counted with the official ones, and without those that state none", () => {
    const { words, figures } = certaintyCounts(statementsOf(base));
    expect(words).toMatchObject({ restated: 1, inferred: 2, assumed: 0 });
    expect(figures).toEqual({ official: 1, restated: 0, inferred: 0, assumed: 1 });
    const stated = statementsOf(base).filter(({ statement }) => statement.certainty !== undefined);
    expect(words.official).toBe(stated.length - 3);
  });

  test("leave a ruleset unofficial while one is assumed or inferred", () => {
    const refused = (ruleset: Ruleset): readonly unknown[] =>
      checkRuleset({ ...ruleset, status: "official" })
        .filter(({ code }) => code === "ruleset.status-not-official")
        .map(({ pointer, params }) => [pointer, params]);
    expect(refused(base)).toEqual([
      ["/deductions/0", { id: "p", certainty: "inferred" }],
      ["/standards/0/criteria/0", { id: "s.a", certainty: "inferred" }],
      ["/standards/0/criteria/1", { id: "s.b", certainty: "assumed" }],
    ]);
    expect(refused(sheet({ mark: 0, fields: {}, standards: [] }))).toEqual([]);
  });
});
