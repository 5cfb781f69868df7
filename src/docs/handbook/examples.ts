// In: a page with rule tests. Out: a few of them as examples: what the file says, in few words, the result, and why.
import { totalLine } from "../../explain/total.js";
import { verdictSentence } from "../../explain/verdict.js";
import { type Block, heading, item, type ListItem, list, paragraph } from "../../render/blocks.js";
import { type Page, readingRef, said, text } from "./page.js";
import { differing, type Example, pickExamples } from "./pick-examples.js";

const MOST_FACTS = 10;

function factWords({ hand }: Page, facts: readonly string[]): string {
  // One too many is told rather than counted.
  const shown = facts.length > MOST_FACTS + 1 ? facts.slice(0, MOST_FACTS) : facts;
  const more = facts.length - shown.length;
  return [...shown, ...(more === 0 ? [] : [hand.rest.moreFacts(more)])].join("; ");
}

function fileItem(page: Page, example: Example, first: Example): ListItem {
  const { rest } = page.hand;
  if (example === first) return item(said(page, rest.facts, factWords(page, [...example.facts.values()])));
  const facts = differing(example, first);
  return item(said(page, rest.factsAsIn("1"), facts.length === 0 ? rest.sameFacts : factWords(page, facts)));
}

function readingItems(page: Page, { readings }: Example): readonly ListItem[] {
  const texts = Object.entries(readings).map(([key, option]) => {
    const label = page.ruleset.readings?.[key]?.options[option];
    const chosen = page.say.format.quote(label === undefined ? option : text(page, label));
    return page.say.format.said(readingRef(page, key), chosen);
  });
  return texts.length === 0 ? [] : [item(said(page, page.hand.rest.byReadings, texts.join("; ")))];
}

function resultItems(page: Page, { decision }: Example): readonly ListItem[] {
  const total = totalLine(page, decision);
  const sentence = verdictSentence(page, decision);
  const why = sentence.block === "paragraph" ? [item(sentence.content)] : [];
  return [...(total === undefined ? [] : [item(total)]), ...why];
}

/** The worked examples. */
export function examples(page: Page): readonly Block[] {
  const picked = pickExamples(page);
  const [first] = picked;
  if (first === undefined) return [];
  const { rest } = page.hand;
  return [
    paragraph(rest.examplesIntro),
    ...picked.flatMap((example, i) => [
      heading(3, rest.example(String(i + 1), page.say.names.verdicts[example.decision.verdict])),
      list([fileItem(page, example, first), ...readingItems(page, example), ...resultItems(page, example)]),
    ]),
  ];
}
