// In: a judged sheet and what determined its verdict. Out: the facts that are missing and read by unsettled nodes.
import type { Determinant, MissingFact, Verdict } from "../../src/evaluate/decision.js";
import { parts, type Scope } from "./expressions.js";
import { eventsOf, type Read, readFact, readField } from "./facts.js";
import { countYears } from "./history.js";
import { isSingle } from "./rational.js";
import type { Mention } from "./reads.js";
import type { Sheet } from "./sheet.js";
import { allAdjustments, allCriteria, subtreeOf } from "./subtree.js";
import { byCodePoint } from "./verdict.js";

interface Unsettled {
  readonly node: string;
  readonly mentions: readonly Mention[];
}

function unsettledNodes(sheet: Sheet): readonly Unsettled[] {
  const conditions = [...sheet.gates, ...sheet.disqualifiers]
    .filter((one) => !isSingle(one.holds))
    .map((one) => ({ node: one.node.id, mentions: one.mentions }));
  const criteria = allCriteria(sheet)
    .filter((one) => !one.isSettled)
    .map((one) => ({ node: one.criterion.id, mentions: one.mentions }));
  const adjustments = allAdjustments(sheet)
    .filter((one) => !one.isSettled)
    .map((one) => ({ node: one.adjustment.id, mentions: one.mentions }));
  const isClassOpen = sheet.total?.isClassMissing === true && !isSingle(sheet.total.reached);
  const total = isClassOpen ? [{ node: "total", mentions: [{ field: "subject.class", isAsked: false }] }] : [];
  return [...conditions, ...criteria, ...adjustments, ...total];
}

interface Found {
  readonly nodes: Set<string>;
  readonly years: Set<number>;
  readonly reason: string | undefined;
}

/** The missing facts behind a mention: the field itself, or a member that some event lacks. */
function missingBehind(
  mention: Mention,
  scope: Scope,
): { readonly field: string; readonly reasons: readonly string[]; readonly years?: readonly number[] } | undefined {
  const answer = (field: string, reads: readonly Read[]) => {
    const missing = reads.flatMap((read) => (read.state === "missing" ? [read] : []));
    const reasons = missing.flatMap((read) => (read.reason === undefined ? [] : [read.reason]));
    return missing.length > 0 ? { field, reasons: reasons.sort(byCodePoint) } : undefined;
  };
  const { field, member, count } = mention;
  if (field === "subject.class") return { field, reasons: [] };
  if (count !== undefined) {
    const { operator, operands } = parts(count);
    const { missing } = countYears(operator, operands, scope.ruleset, scope.evidence);
    return missing.length > 0 ? { field, reasons: [], years: missing } : undefined;
  }
  const read = readField(scope.evidence, field);
  if (member === undefined) return answer(field, [read]);
  if (read.state !== "known") return undefined;
  return answer(
    `${field}.${member}`,
    eventsOf(read.value).map((event) => readFact(event[member])),
  );
}

export function missingFacts(
  sheet: Sheet,
  verdict: Verdict,
  determinedBy: readonly Determinant[],
): readonly MissingFact[] {
  const blocking = new Set(
    verdict === "undetermined"
      ? determinedBy.flatMap(({ node }) => [node, ...subtreeOf(sheet, node).map((stated) => stated.node)])
      : [],
  );
  const found = new Map<string, Found>();
  for (const { node, mentions } of unsettledNodes(sheet)) {
    for (const mention of mentions) {
      const missing = missingBehind(mention, sheet.scope);
      if (!missing) continue;
      const entry = found.get(missing.field) ?? { nodes: new Set(), years: new Set(), reason: missing.reasons[0] };
      entry.nodes.add(node);
      for (const year of missing.years ?? []) entry.years.add(year);
      found.set(missing.field, entry);
    }
  }
  return [...found]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([field, { nodes, reason, years }]) => ({
      field,
      nodes: [...nodes].sort(byCodePoint),
      blocks: [...nodes].some((node) => blocking.has(node)),
      ...(reason === undefined ? {} : { reason }),
      ...(years.size === 0 ? {} : { years: [...years].sort((a, b) => a - b) }),
    }));
}
