import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonLogic from "json-logic-js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseOverlayText, parseRulesetText } from "../../src/index.js";
import { documentDigest, parseRecordText, recordDigest } from "../../src/replay/index.js";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call, type Outcome, type World } from "./shell.js";

const BAD = evidence("h-2").replace(`"yard": 32.5`, `"yard": 32.2`);
const FILES = {
  "rules.json": RULESET,
  "over.json": OVERLAY,
  "year.ndjson": `${evidence("h-1")}\n${evidence("h-3")}\n`,
  "faulty.ndjson": `${evidence("h-1")}\n${BAD}\n`,
};

function run(line: string, files: World["files"] = {}): Promise<Outcome> {
  return call(line, { files: { ...FILES, ...files } });
}

const BY = "--ruleset rules.json --overlay over.json";
const WITH = "--document rules.json --document over.json";
const recorded = await run(`score year.ndjson ${BY} --format record`);
const bare = await run(`score year.ndjson ${BY} --format record --keep digest`);
const RECORDS = { "records.ndjson": recorded.out, "bare.ndjson": bare.out };
const [first = "", second = ""] = recorded.out.split("\n");

describe("score --format record", () => {
  test("writes a record a line, whose id is that of the subject and its period", () => {
    expect(recorded.code).toBe(0);
    expect(recorded.error).toContain("Đã chấm 2.");
    const one = parseRecordText(first);
    expect(one).toMatchObject({
      id: "h-1/2020-01-01/2021-01-01",
      ruleset: { id: "example/ward/model-household" },
      overlays: [{ id: "example/ward/local" }],
      evidence: { subject: { id: "h-1" } },
    });
    expect(one.decision).not.toHaveProperty("trace");
    expect(one.digests.record).toBe(recordDigest(one));
  });

  test("takes what the caller says of the decisions, and how much to keep", async () => {
    const said = "--decided-on 2020-12-28 --number 12/QĐ --id-prefix 2020/ --keep digest --trace";
    const one = parseRecordText(
      (await run(`score year.ndjson ${BY} --format record ${said}`)).out.split("\n")[0] ?? "",
    );
    expect(one).toMatchObject({ id: "2020/h-1/2020-01-01/2021-01-01", decidedOn: "2020-12-28", number: "12/QĐ" });
    expect(one).not.toHaveProperty("evidence");
    expect(one.decision).toHaveProperty("trace");
  });

  test("tells a bad record of evidence with its place, and goes on", async () => {
    const { code, out, error } = await run(`score faulty.ndjson ${BY} --format record`);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(error).toMatch(/^faulty\.ndjson:2:\d+: evidence\.off-step /);
    expect(code).toBe(1);
  });

  test.each(["--keep digest", "--decided-on 2020-12-28", "--number 1", "--id-prefix a"])(
    "is needed for %s",
    async (option) => {
      const { code, error } = await run(`score year.ndjson ${BY} ${option}`);
      expect(error).toContain("chỉ dùng được với `--format record`");
      expect(code).toBe(2);
    },
  );
});

