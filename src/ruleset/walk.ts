// In: a ruleset. Out: its nodes, one after the other, each with its path. One walk for every check and reader.

import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { Path } from "../logic/scope.js";
import type { LocalText, Statement } from "../parts/statement.js";
import type { Ruleset } from "./schema.js";

/** A criterion or adjustment with its place; `standard` is the standard it stands under, or is taken from. */
export interface Placed<Node> {
  readonly node: Node;
  readonly path: Path;
  readonly standard?: string;
}

/** A legal statement with the id it is known by in decisions. */
export interface PlacedStatement {
  readonly id: string;
  readonly path: Path;
  readonly statement: Statement;
  readonly name?: LocalText;
  /** May it be `assumed`, being about a number alone? */
  readonly number: boolean;
}

/** A criterion with its place and, below it, those of a group. */
export function criteriaFrom(node: Criterion, path: Path, standard: string): readonly Placed<Criterion>[] {
  const children = node.kind === "group" ? node.criteria : [];
  return [
    { node, path, standard },
    ...children.flatMap((child, i) => criteriaFrom(child, [...path, "criteria", i], standard)),
  ];
}

/** An adjustment with its place and, below it, those of a group, which count where the group does. */
export function adjustmentsFrom(node: Adjustment, path: Path, from?: string): readonly Placed<Adjustment>[] {
  const standard = from ?? node.from;
  const items = node.kind === "group" ? node.items : [];
  return [
    { node, path, ...(standard === undefined ? {} : { standard }) },
    ...items.flatMap((item, i) => adjustmentsFrom(item, [...path, "items", i], standard)),
  ];
}

/** Every criterion, groups before their children. */
export function criteriaOf({ standards = [] }: Ruleset): readonly Placed<Criterion>[] {
  return standards.flatMap(({ id, criteria }, i) =>
    criteria.flatMap((node, k) => criteriaFrom(node, ["standards", i, "criteria", k], id)),
  );
}

/** Every deduction, groups before their items. */
export function deductionsOf({ deductions = [] }: Ruleset): readonly Placed<Adjustment>[] {
  return deductions.flatMap((node, i) => adjustmentsFrom(node, ["deductions", i]));
}

/** Every bonus, groups before their items. */
export function bonusesOf({ bonuses = [] }: Ruleset): readonly Placed<Adjustment>[] {
  return bonuses.flatMap((node, i) => adjustmentsFrom(node, ["bonuses", i]));
}

/** A statement with the id and name that it carries itself; `number`: it is about a number alone. */
export function placed(
  statement: Statement & { readonly id: string } & Partial<LocalText>,
  path: Path,
  number = false,
): PlacedStatement {
  const { id, vi, en } = statement;
  return { id, path, statement, number, ...(vi === undefined || en === undefined ? {} : { name: { vi, en } }) };
}

/** Every legal statement of the ruleset, with its id and place. */
export function statementsOf(ruleset: Ruleset): readonly PlacedStatement[] {
  const {
    standards = [],
    gates = [],
    disqualifiers = [],
    delegation = [],
    pass,
    caps,
    inForce,
    classes = [],
    procedure: { authority = [], forms = [], deadlines = [] } = {},
  } = ruleset;
  return [
    placed({ ...inForce, id: "in-force" }, ["inForce"], true),
    ...classes.map((one, i) => placed(one, ["classes", i])),
    ...gates.map((gate, i) => placed(gate, ["gates", i])),
    ...standards.flatMap((standard, i) => [
      placed(standard, ["standards", i]),
      ...(standard.floor === undefined
        ? []
        : [placed({ ...standard.floor, id: `${standard.id}.floor` }, ["standards", i, "floor"], true)]),
    ]),
    ...criteriaOf(ruleset).map(({ node, path }) => placed(node, path)),
    ...disqualifiers.map((one, i) => placed(one, ["disqualifiers", i])),
    ...[...deductionsOf(ruleset), ...bonusesOf(ruleset)].map(({ node, path }) => placed(node, path)),
    ...(["deductions", "bonuses"] as const).flatMap((key) => {
      const cap = caps?.[key];
      return cap === undefined ? [] : [placed({ ...cap, id: `caps.${key}` }, ["caps", key], true)];
    }),
    ...(pass === undefined
      ? []
      : [
          placed({ ...pass, id: "pass.bounds" }, ["pass"], true),
          ...(pass.rounding === undefined
            ? []
            : [placed({ ...pass.rounding, id: "pass.rounding" }, ["pass", "rounding"], true)]),
          ...pass.marks.map((mark, i) =>
            placed({ ...mark, id: `pass.mark.${mark.class}` }, ["pass", "marks", i], true),
          ),
        ]),
    ...authority.map(({ decides, ...one }, i) =>
      placed({ ...one, ...decides, id: `procedure.${one.id}` }, ["procedure", "authority", i]),
    ),
    ...forms.map((one, i) => placed({ ...one, id: `procedure.${one.id}` }, ["procedure", "forms", i])),
    ...deadlines.map((one, i) => placed({ ...one, id: `procedure.${one.id}` }, ["procedure", "deadlines", i])),
    ...delegation.map((one, i) => placed(one, ["delegation", i])),
  ];
}
