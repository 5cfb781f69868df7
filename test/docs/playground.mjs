// The playground, opened from disk in Chromium without a network: a form is filled in and comes to a verdict, in both languages; wrong
// entries are said beside their fields; evidence and rules are opened and saved; the sheet is printed; axe-core finds no fault.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isThereChromium, launchChromium } from "../packed/chromium.mjs";
import { violations } from "./axe.mjs";
import { opensRules, prints, readsOtherwise, sharesByFile } from "./playground/files.mjs";
import { line } from "./playground/form.mjs";
import { ROOT, sheet } from "./playground/given.mjs";
import { goesAround } from "./playground/sheets.mjs";
import { fillsIn, quickness, saysWhatIsWrong, speaksEnglish, writesEvents } from "./playground/use.mjs";

const FILE = join(ROOT, "docs/playground/thangdiem.html");
const ADDRESS = pathToFileURL(FILE).href;
const WIDE = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 800 };

/** Opens the page where nothing can be fetched; whatever it asks for, says or refuses is a problem. */
async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: WIDE, offline: true, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url()) || (request.url().startsWith("file:") && request.url() !== ADDRESS))
      problems.push(`asks for ${request.url()}`);
  });
  await page.goto(ADDRESS);
  await page.locator(".verdict").waitFor();
  return { page, problems, close: () => context.close() };
}

async function isWithoutFault(browser, colorScheme, viewport) {
  const { page, problems, close } = await open(browser, { colorScheme, viewport });
  const where = `${colorScheme}, ${viewport.width} px`;
  await page.locator(".sample.disqualified").click();
  assert.deepEqual(await violations(page), [], where);
  const { scrollWidth, clientWidth } = await page.evaluate(
    "({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })",
  );
  assert.equal(scrollWidth, clientWidth, `${where}: as wide as the screen`);
  await line(page, sheet.ruleset.fields["grades.standard-1"].vi).fill("x");
  assert.deepEqual(await violations(page), [], `${where}, refused`);
  await page.locator(".sample.undetermined").click();
  await page.getByRole("button", { name: "Xem bản in" }).click();
  assert.deepEqual(await violations(page), [], `${where}, print preview`);
  assert.deepEqual(problems, [], where);
  await close();
}

async function checkLooks(browser) {
  for (const viewport of [WIDE, PHONE])
    for (const scheme of ["light", "dark"]) await isWithoutFault(browser, scheme, viewport);
}

async function checkUse(browser) {
  const { page, problems, close } = await open(browser);
  const facts = await fillsIn(page);
  await saysWhatIsWrong(page);
  await writesEvents(page);
  await speaksEnglish(page);
  await sharesByFile(page);
  const milliseconds = await quickness(page);
  const pages = await prints(page);
  await readsOtherwise(page);
  await opensRules(page);
  assert.deepEqual(problems, []);
  await close();
  return `${facts} facts to a verdict, ${milliseconds} ms a keystroke, ${pages} pages on paper`;
}

async function checkSheets(browser) {
  const { page, problems, close } = await open(browser);
  const sheets = await goesAround(page);
  assert.deepEqual(problems, []);
  await close();
  return `${sheets} sheets`;
}

if (isThereChromium()) {
  assert.ok(existsSync(FILE), "build first: npm run playground");
  const browser = await launchChromium();
  try {
    const [use, sheets] = await Promise.all([checkUse, checkSheets, checkLooks].map((check) => check(browser)));
    console.log(`playground: ${use}, ${sheets}, no fault`);
  } finally {
    await browser.close();
  }
}
