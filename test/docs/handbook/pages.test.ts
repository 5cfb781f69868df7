// The pages of the shipped documents: kept in docs/handbook, and never stale.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../../src/render/html.js";
import { renderMarkdown } from "../../../src/render/markdown.js";
import { blocksOf, FOLDER, indexPage, PAGES } from "./shipped.js";

const ROOT = join(import.meta.dirname, "../../..");

describe.each(PAGES)("the handbook of $id in $language", ({ id, language, page }) => {
  const markdown = renderMarkdown(blocksOf(page, language));

  test("is the page that is kept", async () => {
    await expect(markdown).toMatchFileSnapshot(join(ROOT, FOLDER, `${id}.${language}.md`));
  });

  test("says nothing undefined, recognises nobody, and is in form NFC", () => {
    expect(markdown).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    expect(markdown).not.toMatch(/is recognised as|sẽ được công nhận/);
    expect(markdown).toBe(markdown.normalize("NFC"));
  });

  test("links to every section that it has, and to nothing else", () => {
    const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to);
    const anchors = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, name]) => name);
    expect(links).toEqual(anchors);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

test("the index names every page", async () => {
  await expect(indexPage()).toMatchFileSnapshot(join(ROOT, FOLDER, "README.md"));
});

test("no page is kept of what is not shipped", () => {
  const kept = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"));
  expect(kept.sort()).toEqual(["README.md", ...PAGES.map(({ id, language }) => `${id}.${language}.md`)].sort());
});

test("a handbook is one HTML document", () => {
  const [first] = PAGES;
  const html = renderHtml(blocksOf(first!.page, "vi"), { lang: "vi", title: "x" });
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html.match(/<h1/g)).toHaveLength(1);
});
