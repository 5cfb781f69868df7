// Small rulesets and evidence for the tests: what a test does not speak of is left to these.
import {
  type Adjustment,
  type CompiledRuleset,
  type Criterion,
  checkRuleset,
  type Decision,
  type Disqualifier,
  type Evidence,
  type Expression,
  evaluate,
  type Facts,
  type Field,
  type Gate,
  type Issue,
  loadRuleset,
  type PlainField,
  type Reading,
  type Ruleset,
  type Standard,
  type Statement,
  safeEvaluate,
  type Trace,
} from "../../src/index.js";

const OFFICIAL = { cite: { in: "act", article: "1" }, certainty: "official" } as const;
const text = (name: string): { vi: string; en: string } => ({ vi: name, en: name });
const named = (id: string) => ({ id, ...text(id), ...OFFICIAL });

type More = Partial<Statement> & { readonly whenNotApplicable?: "full" | "zero" | "drop" };
type From = Partial<Statement> & { readonly from?: string };

/** An object without one of its members. */
export function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const copy = { ...object };
  delete copy[key];
  return copy;
}

export const fact = (id: string): Expression => ({ var: id });

export const NA = { notApplicable: true } as const;
type Optional = { readonly notApplicable?: true };

export const yesNo = (more: Optional = {}): PlainField => ({ type: "boolean", ...text("f"), ...more });
export const count = (max: number, more: Optional = {}): PlainField => ({ type: "count", max, ...text("f"), ...more });
export const points = (max: number, step = 0.0001, more: Optional = {}): PlainField => ({
  type: "points",
  max,
  step,
  ...text("f"),
  ...more,
});
export const number = (min: number, max: number, step: number): PlainField => ({
  type: "number",
  min,
  max,
  step,
  ...text("f"),
});
export const oneOf = (...values: readonly string[]): PlainField => ({
  type: "choice",
  values: values.map((id) => ({ id, ...text(id) })),
  ...text("f"),
});
export const day = (min = "2000-01-01", max = "2030-12-31"): PlainField => ({ type: "date", min, max, ...text("f") });
export const events = (max: number, item: { readonly [name: string]: PlainField }): Field => ({
  type: "events",
  max,
  item,
  ...text("f"),
});

export const gate = (id: string, require: Expression, onFailure: Gate["onFailure"] = "ineligible"): Gate => ({
  ...named(id),
  require,
  onFailure,
});
export const bar = (id: string, when: Expression, more: Partial<Statement> = {}): Disqualifier => ({
  ...named(id),
  when,
  ...more,
});

export const passFail = (id: string, when: Expression, worth: number, more: More = {}): Criterion => ({
  ...named(id),
  kind: "pass-fail",
  when,
  points: worth,
  ...more,
});
export const graded = (id: string, field: string, more: More = {}): Criterion => ({
  ...named(id),
  kind: "graded",
  field,
  ...more,
});
export const required = (id: string, when: Expression, more: More = {}): Criterion => ({
  ...named(id),
  kind: "required",
  when,
  ...more,
});
/** A criterion of any kind, with its name and its citation. */
export const criterion = <K extends Criterion["kind"]>(
  id: string,
  kind: K,
  rest: Omit<Extract<Criterion, { readonly kind: K }>, "id" | "vi" | "en" | "kind">,
): Criterion => ({ ...named(id), kind, ...rest }) as unknown as Criterion;

export const flat = (id: string, when: Expression, worth: number, more: From = {}): Adjustment => ({
  ...named(id),
  kind: "flat",
  when,
  points: worth,
  ...more,
});
export const perCase = (
  id: string,
  cases: Expression,
  each: number,
  more: From & { readonly cap?: number } = {},
): Adjustment => ({ ...named(id), kind: "per-case", cases, each, ...more });
/** An adjustment of any kind, with its name and its citation. */
export const adjustment = <K extends Adjustment["kind"]>(
  id: string,
  kind: K,
  rest: Omit<Extract<Adjustment, { readonly kind: K }>, "id" | "vi" | "en" | "kind">,
): Adjustment => ({ ...named(id), kind, ...rest }) as unknown as Adjustment;

export const standard = (
  id: string,
  maximum: number | "delegated" | undefined,
  criteria: readonly Criterion[],
  floor?: { readonly share: readonly [number, number] } | { readonly points: number },
): Standard => ({
  ...named(id),
  criteria,
  ...(maximum === undefined ? {} : { maximum }),
  ...(floor === undefined ? {} : { floor: { ...floor, ...OFFICIAL } }),
});

export const reading = (options: readonly string[], byDefault: string): Reading => ({
  question: text("question"),
  options: Object.fromEntries(options.map((option) => [option, text(option)])),
  default: byDefault,
  why: text("why"),
});

/** The pass mark for everybody, or one for each class. */
export const marks = (mark: number | { readonly [name: string]: number }): NonNullable<Ruleset["pass"]>["marks"] =>
  typeof mark === "number"
    ? [{ class: "*", mark, ...OFFICIAL }]
    : Object.entries(mark).map(([name, least]) => ({ class: name, mark: least, ...OFFICIAL }));

