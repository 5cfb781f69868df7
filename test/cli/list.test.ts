import { describe, expect, test } from "vitest";
import { governing, governingBlocks, governingEntry, isFaulty } from "../../src/cli/governing.js";
import { createRegistry } from "../../src/index.js";
import { renderText } from "../../src/render/text.js";
import { framework, overlay, province } from "../overlay/overlays.js";
import { ruled } from "../registry/registry.js";
import { call } from "./shell.js";

const NATION = "vn/nd-122-2018/gia-dinh-van-hoa";
const PROVINCE = "vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa";
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
const TITLE = "--title gia-dinh-van-hoa";

interface Entry {
  readonly stack: readonly { readonly id: string }[];
  readonly issues: readonly { readonly code: string }[];
}

async function found(line: string): Promise<Entry> {
  const { out } = await call(`list ${TITLE} --format json ${line}`);
  const entries = JSON.parse(out) as readonly Entry[];
  expect(entries.length).toBe(1);
  return entries[0]!;
}

describe("list for a day at a place", () => {
  test("shows the stack by rank, with what each is and how long it is in force, in Vietnamese", async () => {
    const { code, out } = await call(`list --on 2019-11-30 --at vn/bac-ninh/thanh-pho ${TITLE}`);
    expect(out).toContain("Ngày 30/11/2019, tại vn/bac-ninh/thanh-pho\n====");
    const order = ["GIA ĐÌNH VĂN HÓA\n", `- ${NATION} `, "khung tiêu chuẩn", `- ${PROVINCE} `, `- ${CITY} `];
    expect(order.map((text) => out.indexOf(text))).toEqual(
      order.map((text) => out.indexOf(text)).sort((a, b) => a - b),
    );
    for (const text of order) expect(out).toContain(text);
    expect(out).toContain("Hiệu lực: từ 31/01/2019 đến hết 29/01/2024");
    expect(code).toBe(0);
  });

  test("shows it in English, and as Markdown", async () => {
    const { out } = await call(`list --on 2019-11-30 --at vn/bac-ninh --lang en --format markdown ${TITLE}`);
    expect(out).toContain("# 2019-11-30, vn/bac-ninh\n");
    expect(out).toContain("## Cultural Family\n");
    expect(out).toContain("Cultural Family – framework");
    expect(out).not.toContain(CITY);
  });

  test("shows it as JSON", async () => {
    expect(await found("--on 2019-11-30 --at vn/bac-ninh/thanh-pho")).toMatchObject({
      title: "gia-dinh-van-hoa",
      on: "2019-11-30",
      at: "vn/bac-ninh/thanh-pho",
      stack: [{ id: NATION }, { id: PROVINCE }, { id: CITY }],
      issues: [],
    });
  });

  test("shows a framework that nobody has filled, and says so", async () => {
    const { stack, issues } = await found("--on 2018-12-01 --at vn/bac-ninh");
    expect(stack.map(({ id }) => id)).toEqual([NATION]);
    expect(issues.map(({ code }) => code)).toEqual(["registry.unfilled"]);
    const { code, out } = await call(`list --on 2018-12-01 --at vn/bac-ninh ${TITLE}`);
    expect(out).toContain(`\`${PROVINCE}\` có hiệu lực từ \`2019-01-31\`.\n`);
    expect(code).toBe(0);
  });

  test("says that nothing was in force, and what came next: an answer, no fault", async () => {
    const { code, out } = await call(`list --on 2000-01-01 --at vn --lang en ${TITLE}`);
    expect(out).toMatch(
      /In `vn`, on `2000-01-01`, no ruleset for `gia-dinh-van-hoa` is in force; `.*` begins on `.*`\.\n/,
    );
    expect(code).toBe(0);
  });
});

describe("list narrowed", () => {
  const ids = async (line: string): Promise<readonly string[]> => {
    const { out } = await call(`list --format json ${TITLE} ${line}`);
    return (JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id);
  };

  test("to a day has what is in force that day, everywhere", async () => {
    const on = await ids("--on 2018-11-05");
    expect(on).toContain(NATION);
    expect(on).not.toContain(PROVINCE);
  });

  test("to a place has what is made for it or what contains it, whenever", async () => {
    const at = await ids("--at vn/bac-ninh");
    expect(at).toEqual(expect.arrayContaining([NATION, PROVINCE]));
    expect(at).not.toContain(CITY);
  });
});

