// In: evidence, and the ruleset that it is to be judged by beside another. Out: the evidence without what only the other one
// knows: to this ruleset that was never said. What neither knows stays, and is refused by both.
import { isObject, type Json } from "../../base/json.js";
import type { Evidence, Facts, Subject } from "../../evaluate/evidence.js";
import type { Field } from "../../parts/field.js";
import type { Ruleset } from "../../ruleset/schema.js";

/** What one ruleset does not know of another's evidence. */
export interface Foreign {
  readonly fields: ReadonlySet<string>;
  /** Everything before a dot of such a field: what a nested spelling of it may begin with. */
  readonly prefixes: ReadonlySet<string>;
  /** Members of events, by the list. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classes: ReadonlySet<string>;
}

function memberNames(field: Field | undefined): readonly string[] {
  return field?.type === "events" ? Object.keys(field.item) : [];
}

function prefixesOf(ids: Iterable<string>): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const id of ids)
    for (let dot = id.indexOf("."); dot >= 0; dot = id.indexOf(".", dot + 1)) prefixes.add(id.slice(0, dot));
  return prefixes;
}

/** What the other ruleset declares and this one does not; nothing where they have one dictionary. */
export function foreignTo(ruleset: Ruleset, other: Ruleset): Foreign | undefined {
  const fields = new Set(Object.keys(other.fields).filter((id) => !Object.hasOwn(ruleset.fields, id)));
  const known = (ruleset.classes ?? []).map(({ id }) => id);
  const classes = new Set((other.classes ?? []).map(({ id }) => id).filter((id) => !known.includes(id)));
  const members = new Map(
    Object.entries(ruleset.fields).flatMap(([id, field]): readonly (readonly [string, ReadonlySet<string>])[] => {
      const own = memberNames(field);
      const more = Object.hasOwn(other.fields, id) ? memberNames(other.fields[id]) : [];
      const unknown = more.filter((name) => !own.includes(name));
      return field.type !== "events" || unknown.length === 0 ? [] : [[id, new Set(unknown)]];
    }),
  );
  if (fields.size + classes.size + members.size === 0) return undefined;
  return { fields, prefixes: prefixesOf([...fields, ...members.keys()]), members, classes };
}

function withoutMembers(value: Json, unknown: ReadonlySet<string>): Json {
  if (Array.isArray(value)) {
    // CAST: narrowing an array type leaves `any` behind.
    return (value as readonly Json[]).map((event) =>
      isObject(event) ? Object.fromEntries(Object.entries(event).filter(([name]) => !unknown.has(name))) : event,
    );
  }
  if (!isObject(value) || !Object.hasOwn(value, "value")) return value;
  return { ...value, value: withoutMembers(value["value"] ?? null, unknown) };
}

function withoutForeign(facts: Facts, before: string, foreign: Foreign): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      const id = before + key;
      if (foreign.fields.has(id)) return [];
      const members = foreign.members.get(id);
      if (members !== undefined) return [[key, withoutMembers(value, members)]];
      if (!foreign.prefixes.has(id) || !isObject(value)) return [[key, value]];
      const inside = withoutForeign(value, `${id}.`, foreign);
      // What held nothing else is a name that this ruleset has never heard of.
      return Object.keys(inside).length === 0 ? [] : [[key, inside]];
    }),
  );
}

function withoutClasses(subject: Subject, { classes: unknown }: Foreign): Subject {
  const { class: named, ...others } = subject;
  if (named === undefined) return subject;
  const left = (typeof named === "string" ? [named] : named).filter((one) => !unknown.has(one));
  const [only, ...more] = left;
  if (only === undefined) return others;
  return { ...others, class: more.length === 0 ? only : left };
}

/** The evidence as this ruleset can have heard it. Malformed evidence is left alone, for `evaluate` to refuse. */
export function fitted(evidence: Evidence, foreign: Foreign | undefined): Evidence {
  if (foreign === undefined) return evidence;
  const { subject, facts }: { readonly subject?: unknown; readonly facts?: unknown } = evidence;
  return {
    ...evidence,
    ...(isObject(facts) ? { facts: withoutForeign(facts as Facts, "", foreign) } : {}),
    ...(isObject(subject) && foreign.classes.size > 0 ? { subject: withoutClasses(evidence.subject, foreign) } : {}),
  };
}
