// In: a page. Out: the score table in the layout that officials know, with room for the points that are given.
import type { Block } from "../../render/blocks.js";
import { blankColumns, hasPoints, scoreTable } from "../score-table.js";
import type { Page } from "./page.js";

/** The score table. */
export function scores(page: Page): readonly Block[] {
  if ((page.ruleset.standards ?? []).length === 0) return [];
  return [scoreTable(page, { columns: blankColumns(page, hasPoints(page)) })];
}
