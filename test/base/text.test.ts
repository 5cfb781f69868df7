import { describe, expect, test } from "vitest";
import { compareText, nearest } from "../../src/base/text.js";

describe("text is ordered by code points", () => {
  test.each([
    ["a", "b"],
    ["", "a"],
    ["a", "aa"],
    ["Z", "a"],
    ["a", "á"],
    ["z", "đ"],
    ["đ", "ế"],
    ["10", "9"],
    ["a.b", "aa"],
    ["a-b", "a.b"],
    // UTF-16 would put the astral character first.
    ["\uFF5E", "\u{1F600}"],
    ["\uE000", "\u{10000}"],
    ["x\uFFFD", "x\u{20000}a"],
    ["\u{1F600}", "\u{1F601}"],
    ["\u{1F600}", "\u{1F600}a"],
  ])("%j before %j", (first, second) => {
    expect(compareText(first, second)).toBeLessThan(0);
    expect(compareText(second, first)).toBeGreaterThan(0);
    expect([second, first].sort(compareText)).toEqual([first, second]);
  });

  test("and is equal only to itself", () => {
    expect(compareText("điểm", "điểm")).toBe(0);
    expect(compareText("", "")).toBe(0);
    expect(compareText("\u{1F600}", "\u{1F600}")).toBe(0);
    expect(compareText("điểm".normalize("NFC"), "điểm".normalize("NFD"))).not.toBe(0);
  });
});

describe("the nearest name", () => {
  const known = ["registered", "meetings.joined", "births", "yard"];

  test.each([
    ["registred", "registered"],
    ["Registered", "registered"],
    ["meetings.join", "meetings.joined"],
    ["birth", "births"],
    ["yrd", "yard"],
    ["yards", "yard"],
  ])("of %j is %j", (name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test.each([["x"], [""], ["yx"], ["registry-office"], ["bir"]])("of %j is none of them", (name) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  test("may differ in a third of the name that was written, no more", () => {
    expect(nearest("abcxyz", ["abcxab"])).toBe("abcxab");
    expect(nearest("abcxyz", ["abcabc"])).toBeUndefined();
  });

  test("of two equally near is the first by code points, whatever their order", () => {
    expect(nearest("cat", ["car", "bat"])).toBe("bat");
    expect(nearest("cat", ["bat", "car"])).toBe("bat");
  });

  test("of nothing known is none", () => {
    expect(nearest("a", [])).toBeUndefined();
  });
});
