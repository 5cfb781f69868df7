// In: a plain field and what stands on the form about it. Out: the control to answer it with. THE TABLE of controls.
import type { LocalText, PlainField } from "thangdiem";
import type { Entry } from "../entry.js";
import type { Change } from "../state.js";
import { type Branch, type Child, element, listening, typed } from "../tree.js";
import { answers, dayInput, textInput } from "./parts.js";
import { local, type View } from "./view.js";

/** What a control needs beside its field. */
export interface Place {
  /** Of the control; also the name of a group of answers. */
  readonly id: string;
  readonly entry: Entry;
  readonly view: Pick<View, "state" | "words">;
  readonly isWrong: boolean;
  /** Ids of what describes the control. */
  readonly describedBy: string | undefined;
  readonly write: (part: Partial<Entry>) => Change;
}

type FieldOf<T extends PlainField["type"]> = Extract<PlainField, { readonly type: T }>;

function shared({ id, describedBy, isWrong, entry }: Place): { readonly [name: string]: string | boolean | undefined } {
  return {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": isWrong ? "true" : undefined,
    disabled: entry.isNotApplicable,
  };
}

function numberInput(place: Place, limits: string, unit: Child): Branch {
  const input = textInput(
    { ...shared(place), class: "figure", inputmode: "decimal", value: place.entry.text },
    (text) => place.write({ text }),
  );
  return element(
    "span",
    { class: "measured" },
    input,
    element("small", {}, unit === "" ? limits : [limits, " ", unit]),
  );
}

function unitText({ view }: Place, unit: LocalText | undefined): string {
  return unit === undefined ? "" : local(view, unit);
}

const CONTROLS: { readonly [T in PlainField["type"]]: (place: Place, field: FieldOf<T>) => Branch } = {
  boolean(place) {
    const { entry, id } = place;
    const { words } = place.view;
    const options = [
      ["true", words.field.yes],
      ["false", words.field.no],
      ["", words.field.unknown],
    ] as const;
    return answers(id, entry.text, options, (text) => place.write({ text }), { disabled: entry.isNotApplicable });
  },
  count: (place, { max, unit }) => numberInput(place, `≤ ${place.view.words.number(max)}`, unitText(place, unit)),
  number(place, { min, max, step, unit }) {
    const { number, field } = place.view.words;
    return numberInput(place, field.between(number(min), number(max), number(step)), unitText(place, unit));
  },
  points(place, { max, step, unit }) {
    const { number, field } = place.view.words;
    return numberInput(place, field.between("0", number(max), number(step)), unitText(place, unit));
  },
  choice(place, { values }) {
    const { entry, view } = place;
    const isKnown = entry.text === "" || values.some(({ id }) => id === entry.text);
    const options = [
      element("option", { value: "" }, view.words.field.unknown),
      ...(isKnown ? [] : [element("option", { value: entry.text }, entry.text)]),
      ...values.map((value) => element("option", { key: value.id, value: value.id }, local(view, value))),
    ];
    return listening(element("select", { ...shared(place), value: entry.text }, options), {
      change: (event, send) => send(place.write({ text: typed(event) })),
    });
  },
  date: (place) => dayInput(place.view, shared(place), place.entry.text, (text) => place.write({ text })),
};

/** Is the control a group of answers, which wants a legend, rather than one thing, which wants a label? */
export function isGroup({ type }: PlainField): boolean {
  return type === "boolean";
}

/** The control of a plain field. */
export function control(place: Place, field: PlainField): Branch {
  // CAST: the table has the control of exactly this type of field.
  return (CONTROLS[field.type] as (place: Place, field: PlainField) => Branch)(place, field);
}
