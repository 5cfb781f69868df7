// In: choices. Out: a base with its delegations, and overlays of one rank or of several that keep to them or do not.
import { pointerOf } from "../../src/base/pointer.js";
import type { Operation, Overlay } from "../../src/overlay/schema.js";
import type { Field } from "../../src/parts/field.js";
import type { Delegation, Rank, Ruleset } from "../../src/ruleset/schema.js";
import type { Done } from "../reference/delegation.js";
import { makeDelegations, RANKS } from "./delegations.js";
import { type Draw, drawn } from "./draw.js";
import { makeBase, makeOperations, STATEMENT, targetsOf } from "./operations.js";
import { makeRuleset } from "./ruleset.js";

/** An overlay on a ruleset that declares nothing of its own. */
export function overlayOn(ruleset: Ruleset, id: string, rank: Rank, operations: readonly Operation[]): Overlay {
  return {
    kind: "overlay",
    format: 1,
    id,
    version: "1.0.0",
    status: ruleset.status,
    name: { vi: "Quy định thêm", en: "Added rules" },
    base: { id: ruleset.id, versions: ruleset.version },
    rank,
    jurisdiction: ruleset.jurisdiction,
    inForce: ruleset.inForce,
    instruments: {},
    operations,
  };
}

/** The operations of overlays, each with its place. */
function doneBy(overlays: readonly Overlay[]): readonly Done[] {
  return overlays.flatMap(({ id, rank, operations }) =>
    operations.map((operation, at) => ({ overlay: id, rank, pointer: pointerOf(["operations", at]), operation })),
  );
}

/** A base, overlays on it, and all that they do. */
export interface Delegated {
  readonly base: Ruleset;
  readonly overlays: readonly Overlay[];
  readonly done: readonly Done[];
}

/** The operations dealt out to so many hands. */
function dealt<T>(draw: Draw, things: readonly T[], hands: number): readonly (readonly T[])[] {
  const dealtTo = things.map((thing) => ({ thing, hand: draw.whole(0, hands - 1) }));
  return Array.from({ length: hands }, (_, at) => dealtTo.filter(({ hand }) => hand === at).map(({ thing }) => thing));
}

const MAYS = ["raise-marks", "lower-marks", "add-deductions", "add-bonuses", "add-disqualifiers", "add-gates"] as const;
const NAMED = ["set-points", "escalate", "repeal"] as const;

/** Everything is left to one rank, without limit. */
function everythingTo(to: Rank, base: Ruleset): readonly Delegation[] {
  const { open, standards, repealable } = targetsOf(base);
  const made = (may: Delegation["may"]) => ({ id: `dg.${may}`, to, ...STATEMENT });
  const fill = open.map(
    (id): Delegation => ({ ...made("fill-maxima"), may: "fill-maxima", standards: [id, "own.nothing"], total: 1e6 }),
  );
  return [
    ...fill.map((one, at) => ({ ...one, id: `dg.fill${at}` })),
    { ...made("add-criteria"), may: "add-criteria", standards },
    ...MAYS.map((may): Delegation => ({ ...made(may), may })),
    ...NAMED.map((may): Delegation => ({ ...made(may), may, nodes: repealable })),
  ];
}

/** What an overlay may declare under one name, of which only the first two are alike. */
const ACTS = ["1", "1", "2"].map((number) => ({ number, issuer: "x", name: { vi: "x", en: "x" } }));
const FIELDS: readonly Field[] = [
  { type: "boolean", vi: "x", en: "x" },
  { vi: "x", en: "x", type: "boolean" },
  { type: "count", max: 3, vi: "x", en: "x" },
];

/** What it declares beside its operations: names, places and days, which may agree with those of another or not. */
function declared(draw: Draw, base: Ruleset): Partial<Overlay> {
  const days = { from: draw.pick(["2018-01-01", "2019-01-01"]), to: draw.pick(["2024-01-01", "2023-01-01"]) };
  return {
    instruments: draw.chance(25) ? { own: draw.pick(ACTS) } : {},
    ...(draw.chance(25) ? { fields: { "own.field": draw.pick(FIELDS) } } : {}),
    ...(draw.chance(25)
      ? { derived: { "own.calc": { vi: "x", en: "x", value: draw.pick([true, true, false]) } } }
      : {}),
    status: draw.chance(20) ? "draft" : base.status,
    jurisdiction: draw.pick([["vn"], ["vn"], ["vn"], ["vn", "x"], ["vn", "x", "y"], ["vn", "z"]]),
    inForce: { ...base.inForce, ...days },
  };
}

/** A base that leaves everything to one rank, and what two overlays of that rank hold. */
export interface Pair {
  readonly base: Ruleset;
  readonly rank: Rank;
  readonly contents: readonly [Partial<Overlay>, Partial<Overlay>];
}

/** Two overlays of one rank; what they add takes its ids from a few names, what they work on is often the same. */
export const pairArb = drawn(3000, (draw): Pair => {
  const made = makeBase(draw, makeRuleset(draw));
  const rank = draw.pick(RANKS);
  const base = { ...made, delegation: everythingTo(rank, made) };
  const share = draw.pick([0, 20]);
  const content = (own: string): Partial<Overlay> => {
    const idOf = (at: number): string => (draw.chance(share) ? `new${at % 2}` : `${own}${at}`);
    return { ...declared(draw, base), operations: makeOperations(draw, base, 4, idOf) };
  };
  return { base, rank, contents: [content("x"), content("y")] };
});

/** Operations that touch different things, by overlays mostly of one rank, under delegations that are sometimes too tight. */
export const delegatedArb = drawn(3000, (draw): Delegated => {
  const made = makeBase(draw, makeRuleset(draw));
  const operations = makeOperations(draw, made, 9, (at) => `new${at}`);
  const rank = draw.pick(RANKS);
  const overlays = dealt(draw, operations, draw.whole(1, 3)).map((own, at) =>
    overlayOn(made, `example/o${at}`, draw.chance(15) ? draw.pick(RANKS) : rank, own),
  );
  const done = doneBy(overlays);
  const delegation = makeDelegations(draw, made, done, draw.pick([0, 10, 40]));
  return { base: { ...made, delegation }, overlays: draw.shuffle(overlays), done };
});
