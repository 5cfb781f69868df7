// In: a compiled ruleset. Out: aims at verdicts, at every option of every reading, at looking back on the history, and at what
// overlays changed.
import { dateText, dayNumber, yearOf } from "../../base/date.js";
import { compareText } from "../../base/text.js";
import type { Decision, Verdict } from "../../evaluate/decision.js";
import { evaluate } from "../../evaluate/evaluate.js";
import { CLASS } from "../../explore/domain.js";
import { type HistoryUse, lookBack, widest } from "../../logic/history.js";
import { registersOf } from "../../ruleset/memory.js";
import { WHOLE } from "./about.js";
import { type About, type Aim, isExactly, type Seen, spanAt } from "./aim.js";
import type { Impossible } from "./goal.js";
import { aimOf, type Sheet } from "./sheet.js";

const VERDICTS: readonly Verdict[] = ["eligible", "ineligible", "disqualified", "undetermined"];

function verdictNeeds({ compiled: { sheet, index } }: Sheet, verdict: Verdict): Impossible | undefined {
  const nothing: Impossible = { why: "nothing-there" };
  if (verdict === "disqualified") return sheet.disqualifiers.length === 0 ? nothing : undefined;
  if (verdict !== "ineligible") return undefined;
  const canRefuse =
    sheet.gates.some(({ onFailure }) => onFailure === "ineligible") ||
    index.required.length > 0 ||
    sheet.total !== undefined ||
    sheet.standards.some(({ floor }) => floor !== undefined);
  return canRefuse ? undefined : nothing;
}

/** Aims at each verdict. */
export function verdictAims(sheet: Sheet): readonly Aim[] {
  return VERDICTS.map((verdict) =>
    aimOf({
      node: "verdict",
      kind: "verdict",
      wants: "reached",
      value: verdict,
      about: WHOLE,
      cite: undefined,
      reached: ({ decision }) => decision.verdict === verdict,
      impossible: verdictNeeds(sheet, verdict),
    }),
  );
}

// What a reading may change: not what is only said to be missing under one of its options.
function outcome({ verdict, total, standards, determinedBy }: Decision): string {
  return JSON.stringify([verdict, total, standards, determinedBy]);
}

/** Is the record decided otherwise when another option is chosen? */
function actsByReading({ compiled, evidence, decision }: Seen, reading: string): boolean {
  const { readings = {} } = compiled.ruleset;
  const own = outcome(decision);
  const isOther = Object.keys(readings[reading]?.options ?? {}).some((option) => {
    if (option === decision.readings[reading]) return false;
    return outcome(evaluate(compiled, evidence, { readings: { ...decision.readings, [reading]: option } })) !== own;
  });
  // The registers are to be again what they were.
  evaluate(compiled, evidence, { readings: decision.readings });
  registersOf(compiled);
  return isOther;
}

/** The facts, and the other readings, beside which a reading is read. */
function besides({ compiled: { ruleset } }: Sheet, reading: string, aims: readonly Aim[]): About {
  const beside = aims.filter(({ about }) => about.readings.includes(reading)).map(({ about }) => about);
  const byClass = ruleset.pass?.severalClasses?.reading === reading ? [CLASS] : [];
  const facts = [...beside.flatMap((about) => about.facts ?? []), ...byClass];
  const readings = [reading, ...beside.flatMap((about) => about.readings)];
  return {
    facts: [...new Set(facts)].sort(compareText),
    readings: [...new Set(readings)].sort(compareText),
    period: true,
    isProvable: false,
  };
}

/** Aims at each option of each reading deciding otherwise than another would. */
export function readingAims(sheet: Sheet, aims: readonly Aim[]): readonly Aim[] {
  return Object.entries(sheet.compiled.ruleset.readings ?? {}).flatMap(([reading, { options }]) => {
    const about = besides(sheet, reading, aims);
    return Object.keys(options).map((option) =>
      aimOf({
        node: `reading.${reading}`,
        kind: "reading",
        wants: "acts",
        value: option,
        about,
        cite: undefined,
        reached: (seen) => seen.decision.readings[reading] === option && actsByReading(seen, reading),
      }),
    );
  });
}

/** Did a reward end the run that would have gone on without it? */
function isReset(use: HistoryUse): (seen: Seen) => boolean {
  return ({ evidence, registers }) => {
    const { title } = use.declared;
    const lastYear = yearOf(dateText(dayNumber(evidence.period.to) - 1));
    const longer = lookBack({ ...use, isReset: false }, lastYear, (year) => {
      const entry = (evidence.history ?? []).find((one) => one.title === title && one.year === year);
      return entry && { isRecognised: entry.outcome === "recognised", rewards: [entry.reward ?? []].flat() };
    });
    return spanAt(use.slot, registers).high < longer.low;
  };
}

function placeOf({ counts, start, isReset }: HistoryUse): string {
  return `${counts}.${start === 0 ? "through-this-year" : "before-this-year"}${isReset ? ".reset" : ""}`;
}

/** Aims at each way of looking back: the least, the most, not known, and a reward that uses years up. */
export function historyAims({ compiled }: Sheet): readonly Aim[] {
  return [...compiled.sheet.histories.values()].flatMap((use) => {
    const about: About = { facts: [`history.${use.declared.title}`], readings: [], period: true, isProvable: true };
    const base = {
      node: `history.${use.history}`,
      place: placeOf(use),
      kind: "history",
      about,
      cite: undefined,
    } as const;
    const { low, high } = widest(use, use.declared);
    const { slot } = use;
    return [
      aimOf({ ...base, wants: "least", value: low, reached: ({ registers }) => isExactly(slot, low, registers) }),
      aimOf({ ...base, wants: "most", value: high, reached: ({ registers }) => isExactly(slot, high, registers) }),
      aimOf({
        ...base,
        wants: "unknown",
        reached: ({ registers }) => spanAt(slot, registers).low < spanAt(slot, registers).high,
        impossible: low === high ? { why: "always-known" } : undefined,
      }),
      // Histories of equal counts are alike, and only one of them is tried: whether a reward made the count is more than that.
      ...(use.isReset
        ? [aimOf({ ...base, about: { ...about, isProvable: false }, wants: "reset", reached: isReset(use) })]
        : []),
    ];
  });
}

/** What it means that a goal of a kind shows its node acting. */
const ACTS: { readonly [kind: string]: string } = {
  criterion: "met",
  deduction: "some",
  bonus: "some",
  gate: "failed",
  disqualifier: "holds",
  points: "some",
  mark: "met",
};

function layersOf({ statements }: Sheet, id: string): readonly string[] {
  const { layer, figures } = statements.get(id)?.statement ?? {};
  return [layer, figures?.layer].filter((one) => one !== undefined);
}

/** Aims at each node that an overlay added or changed: that it acts. What was repealed is no longer there to act. */
export function overlayAims(sheet: Sheet, aims: readonly Aim[]): readonly Aim[] {
  return aims.flatMap(({ goal, about, reached, impossible }) => {
    const { kind, node, wants, cite } = goal;
    // A required criterion acts when it refuses; the points of a standard are its own, those of a node are in its kind.
    const isRequired = sheet.written.get(node)?.kind === "required";
    const acting = isRequired ? "failed" : ACTS[kind];
    if (acting !== wants || (kind === "points" && sheet.written.has(node))) return [];
    return [...new Set(layersOf(sheet, node))]
      .sort(compareText)
      .map((layer) => aimOf({ node, kind: "overlay", wants: "acts", value: layer, about, cite, reached, impossible }));
  });
}
