// In: a field that is a list of events. Out: its part of the form: is the list known, a row for each event, what is wrong.
import type { EventsField } from "thangdiem";
import { writeList } from "../changes.js";
import { EMPTY } from "../entry.js";
import { NO_ROWS, type Row, type Rows, type Standing, withoutRow, withRow, withStanding } from "../events.js";
import { issuesAt, issuesOfEvent, pointer } from "../issues.js";
import { type Branch, element } from "../tree.js";
import { fieldRow } from "./field.js";
import { type Noted, noteOf } from "./note.js";
import { answers, button, issueLines, labelled, question, textInput } from "./parts.js";
import { local, placeId, type View } from "./view.js";

function changeRow(key: number, change: (row: Row) => Row): (list: Rows) => Rows {
  return (list) => ({ ...list, rows: list.rows.map((row) => (row.key === key ? change(row) : row)) });
}

function eventRow(view: View, name: string, field: EventsField, row: Row, index: number): Branch {
  const { words, issues } = view;
  const list = pointer("facts", name);
  const own = issuesOfEvent(issues, list, [index]);
  const writeRow = (change: (row: Row) => Row) => writeList(name, changeRow(row.key, change));
  const id = `${name}-${String(row.key)}`;
  const idInput = textInput({ id: `${id}-id`, value: row.id }, (text) => writeRow((old) => ({ ...old, id: text })));
  return element(
    "fieldset",
    { class: "event", key: row.key },
    element("legend", {}, words.events.row(index + 1)),
    Object.entries(field.item).map(([member, declared]) =>
      fieldRow(view, declared, {
        id: `${id}-${member}`,
        entry: row.members[member] ?? EMPTY,
        issues: issuesOfEvent(issues, list, [index, member]),
        isWanted: (row.members[member]?.text ?? "") === "" && view.missing.get(`${name}.${member}`)?.blocks === true,
        write: (part) =>
          writeRow((old) => ({
            ...old,
            members: { ...old.members, [member]: { ...EMPTY, ...old.members[member], ...part } },
          })),
      }),
    ),
    issueLines(view, own),
    element(
      "div",
      { class: "event-foot" },
      labelled(words.events.id, `${id}-id`, idInput),
      button(
        words.events.remove(index + 1),
        writeList(name, (old) => withoutRow(old, row.key)),
        { class: "quiet" },
      ),
    ),
  );
}

/** A list of events on the form. */
export function eventsField(view: View, name: string, field: EventsField): Branch {
  const { words, state, issues } = view;
  const list = state.draft.lists[name] ?? NO_ROWS;
  const wrong = issuesAt(issues, pointer("facts", name));
  const isWanted = view.missing.get(name)?.blocks === true;
  const options: readonly (readonly [Standing, string])[] = [
    ["some", words.events.some],
    ["none", words.events.none],
    ["", words.field.unknown],
  ];
  // CAST: the answers are those of the table above.
  const choose = (value: string) => writeList(name, (old) => withStanding(old, value as Standing));
  const noted: Noted = {
    id: name,
    label: local(view, field),
    origin: list,
    state: list.standing === "" ? "unknown" : "known",
    write: (part) => writeList(name, (old) => ({ ...old, ...part })),
  };
  const hint = field.collect === undefined ? undefined : `${name}-hint`;
  return element(
    "fieldset",
    {
      class: wrong.length > 0 ? "field wrong" : "field",
      key: name,
      id: placeId(name),
      tabindex: "-1",
      "aria-describedby": hint,
    },
    element("legend", { class: "asks" }, question(view, local(view, field), isWanted)),
    field.collect === undefined ? undefined : element("p", { class: "hint", id: hint }, local(view, field.collect)),
    element("div", { class: "answer" }, answers(name, list.standing, options, choose), noteOf(view, noted)),
    list.standing !== "some"
      ? undefined
      : element(
          "div",
          { class: "events" },
          list.rows.map((row, index) => eventRow(view, name, field, row, index)),
          button(words.events.add, writeList(name, withRow), { class: "add" }),
        ),
    issueLines(view, wrong, `${name}-issues`),
  );
}
