// In: one change between two rulesets. Out: what it does, with a witness for each direction claimed, or a proof that it does
// nothing.
import { compareText } from "../../base/text.js";
import { fieldsOf } from "../../explore/fields.js";
import { type Choice, everyOption, MOST_OPTIONS } from "../../explore/options.js";
import { type Occasion, timeless } from "../../explore/period.js";
import { type CombinationProof, sameNode } from "../../explore/same-node.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { amendmentsBetween } from "../impact/amendments.js";
import { type Contrast, type Directions, directionsBetween } from "./direction.js";
import type { BothViews } from "./edits.js";
import { factsOf } from "./facts.js";
import { hybrid, neighbours } from "./hybrid.js";
import type { CompleteDiffOptions } from "./options.js";
import { type Pieces, piecesOf, type Role } from "./pieces.js";
import type { EditorialProof, Effect, Witness } from "./result.js";

/** The two rulesets: the first with the ids of the second. */
export interface Compared {
  readonly before: CompiledRuleset;
  readonly after: CompiledRuleset;
  readonly old: Pieces;
  readonly now: Pieces;
  readonly occasion: Occasion;
  readonly options: CompleteDiffOptions;
  readonly views: BothViews;
}

/** What was found of one change. */
export interface Found {
  readonly effect: Effect;
  readonly stricter?: Witness;
  readonly looser?: Witness;
  readonly proof?: EditorialProof;
  readonly tries: number;
}

interface Pair {
  readonly by: Witness["by"];
  readonly before: CompiledRuleset;
  readonly after: CompiledRuleset;
}

/** The ways in which the change can be seen alone; else with its neighbours; else only the whole of both. */
function pairsFor({ before, after, old, now }: Compared, ids: readonly string[]): readonly Pair[] {
  const instruments = { ...after.ruleset.instruments, ...before.ruleset.instruments };
  const [own, other] = [before, after].map(({ ruleset }) => ({ ...ruleset, instruments }));
  if (own === undefined || other === undefined) return [];
  const changed = hybrid(own, old, now, ids);
  const unchanged = hybrid(other, now, old, ids);
  const alone: readonly Pair[] = [
    ...(changed === undefined ? [] : [{ by: "change-on-before", before, after: changed } as const]),
    ...(unchanged === undefined ? [] : [{ by: "change-under-after", before: unchanged, after } as const]),
  ];
  if (alone.length > 0) return alone;
  const near = [...new Set([...ids, ...ids.flatMap((id) => neighbours(old, now, id))])];
  const together = near.length === ids.length ? undefined : hybrid(own, old, now, near);
  return [together === undefined ? { by: "whole", before, after } : { by: "together", before, after: together }];
}

/** What the pieces read themselves; of a piece that reads nothing, what those read that read it. */
function factsAbout(pair: Pair, ids: readonly string[]): readonly string[] {
  const own = ids.flatMap((id) => [pair.before, pair.after].flatMap((one) => fieldsOf(one, id)));
  return own.length === 0 ? fieldsRead(pair, ids) : [...new Set(own)].sort(compareText);
}

function fieldsRead(pair: Pair, ids: readonly string[]): readonly string[] {
  const amendments = amendmentsBetween(pair.before.ruleset, pair.after.ruleset);
  const readers = [...amendments.touched].filter((id) => amendments.readBy(id).length > 0);
  const names = ids.flatMap((id) => (id.startsWith("field:") ? [id.slice("field:".length)] : []));
  const read = [...ids, ...readers].flatMap((id) => [pair.before, pair.after].flatMap((one) => fieldsOf(one, id)));
  return [...new Set([...names, ...read])].sort(compareText);
}

/** The defaults, and each other way of choosing the readings on which the piece depends. */
function choicesFor({ before, after }: Pair, ids: readonly string[]): readonly Choice[] {
  const others = ids.flatMap((id) =>
    [before, after].flatMap(({ ruleset }) => everyOption(ruleset, id, MOST_OPTIONS) ?? []),
  );
  const texts = [...new Set(others.map((one) => JSON.stringify(one)))].sort(compareText);
  return [{}, ...texts.filter((text) => text !== "{}").map((text) => JSON.parse(text) as Choice)].slice(
    0,
    MOST_OPTIONS,
  );
}

