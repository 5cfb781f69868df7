import { describe, expect, test } from "vitest";
import type { Impact } from "../../src/compare/index.js";
import { spoil } from "../parse/example.js";
import { evidence, OVERLAY, RULESET } from "./documents.js";
import { call, type Outcome, type World } from "./shell.js";

/** The fourth child costs 8 instead of 10 points, the third 6 instead of 5. */
const CHANGED = spoil(
  RULESET,
  `{ "from": 4, "points": 10 }, { "from": 3, "points": 5 }`,
  `{ "from": 4, "points": 8 }, { "from": 3, "points": 6 }`,
);

function household(i: number): string {
  const births = [`"children.born": 0`, `"children.born": 3`, `"children.born": 4`, ""][i % 4] ?? "";
  const facts = [
    `"registered": true`,
    `"meetings": { "joined": ${4 + (i % 6)} }`,
    `"yard": ${30 + (i % 20) / 2}`,
    births,
  ];
  return JSON.stringify({
    ...(JSON.parse(evidence(`h-${String(i).padStart(3, "0")}`)) as object),
    facts: JSON.parse(
      `{ ${[...facts, `"convicted": ${String(i % 9 === 4)}`].filter((one) => one !== "").join(", ")} }`,
    ) as object,
  });
}

const MANY = Array.from({ length: 120 }, (_, i) => household(i));
const BAD = evidence("h-bad").replace(`"yard": 32.5`, `"yard": 32.2`);
const FILES = {
  "before.json": RULESET,
  "after.json": CHANGED,
  "over.json": OVERLAY,
  "many.ndjson": `${MANY.join("\n")}\n`,
  "turned.ndjson": `${[...MANY].reverse().join("\n")}\n`,
  "array.json": `[${MANY.join(",\n")}]`,
  "bad.ndjson": `${MANY[0] ?? ""}\n${BAD}\n{ "kind": \n${MANY[1] ?? ""}\n`,
};

function impact(line: string, world: World = {}): Promise<Outcome> {
  return call(`impact ${line}`, { ...world, files: { ...FILES, ...world.files } });
}

async function data(line: string, world: World = {}): Promise<Impact> {
  const { out } = await impact(`${line} --format json`, world);
  return JSON.parse(out) as Impact;
}

describe("impact", () => {
  test.each(["vi", "en"])("reports in %s as agreed", async (language) => {
    const { code, out, error } = await impact(`before.json after.json many.ndjson --by convicted --lang ${language}`);
    await expect(out).toMatchFileSnapshot(`golden/impact.${language}.txt`);
    expect(error).toBe(
      language === "vi"
        ? "Đã chấm 120 hồ sơ theo cả hai thang điểm; đổi kết luận: 6.\n"
        : "Judged 120 records by both score sheets; verdicts changed: 6.\n",
    );
    expect(code).toBe(0);
  });

  test("is nothing where nothing is changed", async () => {
    const { flips, amendments, files } = await data("before.json before.json many.ndjson");
    expect([flips.count, amendments, files]).toEqual([0, [], 120]);
  });

  test("is the same whatever the order of the rows, from lines, an array, several files and standard input", async () => {
    const found = await data("before.json after.json many.ndjson");
    for (const [line, files] of [
      ["turned.ndjson", {}],
      ["array.json", {}],
      ["-", { "-": FILES["turned.ndjson"] }],
      ["a.ndjson b.ndjson", { "a.ndjson": MANY.slice(50).join("\n"), "b.ndjson": MANY.slice(0, 50).join("\n") }],
    ] as const)
      expect(await data(`before.json after.json ${line}`, { files })).toEqual(found);
  });

  test("takes overlays on either side, and a shipped overlay with what it stands on", async () => {
    const { after } = await data("before.json before.json many.ndjson --after-overlay over.json");
    expect(after.overlays).toEqual([{ id: "example/ward/local", version: "0.1.0" }]);
    const { before } = await data("before.json before.json many.ndjson --before-overlay over.json");
    expect(before.overlays).toHaveLength(1);
    const city = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
    const { code, error } = await impact(`${city} ${city} many.ndjson`);
    expect(error).toContain("evidence.unknown-field");
    expect(code).toBe(1);
  });

  test("a field that only the sheet after has is missing, and makes ranges", async () => {
    const { eligible, flips } = await data("before.json before.json many.ndjson --after-overlay over.json");
    expect(eligible.lose.least).toBe(0);
    expect(eligible.lose.most).toBeGreaterThan(0);
    expect(flips.listed.every(({ to, causes }) => to === "undetermined" && causes.join() === "p.litter")).toBe(true);
  });

  test("uses the readings chosen on both sides", async () => {
    const usual = await data("before.json after.json many.ndjson");
    const other = await data("before.json after.json many.ndjson --reading conviction=ignored");
    const disqualified = ({ flows }: Impact): boolean => flows.some(({ from }) => from === "disqualified");
    expect([disqualified(usual), disqualified(other)]).toEqual([true, false]);
  });

  test("lists so many flips, and hides so small groups", async () => {
    const { flips } = await data("before.json after.json many.ndjson --flips 3");
    expect([flips.listed.length, flips.count - flips.more]).toEqual([3, 3]);
    const { breakdowns } = await data("before.json after.json many.ndjson --by convicted --smallest 1");
    expect(breakdowns[0]?.groups.flatMap(({ counts }) => counts)).not.toContain(null);
  });
});

