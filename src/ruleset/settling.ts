// In: a lowered sheet and its nodes. Out: everything that can settle a verdict, in the order of decisions, with what would be
// said of it in each state: made once for each ruleset, so that a decision only chooses. Never here: the verdict itself.
import { compareText } from "../base/text.js";
import type { Certainty } from "../parts/statement.js";
import type { LoweredSheet } from "./compiled.js";
import type { SheetIndex } from "./nodes.js";

/** The states of a disqualifier, and of a gate, a required criterion, a floor or the total: false, unknown, true. */
const DISQUALIFIER = ["clear", "unknown", "holds"] as const;
const REQUIREMENT = ["failed", "unknown", "met"] as const;

/** What a node is to the verdict: a disqualifier, or a requirement whose failure means refusal, or an unfinished procedure. */
const BARRING = 0;
const REFUSING = 1;
const UNFINISHED = 2;
export type Role = typeof BARRING | typeof REFUSING | typeof UNFINISHED;

/** A node with one of its states. */
export interface NodeState {
  readonly node: string;
  readonly state: (typeof DISQUALIFIER | typeof REQUIREMENT)[number];
}

/** A statement below `official` that a node rests on. */
export interface UncertainNode {
  readonly node: string;
  readonly certainty: Exclude<Certainty, "official">;
}

/** A node that can settle the verdict. */
export interface Settling {
  readonly node: string;
  readonly register: number;
  readonly role: Role;
  /** What is said of it when its register is false, unknown, true. */
  readonly states: readonly [NodeState, NodeState, NodeState];
  /** Places, among the lines of reliance, of what it rests on. */
  readonly rests: readonly number[];
}

/** All of them, and what they rest on. */
export interface Settlings {
  readonly nodes: readonly Settling[];
  /** What is below `official`, by code points of the ids; the total stands at `totalAt` and depends on the marks that apply. */
  readonly lines: readonly (UncertainNode | undefined)[];
  readonly totalAt: number;
  /** Outcomes met, by how sure the total is, each under a number for the states of all nodes; none for too many nodes. */
  readonly recalled: { readonly [C in Certainty]: Map<number, object> } | undefined;
}

/** Three states of so many nodes make a number that is exact. */
const MOST_NODES = 33;

function statesOf(node: string, role: Role): Settling["states"] {
  const [no, unknown, yes] = role === BARRING ? DISQUALIFIER : REQUIREMENT;
  const said = (state: NodeState["state"]): NodeState => Object.freeze({ node, state });
  return [said(no), said(unknown), said(yes)];
}

/** Everything that can settle a verdict. */
export function settlingsOf(sheet: LoweredSheet, index: SheetIndex): Settlings {
  const uncertain = [...index.uncertain];
  const before = uncertain.filter(([node]) => compareText(node, "total") <= 0);
  const totalAt = before.length;
  const lines = uncertain.map(([node, certainty]): UncertainNode | undefined => Object.freeze({ node, certainty }));
  lines.splice(totalAt, 0, undefined);
  const places = new Map(lines.flatMap((line, place) => (line === undefined ? [] : [[line.node, place] as const])));
  const placesOf = (nodes: readonly string[]): readonly number[] =>
    nodes.map((node) => places.get(node)).filter((place) => place !== undefined);
  const node = (id: string, register: number, role: Role, under: readonly string[] = [id]): Settling => ({
    node: id,
    register,
    role,
    states: statesOf(id, role),
    rests: placesOf(under),
  });
  const { total } = sheet;
  const nodes = [
    ...sheet.disqualifiers.map(({ id, condition }) => node(id, condition.register, BARRING)),
    ...sheet.gates.map(({ id, condition, onFailure }) =>
      node(id, condition.register, onFailure === "ineligible" ? REFUSING : UNFINISHED),
    ),
    ...index.required.map(({ id, state }) => node(id, state, REFUSING)),
    ...sheet.standards.flatMap(({ id, floor }) =>
      floor === undefined ? [] : [node(`${id}.floor`, floor.state, REFUSING, index.underFloor.get(id))],
    ),
  ];
  if (total !== undefined) {
    const whole = node("total", total.state, REFUSING, index.underTotal);
    nodes.push({ ...whole, rests: [...whole.rests, totalAt] });
  }
  nodes.sort((a, b) => compareText(a.node, b.node));
  const recalled = { official: new Map(), restated: new Map(), inferred: new Map(), assumed: new Map() };
  return { nodes, lines, totalAt, recalled: nodes.length > MOST_NODES ? undefined : recalled };
}
