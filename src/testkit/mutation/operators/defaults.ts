// Another default of a reading, which is what a decision uses when nobody chooses.
import type { MutationOperator } from "../operator.js";

export const defaults: MutationOperator = {
  name: "defaults",
  summary: { vi: "Đổi cách hiểu mặc định", en: "Another default of a reading" },
  changes: ({ readings = {} }) =>
    Object.entries(readings).flatMap(([node, { options, default: usual }]) =>
      Object.keys(options)
        .filter((option) => option !== usual)
        .map((to) => ({ node, path: ["readings", node, "default"], to })),
    ),
};
