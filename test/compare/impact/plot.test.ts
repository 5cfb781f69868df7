import { describe, expect, test } from "vitest";
import { plotTotals } from "../../../src/compare/impact/plot.js";
import type { Totals } from "../../../src/compare/index.js";
import { KIT } from "../../../src/locales/kit.js";
import { renderSvg } from "../../../src/render/svg.js";

const words = { say: KIT.vi.impact, number: String, title: "Phổ điểm" };
const totals: Totals = {
  step: 5,
  before: [
    { from: 80, to: 85, count: 3 },
    { from: 85, to: 90, count: 40 },
  ],
  after: [
    { from: 80, to: 85, count: 13 },
    { from: 95, to: 100, count: 1 },
  ],
  open: { before: 0, after: 29 },
};
const drawing = plotTotals(totals, [85, 87.5], words);
const shapes = (kind: string) => drawing.shapes.filter((shape) => shape.shape === kind);

describe("the plot of totals", () => {
  test("has a bar for each class before, one outline after, and a line for each mark", () => {
    // One more area is the sample in the legend.
    expect(shapes("area")).toHaveLength(2 + 1);
    const lines = drawing.shapes.flatMap((shape) => (shape.shape === "line" ? [shape] : []));
    expect(lines.filter(({ stroke }) => stroke === "thick")).toHaveLength(1 + 1);
    expect(lines.filter(({ stroke }) => stroke === "dashed")).toHaveLength(2);
  });

  test("stays on its plane, in whole units", () => {
    const svg = renderSvg(drawing);
    const numbers = [...svg.matchAll(/ (?:x|y|width|height)="([^"]*)"| points="([^"]*)"/g)].flatMap(([, one, many]) =>
      (one ?? many ?? "").split(/[ ,]/).map(Number),
    );
    expect(numbers.length).toBeGreaterThan(50);
    for (const number of numbers) {
      expect(Number.isInteger(number)).toBe(true);
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(drawing.width);
    }
  });

  test("says in words what it shows", () => {
    expect(drawing.title).toBe("Phổ điểm");
    expect(drawing.description).toBe(
      "Trước: nhiều nhất là mức từ 85 đến 90 điểm, với 40 hồ sơ. Sau: nhiều nhất là mức từ 80 đến 85 điểm, với 13 hồ sơ. Mức đạt 85. Mức đạt 87.5.",
    );
  });

  test("has round numbers on its axis, and labels that do not run into each other", () => {
    const labels = drawing.shapes.flatMap((shape) => (shape.shape === "label" ? [shape.text] : []));
    for (const label of ["0", "10", "20", "30", "40", "80", "100", "Tổng điểm", "Số hồ sơ"])
      expect(labels).toContain(label);
    const many = Array.from({ length: 100 }, (_, i) => ({ from: i, to: i + 1, count: i }));
    const wide = plotTotals({ step: 1, before: many, after: [], open: { before: 0, after: 0 } }, [], words);
    expect(wide.shapes.filter((shape) => shape.shape === "label").length).toBeLessThan(30);
  });

  test("of a single class and a single file is drawn too", () => {
    const one = [{ from: 0, to: 0.5, count: 1 }];
    const found = plotTotals({ step: 0.5, before: one, after: one, open: { before: 0, after: 0 } }, [0], words);
    expect(renderSvg(found)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
