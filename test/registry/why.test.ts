import { describe, expect, test } from "vitest";
import { RulesetError, safeWhy, why } from "../../src/index.js";
import { shippedStack } from "../../src/rulesets.js";
import { said } from "../decision/sheet.js";
import { addTo, district, framework, late, overlay, province } from "../overlay/overlays.js";

const city = {
  ...district("example/city", late("p", 4), addTo("u", "u.more")),
  base: { id: "example/province", versions: "^1.0.0" },
};
const sheet = { ruleset: framework, overlays: [city, province] };
const layers = (path: string): readonly string[] => why(sheet, path).map(({ id }) => id);

describe("the layers of a value", () => {
  test.each([
    ["u", ["example/base", "example/city"]],
    ["/standards/2/vi", ["example/base"]],
    ["u.z", ["example/base"]],
    ["s.x", ["example/base"]],
  ])("that the ruleset states are the ruleset, and who added to it: %s", (path, expected) => {
    expect(layers(path)).toEqual(expected);
  });

  test.each(["s", "/standards/0", "/standards/0/maximum"])("of %s are the framework and who filled it", (path) => {
    expect(layers(path)).toEqual(["example/base", "example/province"]);
  });

  test.each(["p", "/deductions/0", "/deductions/0/points", "/deductions", "u.more", "late", "/fields/late/type"])(
    "of %s are the overlay that brought it",
    (path) => {
      expect(layers(path)).toEqual(["example/city"]);
    },
  );

  test("of a list are all that stand behind its items", () => {
    expect(layers("/standards")).toEqual(["example/base", "example/province", "example/city"]);
    expect(layers("/fields")).toEqual(["example/base", "example/city"]);
  });

  test.each(["", "/inForce", "in-force", "/inForce/from", "/status", "/jurisdiction"])(
    "of what all have their say on (%j) are all",
    (path) => {
      expect(layers(path)).toEqual(["example/base", "example/province", "example/city"]);
    },
  );

  test.each(["/title/vi", "pass.mark.*", "/pass/marks/0/mark", "pass.bounds", "x", "/instruments/act"])(
    "of %s are the ruleset alone",
    (path) => {
      expect(layers(path)).toEqual(["example/base"]);
    },
  );

  test("say where each states it, and how surely", () => {
    expect(why(sheet, "s")).toEqual([
      {
        id: "example/base",
        version: "1.2.3",
        vi: "sheet",
        en: "sheet",
        cite: { in: "act", article: "1" },
        certainty: "official",
      },
      {
        id: "example/province",
        version: "1.0.0",
        rank: "province",
        vi: "example/province",
        en: "example/province",
        cite: { in: "act", article: "2" },
        certainty: "official",
      },
    ]);
  });

  test("of a field declared alike by two are both", () => {
    const both = [province, city, overlay("example/other", "district", { fields: city.fields! })];
    expect(why({ ruleset: framework, overlays: both }, "late").map(({ id }) => id)).toEqual([
      "example/city",
      "example/other",
    ]);
  });

  test("of the shipped points of Bắc Ninh are the decree and the decision", async () => {
    const stack = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
    expect(why(stack, "s1").map(({ rank, certainty }) => [rank, certainty])).toEqual([
      [undefined, expect.any(String)],
      ["province", "assumed"],
    ]);
  });
});

describe("a path", () => {
  test.each([
    ["/standards/9", undefined],
    ["/standards/length", undefined],
    ["/standards/0/maximum/0", undefined],
    ["/constructor", undefined],
    ["u.mor", "u.more"],
  ])("that leads nowhere is an issue: %s", (path, suggestion) => {
    const params = { path, ...(suggestion === undefined ? {} : { suggestion }) };
    expect(safeWhy(sheet, path).issues.map(said)).toEqual([["registry.unknown-path", "", params]]);
    expect(() => why(sheet, path)).toThrow(RulesetError);
  });

  test("into layers that contradict each other throws their conflict", () => {
    const other = district("example/other", late("p", 1));
    expect(() => why({ ruleset: framework, overlays: [province, city, other] }, "p")).toThrow(RulesetError);
  });
});
