// THE TABLE of sections, in the order in which a handbook has them. One that has nothing to say is left out.
import type { HandbookSection } from "../../locales/handbook-words.js";
import { type Block, heading } from "../../render/blocks.js";
import { bonuses, deductions } from "./adjustments.js";
import { bases } from "./bases.js";
import { disqualifiers, gates, subjects } from "./conditions.js";
import { delegation } from "./delegation.js";
import { derived, dictionary } from "./dictionary.js";
import { overlays, versions } from "./differences.js";
import { examples } from "./examples.js";
import { glossary } from "./glossary.js";
import { history } from "./history.js";
import type { Page } from "./page.js";
import { pass } from "./pass.js";
import { procedure } from "./procedure.js";
import { readings } from "./readings.js";
import { scores } from "./scores.js";
import { scoring } from "./scoring.js";
import { uncertain } from "./uncertain.js";

const SECTIONS: { readonly [S in HandbookSection]: (page: Page) => readonly Block[] } = {
  bases,
  procedure,
  subjects,
  gates,
  disqualifiers,
  table: scores,
  scoring,
  bonuses,
  deductions,
  pass,
  history,
  readings,
  uncertain,
  delegation,
  overlays,
  versions,
  examples,
  dictionary,
  derived,
  glossary,
};

/** A section with its blocks. */
export interface Section {
  readonly title: string;
  readonly anchor: string;
  readonly blocks: readonly Block[];
}

/** The sections that have something to say, numbered. */
export function sectionsOf(page: Page): readonly Section[] {
  // CAST: the keys of a table that is complete by its type.
  const names = Object.keys(SECTIONS) as HandbookSection[];
  const filled = names
    .map((name) => ({ name, blocks: SECTIONS[name](page) }))
    .filter(({ blocks }) => blocks.length > 0);
  return filled.map(({ name, blocks }, i) => ({
    title: `${i + 1}. ${page.hand.sections[name]}`,
    anchor: name,
    blocks,
  }));
}

/** A section under its heading. */
export function sectionBlocks({ title, anchor, blocks }: Section): readonly Block[] {
  return [heading(2, title, anchor), ...blocks];
}
