// In: the pieces of two rulesets. Out: where what both have stands in another order. No decision depends on it.
import type { BothViews } from "./edits.js";
import { labelFor } from "./label.js";
import type { Piece, Pieces, Role } from "./pieces.js";
import type { RulesetChange, Told } from "./result.js";

/** What a list of the sheet is called as a part, by the role of its items. */
const LISTS: { readonly [R in Role]?: string } = {
  ...{ gate: "gates", disqualifier: "disqualifiers", standard: "standards" },
  ...{ deduction: "deductions", bonus: "bonuses", criterion: "criteria" },
};

function listOf({ role, within }: Piece): string | undefined {
  const list = LISTS[role];
  return list === undefined || within === undefined ? list : `${within}.${list}`;
}

function lists(pieces: Pieces): ReadonlyMap<string, readonly Piece[]> {
  const found = new Map<string, readonly Piece[]>();
  for (const one of pieces.values()) {
    const list = listOf(one);
    if (list !== undefined) found.set(list, [...(found.get(list) ?? []), one]);
  }
  return found;
}

function told(views: BothViews, ids: readonly Piece[]): Told {
  const labels = ids.map((one) => labelFor(views, one.id, one));
  return {
    value: ids.map(({ id }) => id),
    vi: labels.map(({ vi }) => vi).join("; "),
    en: labels.map(({ en }) => en).join("; "),
  };
}

/** The lists whose common items stand in another order. */
export function ordersBetween(a: Pieces, b: Pieces, views: BothViews): readonly RulesetChange[] {
  const others = lists(b);
  return [...lists(a)].flatMap(([list, pieces]): readonly RulesetChange[] => {
    const twins = others.get(list) ?? [];
    const isIn = (all: readonly Piece[]) => (one: Piece) => all.some(({ id }) => id === one.id);
    const [before, after] = [pieces.filter(isIn(twins)), twins.filter(isIn(pieces))];
    if (before.every(({ id }, i) => id === after[i]?.id)) return [];
    return [
      {
        part: list,
        label: labelFor(views, list, undefined),
        edits: [{ kind: "order", before: told(views, before), after: told(views, after) }],
        effect: "editorial",
        proof: { by: "identical" },
        tries: 0,
      },
    ];
  });
}
