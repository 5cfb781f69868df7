// In: changes of parts, each as its edits. Out: the table that sets before and after side by side.

import type { Edit, EditKind, RulesetChange } from "../../compare/diff/result.js";
import { SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import { type Block, type Content, paragraph, row, strong, table } from "../../render/blocks.js";
import type { Page } from "./page.js";

/** A part that differs; its effect where that was looked for. */
export type Change = Pick<RulesetChange, "part" | "label" | "edits"> & Partial<Pick<RulesetChange, "effect">>;

/** Names that come with a rule and mean nothing without it. */
const DECLARED = /^(field|derived|reading|history|instrument|class):/;
/** What the head and the sections on the rule itself tell. */
const TOLD_ELSEWHERE: readonly string[] = ["note", "source", "why", "figures"];
const ASIDE: readonly string[] = ["title", "scope"];

function shownEdits({ edits }: Change): readonly Edit[] {
  return edits.filter(({ member }) => member === undefined || !TOLD_ELSEWHERE.includes(member));
}

function isShown(change: Change): boolean {
  const isWhole = change.edits.some(({ kind }) => kind === "added" || kind === "removed");
  if (ASIDE.includes(change.part) || (isWhole && DECLARED.test(change.part))) return false;
  return shownEdits(change).length > 0;
}

/** Edits whose values say by themselves what they are. */
const PLAIN: readonly EditKind[] = ["force"];

function sideWords(page: Page, edits: readonly Edit[], side: "before" | "after"): string {
  const { kinds } = KIT[page.language].diff;
  const told = edits.flatMap((edit) => {
    const value = edit[side]?.[SHOWN_IN[page.language]];
    if (value === undefined) return [];
    return [PLAIN.includes(edit.kind) ? value : page.say.format.said(kinds[edit.kind], value)];
  });
  return told.join("; ");
}

function cellsOf(page: Page, change: Change): readonly Content[] {
  const { absent, gone, stated } = page.hand.differences;
  const all = shownEdits(change);
  const isNew = all.some(({ kind }) => kind === "added");
  const isGone = all.some(({ kind }) => kind === "removed");
  // Nothing was moved that comes or goes whole.
  const edits = isNew || isGone ? all.filter(({ kind }) => kind !== "moved") : all;
  const after = sideWords(page, edits, "after");
  return [
    strong(change.label[SHOWN_IN[page.language]]),
    isNew ? absent : sideWords(page, edits, "before"),
    isGone ? gone : after === "" ? stated : after,
  ];
}

/** The table; where nothing differs, a sentence. */
export function sideBySide(page: Page, changes: readonly Change[], withEffect: boolean): Block {
  const { columns, none } = page.hand.differences;
  const { effects } = KIT[page.language].diff;
  const shown = changes.filter(isShown);
  if (shown.length === 0) return paragraph(none);
  const [what, before, after, effect] = columns;
  const effectOf = ({ effect: found }: Change): string => (found === undefined ? "" : effects[found].heading);
  return table(
    ["left", "left", "left", ...(withEffect ? (["left"] as const) : [])],
    [what, before, after, ...(withEffect ? [effect] : [])],
    shown.map((change) => row([...cellsOf(page, change), ...(withEffect ? [effectOf(change)] : [])], {})),
    { widths: withEffect ? [26, 31, 31, 12] : [30, 30, 40] },
  );
}
