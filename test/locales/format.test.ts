import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/locales/index.js";

const { vi, en } = LANGUAGES;

describe("numbers", () => {
  test.each([
    [0, "0", "0"],
    [85, "85", "85"],
    [22.5, "22,5", "22.5"],
    [84.99, "84,99", "84.99"],
    [0.0001, "0,0001", "0.0001"],
    [-3.25, "−3,25", "−3.25"],
    [999, "999", "999"],
    [1000, "1.000", "1,000"],
    [48630, "48.630", "48,630"],
    [1234567.8901, "1.234.567,8901", "1,234,567.8901"],
    [1e9, "1.000.000.000", "1,000,000,000"],
  ])("%d is written %s in Vietnamese and %s in English", (value, inVietnamese, inEnglish) => {
    expect(vi.format.number(value)).toBe(inVietnamese);
    expect(en.format.number(value)).toBe(inEnglish);
  });

  test("keep every digit: what is written can be read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (scaled) => {
        const value = scaled / 1e4;
        const sign = (text: string): string => text.replace("−", "-");
        expect(Number(sign(vi.format.number(value)).replaceAll(".", "").replace(",", "."))).toBe(value);
        expect(Number(sign(en.format.number(value)).replaceAll(",", ""))).toBe(value);
      }),
    );
  });
});

test("days, periods and ranges are written as each language has them", () => {
  expect(vi.format.date("2020-12-31")).toBe("31/12/2020");
  expect(en.format.date("2020-12-31")).toBe("2020-12-31");
  expect(vi.format.period("01/01/2020", "31/12/2020")).toBe("từ 01/01/2020 đến hết 31/12/2020");
  expect(vi.format.range("71", "88")).toBe("từ 71 đến 88");
  expect(en.format.range("71", "88")).toBe("from 71 to 88");
});

test("enumerations end with a conjunction", () => {
  expect(vi.format.and([])).toBe("");
  expect(vi.format.and(["một"])).toBe("một");
  expect(vi.format.and(["một", "hai", "ba"])).toBe("một, hai và ba");
  expect(en.format.and(["one", "two"])).toBe("one and two");
});

describe("citations", () => {
  test.each([
    [
      { in: "nd", article: "6", clause: "1", item: "a" },
      "122/2018/NĐ-CP",
      "điểm a khoản 1 Điều 6 Nghị định 122/2018/NĐ-CP",
      "Article 6, clause 1, item a, Decree 122/2018/NĐ-CP",
    ],
    [
      { in: "qd", part: "Phụ lục I" },
      "66/QĐ-UBND",
      "Phụ lục I, Quyết định 66/QĐ-UBND",
      "Phụ lục I, Decision 66/QĐ-UBND",
    ],
    [{ in: "l", article: "29" }, "06/2022/QH15", "Điều 29 Luật 06/2022/QH15", "Article 29, Law 06/2022/QH15"],
    [{ in: "nq" }, "111/2025/NQ-UBTVQH15", "Nghị quyết 111/2025/NQ-UBTVQH15", "Resolution 111/2025/NQ-UBTVQH15"],
    [
      { in: "tt", article: "4" },
      "08/2014/TT-BVHTTDL",
      "Điều 4 Thông tư 08/2014/TT-BVHTTDL",
      "Article 4, Circular 08/2014/TT-BVHTTDL",
    ],
    [{ in: "x", article: "4" }, "01/VD", "Điều 4 văn bản 01/VD", "Article 4, Document 01/VD"],
    [{ in: "y" }, "Đề án 2021–2025", "Đề án 2021–2025", "Đề án 2021–2025"],
  ])("%j of %s", (cite, instrument, inVietnamese, inEnglish) => {
    expect(vi.citation(cite, instrument)).toBe(inVietnamese);
    expect(en.citation(cite, instrument)).toBe(inEnglish);
  });
});
