// In: the shipped documents, and the cases beside them run with their traces. Out: docs/law-coverage.md.
import type { Decision, Ruleset, TraceNode, TracePoints } from "../../src/index.js";
import { statementsOfOverlay } from "../../src/overlay/statements.js";
import { CERTAINTIES } from "../../src/parts/statement.js";
import { certaintyCounts } from "../../src/ruleset/certainty.js";
import { bonusesOf, criteriaOf, deductionsOf, statementsOf } from "../../src/ruleset/walk.js";
import type { ShippedDocument } from "../../src/rulesets.js";

/** A case that was run: the sheet it ran under, the ids of the documents the sheet was made of, the decision with its trace. */
export interface Run {
  readonly sheet: Ruleset;
  readonly documents: readonly string[];
  readonly decision: Decision;
}

/** What a node came to: met, holding or above 0 points; or failed, clear or 0 points. */
type Side = "yes" | "no";

const STATES: { readonly [state: string]: Side } = { met: "yes", holds: "yes", failed: "no", clear: "no" };

function sideOfPoints({ earned: { low, high } }: TracePoints): Side | undefined {
  if (low > 0) return "yes";
  return high === 0 ? "no" : undefined;
}

// A group of required criteria has neither state nor points of its own: it is what its members are together.
function sideOf(node: TraceNode): Side | undefined {
  if (node.notApplicable !== undefined) return undefined;
  if (node.state !== undefined) return STATES[node.state];
  if (node.points !== undefined) return sideOfPoints(node.points);
  const sides = node.children.map(sideOf);
  if (sides.includes("no")) return "no";
  return sides.every((side) => side === "yes") ? "yes" : undefined;
}

function within(nodes: readonly TraceNode[]): readonly TraceNode[] {
  return nodes.flatMap((node) => [node, ...within(node.children)]);
}

// The marks that applied: every subject's, or those of the classes that the subject is in.
function sidesOfMarks({ sheet, decision }: Run): readonly (readonly [string, Side | undefined])[] {
  const total = decision.trace?.total;
  const [low, high] = total?.mark ?? [];
  const classes = ["*", ...[decision.subject.class ?? []].flat()];
  return (sheet.pass?.marks ?? [])
    .filter((mark) => classes.includes(mark.class) && mark.mark === low && mark.mark === high)
    .map((mark) => [`pass.mark.${mark.class}`, STATES[total?.state ?? ""]]);
}

/** Every node of one run, with what it came to. */
function sidesOf(run: Run): readonly (readonly [node: string, side: Side | undefined])[] {
  const { gates = [], disqualifiers = [], standards = [], total } = run.decision.trace ?? {};
  const nodes = [
    ...standards.flatMap(({ criteria, bonuses, deductions }) => [...criteria, ...bonuses, ...deductions]),
    ...(total === undefined ? [] : [...total.bonuses.items, ...total.deductions.items]),
  ];
  return [
    ...[...gates, ...disqualifiers].map(({ node, state }) => [node, STATES[state]] as const),
    ...within(nodes).map((node) => [node.node, sideOf(node)] as const),
    ...standards.flatMap(({ node, floor }) =>
      floor === undefined ? [] : [[`${node}.floor`, STATES[floor.state]] as const],
    ),
    ...sidesOfMarks(run),
  ];
}

/** Which nodes of a sheet can be covered, by their kind. */
const NODES: { readonly [kind: string]: (sheet: Ruleset) => readonly string[] } = {
  criteria: (sheet) => criteriaOf(sheet).map(({ node }) => node.id),
  disqualifiers: ({ disqualifiers = [] }) => disqualifiers.map(({ id }) => id),
  gates: ({ gates = [] }) => gates.map(({ id }) => id),
  deductions: (sheet) => deductionsOf(sheet).map(({ node }) => node.id),
  bonuses: (sheet) => bonusesOf(sheet).map(({ node }) => node.id),
  floors: ({ standards = [] }) => standards.flatMap(({ id, floor }) => (floor === undefined ? [] : [`${id}.floor`])),
  marks: ({ pass }) => (pass?.marks ?? []).map((mark) => `pass.mark.${mark.class}`),
};

/** An overlay as a sheet of nothing but what it states. */
function ownNodes(document: ShippedDocument, kind: string): readonly string[] {
  if (document.kind === "ruleset") return NODES[kind]?.(document) ?? [];
  const kinds: { readonly [op: string]: string } = {
    "add-criterion": "criteria",
    "add-deduction": "deductions",
    "add-bonus": "bonuses",
    "add-disqualifier": "disqualifiers",
    "add-gate": "gates",
    escalate: "disqualifiers",
    "set-mark": "marks",
  };
  return statementsOfOverlay(document).flatMap(({ id, path: [first, index] }) => {
    const operation = first === "operations" ? document.operations[Number(index)] : undefined;
    return operation !== undefined && kinds[operation.op] === kind ? [id] : [];
  });
}

/** A run with what its nodes came to, as `node side`. */
interface Read {
  readonly run: Run;
  readonly sides: readonly string[];
}

