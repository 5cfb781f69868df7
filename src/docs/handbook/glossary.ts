// In: a page. Out: the words that it uses in a sense of its own, each with its meaning.

import type { GlossaryWord } from "../../locales/handbook-words.js";
import type { Certainty } from "../../parts/statement.js";
import { type Block, item, list, paragraph, strong } from "../../render/blocks.js";
import { isFramework } from "../../ruleset/checks/points.js";
import { expressionsOf, operatorOf, partsOf } from "../../ruleset/expressions.js";
import { statementsOf } from "../../ruleset/walk.js";
import type { Page } from "./page.js";

function hasCertainty({ ruleset }: Page, wanted: Certainty): boolean {
  return statementsOf(ruleset).some(
    ({ statement: { certainty, figures } }) => certainty === wanted || figures?.certainty === wanted,
  );
}

function always(): boolean {
  return true;
}

/** Where each word is used. */
const USED: { readonly [W in GlossaryWord]: (page: Page) => boolean } = {
  standard: ({ ruleset }) => ruleset.standards !== undefined,
  criterion: ({ ruleset }) => ruleset.standards !== undefined,
  floor: ({ ruleset }) => (ruleset.standards ?? []).some(({ floor }) => floor !== undefined),
  mark: ({ ruleset }) => ruleset.pass !== undefined,
  gate: ({ ruleset }) => ruleset.gates !== undefined,
  disqualifier: ({ ruleset }) => ruleset.disqualifiers !== undefined,
  deduction: ({ ruleset }) => ruleset.deductions !== undefined,
  bonus: ({ ruleset }) => ruleset.bonuses !== undefined,
  cap: ({ ruleset }) => ruleset.caps !== undefined,
  reading: ({ ruleset }) => ruleset.readings !== undefined,
  missing: always,
  notApplicable: ({ ruleset }) =>
    Object.values(ruleset.fields).some((field) => field.type !== "events" && field.notApplicable === true),
  events: ({ ruleset }) => Object.values(ruleset.fields).some(({ type }) => type === "events"),
  period: ({ ruleset }) =>
    expressionsOf(ruleset).some((one) =>
      partsOf(one).some(({ expression }) => operatorOf(expression) === "within-period"),
    ),
  overlay: ({ ruleset }) => ruleset.layers !== undefined,
  framework: ({ ruleset }) => isFramework(ruleset),
  restated: (page) => hasCertainty(page, "restated"),
  inferred: (page) => hasCertainty(page, "inferred"),
  assumed: (page) => hasCertainty(page, "assumed"),
  eligible: always,
  ineligible: always,
  disqualified: ({ ruleset }) => ruleset.disqualifiers !== undefined,
  undetermined: always,
};

/** The words used. */
export function glossary(page: Page): readonly Block[] {
  const { glossary: words, glossaryIntro } = page.hand.rest;
  // CAST: the keys of a table that is complete by its type.
  const used = (Object.keys(words) as GlossaryWord[]).filter((word) => USED[word](page));
  const items = used.map((word) => {
    const [name, meaning] = words[word];
    return item([strong(name), `: ${meaning}`]);
  });
  return [paragraph(glossaryIntro), list(items)];
}
