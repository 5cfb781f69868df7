import { describe, expect, test } from "vitest";
import { applyOverlays, type Evidence, evaluate, loadRuleset, type Overlay, type Ruleset } from "../../src/index.js";
import { satisfies } from "../../src/parts/versions.js";
import { count, evidenceOf, reading, without, yesNo } from "../decision/sheet.js";
import { addTo, district, fill, framework, late, overlay, province, refusedOverlays } from "./overlays.js";

const on = (base: string, versions = "^1.0.0") => ({ base: { id: base, versions } });
const act = { number: "1", issuer: "x", name: { vi: "x", en: "x" } };
const evidence: Evidence = evidenceOf({ x: 30, y: 20, z: 10 });
const decide = (...overlays: readonly Overlay[]) => evaluate(loadRuleset(framework, overlays), evidence);

describe("an overlay that does nothing", () => {
  test("changes nothing of a decision but the list of its layers", () => {
    const { overlays, ...before } = decide(province);
    const { overlays: layers, ...after } = decide(province, overlay("example/empty", "district"));
    expect(after).toEqual(before);
    expect(layers).toEqual([...overlays, { id: "example/empty", version: "1.0.0" }]);
  });

  test("changes nothing of a sheet but the list of its layers", () => {
    expect(without(applyOverlays(framework, [overlay("example/empty", "province")]), "layers")).toEqual(framework);
  });

  test("no overlay at all leaves the very ruleset", () => {
    expect(applyOverlays(framework, [])).toBe(framework);
  });
});

describe("what overlays declare", () => {
  test("is added: fields, derived values, readings, instruments", () => {
    const declaring = overlay("example/d", "district", {
      fields: { late: yesNo() },
      derived: { early: { vi: "x", en: "x", value: { "!": { var: "late" } } } },
      readings: { r: reading(["a"], "a") },
      instruments: { own: act },
    });
    const applied = applyOverlays(framework, [declaring]);
    expect(Object.keys(applied.fields)).toEqual(["x", "y", "z", "late"]);
    expect(Object.keys(applied.derived ?? {})).toEqual(["early"]);
    expect(Object.keys(applied.readings ?? {})).toEqual(["r"]);
    expect(Object.keys(applied.instruments)).toEqual(["act", "own"]);
  });

  test("twice and alike counts once, whatever the order of its members", () => {
    const a = overlay("example/a", "district", { fields: { late: yesNo() }, instruments: { own: act } });
    const other = { name: { en: "x", vi: "x" }, issuer: "x", number: "1" };
    const b = overlay("example/b", "district", { fields: { late: yesNo() }, instruments: { own: other } });
    expect(refusedOverlays(framework, a, b)).toEqual([]);
    expect(Object.keys(applyOverlays(framework, [a, b]).instruments)).toEqual(["act", "own"]);
  });

  test("again and otherwise than the base is a conflict with the base", () => {
    const a = overlay("example/a", "district", { fields: { x: count(3) } });
    expect(refusedOverlays(framework, a)).toEqual([
      ["example/a", "overlay.conflict", "/fields/x", { target: "x", other: "example/base" }],
    ]);
  });

  test("again and otherwise than another overlay is a conflict with that overlay, and names both places", () => {
    const a = overlay("example/a", "district", { instruments: { own: act } });
    const b = overlay("example/b", "district", { instruments: { own: { ...act, number: "2" } } });
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      let related: unknown;
      try {
        applyOverlays(framework, [first, second]);
      } catch (error) {
        related = (error as { issues: { related?: unknown }[] }).issues[0]?.related;
      }
      expect(refusedOverlays(framework, first, second)).toEqual([
        ["example/b", "overlay.conflict", "/instruments/own", { target: "own", other: "example/a" }],
      ]);
      expect(related).toEqual([{ pointer: "/instruments/own", document: "example/a" }]);
    }
  });

  test("again and otherwise than an overlay of a higher rank is a conflict with that overlay", () => {
    const a = overlay("example/a", "province", { instruments: { own: act } });
    const b = overlay("example/b", "district", { ...on("example/a"), instruments: { own: { ...act, number: "2" } } });
    expect(refusedOverlays(framework, a, b)).toEqual([
      ["example/b", "overlay.conflict", "/instruments/own", { target: "own", other: "example/a" }],
    ]);
  });
});

describe("two overlays of one rank", () => {
  const [a, b] = [district("example/a", late("p.a", 6)), district("example/b", late("p.b", 4), addTo("u", "u.b"))];
  const scored: readonly Overlay[] = [
    overlay("example/province-s", "province", { operations: [fill("s", 35)] }),
    overlay("example/province-t", "province", { operations: [fill("t", 25)] }),
  ];

  test("that touch different things commute", () => {
    expect(applyOverlays(framework, [province, a, b])).toEqual(applyOverlays(framework, [b, province, a]));
    expect(applyOverlays(framework, [scored[0]!, scored[1]!])).toEqual(
      applyOverlays(framework, [scored[1]!, scored[0]!]),
    );
    expect(decide(province, a, b)).toEqual(decide(b, a, province));
  });

  test("that touch the same thing conflict, and both places are named", () => {
    const cases: readonly (readonly [Overlay, Overlay, string])[] = [
      [district("example/a", late("p", 1)), district("example/b", late("q", 1), late("p", 1)), "p"],
      [district("example/a", addTo("u", "u.c")), district("example/b", late("q", 1), addTo("u", "u.c")), "u.c"],
    ];
    for (const [first, second, target] of cases) {
      for (const order of [
        [first, second],
        [second, first],
      ]) {
        expect(refusedOverlays(framework, province, ...order)).toEqual([
          ["example/b", "overlay.conflict", "/operations/1", { target, other: "example/a" }],
        ]);
      }
    }
  });

  test("that fill the same maximum conflict, even with the same number", () => {
    const twice = [scored[0]!, { ...scored[0]!, id: "example/province-u" }];
    const codes = refusedOverlays(framework, ...twice).map(([document, code]) => [document, code]);
    expect(codes).toContainEqual(["example/province-u", "overlay.conflict"]);
  });

  test("are not twice the same one", () => {
    expect(refusedOverlays(framework, province, a, a).map(([, code]) => code)).toContain("overlay.conflict");
  });
});

