// In: goals and what became of them. Out: how many are reached: of all, and by article of the law.
import { compareText } from "../../base/text.js";
import type { ArticleCoverage, CoverageCount, JudgedGoal } from "./goal.js";
import { floorDivide } from "./steps.js";

/** Counts goals. */
export function countOf(goals: readonly JudgedGoal[]): CoverageCount {
  const number = (status: JudgedGoal["status"]): number => goals.filter((goal) => goal.status === status).length;
  const [reached, impossible] = [number("reached"), number("impossible")];
  const feasible = goals.length - impossible;
  return {
    goals: goals.length,
    reached,
    suggested: number("suggested"),
    notFound: number("not-found"),
    impossible,
    percent: feasible === 0 ? 100 : floorDivide(reached * 1000, feasible) / 10,
  };
}

// Article 5 stands before article 12.
function inOrder(text = ""): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
}

/** Counts goals by the article that says their node, sorted; last those of what no article says. */
export function countByArticle(goals: readonly JudgedGoal[]): readonly ArticleCoverage[] {
  const groups = new Map<string, JudgedGoal[]>();
  for (const goal of goals) {
    const { cite } = goal;
    const key = cite === undefined ? "~" : JSON.stringify([cite.in, inOrder(cite.article), inOrder(cite.part)]);
    groups.set(key, [...(groups.get(key) ?? []), goal]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, some]) => {
      const cite = some[0]?.cite;
      return {
        ...(cite === undefined ? {} : { in: cite.in }),
        ...(cite?.article === undefined ? {} : { article: cite.article }),
        ...(cite?.part === undefined ? {} : { part: cite.part }),
        ...countOf(some),
      };
    });
}
