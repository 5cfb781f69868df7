import { describe, expect, test } from "vitest";
import { GUIDE } from "../../src/cli/guide/index.js";
import type { IssueCode } from "../../src/index.js";
import { LANGUAGES, type Language } from "../../src/locales/index.js";
import { FIXTURES } from "../issues/fixtures.js";
import { DOCUMENTS, issuesPage, patternOf } from "./issues-page.js";

// CAST: the keys of tables that are complete by their types.
const CODES = Object.keys(FIXTURES) as IssueCode[];
const TONGUES = Object.keys(LANGUAGES) as Language[];

describe("docs/issues.md", () => {
  test("is what the tables and fixtures come to", async () => {
    await expect(issuesPage()).toMatchFileSnapshot("../../docs/issues.md");
  });

  test("has one entry for each code, in the order of the table", () => {
    const entries = [...issuesPage().matchAll(/^### `(.*)`$/gm)].map(([, code]) => code);
    expect(entries).toEqual(CODES);
    expect([...new Set(CODES.map((code) => code.split(".")[0]))]).toEqual(Object.keys(DOCUMENTS));
  });
});

describe.each(TONGUES)("the guide in %s", (language) => {
  test("has one paragraph for each code, and for nothing else", () => {
    expect(Object.keys(GUIDE[language]).sort()).toEqual([...CODES].sort());
    expect(new Set(Object.values(GUIDE[language])).size).toBe(CODES.length);
  });

  test.each(CODES)("says of %s in whole sentences what is wrong and how it is mended", (code) => {
    const paragraph = GUIDE[language][code];
    expect(paragraph).toBe(paragraph.normalize("NFC"));
    expect(paragraph).toMatch(/^\p{Lu}.*\.$/u);
    expect(paragraph).not.toMatch(/ {2}|\n/);
    expect(paragraph.match(/`/g)?.length ?? 0).toSatisfy((ticks: number) => ticks % 2 === 0);
    expect(paragraph.split(/[.?] (?=\p{Lu}|`)/u).length).toBeGreaterThanOrEqual(2);
  });
});

test("a pattern names what a sentence speaks of", () => {
  expect(patternOf("ruleset.unreachable-maximum", "en")).toBe(
    "`‹id›` is worth `‹maximum›` points, and by its fields no more than `‹highest›` can be earned",
  );
  expect(patternOf("ruleset.unused-declaration", "vi")).toBe("Cách hiểu `‹id›` không được dùng ở đâu");
});
