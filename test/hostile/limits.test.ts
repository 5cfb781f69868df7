// In: the table of limits. Out: each is what the page says, no less and no more.
import { describe, expect, test } from "vitest";
import { safeParseEvidence, safeParseEvidenceText } from "../../src/index.js";
import { FAULT_LIMIT } from "../../src/issues/plain.js";
import { LIMITS } from "./limits.js";
import { expectSound } from "./sound.js";

describe.each(LIMITS)("$what", ({ most, code, at }) => {
  test("may be as many as the table says, and not one more", () => {
    const [within, beyond] = [at(most), at(most + 1)];
    expect(within.map((one) => one.code)).not.toContain(code);
    expect(beyond.map((one) => one.code)).toContain(code);
    expectSound([...within, ...beyond]);
  }, 20_000);
});

test("of more faults than are told, so many are, in text and value alike", () => {
  const faults = Array.from({ length: FAULT_LIMIT + 1 }, () => "e\u0301");
  expect(safeParseEvidence(faults.slice(1)).issues).toHaveLength(FAULT_LIMIT + 1);
  for (const { issues } of [safeParseEvidence(faults), safeParseEvidenceText(JSON.stringify(faults))]) {
    expect(issues.filter(({ code }) => code === "json.not-nfc")).toHaveLength(FAULT_LIMIT);
  }
});
