import { describe, expect, test } from "vitest";
import type { DecisionComparison } from "../../src/compare/index.js";
import { spoil } from "../parse/example.js";
import { evidence, RULESET } from "./documents.js";
import { call, type Outcome, type World } from "./shell.js";

/** The same sheet a year later: the fourth child costs 8 points instead of 10, the third 6 instead of 5. */
const LATER = spoil(
  spoil(
    RULESET,
    `{ "from": 4, "points": 10 }, { "from": 3, "points": 5 }`,
    `{ "from": 4, "points": 8 }, { "from": 3, "points": 6 }`,
  ),
  `"version": "0.1.0"`,
  `"version": "0.2.0"`,
);
const more = (id: string): string => evidence(id).replace(`"yard": 32.5`, `"yard": 36`);

const FILES = { "rules.json": RULESET, "later.json": LATER };
const WITH = "--document rules.json --document later.json";

async function recordsOf(rules: string, ...all: readonly string[]): Promise<string> {
  const world = { files: { ...FILES, "e.ndjson": all.join("\n") } };
  return (await call(`score e.ndjson --ruleset ${rules} --format record`, world)).out;
}

const BEFORE = await recordsOf("rules.json", evidence("h-1"), evidence("h-2"), evidence("h-3"));
const AFTER = await recordsOf("later.json", more("h-1"), evidence("h-2"), evidence("h-4"));
const [first = "", second = "", third = ""] = BEFORE.split("\n");

function compare(line: string, files: World["files"] = {}): Promise<Outcome> {
  return call(`compare ${line}`, { files: { ...FILES, "a.ndjson": BEFORE, "b.ndjson": AFTER, ...files } });
}

describe("compare", () => {
  test.each(["vi", "en"])("tells in %s why decisions differ, and who is in one file only", async (language) => {
    const { code, out, error } = await compare(`a.ndjson b.ndjson ${WITH} --lang ${language}`);
    await expect(out).toMatchFileSnapshot(`golden/compare.${language}.txt`);
    expect(error).toBe(
      language === "vi"
        ? "Đã so sánh 2 đối tượng: khác nhau 2; chưa so sánh được 2.\n"
        : "Compared 2: 2 different; not compared: 2.\n",
    );
    expect(code).toBe(1);
  });

  test("says that nothing differs where nothing does, and ends with 0", async () => {
    const { code, out, error } = await compare(`a.ndjson a.ndjson ${WITH} --lang en`);
    expect(out).toContain("No decision differs.");
    expect([code, error]).toEqual([0, "Compared 3: 0 different.\n"]);
  });

  test("takes what only one file has for no difference, and tells it", async () => {
    const { code, out } = await compare(`a.ndjson b.ndjson ${WITH} --lang en`, { "b.ndjson": first });
    expect(out).toContain("- h-2: there is a record before only");
    expect(code).toBe(0);
    const apart = await compare(`a.ndjson b.ndjson ${WITH} --lang en`, { "a.ndjson": first, "b.ndjson": second });
    expect(apart.error).toBe("Compared 0: 0 different; not compared: 2.\n");
    expect(apart.code).toBe(1);
  });

  test("takes standard input, an array, and one record over many lines", async () => {
    for (const text of [`[${first}]`, JSON.stringify(JSON.parse(first), undefined, 2), first]) {
      const { code } = await compare(`a.ndjson - ${WITH}`, { "a.ndjson": first, "-": text });
      expect(code).toBe(0);
    }
  });

  test("finds the evidence of records that have only its digest", async () => {
    const world = { files: { ...FILES, "e.ndjson": evidence("h-1") } };
    const bare = (await call("score e.ndjson --ruleset rules.json --format record --keep digest", world)).out;
    const files = { "a.ndjson": bare, "b.ndjson": first, "e.ndjson": evidence("h-1") };
    const without = await compare(`a.ndjson b.ndjson ${WITH} --lang en`, files);
    expect(without.out).toContain("the record before: only the digest of the evidence is recorded");
    expect(without.code).toBe(1);
    expect((await compare(`a.ndjson b.ndjson ${WITH} --evidence e.ndjson`, files)).code).toBe(0);
  });
});

