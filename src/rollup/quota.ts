// In: how many places there are, as the text states it. Out: a number of places, for each group.
import { divideProducts, type Rounding, toScaled } from "../base/exact.js";
import { own } from "../base/json.js";
import type { Path, Report } from "../logic/scope.js";
import { type Check, checkBounds, checkMember, isCount, isDecimal, isRecord, oneOf, suggested } from "./given.js";

/** A number of places (chỉ tiêu): stated, or a percentage of something counted. How the percentage is rounded has no default. */
export type Quota =
  | { readonly count: number }
  | {
      /** Above 0, at most 100, with at most four decimals. */
      readonly percent: number;
      /** The count it is a percentage of. */
      readonly of: number;
      readonly rounding: Extract<Rounding, "half-up" | "down" | "up">;
    };

/** A quota for each group by its name. */
export interface GroupQuotas {
  readonly byGroup: { readonly [group: string]: Quota };
}

const ROUNDINGS = ["half-up", "down", "up"];

const isPercentage: Check = (value, path, report) => {
  isDecimal(value, path, report);
  if (typeof value !== "number") return;
  if (value <= 0) report("shape.too-small", path, { minimum: 0, inclusive: false });
  checkBounds(value, -Infinity, 100, path, report);
};

const COUNT: { readonly [key: string]: Check } = { count: isCount };
const PERCENT: { readonly [key: string]: Check } = { percent: isPercentage, of: isCount, rounding: oneOf(ROUNDINGS) };

/** Reports what is neither a quota nor quotas by group. */
export const checkQuota: Check = (quota, path, report) => {
  if (!isRecord(quota, ["count", "percent", "of", "rounding", "byGroup"], path, report)) return;
  if (own(quota, "byGroup") === undefined) checkOne(quota, path, report);
  else if (isRecord(quota, ["byGroup"], path, report)) checkMember(quota, "byGroup", checkEach, path, report);
};

function checkEach(groups: unknown, path: Path, report: Report): void {
  if (!isRecord(groups, "any", path, report)) return;
  for (const group of Object.keys(groups)) checkMember(groups, group, checkOne, path, report);
}

function checkOne(quota: unknown, path: Path, report: Report): void {
  const isPercent = typeof quota === "object" && quota !== null && Object.hasOwn(quota, "percent");
  const members = Object.entries(isPercent ? PERCENT : COUNT);
  const keys = members.map(([key]) => key);
  if (!isRecord(quota, keys, path, report)) return;
  for (const [key, check] of members) checkMember(quota, key, check, path, report);
}

/** Reports candidates without a group beside others that have one, and groups without a quota. */
export function checkGroups(
  candidates: readonly { readonly group?: string }[],
  quota: Quota | GroupQuotas,
  report: Report,
): void {
  const known = "byGroup" in quota ? Object.keys(quota.byGroup) : undefined;
  const isGrouped = known !== undefined || candidates.some(({ group }) => group !== undefined);
  for (const [index, { group }] of candidates.entries()) {
    if (group === undefined) {
      if (isGrouped) report("shape.missing-key", ["candidates", index], { key: "group" });
    } else if (known?.includes(group) === false) {
      report("rollup.no-quota", ["candidates", index, "group"], { group, ...suggested(group, known) });
    }
  }
}

/** The quota of a group. */
export function groupQuota(quota: Quota | GroupQuotas, group: string | undefined): Quota {
  if (!("byGroup" in quota)) return quota;
  // INVARIANT: every group has a quota of its own, which checkGroups has shown.
  return quota.byGroup[group ?? ""] ?? { count: 0 };
}

const PERCENT_SCALE = 4;

/** The number of places of a quota: multiplied first, rounded once. */
export function placesOf(quota: Quota): number {
  if ("count" in quota) return quota.count;
  const { percent, of, rounding } = quota;
  return divideProducts(toScaled(percent, PERCENT_SCALE), of, toScaled(100, PERCENT_SCALE), 1, rounding);
}
