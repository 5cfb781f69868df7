import { describe, expect, test } from "vitest";
import { parseRecordText, parseRedactedRecordText, recordDigest } from "../../src/replay/index.js";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call, type Outcome, type World } from "./shell.js";

const FILES = {
  "rules.json": RULESET,
  "over.json": OVERLAY,
  "year.ndjson": `${evidence("h-1")}\n${evidence("h-3").replace(', "convicted": false', "")}\n`,
};
const BY = "--ruleset rules.json --overlay over.json";
const WITH = "--document rules.json --document over.json";

function run(line: string, files: World["files"] = {}): Promise<Outcome> {
  return call(line, { files: { ...FILES, ...files } });
}

const plain = await run(`score year.ndjson ${BY} --format record`);
const recorded = await run(`score year.ndjson ${BY} --format record --redactable`);
const RECORDS = { "records.ndjson": recorded.out, "plain.ndjson": plain.out };
const [first = "", second = ""] = recorded.out.trim().split("\n");

describe("score --format record --redactable", () => {
  test("writes records with commitments, with a salt of its own for every part of every record", () => {
    const records = [first, second].map((line) => parseRecordText(line));
    const salts = records.flatMap((one) => Object.values(one.salts ?? {}));
    expect(new Set(salts).size).toBe(salts.length);
    expect(salts.length).toBeGreaterThan(50);
    for (const one of records) expect(one.digests.record).toBe(recordDigest(one));
    const { digests } = parseRecordText(plain.out.split("\n")[0] ?? "");
    expect(records[0]?.digests).toEqual({ ...digests, record: records[0]?.digests.record });
  });

  test("writes records that replay as they were", async () => {
    const { code, error } = await run(`replay records.ndjson ${WITH} --lang en`, RECORDS);
    expect([code, error]).toEqual([0, "Replayed 2: 2 identical, 0 different.\n"]);
  });

  test("needs --format record", async () => {
    const { code, error } = await run(`score year.ndjson ${BY} --redactable`);
    expect(error).toContain("`--redactable` chỉ dùng được với `--format record`");
    expect(code).toBe(2);
  });
});

