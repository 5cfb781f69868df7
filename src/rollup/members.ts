// In: nothing. Out: what a member is, its form, and what its outcome or verdict says about the title.
import { own } from "../base/json.js";
import type { Verdict } from "../evaluate/decision.js";
import type { Path, Report } from "../logic/scope.js";
import { checkMember, checkOptional, isBoolean, isRecord, isText, oneOf } from "./given.js";

/**
 * What became of a file (kết quả công nhận): `recognised` công nhận, `refused` không công nhận, `revoked` hủy bỏ quyết định
 * công nhận, `not-considered` không đăng ký hoặc không được đề nghị, `pending` chưa có quyết định.
 */
export type Outcome = "recognised" | "refused" | "revoked" | "not-considered" | "pending";

/** What a share is a share of: all members, the registered ones (đăng ký), or those that held the title before (giữ vững). */
export type Base = "total" | "registered" | "holding";

/** A member of a unit. What is not said of it is not known. */
export interface MemberBase {
  readonly id: string;
  /** The area, ward … that the member counts in. */
  readonly unit: string;
  readonly registered?: boolean;
  /** Did it hold the title in the period before? */
  readonly holding?: boolean;
}

/** A member with the authority's outcome, or with a verdict as long as there is none: never both. */
export type Member =
  | (MemberBase & { readonly outcome: Outcome; readonly verdict?: never })
  | (MemberBase & { readonly verdict: Verdict; readonly outcome?: never });

const OUTCOMES: { readonly [outcome in Outcome]: boolean | undefined } = {
  recognised: true,
  refused: false,
  revoked: false,
  "not-considered": false,
  pending: undefined,
};
const VERDICTS: { readonly [verdict in Verdict]: boolean | undefined } = {
  eligible: true,
  ineligible: false,
  disqualified: false,
  undetermined: undefined,
};
const MEMBER_KEYS = ["id", "unit", "outcome", "verdict", "registered", "holding"];

/** The bases, for checks. */
export const BASES: readonly Base[] = ["total", "registered", "holding"];

/** Did the member achieve the title? Undefined while that is not known. */
export function hasAchieved(member: Member): boolean | undefined {
  return member.outcome === undefined ? VERDICTS[member.verdict] : OUTCOMES[member.outcome];
}

/** Reports everything that is wrong with one member. */
export function checkOneMember(member: unknown, path: Path, report: Report): void {
  if (!isRecord(member, MEMBER_KEYS, path, report)) return;
  checkMember(member, "id", isText, path, report);
  checkMember(member, "unit", isText, path, report);
  checkOptional(member, "registered", isBoolean, path, report);
  checkOptional(member, "holding", isBoolean, path, report);
  // A verdict beside the authority's outcome would say nothing, or contradict it.
  if (own(member, "outcome") === undefined) {
    if (own(member, "verdict") === undefined) report("shape.missing-key", path, { key: "outcome" });
    else checkMember(member, "verdict", oneOf(Object.keys(VERDICTS)), path, report);
  } else {
    checkMember(member, "outcome", oneOf(Object.keys(OUTCOMES)), path, report);
    if (own(member, "verdict") !== undefined) report("shape.unknown-key", [...path, "verdict"], { key: "verdict" });
  }
}
