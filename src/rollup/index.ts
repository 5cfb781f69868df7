/**
 * From one level to the next (tổng hợp): outcomes become facts, counts become rates, proposals are taken within a quota.
 *
 * @module
 */

export type { Range, Verdict } from "../evaluate/decision.js";
export type { Facts } from "../evaluate/evidence.js";
export type { Severity } from "../issues/codes.js";
export { RulesetError } from "../issues/error.js";
export type { Issue } from "../issues/issue.js";
export { type FactMapping, type Figure, factsOf } from "./facts.js";
export type { Base, Member, MemberBase, Outcome } from "./members.js";
export type { GroupQuotas, Quota } from "./quota.js";
export {
  type Candidate,
  type RankedCandidate,
  type RankedGroup,
  type RankKey,
  type RankOptions,
  type RankStatus,
  rank,
  safeRank,
} from "./rank.js";
export {
  type Average,
  type AverageKind,
  type Rate,
  type RateRow,
  type RateTable,
  type RateTableOptions,
  rateTable,
  safeRateTable,
} from "./rates.js";
export {
  type Basis,
  type RolledUp,
  type RollUp,
  type RollUpOptions,
  rollUp,
  type Share,
  safeRollUp,
  type UnitRollUp,
} from "./roll-up.js";
