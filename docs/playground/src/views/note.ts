// In: what is said about a fact beside its value. Out: a line that opens: why it is not known, or its source and day.
import { dayText } from "../days.js";
import type { Entry, Origin } from "../entry.js";
import type { Change } from "../state.js";
import { type Branch, element } from "../tree.js";
import { dayInput, labelled, textInput, unseen } from "./parts.js";
import type { View } from "./view.js";

type Spoken = Pick<View, "state" | "words">;

/** What a note is about. */
export interface Noted {
  readonly id: string;
  readonly label: string;
  readonly origin: Origin;
  readonly state: "known" | "unknown" | "not-applicable";
  readonly write: (part: Partial<Origin>) => Change;
}

export function stateOf({ text, isNotApplicable }: Entry): Noted["state"] {
  if (isNotApplicable) return "not-applicable";
  return text === "" ? "unknown" : "known";
}

function lines(view: Spoken, { id, origin, state, write }: Noted): readonly Branch[] {
  const { field } = view.words;
  const text = (name: "reason" | "source", label: string): Branch => {
    const input = textInput({ id: `${id}-${name}`, value: origin[name] }, (value) => write({ [name]: value }));
    return labelled(label, `${id}-${name}`, input, { key: name });
  };
  if (state === "unknown") return [text("reason", field.whyUnknown)];
  if (state === "not-applicable") return [text("reason", field.whyNotApplicable)];
  const day = dayInput(view, { id: `${id}-on` }, origin.on, (on) => write({ on }));
  return [text("source", field.source), labelled(field.on, `${id}-on`, day, { key: "on" })];
}

/** The note of a fact; closed, it shows what was written. */
export function noteOf(view: Spoken, noted: Noted): Branch {
  const { words } = view;
  const { origin, state, label } = noted;
  const written = (state === "known" ? [origin.source, dayText(origin.on, view.state.language)] : [origin.reason])
    .filter((part) => part !== "")
    .join(", ");
  return element(
    "details",
    { class: "note" },
    element(
      "summary",
      {},
      words.field.note,
      unseen(`: ${label}`),
      written === "" ? undefined : element("span", { class: "written" }, `: ${written}`),
    ),
    element("div", { class: "note-lines" }, lines(view, noted)),
  );
}
