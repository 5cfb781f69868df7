// In: a program, the readings used, the period. Out: its registers while every fact is missing: what of it is settled whatever
// the facts, and so cannot tell any of them apart.
import { dayNumber } from "../base/date.js";
import type { Evidence } from "../evaluate/evidence.js";
import { fillReadings } from "../evaluate/readings-used.js";
import { allocate, KNOWN, type Registers, run } from "../logic/machine.js";
import type { Lowered, LoweredItem } from "../logic/source.js";
import type { CompiledRuleset } from "../ruleset/compile.js";

/** The option used for each reading of one ruleset: those asked for that it has, else its own defaults. */
export function readingsFor(
  { ruleset: { readings = {} } }: CompiledRuleset,
  asked: { readonly [reading: string]: string },
): { readonly [reading: string]: string } {
  return Object.fromEntries(
    Object.entries(readings).map(([key, { options, default: usual }]) => {
      const wanted = Object.hasOwn(asked, key) ? asked[key] : undefined;
      return [key, wanted !== undefined && Object.hasOwn(options, wanted) ? wanted : usual];
    }),
  );
}

/** Registers of a sheet with its readings and period, before any fact is read. */
function unread(
  compiled: CompiledRuleset,
  readings: { readonly [reading: string]: string },
  period: Evidence["period"],
): Registers {
  const { program, period: slots } = compiled.sheet;
  const registers = allocate(program);
  fillReadings(compiled, readings, registers);
  [period.from, period.to].forEach((day, i) => {
    const slot = slots[i] ?? 0;
    registers.low[slot] = dayNumber(day);
    registers.high[slot] = dayNumber(day);
    registers.state[slot] = KNOWN;
  });
  return registers;
}

/** The same, with everything computed. */
export function frameOf(
  compiled: CompiledRuleset,
  readings: { readonly [reading: string]: string },
  period: Evidence["period"],
): Registers {
  const registers = unread(compiled, readings, period);
  run(compiled.sheet.program, registers);
  return registers;
}

/** Registers of the conditions over one event, of which every member is missing. */
export function itemFrame(item: LoweredItem, outer: Registers): Registers {
  const registers = allocate(item.program);
  for (const [from, to] of item.imports) {
    registers.low[to] = outer.low[from] ?? 0;
    registers.high[to] = outer.high[from] ?? 0;
  }
  run(item.program, registers);
  return registers;
}

/** The one value that an expression has whatever the facts; undefined where they matter. */
export function settled({ register }: Lowered, { low, high }: Registers): number | undefined {
  return low[register] === high[register] ? low[register] : undefined;
}
