// In: texts in two forms that look the same, halves of characters, what cannot be seen. Out: nowhere are two forms of one text two
// things, and nowhere does a text reach a person with something unseen in it.
import { describe, expect, test } from "vitest";
import { isObject } from "../../src/base/json.js";
import { loadRuleset, safeEvaluate } from "../../src/index.js";
import { mendText } from "../../src/issues/mend.js";
import { safeRank, safeRollUp } from "../../src/rollup/index.js";
import { safeParseCasesCsv } from "../../src/testkit/index.js";
import { evidence, RULESET } from "../cli/documents.js";
import { call } from "../cli/shell.js";
import { count, events, evidenceOf, fact, gate, sheet } from "../decision/sheet.js";
import { DOORS } from "./doors.js";
import { codesOf, expectSound } from "./sound.js";

const composed = "Tổ dân phố Hộ";
const apart = composed.normalize("NFD");

/** The same value, every text that is not ASCII with its marks apart. */
function withMarksApart(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFD");
  if (Array.isArray(value)) return value.map(withMarksApart);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarksApart(inner)]));
}

describe.each(DOORS.filter(({ read, text }) => read !== undefined && text !== text.normalize("NFD")))(
  "a $name whose marks stand apart",
  ({ text, readText, read = () => [] }) => {
    const marked = text.normalize("NFD");

    test("is refused, as text and as a value", () => {
      for (const found of [readText(marked), read(withMarksApart(JSON.parse(text)))]) {
        expect(codesOf(found)).toContain("json.not-nfc");
        expectSound(found);
      }
    });

    test("is mended to the document that it looks like", () => {
      expect(mendText(marked, "x").text).toBe(text);
    });
  },
);

test("a table whose marks stand apart, as spreadsheets may write them, says the same as one where they do not", () => {
  const read = (text: string) => safeParseCasesCsv(text);
  const table = 'name,ruleset,subject,period,expect.verdict,f\nHộ,vn/a,household,2020,eligible,"tổ"\n';
  expect(read(table.normalize("NFD"))).toMatchObject({
    ok: true,
    value: (read(table) as { readonly value: unknown }).value,
  });
});

describe("two forms of one name", () => {
  test("as two keys of a document are refused", () => {
    for (const { readText, read } of DOORS) {
      if (read === undefined) continue;
      for (const found of [
        readText(JSON.stringify({ [composed]: 1, [apart]: 1 })),
        read({ [composed]: 1, [apart]: 1 }),
      ]) {
        expect(codesOf(found)).toContain("json.not-nfc");
      }
    }
  });

  test("as the ids of two events are refused, also where nothing was parsed", () => {
    const ruleset = sheet({
      fields: { list: events(5, { n: count(9) }) },
      gates: [gate("g", { ">": [{ count: fact("list") }, 1] })],
    });
    const result = safeEvaluate(
      loadRuleset(ruleset),
      evidenceOf({
        list: [
          { id: composed, n: 1 },
          { id: apart, n: 1 },
        ],
      }),
    );
    expect(result.issues.map(({ code, pointer }) => [code, pointer])).toEqual([["json.not-nfc", "/facts/list/1/id"]]);
  });

  test("as the units or ids of two members, or of two candidates, are refused", () => {
    const members = [composed, apart].map((id) => ({ id, unit: id, outcome: "recognised" as const }));
    expect(codesOf(safeRollUp(members, { base: "total" }).issues)).toEqual(["json.not-nfc"]);
    const candidates = [composed, apart].map((id) => ({ id, figures: { votes: 1 } }));
    const by = [{ by: "votes", order: "high-first" }] as const;
    expect(codesOf(safeRank(candidates, { keys: by, quota: { count: 1 } }).issues)).toEqual(["json.not-nfc"]);
  });
});

describe("what cannot be seen", () => {
  const hidden = "a\u202eb\u200bc\u0000d\u009b31me";

  test("never reaches a terminal, whatever is wrong with a record or a file", async () => {
    const line = evidence("h").replace('"household"', JSON.stringify(hidden));
    const files = {
      "rules.json": RULESET,
      "bad\u001b[31m.ndjson": `${line}\n${evidence(hidden.replace("\u0000", "")).replace('"registered": true', `"${hidden.slice(0, 3)}": true`)}\n`,
    };
    for (const language of ["vi", "en"]) {
      const { error } = await call(["score", "bad\u001b[31m.ndjson", "--ruleset", "rules.json", "--lang", language], {
        files,
      });
      expect(error).not.toMatch(/[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e]/u);
      expect(error.split("\n").length).toBeGreaterThan(2);
    }
  });
});
