// In: nothing. Out: the shipped documents, for people or as JSON.

import { dateText, dayNumber } from "../../base/date.js";
import type { Language, Overlay, Ruleset } from "../../index.js";
import { LANGUAGES } from "../../locales/index.js";
import { code, item, type ListItem, list } from "../../render/blocks.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import { loadShipped, shippedIds } from "../../rulesets.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";

export const LIST_FORMATS = ["text", "markdown", "json"] as const;

export interface ListOptions {
  readonly lang: Language;
  readonly format: (typeof LIST_FORMATS)[number];
}

function entry(document: Ruleset | Overlay): object {
  const { id, version, kind, status, inForce } = document;
  const { from, to } = inForce;
  return {
    id,
    version,
    kind,
    ...(document.kind === "overlay" ? { name: document.name, rank: document.rank } : { title: document.title }),
    status,
    inForce: { from, ...(to === undefined ? {} : { to }) },
    ...(document.kind === "overlay" ? { base: document.base } : {}),
  };
}

function described(document: Ruleset | Overlay, language: Language): ListItem {
  const words = WORDS[language].list;
  const { format, names } = LANGUAGES[language];
  const { from, to } = document.inForce;
  const period =
    to === undefined
      ? words.openEnd(format.date(from))
      : format.period(format.date(from), format.date(dateText(dayNumber(to) - 1)));
  const name = document.kind === "overlay" ? document.name : document.title;
  const rank = document.kind === "overlay" ? ` (${names.ranks[document.rank]})` : "";
  return item(
    [code(document.id), ` ${words.version} ${document.version}`],
    [
      item(`${name[language]} – ${words.kinds[document.kind]}${rank}, ${names.statuses[document.status]}`),
      item(format.said(words.inForce, period)),
      ...(document.kind === "overlay"
        ? [item([`${words.base}: `, code(document.base.id), ` ${document.base.versions}`])]
        : []),
    ],
  );
}

/** Lists what is shipped, each ruleset before the overlays that stand on it. */
export async function listCommand(shell: Shell, { lang, format }: ListOptions): Promise<number> {
  const documents = await Promise.all(shippedIds.map((id) => loadShipped(id)));
  const blocks = [list(documents.map((document) => described(document, lang)))];
  const texts = {
    json: () => `${JSON.stringify(documents.map(entry), undefined, 2)}\n`,
    text: () => renderText(blocks),
    markdown: () => renderMarkdown(blocks),
  };
  await shell.write(texts[format]());
  return 0;
}
