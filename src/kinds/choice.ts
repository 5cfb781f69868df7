import type { Instruction } from "../logic/machine.js";
import type { CriterionKind } from "./kind.js";
import type { Choice } from "./schema.js";

/** Points by the index of the value; over an unknown value, from the least to the most. */
const pointsByValue: Instruction<readonly number[]> = {
  run({ size, target, start, operands, data }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const value = operands[start[i]!]!;
      const points = data[i]!;
      let least = Infinity;
      let most = -Infinity;
      for (let index = low[value]!; index <= high[value]!; index++) {
        if (points[index]! < least) least = points[index]!;
        if (points[index]! > most) most = points[index]!;
      }
      low[target[i]!] = least;
      high[target[i]!] = most;
    }
  },
};

/** The assessor picks one described level (mức); each level has its points. */
export const choice: CriterionKind<Choice> = {
  summary: { vi: "chọn một mức đã mô tả", en: "one described level is picked" },
  maximum: ({ levels }) => Math.max(...levels.map(({ points }) => points)),
  lower({ field, levels }, scope) {
    const value = scope.field(field, "choice", "field");
    if (value?.type.type !== "choice") return undefined;
    const { values } = value.type;
    levels.forEach((level, i) => {
      if (!values.includes(level.value) || levels.findIndex((one) => one.value === level.value) !== i) {
        scope.report("ruleset.levels-do-not-match", ["levels", i, "value"], { field, value: level.value });
      }
    });
    for (const name of values) {
      if (!levels.some((level) => level.value === name)) {
        scope.report("ruleset.levels-do-not-match", ["levels"], { field, value: name });
      }
    }
    const points = values.map((name) => scope.scaled(levels.find((level) => level.value === name)?.points ?? 0));
    const earned = scope.builder.emit(pointsByValue, [value.register], points);
    return { raw: earned, earned, expressions: { field: value }, children: [] };
  },
};
