// In: records of the neutral workload. Out: the same with facts left out, with their keys in many orders, without a prototype.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { population } from "./population.mjs";
import { evidenceOf, rulesetOf } from "./ruleset.mjs";

const here = (name) => new URL(name, import.meta.url);

/** The workload as written: neutral, in the format of nobody. */
export const workload = JSON.parse(readFileSync(here("workload.json"), "utf8"));

/** What an oracle of its own makes of every record: points in hundredths, disqualifiers as bits. */
export const expected = JSON.parse(gunzipSync(readFileSync(here("expected.json.gz"))));

export const ruleset = rulesetOf(workload);

/** So many records as a program gets them: read from JSON. */
export function records(size) {
  return population(size).map((record) => JSON.parse(JSON.stringify(evidenceOf(record))));
}

/** mulberry32. */
function drawFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

function isGroup(value) {
  return typeof value === "object" && value !== null;
}

/** The facts of each record with about every fifth of them left out. */
export function withGaps(given, seed = 5) {
  const draw = drawFrom(seed);
  const thinned = (facts) =>
    Object.fromEntries(
      Object.entries(facts)
        .filter(([, value]) => isGroup(value) || draw() >= 0.2)
        .map(([name, value]) => [name, isGroup(value) ? thinned(value) : value]),
    );
  return given.map((record) => JSON.parse(JSON.stringify({ ...record, facts: thinned(record.facts) })));
}

/** The same records with the keys of their facts in so many orders, each with its own. */
export function inOrders(given, orders, seed = 7) {
  const shuffled = (facts, draw) => {
    const entries = Object.entries(facts).map(([name, value]) => [
      name,
      isGroup(value) ? shuffled(value, draw) : value,
    ]);
    for (let i = entries.length - 1; i > 0; i--) {
      const k = Math.floor(draw() * (i + 1));
      [entries[i], entries[k]] = [entries[k], entries[i]];
    }
    return Object.fromEntries(entries);
  };
  return given.map((record, i) => {
    const draw = drawFrom(seed + (i % orders));
    return JSON.parse(JSON.stringify({ ...record, facts: shuffled(record.facts, draw) }));
  });
}

/** The same records whose facts have no prototype. */
export function withoutPrototype(given) {
  const bare = (facts) => {
    const made = Object.create(null);
    for (const [name, value] of Object.entries(facts)) made[name] = isGroup(value) ? bare(value) : value;
    return made;
  };
  return given.map((record) => ({ ...record, facts: bare(record.facts) }));
}
