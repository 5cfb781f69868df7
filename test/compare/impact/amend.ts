// In: a generated ruleset and choices. Out: the same with one part amended, and the id of that part.
import type { Adjustment, Criterion } from "../../../src/kinds/schema.js";
import type { Ruleset, Standard } from "../../../src/ruleset/schema.js";
import type { Draw } from "../../generators/draw.js";
import { label } from "../../generators/statements.js";

/** One amendment. */
export interface Amended {
  readonly part: string;
  readonly ruleset: Ruleset;
}

function mapCriteria(nodes: readonly Criterion[], change: (node: Criterion) => Criterion): readonly Criterion[] {
  return nodes.map((node) => {
    const own = change(node);
    return own.kind === "group" ? { ...own, criteria: mapCriteria(own.criteria, change) } : own;
  });
}

function mapAdjustments(nodes: readonly Adjustment[], change: (node: Adjustment) => Adjustment): readonly Adjustment[] {
  return nodes.map((node) => {
    const own = change(node);
    return own.kind === "group" ? { ...own, items: mapAdjustments(own.items, change) } : own;
  });
}

function criteriaIn(nodes: readonly Criterion[]): readonly Criterion[] {
  return nodes.flatMap((node) => [node, ...(node.kind === "group" ? criteriaIn(node.criteria) : [])]);
}

function adjustmentsIn(nodes: readonly Adjustment[]): readonly Adjustment[] {
  return nodes.flatMap((node) => [node, ...(node.kind === "group" ? adjustmentsIn(node.items) : [])]);
}

function replaced<T>(list: readonly T[], at: number, by: T): readonly T[] {
  return list.map((one, i) => (i === at ? by : one));
}

const MORE = [0.5, 1, 2, 4];

function otherCriterion(draw: Draw, node: Criterion): Criterion {
  const more = draw.pick(MORE);
  switch (node.kind) {
    case "pass-fail":
      return draw.chance(30) ? { ...node, when: { "!": node.when } } : { ...node, points: node.points + more };
    case "per-unit":
      return draw.chance(50) ? { ...node, each: node.each + more } : { ...node, maximum: node.maximum + more };
    case "proportional":
      return { ...node, maximum: node.maximum + more };
    case "banded":
      return { ...node, bands: node.bands.map((band) => ({ ...band, points: band.points + more })) };
    case "choice":
      return { ...node, levels: node.levels.map((level) => ({ ...level, points: level.points + more })) };
    case "graded":
      return { kind: "pass-fail", id: node.id, vi: node.vi, en: node.en, when: true, points: more };
    case "required":
      return { ...node, when: { "!": node.when } };
    case "group":
      return node.combine === "sum" && !node.criteria.some(({ whenNotApplicable }) => whenNotApplicable === "drop")
        ? { kind: "group", id: node.id, vi: node.vi, en: node.en, combine: "best", criteria: node.criteria }
        : { ...node, ...(node.points === undefined ? { maximum: more } : { points: node.points + more }) };
  }
}

function otherAdjustment(draw: Draw, node: Adjustment): Adjustment {
  const more = draw.pick(MORE);
  switch (node.kind) {
    case "flat":
      return draw.chance(30) ? { ...node, when: { "!": node.when } } : { ...node, points: node.points + more };
    case "per-case":
      return { ...node, each: node.each + more };
    case "banded":
      return { ...node, bands: node.bands.map((band) => ({ ...band, points: band.points + more })) };
    case "graded":
      return { kind: "flat", id: node.id, vi: node.vi, en: node.en, when: true, points: more };
    case "group":
      return { ...node, cap: (node.cap ?? 0) + more };
  }
}

function ofCriteria(draw: Draw, ruleset: Ruleset): readonly (() => Amended)[] {
  const { standards = [] } = ruleset;
  return standards
    .flatMap(({ criteria }) => criteriaIn(criteria))
    .map(({ id }) => () => {
      const change = (node: Criterion): Criterion => (node.id === id ? otherCriterion(draw, node) : node);
      const changed = standards.map((one) => ({ ...one, criteria: mapCriteria(one.criteria, change) }));
      return { part: id, ruleset: { ...ruleset, standards: changed } };
    });
}

function ofAdjustments(draw: Draw, ruleset: Ruleset): readonly (() => Amended)[] {
  return (["deductions", "bonuses"] as const).flatMap((key) => {
    const nodes = ruleset[key] ?? [];
    const changes = adjustmentsIn(nodes).map(({ id }) => () => {
      const change = (node: Adjustment): Adjustment => (node.id === id ? otherAdjustment(draw, node) : node);
      return { part: id, ruleset: { ...ruleset, [key]: mapAdjustments(nodes, change) } };
    });
    const removals = nodes
      .filter(({ kind }) => kind !== "group")
      .map(({ id }) => () => ({
        part: id,
        ruleset: { ...ruleset, [key]: nodes.filter((node) => node.id !== id) },
      }));
    return [...changes, ...removals];
  });
}

