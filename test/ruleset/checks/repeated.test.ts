import { describe, expect, test } from "vitest";
import type { Expression } from "../../../src/index.js";
import { checked, count, fact, gate, sheet, yesNo } from "../../decision/sheet.js";

const fields = { a: yesNo(), b: yesNo(), n: count(5) };

function repeated(condition: Expression): readonly unknown[] {
  return checked(sheet({ fields, gates: [gate("g", condition)] }))
    .filter(([code]) => code === "logic.repeated-operand")
    .map(([, pointer]) => String(pointer).replace("/gates/0/require", ""));
}

describe("an operand stands twice", () => {
  test.each<[string, Expression, readonly string[]]>([
    ["in an and", { and: [fact("a"), fact("b"), fact("a")] }, ["/and/2"]],
    ["in another spelling", { or: [{ "==": [fact("n"), 1] }, { "===": [1, fact("n")] }] }, ["/or/1"]],
    ["turned round", { and: [{ ">": [fact("n"), 1] }, { "<": [1, fact("n")] }] }, ["/and/1"]],
    ["in another order", { and: [{ or: [fact("a"), fact("b")] }, { or: [fact("b"), fact("a")] }] }, ["/and/1"]],
    ["in a sum", { ">": [{ "+": [fact("n"), fact("n")] }, 3] }, ["/>/0/+/1"]],
    ["in a list of values", { in: [fact("n"), [1, 2, 1]] }, ["/in/1/2"]],
    ["deep inside", { "!": { and: [fact("b"), fact("b")] } }, ["/!/and/1"]],
    ["not where only the threshold is another", { and: [{ ">": [fact("n"), 1] }, { ">": [fact("n"), 2] }] }, []],
    ["not on both sides of a comparison", { "==": [fact("a"), fact("a")] }, []],
    ["not in a product", { ">": [{ "*": [fact("n"), fact("n")] }, 3] }, []],
  ])("%s", (_, condition, expected) => {
    expect(repeated(condition)).toEqual(expected);
  });
});
