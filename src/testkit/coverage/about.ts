// In: expressions and nodes, lowered. Out: what they depend on: facts, readings, the period.
import { compareText } from "../../base/text.js";
import { fieldsOf } from "../../explore/fields.js";
import { occasionFor } from "../../explore/period.js";
import type { CompiledNode } from "../../kinds/kind.js";
import { readsOf } from "../../logic/reads.js";
import type { Lowered, LoweredItem } from "../../logic/source.js";
import type { Field } from "../../parts/field.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type About, within } from "./aim.js";

/** The readings that expressions ask for. */
export function readingsIn(all: readonly Lowered[]): readonly string[] {
  const found = all.flatMap(({ source }) => (source.kind === "reading" ? [source.reading] : []));
  return [...new Set(found)].sort(compareText);
}

function seesPeriod(all: readonly Lowered[]): boolean {
  return all.some(
    ({ source }) => source.kind === "history" || (source.kind === "operator" && source.operator === "within-period"),
  );
}

// The evidence space knows a history by its title.
function nameIn({ sheet: { histories } }: CompiledRuleset, read: string): string {
  const title = histories.get(read)?.declared.title;
  return title === undefined ? read : `history.${title}`;
}

function factsIn(compiled: CompiledRuleset, roots: readonly Lowered[]): readonly string[] {
  const facts = roots.flatMap((root) => readsOf(root).fields.map((read) => nameIn(compiled, read)));
  return [...new Set(facts)].sort(compareText);
}

/** Can a field hold every day of the period, and the days beside it? */
function holdsPeriod(compiled: CompiledRuleset, id: string): boolean {
  const field = fieldNamed(compiled.ruleset, id);
  const { from, to } = occasionFor([compiled]).period;
  return field?.type !== "date" || (field.min < from && to <= field.max);
}

function fieldNamed({ fields }: Ruleset, id: string): Field | undefined {
  const dot = id.lastIndexOf(".");
  const list = fields[id.slice(0, Math.max(0, dot))];
  return fields[id] ?? (list?.type === "events" ? list.item[id.slice(dot + 1)] : undefined);
}

// What is seen against the period alone behaves alike in each; with a day that stands in the text, or a field that does not hold
// the period, it does not.
function isOfEachPeriod(compiled: CompiledRuleset, all: readonly Lowered[]): boolean {
  if (!seesPeriod(all)) return true;
  return all.every(({ source, type }) => {
    if (source.kind === "field") return holdsPeriod(compiled, source.field);
    return source.kind !== "literal" || type.type !== "date";
  });
}

/** What an expression over the facts depends on, and the conditions on which it depends whether it counts. */
export function aboutExpression(compiled: CompiledRuleset, root: Lowered, around: readonly Lowered[] = []): About {
  const all = [root, ...around].flatMap(within);
  return {
    facts: factsIn(compiled, [root, ...around]),
    readings: readingsIn(all),
    period: seesPeriod(all),
    isProvable: isOfEachPeriod(compiled, all),
    seenIn: root,
  };
}

/** A list of events, its conditions, and what it depends on outside whether they count. */
export interface OfEvent {
  readonly list: string;
  readonly item: LoweredItem;
  readonly outside: readonly Lowered[];
}

/** What a condition over one event depends on, and the conditions on which it depends whether it counts. */
export function aboutEvent(
  compiled: CompiledRuleset,
  { list, item, outside }: OfEvent,
  root: Lowered,
  around: readonly Lowered[],
): About {
  const all = [root, ...around].flatMap(within);
  const own = (read: string): boolean => read.startsWith(`${list}.`);
  const reads = [root, ...around].flatMap((one) => readsOf(one).fields);
  const members = reads.filter(own);
  const histories = reads.filter((read) => !own(read)).map((read) => nameIn(compiled, read));
  const outer = [...new Set([...factsIn(compiled, outside), ...histories])];
  const about = { readings: readingsIn([...all, ...outside.flatMap(within)]), period: seesPeriod(all), seenIn: root };
  // With facts outside, such as a history, one event alone tells nothing.
  if (outer.length > 0) return { ...about, facts: [list, ...outer], isProvable: false };
  const event = { list, item, members: [...new Set(members)].sort(compareText) };
  return { ...about, facts: [list], isProvable: isOfEachPeriod(compiled, all), event };
}

function under(node: CompiledNode): readonly CompiledNode[] {
  return [node, ...node.children.flatMap(under)];
}

/** What the points and states of nodes depend on. */
export function aboutNodes(compiled: CompiledRuleset, nodes: readonly CompiledNode[]): About {
  const all = nodes.flatMap(under);
  const expressions = all.flatMap((node) => Object.values(node.expressions).flatMap(within));
  const combining = all.flatMap(({ combine }) =>
    typeof combine === "object" && "reading" in combine ? [combine.reading] : [],
  );
  return {
    facts: [...new Set(nodes.flatMap(({ id }) => fieldsOf(compiled, id)))].sort(compareText),
    readings: [...new Set([...readingsIn(expressions), ...combining])].sort(compareText),
    period: seesPeriod(expressions),
    isProvable: isOfEachPeriod(compiled, expressions),
  };
}

/** It depends on the sheet as a whole. */
export const WHOLE: About = { readings: [], period: true, isProvable: false };
