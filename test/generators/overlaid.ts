// In: choices. Out: a base with its delegations, and overlays of several ranks within them; the sheet that they make passes the check.
// It is made backwards: a sheet that passes is taken apart into what lower ranks fill, add, set, raise and take out.
import { pointerOf } from "../../src/base/pointer.js";
import type { Adjustment, Criterion } from "../../src/kinds/schema.js";
import type { Operation, Overlay } from "../../src/overlay/schema.js";
import type { Statement } from "../../src/parts/statement.js";
import type { Rank, Ruleset, Standard } from "../../src/ruleset/schema.js";
import { clash, extentOf, withId } from "../reference/delegation.js";
import { isObject } from "../reference/facts.js";
import { makeDelegations, RANKS } from "./delegations.js";
import { type Draw, decimal } from "./draw.js";
import { OPS, STATEMENT, targetsOf } from "./operations.js";
import { overlayOn } from "./overlays.js";
import { makeRuleset } from "./ruleset.js";
import { INSTRUMENT, label, words } from "./statements.js";

/** A base, and overlays on it that are all allowed. */
export interface Overlaid {
  readonly base: Ruleset;
  readonly overlays: readonly Overlay[];
}

/** A sheet that is less or more than it will be, and the operations that make it so. */
interface Taken {
  readonly sheet: Ruleset;
  readonly operations: readonly Operation[];
}

/** One thing taken out of a list, and the rest of it. */
function takeOne<T>(draw: Draw, list: readonly T[]): readonly [T, readonly T[]] {
  const taken = draw.pick(list);
  return [taken, list.filter((one) => one !== taken)];
}

/** How sure an operation on numbers, or on words, says that it is. */
function stated(draw: Draw, { status }: Ruleset, isNumber: boolean): Statement {
  const cite = { in: INSTRUMENT, article: "2" };
  if (status === "official" || draw.chance(50)) return STATEMENT;
  const certainty = draw.pick(
    isNumber ? (["inferred", "restated", "assumed"] as const) : (["inferred", "restated"] as const),
  );
  return { cite, certainty, note: words("reason") };
}

/** The same node under other ids. */
function renamed<T>(node: T): T {
  const again = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(again);
    if (!isObject(value)) return value;
    const { id, ...others } = value;
    const own = typeof id === "string" && "en" in value ? { id: `${id}.again` } : id === undefined ? {} : { id };
    return { ...own, ...Object.fromEntries(Object.entries(others).map(([key, one]) => [key, again(one)])) };
  };
  // CAST: only ids are changed.
  return again(node) as T;
}

/** The sheet with the list that holds this node changed, wherever it stands. */
function withList(
  value: unknown,
  id: string,
  change: (list: readonly unknown[], at: number) => readonly unknown[],
): unknown {
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    const at = list.findIndex((one) => isObject(one) && one["id"] === id && "kind" in one);
    return at >= 0 ? change(list, at) : list.map((one) => withList(one, id, change));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withList(one, id, change)]));
}

function changeList(
  sheet: Ruleset,
  id: string,
  change: (list: readonly unknown[], at: number) => readonly unknown[],
): Ruleset {
  const lists = (["standards", "deductions", "bonuses"] as const).flatMap((member) => {
    const list = sheet[member];
    return list === undefined ? [] : [[member, withList(list, id, change)] as const];
  });
  // CAST: the lists keep what they hold.
  return { ...sheet, ...(Object.fromEntries(lists) as Partial<Ruleset>) };
}

type Step = (draw: Draw, sheet: Ruleset, id: string) => readonly [Ruleset, readonly Operation[]] | undefined;

function standardWith(sheet: Ruleset, id: string, change: (standard: Standard) => Standard): Ruleset {
  return { ...sheet, standards: (sheet.standards ?? []).map((one) => (one.id === id ? change(one) : one)) };
}

