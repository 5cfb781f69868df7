// In: a condition or measure, lowered, beside what the document writes. Out: aims at its atoms: each in its three values, and
// each deciding the condition both ways (masking MC/DC); at its thresholds; at the conditions over events inside it.
//
// An atom is a truth value that is not made by `and`, `or`, `!` or `if`; a named expression is an atom where it is used, and a
// condition of its own.
import type { Expression } from "../../logic/expression.js";
import type { Registers } from "../../logic/machine.js";
import type { Lowered } from "../../logic/source.js";
import { type Aim, isExactly, mayBeMissing, onlyEver, type Span } from "./aim.js";
import type { Impossible } from "./goal.js";
import { aboutIn, aimAt, eventsOf, type Ground, type Need, operandOf, rangeOf, rangeValue } from "./ground.js";
import { thresholdAims, zeroAim } from "./thresholds.js";
import { eventConditions, operandAt } from "./written.js";

/** What must hold of the rest of a condition, so that an atom alone decides it. */
interface Unmasked {
  readonly met: Need;
  readonly possible: (range: (lowered: Lowered) => Span) => boolean;
}

interface Atom {
  readonly ground: Ground;
  readonly lowered: Lowered;
  readonly expression: Expression;
  readonly place: string;
  readonly needs: readonly Unmasked[];
}

function known(lowered: Lowered, value: 0 | 1): Unmasked {
  return {
    met: (registers) => isExactly(lowered.register, value, registers),
    possible: (range) => (value === 1 ? range(lowered).high === 1 : range(lowered).low === 0),
  };
}

/** What a chain of `if`, from one of its conditions on, comes to; undefined while that is not known. */
function chainValue(operands: readonly Lowered[], registers: Registers): number | undefined {
  const knownValue = ({ register }: Lowered): number | undefined =>
    registers.low[register] === registers.high[register] ? registers.low[register] : undefined;
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [condition, branch] = [operands[i], operands[i + 1]];
    const holds = condition && knownValue(condition);
    if (holds === undefined) return undefined;
    if (holds === 1) return branch && knownValue(branch);
  }
  const last = operands.at(-1);
  return last && knownValue(last);
}

/** The branch and what would come instead of it are known, and differ. */
function differs(branch: Lowered, instead: readonly Lowered[]): Unmasked {
  return {
    met(registers) {
      const [one, other] = [chainValue([branch], registers), chainValue(instead, registers)];
      return one !== undefined && other !== undefined && one !== other;
    },
    possible: () => true,
  };
}

function branchNeeds(operands: readonly Lowered[], index: number): readonly Unmasked[] {
  const isBranch = index % 2 === 1 || index === operands.length - 1;
  const before = operands.slice(0, index - (index % 2)).filter((_, i) => i % 2 === 0);
  const untaken = before.map((condition) => known(condition, 0));
  const own = operands[index - 1];
  if (isBranch) return index % 2 === 1 && own !== undefined ? [...untaken, known(own, 1)] : untaken;
  const branch = operands[index + 1];
  return branch === undefined ? untaken : [...untaken, differs(branch, operands.slice(index + 2))];
}

function needsBeside(operator: string, operands: readonly Lowered[], index: number): readonly Unmasked[] {
  if (operator === "if") return branchNeeds(operands, index);
  if (operator === "!") return [];
  const others = operands.filter((_, i) => i !== index);
  return others.map((other) => known(other, operator === "and" ? 1 : 0));
}

const CONNECTIVES: readonly string[] = ["and", "or", "!", "if"];

function atomsOf(atom: Atom): readonly Atom[] {
  const { ground, lowered, expression, place, needs } = atom;
  const { source } = lowered;
  if (source.kind === "literal") return [];
  if (source.kind !== "operator" || !CONNECTIVES.includes(source.operator)) return [atom];
  const { operator, operands } = source;
  return operands.flatMap((operand, i) =>
    atomsOf({
      ground: operandOf(ground, operator, operands, i),
      lowered: operand,
      expression: operandAt(expression, i),
      place: `${place}/${operator}.${String(i)}`,
      needs: [...needs, ...needsBeside(operator, operands, i)],
    }),
  );
}

