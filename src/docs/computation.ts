// In: the trace of a decision. Out: every step of it, as nested lists: what was read, with its source, and what each operator came to.
import type { TraceExpression, TraceItem, TraceNode, TraceValue, TraceYear } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { stateName } from "../explain/condition.js";
import { traceNodes } from "../explain/missing.js";
import { factTexts, fieldLabel, fieldOf, type Members, valueText } from "../explain/values.js";
import { type Content, code, item, type ListItem } from "../render/blocks.js";
import { namedContent } from "./form-parts.js";
import type { Paper } from "./paper.js";

type OperatorStep = Extract<TraceExpression, { operator: string }>;

function said(name: readonly (string | ReturnType<typeof code>)[], value: string): Content {
  return value === "" ? name : [...name, ` = ${value}`];
}

function listOf(step: TraceExpression | undefined): string {
  if (step === undefined) return "";
  if ("field" in step) return step.field;
  return "operator" in step ? listOf(step.operands[0]) : "";
}

function membersFor(paper: Paper, step: OperatorStep, members: Members): Members {
  const field = fieldOf(paper, listOf(step), members);
  return field?.type === "events" ? field.item : members;
}

function eventItem(paper: Paper, event: TraceItem, index: number, members: Members): ListItem {
  const { id, filter, condition } = event;
  const steps = [filter, condition].filter((step) => step !== undefined);
  return item(
    id ?? `${index + 1}`,
    steps.map((step) => stepItem(paper, step, members)),
  );
}

function yearText(paper: Paper, { year, outcome, reward, decision }: TraceYear): string {
  const details = [
    paper.words.outcomes[outcome],
    ...[reward ?? []].flat(),
    ...(decision === undefined ? [] : [decision]),
  ];
  return paper.say.format.said(String(year), details.join("; "));
}

/** What an operator came to; a truth is true or false, for it is no answer to a question. */
function cameTo(paper: Paper, value: TraceValue): string {
  return value.type === "boolean" ? paper.say.names.truth[`${value.value}`] : valueText(paper, value, undefined);
}

function operatorItem(paper: Paper, step: OperatorStep, members: Members): ListItem {
  const { operator, value, operands, items = [], years = [] } = step;
  const inner = membersFor(paper, step, members);
  return item(said([code(operator)], cameTo(paper, value)), [
    ...operands.map((operand) => stepItem(paper, operand, members)),
    ...items.map((event, i) => eventItem(paper, event, i, inner)),
    ...years.map((year) => item(yearText(paper, year))),
  ]);
}

/** One step with all that it came from. */
function stepItem(paper: Paper, step: TraceExpression, members: Members = {}): ListItem {
  if ("literal" in step) return item(cameTo(paper, step.literal));
  if ("reading" in step) return item([code(step.reading), " = ", code(step.option)]);
  if ("operator" in step) return operatorItem(paper, step, members);
  if ("derived" in step) {
    return item(said([code(step.derived)], cameTo(paper, step.value)), [stepItem(paper, step.from, members)]);
  }
  const label = fieldLabel(paper, step.field, members);
  const name = label === step.field ? [code(step.field)] : [code(step.field), ` ${label}`];
  return item(said(name, factTexts(paper, step, members).join("; ")));
}

function nodeItem(paper: Paper, { node, expressions }: TraceNode): readonly ListItem[] {
  const steps = Object.values(expressions);
  return steps.length === 0
    ? []
    : [
        item(
          namedContent(paper, node),
          steps.map((step) => stepItem(paper, step)),
        ),
      ];
}

/** The steps of every gate, disqualifier, criterion, bonus and deduction. */
export function computationItems(paper: Paper, { trace }: TracedDecision): readonly ListItem[] {
  const conditions = [...trace.gates, ...trace.disqualifiers].map(({ node, state, condition }) =>
    item([...namedContent(paper, node), `: ${stateName(paper, state)}`], [stepItem(paper, condition)]),
  );
  return [...conditions, ...traceNodes(trace).flatMap((node) => nodeItem(paper, node))];
}
