import type { IssueParams } from "../../issues/codes.js";
import type { Path } from "../../logic/scope.js";
import type { Procedure } from "../procedure-schema.js";
import type { Ruleset } from "../schema.js";
import type { Check } from "./check.js";

type Declared = IssueParams["ruleset.unused-declaration"]["kind"];

/** Every text that stands anywhere under one of these keys: what names a thing by its key. */
function namedUnder(keys: readonly string[], value: unknown, found: string[] = []): readonly string[] {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, inner] of Object.entries(value as { readonly [key: string]: unknown })) {
    if (typeof inner !== "string") namedUnder(keys, inner, found);
    else if (keys.includes(key)) found.push(inner);
  }
  return found;
}

// Undefined where it cannot be told: an overlay's own citations may have gone with what it repealed, and a citation that leads
// nowhere is meant for something.
function instrumentsUsed({ layers, instruments, ...ruleset }: Ruleset): readonly string[] | undefined {
  if (layers !== undefined) return undefined;
  const used = namedUnder(["in"], ruleset);
  return used.every((key) => Object.hasOwn(instruments, key)) ? used : undefined;
}

// A class without a mark is an issue of its own, unless one mark is for all.
function classesUsed({ pass, classes = [] }: Ruleset): readonly string[] {
  const marked = (pass?.marks ?? []).map((mark) => mark.class);
  return marked.length === 0 || marked.includes("*") ? marked : classes.map(({ id }) => id);
}

function eventsUsed({ deadlines = [], events = {} }: Procedure): readonly string[] | undefined {
  const used = namedUnder(["after"], deadlines);
  const known = [...Object.keys(events), ...deadlines.map(({ id }) => id)];
  return used.every((id) => known.includes(id)) ? used : undefined;
}

/** Nothing is declared for nothing: named expressions, readings, acts, classes, events that deadlines run from. */
export const unused: Check = (ruleset, report, sheet) => {
  // While a condition is faulty, what it was meant to name is not known.
  if (sheet === undefined) return;
  const { derived = {}, readings = {}, instruments, classes = [], procedure = {} } = ruleset;
  const look = (kind: Declared, declared: readonly string[], used: readonly string[] | undefined, at: Path): void => {
    for (const [i, id] of declared.entries()) {
      if (used !== undefined && !used.includes(id))
        report("ruleset.unused-declaration", [...at, kind === "class" ? i : id], { kind, id });
    }
  };
  const { readings: questions = {}, events = {}, deadlines = [] } = procedure;
  const chosen = namedUnder(["reading"], { ...ruleset, procedure: undefined });
  look("derived", Object.keys(derived), namedUnder(["var"], ruleset), ["derived"]);
  look("reading", Object.keys(readings), chosen, ["readings"]);
  look("reading", Object.keys(questions), namedUnder(["reading"], deadlines), ["procedure", "readings"]);
  look("event", Object.keys(events), eventsUsed(procedure), ["procedure", "events"]);
  look("instrument", Object.keys(instruments), instrumentsUsed(ruleset), ["instruments"]);
  look(
    "class",
    classes.map(({ id }) => id),
    classesUsed(ruleset),
    ["classes"],
  );
};
