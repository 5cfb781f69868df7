// In: a page. Out: how each criterion earns its points, standard by standard.
import { floorText } from "../../explain/points.js";
import type { Criterion } from "../../kinds/schema.js";
import { type Block, heading, item, type ListItem, list, paragraph } from "../../render/blocks.js";
import type { Standard } from "../../ruleset/schema.js";
import { criterionWays } from "./criterion-ways.js";
import { basisItem, basisRuns, defined, definedHead, type Page, text } from "./page.js";

function remarks(page: Page, { whenNotApplicable, incomplete, evidence }: Criterion): readonly ListItem[] {
  const { rules } = page.hand;
  return [
    ...(whenNotApplicable === undefined ? [] : [item(rules.notApplicable[whenNotApplicable])]),
    ...(incomplete === undefined ? [] : [item(rules.incomplete)]),
    ...(evidence === undefined ? [] : [item(rules.evidence(text(page, evidence)))]),
  ];
}

function criterionItem(page: Page, node: Criterion): ListItem {
  const children = node.kind === "group" ? node.criteria : [];
  return item(
    [...defined(page, node.id, node, page.numbers.get(node.id)), `: ${page.say.names.kinds[node.kind]}`],
    [
      ...criterionWays(page, node),
      ...remarks(page, node),
      ...basisItem(page, node),
      ...children.map((child) => criterionItem(page, child)),
    ],
  );
}

function maximumWords(page: Page, { maximum, floor }: Standard): readonly string[] {
  const { rules } = page.hand;
  if (maximum === undefined) return [];
  if (maximum === "delegated") return [rules.delegated];
  const least = floor === undefined ? [] : [rules.floor(floorText(page, floor, maximum))];
  return [rules.maximum(page.say.format.number(maximum)), ...least];
}

function standardBlocks(page: Page, standard: Standard): readonly Block[] {
  const { id, incomplete, criteria } = standard;
  const words = maximumWords(page, standard).join("; ");
  const basis = basisRuns(page, standard);
  const about = [
    ...(words === "" ? [] : [`${words}. `]),
    ...(incomplete === undefined ? [] : [`${page.hand.rules.incompleteStandard} `]),
    ...(basis.length === 0 ? [] : [`${page.hand.head.basis}: `, ...basis, "."]),
  ];
  return [
    heading(3, definedHead(page, id, standard, page.numbers.get(id))),
    ...(about.length === 0 ? [] : [paragraph(about)]),
    ...(criteria.length === 0 ? [] : [list(criteria.map((node) => criterionItem(page, node)))]),
  ];
}

/** Every standard with its criteria. */
export function scoring(page: Page): readonly Block[] {
  return (page.ruleset.standards ?? []).flatMap((standard) => standardBlocks(page, standard));
}
