// In: a judged sheet and what determined its verdict. Out: the statements below `official` on which it rests.
import type { Determinant, Reliance } from "../../src/evaluate/decision.js";
import type { Certainty } from "../../src/parts/statement.js";
import type { Sheet } from "./sheet.js";
import { subtreeOf } from "./subtree.js";
import { byCodePoint } from "./verdict.js";

const ORDER: readonly Certainty[] = ["official", "restated", "inferred", "assumed"];

export function relianceOf(sheet: Sheet, determinedBy: readonly Determinant[]): readonly Reliance[] {
  const worst = new Map<string, number>();
  for (const { node, statement } of determinedBy.flatMap((one) => subtreeOf(sheet, one.node))) {
    const words = statement.certainty ?? "assumed";
    const here = [words, statement.figures?.certainty ?? words];
    worst.set(node, Math.max(worst.get(node) ?? 0, ...here.map((certainty) => ORDER.indexOf(certainty))));
  }
  return [...worst]
    .flatMap(([node, rank]) => {
      const certainty = ORDER[rank] ?? "official";
      return certainty === "official" ? [] : [{ node, certainty }];
    })
    .sort((a, b) => byCodePoint(a.node, b.node));
}
