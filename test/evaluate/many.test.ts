// Many records, at hand and arriving: the same results in the same order, one at a time, whatever a record or the source does.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EvaluatedRecord, type Evidence, evaluateMany, loadRuleset, safeEvaluate } from "../../src/index.js";
import { count, evidenceOf, fact, gate, sheet } from "../decision/sheet.js";
import { SETTINGS } from "../laws/settings.js";

const compiled = loadRuleset(sheet({ fields: { n: count(9) }, gates: [gate("g", { ">": [fact("n"), 4] })] }));

/** A record, or what is none. */
function recordOf(n: unknown): Evidence {
  // CAST: callers without types hand over anything.
  return n === null ? (null as unknown as Evidence) : evidenceOf({ n: n as number });
}

/** The source of a stream, and what was asked of it. */
function sourceOf(records: readonly Evidence[], fault?: Error) {
  const told: string[] = [];
  async function* arriving(): AsyncGenerator<Evidence> {
    try {
      for (const [i, record] of records.entries()) {
        told.push(`gives ${i}`);
        yield await Promise.resolve(record);
      }
      if (fault !== undefined) throw fault;
    } finally {
      told.push("closed");
    }
  }
  return { told, stream: arriving() };
}

async function all(results: AsyncIterable<EvaluatedRecord>): Promise<EvaluatedRecord[]> {
  const found: EvaluatedRecord[] = [];
  for await (const one of results) found.push(one);
  return found;
}

const shown = ({ index, result }: EvaluatedRecord): readonly [number, string] => [
  index,
  result.ok ? result.value.verdict : "refused",
];

// 12 is out of bounds, a text is of the wrong type, null is no record at all.
const anyRecord = fc.constantFrom(0, 4, 5, 9, 12, "five", null).map(recordOf);

describe("evaluateMany", () => {
  test("gives for each record what it comes to alone, in order, whether the records are at hand or arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { maxLength: 12 }), async (records) => {
        const expected = records.map((record, index) => ({ index, result: safeEvaluate(compiled, record) }));
        expect([...evaluateMany(compiled, records)]).toEqual(expected);
        expect(await all(evaluateMany(compiled, sourceOf(records).stream))).toEqual(expected);
      }),
      { ...SETTINGS, numRuns: 200 },
    );
  });

  test("goes on after a record that is refused", async () => {
    const records = [5, 12, null, "five", 4].map(recordOf);
    const expected = [
      [0, "eligible"],
      [1, "refused"],
      [2, "refused"],
      [3, "refused"],
      [4, "ineligible"],
    ];
    expect([...evaluateMany(compiled, records)].map(shown)).toEqual(expected);
    expect((await all(evaluateMany(compiled, sourceOf(records).stream))).map(shown)).toEqual(expected);
  });

  test("fetches a record only when the next result is asked for", async () => {
    const { told, stream } = sourceOf([5, 4, 9].map(recordOf));
    const results = evaluateMany(compiled, stream);
    expect(told).toEqual([]);
    await results.next();
    expect(told).toEqual(["gives 0"]);
    await results.next();
    expect(told).toEqual(["gives 0", "gives 1"]);
  });

  test("closes the source when the reader stops early", async () => {
    const { told, stream } = sourceOf([5, 4].map(recordOf));
    for await (const { index } of evaluateMany(compiled, stream)) if (index === 0) break;
    expect(told).toEqual(["gives 0", "closed"]);
  });

  test("ends with the error of the source, after everything before it was given", async () => {
    const fault = new Error("the disk is gone");
    const seen: EvaluatedRecord[] = [];
    const reading = async (): Promise<void> => {
      for await (const one of evaluateMany(compiled, sourceOf([5, 12].map(recordOf), fault).stream)) seen.push(one);
    };
    await expect(reading()).rejects.toBe(fault);
    expect(seen.map(shown)).toEqual([
      [0, "eligible"],
      [1, "refused"],
    ]);
  });

  test("ends with the error of a source at hand in the same way", () => {
    const fault = new Error("no more");
    function* broken(): Generator<Evidence> {
      yield recordOf(5);
      throw fault;
    }
    const results = evaluateMany(compiled, broken());
    expect(results.next().done).toBe(false);
    expect(() => results.next()).toThrow(fault);
  });

  test("passes the options on, for both", async () => {
    const records = [recordOf(5)];
    const [atHand] = evaluateMany(compiled, records, { trace: true });
    const [arriving] = await all(evaluateMany(compiled, sourceOf(records).stream, { trace: true }));
    for (const one of [atHand, arriving]) expect(one?.result.ok && one.result.value.trace).toBeTruthy();
  });
});
