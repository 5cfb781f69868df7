// Pictures of the papers, as readers see them on a screen and on A4, written to docs/images/. Papers on A4 are printed to PDF and
// looked at in the browser's own viewer, so that page breaks are the real ones.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isThereChromium, launchChromium } from "../packed/chromium.mjs";
import { greyPng } from "./grey-png.mjs";
import { PAPERS } from "./papers.mjs";

const IMAGES = join(import.meta.dirname, "../../docs/images");
const SCREEN = { width: 1180, height: 1180 };
const A4 = { width: 1060, height: 1500 };
/** The viewer's frame around a page, and how long it takes to draw one. */
const FRAME = 4;
const DRAWN = 2000;

const ON_SCREEN = [
  ["filled-sheet", "filled-sheet", "light"],
  ["filled-sheet-dark", "filled-sheet", "dark"],
  ["letter", "letter", "light"],
  ["handbook", "handbook", "light"],
];
const ON_PAPER = [
  ["worksheet-print", "worksheet"],
  ["filled-sheet-print", "filled-sheet"],
  ["handbook-print", "handbook"],
];

async function onScreen(browser, file, paper, colorScheme) {
  const page = await browser.newPage({ viewport: SCREEN, colorScheme });
  await page.setContent(PAPERS[paper]("vi"));
  await page.screenshot({ path: join(IMAGES, `${file}.png`) });
  await page.close();
}

async function onPaper(browser, file, paper, folder) {
  const printed = join(folder, `${file}.pdf`);
  const page = await browser.newPage();
  await page.setContent(PAPERS[paper]("vi"));
  await writeFile(printed, await page.pdf({ preferCSSPageSize: true }));
  await page.setViewportSize({ width: A4.width + 2 * FRAME + 4, height: A4.height + 2 * FRAME });
  await page.goto(`file://${printed}#toolbar=0&view=FitH`);
  await page.waitForTimeout(DRAWN);
  const picture = await page.screenshot({
    clip: { x: FRAME + 4, y: FRAME + 3, width: A4.width - 5, height: A4.height - 6 },
  });
  await page.goto("about:blank");
  await writeFile(join(IMAGES, `${file}.png`), await greyPng(page, picture));
  await page.close();
}

async function draw(browser) {
  await mkdir(IMAGES, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "thangdiem-"));
  try {
    for (const [file, paper, colorScheme] of ON_SCREEN) await onScreen(browser, file, paper, colorScheme);
    for (const [file, paper] of ON_PAPER) await onPaper(browser, file, paper, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (isThereChromium()) {
  const browser = await launchChromium();
  try {
    await draw(browser);
  } finally {
    await browser.close();
  }
}
