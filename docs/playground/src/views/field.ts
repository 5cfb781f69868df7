// In: one plain field. Out: its row on the form: what is asked, where it comes from, the answer, what is wrong with it, a note.
import type { Issue, PlainField } from "thangdiem";
import type { Entry } from "../entry.js";
import type { Change } from "../state.js";
import { type Branch, element, isTicked, listening } from "../tree.js";
import { control, isGroup } from "./controls.js";
import { noteOf, stateOf } from "./note.js";
import { issueLines, question } from "./parts.js";
import { local, placeId, type View } from "./view.js";

/** A field in its place: of the form, or of one event. */
export interface Asked {
  /** Unique on the page. */
  readonly id: string;
  readonly entry: Entry;
  readonly issues: readonly Issue[];
  /** Does a verdict wait for it? */
  readonly isWanted: boolean;
  readonly write: (part: Partial<Entry>) => Change;
}

function notApplicable(view: View, { id, entry, write }: Asked): Branch {
  const box = listening(element("input", { type: "checkbox", id: `${id}-na`, checked: entry.isNotApplicable }), {
    change: (event, send) => send(write({ isNotApplicable: isTicked(event) })),
  });
  return element("label", { class: "ticked" }, box, " ", view.words.field.notApplicable);
}

/** A row of the form. */
export function fieldRow(view: View, field: PlainField, asked: Asked): Branch {
  const { id, entry, issues, isWanted, write } = asked;
  const label = local(view, field);
  const ids = [
    ...(field.collect === undefined ? [] : [`${id}-hint`]),
    ...(issues.length === 0 ? [] : [`${id}-issues`]),
  ];
  const describedBy = ids.length === 0 ? undefined : ids.join(" ");
  const isOne = !isGroup(field);
  const asks = question(view, label, isWanted);
  const place = { id, entry, view, isWrong: issues.length > 0, describedBy, write };
  const noted = { id, label, origin: entry, state: stateOf(entry), write };
  return element(
    isOne ? "div" : "fieldset",
    {
      class: issues.length > 0 ? "field wrong" : "field",
      key: id,
      id: placeId(id),
      tabindex: "-1",
      "aria-describedby": isOne ? undefined : describedBy,
    },
    isOne ? element("label", { class: "asks", for: id }, asks) : element("legend", { class: "asks" }, asks),
    field.collect === undefined
      ? undefined
      : element("p", { class: "hint", id: `${id}-hint` }, local(view, field.collect)),
    element(
      "div",
      { class: "answer" },
      control(place, field),
      field.notApplicable === true ? notApplicable(view, asked) : undefined,
      noteOf(view, noted),
    ),
    issueLines(view, issues, `${id}-issues`),
  );
}
