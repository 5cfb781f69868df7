// Batches that others score: in the order of the records, whoever is ready first; never many at once; gone when there is a fault.
import { describe, expect, test } from "vitest";
import { EVIDENCE } from "../../src/cli/file-records.js";
import { nameOfFile, recordsIn } from "../../src/cli/records.js";
import { ClosedPipe } from "../../src/cli/refusal.js";
import { requestFor } from "../../src/cli/request.js";
import { type ScoringTask, scorerOf } from "../../src/cli/scorer.js";
import type { Workers } from "../../src/cli/shell.js";
import { spoil } from "../parse/example.js";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call, type World } from "./shell.js";

const BAD = spoil(evidence("bad"), `"yard": 32.5`, `"yard": 32.2`);
const LINES = Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? BAD : evidence(`h-${i}`)));
const FILES = {
  "rules.json": RULESET,
  "over.json": OVERLAY,
  "many.ndjson": `${LINES.join("\n")}\r\n\n{"a":\n${evidence("last")}`,
};

interface Seen {
  started: number;
  underWay: number;
  most: number;
  closed: number;
}

/** Workers that are none: each batch takes another time, the first the longest. */
function slowWorkers(seen: Seen, fail = false): NonNullable<World["workers"]> {
  return (task: ScoringTask, count) => {
    // As it is handed to a thread.
    const given = structuredClone(task);
    const scorer = scorerOf({ salt: () => "0".repeat(32) }, requestFor(given), given.options);
    seen.started += count;
    let batches = 0;
    const workers: Workers = {
      async score(lines, file) {
        batches += 1;
        seen.underWay += 1;
        seen.most = Math.max(seen.most, seen.underWay);
        await new Promise((done) => setTimeout(done, (batches * 7) % 5));
        seen.underWay -= 1;
        if (fail && batches > 3) throw new Error("a worker is gone");
        const { text, ...more } = scorer.score(recordsIn({ lines }, nameOfFile(file), EVIDENCE), file);
        return { ...more, text: new TextEncoder().encode(text) };
      },
      close() {
        seen.closed += 1;
        return Promise.resolve();
      },
    };
    return Promise.resolve(workers);
  };
}

const noneSeen = (): Seen => ({ started: 0, underWay: 0, most: 0, closed: 0 });

describe("score by workers", () => {
  test.each([
    "",
    " --trace",
    " --format csv",
    " --format text --lang en",
    " --format record --id-prefix p/",
    " --overlay over.json --reading conviction=ignored",
  ])("writes and tells to the letter what one alone does:%s", async (options) => {
    const seen = noneSeen();
    const line = `score many.ndjson --ruleset rules.json${options}`;
    const alone = await call(line, { files: FILES });
    const many = await call(`${line} --workers 3`, { files: FILES, workers: slowWorkers(seen) });
    expect(alone.out).toContain("last");
    expect(alone.error).toContain("many.ndjson:42:");
    expect(many).toEqual(alone);
    expect(seen).toMatchObject({ started: 3, closed: 1 });
    expect(seen.most).toBeGreaterThan(1);
    // Two for each worker, and the one that is at hand.
    expect(seen.most).toBeLessThanOrEqual(7);
  });

  test("keeps the order of several files, of which one cannot be read and one is no lines", async () => {
    const files = { ...FILES, "array.json": `[${evidence("a-1")},${BAD}]` };
    const line = "score many.ndjson no.ndjson array.json many.ndjson --ruleset rules.json";
    const alone = await call(line, { files });
    expect(await call(`${line} --workers 2`, { files, workers: slowWorkers(noneSeen()) })).toEqual(alone);
  });

  test("is not begun for little, nor where one is asked for", async () => {
    const line = "score many.ndjson --ruleset rules.json";
    for (const asked of ["", " --workers 1"]) {
      expect((await call(`${line}${asked}`, { files: FILES, cores: 8 })).code).toBe(1);
    }
  });

  test("is begun for much, without being asked for", async () => {
    const seen = noneSeen();
    const much = { ...FILES, "-": `${" ".repeat(48 * 1024 * 1024)}\n${FILES["many.ndjson"]}` };
    const world = { files: much, cores: 2, workers: slowWorkers(seen), chunk: 4 * 1024 * 1024 };
    expect((await call("score - --ruleset rules.json", world)).code).toBe(1);
    expect(seen).toMatchObject({ started: 2, closed: 1 });
  });

  test("ends, and leaves no file, where a worker fails", async () => {
    const seen = noneSeen();
    const world = { files: FILES, workers: slowWorkers(seen, true) };
    const { code, error, written, dropped } = await call(
      "score many.ndjson --ruleset rules.json --workers 2 --output o.ndjson --lang en",
      world,
    );
    expect(error).toContain("a fault of thangdiem itself");
    expect(error).toContain("a worker is gone");
    expect([code, [...written.keys()], dropped, seen.closed]).toEqual([2, [], ["o.ndjson"], 1]);
  });

  test("ends quietly where nobody reads any more", async () => {
    const seen = noneSeen();
    const world = { files: FILES, workers: slowWorkers(seen), write: () => Promise.reject(new ClosedPipe()) };
    const { code } = await call("score many.ndjson --ruleset rules.json --workers 2", world);
    expect([code, seen.closed]).toEqual([0, 1]);
  });
});
