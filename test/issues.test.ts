import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Issue, type IssueCode, issueHelp, issueText } from "../src/index.js";
import { severityOf } from "../src/issues/codes.js";
import { LANGUAGES, type Language } from "../src/locales/index.js";
import { FIXTURES } from "./issues/fixtures.js";
import { type CheckCode, NEIGHBOURS } from "./issues/neighbours.js";

// CAST: the keys of a table that is complete by its type.
const CODES = Object.keys(FIXTURES) as IssueCode[];
const TONGUES = Object.keys(LANGUAGES) as Language[];
const PROVOKED = new Map<IssueCode, readonly Issue[]>();

function provoked(code: IssueCode): readonly Issue[] {
  const known = PROVOKED.get(code) ?? FIXTURES[code].issues();
  PROVOKED.set(code, known);
  return known;
}

test("there is a fixture for each code of the table, and for nothing else", () => {
  const table = readFileSync(join(import.meta.dirname, "../src/issues/codes.ts"), "utf8");
  const [, params = ""] = /export interface IssueParams \{(.*?)\n\}/s.exec(table) ?? [];
  const listed = [...params.matchAll(/^ {2}"([a-z]+\.[a-z-]+)":/gm)].map(([, code]) => code);
  expect(listed.length).toBeGreaterThan(70);
  expect(CODES).toEqual(listed);
});

describe.each(CODES)("%s", (code) => {
  const { pointer, params, related } = FIXTURES[code];

  test("is provoked by its fixture, there and with these parameters, and nothing else is", () => {
    const found = provoked(code);
    expect(found.filter((one) => one.code === code)).toMatchObject([{ pointer, params, severity: severityOf(code) }]);
    expect(found.map((one) => one.code).filter((one) => one !== code)).toEqual([]);
    const [first] = found.filter((one) => one.code === code);
    expect(Object.keys(first?.params ?? {}).sort()).toEqual(Object.keys(params).sort());
    expect(first?.related?.map((other) => other.pointer)).toEqual(related);
    expect(first?.document).toMatch(/^(example\/|ruleset$|h-1$|w$|query$|cases$)/);
  });

  test.each(TONGUES)("has a sentence in %s", (language) => {
    for (const one of provoked(code)) {
      const texts = [issueText(one, language), issueHelp(one, language)].filter((text) => text !== undefined);
      for (const text of texts) {
        expect(text).not.toMatch(/undefined|NaN|null|\[object|\n/);
        expect(text).toBe(text.normalize("NFC"));
        expect(text.length).toBeGreaterThan(5);
      }
    }
  });
});

test("the sentences of two languages are never the same", () => {
  const same = CODES.filter((code) => provoked(code).some((one) => issueText(one, "vi") === issueText(one, "en")));
  expect(same).toEqual([]);
});

test("an issue is plain data: JSON keeps it as it is", () => {
  for (const code of CODES) {
    const found = provoked(code);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  }
});

// CAST: as above.
const NEIGHBOURING = Object.keys(NEIGHBOURS) as CheckCode[];

test("every check has its neighbour, and nothing else has", () => {
  expect(NEIGHBOURING).toEqual(CODES.filter((code) => /^(logic|ruleset|overlay)\./.test(code)));
});

test.each(NEIGHBOURING)("the neighbour of the fixture of %s has nothing wrong", (code) => {
  expect(NEIGHBOURS[code]()).toEqual([]);
});