const filled = ({ standards = [] }: Ruleset): readonly Standard[] =>
  standards.filter((one) => typeof one.maximum === "number");

const fillMaximum = (draw: Draw, sheet: Ruleset, { id, maximum }: Standard): readonly [Ruleset, Operation] => {
  const operation = {
    op: "fill-maximum",
    standard: id,
    maximum: Number(maximum),
    ...stated(draw, sheet, true),
  } as const;
  return [standardWith(sheet, id, (one) => ({ ...one, maximum: "delegated" })), operation];
};

/** How the sheet was before each operation, and the operation. */
const STEPS: { readonly [Op in Operation["op"]]: Step } = {
  "fill-maximum": (draw, sheet) => {
    const all = filled(sheet);
    if (all.length === 0) return undefined;
    const [before, operation] = fillMaximum(draw, sheet, draw.pick(all));
    return [before, [operation]];
  },
  "add-criterion": (draw, sheet) => {
    const all = (sheet.standards ?? []).filter(
      ({ criteria, maximum }) => criteria.length > 1 && maximum !== "delegated",
    );
    if (all.length === 0) return undefined;
    const standard = draw.pick(all);
    const [criterion, criteria] = takeOne<Criterion>(draw, standard.criteria);
    const less = standardWith(sheet, standard.id, (one) => ({ ...one, criteria }));
    const add: Operation = { op: "add-criterion", standard: standard.id, criterion };
    if (standard.maximum === undefined) return [less, [add]];
    const [before, fill] = fillMaximum(draw, less, standard);
    return [before, [add, fill]];
  },
  "add-deduction": (draw, sheet) => {
    if (!sheet.deductions?.length) return undefined;
    const [deduction, deductions] = takeOne<Adjustment>(draw, sheet.deductions);
    return [{ ...sheet, deductions }, [{ op: "add-deduction", deduction }]];
  },
  "add-bonus": (draw, sheet) => {
    if (!sheet.bonuses?.length) return undefined;
    const [bonus, bonuses] = takeOne<Adjustment>(draw, sheet.bonuses);
    return [{ ...sheet, bonuses }, [{ op: "add-bonus", bonus }]];
  },
  "add-disqualifier": (draw, sheet) => {
    if (!sheet.disqualifiers?.length) return undefined;
    const [disqualifier, disqualifiers] = takeOne(draw, sheet.disqualifiers);
    return [{ ...sheet, disqualifiers }, [{ op: "add-disqualifier", disqualifier }]];
  },
  "add-gate": (draw, sheet) => {
    if (!sheet.gates?.length) return undefined;
    const [gate, gates] = takeOne(draw, sheet.gates);
    return [{ ...sheet, gates }, [{ op: "add-gate", gate }]];
  },
  "set-mark": (draw, sheet) => {
    const { pass } = sheet;
    if (!pass) return undefined;
    const { class: name, mark } = draw.pick(pass.marks);
    const was = draw.pick([mark + 1, decimal(mark / 2), mark, 0]);
    const marks = pass.marks.map((one) => (one.class === name ? { ...one, mark: was } : one));
    return [
      { ...sheet, pass: { ...pass, marks } },
      [{ op: "set-mark", class: name, mark, ...stated(draw, sheet, true) }],
    ];
  },
  "set-points": (draw, sheet) => {
    const { pointed } = targetsOf(sheet);
    if (pointed.length === 0) return undefined;
    const node = draw.pick(pointed);
    const statement = stated(draw, sheet, true);
    const points: number[] = [];
    const before = changeList(sheet, node, (list, at) =>
      list.map((one, i) => {
        if (i !== at || !isObject(one)) return one;
        const member = one["kind"] === "flat" ? "points" : "each";
        points.push(Number(one[member]));
        return { ...one, [member]: draw.pick([1, 7.5, 0.25]) };
      }),
    );
    return [before, points.map((now): Operation => ({ op: "set-points", node, points: now, ...statement }))];
  },
  escalate: (draw, sheet, id) => {
    const { raisable } = targetsOf(sheet);
    if (raisable.length === 0) return undefined;
    const source = draw.pick(raisable);
    const { vi, en } = label(id);
    const raise = (deduction: string): Operation => {
      return { op: "escalate", deduction, disqualifier: id, vi, en, ...stated(draw, sheet, false) };
    };
    // The deduction itself, or one like it that stood beside it.
    if (draw.chance(30)) return [sheet, [raise(source)]];
    return [changeList(sheet, source, (list, at) => [...list, renamed(list[at])]), [raise(`${source}.again`)]];
  },
  repeal: (draw, sheet) => {
    const { repealable } = targetsOf(sheet);
    if (repealable.length === 0) return undefined;
    const source = draw.pick(repealable);
    const again = changeList(sheet, source, (list, at) => [...list, renamed(list[at])]);
    return [again, [{ op: "repeal", node: `${source}.again`, ...stated(draw, sheet, false) }]];
  },
};

