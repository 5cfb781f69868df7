// In: evidence, and the slots of a compiled ruleset. Out: the slots filled, or issues: a record with a fault is refused
// whole, nothing in it is coerced, clamped or guessed.
import { dayNumber, isCalendarDate } from "../base/date.js";
import { isObject, typeWord } from "../base/json.js";
import { KNOWN, type Registers } from "../logic/machine.js";
import type { Path, Report } from "../logic/scope.js";
import type { LoweredSheet } from "../ruleset/compiled.js";
import { type FactNotes, readFact, unknownField } from "./read-fact.js";
import { readList } from "./read-list.js";

/** Reads every fact into its slot. */
export function readFacts(facts: unknown, sheet: LoweredSheet, registers: Registers, report: Report): FactNotes {
  const notes: FactNotes = new Map();
  if (!isObject(facts)) {
    report("shape.wrong-type", ["facts"], { expected: "object", found: typeWord(facts) });
    return notes;
  }
  const seen = new Set<string>();
  const visit = (given: { readonly [name: string]: unknown }, prefix: string, path: Path): void => {
    for (const key of Object.keys(given)) {
      const id = prefix === "" ? key : `${prefix}.${key}`;
      const at = [...path, key];
      const plain = sheet.plain.get(id);
      const list = plain === undefined ? sheet.lists.get(id) : undefined;
      if (plain === undefined && list === undefined) {
        const inner = given[key];
        if (isObject(inner) && sheet.prefixes.has(id)) visit(inner, id, at);
        else unknownField(id, [...sheet.plain.keys(), ...sheet.lists.keys()], at, report);
        continue;
      }
      if (seen.has(id)) report("evidence.two-spellings", at, { field: id });
      seen.add(id);
      if (plain !== undefined) readFact(id, given[key], plain, plain.slot, registers, at, notes, report);
      else if (list !== undefined) registers.lists[list.list] = readList(id, given[key], list, at, notes, report);
    }
  };
  visit(facts, "", ["facts"]);
  return notes;
}

/** Reads the period into its two slots. */
export function readPeriod(
  period: unknown,
  slots: readonly [number, number],
  registers: Registers,
  report: Report,
): { from: string; to: string } | undefined {
  const given = isObject(period) ? period : {};
  const [from, to] = (["from", "to"] as const).map((name) => {
    const day = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof day === "string" && isCalendarDate(day)) return day;
    report("shape.bad-date", ["period", name], { found: typeof day === "string" ? day : typeWord(day) });
    return undefined;
  });
  if (from === undefined || to === undefined) return undefined;
  if (dayNumber(from) >= dayNumber(to)) return report("evidence.bad-period", ["period"], { from, to });
  [from, to].forEach((day, i) => {
    const slot = slots[i] ?? 0;
    registers.low[slot] = dayNumber(day);
    registers.high[slot] = dayNumber(day);
    registers.state[slot] = KNOWN;
  });
  return { from, to };
}
