import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/index.js";
import { spoil } from "../parse/example.js";
import { OVERLAY, RULESET } from "./documents.js";
import { call } from "./shell.js";

const BROKEN = readFileSync(join(import.meta.dirname, "broken-ruleset.json"), "utf8");

describe("a check", () => {
  test.each(["vi", "en"])("of a ruleset with many faults tells them all, sorted by line, in %s", async (language) => {
    const { code, out } = await call(`check broken-ruleset.json --lang ${language}`, {
      files: { "broken-ruleset.json": BROKEN },
    });
    await expect(out).toMatchFileSnapshot(`golden/check-broken.${language}.txt`);
    expect(code).toBe(1);
  });

  const found = async (): Promise<readonly (readonly [code: string, line: number | undefined])[]> => {
    const { out } = await call("check broken.json --format json", { files: { "broken.json": BROKEN } });
    return (JSON.parse(out) as Issue[]).map(({ code, line }) => [code, line]);
  };

  test("as JSON gives the same faults with their places", async () => {
    expect(await found()).toEqual(
      expect.arrayContaining([
        ["logic.unknown-operator", 37],
        ["ruleset.bands-overlap", 56],
        ["ruleset.points-do-not-add-up", 68],
        ["logic.unknown-field", 89],
        ["ruleset.missing-citation", 93],
      ]),
    );
  });

  // The check of marks waits for conditions that can be lowered: see src/ruleset/checks/reach.ts.
  test("tells a mark that cannot be reached beside a condition that is wrong", async () => {
    expect(await found()).toContainEqual(["ruleset.unreachable-mark", 105]);
  });

  test("of documents without fault says so, exit code 0", async () => {
    const { code, out, error } = await call("check a.json b.json vn/nd-122-2018/gia-dinh-van-hoa", {
      files: { "a.json": RULESET, "b.json": OVERLAY },
    });
    expect([code, out, error]).toEqual([0, "Đã kiểm tra 3 văn bản: 0 lỗi, 0 cảnh báo.\n", ""]);
  });

  test("of a document with warnings alone has exit code 0", async () => {
    const unused = spoil(
      RULESET,
      `"fields": {`,
      `"fields": { "unused": { "type": "boolean", "vi": "Thừa", "en": "Unused" },`,
    );
    const { code, out } = await call("check a.json --lang en", { files: { "a.json": unused } });
    expect(out).toBe(
      [
        "a.json:5:25: ruleset.unused-field warning: The field `unused` is used nowhere",
        "    hint: read it in a condition or criterion, or take it out",
        "Checked 1 document: 0 errors, 1 warning.",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  test("tells the faults of form of one file beside the faults of sense of another", async () => {
    const { code, out } = await call("check form.json sense.json --lang en", {
      files: {
        "form.json": `{ "kind": "ruleset", "kind": 1 }`,
        "sense.json": spoil(RULESET, `"mark": 85`, `"mark": 101`),
      },
    });
    expect(out).toContain("form.json:1:22: json.duplicate-key");
    expect(out).toContain("sense.json:27:119: ruleset.unreachable-mark");
    expect(code).toBe(1);
  });

  test.each([
    ["no JSON", "[1, 2", "a.json:1:6: json.syntax"],
    ["no object", "[]", "a.json:1:1: shape.wrong-type"],
    ["without a kind", "{}", "a.json:1:1: shape.missing-key Thiếu khóa bắt buộc `kind`"],
    ["of a kind misspelt", `{ "kind": "rulset" }`, "gợi ý: có phải là `ruleset`?"],
    ["not in UTF-8", Uint8Array.of(0x7b, 0x0a, 0x20, 0xe1, 0x7d), "a.json:2:2: json.syntax"],
  ])("refuses a file that is %s", async (_, content, expected) => {
    const { code, out } = await call("check a.json", { files: { "a.json": content } });
    expect(out).toContain(expected);
    expect(code).toBe(1);
  });
});

describe("the check of an overlay", () => {
  test("places a fault in the overlay that brought it", async () => {
    const wrong = spoil(OVERLAY, `"when": { "var": "littered" }`, `"when": { "var": "litterd" }`);
    const { code, out } = await call("check base.json over.json --lang en", {
      files: { "base.json": RULESET, "over.json": wrong },
    });
    expect(out).toBe(
      [
        "over.json:10:15: logic.unknown-field There is no field or named expression `litterd`",
        "    hint: did you mean `littered`?",
        "Checked 2 documents: 1 error, 0 warnings.\n",
      ].join("\n"),
    );
    expect(code).toBe(1);
  });

  test("places a declaration that nothing uses in the overlay that made it", async () => {
    const unused = spoil(OVERLAY, `"when": { "var": "littered" }`, `"when": { "var": "registered" }`);
    const { out } = await call("check base.json over.json --lang en", {
      files: { "base.json": RULESET, "over.json": unused },
    });
    expect(out).toMatch(/^over\.json:6:\d+: ruleset\.unused-field warning: /);
  });

  test("places a fault of applying in the overlay", async () => {
    const { out } = await call("check base.json over.json --lang en", {
      files: { "base.json": RULESET, "over.json": spoil(OVERLAY, `"points": 2.5`, `"points": 6`) },
    });
    expect(out).toContain("over.json:8:5: overlay.beyond-delegation");
  });

  test("places a fault of the base in the base, once", async () => {
    const wrong = spoil(RULESET, `"mark": 85`, `"mark": 101`);
    const { out } = await call("check base.json over.json --format json", {
      files: { "base.json": wrong, "over.json": OVERLAY },
    });
    const issues = JSON.parse(out) as Issue[];
    expect(issues.map(({ code, document }) => [code, document])).toEqual([["ruleset.unreachable-mark", "base.json"]]);
  });

  test("finds the base among what is shipped, and places a wrong amount in the operation that states it", async () => {
    const province = readFileSync(
      join(import.meta.dirname, "../../rulesets/vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa/1.0.0.json"),
      "utf8",
    );
    const { code, out } = await call("check qd.json --lang en", {
      files: { "qd.json": province.replace(/"maximum": 25/, `"maximum": 24`) },
    });
    expect(out).toMatch(/^qd\.json:\d+:\d+: overlay\.beyond-delegation/m);
    expect(code).toBe(1);
  });

  test("is refused where the base is nowhere, with what could be checked", async () => {
    const { code, out, error } = await call("check over.json", { files: { "over.json": OVERLAY } });
    expect(out).toBe("Đã kiểm tra 1 văn bản: 0 lỗi, 0 cảnh báo.\n");
    expect(error).toBe(
      "thangdiem: `over.json` bổ sung cho `example/ward/model-household`, mà văn bản ấy không có sẵn và cũng không nằm trong các tệp đã nêu\n",
    );
    expect(code).toBe(2);
  });

  test("whose base has faults of form has exit code 1", async () => {
    const { code, out } = await call("check base.json over.json", {
      files: { "base.json": spoil(RULESET, `"format": 1`, `"format": 2`), "over.json": OVERLAY },
    });
    expect(out).toContain("base.json:1:32: ");
    expect(code).toBe(1);
  });
});

describe("a check with --certainty", () => {
  const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
  const GUESSED = spoil(
    RULESET,
    `"certainty": "official" }],`,
    `"certainty": "assumed", "note": { "vi": "Cần tra Điều 8.", "en": "Look up Article 8." } }],`,
  );
  const UNNAMED = spoil(
    OVERLAY,
    `"article": "9" }, "certainty": "official"`,
    `"article": "9" }, "certainty": "inferred"`,
  );

  test.each(["vi", "en"])("lists what is to be looked up after the result, and counts, in %s", async (language) => {
    const { code, out, error } = await call(`check base.json over.json ${CITY} --certainty --lang ${language}`, {
      files: { "base.json": GUESSED, "over.json": UNNAMED },
    });
    await expect(out).toMatchFileSnapshot(`golden/check-certainty.${language}.txt`);
    expect([code, error]).toEqual([0, ""]);
  });

  test("says when there is nothing to look up", async () => {
    const { out } = await call("check a.json --certainty --lang en", { files: { "a.json": RULESET } });
    expect(out).toContain("a.json\nNothing is assumed or inferred.\n");
  });

  test("cites what the base of an overlay declares, and an instrument by its key where the base is not there", async () => {
    const both = await call("check base.json over.json --certainty --lang en", {
      files: { "base.json": RULESET, "over.json": UNNAMED },
    });
    expect(both.out).toContain("“Litters” (p.litter): Article 9, Document 01/VD");
    const alone = await call("check over.json --certainty --lang en", { files: { "over.json": UNNAMED } });
    expect(alone.out).toContain("“Litters” (p.litter): Article 9, ex\n");
    expect(alone.code).toBe(2);
  });

  test("as JSON has the issues, every statement below official, and the counts", async () => {
    const { code, out } = await call("check base.json --certainty --format json", { files: { "base.json": GUESSED } });
    const { issues, certainty } = JSON.parse(out) as { issues: unknown; certainty: readonly unknown[] };
    expect(issues).toEqual([]);
    expect(certainty).toMatchObject([
      {
        document: "base.json",
        status: "example",
        statements: [{ id: "del.local", pointer: "/delegation/0", certainty: "assumed", of: "words" }],
        counts: { words: { restated: 0, inferred: 0, assumed: 1 }, figures: { official: 0 } },
      },
    ]);
    expect(code).toBe(0);
  });

  test.each([
    ["a ruleset", "base.json", spoil(GUESSED, `"status": "example"`, `"status": "official"`), OVERLAY],
    ["an overlay", "over.json", RULESET, spoil(UNNAMED, `"status": "example"`, `"status": "official"`)],
  ])("and without it %s that calls itself official is refused while one remains", async (_, name, base, over) => {
    const files = { "base.json": base, "over.json": over };
    for (const option of ["", " --certainty"]) {
      const { code, out } = await call(`check ${name} base.json${option} --lang en`, { files });
      expect(out).toMatch(new RegExp(`^${name}:\\d+:\\d+: ruleset\\.status-not-official A document`, "m"));
      expect(code).toBe(1);
    }
  });
});

describe("a check is refused", () => {
  test.each([
    ["a file that is not there", "check no.json", "`no.json`: không có tệp này"],
    ["an id misspelt", "check vn/nd-122-2018/gia-dinh-van-ho", "có phải là `vn/nd-122-2018/gia-dinh-van-hoa`?"],
    ["evidence", "check evidence.json --lang en", "`evidence.json` is evidence, which needs a ruleset"],
    ["no file", "check", "thiếu đối số `files`"],
    ["an unknown format", "check a.json --format markdown", "`--format` không nhận giá trị `markdown`"],
  ])("for %s", async (_, line, expected) => {
    const { code, error } = await call(line, {
      files: { "evidence.json": `{ "kind": "evidence" }`, "a.json": RULESET },
    });
    expect(error).toContain(expected);
    expect(code).toBe(2);
  });

  test("and still tells the faults of the other files", async () => {
    const { code, out } = await call("check no.json a.json", { files: { "a.json": "{}" } });
    expect(out).toContain("a.json:1:1");
    expect(code).toBe(2);
  });
});

describe("a folder", () => {
  const files = {
    "rules/a/1.0.0.json": RULESET,
    "rules/a/cases.json": "{}",
    "rules/b/2.0.0.json": BROKEN,
    "rules/readme.md": "",
    "empty/readme.md": "",
  };

  test("is checked with every document in it, files of cases apart", async () => {
    const { code, out } = await call("check rules --lang en", { files });
    expect(out).toContain("rules/b/2.0.0.json:56:");
    expect(out).toMatch(/\nChecked 2 documents: \d+ errors, \d+ warnings\.\n$/);
    expect(code).toBe(1);
  });

  test("without a document is refused", async () => {
    const { code, out } = await call("check empty --lang en", { files });
    expect([code, out]).toEqual([2, "Checked 0 documents: 0 errors, 0 warnings.\n"]);
  });
});
