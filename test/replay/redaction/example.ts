// Records from which facts can be removed: the example with a class and earlier titles. The salts are counted up, so that tests come
// out the same every time; nobody else may do so.
import { createRegistry, type Evidence } from "../../../src/index.js";
import { commit, type DecisionRecord, pinStack, record, type Salts, saltsNeeded } from "../../../src/replay/index.js";
import { evidence, OPTIONS, overlay, ruleset } from "../example.js";

/** A salt for each part, other ones for another seed. */
export function saltsFor(one: DecisionRecord, seed = 0): Salts {
  const salt = (i: number): string => (seed * 100_000 + i).toString(16).padStart(32, "0");
  return Object.fromEntries(saltsNeeded(one).map((part, i) => [part, salt(i)]));
}

export function committed(one: DecisionRecord, seed = 0): DecisionRecord {
  return commit(one, saltsFor(one, seed));
}

const [mark] = ruleset.pass!.marks;
export const classed = {
  ...ruleset,
  classes: [
    { id: "rural", vi: "Nông thôn", en: "Rural" },
    { id: "urban", vi: "Đô thị", en: "Urban" },
  ],
  pass: { ...ruleset.pass!, marks: ["rural", "urban"].map((one) => ({ ...mark!, class: one })) },
};
export const pinned = pinStack(classed, [overlay]);
export const registry = createRegistry([classed, overlay]);

/** With a class, earlier titles, and a fact that says where it comes from. */
export const told: Evidence = {
  ...evidence,
  subject: { ...evidence.subject, class: "rural" },
  history: [
    { year: 2019, title: "model-household", outcome: "recognised", decision: "12/QĐ-UBND" },
    { year: 2018, title: "model-household", outcome: "not-recognised" },
  ],
};

/** With commitments and its trace. */
export const redactable: DecisionRecord = committed(record(pinned, told, { ...OPTIONS, trace: true }));
