// Matchers say of a decision what a test wants to know, and why it is not so.
import { beforeAll, describe, expect, test } from "vitest";
import { type Decision, evaluate, type Facts, RulesetError } from "../../src/index.js";
import { matchers, matchersFor, type ThangdiemMatchers } from "../../src/testkit/index.js";
import { compiled, evidence, ruleset } from "./cases/model.js";

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: as vitest itself declares it
  interface Matchers<T = any> extends ThangdiemMatchers<T> {} // eslint-disable-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type
}

beforeAll(() => {
  expect.extend(matchers);
});

const decide = (facts: Facts = {}): Decision =>
  evaluate(compiled, { ...evidence, facts: { ...evidence.facts, convicted: false, ...facts } });
const messageOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("the matcher was content");
};

describe("with expect.extend(matchers)", () => {
  test("each says yes of what it asks for", () => {
    expect(decide()).toBeEligible();
    expect(decide({ "children.born": 4 })).toBeIneligible();
    expect(decide({ convicted: null })).toBeUndetermined();
    expect(decide()).toScore(87.5);
    expect(decide({ yard: null })).toScore({ low: 55, high: 95 });
    expect(decide({ convicted: true })).toBeDisqualifiedBy("d.convicted");
    expect(decide({ convicted: true })).toBeDisqualifiedBy();
    expect(decide({ convicted: null, yard: null })).toBeUndeterminedFor("yard", "convicted");
  });

  test("each says no of anything else", () => {
    expect(decide({ convicted: true })).not.toBeIneligible();
    expect(decide()).not.toBeUndetermined();
    expect(decide()).not.toScore({ low: 87.5, high: 88 });
    expect(decide({ convicted: true })).not.toBeDisqualifiedBy("d.convicted", "d.other");
    expect(decide({ convicted: null })).not.toBeDisqualifiedBy("d.convicted");
    expect(decide({ convicted: null })).not.toBeUndeterminedFor("yard");
  });

  test("a fact that is missing but does not stand in the way is not what it is undetermined for", () => {
    expect(decide({ yard: 40, "children.born": null, convicted: null })).toBeUndeterminedFor("convicted");
    expect(decide({ registered: false, yard: null })).not.toBeUndeterminedFor("yard");
  });

  test("what is no decision is a fault of the test, also where the opposite is asked", () => {
    expect(() => {
      expect({ verdict: "eligible" }).not.toBeEligible();
    }).toThrow(RulesetError);
  });

  test("what is not so is told with what settled it, by ids", () => {
    expect(messageOf(() => expect(decide({ yard: null })).toBeEligible())).toMatchInlineSnapshot(`
      "Mong đợi: Đủ điều kiện đề nghị công nhận. Kết quả: Chưa đủ căn cứ để kết luận.

      KẾT LUẬN
      Chưa đủ căn cứ để kết luận

      Tổng điểm: từ 55 đến 95 (tối đa 100); mức điểm đạt: 85

      CĂN CỨ CỦA KẾT LUẬN
      - s2.floor: chưa rõ
      - total: chưa rõ

      MINH CHỨNG CÒN THIẾU
      - yard
      "
    `);
  });
});

describe("the messages of matchersFor", () => {
  const about = (language: "vi" | "en") => matchersFor({ ruleset, language });
  const traced = evaluate(compiled, evidence, { trace: true });

  test("are the short explanation in the words of the ruleset, in Vietnamese", () => {
    expect(about("vi").toBeEligible(traced).message()).toMatchInlineSnapshot(`
      "Mong đợi: Đủ điều kiện đề nghị công nhận. Kết quả: Chưa đủ căn cứ để kết luận.

      KẾT LUẬN
      Chưa đủ căn cứ để kết luận: thiếu minh chứng về “Có thành viên bị truy cứu hình sự”.

      Tổng điểm: 87,5 (tối đa 100); mức điểm đạt: 85.

      CĂN CỨ CỦA KẾT LUẬN
      - Bị truy cứu hình sự: chưa rõ; Có thành viên bị truy cứu hình sự: thiếu minh chứng (chờ công an phường) [Điều 5 văn bản 01/VD]
      "
    `);
  });

  test("are it in English", () => {
    expect(about("en").toBeDisqualifiedBy(traced, "d.convicted").message()).toMatchInlineSnapshot(`
      "Expected: Not considered, because of d.convicted. Came to: Not enough evidence to conclude.

      CONCLUSION
      Not enough evidence to conclude: evidence is missing on “A member is held criminally liable”.

      Total: 87.5 (of at most 100); mark: 85.

      WHAT DECIDES
      - Criminal liability: not known; A member is held criminally liable: evidence missing (chờ công an phường) [Article 5, Document 01/VD]
      "
    `);
  });

  test("without a trace have the labels of what settled it", () => {
    expect(about("en").toScore(decide(), 90).message()).toMatchInlineSnapshot(`
      "Expected: a total of 90. Came to: a total of 87.5.

      CONCLUSION
      Eligible to be proposed for recognition

      Total: 87.5 (of at most 100); mark: 85

      WHAT DECIDES
      - Criminal liability (d.convicted): this case does not apply
      - Registration (g.registered): met
      - Floor of the standard “Community life” (s1.floor): met
      - Floor of the standard “Environment” (s2.floor): met
      - Total (total): met
      "
    `);
  });

  test("say what was not expected, where the opposite was asked", () => {
    const [sentence] = about("en").toBeUndeterminedFor(traced, "convicted").message().split("\n");
    expect(sentence).toBe("Not expected, and yet it came to: Not enough evidence to conclude, for want of convicted.");
  });
});