function look(pair: Pair, ids: readonly string[], compared: Compared): Directions {
  const [before, after] = [timeless(pair.before), timeless(pair.after)];
  const fields = fieldsRead(pair, ids);
  const { occasion, options } = compared;
  let tries = 0;
  for (const readings of choicesFor(pair, ids)) {
    const found = directionsBetween(before, after, { occasion, readings, fields, ...options });
    tries += found.tries;
    if (found.stricter !== undefined || found.looser !== undefined) return { ...found, tries };
  }
  return { tries };
}

function provenSame(pair: Pair, { occasion }: Compared): CombinationProof | undefined {
  const [a, b] = [timeless(pair.before), timeless(pair.after)];
  const amendments = amendmentsBetween(a.ruleset, b.ruleset);
  const nodes = [...amendments.touched].filter((id) => !id.includes(":"));
  const own = nodes.filter((id) => amendments.changes.has(id) || amendments.readBy(id).length > 0);
  // Of a reading, the defaults differ, while a proof goes through the options that are chosen.
  const named = [...amendments.changes.keys()].filter((id) => id.includes(":"));
  if (own.length === 0 || named.some((id) => !/^(derived|field):/.test(id))) return undefined;
  const proofs = own.map((id) => (isLeafAlone(a, b, id) ? sameNode(a, b, id, occasion) : undefined));
  const found = proofs.filter((one) => one !== undefined);
  if (found.length < proofs.length) return undefined;
  return {
    by: "combinations",
    fields: [...new Set(found.flatMap(({ fields }) => fields))].sort(compareText),
    count: found.reduce((sum, { count }) => sum + count, 0),
  };
}

const LEAVES: readonly Role[] = ["gate", "disqualifier", "criterion", "deduction", "bonus"];

/** All of a node without members that its own outcome does not show: where it counts, what its failure means. */
function leafIn({ ruleset }: CompiledRuleset, id: string): string | undefined {
  const piece = piecesOf(ruleset).get(id);
  if (piece === undefined || !LEAVES.includes(piece.role) || piece.own["kind"] === "group") return undefined;
  const { from, onFailure, kind } = piece.own;
  return JSON.stringify([piece.role, piece.within, from, onFailure, kind === "required"]);
}

function isLeafAlone(a: CompiledRuleset, b: CompiledRuleset, id: string): boolean {
  const leaf = leafIn(a, id);
  return leaf !== undefined && leaf === leafIn(b, id);
}

function witness(contrast: Contrast, by: Witness["by"], fields: readonly string[], { views }: Compared): Witness {
  const { evidence, readings, before, after } = contrast;
  return { evidence, readings, before, after, by, facts: factsOf(views, evidence, fields) };
}

const EFFECTS = { true: { true: "both", false: "stricter" }, false: { true: "looser", false: "none-found" } } as const;

/** Looks for what a change of the meaning of some pieces does; they are changed together. */
export function effectOf(compared: Compared, ids: readonly string[]): Found {
  const found: { stricter?: Witness; looser?: Witness } = {};
  const pairs = pairsFor(compared, ids);
  let tries = 0;
  for (const pair of pairs) {
    const directions = look(pair, ids, compared);
    tries += directions.tries;
    for (const way of ["stricter", "looser"] as const) {
      const contrast = directions[way];
      if (contrast !== undefined) found[way] ??= witness(contrast, pair.by, factsAbout(pair, ids), compared);
    }
  }
  const effect = EFFECTS[`${found.stricter !== undefined}`][`${found.looser !== undefined}`];
  const [first] = pairs;
  const proof =
    effect === "none-found" && first !== undefined && first.by.startsWith("change")
      ? provenSame(first, compared)
      : undefined;
  return proof === undefined ? { effect, ...found, tries } : { effect: "editorial", proof, tries };
}
