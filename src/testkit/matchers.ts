// In: a decision and what a test expects of it. Out: matchers for `expect.extend` of vitest and of what speaks like it; their
// messages are the short explanation. Never here: an import of vitest.
import { isObject, typeWord } from "../base/json.js";
import type { Decision, Range, Verdict } from "../evaluate/decision.js";
import { raise } from "../issues/error.js";
import { issue } from "../issues/issue.js";
import { LANGUAGES, type Language } from "../locales/index.js";
import { KIT } from "../locales/kit.js";
import type { Formats, KitMessages, Names } from "../locales/messages.js";
import { renderText } from "../render/text.js";
import type { Ruleset } from "../ruleset/schema.js";
import type { ExpectedPoints } from "./cases/schema.js";
import { rangeWords, shortExplanation } from "./short.js";

/** The language of the messages, Vietnamese unless told; with the ruleset they speak its words, else its ids. */
export interface MatcherOptions {
  readonly language?: Language;
  /** The ruleset that the decisions are made by, overlays applied. */
  readonly ruleset?: Ruleset;
}

/** What a matcher says. */
export interface MatcherOutcome {
  readonly pass: boolean;
  /** Made only where vitest asks for it. */
  readonly message: () => string;
}

/** The matchers, as `expect.extend` takes them: a type, for an interface would not do as a record of any names. */
export type DecisionMatchers = {
  /** The verdict is `eligible` (đủ điều kiện đề nghị công nhận). */
  readonly toBeEligible: (received: unknown) => MatcherOutcome;
  /** The verdict is `ineligible` (không đủ điều kiện); a disqualified subject is not. */
  readonly toBeIneligible: (received: unknown) => MatcherOutcome;
  /** The verdict is `undetermined` (chưa đủ căn cứ). */
  readonly toBeUndetermined: (received: unknown) => MatcherOutcome;
  /** The total is exactly so many points, or exactly this range. */
  readonly toScore: (received: unknown, expected: ExpectedPoints) => MatcherOutcome;
  /** The verdict is `disqualified` (không xét), and each disqualifier named holds; others may too. */
  readonly toBeDisqualifiedBy: (received: unknown, ...nodes: readonly string[]) => MatcherOutcome;
  /** The verdict is `undetermined`, and each fact named is missing and stands in its way; others may too. */
  readonly toBeUndeterminedFor: (received: unknown, ...fields: readonly string[]) => MatcherOutcome;
};

/**
 * The matchers as a test calls them. To have them typed, write once in a file of the tests:
 * `declare module "vitest" { interface Matchers<T = any> extends ThangdiemMatchers<T> {} }`.
 */
export interface ThangdiemMatchers<R = unknown> {
  /** The verdict is `eligible` (đủ điều kiện đề nghị công nhận). */
  toBeEligible(): R;
  /** The verdict is `ineligible` (không đủ điều kiện); a disqualified subject is not. */
  toBeIneligible(): R;
  /** The verdict is `undetermined` (chưa đủ căn cứ). */
  toBeUndetermined(): R;
  /** The total is exactly so many points, or exactly this range. */
  toScore(expected: ExpectedPoints): R;
  /** The verdict is `disqualified` (không xét), and each disqualifier named holds; others may too. */
  toBeDisqualifiedBy(...nodes: readonly string[]): R;
  /** The verdict is `undetermined`, and each fact named is missing and stands in its way; others may too. */
  toBeUndeterminedFor(...fields: readonly string[]): R;
}

function decisionOf(received: unknown): Decision {
  if (isObject(received) && received["kind"] === "decision") return received as unknown as Decision;
  // Not a failure that `.not` would turn into a success: the test itself is wrong.
  return raise([issue("shape.wrong-type", "decision", "", { expected: "object", found: typeWord(received) })]);
}

function rangeOf(expected: ExpectedPoints): Range {
  return typeof expected === "number" ? { low: expected, high: expected } : expected;
}

