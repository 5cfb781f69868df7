/**
 * What changes from one ruleset to another (so sánh), in its words, and for whom.
 *
 * @module
 */
export { type PopulationOptions, populate } from "../explore/population.js";
export type { CombinationProof } from "../explore/same-node.js";
export type { DecisionSide } from "./decisions/cells.js";
export { compareDecisions, safeCompareDecisions } from "./decisions/compare.js";
export { decisionsBlocks, decisionsHtml, decisionsMarkdown, decisionsText } from "./decisions/report.js";
export type {
  Alone,
  ArticleChange,
  ArticlePlace,
  Cause,
  ComparedDecision,
  ConditionChange,
  ConditionState,
  DecisionComparison,
  Difference,
  Ends,
  FactChange,
  PointsChange,
  PointsPart,
  RuleChange,
  Split,
} from "./decisions/result.js";
export { diffRulesets } from "./diff/diff.js";
export type { DiffOptions } from "./diff/options.js";
export { diffBlocks, diffHtml, diffMarkdown, diffText } from "./diff/report.js";
export type {
  Decided,
  DiffSide,
  Edit,
  EditKind,
  EditorialProof,
  Effect,
  RulesetChange,
  RulesetDiff,
  Told,
  Witness,
} from "./diff/result.js";
export type { Change } from "./impact/amendments.js";
export type { SubjectGroup } from "./impact/groups.js";
export {
  addImpact,
  addRecord,
  addUnreadable,
  compareRecord,
  finishImpact,
  type ImpactState,
  impact,
  mergeImpact,
  safeStartImpact,
  startImpact,
} from "./impact/impact.js";
export type { ImpactOptions } from "./impact/options.js";
export type { Happening, Outcome, RecordImpact } from "./impact/record.js";
export { type ComparedRulesets, impactHtml, impactMarkdown, impactText, reportImpact } from "./impact/report.js";
export type {
  Amendment,
  Bounds,
  Breakdown,
  Combination,
  ComparedRuleset,
  Flow,
  GroupImpact,
  Impact,
  PointsClass,
  Shifts,
  Totals,
} from "./impact/result.js";
export type { Flip } from "./impact/tally.js";
