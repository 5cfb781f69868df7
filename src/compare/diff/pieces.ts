// In: a ruleset. Out: the pieces that it is made of, each by an id, apart from what it holds; and back.
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Pass, Ruleset, Standard } from "../../ruleset/schema.js";
import { statementsOf } from "../../ruleset/walk.js";

/** What a piece is. Those of `ASIDE` bear on no decision about a record that the sheet judges. */
export type Role =
  | ("gate" | "disqualifier" | "standard" | "floor" | "criterion" | "deduction" | "bonus" | "cap" | "pass" | "mark")
  | ("rounding" | "several-classes" | "field" | "derived" | "reading" | "history" | "class")
  | ("force" | "scope" | "title" | "instrument" | "procedure" | "delegation");

/** One piece, without the pieces that it holds. */
export interface Piece {
  readonly id: string;
  readonly role: Role;
  readonly own: { readonly [member: string]: unknown };
  /** Id of the piece that it is counted in. */
  readonly within?: string;
}

/** Pieces by their ids, in the order of the document. */
export type Pieces = ReadonlyMap<string, Piece>;

export const ASIDE: readonly Role[] = ["force", "scope", "title", "instrument", "procedure", "delegation"];

/** What names stand for; their ids begin with the role. */
export const NAMED = ["field", "derived", "reading", "history"] as const;

function piece(id: string, role: Role, own: object, within?: string): Piece {
  return { id, role, own: { ...own }, ...(within === undefined ? {} : { within }) };
}

function without(object: object, ...members: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !members.includes(key)));
}

function criteria(nodes: readonly Criterion[], within: string): readonly Piece[] {
  return nodes.flatMap((node) => [
    piece(node.id, "criterion", without(node, "criteria"), within),
    ...(node.kind === "group" ? criteria(node.criteria, node.id) : []),
  ]);
}

function adjustments(nodes: readonly Adjustment[], role: Role, within?: string): readonly Piece[] {
  return nodes.flatMap((node) => [
    piece(node.id, role, without(node, "items"), within),
    ...(node.kind === "group" ? adjustments(node.items, role, node.id) : []),
  ]);
}

function standards(all: readonly Standard[]): readonly Piece[] {
  return all.flatMap((one) => [
    piece(one.id, "standard", without(one, "criteria", "floor")),
    ...(one.floor === undefined ? [] : [piece(`${one.id}.floor`, "floor", one.floor, one.id)]),
    ...criteria(one.criteria, one.id),
  ]);
}

const PASS = "pass.bounds";

function passPieces(pass: Pass | undefined): readonly Piece[] {
  if (pass === undefined) return [];
  const { rounding, severalClasses, marks } = pass;
  return [
    piece(PASS, "pass", without(pass, "rounding", "severalClasses", "marks")),
    ...(rounding === undefined ? [] : [piece("pass.rounding", "rounding", rounding, PASS)]),
    ...(severalClasses === undefined ? [] : [piece("pass.classes", "several-classes", severalClasses, PASS)]),
    ...marks.map((one) => piece(`pass.mark.${one.class}`, "mark", one, PASS)),
  ];
}

/** What the sheet says beside its rules. */
function aside(ruleset: Ruleset): readonly Piece[] {
  const { inForce, appliesBy, subject, jurisdiction, semantics, title, note, status, instruments } = ruleset;
  const said = statementsOf(ruleset).filter(({ path: [top] }) => top === "procedure" || top === "delegation");
  return [
    piece("in-force", "force", { ...inForce, appliesBy }),
    piece("scope", "scope", { subject, jurisdiction, ...(semantics === undefined ? {} : { semantics }) }),
    piece("title", "title", { ...title, status, ...(note === undefined ? {} : { note }) }),
    ...Object.entries(instruments).map(([id, one]) => piece(`instrument:${id}`, "instrument", one)),
    ...said.map(({ id, path: [top], statement }) =>
      top === "procedure" ? piece(id, "procedure", statement) : piece(`delegation:${id}`, "delegation", statement),
    ),
  ];
}

