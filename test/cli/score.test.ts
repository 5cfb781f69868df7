import { describe, expect, test } from "vitest";
import { ClosedPipe } from "../../src/cli/refusal.js";
import { spoil } from "../parse/example.js";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call, type World } from "./shell.js";

const BAD = evidence("h-2").replace(`"yard": 32.5`, `"yard": 32.2`);
const FILES = {
  "rules.json": RULESET,
  "over.json": OVERLAY,
  "one.json": JSON.stringify(JSON.parse(evidence("h-1")), undefined, 2),
  "array.json": `[\n${evidence("h-1")},\n${BAD},\n${evidence("h-3")}\n]`,
  "lines.ndjson": `${evidence("h-1")}\n\n${BAD}\r\n{ "kind": \n${evidence("h-3")}`,
};

interface Line {
  readonly subject: { readonly id: string };
  readonly verdict: string;
  readonly total?: { readonly low: number };
  readonly overlays: readonly { readonly id: string }[];
  readonly readings: { readonly [reading: string]: string };
  readonly otherReadings: readonly { readonly reading: string; readonly option: string; readonly verdict: string }[];
  readonly trace?: object;
}

function score(line: string, world: World = {}): ReturnType<typeof call> {
  return call(`score ${line}`, { ...world, files: { ...FILES, ...world.files } });
}