describe("ranks", () => {
  const below = overlay("example/d", "district", {
    ...on("example/province"),
    operations: [late("p", 1)],
    fields: { late: yesNo() },
  });

  test("are applied from the highest down, in whatever order they come", () => {
    expect(decide(below, province)).toEqual(decide(province, below));
    expect(decide(below, province).overlays).toEqual([
      { id: "example/province", version: "1.0.0" },
      { id: "example/d", version: "1.0.0" },
    ]);
  });

  test("an overlay stands on the ruleset or on one of a higher rank, nothing else", () => {
    expect(refusedOverlays(framework, below)).toEqual([
      ["example/d", "overlay.wrong-base", "/base/id", { expected: "example/province", found: "example/base" }],
    ]);
    const peer = overlay("example/e", "district", on("example/d"));
    expect(refusedOverlays(framework, province, below, peer)).toEqual([
      [
        "example/e",
        "overlay.wrong-base",
        "/base/id",
        { expected: "example/d", found: "example/base, example/province" },
      ],
    ]);
    const self = overlay("example/s", "district", on("example/s"));
    expect(refusedOverlays(framework, self)).toHaveLength(1);
  });

  test("the version of the base must fit", () => {
    const stands = (versions: string) =>
      refusedOverlays(framework, overlay("example/d", "district", on("example/base", versions)));
    expect(stands("^1.2.3")).toEqual([]);
    expect(stands("1.2.3")).toEqual([]);
    expect(stands("^1.2.4")).toEqual([
      ["example/d", "overlay.wrong-base", "/base/versions", { expected: "example/base ^1.2.4", found: "1.2.3" }],
    ]);
    expect(stands("1.2.2")).toHaveLength(1);
  });
});

describe("a range of versions", () => {
  test.each([
    ["1.2.3", "1.2.3", true],
    ["1.2.4", "1.2.3", false],
    ["1.2.3", "^1.2.3", true],
    ["1.2.2", "^1.2.3", false],
    ["1.3.0", "^1.2.3", true],
    ["1.10.0", "^1.9.9", true],
    ["1.1.9", "^1.2.0", false],
    ["2.0.0", "^1.2.3", false],
    ["0.9.9", "^1.0.0", false],
    ["10.0.0", "^1.0.0", false],
    ["1.0.0-rc.1", "^1.0.0", false],
    ["1.0.1-rc.1", "^1.0.0", false],
    ["1.0.0-rc.1", "1.0.0", false],
  ])("%s and %s: %s", (version, range, fits) => {
    expect(satisfies(version, range)).toBe(fits);
  });
});

describe("a sheet made of layers", () => {
  const layered = (parts: Partial<Overlay>): Ruleset =>
    applyOverlays(framework, [overlay("example/d", "district", parts)]);

  test("is as sure as the least sure of them", () => {
    const official: Ruleset = { ...framework, status: "official" };
    const status = (base: Ruleset, of: Overlay["status"]) =>
      applyOverlays(base, [overlay("example/d", "district", { status: of })]).status;
    expect(status(official, "official")).toBe("official");
    expect(status(official, "reconstruction")).toBe("reconstruction");
    expect(status(framework, "official")).toBe("example");
    expect(status({ ...framework, status: "draft" }, "reconstruction")).toBe("draft");
  });

  test("is in force while all of them are", () => {
    expect(layered({ inForce: { from: "2019-01-01", to: "2023-01-01" } }).inForce).toMatchObject({
      from: "2020-01-01",
      to: "2022-01-01",
    });
    expect(layered({ inForce: { from: "2020-06-01", to: "2021-06-01" } }).inForce).toMatchObject({
      from: "2020-06-01",
      to: "2021-06-01",
    });
    expect(layered({ inForce: { from: "2020-06-01" } }).inForce).toMatchObject({
      from: "2020-06-01",
      to: "2022-01-01",
    });
  });

  test("belongs to the narrowest jurisdiction", () => {
    expect(layered({ jurisdiction: ["vn", "bac-ninh"] }).jurisdiction).toEqual(["vn", "bac-ninh"]);
    expect(layered({ jurisdiction: ["vn"] }).jurisdiction).toEqual(["vn"]);
  });

  test("leaves its base as it was", () => {
    const before = JSON.stringify(framework);
    applyOverlays(framework, [province, district("example/d", late("p", 1), addTo("u", "u.c"))]);
    expect(JSON.stringify(framework)).toBe(before);
  });

  test("touches nothing that was not delegated", () => {
    const applied = applyOverlays(framework, [province, district("example/d", late("p", 1))]);
    const { standards, deductions, layers, fields, ...rest } = applied;
    const { standards: before, fields: fieldsBefore, ...restBefore } = framework;
    expect(rest).toEqual(restBefore);
    expect(standards?.map(({ criteria }) => criteria)).toEqual(before?.map(({ criteria }) => criteria));
    expect(standards?.[2]).toEqual(before?.[2]);
    expect(fields).toEqual({ ...fieldsBefore, late: yesNo() });
    expect(deductions).toHaveLength(1);
    expect(layers?.map(({ id }) => id)).toEqual(["example/province", "example/d"]);
  });
});
