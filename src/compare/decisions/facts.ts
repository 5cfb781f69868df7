// In: the evidence of both sides, and their rules. Out: the facts that are another, with the nodes that read them.
import { dateText, dayNumber } from "../../base/date.js";
import type { Json } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Evidence, HistoryOutcome } from "../../evaluate/evidence.js";
import { fieldLabel } from "../../explain/values.js";
import { local, type View } from "../../explain/view.js";
import { KIT } from "../../locales/kit.js";
import type { LocalText } from "../../parts/statement.js";
import { valueWords } from "../diff/facts.js";
import type { Told } from "../diff/result.js";
import { CLASS } from "../impact/groups.js";
import { orderedJson } from "../impact/parts.js";
import { PERIOD } from "./reads.js";
import type { FactChange } from "./result.js";
import type { ComparedRules } from "./rules.js";
import { statedClass, statedField, statedHistory } from "./stated.js";

/** What both sheets can ask about a subject: how it is read from evidence, and how it is said. */
interface Asked extends Pick<FactChange, "fact" | "about"> {
  readonly read: (evidence: Evidence) => Json;
  readonly label: (view: View) => string;
  readonly words: (view: View, value: Json) => string;
}

type Entry = { readonly year: number; readonly outcome: HistoryOutcome; readonly rewards: readonly string[] };

function historyWords(view: View, value: Json): string {
  if (value === null) return view.say.facts.missing;
  const { outcomes } = KIT[view.language].decisions;
  // CAST: as `statedHistory` gives it.
  const years = value as unknown as readonly Entry[];
  return years
    .map(({ year, outcome, rewards }) => view.say.format.said(String(year), [outcomes[outcome], ...rewards].join(", ")))
    .join("; ");
}

function periodWords({ say: { format } }: View, value: Json): string {
  // CAST: as evidence has it.
  const { from, to } = value as { readonly from: string; readonly to: string };
  return format.period(format.date(from), format.date(dateText(dayNumber(to) - 1)));
}

function field(id: string): Asked {
  return {
    fact: id,
    about: "field",
    read: (evidence) => statedField(evidence, id),
    label: (view) => fieldLabel(view, id),
    words: (view, value) => valueWords(view, id, value),
  };
}

function history(title: string): Asked {
  const declared = ({ ruleset }: View) => Object.values(ruleset.history ?? {}).find((one) => one.title === title);
  return {
    fact: `history.${title}`,
    about: "history",
    read: (evidence) => statedHistory(evidence, title),
    label: (view) => {
      const found = declared(view);
      return found === undefined ? title : local(view, found);
    },
    words: historyWords,
  };
}

const WHOLE: readonly Asked[] = [
  {
    fact: CLASS,
    about: "class",
    read: statedClass,
    label: (view) => fieldLabel(view, CLASS),
    words: (view, value) => valueWords(view, CLASS, value),
  },
  {
    fact: PERIOD,
    about: "period",
    read: ({ period: { from, to } }) => ({ from, to }),
    label: ({ say }) => say.headings.period,
    words: periodWords,
  },
];

function askedBy({ before, after }: ComparedRules): readonly Asked[] {
  const rulesets = [before.ruleset, after.ruleset];
  const fields = new Set(rulesets.flatMap((one) => Object.keys(one.fields)));
  const titles = new Set(rulesets.flatMap((one) => Object.values(one.history ?? {}).map(({ title }) => title)));
  const all = [...[...fields].map(field), ...[...titles].map(history), ...WHOLE];
  return all.sort((a, b) => compareText(a.fact, b.fact));
}

function knows({ ruleset }: View, { fact, about }: Asked): boolean {
  return about !== "field" || Object.hasOwn(ruleset.fields, fact);
}

/** Both languages, by the words of one side; where its sheet does not know the fact, by those of the other. */
function inWords(
  { views }: ComparedRules,
  asked: Asked,
  side: "before" | "after",
  say: (view: View) => string,
): LocalText {
  const viewOf = (language: "vi" | "en"): View => {
    const { [side]: own, before, after } = views[language];
    return [own, after, before].find((view) => knows(view, asked)) ?? own;
  };
  return { vi: say(viewOf("vi")), en: say(viewOf("en")) };
}

function told(rules: ComparedRules, asked: Asked, side: "before" | "after", value: Json): Told {
  return { value, ...inWords(rules, asked, side, (view) => asked.words(view, value)) };
}

function readersOf({ reads }: ComparedRules, fact: string): readonly string[] {
  const nodes = [reads.before, reads.after].flatMap((all) => [...all].filter(([, facts]) => facts.has(fact)));
  return [...new Set(nodes.map(([node]) => node))].sort(compareText);
}

/** Every fact that is not the same on both sides, by code points of the names. */
export function factsBetween(before: Evidence, after: Evidence, rules: ComparedRules): readonly FactChange[] {
  return askedBy(rules).flatMap((asked): readonly FactChange[] => {
    const [old, now] = [asked.read(before), asked.read(after)];
    if (orderedJson(old) === orderedJson(now)) return [];
    const { fact, about } = asked;
    return [
      {
        ...{ fact, about },
        label: inWords(rules, asked, "after", asked.label),
        before: told(rules, asked, "before", old),
        after: told(rules, asked, "after", now),
        nodes: readersOf(rules, fact),
      },
    ];
  });
}

/** The facts among those that changed that a node reads itself. */
export function factsRead(
  { reads }: ComparedRules,
  changed: readonly FactChange[],
): (node: string) => readonly string[] {
  return (node) =>
    changed
      .map(({ fact }) => fact)
      .filter((fact) => [reads.before, reads.after].some((all) => all.get(node)?.has(fact)));
}
