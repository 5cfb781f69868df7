// In: a compiled ruleset. Out: which facts each node reads itself, the period among them.
import type { CompiledNode } from "../../kinds/kind.js";
import type { Lowered } from "../../logic/source.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { CLASS } from "../impact/groups.js";

/** What the period judged is called among facts, as decisions call the class `subject.class`. */
export const PERIOD = "subject.period";

/** The facts that each node reads itself; events by their list. */
export type Reads = ReadonlyMap<string, ReadonlySet<string>>;

interface Reader {
  readonly id: string;
  readonly reads: readonly string[];
  readonly expressions: readonly Lowered[];
}

function readersIn(nodes: readonly CompiledNode[]): readonly Reader[] {
  return nodes.flatMap(({ id, reads, expressions, children }) => [
    { id, reads, expressions: Object.values(expressions) },
    ...readersIn(children),
  ]);
}

function readers({ sheet: { gates, disqualifiers, standards, total } }: CompiledRuleset): readonly Reader[] {
  return [
    ...[...gates, ...disqualifiers].map(({ id, reads, condition }) => ({ id, reads, expressions: [condition] })),
    ...standards.flatMap(({ criteria, bonuses, deductions }) => readersIn([...criteria, ...bonuses, ...deductions])),
    ...(total === undefined ? [] : readersIn([...total.bonuses.items, ...total.deductions.items])),
  ];
}

/** Does it depend on the days of the period: as such, or because years are counted back from its end? */
function readsPeriod({ source }: Lowered): boolean {
  if (source.kind === "derived") return readsPeriod(source.from);
  if (source.kind === "list") return source.item?.conditions.some(readsPeriod) === true;
  if (source.kind === "operator") return source.operator === "within-period" || source.operands.some(readsPeriod);
  return source.kind === "history";
}

/** The name of a fact that people are asked for: of a member of events its list, of a look at the history its title. */
function factOf({ ruleset, sheet }: CompiledRuleset, read: string): string {
  const title = sheet.histories.get(read)?.declared.title;
  if (title !== undefined) return `history.${title}`;
  return Object.hasOwn(ruleset.fields, read) ? read : read.slice(0, read.lastIndexOf("."));
}

/** Finds what every node reads; the total reads the class, for the mark depends on it. */
export function readsOf(compiled: CompiledRuleset): Reads {
  const found = readers(compiled).map(({ id, reads, expressions }) => {
    const facts = reads.map((read) => factOf(compiled, read));
    return [id, new Set(expressions.some(readsPeriod) ? [...facts, PERIOD] : facts)] as const;
  });
  return new Map(compiled.sheet.total === undefined ? found : [...found, ["total", new Set([CLASS])]]);
}
