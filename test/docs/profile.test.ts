import jsonLogic from "json-logic-js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { OPERATORS } from "../../src/logic/operators/index.js";
import { LEFT_OUT, profile } from "./profile.js";

afterEach(() => {
  vi.restoreAllMocks();
});

function isInJsonLogic(operator: string): boolean {
  try {
    jsonLogic.apply({ [operator]: [] }, {});
    return true;
  } catch (error) {
    return !String(error).includes("Unrecognized operation");
  }
}

describe("the profile of the dialect", () => {
  test("is what docs/json-logic.md says", async () => {
    await expect(profile(OPERATORS)).toMatchFileSnapshot("../../docs/json-logic.md");
  });

  test.each(OPERATORS)("calls $name new exactly when JSON Logic has no such operator", ({ name, departure }) => {
    expect(departure === "new").toBe(!isInJsonLogic(name));
  });

  test.each(LEFT_OUT)("leaves out %s, which JSON Logic has", (name) => {
    // Its `log` writes to the console.
    vi.spyOn(console, "log").mockReturnValue();
    expect(OPERATORS.map((operator) => operator.name)).not.toContain(name);
    expect(isInJsonLogic(name)).toBe(true);
  });

  test.each(OPERATORS)("shows $name with at least one example", ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
  });
});

// What docs/adr/0001-strict-json-logic.md says of plain JSON Logic.
describe("json-logic-js, asked with no facts at all,", () => {
  test.each([
    [{ "<": [{ var: "violations" }, 5] }, true],
    [{ ">=": [{ var: "violations" }, 0] }, true],
    [{ "!": { var: "criminal" } }, true],
    [{ "!=": [{ var: "criminal" }, true] }, true],
    [{ var: "constructor.name" }, "Object"],
    [{ "+": [0.1, 0.2] }, 0.30000000000000004],
  ])("answers %j with %j", (rule, answer) => {
    expect(jsonLogic.apply(rule as never, {})).toBe(answer);
  });
});
