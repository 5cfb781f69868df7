// In: a document. Out: what lists say of it, for people and as JSON.
import { dateText, dayNumber } from "../base/date.js";
import type { Language, RegistryDocument } from "../index.js";
import { LANGUAGES } from "../locales/index.js";
import { isFramework } from "../registry/resolve.js";
import { code, item, type ListItem } from "../render/blocks.js";
import { WORDS } from "./words.js";

/** A document as JSON. */
export function entry(document: RegistryDocument): object {
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

/** A document for people. */
export function described(document: RegistryDocument, language: Language): ListItem {
  const words = WORDS[language].list;
  const { format, names } = LANGUAGES[language];
  const { from, to } = document.inForce;
  const period =
    to === undefined
      ? words.openEnd(format.date(from))
      : format.period(format.date(from), format.date(dateText(dayNumber(to) - 1)));
  const name = document.kind === "overlay" ? document.name : document.title;
  const isFrame = document.kind === "ruleset" && isFramework(document);
  const rank = document.kind === "overlay" ? ` (${names.ranks[document.rank]})` : "";
  return item(
    [code(document.id), ` ${words.version} ${document.version}`],
    [
      item(
        `${name[language]} – ${words.kinds[isFrame ? "framework" : document.kind]}${rank}, ${names.statuses[document.status]}`,
      ),
      item(format.said(words.inForce, period)),
      ...(document.kind === "overlay"
        ? [item([`${words.base}: `, code(document.base.id), ` ${document.base.versions}`])]
        : []),
    ],
  );
}
