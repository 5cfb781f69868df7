// In: choices and the names of a ruleset. Out: criteria and adjustments of every kind, their maxima computed.
import type { Json } from "../../src/base/json.js";
import type { Adjustment, Band, Combine, Criterion } from "../../src/kinds/schema.js";
import type { ChoiceField, PointsField } from "../../src/parts/field.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { mayBeNotApplicable } from "../reference/facts.js";
import { mentions } from "../reference/reads.js";
import { type Draw, decimal } from "./draw.js";
import { Expressions, type Names } from "./expressions.js";
import { label, type Statements } from "./statements.js";

/** A criterion with the most it can earn. */
export interface Made {
  readonly criterion: Criterion;
  readonly maximum: number;
}

export const DEPTH = 3;

/** Only a sum can do with less: below `best` and `atLeast` nothing is dropped. */
function undropped(criterion: Criterion): Criterion {
  return criterion.whenNotApplicable === "drop" ? { ...criterion, whenNotApplicable: "zero" } : criterion;
}

/** Makes the scored nodes of one ruleset. */
export class SheetMaker {
  readonly #draw: Draw;
  readonly #names: Names;
  readonly #statements: Statements;
  /** For finding what an expression reads. */
  readonly #ruleset: Ruleset;
  #left = 12;

  constructor(draw: Draw, names: Names, statements: Statements, ruleset: Ruleset) {
    this.#draw = draw;
    this.#names = names;
    this.#statements = statements;
    this.#ruleset = ruleset;
  }

  /** Where fields that may be not applicable are guarded. */
  guarded(): Expressions {
    return new Expressions(this.#draw, this.#names);
  }

  #depth(): number {
    return this.#draw.whole(0, DEPTH);
  }

