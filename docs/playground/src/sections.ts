// In: a ruleset. Out: its fields, each under the part of the sheet that reads it first, in the order of the sheet.
import type { LocalText, Ruleset } from "thangdiem";

/** Parts of a sheet that have no label of their own. */
export type PartName = "gates" | "bonuses" | "deductions" | "disqualifiers" | "rest";

/** Fields that belong together. */
export interface Section {
  readonly key: string;
  readonly label: LocalText | PartName;
  readonly fields: readonly string[];
}

/** The names that an expression, or anything with expressions in it, reads by `var`, and the fields that criteria name. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([member, value]: [string, unknown]) => {
    const isName = (member === "var" || member === "field") && typeof value === "string";
    return isName ? [value] : namesIn(value);
  });
}

/** Fields read by a part of the sheet, through derived values too, in the order in which they are met. */
function readBy(
  part: unknown,
  { fields, derived = {} }: Ruleset,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  return namesIn(part).flatMap((name) => {
    if (fields[name] !== undefined) return [name];
    const value = derived[name]?.value;
    return value === undefined || seen.has(name)
      ? []
      : readBy(value, { fields, derived } as Ruleset, new Set([...seen, name]));
  });
}

/** Every field once. */
export function sectionsOf(ruleset: Ruleset): readonly Section[] {
  const { gates, standards = [], bonuses, deductions, disqualifiers, fields } = ruleset;
  const parts: readonly (readonly [key: string, label: Section["label"], part: unknown])[] = [
    ["gates", "gates", gates],
    ...standards.map((standard) => [standard.id, { vi: standard.vi, en: standard.en }, standard.criteria] as const),
    ["bonuses", "bonuses", bonuses],
    ["deductions", "deductions", deductions],
    ["disqualifiers", "disqualifiers", disqualifiers],
  ];
  const taken = new Set<string>();
  const sections = parts.map(([key, label, part]): Section => {
    const own = readBy(part, ruleset).filter((field, i, all) => !taken.has(field) && all.indexOf(field) === i);
    for (const field of own) taken.add(field);
    return { key, label, fields: own };
  });
  const rest = Object.keys(fields).filter((field) => !taken.has(field));
  return [...sections, { key: "rest", label: "rest" as const, fields: rest }].filter(
    (section) => section.fields.length > 0,
  );
}

/** Does any expression count the years of a history up to and with the last year of the period? */
export function countsThisYear(part: unknown, history: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  if (Array.isArray(part) && part[0] === history && part.includes("through-this-year")) return true;
  return Object.values(part).some((inner: unknown) => countsThisYear(inner, history));
}
