// In: a page. Out: how the total is made, its bounds and rounding, the marks, the floors, and how all of it becomes a conclusion.
import { floorText } from "../../explain/points.js";
import { shareWords } from "../../explain/share.js";
import { labelOf } from "../../explain/view.js";
import { type Block, item, type ListItem, list, paragraph, table } from "../../render/blocks.js";
import type { Pass } from "../../ruleset/schema.js";
import { criteriaOf } from "../../ruleset/walk.js";
import { optionWords } from "./adjustments.js";
import { basisCell, basisItem, type Page, readingRef, text } from "./page.js";

function figures(page: Page, pass: Pass): readonly ListItem[] {
  const { say, hand } = page;
  const { bounds, rounding, severalClasses } = pass;
  const { number } = say.format;
  const [low, high] = bounds;
  return [
    item(`${hand.pass.bounds(number(low), number(high))}.`, basisItem(page, pass)),
    ...(rounding === undefined
      ? []
      : [
          item(
            `${hand.pass.rounding(number(rounding.step), say.names.roundings[rounding.mode])}.`,
            basisItem(page, rounding),
          ),
        ]),
    ...(severalClasses === undefined
      ? []
      : [
          item(
            hand.pass.severalClasses(
              readingRef(page, severalClasses.reading),
              optionWords(page, severalClasses, hand.pass.whichMark),
            ),
          ),
        ]),
  ];
}

function marks(page: Page, pass: Pass): Block {
  const { classes = [] } = page.ruleset;
  const rows = pass.marks.map((mark) => {
    const known = classes.find(({ id }) => id === mark.class);
    const label = known === undefined ? page.hand.pass.everyone : text(page, known);
    return [label, page.say.format.number(mark.mark), basisCell(page, mark)];
  });
  return table(["left", "right", "left"], page.hand.pass.marks, rows);
}

function floors(page: Page): readonly Block[] {
  const rows = (page.ruleset.standards ?? []).flatMap(({ id, maximum, floor }) => {
    if (floor === undefined) return [];
    const { number } = page.say.format;
    const isKnown = typeof maximum === "number";
    const least =
      "points" in floor ? number(floor.points) : page.hand.rules.ofMaximum(shareWords(page, ...floor.share));
    const most = isKnown ? number(maximum) : page.words.table.delegated;
    return [[labelOf(page, id), most, isKnown ? floorText(page, floor, maximum) : least, basisCell(page, floor)]];
  });
  return rows.length === 0 ? [] : [table(["left", "right", "right", "left"], page.hand.pass.floors, rows)];
}

/** What is asked for, as far as the sheet asks for it. */
function requirements({ ruleset, hand }: Page): readonly string[] {
  const { conditions, floors: least, mark } = hand.pass.requirements;
  const { gates = [], standards = [], pass: own } = ruleset;
  const isRequired = criteriaOf(ruleset).some(({ node }) => node.kind === "required");
  return [
    ...(gates.length > 0 || isRequired ? [conditions] : []),
    ...(standards.some(({ floor }) => floor !== undefined) ? [least] : []),
    ...(own === undefined ? [] : [mark]),
  ];
}

function conclusion(page: Page): readonly Block[] {
  const { concluding, verdicts, step } = page.hand.pass;
  const { disqualifiers = [] } = page.ruleset;
  const asked = requirements(page);
  const hasBars = disqualifiers.length > 0;
  const steps = [
    ...(hasBars ? [verdicts.disqualified] : []),
    ...(asked.length === 0 ? [] : [verdicts.ineligible(asked)]),
    verdicts.eligible(hasBars),
    verdicts.undetermined,
  ];
  return [paragraph(concluding), list(steps.map((words, i) => item(step(String(i + 1), words))))];
}

/** The total and the conclusion. */
export function pass(page: Page): readonly Block[] {
  const { ruleset, hand } = page;
  const { pass: own, bonuses = [], deductions = [] } = ruleset;
  if (own === undefined) return [paragraph(hand.pass.noPoints), ...floors(page), ...conclusion(page)];
  return [
    paragraph(hand.pass.formula({ bonuses: bonuses.length > 0, deductions: deductions.length > 0 })),
    list(figures(page, own)),
    marks(page, own),
    ...floors(page),
    ...conclusion(page),
  ];
}
