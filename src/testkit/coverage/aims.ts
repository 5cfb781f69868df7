// In: a compiled ruleset. Out: every aim at it, each goal once, sorted by id: the same however the document is laid out.
import { compareText } from "../../base/text.js";
import type { CompiledNode } from "../../kinds/kind.js";
import type { Lowered } from "../../logic/source.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { type Aim, within } from "./aim.js";
import { conditionAims, insideAims } from "./conditions.js";
import { historyAims, overlayAims, readingAims, verdictAims } from "./general.js";
import { requirementAims } from "./requirements.js";
import { citeOf, groundOf, type Sheet, sheetOf, withChildren } from "./sheet.js";
import { standardAims } from "./standards.js";
import { totalAims } from "./total.js";

interface Reader {
  readonly id: string;
  readonly expressions: readonly Lowered[];
}

/** Every node that has conditions or measures, by id. */
function readersIn({ sheet: { gates, disqualifiers, standards, total } }: CompiledRuleset): readonly Reader[] {
  const nodes: readonly CompiledNode[] = [
    ...standards.flatMap(({ criteria, bonuses, deductions }) => [...criteria, ...bonuses, ...deductions]),
    ...(total === undefined ? [] : [...total.bonuses.items, ...total.deductions.items]),
  ];
  const readers = [
    ...[...gates, ...disqualifiers].map(({ id, condition }) => ({ id, expressions: [condition] })),
    ...withChildren(nodes).map(({ id, expressions }) => ({ id, expressions: Object.values(expressions) })),
  ];
  return readers.sort((a, b) => compareText(a.id, b.id));
}

/** Aims into named expressions, each once; one may use another. It counts, and is cited, where the nodes that use it are. */
function derivedAims(sheet: Sheet): readonly Aim[] {
  const { compiled, derived } = sheet;
  const readers = readersIn(compiled);
  const aims: Aim[] = [];
  // The map grows on the way, and its iteration with it.
  for (const [name, lowered] of derived) {
    const using = readers.filter(({ expressions }) =>
      expressions.flatMap(within).some(({ source }) => source.kind === "derived" && source.derived === name),
    );
    const ground = {
      ...groundOf(
        sheet,
        `derived.${name}`,
        using.flatMap(({ expressions }) => expressions),
      ),
      cite: using.flatMap(({ id }) => citeOf(sheet, id) ?? [])[0],
    };
    const written = compiled.ruleset.derived?.[name]?.value ?? null;
    const isCondition = lowered.type.type === "boolean";
    aims.push(...(isCondition ? conditionAims : insideAims)(ground, lowered, written, "value"));
  }
  return aims;
}

/** Every aim at a ruleset. */
export function aimsAt(compiled: CompiledRuleset): readonly Aim[] {
  const sheet = sheetOf(compiled);
  const nodes = [
    ...requirementAims(sheet),
    ...compiled.sheet.standards.flatMap((standard) => standardAims(sheet, standard)),
    ...totalAims(sheet),
  ];
  const inner = [...nodes, ...derivedAims(sheet)];
  const aims = [
    ...inner,
    ...overlayAims(sheet, nodes),
    ...historyAims(sheet),
    ...readingAims(sheet, inner),
    ...verdictAims(sheet),
  ];
  const once = new Map([...aims].reverse().map((aim) => [aim.goal.id, aim]));
  return [...once.values()].sort((a, b) => compareText(a.goal.id, b.goal.id));
}
