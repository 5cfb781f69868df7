// In: choices. Out: a small ruleset that passes the check: standards, gates, disqualifiers, adjustments, marks.
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { Derived, Floor, Gate, Pass, Ruleset, Standard } from "../../src/ruleset/schema.js";
import { mayBeNotApplicable } from "../reference/facts.js";
import { isFalse, toNumber } from "../reference/rational.js";
import { judgeSheet } from "../reference/sheet.js";
import { makeFields, makeHistories, makeReadings } from "./dictionary.js";
import { type Draw, decimal, drawn } from "./draw.js";
import { type DerivedType, Expressions, type Names } from "./expressions.js";
import { DEPTH, type Made, SheetMaker } from "./sheet.js";
import { INSTRUMENT, label, Statements, words } from "./statements.js";

type TypedDerived = { readonly [id: string]: Derived & { readonly type: DerivedType } };

function makeDerived(draw: Draw, names: Names): TypedDerived {
  const made = draw.several(0, 2, (at) => {
    const plain = Object.entries(names.fields).filter(([, field]) => !mayBeNotApplicable(field));
    const expressions = new Expressions(draw, { ...names, fields: Object.fromEntries(plain), derived: {} });
    const type = draw.pick(["boolean", "number", expressions.hasDates() ? "date" : "boolean"] as const);
    const depth = draw.whole(1, 2);
    const value =
      type === "boolean"
        ? expressions.condition(depth)
        : type === "number"
          ? expressions.number(depth)
          : expressions.date(depth);
    return [`calc${at}`, { ...words(`calc${at}`), type, value }] as const;
  });
  return Object.fromEntries(made);
}

function makeFloor(draw: Draw, statements: Statements, maximum: number): Floor {
  const q = draw.whole(1, 4);
  return draw.chance(60)
    ? { share: [draw.whole(0, q), q], ...statements.ofNumber() }
    : { points: decimal((maximum * draw.whole(0, 4)) / 4), ...statements.ofNumber() };
}

function makeStandard(draw: Draw, maker: SheetMaker, statements: Statements, id: string, hasPoints: boolean): Standard {
  const base = { ...label(id), ...statements.ofWords() };
  if (!hasPoints) return { ...base, criteria: draw.several(1, 3, (at) => maker.required(`${id}.${at}`)) };
  const made: Made[] = draw.several(1, 3, (at) => maker.criterion(`${id}.${at}`, 2));
  const sum = decimal(made.reduce((all, one) => all + one.maximum, 0));
  const maximum = sum > 0 ? sum : 1;
  const filler: Made[] =
    sum > 0
      ? []
      : [
          {
            criterion: { kind: "pass-fail", ...label(`${id}.z`), ...statements.ofWords(), when: true, points: 1 },
            maximum,
          },
        ];
  const demand = draw.chance(15) ? [maker.required(`${id}.q`)] : [];
  const floor = draw.chance(45) ? { floor: makeFloor(draw, statements, maximum) } : {};
  return { ...base, maximum, ...floor, criteria: [...[...made, ...filler].map((one) => one.criterion), ...demand] };
}

/** Bounds, rounding and marks; the marks stand at nothing until it is known what can be reached. */
function makePass(
  draw: Draw,
  statements: Statements,
  names: Names,
  classes: readonly string[],
  sum: number,
  hasBonuses: boolean,
): Pass {
  const low = sum > 1 && draw.chance(15) ? 1 : 0;
  const top = hasBonuses ? decimal(sum * draw.pick([1, 1.5, 1]) + (sum === 0 ? 5 : 0)) : sum;
  const marks = (classes.length > 0 ? classes : ["*"]).map((one) => ({
    class: one,
    mark: 0,
    ...statements.ofNumber(),
  }));
  const readings = Object.entries(names.readings);
  const rounding = draw.chance(35)
    ? {
        rounding: {
          step: draw.pick([1, 0.5, 0.1]),
          mode: draw.pick(["half-up", "half-even", "down", "up"] as const),
          ...statements.ofNumber(),
        },
      }
    : {};
  const pass = { ...statements.ofNumber(), bounds: [low, top] as const, marks, ...rounding };
  if (classes.length === 0 || readings.length === 0) return pass;
  const [reading, { options }] = draw.pick(readings);
  const pick = (): "lowest" | "highest" => draw.pick(["lowest", "highest"] as const);
  const picked = Object.fromEntries(Object.keys(options).map((option) => [option, pick()]));
  return { ...pass, severalClasses: { reading, options: picked } };
}

const OFFICIAL = { cite: { in: INSTRUMENT }, certainty: "official" } as const;

