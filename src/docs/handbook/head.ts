// In: a page. Out: its head: which sheet this is, how far it can be trusted, where and when it holds, which local rules are in it.
import type { Overlay } from "../../overlay/schema.js";
import {
  type Block,
  type Content,
  code,
  entries,
  heading,
  item,
  type ListItem,
  list,
  notice,
  paragraph,
  strong,
} from "../../render/blocks.js";
import type { Layer } from "../../ruleset/schema.js";
import { basisItem, basisRuns, type Page, said, text } from "./page.js";
import { periodWords } from "./period.js";

function statusNotice({ ruleset: { status }, say, hand }: Page): Block {
  const name = say.names.statuses[status];
  return notice(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, [hand.head.statuses[status]]);
}

function facts(page: Page): Block {
  const { ruleset, say, hand } = page;
  const { id, version, title, status, subject, jurisdiction, inForce, appliesBy } = ruleset;
  const { head } = hand;
  const basis = basisRuns(page, inForce);
  const rows: readonly (readonly [Content, Content])[] = [
    [head.id, [code(id), ` ${say.headings.version} ${version}`]],
    [head.code, code(title.code)],
    [head.status, say.names.statuses[status]],
    [head.subject, say.names.subjects[subject]],
    [head.place, code(jurisdiction.join("/"))],
    [head.force, [periodWords(page.language, inForce), ...(basis.length === 0 ? [] : ["; ", ...basis])]],
    [head.appliesBy, head.days[appliesBy]],
  ];
  return entries(1, rows);
}

/** What an overlay says of itself, where its document is at hand. */
function ownWords(page: Page, overlay: Overlay | undefined): readonly ListItem[] {
  if (overlay === undefined) return [];
  const { inForce, note } = overlay;
  return [
    item(said(page, page.hand.head.force, periodWords(page.language, inForce))),
    ...basisItem(page, inForce),
    ...(inForce.note === undefined ? [] : [item(text(page, inForce.note))]),
    ...(note === undefined ? [] : [item(text(page, note))]),
  ];
}

function layerItem(page: Page, layer: Layer): ListItem {
  const { say, options } = page;
  const { id, version, rank } = layer;
  const known = options.overlays?.find((one) => one.id === id);
  return item(
    [strong(text(page, layer)), " (", code(id), `, ${say.headings.version} ${version}): ${say.names.ranks[rank]}`],
    ownWords(page, known),
  );
}

function layers(page: Page): readonly Block[] {
  const { ruleset, hand } = page;
  const { note } = ruleset;
  if (ruleset.layers === undefined) return note === undefined ? [] : [paragraph(text(page, note))];
  // The note speaks of the sheet below the local rules.
  const below = note === undefined ? [] : [item(said(page, hand.head.below, text(page, note)))];
  return [
    paragraph(`${hand.head.layers}:`),
    list([...below, ...ruleset.layers.map((layer) => layerItem(page, layer))]),
  ];
}

function correction(page: Page): readonly Block[] {
  const { corrects } = page.ruleset;
  if (corrects === undefined) return [];
  const { version, what, decisions } = corrects;
  return [notice(page.hand.head.corrects(version), [text(page, what), text(page, decisions)])];
}

/** The head of a handbook. */
export function headBlocks(page: Page): readonly Block[] {
  const { ruleset, hand } = page;
  return [
    heading(1, hand.head.title(text(page, ruleset.title))),
    statusNotice(page),
    ...correction(page),
    facts(page),
    ...layers(page),
  ];
}
