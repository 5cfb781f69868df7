import { afterEach, describe, expect, test } from "vitest";
import { dateText, dayNumber, isCalendarDate } from "../../src/base/date.js";

describe("a day of the calendar", () => {
  test.each([
    "2020-02-29",
    "2000-02-29",
    "1904-02-29",
    "2400-02-29",
    "2020-12-31",
    "0001-01-01",
    "9999-12-31",
    "1582-10-10",
    "2021-02-28",
  ])("%s is one", (day) => {
    expect(isCalendarDate(day)).toBe(true);
    expect(dateText(dayNumber(day))).toBe(day);
  });

  test.each([
    ["1900-02-29"],
    ["2100-02-29"],
    ["2021-02-29"],
    ["2020-02-30"],
    ["2020-04-31"],
    ["2020-13-01"],
    ["2020-00-10"],
    ["2020-01-00"],
    ["2020-01-32"],
    ["0000-01-01"],
    ["0000-02-29"],
    ["2020-1-1"],
    ["20-01-01"],
    ["12020-01-01"],
    ["-2020-01-01"],
    ["2020-01-01T00:00:00Z"],
    ["2020-01-01 "],
    ["2020-01-01\n"],
    [" 2020-01-01"],
    ["2020/01/01"],
    ["20200101"],
    ["2020-W01-1"],
    ["٢٠٢٠-٠١-٠١"],
    [""],
  ])("%j is none", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe("the number of a day", () => {
  test.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["1900-02-28", -25_509],
    ["1900-03-01", -25_508],
    ["2020-01-01", 18_262],
    ["0001-01-01", -719_162],
    ["9999-12-31", 2_932_896],
  ])("of %s is %i", (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dateText(number)).toBe(day);
  });

  test("grows by one with every day of 400 years, as `Date` counts them", () => {
    const from = dayNumber("1850-01-01");
    for (let day = from; day < from + 146_097; day += 61) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect([day, dayNumber(text), dateText(day)]).toEqual([day, day, text]);
    }
  });
});

describe("whatever the time zone of the host", () => {
  const before = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = before ?? "UTC";
  });

  test.each([
    ["Pacific/Kiritimati", -840],
    ["America/Los_Angeles", 480],
    ["Asia/Ho_Chi_Minh", -420],
    ["Asia/Kolkata", -330],
  ])("in %s days are the same", (zone, offset) => {
    process.env["TZ"] = zone;
    expect(new Date(Date.UTC(2021, 0, 15)).getTimezoneOffset()).toBe(offset);
    // Days on which clocks were changed, and one that Samoa left out.
    const days = ["1970-01-01", "2020-03-08", "2020-03-29", "2020-11-01", "2011-12-30", "0001-01-01", "9999-12-31"];
    expect(days.map(isCalendarDate)).toEqual(days.map(() => true));
    expect(days.map(dayNumber)).toEqual([0, 18_329, 18_350, 18_567, 15_338, -719_162, 2_932_896]);
    expect(days.map((day) => dateText(dayNumber(day)))).toEqual(days);
    expect(isCalendarDate("1900-02-29")).toBe(false);
  });
});
