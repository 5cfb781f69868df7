// In: perhaps a day, a place, a title. Out: the shipped documents, for people or as JSON; for a day at a place, what governed.
import { nearest } from "../../base/text.js";
import { createRegistry, type Language, type Registry } from "../../index.js";
import { type Block, list } from "../../render/blocks.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import { loadShipped, shippedIds } from "../../rulesets.js";
import { governing, governingBlocks, governingEntry, isFaulty } from "../governing.js";
import { described, entry } from "../listing.js";
import { Refusal } from "../refusal.js";
import type { Shell } from "../shell.js";

export const LIST_FORMATS = ["text", "markdown", "json"] as const;

export interface ListOptions {
  readonly lang: Language;
  readonly format: (typeof LIST_FORMATS)[number];
  readonly on?: string;
  readonly at?: readonly string[];
  readonly title?: string;
}

function requireTitle(registry: Registry, title: string): void {
  const known = registry.list().map((one) => one.title);
  if (!known.includes(title)) throw new Refusal((words) => words.unknownTitle(title, nearest(title, known)));
}

/** A misspelt place would lose its overlays without a word. */
function requirePlace(registry: Registry, place: readonly string[]): void {
  const known = registry.list().flatMap(({ jurisdiction }) => jurisdiction.map((_, i) => jurisdiction.slice(0, i + 1)));
  const names = new Set(known.map((one) => one.join("/")));
  const name = place.join("/");
  if (names.has(name)) return;
  const suggestion = nearest(name, names);
  const above = place.map((_, i) => place.slice(0, -1 - i).join("/")).find((one) => names.has(one));
  throw new Refusal((words) => words.unknownPlace(name, suggestion === undefined ? above : undefined, suggestion));
}

/** Lists what is shipped, each ruleset before the overlays that stand on it; for a day at a place, title by title. */
export async function listCommand(shell: Shell, { lang, format, on, at, title }: ListOptions): Promise<number> {
  const documents = await Promise.all(shippedIds.map((id) => loadShipped(id)));
  const registry = createRegistry(documents);
  if (title !== undefined) requireTitle(registry, title);
  if (at !== undefined) requirePlace(registry, at);
  const write = async (entries: readonly object[], blocks: readonly Block[]): Promise<void> => {
    const texts = {
      json: () => `${JSON.stringify(entries, undefined, 2)}\n`,
      text: () => renderText(blocks),
      markdown: () => renderMarkdown(blocks),
    };
    await shell.write(texts[format]());
  };
  const ofTitle = title === undefined ? {} : { title };
  if (on !== undefined && at !== undefined) {
    const occasion = { on, jurisdiction: at, ...ofTitle };
    const found = governing(registry, occasion);
    const entries = found.map((one) => governingEntry(one, occasion));
    await write(entries, governingBlocks(registry, found, occasion, lang));
    return found.some(isFaulty) ? 1 : 0;
  }
  const filter = {
    ...ofTitle,
    ...(on === undefined ? {} : { on }),
    ...(at === undefined ? {} : { jurisdiction: at }),
  };
  const wanted = registry.list(filter).map(({ id }) => id);
  const listed = documents.filter(({ id }) => wanted.includes(id));
  await write(listed.map(entry), [list(listed.map((document) => described(document, lang)))]);
  return 0;
}
