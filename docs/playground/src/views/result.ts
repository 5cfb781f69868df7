// In: a judged form. Out: what comes of it: the verdict with its reasons, where the total stands, what is missing, every step.
import type { Issue, TracedDecision } from "thangdiem";
import { dropOthers, openPanel } from "../changes.js";
import { PANELS, type PanelName } from "../state.js";
import { type Branch, type Child, element, listening } from "../tree.js";
import { explained, rendered } from "./documents.js";
import { missingFacts } from "./missing.js";
import { button, issueLines } from "./parts.js";
import { resultBar, standardBars } from "./range.js";
import { dependence } from "./readings.js";
import { local, placeId, type View } from "./view.js";

const SIGNS = { eligible: "✓", ineligible: "✕", disqualified: "⊘", undetermined: "?" } as const;

/** The verdict in large letters, and why in one sentence. */
function verdictLines(view: View, decision: TracedDecision): Branch {
  const [sentence] = explained(view, decision, "deciding").verdict;
  const runs = sentence?.block === "paragraph" ? sentence.content : [];
  const [verdict, ...why] = runs.map(({ text }) => text);
  const reason = why.join("").replace(/^[:.]\s*/, "");
  return element(
    "div",
    { class: `verdict ${decision.verdict}`, role: "status" },
    element(
      "p",
      { class: "name" },
      element("span", { class: "sign", "aria-hidden": "true" }, SIGNS[decision.verdict]),
      " ",
      verdict,
    ),
    reason === "" ? undefined : element("p", { class: "why" }, reason.charAt(0).toUpperCase() + reason.slice(1)),
  );
}

/** The place on the form of what is wrong, as a link to it; nothing where the form has no such place. */
function placeOf(view: View, { pointer }: Issue): Branch | undefined {
  const { words, judged } = view;
  const [, part = "", name = ""] = pointer.split("/");
  const fact = part === "facts" ? name : `${part}.${name}`;
  const field = judged.ruleset.fields[fact];
  if (field !== undefined) return element("a", { href: `#${placeId(fact)}` }, local(view, field));
  return part === "facts"
    ? undefined
    : element(
        "a",
        { href: `#${part === "history" ? "history" : "subject"}` },
        part === "history" ? words.history.label : words.subject.label,
      );
}

function refused(view: View): Branch {
  const { words, issues, judged } = view;
  const { facts, history } = judged.draft.others;
  const hasOthers = Object.keys(facts).length + history.length > 0;
  return element(
    "div",
    { class: "verdict refused", role: "status" },
    element(
      "p",
      { class: "name" },
      element("span", { class: "sign", "aria-hidden": "true" }, "!"),
      " ",
      words.result.refused,
    ),
    element("p", { class: "why" }, words.result.refusedHint(issues.length)),
    issueLines(view, issues, undefined, (issue) => placeOf(view, issue)),
    hasOthers
      ? [element("p", {}, words.result.elsewhere), button(words.result.drop, dropOthers, { class: "quiet" })]
      : undefined,
  );
}

const BODIES: { readonly [P in PanelName]: (view: View, decision: TracedDecision) => Child } = {
  why: (view, decision) => {
    const readings = dependence(view);
    return [
      rendered(view, explained(view, decision, "deciding").rest),
      readings === undefined ? undefined : element("p", { class: "dependence" }, readings),
    ];
  },
  missing: missingFacts,
  steps: (view, decision) => rendered(view, explained(view, decision, "full").rest),
};

/** Left and right go from one tab to the next, as people expect of tabs. */
function tab(view: View, name: PanelName, missing: number): Branch {
  const { panel } = view.state;
  const label = view.words.result.panels[name];
  const isOpen = panel === name;
  return listening(
    element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        key: name,
        "aria-selected": isOpen ? "true" : "false",
        "aria-controls": "panel",
        tabindex: isOpen ? 0 : -1,
      },
      label,
      name === "missing" && missing > 0 ? element("small", {}, ` ${String(missing)}`) : undefined,
    ),
    {
      click: (_, send) => send(openPanel(name)),
      keydown: (event, send) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[(event as KeyboardEvent).key];
        const next = step === undefined ? undefined : PANELS.at((PANELS.indexOf(name) + step) % PANELS.length);
        if (next === undefined) return;
        send(openPanel(next));
        document.getElementById(`tab-${next}`)?.focus();
      },
    },
  );
}

/** Beside the form: where it stands now, in view all the time. */
export function summary(view: View): Branch {
  const { words, judged } = view;
  const { result } = judged;
  return element(
    "section",
    { class: "summary", key: "summary", "aria-labelledby": "result" },
    element("h2", { id: "result", class: "unseen" }, words.result.label),
    result.ok ? [verdictLines(view, result.value), resultBar(view, result.value)] : refused(view),
  );
}

/** Beside the form: why, what is missing, every step. */
export function details(view: View): Branch | undefined {
  const { state, judged } = view;
  if (!judged.result.ok) return undefined;
  const decision = judged.result.value;
  return element(
    "div",
    { class: "details", key: "details" },
    standardBars(view, decision),
    element(
      "div",
      { class: "tabs", role: "tablist", "aria-label": view.words.result.label },
      PANELS.map((name) => tab(view, name, decision.missing.length)),
    ),
    element(
      "div",
      {
        class: "panel",
        role: "tabpanel",
        id: "panel",
        key: state.panel,
        tabindex: "0",
        "aria-labelledby": `tab-${state.panel}`,
      },
      BODIES[state.panel](view, decision),
    ),
  );
}