function decisions(out: string): readonly Line[] {
  return out
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

function ids(out: string): readonly string[] {
  return decisions(out).map(({ subject }) => subject.id);
}

describe("score", () => {
  test("judges one record, over however many lines it is written", async () => {
    const { code, out, error } = await score("one.json --ruleset rules.json");
    expect(ids(out)).toEqual(["h-1"]);
    expect(error).toBe("Đã chấm 1. Đủ điều kiện đề nghị công nhận: 1\n");
    expect(code).toBe(0);
  });

  test("judges an array, tells a bad record with its place and goes on", async () => {
    const { code, out, error } = await score("array.json --ruleset rules.json --lang en");
    expect(ids(out)).toEqual(["h-1", "h-3"]);
    expect(error).toMatch(/^array\.json:3:\d+: evidence\.off-step /);
    expect(error).toContain("Scored 2. Eligible to be proposed for recognition: 2; refused: 1\n");
    expect(code).toBe(1);
  });

  test("judges line by line, with the line in the file", async () => {
    const { code, out, error } = await score("lines.ndjson --ruleset rules.json");
    expect(ids(out)).toEqual(["h-1", "h-3"]);
    expect(error).toMatch(/^lines\.ndjson:3:\d+: evidence\.off-step /m);
    expect(error).toMatch(/^lines\.ndjson:4:\d+: json\.syntax /m);
    expect(error).toContain("từ chối: 2");
    expect(code).toBe(1);
  });

  test.each([
    ["lines", FILES["lines.ndjson"], 2],
    ["an array", FILES["array.json"], 2],
    ["one record", FILES["one.json"], 1],
    ["lines of which the first is broken off", `{ "kind": "evid\n${evidence("h-1")}\n${evidence("h-2")}`, 2],
    ["one line", evidence("h-1"), 1],
  ])("tells by itself that standard input holds %s", async (_, text, count) => {
    for (const line of ["- --ruleset rules.json", "--ruleset rules.json"]) {
      const { out } = await score(line, { files: { "-": text } });
      expect(ids(out)).toHaveLength(count);
    }
  });

  test("hands each decision on before the next line is read", async () => {
    const events: string[] = [];
    const lines = [evidence("h-1"), evidence("h-2")].map((line) => `${line}\n`).join("");
    await score("- --ruleset rules.json", {
      files: { "-": lines },
      write: (text) => Promise.resolve(void events.push((JSON.parse(text) as Line).subject.id)),
    });
    expect(events).toEqual(["h-1", "h-2"]);
  });

  test.each([
    ["what is no JSON", "no json", "a.json:1:1: json.syntax"],
    ["one faulty record", `{\n  "kind": "evidence",\n  "kind": 1\n}`, "a.json:3:3: json.duplicate-key"],
    [
      "an array with a fault of the text",
      `[\n${evidence("h-1")},\n{ "a": 1, "a": 2 }]`,
      "a.json:3:11: json.duplicate-key",
    ],
    ["bytes that are no UTF-8", Uint8Array.of(0x7b, 0xff), "a.json:1:2: json.syntax"],
  ])("refuses %s, with its place", async (_, content, expected) => {
    const { code, error } = await score("a.json --ruleset rules.json", { files: { "a.json": content } });
    expect(error).toContain(expected);
    expect(code).toBeGreaterThan(0);
  });

  test("goes on with the next file where one cannot be read", async () => {
    const { code, out, error } = await score("no.json one.json --ruleset rules.json");
    expect(ids(out)).toEqual(["h-1"]);
    expect(error).toContain("`no.json`: không có tệp này");
    expect(code).toBe(1);
  });

  test.each([
    ["no file can be read", "no.json --ruleset rules.json", "`no.json`: không có tệp này"],
    ["there is nothing to score", "- --ruleset rules.json", "không có minh chứng nào để chấm"],
    ["the array is empty", "empty.json --ruleset rules.json", "không có minh chứng nào để chấm"],
    ["the ruleset has faults", "one.json --ruleset bad.json", "bad.json:27:119: "],
    ["the form of the ruleset has faults", "one.json --ruleset empty.json", "empty.json:1:1: "],
    ["the ruleset is a frame", "one.json --ruleset vn/nd-122-2018/gia-dinh-van-hoa", "ruleset.framework"],
    ["no ruleset is named", "one.json", "thiếu tùy chọn bắt buộc `--ruleset <id|file>`"],
    ["the ruleset is evidence", "one.json --ruleset one.json", "`one.json` là minh chứng"],
    ["an overlay is none", "one.json --ruleset rules.json --overlay rules.json", "không phải quy định bổ sung"],
    ["a reading is misspelt", "one.json --ruleset rules.json --reading convicton=ignored", "có phải là `conviction`?"],
    ["an option is misspelt", "one.json --ruleset rules.json --reading conviction=ignore", "có phải là `ignored`?"],
    ["a reading has no option", "one.json --ruleset rules.json --reading conviction", "`cách-hiểu=lựa-chọn`"],
    [
      "a reading is chosen twice",
      "one.json --ruleset rules.json --reading conviction=ignored --reading conviction=excludes",
      "được chọn hai lần",
    ],
  ])("cannot run where %s", async (_, line, expected) => {
    const bad = spoil(RULESET, `"mark": 85`, `"mark": 101`);
    const { code, out, error } = await score(line, { files: { "-": "\n \n", "empty.json": "[]", "bad.json": bad } });
    expect(error).toContain(expected);
    expect(out).toBe("");
    expect(code).toBe(2);
  });
});

describe("the ruleset of score", () => {
  test("has its overlays applied", async () => {
    const { out } = await score("one.json --ruleset rules.json --overlay over.json");
    expect(decisions(out)[0]?.overlays.map(({ id }) => id)).toEqual(["example/ward/local"]);
  });

  test("may be a file of an overlay, whose base must then be shipped", async () => {
    const { code, error } = await score("one.json --ruleset over.json");
    expect(error).toContain("`over.json` bổ sung cho `example/ward/model-household`");
    expect(code).toBe(2);
  });

  test("may be a shipped overlay, which brings what it stands on", async () => {
    const { out, error } = await score("one.json --ruleset vn/bac-ninh/thanh-pho/gia-dinh-van-hoa --lang en");
    expect(out).toBe("");
    expect(error).toMatch(/^one\.json:\d+:\d+: evidence\.unknown-field /m);
  });
});

describe("readings of score", () => {
  test("are used, and a reading that would decide otherwise is told", async () => {
    const files = { "c.json": evidence("h-9").replace(`"convicted": false`, `"convicted": true`) };
    const usual = decisions((await score("c.json --ruleset rules.json", { files })).out)[0];
    expect(usual?.verdict).toBe("disqualified");
    expect(usual?.otherReadings).toMatchObject([{ reading: "conviction", option: "ignored", verdict: "eligible" }]);
    const line = "c.json --ruleset rules.json --reading conviction=ignored";
    const other = decisions((await score(line, { files })).out)[0];
    expect(other?.readings).toEqual({ conviction: "ignored" });
    expect(other?.otherReadings).toMatchObject([{ option: "excludes", verdict: "disqualified" }]);
  });

  test("that change nothing are not told", async () => {
    expect(decisions((await score("one.json --ruleset rules.json")).out)[0]?.otherReadings).toEqual([]);
  });
});

describe("the output of score", () => {
  test("has the trace where it is asked for", async () => {
    expect(decisions((await score("one.json --ruleset rules.json --trace")).out)[0]?.trace).toBeDefined();
    expect(decisions((await score("one.json --ruleset rules.json")).out)[0]?.trace).toBeUndefined();
  });

  test("in words is one text after the other", async () => {
    const { out } = await score("array.json --ruleset rules.json --format text");
    await expect(out).toMatchFileSnapshot("golden/score.vi.txt");
  });

  test("goes into a file, which is kept even where a record was refused", async () => {
    const { code, out, written } = await score("array.json --ruleset rules.json --output o.ndjson");
    expect(out).toBe("");
    expect(ids(written.get("o.ndjson") ?? "")).toEqual(["h-1", "h-3"]);
    expect(code).toBe(1);
  });

  test("leaves the file as it was where nothing could be scored", async () => {
    const { written, dropped } = await score("no.json --ruleset rules.json --output o.ndjson");
    expect([...written.keys()]).toEqual([]);
    expect(dropped).toEqual(["o.ndjson"]);
  });

  test("ends quietly where nobody reads it any more", async () => {
    let texts = 0;
    const { code, error } = await score("lines.ndjson --ruleset rules.json", {
      write: () => {
        texts += 1;
        return Promise.reject(new ClosedPipe());
      },
    });
    expect([code, error, texts]).toEqual([0, "", 1]);
  });

  test("shows the progress on a terminal alone, and not among the decisions", async () => {
    const many = Array.from({ length: 250 }, (_, i) => evidence(`h-${i}`)).join("\n");
    const files = { "many.ndjson": many };
    const shown = await score("many.ndjson --ruleset rules.json", { files, errorIsTerminal: true });
    expect(shown.error).toContain("\r\u001B[Kđã chấm 2, mỗi giây 10…\r\u001B[K");
    expect(shown.error).toMatch(/đã chấm 248, mỗi giây \d+… còn khoảng 1 giây\r/);
    expect(shown.error).toContain("\r\u001B[KĐã chấm 250. ");
    const silent = [
      await score("many.ndjson --ruleset rules.json", { files }),
      await score("many.ndjson --ruleset rules.json", { files, errorIsTerminal: true, outputIsTerminal: true }),
    ];
    for (const { error } of silent) expect(error).not.toContain("\r");
  });
});
