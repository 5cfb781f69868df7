/**
 * Scores subjects against legally defined score sheets (thang điểm), and explains every point.
 *
 * @module
 */
export type { Json } from "./base/json.js";
export type { Result } from "./base/result.js";
export type * from "./evaluate/decision.js";
export { type EvaluateOptions, evaluate, safeEvaluate, type TracedDecision } from "./evaluate/evaluate.js";
export {
  type EveryReading,
  type EveryReadingOptions,
  evaluateReadings,
  type ReadingOutcome,
  safeEvaluateReadings,
} from "./evaluate/every-reading.js";
export type * from "./evaluate/evidence.js";
export { type EvaluatedRecord, evaluateMany } from "./evaluate/many.js";
export { parseEvidence, parseEvidenceText, safeParseEvidence, safeParseEvidenceText } from "./evaluate/parse.js";
export {
  type ExplainLevel,
  type ExplainOptions,
  explain,
  explainHtml,
  explainMarkdown,
  explainText,
} from "./explain/explain.js";
export { issueHelp, issueText } from "./explain/issue-text.js";
export type { IssueCode, IssueParams, Severity } from "./issues/codes.js";
export { RulesetError } from "./issues/error.js";
export { hasErrors, type Issue, type RelatedPlace, sortIssues } from "./issues/issue.js";
export { type Locate, type Place, withPlaces } from "./issues/locate.js";
export type { ParseOptions, TextResult } from "./issues/parse-document.js";
export type { WhenNotApplicable } from "./kinds/node.js";
export type {
  Adjustment,
  AdjustmentGroup,
  Band,
  Banded,
  BandedAdjustment,
  Choice,
  Combine,
  Criterion,
  FlatAdjustment,
  Graded,
  GradedAdjustment,
  Group,
  PassFail,
  PerCaseAdjustment,
  PerUnit,
  Proportional,
  Required,
} from "./kinds/schema.js";
export type { Language } from "./locales/index.js";
export type { Expression } from "./logic/expression.js";
export { applyOverlays, safeApplyOverlays } from "./overlay/apply.js";
export { loadRuleset, safeLoadRuleset } from "./overlay/load.js";
export { parseOverlay, parseOverlayText, safeParseOverlay, safeParseOverlayText } from "./overlay/parse.js";
export type { Operation, Overlay } from "./overlay/schema.js";
export type { Correction } from "./parts/correction.js";
export type {
  BooleanField,
  ChoiceField,
  ChoiceValue,
  CountField,
  DateField,
  EventsField,
  Field,
  FieldBase,
  NumberField,
  PlainField,
  PlainFieldBase,
  PointsField,
} from "./parts/field.js";
export type { History } from "./parts/history.js";
export type { Certainty, Citation, Figures, Instrument, LocalText, Period, Statement } from "./parts/statement.js";
export type { RegistryDocument } from "./registry/collection.js";
export type { ListFilter, RegistryEntry } from "./registry/list.js";
export type { CaseQuery, DayQuery, PlaceQuery, ResolveQuery } from "./registry/query.js";
export { createRegistry, type Registry, safeCreateRegistry } from "./registry/registry.js";
export type { ResolvedStack } from "./registry/resolve.js";
export { type LayeredSheet, safeWhy, type ValueLayer, why } from "./registry/why.js";
export type { Block, Figure, Heading, Paragraph, Quotation } from "./render/blocks.js";
export type { Drawing, Position, Shape, Stroke } from "./render/drawing.js";
export { checkRuleset } from "./ruleset/check.js";
export { type CompiledRuleset, compileRuleset, safeCompileRuleset } from "./ruleset/compile.js";
export { parseRuleset, parseRulesetText, safeParseRuleset, safeParseRulesetText } from "./ruleset/parse.js";
export type {
  Authority,
  BeforeDay,
  DaysAfter,
  Deadline,
  Form,
  Level,
  Procedure,
  Until,
} from "./ruleset/procedure-schema.js";
export type {
  Delegation,
  Derived,
  Disqualifier,
  Floor,
  Gate,
  InForce,
  Layer,
  Mark,
  OverallCap,
  Pass,
  Rank,
  Reading,
  Ruleset,
  Standard,
  Status,
  SubjectClass,
  SubjectKind,
} from "./ruleset/schema.js";
