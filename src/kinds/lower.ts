// In: criteria and adjustments as written, and the scope of a sheet. Out: their registers, whatever their kind.
import { LARGEST_EXACT, powerOfTen, toScaled } from "../base/exact.js";
import { nearest } from "../base/text.js";
import { choose, equal, greatest, times } from "../logic/arithmetic.js";
import type { Expression } from "../logic/expression.js";
import { type Builder, type Instruction, MISSING, NOT_APPLICABLE } from "../logic/machine.js";
import { BOOLEAN, typeName } from "../logic/operator.js";
import { readsOf } from "../logic/reads.js";
import type { Path, Report, Scope, ValueType } from "../logic/scope.js";
import type { Lowered } from "../logic/source.js";
import type { Field } from "../parts/field.js";
import { adjustmentKindOf, kindOf, maximumOf } from "./index.js";
import type { CompiledNode, NodeScope, Scored } from "./kind.js";
import type { CriterionBase } from "./node.js";
import type { Adjustment, Combine, Criterion } from "./schema.js";

/** What every node of one sheet shares. */
export interface SheetScope {
  readonly builder: Builder;
  readonly scope: Scope;
  readonly fields: { readonly [id: string]: Field };
  /** Decimal places of the sheet's points. */
  readonly scale: number;
  readonly report: Report;
  /** Slot of a field that may be not applicable; undefined for any other. */
  optional(field: string): number | undefined;
}

/** Lowers a criterion: its kind, then what it says for the case that it is not applicable. */
export function lowerCriterion(node: Criterion, path: Path, sheet: SheetScope): CompiledNode | undefined {
  const scored = withinExact(kindOf(node).lower(node, nodeScope(path, sheet)), path, sheet);
  if (scored === undefined) return undefined;
  const reads = readsOfAll(scored);
  const maximum = maximumOf(node, sheet.fields);
  const of = scored.of ?? (maximum === undefined ? undefined : sheet.builder.constant(toScaled(maximum, sheet.scale)));
  const compiled = {
    ...scored,
    ...(of === undefined ? {} : { of }),
    id: node.id,
    kind: node.kind,
    reads: reads.fields,
  };
  const slots = reads.values.map((field) => sheet.optional(field)).filter((slot) => slot !== undefined);
  if (node.whenNotApplicable === undefined || slots.length === 0) return compiled;
  const notApplicable = sheet.builder.emit(isNotApplicable, slots, undefined);
  return { ...compiled, ...replaced(node.whenNotApplicable, compiled, maximum, notApplicable, sheet), notApplicable };
}

/** Is one of the facts stated not applicable? While one is missing, perhaps. */
const isNotApplicable: Instruction<undefined> = {
  run({ size, target, start, operands }, { low, high, state }) {
    for (let i = 0; i < size; i++) {
      let surely = 0;
      let perhaps = 0;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const found = state[operands[k]!]!;
        if (found === NOT_APPLICABLE) surely = 1;
        if (found === NOT_APPLICABLE || found === MISSING) perhaps = 1;
      }
      low[target[i]!] = surely;
      high[target[i]!] = perhaps;
    }
  },
};

// What a criterion comes to when it is not applicable, beside what it comes to otherwise.
function replaced(
  when: NonNullable<CriterionBase["whenNotApplicable"]>,
  { earned, of, state }: Scored,
  maximum: number | undefined,
  notApplicable: number,
  { builder, scale }: SheetScope,
): Partial<Scored> {
  const instead = (value: number, otherwise: number): number =>
    builder.emit(choose, [notApplicable, builder.constant(value), otherwise], undefined);
  const full = toScaled(maximum ?? 0, scale);
  return {
    ...(earned === undefined ? {} : { earned: instead(when === "full" ? full : 0, earned) }),
    ...(of === undefined || when !== "drop" ? {} : { of: instead(0, of) }),
    ...(state === undefined ? {} : { state: instead(when === "zero" ? 0 : 1, state) }),
  };
}

// Points that could leave what is exact are refused where they arise.
function withinExact(scored: Scored | undefined, path: Path, { builder, report }: SheetScope): Scored | undefined {
  return builder.exceeded() ? report("logic.too-large-number", path, { limit: LARGEST_EXACT }) : scored;
}

/** Lowers a deduction or bonus. */
export function lowerAdjustment(node: Adjustment, path: Path, sheet: SheetScope): CompiledNode | undefined {
  const scored = withinExact(adjustmentKindOf(node).lower(node, nodeScope(path, sheet)), path, sheet);
  return scored && { ...scored, id: node.id, kind: node.kind, reads: readsOfAll(scored).fields };
}

