// In: records that each reach some goals. Out: fewer of them: where two change different facts of the most favourable record, one
// record with both changes reaches the goals of both, unless it turns out that it does not.
import type { Json } from "../../base/json.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { Kept } from "./visit.js";

/** Facts by field, with the class and the history beside them. */
type Facts = ReadonlyMap<string, Json | undefined>;

const CLASS = "subject.class";
const HISTORY = "history";
/** Most changes of one record, beyond which nobody reads it. */
const MOST_CHANGES = 10;

function factsOf({ subject, facts, history }: Evidence): Facts {
  // CAST: entries of a history are JSON.
  const past = history as unknown as Json | undefined;
  return new Map<string, Json | undefined>([...Object.entries(facts), [CLASS, subject.class], [HISTORY, past]]);
}

/** What a record has otherwise than another. */
function changesFrom(best: Evidence, evidence: Evidence): Facts {
  const [usual, own] = [factsOf(best), factsOf(evidence)];
  const names = [...new Set([...usual.keys(), ...own.keys()])];
  const changed = names.filter((name) => JSON.stringify(usual.get(name)) !== JSON.stringify(own.get(name)));
  return new Map(changed.map((name) => [name, own.get(name)]));
}

// Two events of one list stay apart: together, each would hide what the other does.
function bothChanges(a: Facts, b: Facts): Facts | undefined {
  const clash = [...b].some(([name, value]) => a.has(name) && JSON.stringify(a.get(name)) !== JSON.stringify(value));
  return clash ? undefined : new Map([...a, ...b]);
}

function withChanges(best: Evidence, changes: Facts): Evidence {
  const all = new Map([...factsOf(best), ...changes]);
  const known = [...all].filter(([name, value]) => value !== undefined && name !== CLASS && name !== HISTORY);
  const { kind, format, subject, period, decidedOn } = best;
  const [given, past] = [all.get(CLASS), all.get(HISTORY)];
  return {
    kind,
    format,
    // CAST: class and history come from records, unchanged.
    subject: {
      kind: subject.kind,
      id: subject.id,
      ...(given === undefined ? {} : { class: given as string | readonly string[] }),
    },
    period,
    ...(decidedOn === undefined ? {} : { decidedOn }),
    facts: Object.fromEntries(known) as Evidence["facts"],
    ...(past === undefined ? {} : { history: past as unknown as NonNullable<Evidence["history"]> }),
  };
}

function bothReadings(a: Kept["readings"], b: Kept["readings"]): Kept["readings"] | undefined {
  const clash = Object.entries(b).some(([key, option]) => a[key] !== undefined && a[key] !== option);
  return clash ? undefined : { ...a, ...b };
}

/** One record with the changes of both, where they do not clash and are not too many. */
export function merged(best: Evidence, a: Kept, b: Kept): Kept | undefined {
  const readings = bothReadings(a.readings, b.readings);
  const changes = bothChanges(changesFrom(best, a.evidence), changesFrom(best, b.evidence));
  if (readings === undefined || changes === undefined || changes.size > MOST_CHANGES) return undefined;
  return { evidence: withChanges(best, changes), readings };
}
