// In: a name or value that a condition uses. Out: its label in quotation marks, with its id behind it where something else in sight
// is called the same: what reads alike is alike.
import type { LocalText } from "../parts/statement.js";
import { harmless } from "../render/harmless.js";
import type { Members } from "./values.js";
import { local, type View } from "./view.js";

interface Name {
  readonly id: string;
  readonly text: LocalText;
}

function shown(view: View, text: LocalText): string {
  return view.say.format.quote(harmless(local(view, text)));
}

/** What a condition can name where it stands: the members of an event, or else fields and named expressions. */
function inSight({ ruleset }: View, members: Members | undefined): readonly Name[] {
  const { fields, derived, readings = {}, history = {} } = ruleset;
  const read: { readonly [id: string]: LocalText } = members ?? { ...fields, ...derived };
  return [
    ...Object.entries(read).map(([id, text]) => ({ id, text })),
    ...Object.entries(readings).map(([key, { question }]) => ({ id: `reading:${key}`, text: question })),
    ...Object.entries(history).map(([key, text]) => ({ id: `history:${key}`, text })),
  ];
}

function apart(view: View, id: string, among: readonly Name[]): string | undefined {
  const own = among.find((one) => one.id === id);
  if (own === undefined) return undefined;
  const text = shown(view, own.text);
  const hasTwin = among.some((one) => one !== own && shown(view, one.text) === text);
  return hasTwin ? `${text} (${id})` : text;
}

/** A field, an event's member or a named expression; its id where the ruleset does not know it. */
export function nameWords(view: View, id: string, members: Members | undefined): string {
  return apart(view, id, inSight(view, members)) ?? id;
}

/** A history that is looked back on. */
export function historyName(view: View, key: string): string {
  return apart(view, `history:${key}`, inSight(view, undefined)) ?? key;
}

/** The question of a reading, or the short name that the page gives it. */
export function readingName(view: View, key: string, members: Members | undefined): string {
  return view.readingNames?.get(key) ?? apart(view, `reading:${key}`, inSight(view, members)) ?? key;
}

/**
 * A value of a choice, or an option of a reading, among those of the same; undefined where it is none of them. Whatever it is compared
 * with is the choice or the reading itself, so nothing else can be taken for it.
 */
export function valueName(
  view: View,
  id: string,
  among: { readonly [id: string]: LocalText },
  holder: LocalText,
): string | undefined {
  const values = Object.entries(among).map(([value, text]) => ({ id: value, text }));
  return apart(view, id, [...values, { id: "=", text: holder }]);
}
