// In: an evaluated sheet and what determined the verdict. Out: the facts that are missing, and the uncertain law it rests on.
import { compareText } from "../base/text.js";
import type { HistoryUse } from "../logic/history.js";
import { MISSING, type Registers } from "../logic/machine.js";
import type { Certainty, Statement } from "../parts/statement.js";
import type { LoweredSheet } from "../ruleset/compiled.js";
import { certaintyOf, type Leaf, type SheetIndex, worst } from "../ruleset/nodes.js";
import type { Ruleset } from "../ruleset/schema.js";
import type { Determinant, MissingFact, Reliance, Verdict } from "./decision.js";
import type { FactNotes } from "./read-fact.js";
import { type PastYears, yearsLookedAt } from "./read-history.js";
import type { MarkRange } from "./subject.js";

interface Evaluated {
  readonly sheet: LoweredSheet;
  readonly index: SheetIndex;
  readonly registers: Registers;
  readonly past: PastYears;
  readonly verdict: Verdict;
  readonly determinedBy: readonly Determinant[];
}

/** The missing facts read by nodes that are still unsettled, each with the nodes it touches. */
export function missingFacts(
  { sheet, index, registers, past, verdict, determinedBy }: Evaluated,
  notes: FactNotes,
  classMissing: boolean,
): readonly MissingFact[] {
  const open = new Set(verdict === "undetermined" ? determinedBy.map(({ node }) => node) : []);
  const blocks = ({ id, standard, bears }: Leaf): boolean =>
    open.has(id) || (bears && (open.has("total") || (standard !== undefined && open.has(`${standard}.floor`))));
  const found = new Map<string, { nodes: Set<string>; blocks: boolean; years: Set<number> }>();
  for (const leaf of index.leaves) {
    if (leaf.registers.every((register) => registers.low[register] === registers.high[register])) continue;
    for (const read of leaf.reads) {
      const use = sheet.histories.get(read);
      const years = use === undefined ? [] : missingYears(use, past);
      if (use === undefined ? !isMissing(read, sheet, registers) : years.length === 0) continue;
      const field = use === undefined ? read : `history.${use.history}`;
      const entry = found.get(field) ?? { nodes: new Set(), blocks: false, years: new Set() };
      entry.nodes.add(leaf.id);
      entry.blocks ||= blocks(leaf);
      for (const year of years) entry.years.add(year);
      found.set(field, entry);
    }
  }
  const { total } = sheet;
  if (classMissing && total !== undefined && registers.low[total.state] !== registers.high[total.state]) {
    found.set("subject.class", { nodes: new Set(["total"]), blocks: open.has("total"), years: new Set() });
  }
  return [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([field, entry]) => {
      const reason = reasonFor(field, notes, sheet, registers);
      return {
        field,
        nodes: [...entry.nodes].sort(compareText),
        blocks: entry.blocks,
        ...(reason === undefined ? {} : { reason }),
        ...(entry.years.size === 0 ? {} : { years: [...entry.years].sort((a, b) => a - b) }),
      };
    });
}

// The years without a record that a count came upon: each of them can change it.
function missingYears(use: HistoryUse, past: PastYears): readonly number[] {
  return yearsLookedAt(use, past).flatMap(({ year, outcome }) => (outcome === "missing" ? [year] : []));
}

function isMissing(field: string, sheet: LoweredSheet, registers: Registers): boolean {
  const slot = sheet.plain.get(field)?.slot;
  if (slot !== undefined) return registers.state[slot] === MISSING;
  const list = sheet.lists.get(field);
  if (list !== undefined) return registers.lists[list.list] === undefined;
  return eventsWithout(field, sheet, registers).length > 0;
}

// The indexes of the events of which a member, named as `list.member`, is missing.
function eventsWithout(field: string, { lists }: LoweredSheet, registers: Registers): readonly number[] {
  const dot = field.lastIndexOf(".");
  const parent = lists.get(field.slice(0, dot));
  const member = parent?.order.findIndex(({ name }) => name === field.slice(dot + 1)) ?? -1;
  if (parent === undefined) return [];
  return (registers.lists[parent.list] ?? []).flatMap(({ state }, i) => (state[member] === MISSING ? [i] : []));
}

// Of a member of events, a reason given where it is missing: not one for which it does not apply.
function reasonFor(field: string, notes: FactNotes, sheet: LoweredSheet, registers: Registers): string | undefined {
  const own = notes.get(field)?.reason;
  if (own !== undefined) return own;
  const dot = field.lastIndexOf(".");
  const reasons = eventsWithout(field, sheet, registers).flatMap((i) => {
    const reason = notes.get(`${field.slice(0, dot)}[${String(i)}]${field.slice(dot)}`)?.reason;
    return reason === undefined ? [] : [reason];
  });
  return reasons.sort(compareText)[0];
}

/** The statements below `official` in the nodes that settled the verdict, or block it. */
export function relianceOf(
  { index, determinedBy }: Evaluated,
  ruleset: Ruleset,
  mark: MarkRange | undefined,
): readonly Reliance[] {
  const nodes = new Set<string>();
  let total: Certainty = "official";
  for (const { node } of determinedBy) {
    if (node === "total") {
      for (const id of index.underTotal) nodes.add(id);
      total = certaintyOfTotal(ruleset, mark);
    } else if (node.endsWith(".floor")) {
      for (const id of index.underFloor.get(node.slice(0, -".floor".length)) ?? []) nodes.add(id);
    } else {
      nodes.add(node);
    }
  }
  const below: Reliance[] = [];
  for (const [node, certainty] of index.uncertain) {
    if (nodes.has(node)) below.push({ node, certainty });
  }
  if (total !== "official") {
    const after = below.findIndex(({ node }) => compareText(node, "total") > 0);
    below.splice(after === -1 ? below.length : after, 0, { node: "total", certainty: total });
  }
  return below;
}

// The total rests on the bounds, the rounding, the overall caps and the marks that may apply.
function certaintyOfTotal({ pass, caps }: Ruleset, mark: MarkRange | undefined): Certainty {
  const statements: readonly (Statement | undefined)[] = [
    pass,
    pass?.rounding,
    caps?.deductions,
    caps?.bonuses,
    ...(mark?.marks ?? []),
  ];
  return statements.reduce<Certainty>(
    (so, statement) => (statement === undefined ? so : worst(so, certaintyOf(statement))),
    "official",
  );
}