function ofConditions(draw: Draw, ruleset: Ruleset): readonly (() => Amended)[] {
  const { gates = [], disqualifiers = [], deductions = [] } = ruleset;
  const turned = { ineligible: "undetermined", undetermined: "ineligible" } as const;
  const condition = gates[0]?.require ?? disqualifiers[0]?.when ?? true;
  const base = label("added");
  return [
    ...gates.flatMap((gate) => {
      const others = gates.filter((one) => one !== gate);
      return [
        () => ({ part: gate.id, ruleset: { ...ruleset, gates: others } }),
        () => ({
          part: gate.id,
          ruleset: { ...ruleset, gates: [...others, { ...gate, onFailure: turned[gate.onFailure] }] },
        }),
        () => ({
          part: gate.id,
          ruleset: { ...ruleset, gates: [...others, { ...gate, require: { "!": gate.require } }] },
        }),
      ];
    }),
    ...disqualifiers.flatMap((one) => {
      const others = disqualifiers.filter((other) => other !== one);
      return [
        () => ({ part: one.id, ruleset: { ...ruleset, disqualifiers: others } }),
        () => ({
          part: one.id,
          ruleset: { ...ruleset, disqualifiers: [...others, { ...one, when: { "!": one.when } }] },
        }),
      ];
    }),
    () => ({
      part: "added",
      ruleset: { ...ruleset, gates: [...gates, { ...base, require: condition, onFailure: "ineligible" }] },
    }),
    () => ({ part: "added", ruleset: { ...ruleset, disqualifiers: [...disqualifiers, { ...base, when: condition }] } }),
    ...(ruleset.pass === undefined
      ? []
      : [
          () => {
            const deduction = { kind: "flat", ...base, when: condition, points: draw.pick(MORE) } as const;
            return { part: "added", ruleset: { ...ruleset, deductions: [...deductions, deduction] } };
          },
        ]),
  ];
}

function ofTotal(draw: Draw, ruleset: Ruleset): readonly (() => Amended)[] {
  const { pass, caps, standards = [] } = ruleset;
  if (pass === undefined) return [];
  const floors = standards.flatMap((standard, at) =>
    standard.floor === undefined
      ? []
      : [
          () => {
            const bare = Object.fromEntries(
              Object.entries(standard).filter(([key]) => key !== "floor"),
            ) as unknown as Standard;
            return { part: `${standard.id}.floor`, ruleset: { ...ruleset, standards: replaced(standards, at, bare) } };
          },
          () => {
            const floor = { points: draw.pick(MORE) };
            return {
              part: `${standard.id}.floor`,
              ruleset: { ...ruleset, standards: replaced(standards, at, { ...standard, floor }) },
            };
          },
        ],
  );
  return [
    ...floors,
    ...pass.marks.map((mark, at) => () => {
      const marks = replaced(pass.marks, at, { ...mark, mark: mark.mark + draw.pick([1, 0.5, 3]) });
      return { part: `pass.mark.${mark.class}`, ruleset: { ...ruleset, pass: { ...pass, marks } } };
    }),
    () => {
      const bounds = [pass.bounds[0], Math.max(pass.bounds[0], pass.bounds[1] - draw.pick([1, 2]))] as const;
      return { part: "pass.bounds", ruleset: { ...ruleset, pass: { ...pass, bounds } } };
    },
    () => {
      const rounding = { step: draw.pick([2, 5]), mode: draw.pick(["up", "down"] as const) };
      return { part: "pass.rounding", ruleset: { ...ruleset, pass: { ...pass, rounding } } };
    },
    () => ({
      part: "caps.deductions",
      ruleset: { ...ruleset, caps: { ...caps, deductions: { cap: draw.pick([1, 7]) } } },
    }),
  ];
}

function ofNames(draw: Draw, ruleset: Ruleset): readonly (() => Amended)[] {
  const { derived = {}, readings = {}, fields } = ruleset;
  return [
    ...Object.entries(derived).flatMap(([id, one]) => {
      const isTruth = ["and", "or", "!", "==", "<", "<=", ">", ">=", "some", "all", "none"].some(
        (operator) => typeof one.value === "object" && one.value !== null && operator in one.value,
      );
      const changed = { ...derived, [id]: { ...one, value: { "!": one.value } } };
      return isTruth ? [() => ({ part: `derived:${id}`, ruleset: { ...ruleset, derived: changed } })] : [];
    }),
    ...Object.entries(readings).map(([id, reading]) => () => {
      const other = Object.keys(reading.options).find((option) => option !== reading.default) ?? reading.default;
      const changed = { ...readings, [id]: { ...reading, default: other } };
      return { part: `reading:${id}`, ruleset: { ...ruleset, readings: changed } };
    }),
    ...Object.entries(fields).flatMap(([id, field]) => {
      if (field.type !== "count") return [];
      const changed = { ...fields, [id]: { ...field, max: field.max + draw.pick([1, 5]) } };
      return [() => ({ part: `field:${id}`, ruleset: { ...ruleset, fields: changed } })];
    }),
  ];
}

/** Amends one part. */
export function amendOne(draw: Draw, ruleset: Ruleset): Amended {
  const families = [ofCriteria, ofAdjustments, ofConditions, ofTotal, ofNames].map((make) => make(draw, ruleset));
  return draw.pick(draw.pick(families.filter((family) => family.length > 0)))();
}
