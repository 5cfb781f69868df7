// In: a difference between two rulesets. Out: the report, as blocks in a language: first what is stricter or looser, last what is
// only wording.
import { ticks } from "../../locales/format.js";
import { LANGUAGES, type Language, SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import type { DiffPhrases, Messages } from "../../locales/messages.js";
import {
  type Block,
  type Content,
  code,
  heading,
  item,
  type ListItem,
  list,
  paragraph,
  strong,
  table,
} from "../../render/blocks.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import type { Decided, DiffSide, Edit, Effect, RulesetChange, RulesetDiff, Told, Witness } from "./result.js";

/** A language, and what is said in it. */
export interface Speaking {
  readonly language: Language;
  readonly say: DiffPhrases;
  readonly messages: Messages;
}

const EFFECTS: readonly Effect[] = ["stricter", "looser", "both", "none-found", "no-direction", "editorial"];
/** Most facts of a witness in a report; the data has them all. */
const MOST_FACTS = 4;
const WAYS = ["stricter", "looser"] as const;

export function speaking(language: Language): Speaking {
  return { language, say: KIT[language].diff, messages: LANGUAGES[language] };
}

function inWords({ language }: Speaking, told: Told): string {
  return told[SHOWN_IN[language]];
}

function edited(speaks: Speaking, { before, after }: Edit): string {
  const { say } = speaks;
  if (before === undefined) return after === undefined ? "" : say.came(inWords(speaks, after));
  return after === undefined
    ? say.went(inWords(speaks, before))
    : say.became(inWords(speaks, before), inWords(speaks, after));
}

function editItem(speaks: Speaking, edit: Edit, isWhole: boolean): ListItem {
  const { say, messages } = speaks;
  const { before, after } = edit;
  // Of what comes or goes whole, each value stands alone.
  const only = isWhole ? (after ?? before) : undefined;
  return item(
    messages.format.said(say.kinds[edit.kind], only === undefined ? edited(speaks, edit) : inWords(speaks, only)),
  );
}

function decided({ say, messages }: Speaking, { verdict, total }: Decided): string {
  const { format, names } = messages;
  if (total === undefined) return say.decided(names.verdicts[verdict], undefined);
  const { low, high } = total;
  const text = low === high ? format.number(low) : format.range(format.number(low), format.number(high));
  return say.decided(names.verdicts[verdict], text);
}

function witnessItem(speaks: Speaking, way: (typeof WAYS)[number], witness: Witness): ListItem {
  const { say, messages, language } = speaks;
  const { facts, before, after, by, readings } = witness;
  const chosen = Object.entries(readings).map(([reading, option]) => `${reading}=${option}`);
  const how = [say.by[by], ...(chosen.length === 0 ? [] : [say.readings(ticks(chosen))])].join("; ");
  const told = facts.map((fact) => messages.format.quote(fact[SHOWN_IN[language]]));
  const shown = told.length > MOST_FACTS ? [...told.slice(0, MOST_FACTS), "…"] : told;
  return item([strong(say.ways[way]), ": ", say.witness(shown, decided(speaks, before), decided(speaks, after), how)]);
}

function proofItems({ say, messages }: Speaking, { proof, effect, tries }: RulesetChange): readonly ListItem[] {
  const number = messages.format.number(tries);
  if (proof?.by === "combinations")
    return [item(say.proofs.combinations(messages.format.number(proof.count), ticks(proof.fields)))];
  if (proof !== undefined) return [item(say.proofs[proof.by])];
  if (effect === "none-found") return [item(say.noneFound(number))];
  return effect === "no-direction" ? [] : [item(say.otherWay(number))];
}

/** One part that differs: what it is called, its edits, and what else there is to say of it. */
export function partItem(
  speaks: Speaking,
  { label, part, edits }: Pick<RulesetChange, "label" | "part" | "edits">,
  more: readonly ListItem[] = [],
): ListItem {
  const { say, language } = speaks;
  const whole = edits.filter(({ kind }) => kind === "added" || kind === "removed");
  const others = edits.filter((edit) => !whole.includes(edit));
  const what = whole.map(({ kind }) => `, ${say.kinds[kind]}`).join("");
  const name: Content = [strong(label[SHOWN_IN[language]]), " (", code(part), `)${what}`];
  return item(name, [...others.map((edit) => editItem(speaks, edit, whole.length > 0)), ...more]);
}

function changeItem(speaks: Speaking, change: RulesetChange): ListItem {
  return partItem(speaks, change, [
    ...WAYS.flatMap((way) => {
      const witness = change[way];
      return witness === undefined ? [] : [witnessItem(speaks, way, witness)];
    }),
    ...proofItems(speaks, change),
  ]);
}

function overlaysText({ overlays }: DiffSide, none: string): Content {
  if (overlays.length === 0) return none;
  return overlays.flatMap(({ id, version }, i) => [...(i === 0 ? [] : ["; "]), code(id), ` ${version}`]);
}

function head({ before, after }: RulesetDiff, { language, say }: Speaking): readonly Block[] {
  const { impact } = KIT[language];
  const sides = [before, after];
  return [
    heading(1, say.title(after.title[SHOWN_IN[language]])),
    table(
      ["left", "left", "left"],
      ["", ...impact.sides],
      [
        [impact.ruleset, ...sides.map(({ id, version }) => [code(id), ` ${version}`])],
        [impact.overlays, ...sides.map((side) => overlaysText(side, impact.none))],
      ],
    ),
  ];
}

/**
 * The report of a difference (báo cáo so sánh quy định), by what the changes do to those who are judged.
 *
 * @example
 * diffBlocks(diffRulesets(ruleset, ruleset), "en").length //=> 3
 */
export function diffBlocks(diff: RulesetDiff, language: Language): readonly Block[] {
  const speaks = speaking(language);
  const { say } = speaks;
  const { changes, undirected } = diff;
  if (changes.length === 0) return [...head(diff, speaks), paragraph(say.same)];
  const groups = EFFECTS.map((effect) => ({ effect, own: changes.filter((one) => one.effect === effect) })).filter(
    ({ own }) => own.length > 0,
  );
  const counts = groups.map(({ effect, own }) => say.effects[effect].count(own.length));
  return [
    ...head(diff, speaks),
    paragraph(say.summary(changes.length, counts)),
    ...(undirected === undefined ? [] : [paragraph(say.undirected[undirected])]),
    ...groups.flatMap(({ effect, own }) => [
      heading(2, say.effects[effect].heading),
      list(own.map((change) => changeItem(speaks, change))),
    ]),
    paragraph(say.closing),
  ];
}

/** The report as plain text. */
export function diffText(diff: RulesetDiff, language: Language): string {
  return renderText(diffBlocks(diff, language));
}

/** The report as GitHub Markdown. */
export function diffMarkdown(diff: RulesetDiff, language: Language): string {
  return renderMarkdown(diffBlocks(diff, language));
}

/** The report as one HTML document that needs nothing else and can be printed. */
export function diffHtml(diff: RulesetDiff, language: Language): string {
  const title = KIT[language].diff.title(diff.after.title[language]);
  return renderHtml(diffBlocks(diff, language), { lang: language, title });
}
