// Pictures of the playground, light and dark, written to docs/images/: a household of the examples with one fact missing.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isThereChromium, launchChromium } from "../packed/chromium.mjs";
import { file, ROOT } from "./playground/given.mjs";

const IMAGES = join(ROOT, "docs/images");
const ADDRESS = pathToFileURL(join(ROOT, "docs/playground/thangdiem.html")).href;
const HOUSEHOLDS = join(ROOT, "docs/examples/households-2020.ndjson");
const SCREEN = { width: 1280, height: 860 };
const PICTURES = [
  ["playground", "light"],
  ["playground-dark", "dark"],
];

async function draw(browser, name, colorScheme, household) {
  const page = await browser.newPage({ viewport: SCREEN, colorScheme, locale: "vi-VN", reducedMotion: "reduce" });
  await page.goto(ADDRESS);
  await page.getByLabel("Mở minh chứng").setInputFiles(file("h-007.json", household));
  await page.getByRole("button", { name: "Đóng" }).click();
  await page.locator(".dependence").waitFor();
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await page.close();
}

if (isThereChromium()) {
  mkdirSync(IMAGES, { recursive: true });
  const household = readFileSync(HOUSEHOLDS, "utf8")
    .split("\n")
    .find((row) => row.includes('"h-007"'));
  const browser = await launchChromium();
  try {
    for (const [name, scheme] of PICTURES) await draw(browser, name, scheme, household);
  } finally {
    await browser.close();
  }
}
