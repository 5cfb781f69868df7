// In: choices and a ruleset. Out: a base on which every operation has something to work, and operations on it.
import type { Adjustment, Combine, Criterion } from "../../src/kinds/schema.js";
import type { Operation } from "../../src/overlay/schema.js";
import type { Ruleset, Standard } from "../../src/ruleset/schema.js";
import { clash } from "../reference/delegation.js";
import type { Draw } from "./draw.js";
import { INSTRUMENT, label } from "./statements.js";

export const STATEMENT = { cite: { in: INSTRUMENT, article: "1" }, certainty: "official" } as const;
const POINTS = [1, 0.1, 0.2, 2.5, 3.3333, 10] as const;

function node(id: string) {
  return { ...label(id), ...STATEMENT };
}

function flat(draw: Draw, id: string): Adjustment {
  return { kind: "flat", ...node(id), when: draw.chance(50), points: draw.pick(POINTS) };
}

/** An adjustment of any kind, in groups that may have groups. */
function adjustment(draw: Draw, id: string, depth: number): Adjustment {
  const cap = draw.chance(60) ? { cap: draw.pick(POINTS) } : {};
  switch (draw.pick(["flat", "per-case", "banded", "group", "graded"] as const)) {
    case "flat":
      return flat(draw, id);
    case "per-case":
      return { kind: "per-case", ...node(id), cases: draw.whole(0, 3), each: draw.pick(POINTS), ...cap };
    case "banded": {
      const bands = draw.several(1, 3, (at) => ({ from: at, points: draw.pick([...POINTS, 0]) }));
      return { kind: "banded", ...node(id), measure: draw.whole(0, 3), bands };
    }
    case "graded":
      return draw.chance(70) ? flat(draw, id) : { kind: "graded", ...node(id), field: "grade" };
    case "group": {
      const inner = (at: number): Adjustment =>
        depth > 0 ? adjustment(draw, `${id}.${at}`, depth - 1) : flat(draw, `${id}.${at}`);
      const byReading: Combine = { reading: "r", options: { a: "sum", b: "largest" } };
      const combine = draw.pick<Combine>(["sum", "largest", byReading]);
      return { kind: "group", ...node(id), combine, items: draw.several(1, 3, inner), ...cap };
    }
  }
}

function criterion(draw: Draw, id: string, depth: number): Criterion {
  if (depth === 0 || draw.chance(60)) return { kind: "pass-fail", ...node(id), when: true, points: draw.pick(POINTS) };
  const criteria = draw.several(1, 3, (at) => criterion(draw, `${id}.${at}`, depth - 1));
  return { kind: "group", ...node(id), combine: draw.pick(["sum", "best"] as const), criteria };
}

/** The ruleset, with standards whose maximum is left open, and criteria, adjustments and marks enough to work on. */
export function makeBase(draw: Draw, made: Ruleset): Ruleset {
  const open = draw.several(2, 3, (at): Standard => {
    const id = `own.s${at}`;
    const criteria = draw.several(1, 2, (i) => criterion(draw, `${id}.${i}`, 2));
    return { ...node(id), maximum: "delegated", floor: { share: [1, 2], ...STATEMENT }, criteria };
  });
  const marks = draw.several(1, 3, (at) => ({ class: `k${at}`, mark: draw.pick([50, 10, 85.5, 0]), ...STATEMENT }));
  return {
    ...made,
    standards: [...(made.standards ?? []), ...open],
    deductions: [
      ...(made.deductions ?? []),
      flat(draw, "own.d"),
      ...draw.several(2, 4, (at) => adjustment(draw, `own.d${at}`, 1)),
    ],
    bonuses: [...(made.bonuses ?? []), ...draw.several(1, 3, (at) => adjustment(draw, `own.b${at}`, 1))],
    pass: { bounds: [0, 100], ...STATEMENT, ...made.pass, marks },
  };
}

function withItems(nodes: readonly Adjustment[]): readonly Adjustment[] {
  return nodes.flatMap((one) => [one, ...(one.kind === "group" ? withItems(one.items) : [])]);
}

