// In: the shipped documents and the cases beside them. Out: the handbook of each, with the overlays that it brings, and the index.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HandbookOptions, handbook } from "../../../src/docs/index.js";
import type { Ruleset } from "../../../src/index.js";
import { LANGUAGES, type Language } from "../../../src/locales/index.js";
import { applyOverlays } from "../../../src/overlay/apply.js";
import type { Block } from "../../../src/render/blocks.js";
import { type ShippedDocument, shippedIds, shippedStack, shippedVersions } from "../../../src/rulesets.js";
import { parseCasesText } from "../../../src/testkit/index.js";

const ROOT = join(import.meta.dirname, "../../..");
/** Where the pages are kept. */
export const FOLDER = "docs/handbook";

/** What a page of a shipped document is made of. */
export interface ShippedPage {
  readonly id: string;
  readonly document: ShippedDocument;
  /** With its overlays. */
  readonly sheet: Ruleset;
  readonly options: Omit<HandbookOptions, "language">;
}

async function pageFor(id: string): Promise<ShippedPage> {
  const { ruleset, overlays } = await shippedStack(id);
  const last = overlays.at(-1);
  const below = overlays.filter(({ rank }) => rank !== last?.rank);
  const file = join(ROOT, `rulesets/${id}/cases.json`);
  const earlier = shippedVersions(id).slice(1);
  if (earlier.length > 0) throw new RangeError(`${id}: give its earlier versions to the handbook`);
  return {
    id,
    document: last ?? ruleset,
    sheet: applyOverlays(ruleset, overlays),
    options: {
      overlays,
      ...(last === undefined ? {} : { base: applyOverlays(ruleset, below) }),
      ...(existsSync(file) ? { cases: parseCasesText(readFileSync(file, "utf8")) } : {}),
    },
  };
}

/** Every shipped document. */
export const SHIPPED_PAGES: readonly ShippedPage[] = await Promise.all(shippedIds.map(pageFor));
// CAST: the keys of a table.
export const TONGUES = Object.keys(LANGUAGES) as readonly Language[];
/** Every page. */
export const PAGES = SHIPPED_PAGES.flatMap((page) => TONGUES.map((language) => ({ id: page.id, language, page })));

/** The handbook of a shipped document. */
export function blocksOf({ sheet, options }: ShippedPage, language: Language): readonly Block[] {
  return handbook(sheet, { ...options, language });
}

function nameOf({ document }: ShippedPage, language: Language): string {
  return document.kind === "overlay" ? document.name[language] : document.title[language];
}

/** The index of the pages. */
export function indexPage(): string {
  const rows = SHIPPED_PAGES.map((page) => {
    const links = TONGUES.map((language) => `[${nameOf(page, language)}](${page.id}.${language}.md)`);
    return `| \`${page.id}\` | ${links.join(" | ")} |`;
  });
  return `# Handbooks

What each shipped ruleset says, in plain words: [made from the ruleset alone](../../src/docs/handbook/handbook.ts), for those who
apply the rules and those who are judged by them. An overlay has the handbook of the whole sheet with it. Nothing on these pages is
written by hand; \`npm run golden\` makes them anew, and a page that does not match its ruleset fails the tests.

| ruleset or overlay | ${TONGUES.map((language) => ({ vi: "Tiếng Việt", en: "English" })[language]).join(" | ")} |
| --- |${TONGUES.map(() => " --- |").join("")}
${rows.join("\n")}
`;
}
