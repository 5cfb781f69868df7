// The frozen records: whatever is changed in the engine, what was decided once is decided so again, or refused loudly.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createRegistry } from "../../src/index.js";
import { LANGUAGES } from "../../src/locales/index.js";
import { OPERATORS } from "../../src/logic/operators/index.js";
import { KNOWN_SEMANTICS, type Replay, replaySummary, SEMANTICS } from "../../src/replay/index.js";
import { replayWith } from "../../src/replay/replay.js";
import { shelfOf } from "../../src/replay/shelf.js";
import { cellsOf, DECISIONS } from "../generators/reach/index.js";
import { frozenRecords, inventedDocuments, shippedDocuments } from "./corpus.js";
import { generalKeys, shippedKeys } from "./cover.js";

const RECORDS = frozenRecords();
const SHIPPED = shippedDocuments();
const DOCUMENTS = [...SHIPPED, ...inventedDocuments()];
const shelf = shelfOf(createRegistry(DOCUMENTS));
const REPLAYS: readonly Replay[] = RECORDS.map((one) => replayWith(shelf, one, { secondOpinion: true }));

const HOW_TO_MEND = `a record of the corpus comes out differently.
If a decision means something else now, that is a new semantics: src/ruleset/semantics.ts, a line with a star in CHANGELOG.md.
If a document under rulesets/ was edited: a released version never changes; write a new version.
Before the first release: delete test/replay/corpus/shipped.ndjson and run \`npm run freeze\`.`;

test("there are at least 200 of them, each with an id of its own", () => {
  expect(RECORDS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(RECORDS.map(({ id }) => id)).size).toBe(RECORDS.length);
});

test("each is decided as it was, or refused because its semantics is not kept", () => {
  const wrong = REPLAYS.flatMap((found, i) => {
    const isKept = KNOWN_SEMANTICS.includes(RECORDS[i]?.semantics ?? 0);
    if (found.same) return isKept ? [] : [`${found.id}: evaluated by another semantics than its own`];
    if (!isKept && found.cause === "semantics-changed") return [];
    const { id = "", cause, difference } = found;
    return [`${id}: ${cause} ${JSON.stringify(difference ?? found.findings[0])}`];
  });
  expect(wrong, HOW_TO_MEND).toEqual([]);
});

test("json-logic-js answers every condition of them as it was decided", () => {
  expect(REPLAYS.flatMap(({ secondOpinion }) => secondOpinion?.differences ?? [])).toEqual([]);
  const { agreed, notAsked } = replaySummary(REPLAYS).secondOpinion!;
  expect(agreed).toBeGreaterThan(10_000);
  expect(Object.keys(notAsked).sort()).toEqual(["missing-fact", "no-answer"]);
});

test("the changelog has a line with a star for every semantics after the first", () => {
  const changelog = readFileSync(join(import.meta.dirname, "../../CHANGELOG.md"), "utf8");
  for (let number = 2; number <= SEMANTICS; number++) {
    expect(changelog).toMatch(new RegExp(`★.*semantics ${number}\\b`));
  }
});

describe("no example is lacking", () => {
  const keys = new Set<string>();
  const readings = new Set<string>();
  for (const [i, found] of REPLAYS.entries()) {
    const record = RECORDS[i]!;
    if (!found.same) continue;
    const ruleset = shelf.ruleset(record.ruleset)!.document;
    const overlays = record.overlays.map((ref) => shelf.overlay(ref)!.document);
    const compiled = shelf.compiled(ruleset, overlays, true);
    if (!compiled.ok) continue;
    const applied = compiled.value.ruleset;
    for (const key of generalKeys(record, applied, found.decision)) keys.add(key);
    if (ruleset.id.startsWith("frozen/")) continue;
    for (const key of shippedKeys(record, found.decision)) keys.add(key);
    for (const [reading, { options }] of Object.entries(applied.readings ?? {})) {
      for (const option of Object.keys(options)) readings.add(`${ruleset.id}: ${reading}=${option}`);
    }
  }
  const absent = (wanted: readonly string[]): readonly string[] => wanted.filter((key) => !keys.has(key));
  const RUN = "run `npm run freeze`, which adds what is lacking";

  test("of a kind, operator, outcome or verdict", () => {
    expect(absent(cellsOf(DECISIONS)), RUN).toEqual([]);
    // The table of kinds, complete by its type.
    expect(absent(Object.keys(LANGUAGES.en.names.kinds).map((kind) => `kind ${kind}`)), RUN).toEqual([]);
    expect(absent(OPERATORS.map(({ name }) => `operator ${name}`)), RUN).toEqual([]);
  });

  test("of a shipped document", () => {
    expect(absent(SHIPPED.map(({ id }) => `document ${id}`)), RUN).toEqual([]);
  });

  test("of a reading of shipped law", () => {
    expect(readings.size).toBeGreaterThan(20);
    expect(absent([...readings]), RUN).toEqual([]);
  });
});