function withCriteria(nodes: readonly Criterion[]): readonly Criterion[] {
  return nodes.flatMap((one) => [one, ...(one.kind === "group" ? withCriteria(one.criteria) : [])]);
}

/** What each operation may be tried on. */
export interface Targets {
  readonly standards: readonly string[];
  readonly open: readonly string[];
  readonly marks: readonly { readonly class: string; readonly mark: number }[];
  readonly pointed: readonly string[];
  readonly raisable: readonly string[];
  readonly repealable: readonly string[];
}

export function targetsOf({ standards = [], deductions = [], bonuses = [], pass }: Ruleset): Targets {
  const [less, more] = [withItems(deductions), withItems(bonuses)];
  const ids = (nodes: readonly (Adjustment | Criterion | Standard)[], ...kinds: readonly string[]): readonly string[] =>
    nodes.flatMap((one) => (kinds.length === 0 || ("kind" in one && kinds.includes(one.kind)) ? one.id : []));
  return {
    standards: ids(standards),
    open: ids(standards.filter(({ maximum }) => maximum === "delegated")),
    marks: pass?.marks ?? [],
    pointed: ids([...less, ...more], "flat", "per-case"),
    raisable: ids(less, "flat", "per-case", "banded"),
    repealable: ids([...less, ...more, ...standards.flatMap(({ criteria }) => withCriteria(criteria))]),
  };
}

const EVERY: { readonly [Op in Operation["op"]]: true } = {
  "add-deduction": true,
  "add-bonus": true,
  "add-criterion": true,
  "add-disqualifier": true,
  "add-gate": true,
  "fill-maximum": true,
  "set-mark": true,
  "set-points": true,
  escalate: true,
  repeal: true,
};
/** Every operation, by name. CAST: the keys of a table are what its type says. */
export const OPS = Object.keys(EVERY) as readonly Operation["op"][];

/** One operation of any kind; what it adds gets this id. */
function makeOperation(draw: Draw, ops: readonly Operation["op"][], targets: Targets, id: string): Operation {
  const op = draw.pick(ops);
  const added = node(id);
  switch (op) {
    case "add-deduction":
      return { op, deduction: adjustment(draw, id, 1) };
    case "add-bonus":
      return { op, bonus: adjustment(draw, id, 1) };
    case "add-criterion":
      return { op, standard: draw.pick(targets.standards), criterion: criterion(draw, id, 1) };
    case "add-disqualifier":
      return { op, disqualifier: { ...added, when: false } };
    case "add-gate":
      return { op, gate: { ...added, require: true, onFailure: draw.pick(["ineligible", "undetermined"] as const) } };
    case "fill-maximum":
      return { op, standard: draw.pick(targets.open), maximum: draw.pick([...POINTS, 40]), ...STATEMENT };
    case "set-mark": {
      const { class: name, mark } = draw.pick(targets.marks);
      const moved = draw.pick([mark, mark + draw.pick(POINTS), Math.max(0, mark - draw.pick(POINTS))]);
      return { op, class: name, mark: Math.round(moved * 1e4) / 1e4, ...STATEMENT };
    }
    case "set-points":
      return { op, node: draw.pick(targets.pointed), points: draw.pick(POINTS), ...STATEMENT };
    case "escalate": {
      const { vi, en } = added;
      return { op, deduction: draw.pick(targets.raisable), disqualifier: id, vi, en, ...STATEMENT };
    }
    case "repeal":
      return { op, node: draw.pick(targets.repealable), ...STATEMENT };
  }
}

/** So many operations at most, of which no two touch the same: of few kinds, so that their limits are shared, or of any. */
export function makeOperations(
  draw: Draw,
  base: Ruleset,
  most: number,
  idOf: (at: number) => string,
): readonly Operation[] {
  const targets = targetsOf(base);
  const made: Operation[] = [];
  const ops = draw.chance(30) ? OPS : draw.several(1, 4, () => draw.pick(OPS));
  for (const one of draw.several(0, most, (at) => makeOperation(draw, ops, targets, idOf(at)))) {
    if (made.every((other) => !clash(one, other, base))) made.push(one);
  }
  return made;
}