function coverage(document: ShippedDocument, reads: readonly Read[]): string {
  const seen = new Set(reads.flatMap(({ sides }) => sides));
  const shares = Object.keys(NODES).flatMap((kind) => {
    const nodes = ownNodes(document, kind);
    if (nodes.length === 0) return [];
    const covered = nodes.filter((node) => seen.has(`${node} yes`) && seen.has(`${node} no`));
    return [`${kind} ${String(covered.length)} of ${String(nodes.length)}`];
  });
  return shares.length === 0 ? "nothing of its own" : shares.join(", ");
}

function incomplete(document: ShippedDocument): number {
  let count = 0;
  JSON.stringify(document, (key, value: unknown) => {
    if (key === "incomplete" && value === true) count += 1;
    return value;
  });
  return count;
}

// Up to the end of the first clause; `Art.` ends none.
function first(text: string): string {
  const [clause = ""] = text.split(/(?<!\bArts?)[.;:](?= |$)/);
  return clause;
}

const LONGEST_NAME = 50;

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, name.lastIndexOf(" ", LONGEST_NAME))} …`;
}

/** Instruments by number, or by name where the number is not known; after each the first clause of what was seen of it. */
function sources({ instruments }: ShippedDocument): string {
  return Object.values(instruments)
    .map(({ number, name, source }) => {
      const known = /\d/.test(number) ? number : shortened(name.en);
      return source === undefined ? known : `${known} (${first(source.en)})`;
    })
    .join("; ");
}

function kindOf(document: ShippedDocument): string {
  if (document.kind === "overlay") return `overlay, ${document.rank}`;
  const isFrame = (document.standards ?? []).some(({ maximum }) => maximum === "delegated");
  return `${isFrame ? "framework" : "ruleset"}, ${document.subject}`;
}

function row(document: ShippedDocument, all: readonly Read[]): readonly string[] {
  const { id, version, status, inForce } = document;
  const title = document.kind === "overlay" ? document.name : document.title;
  const counts = certaintyCounts(document.kind === "overlay" ? statementsOfOverlay(document) : statementsOf(document));
  const reads = all.filter(({ run }) => run.documents.includes(id));
  return [
    `\`${id}\` ${version}`,
    kindOf(document),
    title.vi,
    inForce.to === undefined ? `${inForce.from} –` : `${inForce.from} – ${inForce.to}`,
    status,
    ...CERTAINTIES.map((certainty) => String(counts.words[certainty])),
    String(counts.figures.inferred),
    String(counts.figures.assumed),
    String(incomplete(document)),
    String(reads.length),
    coverage(document, reads),
    sources(document),
  ];
}

const COLUMNS = [
  "document",
  "kind",
  "title",
  "in force",
  "status",
  ...CERTAINTIES,
  "figures inferred",
  "figures assumed",
  "incomplete",
  "cases",
  "nodes seen both ways",
  "sources",
];

const INTRODUCTION = `
What the shipped rulesets and overlays know of the law, and how far the cases beside them (\`cases.json\`) try
them. One row a document.
\`thangdiem check --certainty <id>\` lists the statements behind the numbers, each with what to look up.

- *kind*: whether it is a ruleset, a framework whose points are left to a lower rank, or an overlay; then its subject or rank.
- *in force*: from the first day to the first day no longer; without an end, none is known.
- *official*, *restated*, *inferred*, *assumed*: its own legal statements by [certainty](adr/0005-provenance-and-readings.md).
  A statement that says nothing of its certainty, such as the name of a class, is not counted.
- *figures inferred*, *figures assumed*: statements whose numbers are less certain than their words, and say so apart. A number
  that an overlay sets counts here.
- *incomplete*: nodes that stand for details of the text that are not in hand.
- *cases*: cases that run under it, for a base those of its overlays too.
- *nodes seen both ways*: of the nodes that the document itself states, those that are met in one of the cases and failed in
  another; for disqualifiers, that hold and are clear; for nodes with points, that earn some and none. Groups count beside their
  members. A node that does not apply, or is not known, counts as neither. How far the cases reach the single comparisons inside
  a condition is told by \`thangdiem cover\`, and whether they would notice a change by \`thangdiem mutate\`.
- *sources*: the instruments by number, or by the beginning of the name where it is not known, with the first words on what of
  them was seen. The whole is in each document.
`.trim();

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The coverage of the law, as Markdown. */
export function lawCoverage(documents: readonly ShippedDocument[], runs: readonly Run[]): string {
  const reads = runs.map((run) => ({ run, sides: sidesOf(run).map(([node, side]) => `${node} ${side ?? "open"}`) }));
  return [
    "<!-- Generated from rulesets/ by test/docs/law-coverage.ts. Do not edit; `npm run golden` writes it anew. -->",
    "",
    "# Coverage of the law",
    "",
    INTRODUCTION,
    "",
    line(COLUMNS),
    line(COLUMNS.map(() => "---")),
    ...documents.map((document) => line(row(document, reads))),
    "",
  ].join("\n");
}
