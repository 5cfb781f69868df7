// In: the readings of a ruleset. Out: each open question of the text with its answers, and whether the verdict hangs on them.
import type { Reading } from "thangdiem";
import { chooseReading } from "../changes.js";
import { aboutOf } from "../judge.js";
import { type Branch, element } from "../tree.js";
import { answers } from "./parts.js";
import { local, type View } from "./view.js";

/** Whether the verdict depends on a reading, once that is known for this evidence. */
export function dependence({ state, judged, words }: View): string | undefined {
  const { everyReading } = state;
  if (everyReading?.about !== aboutOf(state, judged)) return undefined;
  const { depends, verdicts } = everyReading.found;
  return depends ? words.readings.differs(verdicts.map((verdict) => words.verdicts[verdict])) : words.readings.same;
}

function question(view: View, key: string, reading: Reading): Branch {
  const { words, state } = view;
  const options = Object.entries(reading.options).map(
    ([option, label]) =>
      [
        option,
        [
          local(view, label),
          option === reading.default ? element("small", {}, ` (${words.readings.default})`) : undefined,
        ],
      ] as const,
  );
  return element(
    "fieldset",
    { class: "field reading", key, "aria-describedby": `reading-${key}-why` },
    element("legend", { class: "asks" }, local(view, reading.question)),
    element("p", { class: "hint", id: `reading-${key}-why` }, local(view, reading.why)),
    answers(`reading-${key}`, state.readings[key] ?? reading.default, options, (option) => chooseReading(key, option)),
  );
}

/** The part of the form about readings; nothing where the text leaves nothing open. */
export function readingsSection(view: View): Branch | undefined {
  const { words, judged } = view;
  const readings = Object.entries(judged.ruleset.readings ?? {});
  if (readings.length === 0) return undefined;
  return element(
    "section",
    { class: "card", key: "readings", "aria-labelledby": "readings" },
    element("h2", { id: "readings" }, words.readings.label),
    element("p", { class: "hint" }, words.readings.hint),
    readings.map(([key, reading]) => question(view, key, reading)),
  );
}