describe("a row that cannot be compared", () => {
  test("does not stop the others: one that was altered, one that is none, several of one subject", async () => {
    const altered = first.replace('"yard":32.5', '"yard":30');
    const files = {
      "a.ndjson": [altered, second, `{ "kind": `, third].join("\n"),
      "b.ndjson": [first, second, third, third].join("\n"),
    };
    const { code, out, error } = await compare(`a.ndjson b.ndjson ${WITH} --lang en`, files);
    expect(error).toMatch(/^a\.ndjson:3:\d+: json\.syntax /m);
    expect(error).toContain("Compared 1: 0 different; not compared: 2.\nrows that are no record: 1\n");
    expect(out).toContain("- h-1: the record before: the evidence was altered");
    expect(out).toContain("- h-3: there are several records in one file");
    expect(code).toBe(1);
  });

  test("may be one from which facts were removed", async () => {
    const world = { files: { ...FILES, "e.ndjson": evidence("h-1") } };
    const whole = (await call("score e.ndjson --ruleset rules.json --format record --redactable", world)).out;
    const { out: redacted } = await call("redact r.ndjson --remove yard", { files: { "r.ndjson": whole } });
    const files = { "a.ndjson": whole, "b.ndjson": redacted };
    const { code, out } = await compare(`a.ndjson b.ndjson ${WITH} --lang en`, files);
    expect(out).toContain("h-1: the record after: facts were removed");
    expect(code).toBe(1);
  });

  test("may be one that digests kept elsewhere do not vouch for", async () => {
    const kept = { ...JSON.parse(first), id: "another" } as object;
    const { out } = await compare(`a.ndjson a.ndjson ${WITH} --digests kept.ndjson --lang en`, {
      "a.ndjson": first,
      "kept.ndjson": JSON.stringify(kept),
    });
    expect(out).toContain("h-1: the record before: no digest is kept for this record");
  });

  test("may be one whose rules are not there", async () => {
    const { out, code } = await compare("a.ndjson a.ndjson --lang en");
    expect(out).toContain(
      "h-1: the record before: the ruleset that was used is not there; the record after: the ruleset",
    );
    expect(code).toBe(1);
  });
});

describe("the formats of compare", () => {
  test("are one document each", async () => {
    const markdown = await compare(`a.ndjson b.ndjson ${WITH} --format markdown`);
    expect(markdown.out).toMatch(/^# Vì sao kết quả khác nhau/);
    const html = await compare(`a.ndjson b.ndjson ${WITH} --format html --lang en`);
    expect(html.out).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html.out.match(/<html/g)).toHaveLength(1);
    expect(html.out.trimEnd().endsWith("</html>")).toBe(true);
  });

  test("as JSON have a line for every subject", async () => {
    const { out, code } = await compare(`a.ndjson b.ndjson ${WITH} --format json`);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as DecisionComparison);
    expect(lines).toMatchObject([
      { kind: "decision-comparison", subject: { id: "h-1" }, same: false, total: { split: { facts: { low: 3.5 } } } },
      { kind: "decision-comparison", subject: { id: "h-2" }, total: { split: { rules: { low: -1 } } } },
      { kind: "not-compared", subject: { kind: "household", id: "h-3" }, reasons: ["only-before"], unusable: {} },
      { kind: "not-compared", subject: { kind: "household", id: "h-4" }, reasons: ["only-after"], unusable: {} },
    ]);
    expect(code).toBe(1);
    const same = await compare(`a.ndjson a.ndjson ${WITH} --format json`);
    expect(same.out.trim().split("\n")).toHaveLength(3);
    expect(same.code).toBe(0);
  });

  test("are written to a file once all is compared", async () => {
    const { out, written } = await compare(`a.ndjson b.ndjson ${WITH} --output report.txt`);
    expect(out).toBe("");
    expect(written.get("report.txt")).toContain("Vì sao kết quả khác nhau");
  });
});

describe("compare cannot run", () => {
  test.each([
    ["there is no record", "empty.ndjson empty.ndjson", "không có bản lưu nào để so sánh"],
    ["a file cannot be read", "a.ndjson no.ndjson", "`no.ndjson`: không có tệp này"],
    ["a file is no JSON", "a.ndjson text.txt", "không đọc được bản lưu trong text.txt"],
    ["a document has faults", "a.ndjson b.ndjson --document bad.json", "có văn bản không đọc được"],
    ["evidence has faults", "a.ndjson b.ndjson --evidence bad.json", "có minh chứng không đọc được"],
    ["one file is named", "a.ndjson", "thiếu"],
  ])("where %s", async (_, line, expected) => {
    const files = { "empty.ndjson": "\n", "bad.json": '{ "kind": "ruleset" }', "text.txt": "xin chào" };
    const { code, out, error } = await compare(`${line} --output o`, files);
    expect(error).toContain(expected);
    expect([code, out]).toEqual([2, ""]);
  });

  test("and then leaves no file behind", async () => {
    const { written, dropped } = await compare("empty.ndjson empty.ndjson --output o", { "empty.ndjson": "" });
    expect([written.size, dropped]).toEqual([0, ["o"]]);
  });
});
