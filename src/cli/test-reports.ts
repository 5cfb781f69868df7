// In: what became of files of cases. Out: a report for people, for machines (JSON), for build servers (JUnit XML, TAP 14).
import type { Language } from "../index.js";
import { harmless } from "../render/harmless.js";
import { renderText } from "../render/text.js";
import { type CaseResult, failureBlocks } from "../testkit/index.js";
import { issueLines } from "./issue-lines.js";
import { type FileRun, isNotRun, isWrong, type TestTally, tallyOf } from "./test-run.js";
import { WORDS } from "./words.js";
import { TEST_WORDS } from "./words-test.js";

export const TEST_FORMATS = ["text", "json", "junit", "tap"] as const;
/** A form of the report. */
export type TestFormat = (typeof TEST_FORMATS)[number];

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

/** Why a file could not be run, on lines of its own. */
function faultOf({ issues, refusal }: FileRun, language: Language): string {
  const said = refusal === undefined ? "" : `${refusal.say(WORDS[language])}\n`;
  return `${issueLines(issues, language)}${said}`;
}

/** What came out otherwise in a case, with the places of what is wrong in it. */
function detailOf(result: CaseResult, language: Language): string {
  return issueLines(result.issues, language) + renderText(failureBlocks({ ...result, issues: [] }, language));
}

function countsOf({ passed, failed, notRun, wrongFiles }: TestTally, language: Language): readonly string[] {
  const words = TEST_WORDS[language];
  return [
    words.passed(passed),
    words.failed(failed),
    ...(notRun === 0 ? [] : [words.notRun(notRun)]),
    ...(wrongFiles === 0 ? [] : [words.unread(wrongFiles)]),
  ];
}

/** One file: its counts, what could not be run with each reason once, then each case that failed. */
function fileText(run: FileRun, language: Language): string {
  const tally = tallyOf([run]);
  const words = TEST_WORDS[language];
  const counts = isWrong(run) ? words.outcomes.notRun : countsOf(tally, language).join(", ");
  const reasons = new Set(run.results.filter(isNotRun).map(({ issues }) => issueLines(issues, language)));
  const failed = run.results.filter((result) => !result.passed && !isNotRun(result));
  return [
    `${harmless(run.file)}: ${counts}\n`,
    ...[faultOf(run, language), ...reasons].map(indented),
    ...failed.map((result) => `\n  ✗ ${harmless(result.name)}\n${indented(detailOf(result, language))}`),
  ].join("");
}

function text(runs: readonly FileRun[], language: Language): string {
  const tally = tallyOf(runs);
  const summary = TEST_WORDS[language].summary(tally.cases, runs.length, countsOf(tally, language));
  return `${runs.map((run) => `${fileText(run, language)}\n`).join("")}${summary}\n`;
}

function json(runs: readonly FileRun[], language: Language): string {
  const files = runs.map(({ file, results, issues, refusal }) => ({
    file,
    issues,
    ...(refusal === undefined ? {} : { refusal: refusal.say(WORDS[language]) }),
    // Neither the ruleset, which is the same for all, nor the trace, which is long.
    cases: results.map((result) => ({
      ...result,
      ruleset: undefined,
      ...(result.decision === undefined ? {} : { decision: { ...result.decision, trace: undefined } }),
    })),
  }));
  return `${JSON.stringify({ summary: tallyOf(runs), files }, undefined, 2)}\n`;
}

/** Text of XML 1.0: what it cannot hold at all is shown, as everywhere, as `⟨U+…⟩`. */
function xml(given: string): string {
  const entities: { readonly [character: string]: string } = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
  };
  return given
    .replace(/[\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function xmlAttributes(attributes: { readonly [name: string]: string | number }): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xml(harmless(String(value)))}"`)
    .join("");
}

function junitCase(file: string, result: CaseResult, language: Language): string {
  const attributes = xmlAttributes({ name: result.name, classname: file });
  if (result.passed) return `    <testcase${attributes}/>\n`;
  const { outcomes } = TEST_WORDS[language];
  const [tag, message] = isNotRun(result) ? ["error", outcomes.notRun] : ["failure", outcomes.failed];
  const body = `      <${tag}${xmlAttributes({ message, type: tag })}>${xml(detailOf(result, language))}</${tag}>\n`;
  return `    <testcase${attributes}>\n${body}    </testcase>\n`;
}

function junitFile(run: FileRun, language: Language): string {
  const { cases, failed, notRun, wrongFiles } = tallyOf([run]);
  const counts = { tests: cases + wrongFiles, failures: failed, errors: notRun + wrongFiles };
  const { outcomes } = TEST_WORDS[language];
  const fault = isWrong(run)
    ? `    <testcase${xmlAttributes({ name: run.file, classname: run.file })}>\n` +
      `      <error${xmlAttributes({ message: outcomes.notRun, type: "error" })}>${xml(faultOf(run, language))}</error>\n` +
      "    </testcase>\n"
    : "";
  const inside = run.results.map((result) => junitCase(run.file, result, language)).join("");
  return `  <testsuite${xmlAttributes({ name: run.file, ...counts })}>\n${fault}${inside}  </testsuite>\n`;
}

function junit(runs: readonly FileRun[], language: Language): string {
  const { cases, failed, notRun, wrongFiles } = tallyOf(runs);
  const counts = { tests: cases + wrongFiles, failures: failed, errors: notRun + wrongFiles };
  const suites = runs.map((run) => junitFile(run, language)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: "thangdiem", ...counts })}>\n${suites}</testsuites>\n`;
}

interface TapPoint {
  readonly ok: boolean;
  readonly description: string;
  /** What stands in the way, of a point that is not ok. */
  readonly message?: string;
  readonly detail?: string;
}

function tapPoints(run: FileRun, language: Language): readonly TapPoint[] {
  const { outcomes } = TEST_WORDS[language];
  const fault = isWrong(run)
    ? [{ ok: false, description: run.file, message: outcomes.notRun, detail: faultOf(run, language) }]
    : [];
  const points = run.results.map((result): TapPoint => {
    const description = `${run.file}: ${result.name}`;
    if (result.passed) return { ok: true, description };
    const message = isNotRun(result) ? outcomes.notRun : outcomes.failed;
    return { ok: false, description, message, detail: detailOf(result, language) };
  });
  return [...fault, ...points];
}

/** A line of TAP: `#` would begin a directive. */
function tapLine({ ok, description, message, detail = "" }: TapPoint, index: number): string {
  const text = harmless(description).replace(/[\\#]/g, "\\$&");
  const line = `${ok ? "ok" : "not ok"} ${String(index + 1)} - ${text}\n`;
  if (message === undefined) return line;
  // A literal block of YAML: as it stands, two blanks further in.
  const block = detail
    .trimEnd()
    .split("\n")
    .map((one) => (one === "" ? "\n" : `    ${one}\n`))
    .join("");
  return `${line}  ---\n  message: ${JSON.stringify(message)}\n  severity: fail\n  detail: |2\n${block}  ...\n`;
}

function tap(runs: readonly FileRun[], language: Language): string {
  const points = runs.flatMap((run) => tapPoints(run, language));
  return `TAP version 14\n1..${String(points.length)}\n${points.map(tapLine).join("")}`;
}

/** The report in each form. */
export const TEST_REPORTS: { readonly [F in TestFormat]: (runs: readonly FileRun[], language: Language) => string } = {
  text,
  json,
  junit,
  tap,
};
