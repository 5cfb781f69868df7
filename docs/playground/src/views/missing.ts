// In: the missing facts of a decision. Out: each with what it bears on, leading to its place on the form.
import type { LocalText, MissingFact, Ruleset, TracedDecision } from "thangdiem";
import { type Branch, element } from "../tree.js";
import { local, placeId, type View } from "./view.js";

/** Every label of a ruleset by the id beside it. */
function labelsIn(part: unknown): readonly (readonly [string, LocalText])[] {
  if (typeof part !== "object" || part === null) return [];
  const { id, vi, en } = part as { readonly [name: string]: unknown };
  const own =
    typeof id === "string" && typeof vi === "string" && typeof en === "string" ? [[id, { vi, en }] as const] : [];
  return [...own, ...Object.values(part).flatMap(labelsIn)];
}

function labelOf(view: View, { fields, history = {} }: Ruleset, fact: string): string {
  if (fact === "subject.class") return view.words.subject.classes;
  const dot = fact.lastIndexOf(".");
  const [list, member] = [fact.slice(0, Math.max(dot, 0)), fact.slice(dot + 1)];
  const events = fields[list];
  const inner = events?.type === "events" ? events.item[member] : undefined;
  const found = fields[fact] ?? history[fact.replace(/^history\./, "")];
  if (events !== undefined && inner !== undefined) return `${local(view, events)}: ${local(view, inner)}`;
  return found === undefined ? fact : local(view, found);
}

/** The place on the form: of a member of events, the list. */
function placeOf({ fields }: Ruleset, fact: string): string {
  const list = fact.slice(0, fact.lastIndexOf("."));
  return fields[fact] === undefined && fields[list] !== undefined ? list : fact;
}

function item(
  view: View,
  { field, nodes, reason, years = [] }: MissingFact,
  labels: ReadonlyMap<string, LocalText>,
): Branch {
  const { words, judged } = view;
  const named = nodes.flatMap((node) => {
    const label = labels.get(node);
    return label === undefined ? [] : [local(view, label)];
  });
  const collect = judged.ruleset.fields[field]?.collect;
  const told = [
    ...(reason === undefined ? [] : [reason]),
    ...(years.length === 0 ? [] : [words.result.years(years)]),
    ...(named.length === 0 ? [] : [words.result.bearsOn(named.join("; "))]),
  ];
  return element(
    "li",
    { key: field },
    element("a", { href: `#${placeId(placeOf(judged.ruleset, field))}` }, labelOf(view, judged.ruleset, field)),
    told.length === 0 ? undefined : element("small", {}, told.join(". ")),
    collect === undefined ? undefined : element("small", {}, local(view, collect)),
  );
}

/** What is missing: first what the verdict waits for, then what would only sharpen the points. */
export function missingFacts(view: View, { missing }: TracedDecision): Branch {
  const { words, judged } = view;
  if (missing.length === 0) return element("p", {}, words.result.complete);
  const labels = new Map(labelsIn(judged.ruleset));
  const part = (heading: string, blocks: boolean): readonly Branch[] => {
    const facts = missing.filter((fact) => fact.blocks === blocks);
    if (facts.length === 0) return [];
    return [
      element("h3", {}, heading, " ", element("small", {}, String(facts.length))),
      element(
        "ul",
        { class: "missing" },
        facts.map((fact) => item(view, fact, labels)),
      ),
    ];
  };
  return element("div", {}, part(words.result.blocking, true), part(words.result.sharpening, false));
}