describe("the formats of impact", () => {
  test("are one document each", async () => {
    const markdown = await impact("before.json after.json many.ndjson --format markdown");
    expect(markdown.out).toMatch(/^# Tác động/);
    const html = await impact("before.json after.json many.ndjson --format html --lang en");
    expect(html.out).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html.out).toContain("<svg ");
  });

  test("go into a file, which appears only when all is done", async () => {
    const { out, written } = await impact("before.json after.json many.ndjson --format html --output report.html");
    expect(out).toBe("");
    expect(written.get("report.html")).toContain("</html>");
    const nothing = await impact("before.json after.json none.ndjson --output report.txt");
    expect([nothing.written.size, nothing.dropped]).toEqual([0, ["report.txt"]]);
  });
});

describe("bad rows of impact", () => {
  test("are told with their place, counted, and stop nothing", async () => {
    const { code, out, error } = await impact("before.json after.json bad.ndjson --format json");
    expect(error).toMatch(/^bad\.ndjson:2:\d+: evidence\.off-step /m);
    expect(error).toMatch(/^bad\.ndjson:3:\d+: json\.syntax /m);
    expect(error).toContain("từ chối: 2.");
    // What both sheets say of it is told once.
    expect(error.match(/off-step/g)).toHaveLength(1);
    const { files, flows } = JSON.parse(out) as Impact;
    expect(files).toBe(4);
    expect(flows.find(({ from }) => from === "refused")?.count).toBe(2);
    expect(code).toBe(1);
  });

  test("are told a hundred times, then only counted", async () => {
    const files = { "bad.ndjson": `${Array.from({ length: 130 }, () => BAD).join("\n")}\n${MANY[0] ?? ""}` };
    const { error } = await impact("before.json after.json bad.ndjson --lang en", { files });
    expect(error.match(/off-step/g)).toHaveLength(100);
    expect(error).toContain("30 more records are refused");
  });

  test("a file that cannot be read stops none of the others", async () => {
    const { code, error } = await impact("before.json after.json no.ndjson many.ndjson");
    expect(error).toContain("`no.ndjson`: không có tệp này");
    expect(code).toBe(1);
  });

  test.each([
    ["no file can be read", "before.json after.json no.ndjson", "không có tệp này"],
    ["there is nothing to judge", "before.json after.json -", "không có minh chứng nào để chấm"],
    ["a sheet has faults", "before.json faulty.json many.ndjson", "faulty.json:"],
    ["no population is named", "before.json after.json", "thiếu đối số `files`"],
    ["an attribute is misspelt", "before.json after.json many.ndjson --by convictd", "`convictd`"],
    ["a reading is misspelt", "before.json after.json many.ndjson --reading convicton=x", "`convicton`"],
    [
      "the sheets judge different subjects",
      "before.json vn/bac-ninh/thanh-pho/khu-dan-cu-van-hoa many.ndjson",
      "không phải khu dân cư",
    ],
    ["the number is none", "before.json after.json many.ndjson --flips x", "`x`"],
  ])("cannot run where %s", async (_, line, expected) => {
    const files = { "-": "\n", "faulty.json": spoil(RULESET, `"mark": 85`, `"mark": 101`) };
    const { code, out, error } = await impact(line, { files });
    expect(error).toContain(expected);
    expect([out, code]).toEqual(["", 2]);
  });
});

