// In: a decision with its trace, and the ruleset it was made by. Out: all there is to say of it, for whoever checks it: what it was made
// from, every figure before and after caps, every step.
import type { Range, TraceNode, TracePoints } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { stateName } from "../explain/condition.js";
import { explain } from "../explain/explain.js";
import { traceNodes } from "../explain/missing.js";
import { labelOf, local } from "../explain/view.js";
import {
  type Block,
  type Content,
  code,
  entries,
  heading,
  item,
  list,
  paragraph,
  row,
  strong,
  type Table,
  table,
} from "../render/blocks.js";
import type { Ruleset } from "../ruleset/schema.js";
import { computationItems } from "./computation.js";
import { cellText } from "./filled-lines.js";
import { namedContent, sheetContent, statusNotice } from "./form-parts.js";
import { instrumentText } from "./instruments.js";
import type { PaperOptions } from "./letter.js";
import { type Paper, paperOf } from "./paper.js";

/** How the auditor's view is written. */
export interface AuditorOptions extends PaperOptions {
  /** Digests of a record, by what they are of; without them, none are shown. */
  readonly digests?: { readonly [name: string]: string };
}

function identity(paper: Paper, { overlays }: TracedDecision, digests: AuditorOptions["digests"] = {}): Block {
  const { words, say, ruleset } = paper;
  const pairs: (readonly [Content, Content])[] = [
    [say.headings.ruleset, sheetContent(paper)],
    [words.papers.semantics, say.format.number(ruleset.semantics ?? 1)],
    ...overlays.map(
      ({ id, version }) => [words.papers.overlay, [code(id), ` ${say.headings.version} ${version}`]] as const,
    ),
    ...Object.entries(digests).map(([name, digest]) => [`${words.papers.digest} (${name})`, code(digest)] as const),
  ];
  return entries(1, pairs);
}

function rangeCell(paper: Paper, range: Range | undefined): string {
  return range === undefined ? "" : cellText(paper, range);
}

/** Label, kind, and the points before the cap, the cap, what counts and the most there is. */
function nodeCells(paper: Paper, node: string, kind: string, points: TracePoints | undefined): readonly Content[] {
  const cap = points?.cap === undefined ? "" : paper.say.format.number(points.cap);
  return [
    namedContent(paper, node),
    kind,
    rangeCell(paper, points?.raw),
    cap,
    rangeCell(paper, points?.earned),
    rangeCell(paper, points?.of),
  ];
}

function kindName(paper: Paper, { kind, state }: TraceNode): string {
  const found = Object.entries(paper.say.names.kinds).find(([known]) => known === kind)?.[1] ?? kind;
  return state === undefined ? found : `${found}: ${stateName(paper, state)}`;
}

function nodesTable(paper: Paper, { trace }: TracedDecision): readonly Table[] {
  const heads = trace.standards.map(({ node, points }) => row(nodeCells(paper, node, "", points), { role: "group" }));
  const nodes = traceNodes(trace).map((one) => nodeCells(paper, one.node, kindName(paper, one), one.points));
  if (heads.length + nodes.length === 0) return [];
  return [
    table(["left", "left", "right", "right", "right", "right"], paper.words.papers.nodeColumns, [...heads, ...nodes]),
  ];
}

function deciding(paper: Paper, { determinedBy }: TracedDecision): Block {
  return list(
    determinedBy.map(({ node, state }) =>
      item([labelOf(paper, node), " (", code(node), "): ", strong(stateName(paper, state))]),
    ),
  );
}

function instruments(paper: Paper): Block {
  return list(
    Object.entries(paper.ruleset.instruments).map(([key, { source }]) =>
      item([code(key), ` ${instrumentText(paper, key)}`], source === undefined ? [] : [item(local(paper, source))]),
    ),
  );
}

/**
 * The view of a decision for whoever checks it (bản cho kiểm tra): ruleset, overlays and semantics with their versions, the full
 * explanation with sources and reasons, the nodes that decided, the points of each node before and after caps, every step of every
 * condition and measure, the instruments with what was seen of them.
 *
 * Every figure is read from the decision. Digests are those of a record (`thangdiem/replay`), where the caller gives them.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * const text = renderText(auditorView(decision, compiled.ruleset, { language: "en" }));
 * text.includes("EVERY STEP") //=> true
 */
export function auditorView(
  decision: TracedDecision,
  ruleset: Ruleset,
  { language, digests }: AuditorOptions,
): readonly Block[] {
  const paper = paperOf(ruleset, language, true);
  const { papers } = paper.words;
  const [, about, ...explained] = explain(decision, ruleset, { language, level: "full" });
  const steps = computationItems(paper, decision);
  const nodes = nodesTable(paper, decision);
  const last = explained.slice(-1);
  return [
    heading(1, papers.titles.auditor(local(paper, ruleset.title))),
    ...(about === undefined ? [] : [about]),
    ...statusNotice(paper, false),
    heading(2, papers.identity),
    identity(paper, decision, digests),
    ...explained.slice(0, -1),
    heading(2, paper.say.headings.deciding),
    decision.determinedBy.length === 0 ? paragraph("–") : deciding(paper, decision),
    ...(nodes.length === 0 ? [] : [heading(2, papers.nodes), ...nodes]),
    ...(steps.length === 0 ? [] : [heading(2, papers.computation), list(steps)]),
    heading(2, papers.instruments),
    instruments(paper),
    ...last,
  ];
}
