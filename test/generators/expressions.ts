// In: choices and what may be read here. Out: a well-typed expression, of any operator, that passes the check.
import type { Json } from "../../src/base/json.js";
import type { EventsField, Field } from "../../src/parts/field.js";
import type { History } from "../../src/parts/history.js";
import type { Derived, Reading } from "../../src/ruleset/schema.js";
import { mayBeNotApplicable } from "../reference/facts.js";
import { dayAfter } from "./dictionary.js";
import { type Draw, decimal } from "./draw.js";

export type DerivedType = "boolean" | "number" | "date";

/** What an expression may read where it stands. */
export interface Names {
  readonly fields: { readonly [id: string]: Field };
  readonly derived: { readonly [id: string]: Derived & { readonly type: DerivedType } };
  readonly readings: { readonly [key: string]: Reading };
  readonly histories: { readonly [key: string]: History };
  /** Fields that may be not applicable and may be read all the same: guarded, or the criterion says what follows. */
  readonly allowed: ReadonlySet<string>;
  /** May `applicable` be asked? */
  readonly mayGuard: boolean;
  /** `===` or `==`, one spelling for the whole ruleset. */
  readonly isStrict: boolean;
}

type Make = () => Json;

/** A field as far as expressions can tell it apart. */
type FieldOf<T extends Field["type"]> = Extract<Field, { type: T }>;

/** Makes the expressions of one place. */
export class Expressions {
  readonly #draw: Draw;
  readonly #names: Names;

  constructor(draw: Draw, names: Names) {
    this.#draw = draw;
    this.#names = names;
  }

  #with(names: Partial<Names>): Expressions {
    return new Expressions(this.#draw, { ...this.#names, ...names });
  }

  #fields<T extends Field["type"]>(...types: readonly T[]): readonly (readonly [string, FieldOf<T>])[] {
    return Object.entries(this.#names.fields).flatMap(([id, field]) =>
      types.some((type) => type === field.type) && (!mayBeNotApplicable(field) || this.#names.allowed.has(id))
        ? [[id, field as FieldOf<T>] as const]
        : [],
    );
  }

  #derived(type: DerivedType): readonly string[] {
    return Object.entries(this.#names.derived).flatMap(([id, derived]) => (derived.type === type ? [id] : []));
  }

