// In: two rulesets that differ in a node, or in what it reads. Out: a proof that the node comes to the same in both: every
// combination of the facts that it reads was tried. Finding no proof proves nothing.
import { compareText } from "../base/text.js";
import { evaluate } from "../evaluate/evaluate.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { nodesById } from "../ruleset/conditions.js";
import { expressionsOf, operatorOf, partsOf } from "../ruleset/expressions.js";
import { registersOf } from "../ruleset/memory.js";
import { fieldsOf } from "./fields.js";
import { type Choice, everyOption, MOST_OPTIONS } from "./options.js";
import { everyCombination } from "./prove.js";
import { type SpaceOptions, spaceOf } from "./space.js";

/** The node came to the same for every combination of the facts it reads. */
export interface CombinationProof {
  readonly by: "combinations";
  readonly fields: readonly string[];
  readonly count: number;
}

/** Most combinations tried for one proof. */
const MOST_COMBINATIONS = 20_000;

interface Outputs {
  readonly registers: readonly number[];
  readonly reads: readonly string[];
}

/** Where a node's outcome stands: all that the rest of the sheet sees of it. */
function outputsOf({ sheet }: CompiledRuleset, node: string): Outputs | undefined {
  const condition = [...sheet.gates, ...sheet.disqualifiers].find(({ id }) => id === node);
  if (condition !== undefined) return { registers: [condition.condition.register], reads: condition.reads };
  const found = nodesById(sheet).get(node);
  if (found === undefined) return undefined;
  const { raw, earned, of, state, notApplicable, reads } = found;
  return { registers: [raw, earned, of, state, notApplicable].map((register) => register ?? -1), reads };
}

// A day within the period and a day of the calendar, in one node: how they lie to each other changes from year to year, and a
// space has only one.
function isBoundToOnePeriod({ ruleset }: CompiledRuleset, node: string): boolean {
  const parts = expressionsOf(ruleset)
    .filter(({ id }) => id === node || Object.hasOwn(ruleset.derived ?? {}, id))
    .flatMap(partsOf);
  const hasDay = parts.some(({ expression }) => typeof expression === "string" && /^\d{4}-/.test(expression));
  return hasDay && parts.some(({ expression }) => operatorOf(expression) === "within-period");
}

function named({ reads }: Outputs): string {
  return [...new Set(reads)].sort(compareText).join();
}

function sameRegisters(a: CompiledRuleset, b: CompiledRuleset, inA: Outputs, inB: Outputs): boolean {
  const [x, y] = [registersOf(a), registersOf(b)];
  return inA.registers.every((register, i) => {
    const other = inB.registers[i] ?? -1;
    if (register < 0 || other < 0) return register === other;
    return (
      x.low[register] === y.low[other] && x.high[register] === y.high[other] && x.fault[register] === y.fault[other]
    );
  });
}

/** Every way of choosing the readings on which the node depends in either ruleset. */
function choicesFor(a: CompiledRuleset, b: CompiledRuleset, node: string): readonly Choice[] | undefined {
  const [own, others] = [a, b].map(({ ruleset }) => everyOption(ruleset, node, MOST_OPTIONS));
  if (own === undefined || others === undefined) return undefined;
  const both = own.flatMap((one) => others.map((other) => ({ ...one, ...other })));
  const distinct = new Map(both.map((one) => [JSON.stringify(one), one]));
  return distinct.size > MOST_OPTIONS ? undefined : [...distinct.values()];
}

/** A proof that a node without members comes to the same in two rulesets of one dictionary; nothing where there is none. */
export function sameNode(
  a: CompiledRuleset,
  b: CompiledRuleset,
  node: string,
  options: Omit<SpaceOptions, "readings"> = {},
): CombinationProof | undefined {
  const [inA, inB] = [outputsOf(a, node), outputsOf(b, node)];
  // A fact that only one of them reads is one that only one of them misses.
  if (inA === undefined || inB === undefined || named(inA) !== named(inB)) return undefined;
  if (isBoundToOnePeriod(a, node) || isBoundToOnePeriod(b, node)) return undefined;
  const fields = fieldsOf(a, node);
  const choices = choicesFor(a, b, node);
  if (choices === undefined) return undefined;
  let count = 0;
  for (const readings of choices) {
    const space = spaceOf([a, b], { ...options, readings });
    const all = everyCombination(space, fields, MOST_COMBINATIONS);
    if (typeof all === "string") return undefined;
    const [forA = {}, forB = {}] = space.readings;
    for (const evidence of all.evidence()) {
      evaluate(a, evidence, { readings: forA });
      evaluate(b, evidence, { readings: forB });
      if (!sameRegisters(a, b, inA, inB)) return undefined;
    }
    count += all.count;
  }
  return { by: "combinations", fields, count };
}
