// In: gates and disqualifiers, lowered. Out: aims at their states, and into their conditions.
import type { Expression } from "../../logic/expression.js";
import type { CompiledCondition } from "../../ruleset/compiled.js";
import { aboutExpression } from "./about.js";
import { type Aim, mayBeMissing, onlyEver, type Seen, type Span, spanAt } from "./aim.js";
import { conditionAims } from "./conditions.js";
import type { Impossible, Wanted } from "./goal.js";
import { aimOf, citeOf, groundOf, type NodeWish, type Sheet } from "./sheet.js";

/** What all aims at one node share. */
export type Base = Pick<NodeWish, "node" | "kind" | "about" | "cite">;

/** Aims at the three states of a register of truth. */
export function truthAims(
  { compiled }: Sheet,
  base: Base,
  register: number,
  names: readonly [yes: Wanted, no: Wanted],
  known?: Impossible,
): readonly Aim[] {
  const { low, high } = compiled.sheet.range(register);
  const only = low === high ? onlyEver({ type: "boolean", value: low === 1 }) : undefined;
  const at = ({ registers }: Seen): Span => spanAt(register, registers);
  const [yes, no] = names;
  return [
    aimOf({ ...base, wants: yes, reached: (seen) => at(seen).low === 1, impossible: high === 1 ? undefined : only }),
    aimOf({ ...base, wants: no, reached: (seen) => at(seen).high === 0, impossible: low === 0 ? undefined : only }),
    aimOf({
      ...base,
      wants: "unknown",
      reached: (seen) => at(seen).low === 0 && at(seen).high === 1,
      impossible: only ?? known,
    }),
  ];
}

/** Aims at gates and disqualifiers. */
export function requirementAims(sheet: Sheet): readonly Aim[] {
  const { compiled } = sheet;
  const { gates = [], disqualifiers = [] } = compiled.ruleset;
  const aims = (
    { id, condition }: CompiledCondition,
    kind: Base["kind"],
    member: string,
    written: Expression,
    names: readonly [Wanted, Wanted],
  ): readonly Aim[] => {
    const base = { node: id, kind, about: aboutExpression(compiled, condition), cite: citeOf(sheet, id) };
    const known: Impossible | undefined = mayBeMissing(condition) ? undefined : { why: "always-known" };
    return [
      ...truthAims(sheet, base, condition.register, names, known),
      ...conditionAims(groundOf(sheet, id, [condition]), condition, written, member),
    ];
  };
  return [
    ...compiled.sheet.gates.flatMap((one) => {
      const written = gates.find(({ id }) => id === one.id)?.require ?? null;
      return aims(one, "gate", "require", written, ["met", "failed"]);
    }),
    ...compiled.sheet.disqualifiers.flatMap((one) => {
      const written = disqualifiers.find(({ id }) => id === one.id)?.when ?? null;
      return aims(one, "disqualifier", "when", written, ["holds", "clear"]);
    }),
  ];
}
