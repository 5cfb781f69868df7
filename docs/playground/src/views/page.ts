// In: the state. Out: the whole page.
import { clear, dropFileNote, saved, showPaper, speak, undo } from "../changes.js";
import { openEvidence, saveEvidence } from "../files.js";
import { judge } from "../judge.js";
import type { State } from "../state.js";
import { type Branch, type Child, element, listening } from "../tree.js";
import type { Words } from "../words.js";
import { WORDS } from "../words-table.js";
import { form } from "./form.js";
import { paper, paperTools } from "./paper.js";
import { button, issueLines } from "./parts.js";
import { details, summary } from "./result.js";
import { rulesSection } from "./rules.js";
import { type View, viewOf } from "./view.js";

function languages({ language }: State, words: Words): Branch {
  const one = (code: State["language"], name: string): Branch =>
    button(name, speak(code), { lang: code, "aria-pressed": code === language ? "true" : "false", key: code });
  return element(
    "div",
    { class: "languages", role: "group", "aria-label": words.language },
    one("vi", "Tiếng Việt"),
    one("en", "English"),
  );
}

function tools(view: View): Branch {
  const { words, judged, state } = view;
  const file = listening(element("input", { type: "file", accept: ".json,application/json", class: "unseen" }), {
    change: openEvidence,
  });
  const save = listening(element("button", { type: "button" }, words.tools.save), {
    click: (_, send) => {
      saveEvidence(judged.evidence);
      send(saved);
    },
  });
  return element(
    "div",
    { class: "tools", role: "group", "aria-label": words.tools.label },
    element("label", { class: "button" }, file, words.tools.open),
    save,
    button(words.tools.print, showPaper(state.paper)),
    button(words.tools.clear, clear, { class: "quiet", key: "clear" }),
    state.before === undefined ? undefined : button(words.tools.undo, undo, { class: "quiet", key: "undo" }),
  );
}

function fileNote(state: State, words: Words): Child {
  const { file } = state;
  if (file === undefined) return undefined;
  return element(
    "div",
    { class: file.found === "unread" || file.found === "homeless" ? "file-note wrong" : "file-note" },
    element("p", {}, words.file[file.found](file.name)),
    issueLines({ state, words }, file.issues),
    button(words.close, dropFileNote, { class: "quiet" }),
  );
}

function header(state: State, words: Words, view: View | undefined): Branch {
  return element(
    "header",
    { class: "top", key: "top" },
    element("div", { class: "names" }, element("h1", {}, words.title), element("p", {}, words.intro)),
    languages(state, words),
    view === undefined ? undefined : tools(view),
    element("div", { role: "status", class: "said" }, fileNote(state, words)),
  );
}

/** Everything on the page. */
export function page(state: State): Branch {
  const words = WORDS[state.language];
  const judged = judge(state);
  const view = judged && viewOf(state, judged, words);
  const isPaper = state.screen === "paper" && view !== undefined;
  return element(
    "div",
    { class: isPaper ? "page on-paper" : "page" },
    header(state, words, view),
    element(
      "main",
      { key: "main" },
      isPaper ? paperTools(view) : undefined,
      element(
        "div",
        { class: "desk", key: "desk" },
        element("div", { class: "left" }, rulesSection(state, words), view && form(view)),
        view && element("aside", { class: "right", "aria-label": words.result.label }, summary(view), details(view)),
      ),
      view !== undefined && (isPaper || state.isPrinting) ? paper(view) : undefined,
    ),
    element("footer", { key: "footer" }, element("p", {}, words.footer)),
  );
}
