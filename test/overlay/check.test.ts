import { describe, expect, test } from "vitest";
import { checkOverlay } from "../../src/overlay/check.js";
import { loadShipped, shippedIds } from "../../src/rulesets.js";
import { said } from "../decision/sheet.js";
import { fill, overlay } from "./overlays.js";

const ACT = { number: "2", issuer: "x", name: { vi: "x", en: "x" } };
const told = (...of: Parameters<typeof overlay>) => checkOverlay(overlay(...of)).map(said);

describe("an overlay by itself", () => {
  test("cites every act that it declares, if only for what it takes out", () => {
    const instruments = { own: ACT, act: ACT };
    const cite = { in: "own" };
    expect(told("example/o", "province", { instruments, operations: [fill("s", 1)] })).toEqual([
      ["ruleset.unused-declaration", "/instruments/own", { kind: "instrument", id: "own" }],
    ]);
    const operations = [fill("s", 1), { op: "repeal", node: "p", cite, certainty: "official" }] as const;
    expect(told("example/o", "province", { instruments, operations })).toEqual([]);
    expect(told("example/o", "province", { instruments: { own: ACT }, inForce: { from: "2020-01-01", cite } })).toEqual(
      [],
    );
  });

  test("says everything in both languages", () => {
    const name = { vi: "Quy định của tỉnh", en: "Quy định của tỉnh" };
    expect(told("example/o", "province", { name })).toEqual([
      ["ruleset.untranslated", "/name/en", { language: "en", text: "Quy định của tỉnh" }],
    ]);
  });

  test.each(shippedIds)("has nothing wrong where it is shipped: %s", async (id) => {
    const document = await loadShipped(id);
    expect(document.kind === "overlay" ? checkOverlay(document) : []).toEqual([]);
  });
});
