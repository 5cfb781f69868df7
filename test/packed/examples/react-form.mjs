// The React form: built by Vite, served, and filled in by hand until it comes to a verdict.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { violations } from "../../docs/axe.mjs";
import { launchChromium } from "../chromium.mjs";
import { run } from "../install.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const POINTS = ["Điểm của tiêu chuẩn 1", "Điểm của tiêu chuẩn 2", "Điểm của tiêu chuẩn 3"];

async function serve(folder) {
  const server = createServer((request, response) => {
    const file = request.url === "/" ? "/index.html" : request.url;
    response.writeHead(200, { "content-type": TYPES[extname(file)] });
    response.end(readFileSync(join(folder, "dist", file)));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return server;
}

async function fillIn(page) {
  const status = page.getByRole("status");
  assert.match(await status.textContent(), /Chưa đủ căn cứ để kết luận: từ 0 đến 100 điểm/);
  await page.getByLabel("Nơi cư trú").selectOption({ label: "Các xã, phường, thị trấn còn lại" });
  await page.getByLabel("Số người dự họp bình xét").fill("42");
  await page.getByLabel("Số người dự họp đồng ý").fill("40");
  for (const [i, points] of ["32", "41.5", "24"].entries()) await page.getByLabel(POINTS[i]).fill(points);
  assert.match(await status.textContent(), /Chưa đủ căn cứ để kết luận: 97,5 điểm/);
  for (const list of await page.locator("form select").all())
    if ((await list.locator("[value='none']").count()) > 0) await list.selectOption("none");
  assert.match(await status.textContent(), /Đủ điều kiện đề nghị công nhận: 97,5 điểm/);
  await page.getByLabel(POINTS[2]).fill("27");
  assert.match(await page.locator("em").textContent(), /Cần từ 0 đến 26/);
  assert.match(await status.textContent(), /Còn chỗ ghi chưa đúng/);
  await page.getByLabel(POINTS[2]).fill("0");
  assert.match(await status.textContent(), /Không đủ điều kiện đề nghị công nhận: 73,5 điểm/);
}

export async function checkReactForm(folder) {
  run(folder, "npx", "vite", "build", "--logLevel", "warn");
  const script = /src="([^"]+\.js)"/.exec(readFileSync(join(folder, "dist/index.html"), "utf8"))[1];
  const size = Math.round(gzipSync(readFileSync(join(folder, "dist", script))).length / 1000);
  const server = await serve(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await fillIn(page);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    server.close();
  }
  return `the React form comes to a verdict, ${size} kB gzip with React`;
}
