import { describe, expect, test } from "vitest";
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
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts,
  });

test("the shipped rulesets are a framework and two sheets that fill it", () => {
  expect(ALL.map(({ id, ruleset }) => [id, isFramework(ruleset)])).toEqual([
    ["vn/nd-122-2018/gia-dinh-van-hoa", true],
    ["vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa", false],
    ["vn/bac-ninh/thanh-pho/gia-dinh-van-hoa", false],
  ]);
});

test.each(ALL.filter(({ ruleset }) => isFramework(ruleset)))("$id, a framework, is never compiled", async ({ id }) => {
  const document = await loadShipped(id);
  expect(() => loadRuleset(document)).toThrow(RulesetError);
});

describe.each(COMPILING)("$id", ({ ruleset }) => {
  const { bounds, marks } = ruleset.pass!;

  test("with no facts at all is undetermined, lists what it needs, and ranges over all that can be", () => {
    const decision = decide(ruleset, {});
    expect(decision.verdict).toBe("undetermined");
    expect(decision.total).toMatchObject({ low: bounds[0], high: bounds[1] });
    const mentioned = decision.missing.map(({ field }) => field);
    expect(mentioned).toEqual([...new Set([...Object.keys(ruleset.fields), "subject.class"])].sort());
    expect(decision.missing.every(({ nodes }) => nodes.length > 0)).toBe(true);
    expect(decision.determinedBy.every(({ state }) => state === "unknown")).toBe(true);
    expect(decision.determinedBy.map(({ node }) => node)).toEqual(
      expect.arrayContaining((ruleset.disqualifiers ?? []).map(({ id }) => id)),
    );
    expect(decision.issues).toEqual([]);
  });

  const full = {
    registered: true,
    meeting: { summoned: 50, attended: 42 },
    votes: { agreed: 40 },
    findings: Object.fromEntries(
      Object.keys(ruleset.fields).flatMap((id) =>
        id.startsWith("findings.") ? [[id.slice("findings.".length), true]] : [],
      ),
    ),
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
