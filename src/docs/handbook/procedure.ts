// In: a page. Out: who decides, with which papers, within which times.
import { dateText, dayNumber } from "../../base/date.js";
import type { LocalText } from "../../parts/statement.js";
import { type Block, heading, item, type ListItem, list } from "../../render/blocks.js";
import type { Authority, BeforeDay, Deadline, Form, Procedure } from "../../ruleset/procedure-schema.js";
import { basisItem, defined, type Page, text } from "./page.js";
import { readingItem } from "./readings.js";

function authorityItem(page: Page, one: Authority): ListItem {
  const { say, hand } = page;
  const { levels, from, until } = hand.procedure;
  const terms = [
    levels[one.level],
    ...(one.from === undefined ? [] : [from(say.format.date(one.from))]),
    ...(one.to === undefined ? [] : [until(say.format.date(dateText(dayNumber(one.to) - 1)))]),
  ];
  return item([...defined(page, one.id, one.decides), `: ${terms.join(", ")}`], basisItem(page, one));
}

function formItem(page: Page, one: Form): ListItem {
  return item(defined(page, one.id, one), basisItem(page, one));
}

function untilWords({ hand }: Page, { until }: BeforeDay, keys: readonly string[]): string {
  const { untils, byReading, reading } = hand.procedure;
  if (typeof until === "string") return untils[until];
  return byReading(reading(String(keys.indexOf(until.reading) + 1)));
}

/** An event, or another deadline that this one runs from. */
function eventLabel(page: Page, { events = {}, deadlines = [] }: Procedure, id: string): string {
  const known: LocalText | undefined = events[id] ?? deadlines.find((one) => one.id === id);
  return page.say.format.quote(known === undefined ? id : text(page, known));
}

function deadlineWords(page: Page, procedure: Procedure, one: Deadline): string {
  const { hand } = page;
  if (one.kind === "before-day") {
    const { day, month, yearOffset = 0, year } = one;
    const when = hand.procedure.beforeDay(day, month, yearOffset, year === undefined ? year : String(year));
    return `${when}; ${untilWords(page, one, Object.keys(procedure.readings ?? {}))}`;
  }
  const { kind, count, after, countsFirstDay } = one;
  const event = eventLabel(page, procedure, after);
  return hand.procedure.after(String(count), kind === "working-days", event, countsFirstDay);
}

function part(title: string, items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(3, title), list(items)];
}

/** Authority, forms, deadlines, and what is open about them. */
export function procedure(page: Page): readonly Block[] {
  const { procedure: own } = page.ruleset;
  if (own === undefined) return [];
  const words = page.hand.procedure;
  const { authority = [], forms = [], deadlines = [], events = {}, readings = {} } = own;
  return [
    ...part(
      words.authority,
      authority.map((one) => authorityItem(page, one)),
    ),
    ...part(
      words.forms,
      forms.map((one) => formItem(page, one)),
    ),
    ...part(
      words.deadlines,
      deadlines.map((one) =>
        item([...defined(page, one.id, one), `: ${deadlineWords(page, own, one)}`], basisItem(page, one)),
      ),
    ),
    ...part(
      words.events,
      Object.entries(events).map(([id, one]) => item(defined(page, id, one))),
    ),
    ...(Object.keys(readings).length === 0
      ? []
      : [
          list(
            Object.entries(readings).map(([key, reading], i) =>
              readingItem(page, key, reading, words.reading(String(i + 1))),
            ),
          ),
        ]),
  ];
}