/** What was expected and what was found, in words. */
interface Said {
  readonly pass: boolean;
  readonly expected: string;
  readonly found: string;
}

/** What a matcher finds in a decision, with the words to say it. */
type Look<Expected extends readonly unknown[]> = (decision: Decision, words: Phrases, ...expected: Expected) => Said;

interface Phrases {
  readonly verdicts: Names["verdicts"];
  readonly format: Formats;
  readonly say: KitMessages["matchers"];
  readonly nothing: string;
}

function forVerdict(wanted: Verdict): Look<[]> {
  return ({ verdict }, { verdicts }) => ({
    pass: verdict === wanted,
    expected: verdicts[wanted],
    found: verdicts[verdict],
  });
}

const score: Look<[ExpectedPoints]> = ({ total }, { format, say, nothing }, expected) => {
  const { low, high } = rangeOf(expected);
  return {
    pass: total !== undefined && total.low === low && total.high === high,
    expected: say.points(rangeWords({ low, high }, format)),
    found: say.points(total === undefined ? nothing : rangeWords(total, format)),
  };
};

/** A verdict because of something: each name that is asked for must be among those found. */
function because(
  wanted: Verdict,
  reason: "disqualifiedBy" | "missing",
  found: (decision: Decision) => readonly string[],
): Look<readonly string[]> {
  return (decision, { verdicts, format, say }, ...names) => {
    const reasons = found(decision);
    const words = (verdict: Verdict, of: readonly string[]): string =>
      of.length === 0 ? verdicts[verdict] : say[reason](verdicts[verdict], format.and(of));
    return {
      pass: decision.verdict === wanted && names.every((name) => reasons.includes(name)),
      expected: words(wanted, names),
      found: words(decision.verdict, reasons),
    };
  };
}

const disqualifiedBy = because("disqualified", "disqualifiedBy", ({ determinedBy }) =>
  determinedBy.filter(({ state }) => state === "holds").map(({ node }) => node),
);
const undeterminedFor = because("undetermined", "missing", ({ missing }) =>
  missing.filter(({ blocks }) => blocks).map(({ field }) => field),
);

/**
 * Makes matchers for the decisions of one ruleset, whose words their messages speak.
 *
 * @example
 * const { toScore } = matchersFor({ ruleset, language: "en" });
 * const outcome = toScore(evaluate(compiled, evidence), 90);
 * [outcome.pass, outcome.message().split("\n")[0]]; //=> [false, "Expected: a total of 90. Came to: a total of 87.5."]
 */
export function matchersFor({ language = "vi", ruleset }: MatcherOptions = {}): DecisionMatchers {
  const { names, format } = LANGUAGES[language];
  const { matchers: say, cases } = KIT[language];
  const words = { verdicts: names.verdicts, format, say, nothing: cases.nothing };
  const matcher =
    <Expected extends readonly unknown[]>(look: Look<Expected>) =>
    (received: unknown, ...expected: Expected): MatcherOutcome => {
      const decision = decisionOf(received);
      const said = look(decision, words, ...expected);
      return {
        pass: said.pass,
        message: () => {
          const sentence = said.pass ? say.notToBe(said.expected) : say.toBe(said.expected, said.found);
          return `${sentence}\n\n${renderText(shortExplanation(decision, ruleset, language))}`;
        },
      };
    };
  return {
    toBeEligible: matcher(forVerdict("eligible")),
    toBeIneligible: matcher(forVerdict("ineligible")),
    toBeUndetermined: matcher(forVerdict("undetermined")),
    toScore: matcher(score),
    toBeDisqualifiedBy: matcher(disqualifiedBy),
    toBeUndeterminedFor: matcher(undeterminedFor),
  };
}

/**
 * Matchers for decisions (hàm so kết quả trong kiểm thử): `expect.extend(matchers)`, then
 * `expect(evaluate(compiled, evidence)).toBeEligible()`. Their messages name nodes and fields by id; `matchersFor` gives
 * messages in the words of a ruleset.
 */
export const matchers: DecisionMatchers = matchersFor();
