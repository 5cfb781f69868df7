// Every boundary of what is shipped: the day before, the day, the day after.
import { describe, expect, test } from "vitest";
import { dateText, dayNumber } from "../../src/base/date.js";
import { createRegistry, loadRuleset, type RegistryDocument, type Ruleset } from "../../src/index.js";
import { loadShipped, shippedIds } from "../../src/rulesets.js";

const DOCUMENTS = await Promise.all(shippedIds.map((id) => loadShipped(id)));
const registry = createRegistry(DOCUMENTS);

const NATION = "vn/nd-122-2018/gia-dinh-van-hoa";
const PROVINCE = "vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa";
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";

describe("the household sheet of Bắc Ninh city under Decree 122, with nothing else shipped", () => {
  const three = createRegistry(DOCUMENTS.filter(({ id }) => [NATION, PROVINCE, CITY].includes(id)));
  const at = (place: string, on: string): readonly string[] => {
    const result = three.safeResolve({ title: "gia-dinh-van-hoa", jurisdiction: place.split("/"), on });
    return result.ok
      ? [result.value.ruleset, ...result.value.overlays].map(({ id }) => id)
      : result.issues.map(({ code }) => code);
  };

  test.each([
    ["2018-11-04", ["registry.gap"]],
    ["2018-11-05", ["registry.unfilled"]],
    ["2018-11-06", ["registry.unfilled"]],
    ["2019-01-30", ["registry.unfilled"]],
    ["2019-01-31", [NATION, PROVINCE, CITY]],
    ["2019-02-01", [NATION, PROVINCE, CITY]],
    ["2019-11-30", [NATION, PROVINCE, CITY]],
    ["2024-01-29", [NATION, PROVINCE, CITY]],
    ["2024-01-30", ["registry.gap"]],
    ["2024-01-31", ["registry.gap"]],
  ])("on %s is %j", (on, expected) => {
    expect(at("vn/bac-ninh/thanh-pho", on)).toEqual(expected);
  });

  test("is the province's alone outside the city, and the bare framework elsewhere", () => {
    expect(at("vn/bac-ninh", "2019-11-30")).toEqual([NATION, PROVINCE]);
    expect(at("vn/bac-ninh/que-vo", "2019-11-30")).toEqual([NATION, PROVINCE]);
    expect(at("vn/bac-giang", "2019-11-30")).toEqual(["registry.unfilled"]);
  });

  test("judges the households of 2023 that are decided in January 2024 by the decree of the year judged", () => {
    const { ruleset, day } = three.resolve({
      title: "gia-dinh-van-hoa",
      jurisdiction: ["vn", "bac-ninh", "thanh-pho"],
      period: { from: "2023-01-01", to: "2024-01-01" },
      decidedOn: "2024-01-31",
    });
    expect([ruleset.id, day]).toEqual([NATION, "2023-12-31"]);
  });
});

describe("the commendations (Giấy khen) of Decree 122", () => {
  const AT = ["vn", "bac-ninh", "thanh-pho"];

  describe.each(["giay-khen-gia-dinh-van-hoa", "giay-khen-khu-dan-cu-van-hoa"])("%s", (title) => {
    test.each([
      ["2018-11-04", ["registry.gap"]],
      ["2018-11-05", [`vn/nd-122-2018/${title}`]],
      ["2018-11-06", [`vn/nd-122-2018/${title}`]],
      ["2024-01-29", [`vn/nd-122-2018/${title}`]],
      ["2024-01-30", ["registry.gap"]],
      ["2024-01-31", ["registry.gap"]],
    ])("on %s is %j", (on, expected) => {
      const result = registry.safeResolve({ title, jurisdiction: AT, on });
      const found = result.ok ? [result.value.ruleset, ...result.value.overlays].map(({ id }) => id) : undefined;
      expect(found ?? result.issues.map(({ code }) => code)).toEqual(expected);
    });

    test("is judged for 2023, though decided in February 2024, by the decree of the last of its years", () => {
      const period = { from: "2023-01-01", to: "2024-01-01" };
      const { ruleset, day } = registry.resolve({ title, jurisdiction: AT, period, decidedOn: "2024-02-01" });
      expect([ruleset.id, day]).toEqual([`vn/nd-122-2018/${title}`, "2023-12-31"]);
    });
  });
});

function rootOf(document: RegistryDocument): Ruleset {
  if (document.kind === "ruleset") return document;
  return rootOf(DOCUMENTS.find(({ id }) => id === document.base.id)!);
}

const isIn = ({ inForce: { from, to } }: RegistryDocument, day: string): boolean =>
  dayNumber(from) <= dayNumber(day) && (to === undefined || dayNumber(day) < dayNumber(to));

const BOUNDARIES = DOCUMENTS.flatMap((document) =>
  [document.inForce.from, document.inForce.to].flatMap((boundary) =>
    boundary === undefined ? [] : [-1, 0, 1].map((step) => [dateText(dayNumber(boundary) + step), document] as const),
  ),
);

describe("of everything shipped", () => {
  test.each(BOUNDARIES.map(([day, document]) => [day, document.id, document] as const))(
    "on %s, %s is found where it is in force, and nowhere else",
    (on, id, document) => {
      const title = rootOf(document).title.code;
      const place = { title, jurisdiction: document.jurisdiction, on };
      const listed = registry.list(place);
      const covering = DOCUMENTS.filter(
        (one) =>
          rootOf(one).title.code === title &&
          one.jurisdiction.every((step, i) => step === document.jurisdiction[i]) &&
          isIn(one, on),
      );
      expect(listed.map((one) => one.id).sort()).toEqual(covering.map((one) => one.id).sort());
      const isChosen = listed.some((one) => one.id === id && one.byChoice === true);
      const result = registry.safeResolve({ ...place, switchedOn: isChosen ? [id] : [] });
      if (result.ok) {
        const { ruleset, overlays } = result.value;
        const stack = [ruleset, ...overlays];
        expect(stack.some((one) => one.id === id)).toBe(isIn(document, on));
        expect(stack.every((one) => isIn(one, on))).toBe(true);
        expect(loadRuleset(ruleset, overlays).ruleset.id).toBe(ruleset.id);
      } else {
        // A framework is in force before a province fills it; anything else that is in force is found.
        const inForce = isIn(document, on);
        expect(result.issues.map(({ code }) => code)).toEqual([inForce ? "registry.unfilled" : expect.any(String)]);
        expect(["registry.gap", "registry.unfilled"]).toContain(result.issues[0]?.code);
      }
    },
  );
});