describe("list refuses", () => {
  test.each([
    ["--on 2019-02-29", "`2019-02-29` không phải là một ngày có thật viết theo dạng năm-tháng-ngày"],
    ["--on today --lang en", "`today` is no day of the calendar written as year-month-day"],
    ["--at Bắc_Ninh", "`Bắc_Ninh` không theo dạng như `vn/bac-ninh/thanh-pho`"],
    ["--at vn/ --lang en", "`vn/` is not of a form like `vn/bac-ninh/thanh-pho`"],
    ["--at vn/bac-nin", "không có văn bản có sẵn nào dành riêng cho `vn/bac-nin`, có phải là `vn/bac-ninh`?"],
    [
      "--on 2019-11-30 --at vn/no-such-province-anywhere --lang en",
      "no shipped document is made for `vn/no-such-province-anywhere`; the nearest place above it that has one is `vn`",
    ],
    ["--at nowhere-at-all --lang en", "no shipped document is made for `nowhere-at-all`"],
    [
      "--title gia-dinh-van-ho",
      "không có thang điểm có sẵn nào của danh hiệu `gia-dinh-van-ho`, có phải là `gia-dinh-van-hoa`?",
    ],
    ["--title qqqq --lang en", "there is no shipped ruleset for the title `qqqq`"],
  ])("%s, and says why", async (line, expected) => {
    const { code, out, error } = await call(`list ${line}`);
    expect(error).toBe(`thangdiem: ${expected}\n`);
    expect([code, out]).toEqual([2, ""]);
  });
});

describe("what governed", () => {
  const occasion = { on: "2020-06-01", jurisdiction: ["vn"] };
  const practice = overlay("example/practice", "practice");

  test("sets practices and drafts apart: they count only where a caller switches them on", () => {
    const registry = createRegistry([practice, province, framework]);
    const [one] = governing(registry, occasion);
    expect(one?.stack.map(({ id }) => id)).toEqual(["example/base", "example/province"]);
    expect(one?.byChoice.map(({ id }) => id)).toEqual(["example/practice"]);
    expect(isFaulty(one!)).toBe(false);
    const text = renderText(governingBlocks(registry, [one!], occasion, "vi"));
    expect(text).toContain("Chỉ áp dụng khi người dùng chọn:\n\n- example/practice ");
    expect(governingEntry(one!, occasion)).toMatchObject({ at: "vn", byChoice: [{ id: "example/practice" }] });
  });

  test("shows both of two that overlap, and is at fault", () => {
    const registry = createRegistry([ruled("example/a", "2020-01-01"), ruled("example/b", "2020-05-01")]);
    const [one] = governing(registry, occasion);
    expect(one?.stack.map(({ id }) => id)).toEqual(["example/a", "example/b"]);
    expect(isFaulty(one!)).toBe(true);
    const text = renderText(governingBlocks(registry, [one!], occasion, "en"));
    expect(text).toContain("several rulesets for `sheet` apply: `example/a`, `example/b`; say with `on`");
  });

  test("has every title that has a sheet for the place, or the one asked for", () => {
    const other = ruled("example/c", "2030-01-01", undefined, { title: { code: "other", vi: "Khác", en: "Other" } });
    const registry = createRegistry([ruled("example/a", "2020-01-01"), other]);
    expect(governing(registry, occasion).map(({ title }) => title)).toEqual(["other", "sheet"]);
    expect(governing(registry, { ...occasion, title: "sheet" }).map(({ title }) => title)).toEqual(["sheet"]);
    expect(governing(registry, { ...occasion, jurisdiction: ["xx"] })).toEqual([]);
  });

  test("calls a title as the ruleset of that day calls it", () => {
    const called = (en: string) => ({ title: { code: "sheet", vi: en, en } });
    const registry = createRegistry([
      ruled("example/a", "2010-01-01", "2020-01-01", called("Earlier")),
      ruled("example/b", "2020-01-01", undefined, called("Later")),
    ]);
    const text = (on: string) => {
      const day = { ...occasion, on };
      return renderText(governingBlocks(registry, governing(registry, day), day, "en"));
    };
    expect(text("2019-12-31")).toContain("EARLIER\n- example/a");
    expect(text("2020-01-01")).toContain("LATER\n- example/b");
  });
});
