// In: a decision with its trace. Out: the facts that it read, each once and in words.
import type { TraceExpression, TraceNode } from "../../evaluate/decision.js";
import type { TracedDecision } from "../../evaluate/evaluate.js";
import { words } from "../../explain/expression.js";
import { traceNodes } from "../../explain/missing.js";
import { factFinding } from "../../explain/values.js";
import { type Page, text } from "./page.js";

/** Facts in words by what they are about. */
export type ReadFacts = ReadonlyMap<string, string>;

function gather(page: Page, step: TraceExpression, facts: Map<string, string>): void {
  if ("field" in step) facts.set(step.field, factFinding(page, step, {}));
  else if ("derived" in step) gather(page, step.from, facts);
  else if ("operator" in step) {
    if (step.years !== undefined) facts.set(`${step.operator} ${JSON.stringify(step.operands)}`, words(page, step));
    for (const operand of step.operands) gather(page, operand, facts);
  }
}

function expressionsOf({ trace }: TracedDecision): readonly TraceExpression[] {
  const nodes: readonly Pick<TraceNode, "expressions">[] = traceNodes(trace);
  return [
    ...trace.gates.map(({ condition }) => condition),
    ...nodes.flatMap(({ expressions }) => Object.values(expressions)),
    ...trace.disqualifiers.map(({ condition }) => condition),
  ];
}

function classWords(page: Page, key: string): string {
  const known = page.ruleset.classes?.find(({ id }) => id === key);
  return known === undefined ? key : text(page, known);
}

/** The class of the subject, then every fact in the order in which the sheet reads them. */
export function readFacts(page: Page, decision: TracedDecision): ReadFacts {
  const facts = new Map<string, string>();
  const { format, facts: say } = page.say;
  if (page.ruleset.classes !== undefined) {
    const classes = [decision.subject.class ?? []].flat().map((key) => classWords(page, key));
    facts.set("subject.class", format.said(say.subjectClass, classes.length === 0 ? say.missing : format.and(classes)));
  }
  for (const expression of expressionsOf(decision)) gather(page, expression, facts);
  return facts;
}
