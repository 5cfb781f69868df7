// In: a lowered sheet. Out: its nodes by what decisions ask of them, made once for each sheet: which leaves are settled, how
// certain each statement is, where a fault can arise.
import { compareText } from "../base/text.js";
import type { CompiledNode } from "../kinds/kind.js";
import type { Lowered } from "../logic/source.js";
import { CERTAINTIES, type Certainty, type Statement } from "../parts/statement.js";
import type { LoweredSheet } from "./compiled.js";
import type { Ruleset } from "./schema.js";
import { bonusesOf, criteriaOf, deductionsOf, statementsOf } from "./walk.js";

/** Members of a ruleset whose statements are nodes that a verdict can rest on. */
const SETTLING: readonly string[] = ["gates", "standards", "disqualifiers", "deductions", "bonuses"];

/** A node that reads facts itself, with the registers that show whether it is settled. */
export interface Leaf {
  readonly id: string;
  readonly reads: readonly string[];
  readonly registers: readonly number[];
  /** The standard whose floor it bears on; every leaf with points bears on the total. */
  readonly standard?: string;
  readonly bears: boolean;
}

/** What a sheet's nodes are, whatever the evidence. */
export interface SheetIndex {
  readonly leaves: readonly Leaf[];
  /** The less certain of words and figures of each node that is not official, by code points of the ids; `total` depends. */
  readonly uncertain: ReadonlyMap<string, Exclude<Certainty, "official">>;
  /** Node ids that the verdict rests on when a standard's floor, or the total, settles it. */
  readonly underFloor: ReadonlyMap<string, readonly string[]>;
  readonly underTotal: readonly string[];
  /** Required criteria that count as gates. */
  readonly required: readonly { readonly id: string; readonly state: number }[];
  /** Registers whose value may be unknown because of a fault. */
  readonly faultable: readonly NodeRegister[];
}

/** A register, and the node it belongs to. */
interface NodeRegister {
  readonly node: string;
  readonly register: number;
}

/** The less certain of two. */
export function worst(a: Certainty, b: Certainty): Certainty {
  return CERTAINTIES.indexOf(a) >= CERTAINTIES.indexOf(b) ? a : b;
}

/**
 * Certainty of a statement: of its words or its figures, whichever is worse. A statement that says nothing of it, as an
 * example may, counts as assumed: nobody told us.
 */
export function certaintyOf({ certainty = "assumed", figures }: Statement): Certainty {
  return worst(certainty, figures?.certainty ?? certainty);
}

function leavesOf(nodes: readonly CompiledNode[], standard: string | undefined): readonly Leaf[] {
  return nodes.flatMap(({ id, reads, earned, of, state, children }) =>
    children.length > 0
      ? leavesOf(children, standard)
      : [
          {
            id,
            reads,
            registers: earned === undefined ? [state].filter(isThere) : [earned, of].filter(isThere),
            bears: true,
            ...(standard === undefined ? {} : { standard }),
          },
        ],
  );
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function requiredIn(nodes: readonly CompiledNode[]): readonly { readonly id: string; readonly state: number }[] {
  return nodes.flatMap(({ id, kind, state, combine, children }) => {
    if (kind === "required" && state !== undefined) return [{ id, state }];
    return combine === "sum" ? requiredIn(children) : [];
  });
}

// The other statements, such as the names of classes, settle nothing; a node may bear the id of one.
function uncertainIn(ruleset: Ruleset): SheetIndex["uncertain"] {
  const found = statementsOf(ruleset)
    .filter(({ path }) => SETTLING.includes(String(path[0])))
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap(({ id, statement }) => {
      const certainty = certaintyOf(statement);
      return certainty === "official" ? [] : [[id, certainty] as const];
    });
  return new Map(found);
}

/** Indexes a sheet. */
export function indexSheet(ruleset: Ruleset, sheet: LoweredSheet): SheetIndex {
  const overall = sheet.total === undefined ? [] : [...sheet.total.bonuses.items, ...sheet.total.deductions.items];
  const leaves: readonly Leaf[] = [
    ...[...sheet.gates, ...sheet.disqualifiers].map(({ id, reads, condition }) => ({
      id,
      reads,
      registers: [condition.register],
      bears: false,
    })),
    ...sheet.standards.flatMap(({ id, criteria, bonuses, deductions }) =>
      leavesOf([...criteria, ...bonuses, ...deductions], id),
    ),
    ...leavesOf(overall, undefined),
  ];
  const placed = [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)];
  const standards = (ruleset.standards ?? []).map(({ id }) => id);
  return {
    leaves,
    uncertain: uncertainIn(ruleset),
    underFloor: new Map(
      standards.map((id) => [
        id,
        [`${id}.floor`, id, ...placed.filter(({ standard }) => standard === id).map(({ node }) => node.id)],
      ]),
    ),
    underTotal: [...standards, ...placed.map(({ node }) => node.id)],
    required: sheet.standards.flatMap(({ criteria }) => requiredIn(criteria)),
    faultable: faultableIn(sheet).filter(({ register }) => sheet.program.faultable.has(register)),
  };
}

function registersIn({ source, register }: Lowered): readonly number[] {
  if (source.kind === "derived") return registersIn(source.from);
  if (source.kind === "operator") return [register, ...source.operands.flatMap(registersIn)];
  return source.kind === "list" ? [register] : [];
}

function faultableIn(sheet: LoweredSheet): readonly NodeRegister[] {
  const of = (node: string, registers: readonly number[]): readonly NodeRegister[] =>
    registers.map((register) => ({ node, register }));
  const inNodes = (nodes: readonly CompiledNode[]): readonly NodeRegister[] =>
    nodes.flatMap(({ id, raw, expressions, children }) => [
      ...of(id, [raw].filter(isThere)),
      ...of(id, Object.values(expressions).flatMap(registersIn)),
      ...inNodes(children),
    ]);
  return [
    ...[...sheet.gates, ...sheet.disqualifiers].flatMap(({ id, condition }) => of(id, registersIn(condition))),
    ...sheet.standards.flatMap(({ criteria, bonuses, deductions }) =>
      inNodes([...criteria, ...bonuses, ...deductions]),
    ),
    ...(sheet.total === undefined ? [] : inNodes([...sheet.total.bonuses.items, ...sheet.total.deductions.items])),
  ];
}
