// Checks of what is written for people: units, translations, and the names in delegations.
import { describe, expect, test } from "vitest";
import type { Delegation, Ruleset } from "../../../src/index.js";
import { checked, count, events, fact, flat, gate, gradedSheet, number, sheet, yesNo } from "../../decision/sheet.js";
import { framework } from "../../overlay/overlays.js";

const codes = (ruleset: Ruleset, code: string): readonly unknown[] =>
  checked(ruleset)
    .filter(([found]) => found === code)
    .map(([, pointer, params]) => [pointer, params]);

describe("a percentage", () => {
  const unit = (vi: string, en: string): object => ({ ...number(0, 100, 1), unit: { vi, en } });
  const of = (field: object): readonly unknown[] =>
    codes(
      sheet({ fields: { x: field as never }, gates: [gate("g", { ">": [fact("x"), 1] })] }),
      "ruleset.percentage-without-base",
    ).map((one) => (one as readonly unknown[])[0]);

  test.each([
    ["%", "%"],
    ["phần trăm", "percent"],
    [" % ", "per cent"],
    ["% số hộ", "%"],
  ])("in %j (%j) does not say of what", (vi, en) => {
    expect(of(unit(vi, en))).toEqual(["/fields/x/unit"]);
  });

  test.each([
    ["% số hộ", "% of households"],
    ["người", "people"],
  ])("in %j does", (vi, en) => {
    expect(of(unit(vi, en))).toEqual([]);
  });

  test("is looked for in events too", () => {
    const list = events(3, { rate: unit("%", "%") as never, n: count(3) });
    const ruleset = sheet({ fields: { list }, gates: [gate("g", { some: [fact("list"), { ">": [fact("n"), 1] }] })] });
    expect(codes(ruleset, "ruleset.percentage-without-base")).toEqual([
      ["/fields/list/item/rate/unit", { field: "list.rate" }],
    ]);
  });
});

describe("a text is not translated", () => {
  const of = (vi: string, en: string): readonly unknown[] => codes(sheet({ note: { vi, en } }), "ruleset.untranslated");

  test.each<[string, string, string, readonly unknown[]]>([
    [
      "where the Vietnamese stands for the English",
      "Họp dân",
      "Họp dân",
      ["/note/en", { language: "en", text: "Họp dân" }],
    ],
    [
      "where the English stands for the Vietnamese",
      "Meets every month",
      "Meets every month",
      ["/note/vi", { language: "vi", text: "Meets every month" }],
    ],
    ["where it is blank", "Họp dân", " ", ["/note/en", { language: "en", text: "Họp dân" }]],
    ["where the other is blank", "  ", "Meets", ["/note/vi", { language: "vi", text: "Meets" }]],
  ])("%s", (_, vi, en, expected) => {
    expect(of(vi, en)).toEqual([expected]);
  });

  test.each([
    ["Họp dân", "Residents' meeting"],
    ["UNESCO", "UNESCO"],
    ["Hà Nội", "Hà Nội city"],
    ["VNeID 2", "VNeID 2"],
  ])("not where %j is %j", (vi, en) => {
    expect(of(vi, en)).toEqual([]);
  });

  test("wherever it stands", () => {
    const gates = [{ ...gate("g", true), vi: "Đăng ký", en: "Đăng ký" }];
    expect(codes(sheet({ gates }), "ruleset.untranslated")).toHaveLength(1);
  });
});

describe("a delegation", () => {
  const statement = { to: "province", cite: { in: "act" }, certainty: "official" } as const;
  const of = (...delegation: readonly object[]): readonly unknown[] =>
    codes(
      gradedSheet(100, {
        fields: { a: yesNo() },
        deductions: [flat("p.late", fact("a"), 1)],
        delegation: delegation.map((one, i) => ({ id: `may.${String(i)}`, ...statement, ...one }) as Delegation),
      }),
      "ruleset.unknown-node",
    );

  test("names what is there", () => {
    expect(of({ may: "escalate", nodes: ["p.late"] })).toEqual([]);
    expect(of({ may: "repeal", nodes: ["p.late", "s.grad"] })).toEqual([
      ["/delegation/0/nodes/1", { delegation: "may.0", node: "s.grad", suggestion: "s.grade" }],
    ]);
  });

  test("may name what a lower rank is allowed to add", () => {
    expect(of({ may: "add-deductions" }, { may: "escalate", nodes: ["p.other"] })).toEqual([]);
  });

  test("lets somebody fill every maximum that is left open", () => {
    const [fill, ...others] = framework.delegation!;
    const halved = { ...framework, delegation: [{ ...fill!, standards: ["t"] } as Delegation, ...others] };
    expect(codes(framework, "ruleset.nobody-may-fill")).toEqual([]);
    expect(codes(halved, "ruleset.nobody-may-fill")).toEqual([["/standards/0/maximum", { standard: "s" }]]);
  });
});