  /** One operand may stand without brackets. */
  #one(operand: Json): Json {
    return this.#draw.chance(50) ? operand : [operand];
  }

  #variable(id: string): Json {
    return { var: id };
  }

  #pickVariable(ids: readonly string[], otherwise: Make): Json {
    return ids.length > 0 ? this.#variable(this.#draw.pick(ids)) : otherwise();
  }

  /** Several makers, some more often than others. */
  #weighted(makers: readonly (readonly [number, Make])[]): Json {
    let left = this.#draw.whole(0, makers.reduce((all, [weight]) => all + weight, 0) - 1);
    for (const [weight, make] of makers) {
      if (left < weight) return make();
      left -= weight;
    }
    return true;
  }

  #guardable(): readonly string[] {
    if (!this.#names.mayGuard) return [];
    return Object.entries(this.#names.fields).flatMap(([id, field]) => (mayBeNotApplicable(field) ? [id] : []));
  }

  #allowing(id: string): Expressions {
    return this.#with({ allowed: new Set([...this.#names.allowed, id]) });
  }

  /** A condition. */
  condition(depth: number): Json {
    const draw = this.#draw;
    const simple: Make = () => {
      const ids = [...this.#fields("boolean").map(([id]) => id), ...this.#derived("boolean")];
      return this.#pickVariable(ids, () => draw.chance(50));
    };
    if (depth <= 0) return simple();
    const inner = (): Json => this.condition(depth - 1);
    const lists = this.#fields("events");
    const guards = this.#guardable();
    return this.#weighted([
      [3, simple],
      [3, () => ({ [draw.pick(["and", "or"])]: draw.several(2, 3, inner) })],
      [1, () => ({ [draw.pick(["and", "or"])]: this.#one(inner()) })],
      [2, () => ({ "!": this.#one(inner()) })],
      [3, () => this.#equality(depth - 1)],
      [3, () => this.#comparison(depth - 1)],
      [2, () => this.#oneOf(depth - 1)],
      [2, () => this.#branches(depth - 1, inner)],
      [2, () => this.#share(depth - 1)],
      [this.hasDates() ? 3 : 0, () => ({ "within-period": this.#one(this.date(depth - 1)) })],
      [lists.length > 0 ? 5 : 0, () => this.#quantifier(depth - 1)],
      [guards.length > 0 ? 4 : 0, () => this.#guarded(draw.pick(guards), depth - 1)],
      [1, () => draw.chance(50)],
    ]);
  }

  #guarded(id: string, depth: number): Json {
    const guard = { applicable: id };
    return this.#weighted([
      [3, () => ({ and: [guard, this.#allowing(id).condition(depth)] })],
      [2, () => ({ if: [guard, this.#allowing(id).condition(depth), this.condition(depth)] })],
      [1, () => guard],
    ]);
  }

  #spelling(isNegated: boolean): string {
    return `${isNegated ? "!=" : "=="}${this.#names.isStrict ? "=" : ""}`;
  }

  #equality(depth: number): Json {
    const draw = this.#draw;
    const choices = this.#fields("choice");
    const readings = Object.entries(this.#names.readings);
    const operands = (): Json[] =>
      draw.pick<() => Json[]>([
        () => [this.number(depth), this.number(depth)],
        () => [this.condition(depth), this.condition(depth)],
        ...(this.hasDates()
          ? [() => [this.date(depth), this.date(depth)], () => [this.#dateVariable(), this.#someDay()]]
          : []),
        ...choices.flatMap(([id, field]) => [
          () => [{ var: id }, draw.pick(field.values).id],
          () => draw.shuffle<Json>([{ var: id }, draw.pick(field.values).id]),
          () => [{ var: id }, { var: id }],
        ]),
        ...readings.map(([key, reading]) => () => [{ reading: key }, draw.pick(Object.keys(reading.options))]),
      ])();
    return { [this.#spelling(draw.chance(40))]: operands() };
  }

  #comparison(depth: number): Json {
    const draw = this.#draw;
    const operator = draw.pick(["<", "<=", ">", ">="]);
    const length = draw.chance(25) ? 3 : 2;
    const isDate = this.hasDates() && draw.chance(30);
    const operands = Array.from({ length }, () => (isDate ? this.date(depth) : this.number(depth)));
    if (isDate && draw.chance(30)) operands[0] = this.#someDay();
    return { [operator]: operands };
  }

  #oneOf(depth: number): Json {
    const draw = this.#draw;
    const choices = this.#fields("choice");
    const readings = Object.entries(this.#names.readings);
    return draw.pick<Make>([
      () => ({ in: [this.number(depth), draw.several(1, 4, () => draw.whole(0, 6))] }),
      ...(this.hasDates() ? [() => ({ in: [this.#dateVariable(), draw.several(1, 3, () => this.#day())] })] : []),
      ...choices.map(([id, field]) => () => {
        const values = draw.shuffle(field.values.map((value) => value.id));
        return { in: [{ var: id }, values.slice(0, draw.whole(1, values.length))] };
      }),
      ...readings.map(([key, reading]) => () => {
        const options = draw.shuffle(Object.keys(reading.options));
        return { in: [{ reading: key }, options.slice(0, draw.whole(1, options.length))] };
      }),
    ])();
  }

  #branches(depth: number, make: Make): Json {
    const pairs = this.#draw.several(1, 2, () => [this.condition(depth), make()]);
    return { if: [...pairs.flat(), make()] };
  }

  #share(depth: number): Json {
    const draw = this.#draw;
    const q = draw.whole(1, 4);
    const whenZero = draw.pick<Json>(["unknown", true, false]);
    return {
      [draw.pick(["share-at-least", "share-above"])]: [
        this.whole(depth),
        this.whole(depth),
        [draw.whole(0, q), q],
        whenZero,
      ],
    };
  }

  #inside(list: EventsField): Expressions {
    return this.#with({ fields: list.item, derived: {}, allowed: new Set(), mayGuard: true });
  }

  /** A list, perhaps filtered, and what may be read of its events. */
  #list(depth: number): readonly [Json, Expressions] {
    const [id, field] = this.#draw.pick(this.#fields("events"));
    const inside = this.#inside(field);
    let list: Json = { var: id };
    for (let i = this.#draw.pick([0, 1, 0, 2]); i > 0; i--) list = { filter: [list, inside.condition(depth)] };
    return [list, inside];
  }

  #quantifier(depth: number): Json {
    const [list, inside] = this.#list(Math.min(depth, 2));
    return { [this.#draw.pick(["some", "all", "none"])]: [list, inside.condition(Math.min(depth, 2))] };
  }

  #count(depth: number): Json {
    const [list] = this.#list(Math.min(depth, 2));
    return { count: this.#one(list) };
  }

  #someDay(): string {
    return dayAfter(this.#draw.whole(0, 900));
  }

  /** A day that something may well fall on: an end of a field, the first day of a year. */
  #day(): string {
    const ends = this.#fields("date").flatMap(([, { min, max }]) => [min, max]);
    return this.#draw.pick([this.#someDay(), "2020-01-01", ...ends]);
  }

  #dates(): readonly string[] {
    return [...this.#fields("date").map(([id]) => id), ...this.#derived("date")];
  }

  /** Is there a date to read? A text alone does not say whether it is one. */
  hasDates(): boolean {
    return this.#dates().length > 0;
  }

  #dateVariable(): Json {
    return this.#variable(this.#draw.pick(this.#dates()));
  }

  /** A date, where there is one to read. */
  date(depth: number): Json {
    if (depth <= 0 || this.#draw.chance(60)) return this.#dateVariable();
    const then = this.#draw.chance(40) ? this.#someDay() : this.#dateVariable();
    return { if: [this.condition(depth - 1), then, this.#dateVariable()] };
  }

  /** A whole number that is never below zero. */
  whole(depth: number): Json {
    const draw = this.#draw;
    const literal = (): Json => draw.whole(0, 6);
    const simple = (): Json =>
      this.#pickVariable(
        this.#fields("count").map(([id]) => id),
        literal,
      );
    if (depth <= 0) return draw.chance(20) ? literal() : simple();
    const inner = (): Json => this.whole(depth - 1);
    return this.#weighted([
      [5, simple],
      [1, literal],
      [2, () => ({ "+": draw.several(2, 3, inner) })],
      [1, () => ({ "*": [draw.whole(0, 3), inner()] })],
      [1, () => ({ [draw.pick(["min", "max"])]: draw.several(1, 3, inner) })],
      [1, () => ({ max: [0, { "-": [inner(), inner()] }] })],
      [1, () => this.#branches(depth - 1, inner)],
      [this.#fields("events").length > 0 ? 4 : 0, () => this.#count(depth - 1)],
      [Object.keys(this.#names.histories).length > 0 ? 4 : 0, () => this.#years()],
    ]);
  }

  /** A count over the history. */
  #years(): Json {
    const draw = this.#draw;
    const [key, { rewards }] = draw.pick(Object.entries(this.#names.histories));
    if (draw.chance(30)) return { "years-since-recognised": key };
    const start = draw.pick(["through-this-year", "before-this-year"]);
    return { "consecutive-years": [key, start, draw.pick(["keep", rewards ? "reset-after-reward" : "keep"])] };
  }

  /** A divisor: whole, perhaps zero, but not always. */
  #divisor(): Json {
    const counts = this.#fields("count").map(([id]) => this.#variable(id));
    const lists = this.#fields("events").length > 0 ? [this.#count(1)] : [];
    const simple = (): Json => this.#draw.pick<Json>([...counts, ...lists, this.#draw.whole(1, 4), 2]);
    return this.#draw.chance(20) ? { "+": [simple(), simple()] } : simple();
  }

  #quotient(depth: number): Json {
    const draw = this.#draw;
    const whenZero = draw.pick<Json>(["unknown", 0, 1.5, -1]);
    const mode = draw.pick(["half-up", "half-even", "down", "up"]);
    const above = draw.chance(25) ? { "-": [this.number(depth)] } : this.number(depth);
    return { "/": [above, this.#divisor(), draw.pick([1, 0.5, 2, 1, 0.1, 0.01]), mode, whenZero] };
  }

  /** Any number. */
  number(depth: number): Json {
    const draw = this.#draw;
    const literal = (): Json => draw.pick<Json>([draw.whole(0, 9), decimal(draw.whole(-8, 16) / 4), draw.whole(-2, 3)]);
    const simple = (): Json => {
      const ids = [...this.#fields("number", "points", "count").map(([id]) => id), ...this.#derived("number")];
      return this.#pickVariable(ids, literal);
    };
    if (depth <= 0) return draw.chance(35) ? literal() : simple();
    const inner = (): Json => this.number(depth - 1);
    const guards = this.#guardable();
    return this.#weighted([
      [6, simple],
      [2, literal],
      [1, () => this.whole(depth - 1)],
      [1, () => ({ "+": draw.several(2, 3, inner) })],
      [1, () => ({ "-": [inner(), inner()] })],
      [1, () => ({ "-": this.#one(inner()) })],
      [1, () => ({ "*": [inner(), draw.pick<Json>([2, 0.5, -1, 3])] })],
      [1, () => ({ [draw.pick(["min", "max"])]: draw.several(1, 3, inner) })],
      [1, () => this.#branches(depth - 1, inner)],
      [2, () => this.#quotient(depth - 1)],
      [
        guards.length > 0 ? 1 : 0,
        () => {
          const id = draw.pick(guards);
          return { if: [{ applicable: id }, this.#allowing(id).number(depth - 1), inner()] };
        },
      ],
    ]);
  }
}