/** A ruleset: with points, if its standards have maxima; then their sum is the highest total. */
export function sheet({
  mark = 50,
  bounds,
  rounding,
  severalClasses,
  classes = typeof mark === "number" ? [] : Object.keys(mark),
  ...parts
}: Partial<Omit<Ruleset, "classes">> & {
  readonly mark?: number | { readonly [name: string]: number };
  readonly bounds?: readonly [number, number];
  readonly classes?: readonly string[];
} & Pick<Partial<NonNullable<Ruleset["pass"]>>, "rounding" | "severalClasses">): Ruleset {
  const maxima = (parts.standards ?? []).map(({ maximum }) => (typeof maximum === "number" ? maximum : 0));
  const sum = maxima.reduce((all, maximum) => all + Math.round(maximum * 1e4), 0) / 1e4;
  const scored = (parts.standards ?? []).some(({ maximum }) => maximum !== undefined);
  return {
    kind: "ruleset",
    format: 1,
    id: "example/sheet",
    version: "1.0.0",
    status: "example",
    title: { code: "sheet", ...text("sheet") },
    subject: "household",
    jurisdiction: ["vn"],
    inForce: { from: "2020-01-01", to: "2022-01-01" },
    appliesBy: "period-end",
    instruments: { act: { number: "1", issuer: "example", name: text("act") } },
    fields: {},
    ...(classes.length === 0 ? {} : { classes: classes.map(named) }),
    ...(scored
      ? {
          pass: {
            bounds: bounds ?? [0, sum],
            marks: marks(mark),
            ...OFFICIAL,
            ...(rounding === undefined ? {} : { rounding }),
            ...(severalClasses === undefined ? {} : { severalClasses }),
          },
        }
      : {}),
    ...parts,
  };
}

/** One standard, graded by an assessor in the field `grade`: a total of whatever a test wants. */
export const gradedSheet = (maximum: number, more: Parameters<typeof sheet>[0] = {}): Ruleset =>
  sheet({
    ...more,
    fields: { grade: points(maximum), ...more.fields },
    standards: [standard("s", maximum, [graded("s.grade", "grade")])],
  });

export interface Circumstances {
  readonly class?: string | readonly string[];
  readonly period?: Evidence["period"];
  readonly decidedOn?: string;
  /** Wrong ones too. */
  readonly history?: unknown;
  readonly readings?: { readonly [reading: string]: string };
}

export const evidenceOf = (
  facts: unknown,
  { class: name, period, decidedOn, history }: Circumstances = {},
): Evidence => ({
  kind: "evidence",
  format: 1,
  subject: { kind: "household", id: "h-1", ...(name === undefined ? {} : { class: name }) },
  period: period ?? { from: "2020-01-01", to: "2021-01-01" },
  ...(decidedOn === undefined ? {} : { decidedOn }),
  // CAST: tests hand over wrong facts too.
  facts: facts as Facts,
  ...(history === undefined ? {} : { history: history as NonNullable<Evidence["history"]> }),
});

const COMPILED = new WeakMap<Ruleset, CompiledRuleset>();

/** The ruleset, checked and compiled, once. */
function loaded(ruleset: Ruleset): CompiledRuleset {
  const compiled = COMPILED.get(ruleset) ?? loadRuleset(ruleset);
  COMPILED.set(ruleset, compiled);
  return compiled;
}

const optionsOf = ({ readings }: Circumstances): { readings?: { readonly [reading: string]: string } } =>
  readings === undefined ? {} : { readings };

/** The decision about a subject with these facts. */
export function judge(ruleset: Ruleset, facts: unknown, about: Circumstances = {}): Decision {
  return evaluate(loaded(ruleset), evidenceOf(facts, about), optionsOf(about));
}

/** The trace of that decision. */
export function traceOf(ruleset: Ruleset, facts: unknown, about: Circumstances = {}): Trace {
  return evaluate(loaded(ruleset), evidenceOf(facts, about), { ...optionsOf(about), trace: true }).trace;
}

export const verdict = (...of: Parameters<typeof judge>): string => judge(...of).verdict;

/** Lowest and highest total. */
export function total(...of: Parameters<typeof judge>): readonly (number | undefined)[] {
  const found = judge(...of).total;
  return [found?.low, found?.high];
}

/** What determined the verdict: `node state`. */
export const reasons = (...of: Parameters<typeof judge>): readonly string[] =>
  judge(...of).determinedBy.map(({ node, state }) => `${node} ${state}`);

/** State of a floor, as the decision tells it. */
export const floorOf = (decision: Decision, id: string): string | undefined =>
  decision.standards.find(({ node }) => node === id)?.floor;

/** What an issue says: its code, place and parameters. */
export const said = ({ code, pointer, params }: Issue): readonly unknown[] => [code, pointer, params];

/** The issues for which a record is refused; none where it is not. */
export function refused(ruleset: Ruleset, facts: unknown, about: Circumstances = {}): readonly (readonly unknown[])[] {
  const result = safeEvaluate(loaded(ruleset), evidenceOf(facts, about), optionsOf(about));
  return result.ok ? [] : result.issues.map(said);
}

/** What the check of a ruleset says. */
export const checked = (ruleset: Ruleset): readonly (readonly unknown[])[] => checkRuleset(ruleset).map(said);

/** The state of a condition over these facts: met, failed or unknown. */
export function stateOf(expression: Expression, fields: Ruleset["fields"], facts: unknown, more = {}): unknown {
  const condition = sheet({ fields, ...more, gates: [gate("g", expression)] });
  const trace = traceOf(condition, facts);
  return trace.gates[0]?.state;
}

/** The range of a number over these facts. */
export function rangeOf(measure: Expression, fields: Ruleset["fields"], facts: unknown, more = {}): readonly unknown[] {
  const bands = [{ from: -1e9, points: 1 }];
  const measured = sheet({
    fields,
    mark: 0,
    ...more,
    standards: [standard("s", 1, [criterion("c", "banded", { measure, bands })])],
  });
  const found = traceOf(measured, facts).standards[0]?.criteria[0]?.expressions["measure"];
  return found !== undefined && "value" in found && found.value.type === "number"
    ? [found.value.low, found.value.high]
    : [found];
}
