// In: a ruleset. Out: the part of the form that says who is judged, and on which period.
import { write } from "../changes.js";
import { dayAfter, dayBefore } from "../days.js";
import { issuesIn, pointer } from "../issues.js";
import { type Branch, element, isTicked, listening } from "../tree.js";
import { dayInput, issueLines, labelled, question, textInput } from "./parts.js";
import { local, placeId, type View } from "./view.js";

/** Classes of the ruleset, and those that a file names besides. */
function classBoxes(view: View): Branch | undefined {
  const { words, judged, issues } = view;
  const { ruleset, draft } = judged;
  const declared = ruleset.classes ?? [];
  const strange = draft.classes.filter((id) => !declared.some((one) => one.id === id));
  if (declared.length + strange.length === 0) return undefined;
  const isWanted = view.missing.get("subject.class")?.blocks === true;
  const markOf = (id: string): string => {
    const mark = ruleset.pass?.marks.find((one) => one.class === id)?.mark;
    return mark === undefined ? "" : ` (${words.subject.mark(words.number(mark))})`;
  };
  const box = (id: string, label: string): Branch => {
    const tick = listening(element("input", { type: "checkbox", checked: draft.classes.includes(id) }), {
      change: (event, send) => {
        const isIn = isTicked(event);
        send(
          write((old) => ({ ...old, classes: [...old.classes.filter((one) => one !== id), ...(isIn ? [id] : [])] })),
        );
      },
    });
    return element("label", { class: "ticked", key: id }, tick, " ", label, element("small", {}, markOf(id)));
  };
  return element(
    "fieldset",
    { class: "field", id: placeId("subject.class"), tabindex: "-1", "aria-describedby": "classes-hint" },
    element("legend", { class: "asks" }, question(view, words.subject.classes, isWanted)),
    element("p", { class: "hint", id: "classes-hint" }, words.subject.classesHint),
    element(
      "div",
      { class: "ticks" },
      declared.map((one) => box(one.id, local(view, one))),
      strange.map((id) => box(id, id)),
    ),
    issueLines(view, issuesIn(issues, pointer("subject", "class"))),
  );
}

/** Who is judged, and on which period. */
export function subjectSection(view: View): Branch {
  const { words, judged, issues } = view;
  const { draft, ruleset } = judged;
  const { subject } = words;
  const day = (id: string, label: string, value: string, set: (day: string) => ReturnType<typeof write>): Branch =>
    labelled(label, id, dayInput(view, { id }, value, set), { key: id });
  return element(
    "section",
    { class: "card", key: "subject", "aria-labelledby": "subject" },
    element("h2", { id: "subject" }, subject.label),
    element(
      "div",
      { class: "row" },
      labelled(subject.id, "subject-id", [
        textInput({ id: "subject-id", value: draft.id, "aria-describedby": "subject-id-hint" }, (id) =>
          write((old) => ({ ...old, id })),
        ),
        element("p", { class: "hint", id: "subject-id-hint" }, subject.idHint),
      ]),
      day("period-from", subject.from, draft.period.from, (from) =>
        write((old) => ({ ...old, period: { ...old.period, from } })),
      ),
      day("period-to", subject.to, dayBefore(draft.period.to), (last) =>
        write((old) => ({ ...old, period: { ...old.period, to: dayAfter(last) } })),
      ),
      ruleset.appliesBy === "decision-date"
        ? day("decided-on", subject.decidedOn, draft.decidedOn, (decidedOn) => write((old) => ({ ...old, decidedOn })))
        : undefined,
    ),
    issueLines(view, [
      ...issuesIn(issues, pointer("subject", "kind")),
      ...issuesIn(issues, pointer("subject", "id")),
      ...issuesIn(issues, pointer("period")),
      ...issuesIn(issues, pointer("decidedOn")),
    ]),
    classBoxes(view),
  );
}
