// In: the sheets there are. Out: the part of the page where one is chosen, with what must be known of it, and samples to fill in.
import type { Issue, SubjectKind } from "thangdiem";
import type { Kept, Sheet } from "../catalogue.js";
import { keyOf } from "../catalogue.js";
import { chooseSheet, take } from "../changes.js";
import { openRules } from "../files.js";
import { type State, sheetOf } from "../state.js";
import { type Branch, type Child, element, listening, typed } from "../tree.js";
import type { Words } from "../words.js";
import { answers, button, issueLines, labelled } from "./parts.js";

const SUBJECTS: readonly SubjectKind[] = ["household", "residential-area", "ward", "agency", "locality"];

/** The number of the instrument by which a ruleset is in force. */
function instrumentOf({ document }: Sheet["base"]): string {
  const { inForce, instruments } = document;
  const key = inForce.cite?.in ?? Object.keys(instruments)[0] ?? "";
  return instruments[key]?.number ?? "";
}

/** What tells a document from others of its name: its file, or its version where an earlier one is shipped too. */
function distinction({ file, document }: Kept, { documents }: State, words: Words): string {
  if (file !== undefined) return ` – ${words.rules.own(file)}`;
  const twins = documents.filter((one) => one.file === undefined && one.document.id === document.id);
  return twins.length > 1 ? ` – ${document.version}` : "";
}

function titles(state: State, chosen: Sheet, words: Words): Branch {
  const { sheets, language } = state;
  const firsts = sheets.filter(({ base }, i) => sheets.findIndex((one) => one.base === base) === i);
  const groups = SUBJECTS.map((subject) => {
    const own = firsts.filter(({ base }) => base.document.subject === subject);
    const options = own.map(({ base }) => {
      const label = `${base.document.title[language]} (${instrumentOf(base)})${distinction(base, state, words)}`;
      return element("option", { key: keyOf(base), value: keyOf(base) }, label);
    });
    return options.length === 0
      ? undefined
      : element("optgroup", { key: subject, label: words.subjects[subject] }, options);
  });
  const select = element("select", { id: "title", value: keyOf(chosen.base) }, groups);
  return listening(select, {
    change: (event, send) => {
      const first = firsts.find(({ base }) => keyOf(base) === typed(event));
      if (first !== undefined) send(chooseSheet(first.key));
    },
  });
}

function places(state: State, chosen: Sheet, words: Words): Branch | undefined {
  const { sheets, language } = state;
  const all = sheets.filter(({ base }) => base === chosen.base);
  if (all.length < 2 && chosen.overlays.length === 0) return undefined;
  const options = all.map(({ key, overlays }) => {
    const last = overlays.at(-1);
    const label =
      last === undefined ? words.rules.alone : `${last.document.name[language]}${distinction(last, state, words)}`;
    return [key, element("span", { class: `depth-${String(Math.min(overlays.length, 4))}` }, label)] as const;
  });
  return element(
    "fieldset",
    { class: "places" },
    element("legend", {}, words.rules.place),
    answers("place", chosen.key, options, chooseSheet),
  );
}

function samples({ samples: all }: State, chosen: Sheet, words: Words): Branch | undefined {
  const own = all[(chosen.overlays.at(-1) ?? chosen.base).document.id] ?? [];
  if (own.length === 0) return undefined;
  return element(
    "div",
    { class: "samples", role: "group", "aria-labelledby": "samples" },
    element("span", { id: "samples", class: "asks" }, words.rules.samples),
    own.map(({ verdict, evidence }) =>
      button(words.verdicts[verdict], take(evidence), { class: `sample ${verdict}`, key: verdict }),
    ),
  );
}

function status({ rules, base }: Sheet, words: Words): Branch | undefined {
  const { status: found } = rules.ok ? rules.value.ruleset : base.document;
  if (found === "official") return undefined;
  return element("p", { class: "status" }, element("strong", {}, words.rules.statuses[found]));
}

/** What keeps a sheet of a person's own from judging, with its place in the document. */
function broken(state: State, { rules }: Sheet, words: Words): Child {
  if (rules.ok) return undefined;
  const place = ({ pointer }: Issue): Child => (pointer === "" ? undefined : element("code", {}, pointer));
  return [element("p", {}, words.rules.broken), issueLines({ state, words }, rules.issues, undefined, place)];
}

/** The part of the page where a sheet is chosen. */
export function rulesSection(state: State, words: Words): Branch | undefined {
  const chosen = sheetOf(state);
  if (chosen === undefined) return undefined;
  const { rules } = words;
  const file = listening(element("input", { type: "file", accept: ".json,application/json", class: "unseen" }), {
    change: openRules,
  });
  return element(
    "section",
    { class: "card rules", key: "rules", "aria-labelledby": "rules" },
    element("h2", { id: "rules" }, rules.label),
    labelled(rules.title, "title", titles(state, chosen, words)),
    places(state, chosen, words),
    status(chosen, words),
    broken(state, chosen, words),
    samples(state, chosen, words),
    element("label", { class: "button quiet" }, file, rules.load),
  );
}
