// In: the period of a record. Out: its two days, as the record has them; and these in their slots. Records of one source have one
// period, so the period of the record before is compared first.
import { dayNumber, dayOrNone } from "../base/date.js";
import { isObject, typeWord } from "../base/json.js";
import { KNOWN, type Registers } from "../logic/machine.js";
import type { Report } from "../logic/scope.js";

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Reads the period; the one before is given again where it is the same. */
export function readPeriod(given: unknown, before: Period | undefined, report: Report): Period | undefined {
  let from: unknown;
  let to: unknown;
  if (isObject(given)) {
    const { prototype } = Object;
    for (const name in given) {
      if (!prototype.hasOwnProperty.call(given, name)) continue;
      if (name === "from") from = given[name];
      else if (name === "to") to = given[name];
    }
  }
  if (before !== undefined && from === before.from && to === before.to) return before;
  const first = readDay(from, "from", report);
  const after = readDay(to, "to", report);
  if (typeof from !== "string" || typeof to !== "string" || Number.isNaN(first) || Number.isNaN(after))
    return undefined;
  if (first >= after) return report("evidence.bad-period", ["period"], { from, to });
  return Object.freeze({ from, to });
}

function readDay(day: unknown, name: "from" | "to", report: Report): number {
  const number = typeof day === "string" ? dayOrNone(day) : Number.NaN;
  if (Number.isNaN(number)) {
    report("shape.bad-date", ["period", name], { found: typeof day === "string" ? day : typeWord(day) });
  }
  return number;
}

/** Writes a period to its two slots. */
export function fillPeriod({ from, to }: Period, slots: readonly [number, number], registers: Registers): void {
  fill(slots[0], dayNumber(from), registers);
  fill(slots[1], dayNumber(to), registers);
}

function fill(slot: number, value: number, { low, high, state }: Registers): void {
  low[slot] = value;
  high[slot] = value;
  state[slot] = KNOWN;
}
