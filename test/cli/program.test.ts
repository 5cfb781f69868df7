import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadShipped, shippedIds } from "../../src/rulesets.js";
import { call } from "./shell.js";

describe("list", () => {
  test.each(["vi", "en"])("names every shipped document, in %s", async (language) => {
    const { code, out } = await call(`list --lang ${language}`);
    for (const id of shippedIds) {
      const document = await loadShipped(id);
      const name = document.kind === "overlay" ? document.name : document.title;
      expect(out).toContain(`- ${id} `);
      expect(out).toContain(name[language === "en" ? "en" : "vi"]);
    }
    expect(code).toBe(0);
  });

  test("as JSON says of each what it is and when it is in force", async () => {
    const { out } = await call("list --format json");
    const entries = JSON.parse(out) as { readonly [member: string]: unknown }[];
    expect(entries.map(({ id }) => id)).toEqual(shippedIds);
    expect(entries.find(({ id }) => id === "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa")).toMatchObject({
      version: "1.0.0",
      kind: "overlay",
      status: "reconstruction",
      inForce: { from: "2019-01-31", to: "2024-01-30" },
      base: { id: "vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa", versions: "^1.0.0" },
    });
  });
});

describe("schema", () => {
  test.each(["ruleset", "overlay", "evidence", "cases", "record", "redacted-record"])(
    "of kind %s is the published one",
    async (kind) => {
      const { out } = await call(`schema ${kind}`);
      expect(out).toBe(readFileSync(join(import.meta.dirname, `../../rulesets/schema/${kind}.json`), "utf8"));
    },
  );
});

describe("a call", () => {
  test.each([
    ["lsit", "không có lệnh `lsit`; có phải là `list`?"],
    ["list --formt json", "không có tùy chọn `--formt`; có phải là `--format`?"],
    ["list --format", "tùy chọn `--format <text|markdown|json>` cần một giá trị; xem `thangdiem --help`"],
    ["list extra", "lệnh `list` có quá nhiều đối số"],
    ["schema", "thiếu đối số `kind`"],
    [
      "schema rulest",
      "`schema` không nhận giá trị `rulest`, chỉ nhận một trong các giá trị: `ruleset`, `overlay`, `evidence`, `cases`, `record`, `redacted-record`; có phải là `ruleset`?",
    ],
    ["list --lang fr", "`--lang` không nhận giá trị `fr`"],
    ["--lang en lsit", "there is no command `lsit`; did you mean `list`?"],
    ["list --lang=en --formt json", "there is no option `--formt`; did you mean `--format`?"],
  ])("that is wrong is refused in the caller's language: %s", async (line, expected) => {
    const { code, out, error } = await call(line);
    expect(error).toContain(`thangdiem: ${expected}`);
    expect([code, out]).toEqual([2, ""]);
  });

  test.each(["vi", "en"])("for help is answered in %s", async (language) => {
    const { code, out } = await call(`score --help --lang ${language}`);
    await expect(out).toMatchFileSnapshot(`golden/help.${language}.txt`);
    expect(code).toBe(0);
  });

  test("without a command shows the help on standard error", async () => {
    const { code, out, error } = await call("--lang vi");
    expect(error).toContain("Lệnh:");
    expect([code, out]).toEqual([2, ""]);
  });

  test("before whose command the language stands has it in the command too", async () => {
    expect((await call("--lang en list")).out).toContain("In force:");
  });

  test("for the version is answered", async () => {
    expect(await call("--version")).toMatchObject({ code: 0, out: "1.2.3\n" });
  });
});
