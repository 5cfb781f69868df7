// In: a ruleset and a language. Out: what every part of an explanation reads: words, labels, definitions by id.
import type { Labelled } from "../kinds/node.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import { LANGUAGES, type Language, SHOWN_IN } from "../locales/index.js";
import type { Messages } from "../locales/messages.js";
import type { LocalText, Statement } from "../parts/statement.js";
import type { Ruleset, Standard } from "../ruleset/schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../ruleset/walk.js";

/** A ruleset as an explanation sees it. */
export interface View {
  readonly language: Language;
  readonly say: Messages;
  readonly ruleset: Ruleset;
  /** Are ids shown after labels? */
  readonly ids: boolean;
  /** Short names of readings, on a page that numbers them; else their questions are their names. */
  readonly readingNames?: ReadonlyMap<string, string>;
  readonly standards: ReadonlyMap<string, Standard>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly adjustments: ReadonlyMap<string, Adjustment>;
  /** Every node that has an id: the above, gates and disqualifiers. */
  readonly nodes: ReadonlyMap<string, Labelled & Statement>;
}

function byId<T extends Labelled>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Prepares a ruleset for reading aloud in one language. */
export function viewOf(ruleset: Ruleset, language: Language, ids: boolean): View {
  const standards = ruleset.standards ?? [];
  const criteria = criteriaOf(ruleset).map(({ node }) => node);
  const adjustments = [...deductionsOf(ruleset), ...bonusesOf(ruleset)].map(({ node }) => node);
  const conditions = [...(ruleset.gates ?? []), ...(ruleset.disqualifiers ?? [])];
  return {
    language,
    say: LANGUAGES[language],
    ruleset,
    ids,
    standards: byId(standards),
    criteria: byId(criteria),
    adjustments: byId(adjustments),
    nodes: byId<Labelled & Statement>([...standards, ...criteria, ...adjustments, ...conditions]),
  };
}

/** The text in the reader's language. */
export function local(view: View, text: LocalText): string {
  return text[SHOWN_IN[view.language]];
}

/** The standard that a floor `<standard>.floor` belongs to; undefined where the node is no floor. */
export function floorOf(view: View, node: string): Standard | undefined {
  return node.endsWith(".floor") && !view.nodes.has(node)
    ? view.standards.get(node.slice(0, -".floor".length))
    : undefined;
}

/** The label of a node, a floor or the total; its id where the ruleset does not know it. */
export function labelOf(view: View, node: string): string {
  const known = view.nodes.get(node);
  if (known !== undefined) return local(view, known);
  const standard = floorOf(view, node);
  if (standard !== undefined) return view.say.totals.floorName(view.say.format.quote(local(view, standard)));
  return node === "total" ? view.say.totals.name : node;
}