describe("replay", () => {
  test("says nothing of records that are as they were but how many there are", async () => {
    const found = await run(`replay records.ndjson ${WITH}`, RECORDS);
    expect([found.code, found.out, found.error]).toEqual([0, "", "Đã chấm lại 2: giống hệt 2, khác 0.\n"]);
  });

  test("takes standard input, an array, and one record over many lines", async () => {
    for (const text of [recorded.out, `[${first},${second}]`, JSON.stringify(JSON.parse(first), undefined, 2)]) {
      const { code, error } = await run(`replay - ${WITH} --lang en`, { "-": text });
      expect(error).toMatch(/^Replayed [12]: [12] identical, 0 different\.\n$/);
      expect(code).toBe(0);
    }
  });

  test("tells what is not as it was, and which node comes out differently first", async () => {
    const altered = `${first.replace('"yard":32.5', '"yard":20')}\n${second}\n`;
    const { code, out, error } = await run(`replay records.ndjson ${WITH} --lang en`, { "records.ndjson": altered });
    await expect(out).toMatchFileSnapshot("golden/replay.en.txt");
    expect(error).toBe("Replayed 2: 1 identical, 1 different.\n");
    expect(code).toBe(1);
  });

  test("says the same in Vietnamese", async () => {
    const altered = first.replace('"conviction":"excludes"}', '"conviction":"ignored"}');
    const { out } = await run(`replay records.ndjson ${WITH}`, { "records.ndjson": altered });
    await expect(out).toMatchFileSnapshot("golden/replay.vi.txt");
  });

  test("tells a ruleset that is not the one that was used", async () => {
    const rules = RULESET.replace(`"mark": 85`, `"mark": 95`);
    const { code, out } = await run(`replay records.ndjson ${WITH} --lang en`, { ...RECORDS, "rules.json": rules });
    expect(out).toContain("h-1/2020-01-01/2021-01-01: ruleset-altered");
    expect(out).toContain("first difference: `total` was 85, comes out as 95");
    expect(code).toBe(1);
  });

  test("tells a ruleset that is not there", async () => {
    const { code, out } = await run("replay records.ndjson --lang en", RECORDS);
    expect(out).toContain("ruleset-missing");
    expect(out).toContain("expected example/ward/model-household@0.1.0, found []");
    expect(code).toBe(1);
  });

  test("is never stopped by a bad record, which it places", async () => {
    const text = `${first}\n{ "kind": \n${second.replace('"format":1', '"format":2')}\n${second}\n`;
    const { code, out, error } = await run(`replay records.ndjson ${WITH} --lang en`, { "records.ndjson": text });
    expect(error).toMatch(/^records\.ndjson:2:\d+: json\.syntax /m);
    expect(error).toMatch(/^records\.ndjson:3:\d+: shape\.unknown-value /m);
    expect(error).toContain("Replayed 4: 2 identical, 2 different.");
    expect(out.match(/record-malformed/g)).toHaveLength(2);
    expect(code).toBe(1);
  });

  test("goes on with the next file where one cannot be read", async () => {
    const { code, error } = await run(`replay no.ndjson records.ndjson ${WITH} --lang en`, RECORDS);
    expect(error).toContain("`no.ndjson`: no such file");
    expect(error).toContain("2 identical");
    expect(error).toContain("1 file could not be read");
    expect(code).toBe(1);
  });

  test("finds the evidence of records that have only its digest", async () => {
    const without = await run(`replay bare.ndjson ${WITH} --lang en`, RECORDS);
    expect(without.out).toContain("evidence-missing");
    expect(without.code).toBe(1);
    const withIt = await run(`replay bare.ndjson ${WITH} --evidence year.ndjson`, RECORDS);
    expect(withIt.code).toBe(0);
  });

  test("writes a line of JSON for each record, from which digests can be kept", async () => {
    const { out } = await run(`replay records.ndjson ${WITH} --format json`, RECORDS);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { digests: object });
    expect(lines).toMatchObject([
      { same: true, id: "h-1/2020-01-01/2021-01-01", digests: parseRecordText(first).digests },
      { same: true, id: "h-3/2020-01-01/2021-01-01" },
    ]);
    expect(out).not.toContain('"decision"'.concat(":{"));
    const again = await run(`replay records.ndjson ${WITH} --digests kept.ndjson`, { ...RECORDS, "kept.ndjson": out });
    expect(again.code).toBe(0);
  });

  test("tells by digests kept elsewhere a record that was put in another's place, and one that is no longer there", async () => {
    const another = (
      await run(`score other.ndjson ${BY} --format record`, {
        "other.ndjson": evidence("h-1").replace("32.5", "40"),
      })
    ).out;
    const kept = { "kept.ndjson": recorded.out, "records.ndjson": another };
    const { code, out, error } = await run(`replay records.ndjson ${WITH} --digests kept.ndjson --lang en`, kept);
    expect(out).toContain("h-1/2020-01-01/2021-01-01: evidence-altered");
    expect(error).toContain("no record is given, for `h-3/2020-01-01/2021-01-01`");
    expect(code).toBe(1);
    const missing = { "kept.ndjson": recorded.out, "records.ndjson": first };
    expect((await run(`replay records.ndjson ${WITH} --digests kept.ndjson`, missing)).code).toBe(1);
  });

  test("writes a file only when all are replayed", async () => {
    const { code, out, written } = await run(
      `replay records.ndjson ${WITH} --format json --output out.ndjson`,
      RECORDS,
    );
    expect(out).toBe("");
    expect(written.get("out.ndjson")?.trim().split("\n")).toHaveLength(2);
    expect(code).toBe(0);
  });

  test.each([
    ["there is no record", "replay empty.ndjson", "không có bản lưu nào để chấm lại"],
    ["no file can be read", "replay no.ndjson", "`no.ndjson`: không có tệp này"],
    ["a document has faults", "replay records.ndjson --document bad.json", "có văn bản không đọc được"],
    ["there is no such document", "replay records.ndjson --document no.json", "không có tệp này"],
    ["evidence has faults", "replay records.ndjson --evidence bad.json", "có minh chứng không đọc được"],
    ["the digests have faults", "replay records.ndjson --digests bad.json", "không đọc được mã băm"],
    ["no record is named", "replay", "thiếu"],
  ])("cannot run where %s", async (_, line, expected) => {
    const { code, error } = await run(line, { ...RECORDS, "empty.ndjson": "\n", "bad.json": '{ "kind": "ruleset" }' });
    expect(error).toContain(expected);
    expect(code).toBe(2);
  });

  test("keeps to its lines, whatever a record is called", async () => {
    const text = first.replace('"h-1/2020', '"\\u001b[31mh-1/2020');
    const { out } = await run(`replay records.ndjson ${WITH} --lang en`, { "records.ndjson": text });
    expect(out).not.toContain("\u001b");
  });
});