/** The same ruleset with marks and floors that somebody can reach: a subject of whom nothing is known still might. */
function makeReachable(draw: Draw, ruleset: Ruleset): Ruleset {
  const nothing: Evidence = {
    kind: "evidence",
    format: 1,
    subject: { kind: ruleset.subject, id: "nobody" },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts: {},
  };
  const sheet = judgeSheet(ruleset, nothing, {});
  const { pass, standards } = ruleset;
  if (!pass || !sheet.total || !standards) return ruleset;
  const most = toNumber(sheet.total.counted.high);
  const marks = pass.marks.map((mark) => ({ ...mark, mark: Math.min(most, decimal((most * draw.whole(0, 4)) / 4)) }));
  const floored = standards.map((standard, at): Standard => {
    const state = sheet.standards[at]?.floor;
    if (!state || !isFalse(state)) return standard;
    return { ...standard, floor: { points: 0, ...OFFICIAL } };
  });
  return { ...ruleset, standards: floored, pass: { ...pass, marks } };
}

function withoutType(derived: TypedDerived): { readonly [id: string]: Derived } {
  return Object.fromEntries(Object.entries(derived).map(([id, { vi, en, value }]) => [id, { vi, en, value }]));
}

/** Makes a ruleset. */
export function makeRuleset(draw: Draw): Ruleset {
  const statements = new Statements(draw);
  const fields = makeFields(draw);
  const readings = makeReadings(draw);
  const histories = makeHistories(draw);
  const bare: Names = {
    fields,
    readings,
    histories,
    derived: {},
    allowed: new Set(),
    mayGuard: true,
    isStrict: draw.chance(50),
  };
  const names: Names = { ...bare, derived: makeDerived(draw, bare) };
  const skeleton: Ruleset = {
    kind: "ruleset",
    format: 1,
    id: "example/generated",
    version: "1.0.0",
    status: statements.isOfficial ? "official" : draw.pick(["example", "draft", "reconstruction"] as const),
    title: { code: "generated", ...words("title") },
    subject: "household",
    jurisdiction: ["vn"],
    inForce: { from: "2018-01-01", to: "2024-01-01", ...statements.ofNumber() },
    appliesBy: draw.pick(["period-end", "decision-date"] as const),
    instruments: { [INSTRUMENT]: { number: "01/VB", issuer: "Ví dụ", name: words("act") } },
    fields,
    ...(Object.keys(names.derived).length > 0 ? { derived: withoutType(names.derived) } : {}),
    ...(Object.keys(readings).length > 0 ? { readings } : {}),
    ...(Object.keys(histories).length > 0 ? { history: histories } : {}),
  };
  const maker = new SheetMaker(draw, names, statements, skeleton);
  const gates = draw.several(
    0,
    2,
    (at): Gate => ({
      ...label(`gate${at}`),
      ...statements.ofWords(),
      require: maker.guarded().condition(draw.whole(0, DEPTH)),
      onFailure: draw.pick(["ineligible", "undetermined"] as const),
    }),
  );
  const disqualifiers = draw.several(0, 2, (at) => ({
    ...label(`stop${at}`),
    ...statements.ofWords(),
    when: maker.guarded().condition(draw.whole(0, DEPTH)),
  }));
  const common: Ruleset = {
    ...skeleton,
    ...(gates.length > 0 ? { gates } : {}),
    ...(disqualifiers.length > 0 ? { disqualifiers } : {}),
  };
  const hasPoints = !draw.chance(10);
  const isBare = hasPoints && draw.chance(3);
  const standards = isBare
    ? []
    : draw.several(1, 4, (at) => makeStandard(draw, maker, statements, `s${at}`, hasPoints));
  if (!hasPoints) return { ...common, standards };
  const ids = standards.map((standard) => standard.id);
  const bonuses = draw.several(isBare ? 1 : 0, 2, (at) => maker.adjustment(`plus${at}`, ids, 2));
  const deductions = draw.several(0, 3, (at) => maker.adjustment(`less${at}`, ids, 2));
  const overall = (): { readonly cap: number } => ({ cap: draw.pick([2, 5, 3.5]), ...statements.ofNumber() });
  const caps = {
    ...(draw.chance(30) ? { deductions: overall() } : {}),
    ...(draw.chance(30) ? { bonuses: overall() } : {}),
  };
  const classes = draw.chance(45) ? draw.several(1, 3, (at) => `k${at}`) : [];
  const sum = decimal(standards.reduce((all, one) => all + (typeof one.maximum === "number" ? one.maximum : 0), 0));
  const hasBonuses = bonuses.length > 0;
  return makeReachable(draw, {
    ...common,
    standards,
    ...(bonuses.length > 0 ? { bonuses } : {}),
    ...(deductions.length > 0 ? { deductions } : {}),
    ...(Object.keys(caps).length > 0 ? { caps } : {}),
    ...(classes.length > 0 ? { classes: classes.map((id) => ({ ...label(id), ...statements.ofWords() })) } : {}),
    pass: makePass(draw, statements, names, classes, sum, hasBonuses),
  });
}

/** Rulesets that pass the check. */
export const rulesetArb = drawn(1200, makeRuleset);