function takeApart(draw: Draw, whole: Ruleset): Taken {
  const most = draw.whole(1, 6);
  let taken: Taken = { sheet: whole, operations: [] };
  for (let at = 0; at < most; at++) {
    const { sheet, operations } = taken;
    const made = STEPS[draw.pick(OPS)](draw, sheet, `raised${at}`);
    if (!made) continue;
    const [before, added] = made;
    const isFree = added.every((one) => operations.every((other) => !clash(one, other, before)));
    const isThere = operations.every((one) => !("node" in one) || withId(before, one.node) !== undefined);
    if (isFree && isThere) taken = { sheet: before, operations: [...operations, ...added] };
  }
  return taken;
}

const TABLES = ["fields", "derived", "history", "readings"] as const;

/** What an overlay declares instead of the base: a few names of one table. */
function declaredBy(draw: Draw, sheet: Ruleset): readonly [Ruleset, Partial<Overlay>] {
  const table = draw.pick(TABLES.filter((one) => Object.keys(sheet[one] ?? {}).length > 0));
  const names = Object.entries(sheet[table] ?? {});
  const own = names.filter(() => draw.chance(40));
  if (own.length === 0) return [sheet, {}];
  const left = Object.fromEntries(names.filter((name) => !own.includes(name)));
  return [{ ...sheet, [table]: left }, { [table]: Object.fromEntries(own) }];
}

/** A base, and overlays on it that are all allowed. */
export function makeOverlaid(draw: Draw): Overlaid {
  const whole = makeRuleset(draw);
  const { sheet, operations } = takeApart(draw, whole);
  const [less, declared] = draw.chance(40) ? declaredBy(draw, sheet) : [sheet, {}];
  const count = draw.whole(1, 3);
  const ranks: readonly Rank[] = Array.from({ length: count }, () => draw.pick(RANKS));
  const hands = operations.map((operation) => ({ operation, hand: draw.whole(0, count - 1) }));
  const overlays = ranks.map((rank, at): Overlay => {
    const own = hands.filter(({ hand }) => hand === at).map((one) => one.operation);
    return { ...overlayOn(whole, `example/o${at}`, rank, own), ...(at === 0 ? declared : {}) };
  });
  const done = overlays.flatMap(({ id, rank, operations: own }) =>
    own.map((operation, at) => ({ overlay: id, rank, pointer: pointerOf(["operations", at]), operation })),
  );
  const delegation = makeDelegations(draw, less, done, 0).filter((one) => extentOf(one, done, less).done.length > 0);
  return { base: { ...less, ...(delegation.length > 0 ? { delegation } : {}) }, overlays: draw.shuffle(overlays) };
}

/** A ruleset alone, or a base with overlays. */
export function makeDocuments(draw: Draw): Overlaid {
  return draw.chance(50) ? makeOverlaid(draw) : { base: makeRuleset(draw), overlays: [] };
}
