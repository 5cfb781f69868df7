// In: a ruleset. Out: one program for all of it, with the registers of everything a decision speaks of, or issues.
import { LARGEST_EXACT } from "../base/exact.js";
import { compareText } from "../base/text.js";
import { type IssueCode, severityOf } from "../issues/codes.js";
import type { SheetScope } from "../kinds/lower.js";
import { fieldSlots, prefixesOf } from "../logic/dictionary.js";
import type { Expression } from "../logic/expression.js";
import type { HistoryUse } from "../logic/history.js";
import { createScope } from "../logic/lower.js";
import { createBuilder } from "../logic/machine.js";
import { BOOLEAN, typeName } from "../logic/operator.js";
import { readsOf } from "../logic/reads.js";
import type { Path, Report } from "../logic/scope.js";
import { spellingOf } from "../logic/spelling.js";
import { type CompiledCondition, type LoweredSheet, POINTS_SCALE } from "./compiled.js";
import { isThere, lowerPlaced, lowerStandard, lowerTotal } from "./formula.js";
import type { Disqualifier, Gate, Ruleset } from "./schema.js";

/** Lowers a whole ruleset; undefined once issues are reported, after everything has been looked at. */
export function lowerRuleset(ruleset: Ruleset, report: Report): LoweredSheet | undefined {
  const faults: IssueCode[] = [];
  const noting: Report = (code, path, params, related) => {
    if (severityOf(code) === "error") faults.push(code);
    return report(code, path, params, related);
  };
  const builder = createBuilder();
  const period = [builder.slot(-1e7, 1e7), builder.slot(-1e7, 1e7)] as const;
  const { plain, lists } = fieldSlots(builder, ruleset.fields);
  const readings = new Map(
    Object.entries(ruleset.readings ?? {}).map(([key, reading]) => {
      const options = Object.keys(reading.options).sort(compareText);
      return [key, { slot: builder.slot(0, Math.max(0, options.length - 1)), options }];
    }),
  );
  const derived = ruleset.derived ?? {};
  const histories = { declared: ruleset.history ?? {}, uses: new Map<string, HistoryUse>() };
  const scope = createScope(builder, { plain, lists, derived, readings, histories, period }, noting);
  const sheet: SheetScope = {
    builder,
    scope,
    fields: ruleset.fields,
    scale: POINTS_SCALE,
    report: noting,
    optional(field) {
      const found = plain.get(field);
      return found?.field.notApplicable === true ? found.slot : undefined;
    },
  };
  for (const name of Object.keys(derived)) scope.variable(name, ["derived", name]);
  const gates = (ruleset.gates ?? []).map((gate, i) => {
    const lowered = lowerCondition(gate, gate.require, ["gates", i, "require"], sheet);
    return lowered && { ...lowered, onFailure: gate.onFailure };
  });
  const disqualifiers = (ruleset.disqualifiers ?? []).map((one, i) =>
    lowerCondition(one, one.when, ["disqualifiers", i, "when"], sheet),
  );
  const bonuses = lowerPlaced(ruleset.bonuses ?? [], "bonuses", sheet);
  const deductions = lowerPlaced(ruleset.deductions ?? [], "deductions", sheet);
  const standards = (ruleset.standards ?? []).map((standard, i) =>
    lowerStandard(standard, ["standards", i], { bonuses, deductions }, sheet),
  );
  const total =
    ruleset.pass && lowerTotal(ruleset, ruleset.pass, standards.filter(isThere), { bonuses, deductions }, sheet);
  if (builder.exceeded()) noting("logic.too-large-number", [], { limit: LARGEST_EXACT });
  if (faults.length > 0) return undefined;
  return {
    program: builder.program(),
    plain,
    lists,
    prefixes: prefixesOf(Object.keys(ruleset.fields)),
    spelling: spellingOf(plain, lists),
    readings,
    histories: histories.uses,
    period,
    gates: gates.filter(isThere),
    disqualifiers: disqualifiers.filter(isThere),
    standards: standards.filter(isThere),
    ...(total === undefined ? {} : { total }),
    range: (register) => builder.range(register),
  };
}

function lowerCondition(
  node: Gate | Disqualifier,
  expression: Expression,
  path: Path,
  { scope, report }: SheetScope,
): CompiledCondition | undefined {
  const condition = scope.lower(expression, path, BOOLEAN);
  if (condition === undefined) return undefined;
  if (condition.type.type !== "boolean") {
    return report("logic.wrong-type", path, {
      operator: node.id,
      expected: "boolean",
      found: typeName(condition.type),
    });
  }
  return { id: node.id, condition, reads: readsOf(condition).fields };
}
