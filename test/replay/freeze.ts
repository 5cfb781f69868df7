// In: the corpus as it stands, the cases beside the shipped rulesets, invented rulesets. Out: the records and documents to be
// added, so that every kind, operator, verdict, shipped document, node and reading has its example. Nothing there is changed.
import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { omit } from "../../src/base/json.js";
import type { Overlay, RegistryDocument, Ruleset } from "../../src/index.js";
import { type DecisionRecord, type PinnedStack, pinStack, record, replay } from "../../src/replay/index.js";
import { parseCasesText, readyCases } from "../../src/testkit/index.js";
import { caseArb } from "../generators/cases.js";
import { CORPUS, caseFiles, FILES, frozenRecords, inventedDocuments, RULESETS, shippedDocuments } from "./corpus.js";
import { generalKeys, shippedKeys } from "./cover.js";

/** Of each kind of outcome, so many invented examples; the first ones came by threes. */
const INVENTED_EACH = 1;
const INVENTED_TRIED = 6000;
const SEED = 20_251_122;
/** Small records keep their traces. */
const TRACED = 12_000;

const shipped = shippedDocuments();
const known = frozenRecords();
const documents: RegistryDocument[] = [...shipped, ...inventedDocuments()];
const seen = new Map<string, number>();
const added: { readonly [file in keyof typeof FILES]: string[] } = { shipped: [], invented: [], documents: [] };

/** How many of these were not seen so often before? */
function news(keys: ReadonlySet<string>, often: number): number {
  return [...keys].filter((key) => (seen.get(key) ?? 0) < often).length;
}

function count(keys: ReadonlySet<string>): void {
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
}

function newest(id: string): RegistryDocument {
  const found = shipped.filter((one) => one.id === id).at(-1);
  if (found === undefined) throw new Error(`nothing shipped is called ${id}`);
  return found;
}

const stacks = new Map<string, PinnedStack>();

/** The stack that the documents named lead down to. */
function stackOf(ids: readonly string[]): PinnedStack {
  const key = ids.join(" ");
  const ready = stacks.get(key);
  if (ready !== undefined) return ready;
  const overlays = new Map<string, Overlay>();
  let ruleset: Ruleset | undefined;
  const open = [...ids];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const document = newest(id);
    if (document.kind === "ruleset") ruleset = document;
    else {
      overlays.set(id, document);
      open.push(document.base.id);
    }
  }
  const stack = pinStack(ruleset, [...overlays.values()]);
  stacks.set(key, stack);
  return stack;
}

function keysOf(one: DecisionRecord, applied: Ruleset): ReadonlySet<string> {
  const general = generalKeys(one, applied, one.decision);
  return applied.id.startsWith("frozen/") ? general : new Set([...general, ...shippedKeys(one, one.decision)]);
}

function withoutTrace(one: DecisionRecord): DecisionRecord {
  return { ...one, decision: omit(one.decision, "trace") };
}

function line(one: DecisionRecord): string {
  const text = JSON.stringify(one);
  return text.length <= TRACED ? text : JSON.stringify(withoutTrace(one));
}

function countKnown(): void {
  for (const one of known) {
    const again = replay(one, { documents });
    if (!again.same) throw new Error(`${one.id} does not replay (${again.cause}): freezing more would hide that`);
    const ids = [one.ruleset, ...one.overlays].map(({ id }) => id);
    const invented = documents.find(({ id }) => id === one.ruleset.id);
    const applied = one.ruleset.id.startsWith("frozen/") ? (invented as Ruleset) : stackOf(ids).compiled.ruleset;
    count(keysOf({ ...one, decision: again.decision }, applied));
  }
}

/** Every case beside a ruleset, as it is and by each other reading of its ruleset. */
function* shippedCandidates(): Generator<DecisionRecord & { readonly applied: Ruleset }> {
  for (const file of caseFiles()) {
    const text = readFileSync(join(RULESETS, file), "utf8");
    for (const { name, rules, evidence, readings, expect } of readyCases(parseCasesText(text, { document: file }))) {
      if (!("names" in rules) || expect.refused !== undefined) continue;
      const stack = stackOf(rules.names);
      const applied = stack.compiled.ruleset;
      const id = `${file.replace("/cases.json", "")}: ${name}`;
      yield { ...record(stack, evidence, { id, readings, trace: true }), applied };
      for (const [reading, { options }] of Object.entries(applied.readings ?? {})) {
        for (const option of Object.keys(options)) {
          const chosen = {
            id: `${id} (${reading}=${option})`,
            readings: { ...readings, [reading]: option },
            trace: true,
          };
          yield { ...record(stack, evidence, chosen), applied };
        }
      }
    }
  }
}

function freezeShipped(): void {
  const ids = new Set(known.map(({ id }) => id));
  for (const { applied, ...one } of shippedCandidates()) {
    const keys = keysOf(one, applied);
    if (ids.has(one.id) || news(keys, 1) === 0) continue;
    ids.add(one.id);
    count(keys);
    added.shipped.push(JSON.stringify(withoutTrace(one)));
  }
}

function freezeInvented(): void {
  let number = documents.filter(({ id }) => id.startsWith("frozen/")).length;
  for (const { ruleset, evidence, readings } of fc.sample(caseArb, { seed: SEED, numRuns: INVENTED_TRIED })) {
    const document = { ...ruleset, id: `frozen/${number + 1}` };
    const one = record(pinStack(document), evidence, { id: `frozen/${number + 1}/1`, readings, trace: true });
    const keys = keysOf(one, document);
    if (news(keys, INVENTED_EACH) === 0) continue;
    number += 1;
    count(keys);
    added.documents.push(JSON.stringify(document));
    added.invented.push(line(one));
  }
}

/** Adds what is lacking, and says how much that was. */
export function freeze(): string {
  countKnown();
  freezeShipped();
  // What law is an example of must be invented too, where it is law of today.
  seen.clear();
  for (const one of known.filter(({ ruleset }) => ruleset.id.startsWith("frozen/"))) {
    const again = replay(one, { documents });
    const document = documents.find(({ id }) => id === one.ruleset.id) as Ruleset;
    if (again.same) count(keysOf({ ...one, decision: again.decision }, document));
  }
  freezeInvented();
  mkdirSync(CORPUS, { recursive: true });
  for (const [key, file] of Object.entries(FILES)) {
    const lines = added[key as keyof typeof FILES];
    if (lines.length > 0) appendFileSync(join(CORPUS, file), lines.map((text) => `${text}\n`).join(""));
  }
  const records = added.shipped.length + added.invented.length;
  return `${known.length} records were frozen before; ${records} were added, and ${added.documents.length} rulesets`;
}
