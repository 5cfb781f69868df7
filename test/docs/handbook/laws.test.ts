// What holds of the handbook of every shipped document: nothing of the ruleset is left out, and nothing is told twice.
import { describe, expect, test } from "vitest";
import type { Ruleset } from "../../../src/index.js";
import { LANGUAGES, type Language } from "../../../src/locales/index.js";
import type { Block } from "../../../src/render/blocks.js";
import { statementsOf } from "../../../src/ruleset/walk.js";
import { amountsOf, definedIn } from "./defined.js";
import { blockText, codes, MARKED, sectionText } from "./read.js";
import { blocksOf, PAGES } from "./shipped.js";

/** Nodes of the sheet, however deep, that have an id of their own. */
function nodesOf(value: unknown): readonly { readonly id: string }[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && typeof value.id === "string" ? [value as { readonly id: string }] : [];
  return [...own, ...Object.values(value).flatMap(nodesOf)];
}

/** Does the text have the number as a number of its own? */
function says(text: string, number: number, language: Language): boolean {
  const digits = LANGUAGES[language].format.number(number).replaceAll(".", "\\.");
  return new RegExp(`(?<![\\d.,])${digits}(?!\\d|[.,]\\d)`).test(text);
}

function toldOf(blocks: readonly Block[], id: string): string {
  return codes(blocks)
    .filter(({ code }) => code === id)
    .map(({ text }) => text)
    .join("\n");
}

function scored({ standards = [], deductions = [], bonuses = [], delegation = [] }: Ruleset) {
  return nodesOf([standards, deductions, bonuses, delegation]);
}

describe.each(PAGES)("the handbook of $id in $language", ({ language, page }) => {
  const { sheet } = page;
  const blocks = blocksOf(page, language);

  test("has every id of the ruleset exactly once, as code, and no other", () => {
    expect(
      codes(blocks)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...definedIn(sheet)].sort());
  });

  test("tells of every node each number of points that it states", () => {
    const lacking = scored(sheet).flatMap((node) => {
      const text = toldOf(blocks, node.id);
      const missing = amountsOf(node, sheet.fields).filter((number) => !says(text, number, language));
      return missing.length === 0 ? [] : [`${node.id}: ${missing.join()}`];
    });
    expect(lacking).toEqual([]);
  });

  test("tells the bounds, the marks, the floors and the caps", () => {
    const { pass, standards = [], caps = {} } = sheet;
    const floors = standards.flatMap(({ floor }) => (floor !== undefined && "points" in floor ? [floor.points] : []));
    const marks = pass?.marks.map(({ mark }) => mark) ?? [];
    const wanted = [...(pass?.bounds ?? []), ...marks, ...floors];
    const text = sectionText(blocks, "pass");
    expect(wanted.filter((number) => !says(text, number, language))).toEqual([]);
    for (const key of ["bonuses", "deductions"] as const) {
      const cap = caps[key]?.cap;
      expect(cap === undefined || says(sectionText(blocks, key), cap, language)).toBe(true);
    }
  });

  test("marks every node below official where it is told, with its certainty", () => {
    const { certainties } = LANGUAGES[language].names;
    const own = new Map(nodesOf(sheet).map((node) => [node.id, node]));
    const unmarked = statementsOf(sheet).flatMap(({ id, statement: { certainty, figures } }) => {
      const name = id.replace(/^procedure\./, "");
      if (!own.has(name)) return [];
      const text = toldOf(blocks, name);
      const wanted = [certainty, figures?.certainty].flatMap((one) =>
        one === undefined || one === "official" ? [] : [certainties[one]],
      );
      return wanted.every((word) => new RegExp(`${MARKED}[^${MARKED}\\n]*${word}`).test(text)) ? [] : [id];
    });
    expect(unmarked).toEqual([]);
  });

  test("tells each note once", () => {
    // Behind “Note 3.”
    const told = sectionText(blocks, "uncertain")
      .split("\n")
      .map((line) => line.replace(/^\D+\d+\. /u, ""));
    const notes = statementsOf(sheet).flatMap(({ statement: { note, figures } }) => [note, figures?.note]);
    for (const note of new Set(notes.flatMap((one) => (one === undefined ? [] : [one[language]])))) {
      expect(told.filter((line) => line === note)).toEqual([note]);
    }
  });

  test("says of a sheet that is not official what it is, before anything else", () => {
    const [title, notice] = blocks;
    expect(title?.block).toBe("heading");
    expect(notice?.block).toBe("notice");
    expect(notice && blockText(notice).toLowerCase()).toContain(LANGUAGES[language].names.statuses[sheet.status]);
  });
});