describe("replay --lock", () => {
  const digests = {
    "example/ward/model-household@0.1.0": documentDigest(parseRulesetText(RULESET)),
    "example/ward/local@0.1.0": documentDigest(parseOverlayText(OVERLAY)),
  };
  const lock = (more: object, kept: object = digests): World["files"] => ({
    ...RECORDS,
    ...more,
    "lock.json": JSON.stringify({ format: 1, digests: kept }, undefined, 2),
  });

  test("says nothing of documents that are those whose digests were kept", async () => {
    const found = await run(`replay records.ndjson ${WITH} --lock lock.json --lang en`, lock({}));
    expect([found.code, found.out, found.error]).toEqual([0, "", "Replayed 2: 2 identical, 0 different.\n"]);
  });

  test("tells a document that was altered together with the records", async () => {
    const altered = RULESET.replace(`"mark": 85`, `"mark": 84`);
    const made = await run(`score year.ndjson ${BY} --format record`, { "rules.json": altered });
    const files = { "records.ndjson": made.out, "rules.json": altered };
    expect((await run(`replay records.ndjson ${WITH}`, files)).code).toBe(0);
    const { code, out } = await run(`replay records.ndjson ${WITH} --lock lock.json --lang en`, lock(files));
    expect(out).toContain("h-1/2020-01-01/2021-01-01: ruleset-altered");
    expect(out).toContain(`expected ${digests["example/ward/model-household@0.1.0"]}, found sha256:`);
    expect(code).toBe(1);
  });

  test("tells a document of which no digest was kept", async () => {
    const { code, out } = await run(`replay records.ndjson ${WITH} --lock lock.json --lang en`, lock({}, {}));
    expect(out).toContain("no digest is kept for this ruleset (/ruleset)");
    expect(out).toContain("no digest is kept for this overlay (/overlays/0)");
    expect(code).toBe(1);
  });

  test.each([
    ["is no lock", JSON.stringify({ digests })],
    ["has what is no digest", JSON.stringify({ format: 1, digests: { "a@1.0.0": "sha256:0" } })],
    [
      "has a document without its version",
      JSON.stringify({ format: 1, digests: { a: recordDigest(parseRecordText(first)) } }),
    ],
    ["is no JSON", "{"],
  ])("cannot run where the file %s", async (_, text) => {
    const { code, out, error } = await run("replay records.ndjson --lock lock.json --lang en", {
      ...RECORDS,
      "lock.json": text,
    });
    expect(error).toContain("the digests kept of documents have faults, so nothing can be replayed");
    expect([out, code]).toEqual(["", 2]);
  });

  test("takes the lock of what is shipped", async () => {
    const text = readFileSync(join(import.meta.dirname, "../../rulesets/lock.json"), "utf8");
    const { error } = await run("replay records.ndjson --lock lock.json", { ...RECORDS, "lock.json": text });
    expect(error).toBe("Đã chấm lại 2: giống hệt 0, khác 2.\n");
  });
});

