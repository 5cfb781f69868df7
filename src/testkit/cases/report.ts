// In: what became of a case. Out: blocks that say what came out otherwise, and why: the short explanation of its decision.
import { isObject, type Json } from "../../base/json.js";
import { stepsOf } from "../../base/pointer.js";
import { issueHelp, issueText } from "../../explain/issue-text.js";
import { labelOf, type View, viewOf } from "../../explain/view.js";
import { ticks } from "../../locales/format.js";
import type { Language } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import { type Block, code, item, type ListItem, list } from "../../render/blocks.js";
import { shortExplanation } from "../short.js";
import type { Mismatch } from "./expect.js";
import type { CaseResult } from "./run.js";

function labelFor(view: View, [key = "", node]: readonly string[], language: Language): string {
  const { headings, totals } = view.say;
  if (node !== undefined) return `${labelOf(view, node)} (${node})`;
  const labels: { readonly [key: string]: string } = {
    verdict: headings.verdict,
    total: totals.name,
    missing: headings.missing,
    determinedBy: headings.deciding,
    faults: headings.faults,
    refused: KIT[language].cases.refused,
  };
  return labels[key] ?? key;
}

function textOf(view: View, key: string, value: Json, language: Language): string {
  const { nothing } = KIT[language].cases;
  const { format, names } = view.say;
  if (typeof value === "number") return format.number(value);
  if (typeof value === "string") {
    const words: { readonly [id: string]: string } =
      key === "verdict"
        ? names.verdicts
        : key === "disqualifiers"
          ? names.disqualifierStates
          : key === "gates"
            ? names.logicStates
            : {};
    return format.quote(words[value] ?? value);
  }
  if (Array.isArray(value)) return value.length === 0 ? nothing : ticks(value.map(String));
  if (!isObject(value)) return nothing;
  return format.range(format.number(Number(value["low"])), format.number(Number(value["high"])));
}

function mismatchItem(view: View, { what, expected, found }: Mismatch, language: Language): ListItem {
  const steps = stepsOf(what);
  const [key = ""] = steps;
  const text = (value: Json): string => textOf(view, key, value, language);
  return item(KIT[language].cases.differs(labelFor(view, steps, language), text(expected), text(found)));
}

/**
 * Says what came out otherwise in a case that failed, and why (thuyết minh ngắn): what was expected and found, what is wrong with
 * the case, the short explanation of its decision. Nothing of a case that passed.
 */
export function failureBlocks(result: CaseResult, language: Language): readonly Block[] {
  const { passed, failures, issues, decision, ruleset } = result;
  if (passed) return [];
  const wrong = issues.map((found) => {
    const help = issueHelp(found, language);
    return item([code(found.code), ` ${issueText(found, language)}`], help === undefined ? [] : [item(help)]);
  });
  const view = ruleset && viewOf(ruleset, language, false);
  const different = view === undefined ? [] : failures.map((one) => mismatchItem(view, one, language));
  const items = [...different, ...wrong];
  return [
    ...(items.length === 0 ? [] : [list(items)]),
    // Where names alone are wrong, the decision is not what went wrong.
    ...(decision === undefined || failures.length === 0 ? [] : shortExplanation(decision, ruleset, language)),
  ];
}