describe("redact", () => {
  test("removes facts from each record that has them, and writes what is left", async () => {
    const { code, out, error } = await run("redact records.ndjson --remove convicted --remove yard --lang en", RECORDS);
    expect([code, error]).toEqual([0, "Redacted 2 records.\n"]);
    const [one, other] = out
      .trim()
      .split("\n")
      .map((line) => parseRedactedRecordText(line));
    expect(one?.evidence?.facts).toEqual({ registered: true, meetings: { joined: 9 }, "children.born": 3 });
    expect(other?.evidence?.facts).toEqual(one?.evidence?.facts);
    expect(other?.digests.record).toBe(parseRecordText(second).digests.record);
    expect(one?.decision).not.toHaveProperty("total");
  });

  test("keeps of the decision what is asked for, and says that this may tell what was removed", async () => {
    const line = "redact records.ndjson --remove yard --keep total --keep standards";
    const english = await run(`${line} --lang en`, RECORDS);
    expect(english.error).toBe(
      "Redacted 2 records.\nNote: what was kept (`total`, `standards`) may tell what was removed.\n",
    );
    const { error, out } = await run(line, RECORDS);
    expect(error).toBe("Đã che 2 bản lưu.\nLưu ý: phần giữ lại (`total`, `standards`) có thể cho biết điều đã che.\n");
    expect(parseRedactedRecordText(out.split("\n")[0] ?? "").decision).toMatchObject({
      total: { of: 100 },
      standards: [{}, {}],
    });
  });

  test("writes to a file, and takes what was redacted before", async () => {
    const once = await run("redact - --remove yard --output shown.ndjson", { "-": recorded.out });
    expect([once.code, once.out]).toEqual([0, ""]);
    const shown = once.written.get("shown.ndjson") ?? "";
    const twice = await run("redact shown.ndjson --remove convicted", { "shown.ndjson": shown });
    const atOnce = await run("redact records.ndjson --remove yard --remove convicted", RECORDS);
    expect(twice.out).toBe(atOnce.out);
  });

  test.each(["vi", "en"])("writes nothing where no record has a fact of that name (%s)", async (lang) => {
    const line = `redact records.ndjson --remove convictd --remove yard --output shown.ndjson --lang ${lang}`;
    const { code, written, dropped, error } = await run(line, RECORDS);
    expect([code, written.size, dropped]).toEqual([2, 0, ["shown.ndjson"]]);
    expect(error).toBe(
      lang === "en"
        ? "thangdiem: no record has a fact `convictd` that could be removed, so nothing is written; did you mean `convicted`?\n"
        : "thangdiem: không bản lưu nào có dữ kiện `convictd` để che, nên không ghi gì cả; có phải là `convicted`?\n",
    );
    expect((await run(`redact records.ndjson --remove convictd --lang ${lang}`, RECORDS)).out).toBe("");
  });

  test("writes nothing before every name was met, though only a later record has the fact", async () => {
    const turned = { "records.ndjson": `${second}\n${first}\n` };
    const { code, out } = await run("redact records.ndjson --remove convicted", turned);
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => parseRedactedRecordText(line).id),
    ).toEqual([parseRecordText(second).id, parseRecordText(first).id]);
  });

  test("refuses a record without commitments, or that does not fit them, and goes on", async () => {
    const altered = second.replace('"yard":32.5', '"yard":40');
    const files = { "records.ndjson": `${plain.out.split("\n")[0] ?? ""}\n${altered}\n{ "kind": 1 }\n${first}\n` };
    const { code, out, error } = await run("redact records.ndjson --remove yard --lang en", files);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(error).toMatch(/^records\.ndjson:1:1: record\.no-commitments /m);
    expect(error).toMatch(/^records\.ndjson:2:\d+: record\.broken-commitment .*`\/evidence\/facts\/yard`/m);
    expect(error).toMatch(/^records\.ndjson:3:\d+: shape\.unknown-value /m);
    expect(error).toMatch(/^Redacted 1 record; refused 3\.$/m);
    expect(code).toBe(1);
  });

  test("says where there is nothing to redact, or a file cannot be read", async () => {
    const empty = await run("redact empty.ndjson --remove yard --lang en", { "empty.ndjson": "" });
    expect([empty.code, empty.error]).toEqual([2, "thangdiem: there is no record to redact\n"]);
    const mixed = await run("redact no.ndjson records.ndjson --remove yard --lang en", RECORDS);
    expect(mixed.error).toContain("`no.ndjson`: no such file");
    expect(mixed.error).toContain("1 file could not be read");
    expect(mixed.code).toBe(1);
    expect((await run("redact no.ndjson --remove yard", RECORDS)).code).toBe(2);
  });

  test("needs to be told what to remove, and knows what can be kept", async () => {
    expect((await run("redact records.ndjson", RECORDS)).error).toContain("--remove");
    const { error, code } = await run("redact records.ndjson --remove yard --keep trace --lang en", RECORDS);
    expect(error).toContain("`--keep` cannot be `trace`");
    expect(code).toBe(2);
  });
});

describe("replay of what is left", () => {
  test.each(["vi", "en"] as const)("says that it can never be made again, and what was removed (%s)", async (lang) => {
    const shown = await run("redact records.ndjson --remove convicted", RECORDS);
    const digests = `{"id":${JSON.stringify(parseRecordText(first).id)},"digests":{"record":"${parseRecordText(first).digests.record}"}}\n`;
    const files = { "shown.ndjson": shown.out.split("\n")[0] ?? "", "digests.ndjson": digests };
    const { code, out, error } = await run(`replay shown.ndjson --digests digests.ndjson --lang ${lang}`, files);
    await expect(out + error).toMatchFileSnapshot(`golden/redacted.${lang}.txt`);
    expect(code).toBe(1);
  });

  test("tells what was altered in it, and whose digest it does not have", async () => {
    const shown = await run("redact records.ndjson --remove convicted", RECORDS);
    const altered = { "shown.ndjson": (shown.out.split("\n")[0] ?? "").replace('"yard":32.5', '"yard":40') };
    const { out } = await run("replay shown.ndjson --lang en", altered);
    expect(out).toContain("evidence-altered");
    expect(out).toContain("/evidence/facts/yard");
  });
});
