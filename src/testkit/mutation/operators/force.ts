// The first day in force, and the first day no longer, one day earlier and later.
import { daysLater } from "../../../base/date.js";
import type { MutationOperator } from "../operator.js";

export const force: MutationOperator = {
  name: "force",
  summary: { vi: "Dời ngày hiệu lực một ngày", en: "In force from or to another day" },
  changes: ({ inForce }) =>
    (["from", "to"] as const).flatMap((key) => {
      const day = inForce[key];
      if (day === undefined) return [];
      return [1, -1].map((days) => ({ node: "inForce", path: ["inForce", key], to: daysLater(day, days) }));
    }),
};
