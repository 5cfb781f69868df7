import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, loadRuleset, parseRulesetText, safeParseRulesetText } from "../../src/index.js";
import { mendText } from "../../src/issues/mend.js";
import { caseArb } from "../generators/cases.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { RULESET_TEXT } from "../parse/example.js";

const NFD = "Điều".normalize("NFD");
const mend = (text: string): readonly [text: string, mended: readonly string[]] => {
  const { text: after, mended } = mendText(text, "a.json");
  return [after, mended.map(({ code, pointer, line, column }) => `${code} ${pointer} ${line ?? 0}:${column ?? 0}`)];
};

describe("a text is mended", () => {
  test("where letters are written apart, and the rest stays", () => {
    expect(mend(`{ "vi":\t"${NFD} 1",\r\n  "en" : "x" }`)).toEqual([
      `{ "vi":\t"Điều 1",\r\n  "en" : "x" }`,
      ["json.not-nfc /vi 1:9"],
    ]);
  });

  test("where a letter is written as an escape, or follows one", () => {
    expect(mend(`["a\\u0302"]`)).toEqual([`["â"]`, ["json.not-nfc /0 1:2"]]);
    expect(mend(`["\\n\u0303"]`)[1]).toEqual([]);
    expect(mend(`["\\na\u0303"]`)).toEqual([`["\\nã"]`, ["json.not-nfc /0 1:2"]]);
    expect(mend(`["\\n\u0303a\u0303"]`)[1]).toEqual(["json.not-nfc /0 1:2"]);
    expect(JSON.parse(mend(`["\\n\u0303a\u0303"]`)[0])).toEqual(["\n\u0303ã"]);
  });

  test("where one comparison is spelt in two ways: as it is spelt more often", () => {
    const text = (...operators: readonly string[]): string =>
      `[${operators.map((one) => `{ "${one}": [1, 2] }`).join()}]`;
    expect(mend(text("==", "===", "=="))).toEqual([text("==", "==", "=="), ["logic.both-spellings /1 1:21"]]);
    expect(mend(text("===", "==", "===", "!=="))[0]).toBe(text("===", "===", "===", "!=="));
    expect(mend(text("===", "=="))[0]).toBe(text("==", "=="));
    expect(mend(text("!==", "!=", "==="))[0]).toBe(text("!=", "!=", "==="));
    expect(mend(text("===", "!="))[1]).toEqual([]);
  });

  test("where a member is written twice alike, and not where it differs", () => {
    expect(mend(`{ "a": [1],\n  "b": 2, "a": [1]\n}`)).toEqual([
      `{ "a": [1],\n  "b": 2\n}`,
      ["json.duplicate-key /a 2:11"],
    ]);
    expect(mend(`{"a":1,"a":1,"a":1}`)).toEqual([
      `{"a":1}`,
      ["json.duplicate-key /a 1:8", "json.duplicate-key /a 1:14"],
    ]);
    expect(mend(`{"a":1,"a":2}`)[1]).toEqual([]);
    expect(mend(`{"a":1,"a":1,"a":2}`)[0]).toBe(`{"a":1,"a":2}`);
    expect(mend(`{"a":1.0,"a":1}`)[1]).toEqual([]);
  });

  test("where it begins with a byte order mark", () => {
    expect(mend("\uFEFF{}")).toEqual(["{}", ["json.syntax  1:1"]]);
    expect(mend(`\uFEFF\n["${NFD}"]`)).toEqual([`\n["Điều"]`, ["json.syntax  1:1", "json.not-nfc /0 2:2"]]);
  });

  test("in several places of one member, once each", () => {
    const twice = `{ "x": { "==": ["${NFD}", 1] }, "y": { "===": [1, 2] }, "y": { "===": [1, 2] } }`;
    expect(mend(twice)[0]).toBe(`{ "x": { "==": ["Điều", 1] }, "y": { "==": [1, 2] } }`);
  });
});

describe("a text stays as it is", () => {
  test.each([
    ["that has nothing to mend", RULESET_TEXT],
    ["that is no JSON", `{ "a": "${NFD}", }`],
    ["that is nested too deep", `${"[".repeat(70)}"${NFD}"${"]".repeat(70)}`],
    ["with a name misspelt, whatever is near", `{ "kind": "rulset", "tittle": 1, "require": { "annd": [true] } }`],
    ["that is empty", ""],
  ])("%s", (_, text) => {
    expect(mend(text)).toEqual([text, []]);
  });
});

/** A text of the same ruleset with what can be mended: where, is drawn from the numbers. */
function spoilt(text: string, choices: readonly number[]): string {
  let next = 0;
  const choose = (): number => choices[next++ % choices.length] ?? 0;
  return text
    .replaceAll(/"(==|!=)=?":/g, (_, operator: string) => (choose() % 2 === 0 ? `"${operator}":` : `"${operator}=":`))
    .replaceAll(/"vi":"([^"]*)"/g, (all, words: string) =>
      choose() % 3 === 0 ? `"vi" : "Điều ${words}"`.normalize("NFD") : all,
    )
    .replaceAll(/"certainty":"official"/g, (all) => (choose() % 4 === 0 ? `${all},\n  ${all}` : all))
    .replace(/^/, choose() % 2 === 0 ? "" : "\uFEFF");
}

test("mending changes no decision, and a second time mends nothing", { timeout: TIMEOUT }, () => {
  let times = 0;
  fc.assert(
    fc.property(
      caseArb,
      fc.array(fc.nat(11), { minLength: 7, maxLength: 40 }),
      ({ ruleset, evidence, readings }, choices) => {
        const { text, mended } = mendText(spoilt(JSON.stringify(ruleset), choices), "a.json");
        expect(mendText(text, "a.json")).toEqual({ text, mended: [] });
        times += mended.length > 0 ? 1 : 0;
        expect(safeParseRulesetText(text).issues).toEqual([]);
        const after = loadRuleset(parseRulesetText(text));
        expect(evaluate(after, evidence, { readings })).toEqual(evaluate(loadRuleset(ruleset), evidence, { readings }));
      },
    ),
    { ...SETTINGS, numRuns: 300 },
  );
  expect(times).toBeGreaterThan(200);
});