  #points(): number {
    return this.#draw.pick([1, 2, 5, 0.5, 3, 10, 2.25, 4]);
  }

  bands(measure: Json): Band[] {
    const field = typeof measure === "object" && measure !== null && "var" in measure ? measure["var"] : undefined;
    const declared = typeof field === "string" ? this.#names.fields[field] : undefined;
    const step = declared?.type === "number" || declared?.type === "points" ? declared.step : 1;
    const low = declared?.type === "number" ? declared.min : 0;
    const starts = new Set(this.#draw.several(1, 4, () => decimal(low + step * this.#draw.whole(0, 8))));
    const bands = [...starts].map((from) => ({ from, points: this.#draw.pick([1, 2, 0, 4, 1.5, 6]) }));
    const first = bands[0];
    const hasPoints = bands.some((band) => band.points > 0);
    return !hasPoints && first ? [{ from: first.from, points: 3 }, ...bands.slice(1)] : bands;
  }

  /** Expressions of a criterion: guarded, or free to read what may be not applicable if the criterion says what follows. */
  #reading(make: (expressions: Expressions) => readonly Json[]) {
    const isFree = this.#draw.chance(45);
    const optional = Object.entries(this.#names.fields).flatMap(([id, one]) => (mayBeNotApplicable(one) ? [id] : []));
    const names: Names = isFree ? { ...this.#names, allowed: new Set(optional), mayGuard: false } : this.#names;
    const made = make(new Expressions(this.#draw, names));
    const read = made.flatMap((one) => mentions(one, this.#ruleset));
    const isOptional = isFree && read.some((one) => one.member === undefined && optional.includes(one.field));
    return { made, whenNotApplicable: isOptional ? this.#whenNotApplicable() : {} };
  }

  #whenNotApplicable(): Pick<Criterion, "whenNotApplicable"> {
    return { whenNotApplicable: this.#draw.pick(["full", "zero", "drop"] as const) };
  }

  #fields<T extends ChoiceField | PointsField>(type: T["type"]): readonly (readonly [string, T])[] {
    return Object.entries(this.#names.fields).flatMap(([id, field]) =>
      field.type === type ? [[id, field as T] as const] : [],
    );
  }

  criterion(id: string, depth: number): Made {
    this.#left -= 1;
    const draw = this.#draw;
    const choices = this.#fields<ChoiceField>("choice");
    const graded = this.#fields<PointsField>("points");
    const isGroup = depth > 0 && this.#left > 2 && draw.chance(35);
    if (isGroup) return this.#group(id, depth);
    const kinds = ["pass-fail", "per-unit", "proportional", "banded"] as const;
    const kind = draw.pick([
      ...kinds,
      ...(choices.length > 0 ? (["choice", "choice"] as const) : []),
      ...(graded.length > 0 ? (["graded", "graded"] as const) : []),
    ]);
    const base = { ...label(id), ...this.#statements.ofWords() };
    switch (kind) {
      case "pass-fail": {
        const { made, whenNotApplicable } = this.#reading((e) => [e.condition(this.#depth())]);
        const points = draw.chance(4) ? 0 : this.#points();
        const when = made[0] ?? true;
        return { criterion: { kind, ...base, when, points, ...whenNotApplicable }, maximum: points };
      }
      case "per-unit": {
        const { made, whenNotApplicable } = this.#reading((e) => [e.whole(this.#depth())]);
        const each = draw.pick([1, 0.5, 2, 0.25]);
        const maximum = draw.pick([5, 3, 2.5, 8]);
        const count = made[0] ?? 0;
        return { criterion: { kind, ...base, count, each, maximum, ...whenNotApplicable }, maximum };
      }
      case "proportional": {
        // Of two or four things, a share often lies in the middle between two steps.
        const few = draw.chance(35) ? draw.pick([4, 2]) : undefined;
        const { made, whenNotApplicable } = this.#reading((e) => [
          e.whole(this.#depth()),
          few ?? e.whole(this.#depth()),
        ]);
        const maximum = this.#points();
        const rule = {
          step: draw.pick([0.25, 0.5, 1, 2, 0.01]),
          round: draw.pick(["half-up", "half-even", "down", "up"] as const),
          whenZero: draw.pick([0, "unknown", maximum] as const),
        };
        const [part, whole] = [made[0] ?? 0, made[1] ?? 1];
        return { criterion: { kind, ...base, part, whole, maximum, ...rule, ...whenNotApplicable }, maximum };
      }
      case "banded": {
        const { made, whenNotApplicable } = this.#reading((e) => [e.number(this.#depth())]);
        const measure = made[0] ?? 0;
        const bands = this.bands(measure);
        const maximum = Math.max(...bands.map((band) => band.points));
        return { criterion: { kind, ...base, measure, bands, ...whenNotApplicable }, maximum };
      }
      case "choice": {
        const [field, declared] = draw.pick(choices);
        const levels = declared.values.map((value, at) => ({
          value: value.id,
          points: at === 0 ? 3 : draw.whole(0, 5),
        }));
        const maximum = Math.max(...levels.map((level) => level.points));
        const optional = declared.notApplicable === true ? this.#whenNotApplicable() : {};
        return { criterion: { kind, ...base, field, levels: draw.shuffle(levels), ...optional }, maximum };
      }
      case "graded": {
        const [field, declared] = draw.pick(graded);
        const optional = declared.notApplicable === true ? this.#whenNotApplicable() : {};
        return { criterion: { kind, ...base, field, ...optional }, maximum: declared.max };
      }
    }
  }

  required(id: string): Criterion {
    const { made, whenNotApplicable } = this.#reading((e) => [e.condition(this.#depth())]);
    const base = { ...label(id), ...this.#statements.ofWords() };
    return { kind: "required", ...base, when: made[0] ?? true, ...whenNotApplicable };
  }

  #group(id: string, depth: number): Made {
    const draw = this.#draw;
    const children = draw.several(1, 3, (at) => this.criterion(`${id}.${at}`, depth - 1));
    const maxima = children.map((child) => child.maximum);
    const base = { ...label(id), ...this.#statements.ofWords() };
    const inner = children.map((child) => child.criterion);
    const demand = draw.chance(15) ? [this.required(`${id}.q`)] : [];
    const total = decimal(maxima.reduce((a, b) => a + b, 0));
    return draw.pick<() => Made>([
      () => {
        const maximum = draw.chance(40) ? decimal(Math.max(...maxima, Math.floor(total * 0.75))) : undefined;
        const capped = maximum === undefined ? {} : { maximum };
        const criterion: Criterion = {
          kind: "group",
          ...base,
          combine: "sum",
          ...capped,
          criteria: [...inner, ...demand],
        };
        return { criterion, maximum: maximum ?? total };
      },
      () => ({
        criterion: { kind: "group", ...base, combine: "best", criteria: inner.map(undropped) },
        maximum: Math.max(...maxima),
      }),
      () => {
        const criteria = [...inner, ...demand].map(undropped);
        const points = this.#points();
        const combine = { atLeast: draw.whole(1, criteria.length) };
        return { criterion: { kind: "group", ...base, combine, points, criteria }, maximum: points };
      },
    ])();
  }

  #combine(): Combine {
    const readings = Object.entries(this.#names.readings);
    if (readings.length === 0 || this.#draw.chance(60)) return this.#draw.pick(["sum", "largest"] as const);
    const [reading, { options }] = this.#draw.pick(readings);
    const pick = (): "sum" | "largest" => this.#draw.pick(["sum", "largest"] as const);
    return { reading, options: Object.fromEntries(Object.keys(options).map((option) => [option, pick()])) };
  }

  adjustment(id: string, standards: readonly string[], depth: number): Adjustment {
    const draw = this.#draw;
    const expressions = this.guarded();
    const from = standards.length > 0 && draw.chance(30) ? { from: draw.pick(standards) } : {};
    const base = { ...label(id), ...this.#statements.ofWords(), ...from };
    const cap = draw.chance(40) ? { cap: this.#points() } : {};
    // Whoever states the points of a deduction is not asked whether it applies.
    const graded = this.#fields<PointsField>("points").filter(([, field]) => !mayBeNotApplicable(field));
    const kinds = ["flat", "per-case", "banded", ...(graded.length > 0 ? (["graded"] as const) : [])] as const;
    const kind = depth > 0 && draw.chance(35) ? "group" : draw.pick(kinds);
    switch (kind) {
      case "flat":
        return { kind, ...base, when: expressions.condition(this.#depth()), points: this.#points() };
      case "per-case":
        return { kind, ...base, cases: expressions.whole(this.#depth()), each: this.#points(), ...cap };
      case "banded": {
        const measure = expressions.number(this.#depth());
        return { kind, ...base, measure, bands: this.bands(measure) };
      }
      case "graded":
        return { kind, ...base, field: draw.pick(graded)[0] };
      case "group": {
        const items = draw.several(1, 3, (at) => this.adjustment(`${id}.${at}`, [], depth - 1));
        return { kind, ...base, combine: this.#combine(), items, ...cap };
      }
    }
  }
}
