// In: decisions on evidence full of people's texts. Out: that the letter shows none of them, and no more than the ruleset states.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type Json } from "../../src/base/json.js";
import { auditorView, citizenLetter, renderText } from "../../src/docs/index.js";
import { type Evidence, evaluate, type TracedDecision } from "../../src/index.js";
import { caseArb } from "../generators/cases.js";
import { decideWithTrace } from "../laws/engine.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { city, decisionOn, householdOf } from "./city.js";

const SECRET = "BÍMẬT";

/** The same facts, every text that people wrote beside them a secret; ids of events stay apart. */
function whispered(fact: Json): Json {
  if (Array.isArray(fact)) return (fact as readonly Json[]).map(whispered);
  if (!isObject(fact)) return fact;
  return Object.fromEntries(
    // CAST: what stands in JSON is JSON.
    Object.entries(fact).map(([key, value]) => {
      const isText = ["source", "unknown", "notApplicable"].includes(key) && typeof value === "string";
      if (isText) return [key, SECRET];
      return [key, key === "id" && typeof value === "string" ? `${SECRET}-${value}` : whispered(value)];
    }),
  );
}

function traced(
  ruleset: Parameters<typeof decideWithTrace>[0],
  evidence: Evidence,
  readings: Parameters<typeof decideWithTrace>[2],
): TracedDecision {
  const { trace, ...decision } = decideWithTrace(ruleset, evidence, readings);
  if (trace === undefined) throw new Error("no trace");
  return { ...decision, trace };
}

describe("the letter", () => {
  test("shows no text of the evidence and no event of a list", { timeout: TIMEOUT }, () => {
    let heard = 0;
    fc.assert(
      fc.property(
        caseArb,
        fc.constantFrom("vi" as const, "en" as const),
        ({ ruleset, evidence, readings }, language) => {
          // CAST: the texts alone were changed.
          const facts = whispered(evidence.facts) as Evidence["facts"];
          const history = evidence.history?.map((one) => ({ ...one, decision: SECRET }));
          const secret = { ...evidence, facts, ...(history === undefined ? {} : { history }) };
          const decision = traced(ruleset, secret, readings);
          expect(renderText(citizenLetter(decision, ruleset, { language }))).not.toContain(SECRET);
          if (renderText(auditorView(decision, ruleset, { language })).includes(SECRET)) heard += 1;
        },
      ),
      { ...SETTINGS, numRuns: 500 },
    );
    // Where there is nothing to be kept, nothing is shown either.
    expect(heard).toBeGreaterThan(100);
  });

  test("says how many cases there are, not what or when they were", () => {
    const bar = { violence: [{ id: "ong-A", act: "2020-03-04", measure: "2020-05-06" }] };
    const first = householdOf("h-001");
    const known = first.facts["bar"];
    const facts = { ...first.facts, bar: { ...(isObject(known) ? known : {}), ...bar } };
    const decision = evaluate(city, { ...first, facts }, { trace: true });
    const letter = renderText(citizenLetter(decision, city.ruleset, { language: "vi" }));
    const audit = renderText(auditorView(decision, city.ruleset, { language: "vi" }));
    expect(decision.verdict).toBe("disqualified");
    expect(letter).toContain("1 trường hợp");
    for (const detail of ["ong-A", "06/05/2020"]) {
      expect(letter).not.toContain(detail);
      expect(audit).toContain(detail);
    }
  });

  test("names no remedy, and says that recognition is the authority's", () => {
    const letter = renderText(citizenLetter(decisionOn("h-006"), city.ruleset, { language: "vi" }));
    expect(letter).not.toMatch(/khiếu nại|khởi kiện|kháng/i);
    expect(letter).toContain("việc công nhận danh hiệu do cấp có thẩm quyền quyết định");
    expect(letter).toContain("Chủ tịch Ủy ban nhân dân cấp xã");
  });

  test("of a ruleset that names no authority names none", () => {
    const { procedure, ...ruleset } = city.ruleset;
    expect(procedure).toBeDefined();
    const letter = renderText(citizenLetter(decisionOn("h-006"), ruleset, { language: "vi" }));
    expect(letter).not.toContain("Người có thẩm quyền");
  });

  test("tells where points were lost only where points were what failed", () => {
    const lost = "CHỖ CHƯA ĐỦ ĐIỂM";
    const text = (id: string): string => renderText(citizenLetter(decisionOn(id), city.ruleset, { language: "vi" }));
    expect(text("h-006")).toContain(`${lost}, CHỖ BỊ TRỪ ĐIỂM`);
    expect(text("h-006")).toContain("Sinh con thứ 3: trừ 5 điểm");
    for (const id of ["h-001", "h-005", "h-007"]) expect(text(id)).not.toContain(lost);
  });
});
