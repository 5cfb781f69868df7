// In: one fact as given. Out: its value in its slot, and what is said about it: why it is unknown, where it comes from.
import { isCalendarDate } from "../base/date.js";
import { isObject, typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { IssueCode } from "../issues/codes.js";
import type { FieldSlot } from "../logic/dictionary.js";
import { type FieldRange, type Misfit, readValue } from "../logic/field-types.js";
import { KNOWN, MISSING, NOT_APPLICABLE, type Registers } from "../logic/machine.js";
import type { Path, Report } from "../logic/scope.js";

/** What the evidence says about one fact, beside its value. */
export interface FactNote {
  readonly reason?: string;
  readonly source?: string;
}

/** Notes by field id; of members of events as `list.member`, and of one event as `list[index].member`. */
export type FactNotes = ReadonlyMap<string, FactNote>;
/** Notes while they are taken. */
export type TakenNotes = Map<string, FactNote>;

/** Reports a field that the dictionary does not have. */
export function unknownField(field: string, known: readonly string[], path: Path, report: Report): void {
  const suggestion = nearest(field, known);
  report("evidence.unknown-field", path, { field, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** A fact with its wrapper taken off. */
type Unwrapped =
  | { readonly state: typeof MISSING; readonly note?: FactNote }
  | { readonly state: typeof NOT_APPLICABLE; readonly note: FactNote }
  | { readonly state: typeof KNOWN; readonly value: unknown; readonly path: Path; readonly note?: FactNote }
  | undefined;

const WRAPPERS: readonly (readonly [string, readonly string[]])[] = [
  ["value", ["value", "source", "on"]],
  ["unknown", ["unknown"]],
  ["notApplicable", ["notApplicable"]],
];

/** Takes the wrapper off a fact; undefined once issues are reported. */
export function unwrap(given: unknown, path: Path, report: Report): Unwrapped {
  if (given === null || given === undefined) return { state: MISSING };
  if (!isObject(given)) return { state: KNOWN, value: given, path };
  const wrapper = WRAPPERS.find(([key]) => Object.hasOwn(given, key));
  if (wrapper === undefined) {
    report("evidence.wrong-type", path, { field: String(path.at(-1)), expected: "fact", found: "object" });
    return undefined;
  }
  const [key, allowed] = wrapper;
  let sound = true;
  for (const name of Object.keys(given)) {
    if (allowed.includes(name)) continue;
    const suggestion = nearest(name, allowed);
    report("shape.unknown-key", [...path, name], { key: name, ...(suggestion === undefined ? {} : { suggestion }) });
    sound = false;
  }
  const { source, on } = given as { readonly source?: unknown; readonly on?: unknown };
  if (on !== undefined && !(typeof on === "string" && isCalendarDate(on))) {
    report("shape.bad-date", [...path, "on"], { found: typeof on === "string" ? on : typeWord(on) });
    sound = false;
  }
  if (source !== undefined && typeof source !== "string") {
    report("shape.wrong-type", [...path, "source"], { expected: "text", found: typeWord(source) });
    sound = false;
  }
  const content = given[key];
  if (key !== "value" && typeof content !== "string") {
    report("shape.wrong-type", [...path, key], { expected: "text", found: typeWord(content) });
    sound = false;
  }
  if (!sound) return undefined;
  if (key === "unknown") return { state: MISSING, note: { reason: String(content) } };
  if (key === "notApplicable") return { state: NOT_APPLICABLE, note: { reason: String(content) } };
  if (content === null) return { state: MISSING };
  const from = [source, on].filter((part) => typeof part === "string").join(", ");
  return { state: KNOWN, value: content, path: [...path, "value"], ...(from === "" ? {} : { note: { source: from } }) };
}

/** Writes one plain fact to its slot; a missing or not applicable one leaves the widest range there. */
export function readFact(
  id: string,
  given: unknown,
  declared: FieldRange & Pick<FieldSlot, "field">,
  slot: number,
  to: Pick<Registers, "low" | "high" | "state">,
  path: Path,
  notes: TakenNotes,
  report: Report,
): void {
  const fact = unwrap(given, path, report);
  if (fact === undefined) return;
  if (fact.note !== undefined) notes.set(id, fact.note);
  if (fact.state === MISSING) return;
  if (fact.state === NOT_APPLICABLE) {
    if (declared.field.notApplicable !== true) {
      report("evidence.not-applicable-undeclared", path, { field: id });
      return;
    }
    to.state[slot] = NOT_APPLICABLE;
    return;
  }
  const value = readValue(id, declared.field, declared, fact.value);
  if (typeof value === "number") {
    to.low[slot] = value;
    to.high[slot] = value;
    to.state[slot] = KNOWN;
    return;
  }
  refuse(value, fact.path, report);
}

function refuse({ code, params }: Misfit, path: Path, report: Report): void {
  // CAST: a misfit pairs its code with that code's parameters, which a union does not show.
  report<IssueCode>(code, path, params);
}