function valueAims({ ground, lowered, expression, place }: Atom): readonly Aim[] {
  const range = rangeOf(ground, lowered);
  const about = aboutIn(ground, lowered);
  const base = { place, kind: "atom", expression, about } as const;
  const { register } = lowered;
  const only = range.low === range.high ? onlyEver(rangeValue(lowered, range)) : undefined;
  const never: Impossible | undefined = only ?? (mayBeMissing(lowered) ? undefined : { why: "always-known" });
  return [
    aimAt(ground, {
      ...base,
      wants: "true",
      test: (all) => all.low[register] === 1,
      impossible: range.high === 1 ? undefined : only,
    }),
    aimAt(ground, {
      ...base,
      wants: "false",
      test: (all) => all.high[register] === 0,
      impossible: range.low === 0 ? undefined : only,
    }),
    aimAt(ground, {
      ...base,
      wants: "unknown",
      test: (all) => all.low[register] === 0 && all.high[register] === 1,
      impossible: never,
    }),
  ];
}

function decidingAims(root: Lowered, atom: Atom): readonly Aim[] {
  const { ground, lowered, expression, place, needs } = atom;
  const about = aboutIn(ground, root);
  const span = rangeOf(ground, lowered);
  const isMasked = !needs.every(({ possible }) => possible((one) => rangeOf(ground, one)));
  const impossible = (isPossible: boolean): Impossible | undefined =>
    isMasked ? { why: "masked" } : isPossible ? undefined : onlyEver(rangeValue(lowered, span));
  return ([1, 0] as const).map((value) =>
    aimAt(ground, {
      place,
      kind: "decides",
      wants: value === 1 ? "true" : "false",
      expression,
      about,
      test: (all) => isExactly(lowered.register, value, all) && needs.every(({ met }) => met(all)),
      impossible: impossible(value === 1 ? span.high === 1 : span.low === 0),
    }),
  );
}

/** Aims at a condition. */
export function conditionAims(ground: Ground, root: Lowered, expression: Expression, place: string): readonly Aim[] {
  const atoms = atomsOf({ ground, lowered: root, expression, place, needs: [] });
  return atoms.flatMap((atom) => [
    ...valueAims(atom),
    ...(atoms.length > 1 ? decidingAims(root, atom) : []),
    ...thresholdAims(atom.ground, atom.lowered, atom.expression, atom.place),
    ...insideAims(atom.ground, atom.lowered, atom.expression, atom.place),
  ]);
}

function eventAims(ground: Ground, lowered: Lowered, expression: Expression, place: string): readonly Aim[] {
  const { source } = lowered;
  if (source.kind !== "list" || source.item === undefined) return [];
  const { item, operator, filters } = source;
  const inner = eventsOf(ground, source.field, item);
  const written = eventConditions(expression);
  return item.conditions.flatMap((condition, i) =>
    conditionAims(
      inner,
      condition,
      written[i] ?? null,
      `${place}/${operator}.${i < filters ? `filter.${String(i)}` : "event"}`,
    ),
  );
}

/** Aims at the conditions inside an expression that is no condition itself: those of `if`, over events, of named expressions. */
export function insideAims(ground: Ground, lowered: Lowered, expression: Expression, place: string): readonly Aim[] {
  const { source } = lowered;
  if (source.kind === "derived") ground.derived.set(source.derived, source.from);
  if (source.kind === "list") return eventAims(ground, lowered, expression, place);
  if (source.kind !== "operator" || source.operator === "applicable") return [];
  const { operator, operands } = source;
  const [, divisor] = operands;
  const zero = operator === "/" && divisor !== undefined ? zeroAim(ground, divisor, expression, place) : [];
  const inner = operands.flatMap((operand, i) => {
    const [written, where] = [operandAt(expression, i), `${place}/${operator}.${String(i)}`];
    const isOwn = operand.type.type === "boolean" && operand.source.kind !== "field";
    const here = operandOf(ground, operator, operands, i);
    return isOwn ? conditionAims(here, operand, written, where) : insideAims(here, operand, written, where);
  });
  return [...zero, ...inner];
}
