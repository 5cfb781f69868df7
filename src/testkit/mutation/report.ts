// In: judged mutants. Out: blocks: how many of each kind were noticed, what no case notices with a case that would, what is proven
// to be no change, what is left open.
import type { Json } from "../../base/json.js";
import { labelOf, type View, viewOf } from "../../explain/view.js";
import { tick, ticks } from "../../locales/format.js";
import { type Language, SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import type { MutationPhrases } from "../../locales/messages.js";
import { type Block, code, heading, item, type ListItem, list, paragraph, table } from "../../render/blocks.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { OPERATION } from "./mutants.js";
import type { JudgedMutant } from "./mutate.js";
import { MUTATION_OPERATORS } from "./operators/index.js";

/** How many mutants came to each fate. */
export type MutationTally = { readonly [F in JudgedMutant["fate"]]: number };

/** How the report is told. */
export interface ReportOptions {
  /** Give with each change that goes unnoticed the case that would notice it; they are long. */
  readonly cases?: boolean;
}

const FATES: readonly JudgedMutant["fate"][] = ["killed", "refused", "equivalent", "survived", "unresolved"];
/** Longest value that is shown whole. */
const LONGEST = 120;

/** Counts the fates. */
export function tallyMutants(mutants: readonly JudgedMutant[]): MutationTally {
  const count = (fate: JudgedMutant["fate"]): number => mutants.filter((one) => one.fate === fate).length;
  return {
    killed: count("killed"),
    refused: count("refused"),
    equivalent: count("equivalent"),
    survived: count("survived"),
    unresolved: count("unresolved"),
  };
}

function shown(value: Json, { say }: View): string {
  if (typeof value === "number") return say.format.number(value);
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What a change is about, which need not be a node. */
function nameOf(view: View, node: string, say: MutationPhrases): string {
  if (node === "inForce") return say.inForce;
  const { derived = {}, readings = {} } = view.ruleset;
  return (
    derived[node]?.[SHOWN_IN[view.language]] ?? readings[node]?.question[SHOWN_IN[view.language]] ?? labelOf(view, node)
  );
}

function changeOf(view: View, { node, from, to, operator, overlay }: JudgedMutant, say: MutationPhrases): string {
  if (operator === OPERATION) return say.operationLeftOut(overlay ?? "", shown(from, view));
  const label = `${view.say.format.quote(nameOf(view, node, say))} (${node})`;
  return to === null ? say.leftOut(label, shown(from, view)) : say.changed(label, shown(from, view), shown(to, view));
}

function proofOf(mutant: JudgedMutant, view: View, say: MutationPhrases): string {
  if (mutant.fate !== "equivalent") return "";
  const { proof } = mutant;
  const { number } = view.say.format;
  if (proof.by === "points") return say.noneBetween(number(proof.count));
  return proof.by === "combinations"
    ? say.sameEverywhere(number(proof.count), ticks(proof.fields))
    : say.neverReached(number(proof.low), number(proof.high));
}

function itemOf(mutant: JudgedMutant, view: View, say: MutationPhrases, { cases = true }: ReportOptions): ListItem {
  const below: Partial<Record<JudgedMutant["fate"], () => readonly ListItem[]>> = {
    survived: () =>
      mutant.fate === "survived" && cases ? [item([`${say.pasteThis} `, code(JSON.stringify(mutant.kill))])] : [],
    equivalent: () => [item(proofOf(mutant, view, say))],
    refused: () => (mutant.fate === "refused" ? [item(ticks(mutant.codes))] : []),
  };
  const content = [changeOf(view, mutant, say), " ", code(mutant.pointer)];
  return item(content, below[mutant.fate]?.() ?? []);
}

function countsByOperator(mutants: readonly JudgedMutant[], language: Language): Block {
  const say = KIT[language].mutation;
  const rows = [...MUTATION_OPERATORS, { name: OPERATION, summary: say.operation }].flatMap(({ name, summary }) => {
    const own = mutants.filter(({ operator }) => operator === name);
    const tally = tallyMutants(own);
    const text = typeof summary === "string" ? summary : summary[SHOWN_IN[language]];
    return own.length === 0 ? [] : [[text, String(own.length), ...FATES.map((fate) => String(tally[fate]))]];
  });
  return table(
    ["left", ...[0, ...FATES].map(() => "right" as const)],
    [say.change, say.tried, ...FATES.map((fate) => say.fates[fate])],
    rows,
  );
}

/**
 * Says what mutation found (báo cáo thử đổi quy định): what would have gone unnoticed first, each with a case that notices it.
 *
 * @example
 * mutationBlocks(ruleset, [], "en").length //=> 3
 */
export function mutationBlocks(
  ruleset: Ruleset,
  mutants: readonly JudgedMutant[],
  language: Language,
  options: ReportOptions = {},
): readonly Block[] {
  const say = KIT[language].mutation;
  const view = viewOf(ruleset, language, false);
  const { killed, survived, unresolved } = tallyMutants(mutants);
  const section = (fate: JudgedMutant["fate"], title: string): readonly Block[] => {
    const own = mutants.filter((one) => one.fate === fate);
    return own.length === 0 ? [] : [heading(2, title), list(own.map((one) => itemOf(one, view, say, options)))];
  };
  return [
    heading(
      1,
      say.title(view.say.format.quote(ruleset.title[SHOWN_IN[language]]), tick(`${ruleset.id} ${ruleset.version}`)),
    ),
    paragraph(say.summary(killed, killed + survived + unresolved)),
    countsByOperator(mutants, language),
    ...section("survived", say.unnoticed),
    ...section("unresolved", say.open),
    ...section("equivalent", say.noChange),
    ...section("refused", say.caughtByCheck),
  ];
}
