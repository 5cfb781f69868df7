// Every paper in Chromium: axe-core finds no fault in it, light and dark, on a screen and on a phone, and it needs nothing but
// itself; forms of every shipped sheet keep to the pages they are made for.
import assert from "node:assert/strict";
import { isThereChromium, launchChromium } from "../packed/chromium.mjs";
import { violations } from "./axe.mjs";
import { PAPERS, worksheets } from "./papers.mjs";

const SCHEMES = ["light", "dark"];
const WIDTHS = [1100, 390];
const LANGUAGES = ["vi", "en"];
/** So many pages a blank form takes at most. */
const MOST_PAGES = 3;

/** Is anything wider than the screen, but for tables, which scroll by themselves? */
async function overflows(page) {
  return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}

async function checkPaper(browser, name, language, html) {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const problems = [];
      page.on("console", (message) => problems.push(message.text()));
      page.on("request", (request) => problems.push(`asks for ${request.url()}`));
      await page.setContent(html);
      const where = `${name}, ${language}, ${colorScheme}, ${width} px`;
      assert.deepEqual(problems, [], where);
      assert.deepEqual(await violations(page), [], where);
      assert.equal(await overflows(page), false, `${where}: wider than the screen`);
      await page.close();
    }
  }
}

async function pagesOf(page, html) {
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

async function check(browser) {
  let papers = 0;
  for (const language of LANGUAGES) {
    for (const [name, make] of Object.entries(PAPERS)) {
      await checkPaper(browser, name, language, make(language));
      papers += 1;
    }
  }
  const page = await browser.newPage();
  const counts = {};
  for (const language of LANGUAGES) {
    for (const [id, html] of await worksheets(language)) {
      const pages = await pagesOf(page, html);
      assert.ok(pages <= MOST_PAGES, `${id}, ${language}: ${pages} pages`);
      counts[pages] = (counts[pages] ?? 0) + 1;
    }
  }
  console.log(`documents: ${papers} papers without a fault, blank forms by pages ${JSON.stringify(counts)}`);
}

if (isThereChromium()) {
  const browser = await launchChromium();
  try {
    await check(browser);
  } finally {
    await browser.close();
  }
}
