/**
 * Rule tests (bộ tình huống kiểm thử): cases as data, how far they reach into a ruleset, and what they would not notice.
 *
 * @module
 */

export { RulesetError } from "../issues/error.js";
export { parseCasesCsv, safeParseCasesCsv } from "./cases/csv-read.js";
export { type CsvOptions, casesToCsv, safeCasesToCsv } from "./cases/csv-write.js";
export type { Mismatch } from "./cases/expect.js";
export { type ProposedCase, proposedCase } from "./cases/expected.js";
export { caseFilter, type Filtered } from "./cases/filter.js";
export { parseCases, parseCasesText, safeParseCases, safeParseCasesText } from "./cases/parse.js";
export { type ReadyCase, readyCases, safeReadyCases } from "./cases/ready.js";
export { failureBlocks } from "./cases/report.js";
export { type LoadRules, type NamedRules, type RulesWanted, rulesFrom } from "./cases/rules.js";
export { type CaseResult, casePasses, type RunOptions, runCase, runCases } from "./cases/run.js";
export type { Case, CaseChange, Cases, Expectation, ExpectedPoints } from "./cases/schema.js";
export { cellName, type Separator } from "./cases/table.js";
export { type CoveringCase, type CoverOptions, coverCases } from "./coverage/cover.js";
export type {
  ArticleCoverage,
  AskedCondition,
  Coverage,
  CoverageCount,
  Goal,
  GoalKind,
  GoalStatus,
  GoalValue,
  Impossible,
  JudgedGoal,
  Wanted,
} from "./coverage/goal.js";
export { type CoverageReportOptions, coverageBlocks } from "./coverage/report.js";
export {
  type DecisionMatchers,
  type MatcherOptions,
  type MatcherOutcome,
  matchers,
  matchersFor,
  type ThangdiemMatchers,
} from "./matchers.js";
export type { Mutant, MutationTarget } from "./mutation/mutants.js";
export {
  type Fate,
  type JudgedMutant,
  type MutationOptions,
  type MutationRun,
  mutateRuleset,
  startMutation,
} from "./mutation/mutate.js";
export type { Proof } from "./mutation/proof.js";
export type { PointsProof } from "./mutation/proof-points.js";
export { type MutationTally, mutationBlocks, type ReportOptions, tallyMutants } from "./mutation/report.js";
