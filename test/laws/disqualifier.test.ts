import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { caseArb } from "../generators/cases.js";
import { INSTRUMENT, label } from "../generators/statements.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("a disqualifier that holds decides, whatever the points", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const before = decide(ruleset, evidence, readings);
      const holds = before.determinedBy.some((one) => one.state === "holds");
      expect(before.verdict === "disqualified").toBe(holds);
      const stop = { ...label("stop-always"), when: true, cite: { in: INSTRUMENT }, certainty: "official" } as const;
      const stopped: Ruleset = { ...ruleset, disqualifiers: [...(ruleset.disqualifiers ?? []), stop] };
      const after = decide(stopped, evidence, readings);
      expect(after.verdict).toBe("disqualified");
      expect(after.determinedBy.every((one) => one.state === "holds")).toBe(true);
      expect(after.determinedBy).toContainEqual({ node: "stop-always", state: "holds" });
      expect(after.total).toStrictEqual(before.total);
    }),
    SETTINGS,
  );
});
