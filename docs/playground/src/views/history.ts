// In: the earlier titles that a ruleset looks back on. Out: their part of the form: each year with what became of the title.
import type { History, HistoryOutcome } from "thangdiem";
import { writeYear } from "../changes.js";
import { dayBefore, yearOf } from "../days.js";
import { type Year, yearName } from "../draft.js";
import { issuesIn, pointer } from "../issues.js";
import { countsThisYear } from "../sections.js";
import { type Branch, element, isTicked, listening, typed } from "../tree.js";
import { issueLines, labelled, question, textInput, unseen } from "./parts.js";
import { local, placeId, type View } from "./view.js";

const NO_YEAR: Year = { outcome: "", rewards: [], decision: "" };
const OUTCOMES: readonly HistoryOutcome[] = ["recognised", "not-recognised", "not-considered"];

/** The years that are looked back on, the newest first. */
function yearsOf({ judged: { ruleset, draft } }: View, key: string, { most }: History): readonly number[] {
  const last = yearOf(dayBefore(draft.period.to));
  if (last === undefined) return [];
  const newest = countsThisYear(ruleset, key) ? last : last - 1;
  return Array.from({ length: most }, (_, back) => newest - back);
}

function rewardBoxes(id: string, { title, rewards = [] }: History, year: number, entry: Year): readonly Branch[] {
  return rewards.map((reward) => {
    const others = entry.rewards.filter((one) => one !== reward);
    const box = listening(element("input", { type: "checkbox", checked: others.length < entry.rewards.length }), {
      change: (event, send) =>
        send(writeYear(title, year, { rewards: isTicked(event) ? [...others, reward] : others })),
    });
    return element("label", { class: "ticked", key: `${id}-${reward}` }, box, " ", element("code", {}, reward));
  });
}

function yearRow(view: View, key: string, history: History, year: number): Branch {
  const { words, state } = view;
  const { title } = history;
  const entry = state.draft.years[yearName(title, year)] ?? NO_YEAR;
  const id = `history-${key}-${String(year)}`;
  const options = [
    element("option", { value: "" }, words.field.unknown),
    ...OUTCOMES.map((outcome) => element("option", { key: outcome, value: outcome }, words.history.outcomes[outcome])),
  ];
  const outcome = listening(element("select", { id, value: entry.outcome }, options), {
    // CAST: the options are the outcomes, and none.
    change: (event, send) => send(writeYear(title, year, { outcome: typed(event) as Year["outcome"] })),
  });
  const isStated = entry.outcome !== "";
  const decision = textInput({ id: `${id}-decision`, value: entry.decision }, (text) =>
    writeYear(title, year, { decision: text }),
  );
  return element(
    "div",
    { class: "year", key: year },
    labelled(String(year), id, outcome),
    isStated ? labelled(words.history.decision, `${id}-decision`, decision) : undefined,
    isStated && history.rewards !== undefined
      ? element(
          "div",
          { class: "rewards", role: "group" },
          unseen(words.history.rewards),
          rewardBoxes(id, history, year, entry),
        )
      : undefined,
  );
}

/** The part of the form about earlier years; nothing where the ruleset looks back on none. */
export function historySection(view: View): Branch | undefined {
  const { words, judged, issues } = view;
  const kept = Object.entries(judged.ruleset.history ?? {});
  if (kept.length === 0) return undefined;
  return element(
    "section",
    { class: "card", key: "history", "aria-labelledby": "history" },
    element("h2", { id: "history" }, words.history.label),
    kept.map(([key, history]) =>
      element(
        "fieldset",
        { class: "field", key, id: placeId(`history.${key}`), tabindex: "-1" },
        element(
          "legend",
          { class: "asks" },
          question(view, local(view, history), view.missing.get(`history.${key}`)?.blocks === true),
        ),
        element(
          "div",
          { class: "years" },
          yearsOf(view, key, history).map((year) => yearRow(view, key, history, year)),
        ),
      ),
    ),
    issueLines(view, issuesIn(issues, pointer("history"))),
  );
}
