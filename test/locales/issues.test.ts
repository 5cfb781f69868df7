import { describe, expect, test } from "vitest";
import { issueHelp, issueText } from "../../src/explain/issue-text.js";
import type { IssueCode } from "../../src/issues/codes.js";
import { issue } from "../../src/issues/issue.js";
import { LANGUAGES, type Language } from "../../src/locales/index.js";
import { SAMPLES } from "./samples.js";

// CAST: both lists are the keys of tables complete by type.
const CODES = Object.keys(SAMPLES) as IssueCode[];
const TONGUES = Object.keys(LANGUAGES) as Language[];
const EVERY = CODES.flatMap((code) => TONGUES.map((language) => ({ code, language })));

function sample(code: IssueCode) {
  return issue(code, "x.json", "", SAMPLES[code]);
}

describe("every code in every language", () => {
  test.each(EVERY)("$code in $language is one whole sentence", ({ code, language }) => {
    const text = issueText(sample(code), language);
    expect(text).not.toMatch(/undefined|NaN|null|\[object|[.\n]$|\bZod|TypeError/);
    expect(text).toBe(text.normalize("NFC"));
    expect(text.match(/`/g)?.length ?? 0).toSatisfy((ticks: number) => ticks % 2 === 0);
    expect(text).toMatch(/^[\p{Lu}`]/u);
  });

  test("both languages help with the same codes", () => {
    expect(Object.keys(LANGUAGES.vi.help)).toEqual(Object.keys(LANGUAGES.en.help));
  });

  test("both languages know the same codes, in the same order", () => {
    expect(Object.keys(LANGUAGES.vi.issues)).toEqual(Object.keys(LANGUAGES.en.issues));
    expect(Object.keys(LANGUAGES.vi.issues).sort()).toEqual([...CODES].sort());
  });
});

test("a suggestion is a question, and there is none where nothing is near", () => {
  const near = issue("evidence.unknown-field", "x.json", "", { field: "registred", suggestion: "registered" });
  const far = issue("evidence.unknown-field", "x.json", "", { field: "qqq" });
  expect(issueHelp(near, "vi")).toBe("có phải là `registered`?");
  expect(issueHelp(near, "en")).toBe("did you mean `registered`?");
  expect(issueHelp(far, "vi")).toBeUndefined();
});

test("text of the user cannot leave its backticks or its line", () => {
  const text = issueText(issue("evidence.unknown-field", "x.json", "", { field: "a`b\n\u202ec" }), "vi");
  expect(text).toBe("Thang điểm không có trường dữ liệu `a'b ⟨U+202E⟩c`");
});
