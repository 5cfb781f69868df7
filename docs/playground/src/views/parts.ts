// In: texts and controls. Out: the small parts that views share.
import { type Issue, issueHelp, issueText } from "thangdiem";
import { dayIn, dayText } from "../days.js";
import type { Change } from "../state.js";
import { type Attributes, type Branch, type Child, element, listening, typed } from "../tree.js";
import type { View } from "./view.js";

/** What a part needs that says something. */
type Spoken = Pick<View, "state" | "words">;

/** Words for those who cannot see what they stand beside. */
export function unseen(text: string): Branch {
  return element("span", { class: "unseen" }, text);
}

/** A button; `change` is what pressing it does. */
export function button(label: Child, change: Change, attributes: Attributes = {}): Branch {
  return listening(element("button", { type: "button", ...attributes }, label), { click: (_, send) => send(change) });
}

/** A line to write a text on; `write` makes a change of each keystroke. */
export function textInput(attributes: Attributes, write: (text: string) => Change): Branch {
  return listening(element("input", { type: "text", autocomplete: "off", spellcheck: "false", ...attributes }), {
    input: (event, send) => send(write(typed(event))),
  });
}

/** A line to write a day on, in the order of the language. */
export function dayInput(
  { state, words }: Spoken,
  attributes: Attributes,
  day: string,
  write: (day: string) => Change,
): Branch {
  const { language } = state;
  const shown = { class: "day", placeholder: words.dayForm, value: dayText(day, language), ...attributes };
  return textInput(shown, (text) => write(dayIn(text, language)));
}

/** A label over its control. */
export function labelled(label: Child, id: string, control: Child, attributes: Attributes = {}): Branch {
  return element("div", { class: "labelled", ...attributes }, element("label", { for: id }, label), control);
}

/** What is asked, and whether a verdict waits for it. */
export function question({ words }: Pick<View, "words">, label: string, isWanted: boolean): readonly Child[] {
  return [label, isWanted ? element("span", { class: "wanted" }, words.field.wanted) : undefined];
}

/** One of a few answers, side by side: the value and the label of each. */
export function answers(
  name: string,
  chosen: string,
  options: readonly (readonly [value: string, label: Child])[],
  choose: (value: string) => Change,
  attributes: Attributes = {},
): Branch {
  return element(
    "div",
    { class: "answers" },
    options.map(([value, label]) =>
      element(
        "label",
        { key: value },
        listening(element("input", { type: "radio", name, value, checked: value === chosen, ...attributes }), {
          change: (_, send) => send(choose(value)),
        }),
        element("span", {}, label),
      ),
    ),
  );
}

/** Where in the text of a file it is. */
function placeIn({ words }: Spoken, { line, column }: Issue): Child {
  if (line === undefined || column === undefined) return undefined;
  return element("small", {}, `${words.rules.textPlace(line, column)}: `);
}

function sentence(spoken: Spoken, issue: Issue): readonly Child[] {
  const { language } = spoken.state;
  const help = issueHelp(issue, language);
  return [
    placeIn(spoken, issue),
    inTicks(issueText(issue, language)),
    help === undefined ? undefined : ["; ", inTicks(help)],
    ".",
  ];
}

/** What is wrong, in the words of the library, under the id that a control names as its description; `place` says where it is. */
export function issueLines(
  spoken: Spoken,
  issues: readonly Issue[],
  id?: string,
  place: (issue: Issue) => Child = () => undefined,
): Branch | undefined {
  if (issues.length === 0) return undefined;
  const lines = issues.map((issue) => {
    const where = place(issue);
    return element("li", {}, where === undefined ? undefined : [where, ": "], sentence(spoken, issue));
  });
  return element("ul", { class: "issues", id }, lines);
}

/** A sentence of the library: what stands in backticks is of the document. */
function inTicks(text: string): readonly Child[] {
  return text.split("`").map((part, i) => (i % 2 === 1 ? element("code", {}, part) : part));
}
