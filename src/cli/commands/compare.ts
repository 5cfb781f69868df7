// In: two files of records. Out: for each subject that both have and whose decisions differ, why; at the end, who could not be compared. As
// JSON, a line for every subject.
import { compareSides } from "../../compare/decisions/compare.js";
import { type ComparedRules, type Rules, rulesBetween } from "../../compare/decisions/rules.js";
import { type DecisionComparison, decisionsBlocks } from "../../compare/index.js";
import type { Language } from "../../index.js";
import { LANGUAGES } from "../../locales/index.js";
import { shelfOf } from "../../replay/shelf.js";
import { closingBlocks, comparisonLine, type PairRow, pairRow } from "../comparison-blocks.js";
import { filed, type Pair, pairsOf } from "../paired-records.js";
import { paperWriter } from "../paper-writer.js";
import { documentsOf, optionsOf, type ReplayInputs } from "../replay-inputs.js";
import type { Shell } from "../shell.js";
import { COMPARE_WORDS } from "../words-compare.js";

export const COMPARE_FORMATS = ["text", "markdown", "html", "json"] as const;

export interface CompareCommandOptions extends Omit<ReplayInputs, "secondOpinion"> {
  readonly format: (typeof COMPARE_FORMATS)[number];
  readonly output?: string;
}

/** What came of all pairs. */
interface Outcome {
  readonly pairs: number;
  readonly different: number;
  readonly left: readonly Pair[];
}

/** Compares rules as `rulesBetween`, the same two only once: records of one year mostly have the same. */
function remembering(): typeof rulesBetween {
  const known = new Map<Rules["compiled"], Map<Rules["compiled"], Map<string, ComparedRules>>>();
  return (before, after) => {
    const same = known.get(before.compiled) ?? new Map<Rules["compiled"], Map<string, ComparedRules>>();
    known.set(before.compiled, same);
    const both = same.get(after.compiled) ?? new Map<string, ComparedRules>();
    same.set(after.compiled, both);
    const readings = JSON.stringify([before.readings, after.readings]);
    const found = both.get(readings) ?? rulesBetween(before, after);
    both.set(readings, found);
    return found;
  };
}

function comparedBy(rules: typeof rulesBetween): (pair: Pair) => DecisionComparison | Pair {
  return (pair) => {
    if (pair.sides === undefined) return pair;
    const result = compareSides(pair.sides, rules);
    // INVARIANT: both records replay as they were made, and are about one subject.
    if (!result.ok) throw new Error("records were replayed, then refused");
    return result.value;
  };
}

async function compareInto(
  write: (text: string) => Promise<void>,
  pairs: Iterable<Pair>,
  { format, lang }: CompareCommandOptions,
): Promise<Outcome> {
  const compare = comparedBy(remembering());
  const paper = paperWriter(format === "json" ? () => Promise.resolve() : write, format, {
    lang,
    title: COMPARE_WORDS[lang].title,
  });
  const rows: PairRow[] = [];
  const left: Pair[] = [];
  let count = 0;
  for (const pair of pairs) {
    const found = compare(pair);
    if (format === "json") await write(comparisonLine(found));
    if (!("kind" in found)) {
      left.push(found);
      continue;
    }
    count += 1;
    if (found.same) continue;
    await paper.add(decisionsBlocks(found, lang));
    rows.push(pairRow(found, lang));
  }
  const closing = count + left.length > 0 ? closingBlocks(rows, left, lang) : [];
  if (closing.length > 0) await paper.add(closing);
  await paper.end();
  return { pairs: count, different: rows.length, left };
}

function closing({ pairs, different, left }: Outcome, unreadable: number, lang: Language): string {
  const words = COMPARE_WORDS[lang];
  const { number } = LANGUAGES[lang].format;
  const lines = [
    words.summary(number(pairs), number(different), left.length === 0 ? undefined : number(left.length)),
    ...(unreadable === 0 ? [] : [words.unreadableRows(number(unreadable))]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * 0 where no decision differs; 1 where one does, where a record cannot be used or is none, or where no subject is in both files; 2 where
 * there was no record at all.
 */
function exitCode({ pairs, different, left }: Outcome, unreadable: number): number {
  if (pairs + left.length + unreadable === 0) return 2;
  const isUnusable = left.some(
    ({ reasons, unusable }) => reasons.includes("twice") || Object.keys(unusable).length > 0,
  );
  return pairs === 0 || different > 0 || isUnusable || unreadable > 0 ? 1 : 0;
}

/** Compares the records of two files; a file of output appears only when all are compared. */
export async function compareCommand(
  shell: Shell,
  [before, after]: readonly [before: string, after: string],
  options: CompareCommandOptions,
): Promise<number> {
  const { lang, output, document = [] } = options;
  const more = await optionsOf(shell, options);
  const shelf = shelfOf({ documents: await documentsOf(shell, document, lang) });
  const [old, now] = [await filed(shell, before, lang), await filed(shell, after, lang)];
  const unreadable = old.unreadable + now.unreadable;
  const draft = output === undefined ? undefined : await shell.draft(output);
  try {
    const outcome = await compareInto(draft?.write ?? shell.write, pairsOf(old, now, shelf, more), options);
    const code = exitCode(outcome, unreadable);
    if (code === 2) await draft?.drop();
    else await draft?.keep();
    shell.writeError(code === 2 ? `thangdiem: ${COMPARE_WORDS[lang].nothing}\n` : closing(outcome, unreadable, lang));
    return code;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
