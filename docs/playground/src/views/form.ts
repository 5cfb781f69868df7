// In: a ruleset. Out: the form made from its evidence dictionary, a section for each part of the sheet.
import type { Ruleset } from "thangdiem";
import { writeEntry } from "../changes.js";
import { EMPTY } from "../entry.js";
import { NO_ROWS } from "../events.js";
import { issuesIn, pointer } from "../issues.js";
import { type Section, sectionsOf } from "../sections.js";
import { type Branch, element, listening } from "../tree.js";
import { eventsField } from "./events.js";
import { fieldRow } from "./field.js";
import { historySection } from "./history.js";
import { readingsSection } from "./readings.js";
import { subjectSection } from "./subject.js";
import { local, type View } from "./view.js";

function isKnown({ state: { draft } }: View, { fields }: Ruleset, name: string): boolean {
  if (fields[name]?.type === "events") return (draft.lists[name] ?? NO_ROWS).standing !== "";
  const { text, isNotApplicable } = draft.entries[name] ?? EMPTY;
  return isNotApplicable || text !== "";
}

function fieldOf(view: View, name: string): Branch | undefined {
  const field = view.judged.ruleset.fields[name];
  if (field === undefined) return undefined;
  if (field.type === "events") return eventsField(view, name, field);
  return fieldRow(view, field, {
    id: name,
    entry: view.state.draft.entries[name] ?? EMPTY,
    issues: issuesIn(view.issues, pointer("facts", name)),
    isWanted: view.missing.get(name)?.blocks === true,
    write: (part) => writeEntry(name, part),
  });
}

function section(view: View, { key, label, fields }: Section): Branch {
  const { words, judged } = view;
  const known = fields.filter((name) => isKnown(view, judged.ruleset, name)).length;
  const id = `section-${key}`;
  return element(
    "section",
    { class: "card", key: id, "aria-labelledby": id },
    element(
      "h2",
      { id },
      typeof label === "string" ? words.parts[label] : local(view, label),
      " ",
      element("small", {}, words.known(known, fields.length)),
    ),
    fields.map((name) => fieldOf(view, name)),
  );
}

/** The whole form. */
export function form(view: View): Branch {
  const whole = element(
    "form",
    { class: "questions", autocomplete: "off", novalidate: true },
    subjectSection(view),
    sectionsOf(view.judged.ruleset).map((one) => section(view, one)),
    historySection(view),
    readingsSection(view),
  );
  // There is nobody to hand it in to.
  return listening(whole, {
    submit: (event) => {
      event.preventDefault();
    },
  });
}