function readsOfAll({ expressions }: Scored): {
  readonly fields: readonly string[];
  readonly values: readonly string[];
} {
  const all = Object.values(expressions).map(readsOf);
  return {
    fields: [...new Set(all.flatMap(({ fields }) => fields))],
    values: [...new Set(all.flatMap(({ values }) => values))],
  };
}

function nodeScope(path: Path, sheet: SheetScope): NodeScope {
  const { builder, scope, fields, scale, report } = sheet;
  const typed = (expression: Expression, member: string, expected: ValueType["type"]): Lowered | undefined => {
    const at = [...path, member];
    const lowered = scope.lower(expression, at, expected === "boolean" ? BOOLEAN : undefined);
    if (lowered === undefined || lowered.type.type === expected) return lowered;
    return report("logic.wrong-type", at, { operator: member, expected, found: typeName(lowered.type) });
  };
  return {
    builder,
    fields,
    maximumOf: (node) => maximumOf(node, fields),
    scaled: (points) => toScaled(points, scale),
    toPoints({ register, type }) {
      const places = type.type === "number" ? scale - type.scale : 0;
      return places === 0 ? register : builder.emit(times, [register], powerOfTen(places));
    },
    boolean: (expression, member) => typed(expression, member, "boolean"),
    number: (expression, member) => typed(expression, member, "number"),
    count(expression, member) {
      const lowered = typed(expression, member, "number");
      if (lowered?.type.type !== "number") return undefined;
      if (lowered.type.scale === 0 && builder.range(lowered.register).low >= 0) return lowered;
      return report("logic.wrong-type", [...path, member], {
        operator: member,
        expected: "whole number from 0",
        found: "number",
      });
    },
    field(id, type, member) {
      const at = [...path, member];
      const declared = Object.hasOwn(fields, id) ? fields[id] : undefined;
      if (declared === undefined) {
        const suggestion = nearest(id, Object.keys(fields));
        return report("logic.unknown-field", at, { field: id, ...(suggestion === undefined ? {} : { suggestion }) });
      }
      if (declared.type !== type)
        return report("logic.wrong-type", at, { operator: member, expected: type, found: declared.type });
      return scope.variable(id, at);
    },
    criteria: (nodes, member) => lowerEach(nodes, [...path, member], sheet, lowerCriterion),
    adjustments: (nodes, member) => lowerEach(nodes, [...path, member], sheet, lowerAdjustment),
    takesLargest: (combine) => takesLargest(combine, [...path, "combine"], sheet),
    report: (code, steps, params, related) =>
      report(
        code,
        [...path, ...steps],
        params,
        related?.map((other) => [...path, ...other]),
      ),
  };
}

/** Lowers a list of nodes; undefined once one of them has issues, after all have been looked at. */
export function lowerEach<Node>(
  nodes: readonly Node[],
  path: Path,
  sheet: SheetScope,
  lower: (node: Node, path: Path, sheet: SheetScope) => CompiledNode | undefined,
): readonly CompiledNode[] | undefined {
  const lowered = nodes.map((node, i) => lower(node, [...path, i], sheet));
  return lowered.every((node) => node !== undefined) ? lowered : undefined;
}

function takesLargest(combine: Combine, path: Path, { builder, scope, report }: SheetScope): number | undefined {
  if (typeof combine === "string") return builder.constant(combine === "largest" ? 1 : 0);
  const reading = scope.reading(combine.reading, [...path, "reading"]);
  if (reading?.type.type !== "choice") return undefined;
  const { values } = reading.type;
  checkOptions(combine.reading, combine.options, values, path, report);
  const largest = values.flatMap((option, index) =>
    combine.options[option] === "largest"
      ? [builder.emit(equal, [reading.register, builder.constant(index)], undefined)]
      : [],
  );
  return largest.length === 0 ? builder.constant(0) : builder.emit(greatest, largest, undefined);
}

/** Every option of a reading is answered, and nothing else is. */
export function checkOptions(
  reading: string,
  options: { readonly [option: string]: unknown },
  values: readonly string[],
  path: Path,
  report: Report,
): void {
  for (const option of Object.keys(options)) {
    if (values.includes(option)) continue;
    const suggestion = nearest(option, values);
    report("ruleset.unknown-option", [...path, "options", option], {
      reading,
      option,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  for (const option of values) {
    if (!Object.hasOwn(options, option)) report("ruleset.missing-option", [...path, "options"], { reading, option });
  }
}