/** Takes a ruleset apart. */
export function piecesOf(ruleset: Ruleset): Pieces {
  const { gates = [], disqualifiers = [], deductions = [], bonuses = [], caps = {}, classes = [] } = ruleset;
  const all = [
    ...gates.map((one) => piece(one.id, "gate", one)),
    ...disqualifiers.map((one) => piece(one.id, "disqualifier", one)),
    ...standards(ruleset.standards ?? []),
    ...adjustments(deductions, "deduction"),
    ...adjustments(bonuses, "bonus"),
    ...Object.entries(caps).map(([key, one]) => piece(`caps.${key}`, "cap", one as object)),
    ...passPieces(ruleset.pass),
    ...NAMED.flatMap((role) => {
      const table: { readonly [id: string]: object } =
        (role === "field" ? ruleset.fields : tableOf(ruleset, role)) ?? {};
      return Object.entries(table).map(([id, one]) => piece(`${role}:${id}`, role, one));
    }),
    ...classes.map((one) => piece(`class:${one.id}`, "class", one)),
    ...aside(ruleset),
  ];
  return new Map(all.map((one) => [one.id, one]));
}

function tableOf(
  ruleset: Ruleset,
  role: "derived" | "reading" | "history",
): { readonly [id: string]: object } | undefined {
  return { derived: ruleset.derived, reading: ruleset.readings, history: ruleset.history }[role];
}

/** What has nothing in it is left out of a document. */
function filled(key: string, value: object): { readonly [key: string]: object } {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** Puts pieces together again; what stands aside is that of the ruleset given. */
export function rulesetOf(frame: Ruleset, pieces: Pieces): Ruleset {
  const all = [...pieces.values()];
  const within = (id: string | undefined, ...roles: readonly Role[]): readonly Piece[] =>
    all.filter((one) => one.within === id && roles.includes(one.role));
  const node = ({ id, own, role }: Piece): object => {
    if (own["kind"] !== "group") return own;
    return { ...own, [role === "criterion" ? "criteria" : "items"]: within(id, role).map(node) };
  };
  const list = (role: Role): readonly object[] => within(undefined, role).map(node);
  const only = (id: string, key: string): object => {
    const found = pieces.get(id);
    return found === undefined ? {} : { [key]: found.own };
  };
  const table = (role: Role): object =>
    Object.fromEntries(within(undefined, role).map(({ id, own }) => [id.slice(role.length + 1), own]));
  const pass = pieces.get(PASS);
  const { kind, format, id, version, status, title, subject, jurisdiction, inForce, appliesBy, instruments } = frame;
  // CAST: the pieces are those of rulesets; whether they make one together is for the compiler to say.
  return {
    ...{ kind, format, id, version, status, title, subject, jurisdiction, inForce, appliesBy, instruments },
    ...(frame.semantics === undefined ? {} : { semantics: frame.semantics }),
    fields: table("field"),
    ...filled("derived", table("derived")),
    ...filled("readings", table("reading")),
    ...filled("history", table("history")),
    ...filled("classes", list("class")),
    ...filled("gates", list("gate")),
    ...filled("disqualifiers", list("disqualifier")),
    ...filled(
      "standards",
      list("standard").map((one) => {
        const { id: own } = one as Standard;
        return { ...one, ...only(`${own}.floor`, "floor"), criteria: within(own, "criterion").map(node) };
      }),
    ),
    ...filled("deductions", list("deduction")),
    ...filled("bonuses", list("bonus")),
    ...filled("caps", { ...only("caps.deductions", "deductions"), ...only("caps.bonuses", "bonuses") }),
    ...(pass === undefined
      ? {}
      : {
          pass: {
            ...pass.own,
            ...only("pass.rounding", "rounding"),
            ...only("pass.classes", "severalClasses"),
            marks: within(PASS, "mark").map(({ own }) => own),
          },
        }),
  } as unknown as Ruleset;
}
