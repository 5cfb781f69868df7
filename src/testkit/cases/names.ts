// In: what a case expects, and the ruleset it is judged by. Out: the names in it that the ruleset does not know, each with the
// nearest that it does.
import type { Step } from "../../base/pointer.js";
import { nearest } from "../../base/text.js";
import type { IssueCode, IssueParams } from "../../issues/codes.js";
import { LANGUAGES } from "../../locales/index.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { NODES, type NodeKey } from "./expect.js";
import type { Expectation } from "./schema.js";

type Report = <C extends IssueCode>(code: C, path: readonly Step[], params: IssueParams[C]) => void;

function similar(name: string, known: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** Whatever a verdict can be determined by. */
function determinants({ sheet, index }: CompiledRuleset): readonly string[] {
  return [
    ...[...sheet.gates, ...sheet.disqualifiers, ...index.required].map(({ id }) => id),
    ...sheet.standards.flatMap(({ id, floor }) => (floor === undefined ? [] : [`${id}.floor`])),
    ...(sheet.total === undefined ? [] : ["total"]),
  ];
}

/** Every node that can have a fault of its own. */
function everyNode(compiled: CompiledRuleset): readonly string[] {
  return [...determinants(compiled), ...Object.values(NODES).flatMap((finder) => [...finder(compiled).keys()])];
}

/** Every fact that can be missing. */
function everyFact({ sheet, ruleset }: CompiledRuleset): readonly string[] {
  return [
    ...sheet.plain.keys(),
    ...[...sheet.lists].flatMap(([id, { order }]) => [id, ...order.map(({ name }) => `${id}.${name}`)]),
    ...Object.keys(ruleset.history ?? {}).map((key) => `history.${key}`),
    "subject.class",
  ];
}

/** Reports the names that the ruleset does not know. */
export function checkNames(expect: Expectation, compiled: CompiledRuleset, report: Report): void {
  for (const [key, finder] of Object.entries(NODES)) {
    const known = finder(compiled);
    for (const node of Object.keys(expect[key as NodeKey] ?? {})) {
      if (!known.has(node)) report("cases.unknown-node", [key, node], { node, ...similar(node, known.keys()) });
    }
  }
  const lists = { determinedBy: determinants(compiled), faults: everyNode(compiled) };
  for (const [key, known] of Object.entries(lists)) {
    for (const [i, node] of (expect[key as keyof typeof lists] ?? []).entries()) {
      if (!known.includes(node)) report("cases.unknown-node", [key, i], { node, ...similar(node, known) });
    }
  }
  const facts = everyFact(compiled);
  for (const [i, field] of (expect.missing ?? []).entries()) {
    if (!facts.includes(field)) report("evidence.unknown-field", ["missing", i], { field, ...similar(field, facts) });
  }
  // Each language has a sentence for every code.
  const codes = Object.keys(LANGUAGES.vi.issues);
  for (const [i, code] of (expect.refused ?? []).entries()) {
    if (!codes.includes(code)) report("cases.unknown-code", ["refused", i], { code, ...similar(code, codes) });
  }
}