describe("the progress of impact", () => {
  test("is shown on a terminal, with the time that is left", async () => {
    const { error } = await impact("before.json after.json many.ndjson --lang en", { errorIsTerminal: true });
    expect(error).toContain("\r\u001B[K");
    expect(error).toMatch(/\d+ records judged by both score sheets… about \d+ s left/);
    expect(error.endsWith("\r\u001B[KJudged 120 records by both score sheets; verdicts changed: 6.\n")).toBe(true);
  });

  test("of standard input says nothing of the time left", async () => {
    const world = { files: { "-": FILES["many.ndjson"] }, errorIsTerminal: true };
    const { error } = await impact("before.json after.json - --lang en", world);
    expect(error).toContain("records judged by both score sheets…\r");
    expect(error).not.toContain("left");
  });

  test("is silent elsewhere", async () => {
    expect((await impact("before.json after.json many.ndjson")).error).not.toContain("\r");
  });
});

describe("a CSV table for impact", () => {
  const ROWS = MANY.map((text) => {
    const { subject, facts } = JSON.parse(text) as {
      readonly subject: { readonly id: string };
      readonly facts: { readonly [name: string]: unknown };
    };
    const joined = (facts["meetings"] as { readonly joined: number }).joined;
    const yard = String(facts["yard"]).replace(".", ",");
    const born = (facts["children.born"] as number | undefined) ?? "";
    return [subject.id, "2020", "có", String(joined), yard, born, facts["convicted"] === true ? "có" : "không"].join(
      ";",
    );
  });
  const HEADER = "id;period;registered;meetings.joined;yard;children.born;convicted";
  const table = (...rows: readonly string[]): string => `\uFEFF${[HEADER, ...rows].join("\r\n")}\r\n`;

  test("gives what the same records give as lines", async () => {
    const files = { "many.csv": table(...ROWS) };
    const found = await data("before.json after.json many.csv", { files });
    expect(found).toEqual(await data("before.json after.json many.ndjson"));
  });

  test("may have comments, empty rows, cells over several lines, and columns of rule tests", async () => {
    const text = [
      `name;period;registered;yard;"# ghi chú\ncủa tổ";expect.verdict`,
      `h-1;2020;có;30;"dòng một\ndòng hai";eligible`,
      "",
      "# không tính;;;;;",
      "h-2;2020;không;30;;eligible",
    ].join("\n");
    const { files, flows } = await data("before.json after.json t.csv", { files: { "t.csv": text } });
    expect(files).toBe(2);
    expect(flows.map(({ from, count }) => [from, count])).toEqual([
      ["undetermined", 1],
      ["ineligible", 1],
    ]);
  });

  test("tells the cell of a fault, and goes on", async () => {
    const bad = [ROWS[0] ?? "", "h-x;2020;có;4;32,2;0;không", "h-y;2020;có;4;3.5;0;không", ROWS[1] ?? ""];
    const { code, error, out } = await impact("before.json after.json t.csv --format json", {
      files: { "t.csv": table(...bad) },
    });
    expect(error).toMatch(/^t\.csv:E3: evidence\.off-step /m);
    expect(error).toMatch(/^t\.csv:E4: cases\.csv-bad-cell /m);
    expect((JSON.parse(out) as Impact).files).toBe(4);
    expect(code).toBe(1);
  });

  test.each([
    ["an unknown column", "id;period;Ghi chú\nh-1;2020;x", "cases.csv-unknown-column"],
    ["a column twice", "id;period;yard;yard\nh-1;2020;3;3", "cases.csv-duplicate-column"],
  ])("with %s is refused as a whole", async (_, text, expected) => {
    const { code, error } = await impact("before.json after.json t.csv", { files: { "t.csv": text } });
    expect(error).toMatch(/^t\.csv:[CD]1: /m);
    expect(error).toContain(expected);
    expect(code).toBe(2);
  });
});
