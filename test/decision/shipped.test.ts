import { describe, expect, test } from "vitest";
import { dateText, dayNumber } from "../../src/base/date.js";
import {
  compileRuleset,
  type Decision,
  type Evidence,
  evaluate,
  loadRuleset,
  type Ruleset,
  RulesetError,
} from "../../src/index.js";
import { applyOverlays } from "../../src/overlay/apply.js";
import { isFramework } from "../../src/ruleset/checks/points.js";
import { loadShipped, shippedIds, shippedStack } from "../../src/rulesets.js";

interface Shipped {
  readonly id: string;
  readonly ruleset: Ruleset;
}

const ALL: readonly Shipped[] = await Promise.all(
  shippedIds.map(async (id) => {
    const { ruleset, overlays } = await shippedStack(id);
    return { id, ruleset: applyOverlays(ruleset, overlays) };
  }),
);
const COMPILING = ALL.filter(({ ruleset }) => !isFramework(ruleset));

const decide = (ruleset: Ruleset, facts: Evidence["facts"], name?: string): Decision =>
  evaluate(compileRuleset(ruleset), {
    kind: "evidence",
    format: 1,
    subject: { kind: ruleset.subject, id: "nobody", ...(name === undefined ? {} : { class: name }) },
    // The first day in force.
    period: { from: ruleset.inForce.from, to: dateText(dayNumber(ruleset.inForce.from) + 1) },
    facts,
  });

test("the frameworks among the shipped rulesets are those of Decree 122", () => {
  expect(ALL.filter(({ ruleset }) => isFramework(ruleset)).map(({ id }) => id)).toEqual([
    "vn/nd-122-2018/gia-dinh-van-hoa",
    "vn/nd-122-2018/khu-dan-cu-van-hoa",
  ]);
});

test.each(ALL.filter(({ ruleset }) => isFramework(ruleset)))("$id, a framework, is never compiled", async ({ id }) => {
  const document = await loadShipped(id);
  expect(() => loadRuleset(document)).toThrow(RulesetError);
});

describe.each(COMPILING)("$id", ({ ruleset }) => {
  test("with no facts at all is undetermined, lists what it needs, and ranges over all that can be", () => {
    const decision = decide(ruleset, {});
    expect(decision.verdict).toBe("undetermined");
    const [low, high] = ruleset.pass?.bounds ?? [];
    expect([decision.total?.low, decision.total?.high]).toEqual([low, high]);
    const mentioned = decision.missing.map(({ field }) => field);
    const byClass = ruleset.classes === undefined ? [] : ["subject.class"];
    const past = Object.keys(ruleset.history ?? {}).map((key) => `history.${key}`);
    expect(mentioned).toEqual([...Object.keys(ruleset.fields), ...past, ...byClass].sort());
    expect(decision.missing.every(({ nodes }) => nodes.length > 0)).toBe(true);
    expect(decision.determinedBy.every(({ state }) => state === "unknown")).toBe(true);
    expect(decision.determinedBy.map(({ node }) => node)).toEqual(
      expect.arrayContaining((ruleset.disqualifiers ?? []).map(({ id }) => id)),
    );
    expect(decision.issues).toEqual([]);
  });
});

const HOUSEHOLDS = COMPILING.filter(({ ruleset }) => ruleset.id === "vn/nd-122-2018/gia-dinh-van-hoa");

describe.each(HOUSEHOLDS)("$id", ({ ruleset }) => {
  const { bounds, marks } = ruleset.pass!;
  const findings = Object.keys(ruleset.fields).flatMap((id) =>
    id.startsWith("findings.") ? [[id.slice("findings.".length), true] as const] : [],
  );
  const full = {
    registered: true,
    meeting: { summoned: 50, attended: 42 },
    votes: { agreed: 40 },
    ...(findings.length === 0 ? {} : { findings: Object.fromEntries(findings) }),
    grades: Object.fromEntries(
      Object.entries(ruleset.fields).flatMap(([id, field]) =>
        field.type === "points" ? [[id.slice("grades.".length), field.max]] : [],
      ),
    ),
    ...("births" in ruleset.fields ? { births: [], breaches: { conventions: [], ceremonies: [] } } : {}),
  };

  test("with full points and every disqualifier unknown is undetermined, never eligible", () => {
    const ids = (ruleset.disqualifiers ?? []).map(({ id }) => id).sort();
    expect(ids).toHaveLength(7);
    for (const { class: name } of marks) {
      const decision = decide(ruleset, full, name);
      expect(decision.total).toMatchObject({ low: bounds[1], high: bounds[1] });
      expect(decision.verdict).toBe("undetermined");
      expect(decision.determinedBy).toEqual(ids.map((node) => ({ node, state: "unknown" })));
    }
  });
});
