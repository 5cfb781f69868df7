// In: files without end, without line ends, and with lines that no document is as long as. Out: the lines before and after them as
// ever, and of them no more than shows that they are too long.
import { describe, expect, test } from "vitest";
import { allOf, linesOf, MOST_BYTES } from "../../src/cli/bytes.js";
import { TEXT_LIMIT } from "../../src/issues/scan.js";
import { evidence, RULESET } from "../cli/documents.js";
import { call } from "../cli/shell.js";

const MEGABYTE = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same piece over and over, as `/dev/zero` gives it. */
async function* endless(piece: Uint8Array, times: number, after = ""): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < times; i++) yield await Promise.resolve(piece);
  if (after !== "") yield bytesOf(after);
}

describe("a gigabyte without a line end", () => {
  test("is kept no longer than it takes to be too long, and what comes after it is read", async () => {
    const lengths: number[] = [];
    for await (const { number, bytes } of linesOf(endless(new Uint8Array(MEGABYTE).fill(0x61), 1024, "\n{}\nend"))) {
      expect(number).toBe(lengths.length + 1);
      lengths.push(bytes.length);
    }
    expect(lengths).toEqual([MOST_BYTES, 2, 3]);
  });

  test.each([0, 1, 2, 3])("keeps its last character whole, after %i others", async (others) => {
    async function* faces(): AsyncGenerator<Uint8Array> {
      yield bytesOf("a".repeat(others));
      yield* endless(bytesOf("😀".repeat(MEGABYTE)), 13);
    }
    for await (const { bytes } of linesOf(faces())) {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      expect(text.length).toBeGreaterThan(TEXT_LIMIT);
      expect(bytes.length).toBeLessThan(MOST_BYTES + 4);
    }
  });

  test("is no file of any document", async () => {
    const shell = { read: () => endless(new Uint8Array(MEGABYTE), 1024) };
    await expect(allOf(shell, "x")).rejects.toMatchObject({ path: "x", code: "EFBIG" });
  });
});

describe("the command line", () => {
  const long = `{ "x": "${"a".repeat(TEXT_LIMIT)}" }`;
  const files = {
    "rules.json": RULESET,
    "one.json": long,
    "many.ndjson": `${evidence("a")}\n${long}\n${evidence("b")}\n`,
  };

  test("refuses a line too long for a document by its number, and judges the others", async () => {
    const { code, out, error } = await call("score many.ndjson --ruleset rules.json --lang en", { files });
    expect([code, out.trim().split("\n").length]).toEqual([1, 2]);
    expect(error).toContain("many.ndjson:2:1: json.too-large");
  }, 60_000);

  test.each(["score one.json --ruleset rules.json", "explain one.json --ruleset rules.json", "check one.json"])(
    "refuses a file too long for a document: %s",
    async (line) => {
      const { code, error, out } = await call(`${line} --lang en`, { files });
      expect([code, `${out}${error}`.includes("json.too-large")]).toEqual([1, true]);
    },
    60_000,
  );
});
