// In: what zod found, its schema and the value. Out: our issues, with JSON Pointers and suggestions. Zod's English never
// gets past this file.
import type * as z from "zod";
import { DATE_PATTERN } from "../base/date.js";
import { pointerOf } from "../base/pointer.js";
import type { Issue } from "./issue.js";
import { FAULT_LIMIT, snippet } from "./plain.js";
import { type Frame, issueAt, missingKey, type Spot, unknownKeys, unknownValue, valueAt, wrongType } from "./shape.js";
import { type AnySchema, optionsOf, walk } from "./walk-schema.js";

/** The schema of a document. */
export type DocumentSchema<Document> = z.ZodType<Document>;

type ZodIssue = z.core.$ZodIssue;

/** What zod found at a place. */
interface Found<Code extends ZodIssue["code"]> extends Spot {
  readonly found: Extract<ZodIssue, { code: Code }>;
}

/** Zod's words, where ours differ. */
const TYPE_WORDS: { readonly [word: string]: string } = { int: "integer", record: "object", tuple: "array" };

const UNITS: { readonly [origin: string]: "characters" | "items" } = { string: "characters", array: "items" };

/** All issues of the option that the value comes nearest to: the right type first, then the fewest issues. */
function nearestOption(at: Found<"invalid_union">): readonly Issue[] {
  const { found, frame, path } = at;
  const judged = walk(frame, path);
  const options = optionsOf(judged);
  const base = [...frame.path, ...path];
  const here = pointerOf(base);
  const wanted = new Set<string>();
  const fitting: (readonly Issue[])[] = [];
  for (const [index, errors] of found.errors.entries()) {
    const issues = convert(errors, {
      schema: options[index],
      value: judged.value,
      path: base,
      document: frame.document,
    });
    const misfit = issues.flatMap((one) => (one.pointer === here ? typeWanted(one, judged.value) : []));
    for (const word of misfit) wanted.add(word);
    if (misfit.length === 0) fitting.push(issues);
  }
  const [first, ...others] = fitting;
  if (first === undefined) return [wrongType(at, [...wanted].join(" | "))];
  return others.reduce((best, issues) => (issues.length < best.length ? issues : best), first);
}

/** The type that an option asks for, where the value is of another. */
function typeWanted(found: Issue, value: unknown): readonly string[] {
  if (found.code === "shape.wrong-type") return [found.params.expected];
  return found.code === "shape.unknown-value" && typeof value !== "string" ? ["string"] : [];
}

const CUSTOM: { readonly [message: string]: (at: Found<"custom">) => Issue } = {
  "calendar-date": (at) => issueAt(at, "shape.bad-date", { found: snippet(String(valueAt(at))) }),
  "four-decimals": (at) => issueAt(at, "shape.too-precise", { found: Number(valueAt(at)) }),
};

/** Zod's codes, each with its meaning here. Those at the end are of schemas that no document has. */
const MAPPERS: { readonly [Code in ZodIssue["code"]]: (at: Found<Code>) => readonly Issue[] } = {
  invalid_type: (at) => [missingKey(at) ?? wrongType(at, TYPE_WORDS[at.found.expected] ?? at.found.expected)],
  invalid_value: (at) => [missingKey(at) ?? unknownValue(at, at.found.values)],
  invalid_union: (at) => {
    const missing = missingKey(at);
    if (missing !== undefined) return [missing];
    return at.found.discriminator === undefined
      ? nearestOption(at)
      : [unknownValue(at, "options" in at.found ? (at.found.options ?? []) : [])];
  },
  unrecognized_keys: (at) => unknownKeys(at, at.found.keys.slice(0, FAULT_LIMIT)),
  invalid_key: (at) => [
    issueAt(at, "shape.bad-key", { key: snippet(String(at.path.at(-1))), pattern: patternOf(at.found.issues[0]) }),
  ],
  invalid_format: (at) => {
    const found = snippet(String(valueAt(at)));
    return at.found.pattern === String(DATE_PATTERN)
      ? [issueAt(at, "shape.bad-date", { found })]
      : [issueAt(at, "shape.bad-text", { found, pattern: patternOf(at.found) })];
  },
  too_small: (at) => {
    const { minimum, inclusive = true, origin } = at.found;
    return [issueAt(at, "shape.too-small", { minimum: Number(minimum), inclusive, ...unitOf(origin) })];
  },
  too_big: (at) => {
    const { maximum, inclusive = true, origin } = at.found;
    return [issueAt(at, "shape.too-big", { maximum: Number(maximum), inclusive, ...unitOf(origin) })];
  },
  custom: (at) => [CUSTOM[at.found.message]?.(at) ?? wrongType(at, "custom")],
  not_multiple_of: (at) => [wrongType(at, "multiple")],
  invalid_element: (at) => [wrongType(at, "element")],
};

function unitOf(origin: string): { readonly of?: "characters" | "items" } {
  const unit = UNITS[origin];
  return unit === undefined ? {} : { of: unit };
}

/** The pattern of a text, without the slashes of its notation. */
function patternOf(found: ZodIssue | undefined): string {
  return found?.code === "invalid_format" ? (found.pattern ?? found.format).replace(/^\/|\/$/g, "") : "";
}

function convert(found: readonly ZodIssue[], frame: Frame): readonly Issue[] {
  const issues: Issue[] = [];
  for (const one of found) {
    const path = one.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    // CAST: each row of the table takes the issue of its own code.
    const mapper = MAPPERS[one.code] as (at: Found<ZodIssue["code"]>) => readonly Issue[];
    for (const here of mapper({ found: one, frame, path })) {
      if (issues.length === FAULT_LIMIT) return issues;
      issues.push(here);
    }
  }
  return issues;
}

/** One of two issues that say the same of the same place: a day is judged by its form and by the calendar. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const said = new Map(issues.map((one) => [JSON.stringify([one.code, one.pointer, one.params]), one]));
  return [...said.values()];
}

/**
 * What zod found wrong with a document, in our words: a missing or unknown key, a wrong type or value, a number out of
 * bounds. Where a union matches nothing, the issues are those of the option that the value comes nearest to.
 */
export function issuesFromZod(
  error: z.core.$ZodError,
  schema: AnySchema,
  value: unknown,
  document: string,
): readonly Issue[] {
  return withoutRepeats(convert(error.issues, { schema, value, path: [], document }));
}