describe("replay --second-opinion", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("counts what JSON Logic answers too, and what it was not asked", async () => {
    const found = await run(`replay records.ndjson ${WITH} --second-opinion --lang en`, RECORDS);
    expect([found.code, found.out]).toEqual([0, ""]);
    expect(found.error).toBe(
      "Replayed 2: 2 identical, 0 different.\nSecond opinion of JSON Logic: 8 conditions agree, 0 differ; not asked: facts missing 2.\n",
    );
  });

  test("is not given where it is not asked for", async () => {
    const { out, error } = await run(`replay records.ndjson ${WITH} --format json --lang en`, RECORDS);
    expect([out.includes("secondOpinion"), error.includes("opinion")]).toEqual([false, false]);
  });

  test("is in the line of each record", async () => {
    const { out } = await run(`replay records.ndjson ${WITH} --second-opinion --format json`, RECORDS);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { secondOpinion: object }).secondOpinion)).toMatchObject([
      { counts: { differed: 0 }, differences: [] },
      { counts: { differed: 0 }, differences: [] },
    ]);
  });

  test.each(["en", "vi"])("tells where JSON Logic says otherwise, in the language %s", async (lang) => {
    const { apply } = jsonLogic;
    // As if somebody had exchanged what reads a number.
    vi.spyOn(jsonLogic, "apply").mockImplementation((rule: unknown, data: unknown): unknown => {
      const asked = JSON.stringify(rule);
      if (asked.includes("registered")) throw new Error("\u001b[31mno such thing");
      return asked.includes("meetings") ? 4 : apply(rule as never, data);
    });
    const { code, out, error } = await run(`replay records.ndjson ${WITH} --second-opinion --lang ${lang}`, RECORDS);
    await expect(out).toMatchFileSnapshot(`golden/replay-opinion.${lang}.txt`);
    expect(error.split("\n")).toHaveLength(3);
    expect(code).toBe(1);
  });
});

describe("the progress of replay", () => {
  const many = { "many.ndjson": `${first}\n`.repeat(40) };

  test("is shown on a terminal, with the time that is left", async () => {
    const { error } = await call(`replay many.ndjson ${WITH} --lang en`, {
      files: { ...FILES, ...many },
      errorIsTerminal: true,
    });
    expect(error).toContain("\r\u001B[K");
    expect(error).toMatch(/\d+ records replayed… about \d+ s left/);
    expect(error.endsWith("\r\u001B[KReplayed 40: 40 identical, 0 different.\n")).toBe(true);
  });

  test("gives way to what is told of a record", async () => {
    const order: string[] = [];
    const write = (text: string): Promise<void> => Promise.resolve(void order.push(text));
    const files = { ...FILES, "many.ndjson": `${first}\n`.repeat(20) + first.replace('"yard":32.5', '"yard":20') };
    const { error } = await call(`replay many.ndjson ${WITH} --lang en`, { files, errorIsTerminal: true, write });
    expect(order).toHaveLength(1);
    expect(error).toContain("\r\u001B[KReplayed 21: 20 identical, 1 different.\n");
  });

  test("is silent elsewhere", async () => {
    expect((await run(`replay many.ndjson ${WITH}`, many)).error).not.toContain("\r");
  });
});
