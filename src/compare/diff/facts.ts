// In: evidence and the names of some facts. Out: what it says of them, in the words of the sheet.

import { isObject, type Json } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { fieldLabel, fieldOf, type Members } from "../../explain/values.js";
import { local, type View } from "../../explain/view.js";
import { SHOWN_IN } from "../../locales/index.js";
import type { LocalText } from "../../parts/statement.js";
import type { BothViews } from "./edits.js";

/** Most events of one fact that are told one by one. */
const MOST_EVENTS = 3;

function classWords({ ruleset, language }: View, value: Json): string {
  const ids = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  return ids.map((id) => ruleset.classes?.find((one) => one.id === id)?.[SHOWN_IN[language]] ?? String(id)).join(" + ");
}

function eventWords(view: View, event: unknown, members: Members): string {
  if (!isObject(event)) return JSON.stringify(event);
  const told = Object.entries(event).filter(([name]) => Object.hasOwn(members, name));
  return told
    .map(([name, value]) =>
      // CAST: facts are JSON.
      view.say.format.said(fieldLabel(view, name, members), valueWords(view, name, value as Json, members)),
    )
    .join(", ");
}

export function valueWords(view: View, name: string, value: Json | undefined, members: Members = {}): string {
  const { say } = view;
  if (value === undefined || value === null) return say.facts.missing;
  if (name === "subject.class") return classWords(view, value);
  const field = fieldOf(view, name, members);
  if (isObject(value)) return Object.hasOwn(value, "notApplicable") ? say.facts.notApplicable : JSON.stringify(value);
  if (typeof value === "object") {
    const list = value as readonly unknown[];
    const size = say.facts.events(say.format.number(list.length));
    const own = field?.type === "events" ? field.item : {};
    const each = list.map((event) => eventWords(view, event, own)).filter((text) => text !== "");
    const more = each.length > MOST_EVENTS ? [say.facts.more(each.length - MOST_EVENTS)] : [];
    return each.length === 0 ? size : `${size} (${[...each.slice(0, MOST_EVENTS), ...more].join("; ")})`;
  }
  if (typeof value === "boolean") return say.names.answers[`${value}`];
  const unit = field?.type === "count" || field?.type === "number" ? field.unit : undefined;
  if (typeof value === "number")
    return unit === undefined ? say.format.number(value) : `${say.format.number(value)} ${local(view, unit)}`;
  if (field?.type === "date") return say.format.date(value);
  const known = field?.type === "choice" ? field.values.find(({ id }) => id === value) : undefined;
  return known === undefined ? value : local(view, known);
}

function historyWords(view: View, evidence: Evidence, title: string): string {
  const years = (evidence.history ?? []).filter((entry) => entry.title === title);
  return years.length === 0
    ? view.say.facts.missing
    : years.map(({ year, outcome }) => view.say.format.said(String(year), outcome)).join("; ");
}

function factWords(view: View, evidence: Evidence, name: string): string {
  const { format } = view.say;
  if (name.startsWith("history.")) {
    const title = name.slice("history.".length);
    const declared = Object.values(view.ruleset.history ?? {}).find((one) => one.title === title);
    return format.said(declared === undefined ? name : local(view, declared), historyWords(view, evidence, title));
  }
  // CAST: classes are texts.
  const value = name === "subject.class" ? (evidence.subject.class as Json | undefined) : evidence.facts[name];
  return format.said(fieldLabel(view, name), valueWords(view, name, value));
}

/** The facts of those names, a member of events as its list; each as “label: value”. */
export function factsOf(views: BothViews, evidence: Evidence, names: readonly string[]): readonly LocalText[] {
  const listOf = (view: View, name: string): string => {
    const list = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    return !Object.hasOwn(view.ruleset.fields, name) && Object.hasOwn(view.ruleset.fields, list) ? list : name;
  };
  const sideOf = ({ before, after }: BothViews["vi"], name: string): View =>
    Object.hasOwn(after.ruleset.fields, listOf(after, name)) ? after : before;
  const whole = names.map((name) => listOf(sideOf(views.vi, name), name));
  return [...new Set(whole)].sort(compareText).map((name) => ({
    vi: factWords(sideOf(views.vi, name), evidence, name),
    en: factWords(sideOf(views.en, name), evidence, name),
  }));
}
