// In: a page. Out: the conditions that are neither points nor disqualifiers, and the cases that fail everything.
import { writtenWords } from "../../explain/written.js";
import { type Block, item, list } from "../../render/blocks.js";
import { basisItem, defined, type Page, said } from "./page.js";

/** Gates: what each asks for, and what follows where it is not met. */
export function gates(page: Page): readonly Block[] {
  const { requires, onFailure } = page.hand.rules;
  const items = (page.ruleset.gates ?? []).map((gate) =>
    item(defined(page, gate.id, gate), [
      item(`${said(page, requires, writtenWords(page, gate.require))}.`),
      item(onFailure[gate.onFailure]),
      ...basisItem(page, gate),
    ]),
  );
  return items.length === 0 ? [] : [list(items)];
}

/** Disqualifiers: when each applies. */
export function disqualifiers(page: Page): readonly Block[] {
  const { appliesWhen } = page.hand.rules;
  const items = (page.ruleset.disqualifiers ?? []).map((one) =>
    item(defined(page, one.id, one), [
      item(`${said(page, appliesWhen, writtenWords(page, one.when))}.`),
      ...basisItem(page, one),
    ]),
  );
  return items.length === 0 ? [] : [list(items)];
}

/** The classes of subject. */
export function subjects(page: Page): readonly Block[] {
  const items = (page.ruleset.classes ?? []).map((one) => item(defined(page, one.id, one), basisItem(page, one)));
  return items.length === 0 ? [] : [list(items)];
}
