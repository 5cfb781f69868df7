// In: values of facts. Out: a record that has them; records as another ruleset can read them.
import { isObject, type Json } from "../base/json.js";
import type { Decision } from "../evaluate/decision.js";
import { evaluate } from "../evaluate/evaluate.js";
import type { Evidence, Facts, HistoryEntry } from "../evaluate/evidence.js";
import type { Field } from "../parts/field.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { takes, takesTheSame } from "./accept.js";
import type { DomainValue } from "./domain.js";
import type { Space } from "./space.js";

/** Values by name of the fact. */
export type Assignment = ReadonlyMap<string, DomainValue>;

/** The record with one fact given, or taken away; its facts must be written flat. */
export function withFact(
  { domains, histories }: Space,
  evidence: Evidence,
  name: string,
  value: DomainValue,
): Evidence {
  const about = domains.get(name)?.about;
  if (about === "class") {
    const { kind, id } = evidence.subject;
    // CAST: the values of a class domain are classes.
    const named = value === null ? {} : { class: value as string | readonly string[] };
    return { ...evidence, subject: { kind, id, ...named } };
  }
  if (about === "history") {
    const { history = [], ...rest } = evidence;
    const others = history.filter(({ title }) => title !== histories.get(name)?.title);
    // CAST: the values of a history's domain are entries.
    const entries = [...others, ...((value ?? []) as unknown as readonly HistoryEntry[])];
    return entries.length === 0 ? rest : { ...rest, history: entries };
  }
  if (value !== null) return { ...evidence, facts: { ...evidence.facts, [name]: value } };
  if (!Object.hasOwn(evidence.facts, name)) return evidence;
  return { ...evidence, facts: Object.fromEntries(Object.entries(evidence.facts).filter(([id]) => id !== name)) };
}

/**
 * A record with these facts; the others as in `base`, by default missing.
 */
export function evidenceFrom(space: Space, assignment: Assignment, base: Evidence = space.blank): Evidence {
  let evidence = flat(space, base);
  for (const [name, value] of assignment) evidence = withFact(space, evidence, name, value);
  return evidence;
}

/** The same record with each fact under its whole id. */
export function flat({ rulesets }: Pick<Space, "rulesets">, evidence: Evidence): Evidence {
  const facts: { [name: string]: Json } = {};
  const visit = (given: Facts, prefix: string): void => {
    for (const [key, value] of Object.entries(given)) {
      const id = prefix + key;
      const isKnown = rulesets.some(({ ruleset }) => Object.hasOwn(ruleset.fields, id));
      const isPrefix = !isKnown && isObject(value) && rulesets.some(({ sheet }) => sheet.prefixes.has(id));
      if (isPrefix) visit(value, `${id}.`);
      else facts[id] = value;
    }
  };
  visit(evidence.facts, "");
  return { ...evidence, facts };
}

/**
 * The record as a ruleset can read it: without the facts that it does not declare or cannot hold, the classes and rewards that
 * it does not know.
 */
export function fitEvidence(compiled: CompiledRuleset, evidence: Evidence): Evidence {
  const { ruleset } = compiled;
  const fields: { readonly [id: string]: Field } = ruleset.fields;
  const facts = Object.entries(flat({ rulesets: [compiled] }, evidence).facts).filter(([id, value]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    return field !== undefined && takes(id, field, value);
  });
  const { class: given, ...subject } = evidence.subject;
  const known = (ruleset.classes ?? []).map(({ id }) => id);
  const classes = [given ?? []].flat().filter((one) => known.includes(one));
  const [only] = classes;
  const { history, ...rest } = evidence;
  return {
    ...rest,
    subject: {
      ...subject,
      kind: ruleset.subject,
      ...(only === undefined ? {} : { class: classes.length > 1 ? classes : only }),
    },
    facts: Object.fromEntries(facts),
    ...(history === undefined ? {} : { history: history.map((entry) => withKnownRewards(compiled, entry)) }),
  };
}

function withKnownRewards({ ruleset: { history = {} } }: CompiledRuleset, entry: HistoryEntry): HistoryEntry {
  const known = Object.values(history).flatMap(({ title, rewards = [] }) => (title === entry.title ? rewards : []));
  const { reward, ...rest } = entry;
  const rewards = [reward ?? []].flat();
  if (known.length === 0 || rewards.every((one) => known.includes(one))) return entry;
  const [only, ...more] = rewards.filter((one) => known.includes(one));
  return only === undefined ? rest : { ...rest, reward: more.length === 0 ? only : [only, ...more] };
}

/** Makes records of a space fit one of its rulesets; where all declare the same, they do already. */
export function fitter({ rulesets }: Space, compiled: CompiledRuleset): (evidence: Evidence) => Evidence {
  const same = rulesets.every(({ ruleset }) => {
    const [own, other] = [Object.entries(compiled.ruleset.fields), Object.entries(ruleset.fields)];
    const classes = (one: CompiledRuleset["ruleset"]): string =>
      JSON.stringify((one.classes ?? []).map(({ id }) => id));
    return (
      ruleset.subject === compiled.ruleset.subject &&
      own.length === other.length &&
      own.every(([id, field]) => {
        const twin = Object.hasOwn(ruleset.fields, id) ? ruleset.fields[id] : undefined;
        return twin !== undefined && takesTheSame(field, twin);
      }) &&
      classes(ruleset) === classes(compiled.ruleset) &&
      JSON.stringify(ruleset.history) === JSON.stringify(compiled.ruleset.history)
    );
  });
  return same ? (evidence) => evidence : (evidence) => fitEvidence(compiled, evidence);
}

/** Decides a record by every ruleset of a space, under its readings; each sees of the record what it declares. */
export function judgeOf(space: Space): (evidence: Evidence) => readonly Decision[] {
  const judges = space.rulesets.map((compiled, i) => {
    const fitted = fitter(space, compiled);
    const options = { readings: space.readings[i] ?? {} };
    return (evidence: Evidence): Decision => evaluate(compiled, fitted(evidence), options);
  });
  return (evidence) => judges.map((judge) => judge(evidence));
}
