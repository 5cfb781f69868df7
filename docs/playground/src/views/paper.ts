// In: a judged form. Out: what would be printed, as it would look on paper.
import { showForm, showPaper } from "../changes.js";
import { PAPERS, type PaperName } from "../state.js";
import { type Branch, element, listening, typed } from "../tree.js";
import { paperBlocks, rendered } from "./documents.js";
import { button, labelled } from "./parts.js";
import type { View } from "./view.js";

/** Forms that should fit on a page stand close. */
const COMPACT: readonly PaperName[] = ["sheet", "worksheet"];

/** The sheet of paper. */
export function paper(view: View): Branch {
  const { state, words } = view;
  const blocks = paperBlocks(view, state.paper);
  const name = COMPACT.includes(state.paper) ? "paper compact" : "paper";
  return element(
    "div",
    { class: name, key: "paper" },
    blocks === undefined ? element("p", {}, words.paper.none) : rendered(view, blocks),
  );
}

/** What is above it on the screen: which paper, print it, go back. */
export function paperTools(view: View): Branch {
  const { state, words } = view;
  const options = PAPERS.map((name) => element("option", { key: name, value: name }, words.paper.names[name]));
  // CAST: the options are the papers.
  const select = listening(element("select", { id: "paper", value: state.paper }, options), {
    change: (event, send) => send(showPaper(typed(event) as PaperName)),
  });
  const print = listening(element("button", { type: "button", class: "primary" }, words.paper.print), {
    click: () => {
      window.print();
    },
  });
  return element(
    "div",
    { class: "paper-tools", key: "paper-tools" },
    button(["← ", words.paper.back], showForm),
    labelled(words.paper.label, "paper", select),
    print,
  );
}
