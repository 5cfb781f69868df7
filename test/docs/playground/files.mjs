// What goes in and out of the playground: files of evidence, files of rules, paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "thangdiem";
import { filledSheet } from "thangdiem/docs";
import { line, result } from "./form.mjs";
import { evidence, file, HOUSEHOLD, ROOT, read, sheet } from "./given.mjs";

const HOUSEHOLDS = join(ROOT, "docs/examples/households-2020.ndjson");
const OWN = "cua-toi.json";
const MODEL = join(ROOT, "test/docs/model-household.json");

/** What is saved decides as what stands on the form, and what is opened is what was saved. */
export async function sharesByFile(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu minh chứng" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "minh-chung-h-001.json");
  const saved = await download.path();
  assert.deepEqual(evaluate(sheet, read(saved)), evaluate(sheet, evidence));
  await page.getByRole("button", { name: "Xóa hết" }).click();
  assert.equal((await result(page)).high, 100);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  assert.equal((await result(page)).low, 92);
  await page.getByRole("button", { name: "Xóa hết" }).click();
  await page.getByLabel("Mở minh chứng").setInputFiles(HOUSEHOLD);
  await page.getByText("Đã mở minh chứng").waitFor();
  assert.equal((await result(page)).name, "Đủ điều kiện đề nghị công nhận");
}

/** Another reading decides otherwise: the page says so, and lets one see it. */
export async function readsOtherwise(page) {
  const rows = readFileSync(HOUSEHOLDS, "utf8").split("\n");
  const two = rows.find((row) => row.includes('"h-014"'));
  await page.getByLabel("Mở minh chứng").setInputFiles(file("h-014.json", two));
  await page.getByText("Đã mở minh chứng “h-014.json”").waitFor();
  await page.getByRole("tab", { name: "Vì sao" }).click();
  await page.getByText("Tùy cách hiểu, kết luận có thể là: ").waitFor();
  const { verdict } = evaluate(sheet, JSON.parse(two));
  const other = Object.entries(sheet.ruleset.readings).flatMap(([reading, { options }]) =>
    Object.keys(options).flatMap((option) => {
      const decided = evaluate(sheet, JSON.parse(two), { readings: { [reading]: option } });
      return decided.verdict === verdict ? [] : [[reading, option, decided.verdict]];
    }),
  )[0];
  await page.locator(`[name="reading-${other[0]}"][value="${other[1]}"]`).check();
  await page.locator(`.verdict.${other[2]}`).waitFor();
  await page.getByRole("button", { name: "Xóa hết" }).click();
}

/** Rules of one's own: judged by where they are right, and said to be wrong, with the line, where they are not. */
export async function opensRules(page) {
  const input = page.getByLabel("Mở thang điểm hoặc quy định bổ sung của bạn");
  const model = read(MODEL);
  const yard = { ...model.fields.yard, notApplicable: true };
  const standards = model.standards.map((standard) => ({
    ...standard,
    criteria: standard.criteria.map((one) => (one.field === "yard" ? { ...one, whenNotApplicable: "drop" } : one)),
  }));
  const own = JSON.stringify({ ...model, fields: { ...model.fields, yard }, standards }, null, 2);
  await input.setInputFiles(file(OWN, own.replace('"graded"', '"gradde"')));
  await page.getByText("Không mở được “cua-toi.json”").waitFor();
  assert.match(await page.locator(".file-note").textContent(), /dòng \d+, cột \d+: /);
  assert.match(await page.locator("#title").inputValue(), /^:vn\/nd-122-2018/, "the sheet stays as it was");
  await input.setInputFiles(file(OWN, own.replace('"registered"\n', '"registred"\n')));
  await page.getByText("Chưa chấm được bằng thang điểm này:").waitFor();
  assert.match(await page.locator(".rules .issues").textContent(), /registred.*có phải là registered/);
  assert.equal(await page.locator(".verdict").count(), 0);
  await input.setInputFiles(file(OWN, own));
  await page.getByText("Đã mở thang điểm “cua-toi.json”").waitFor();
  await page.getByRole("checkbox", { name: "Không áp dụng" }).check();
  assert.ok(await line(page, yard.vi).isDisabled());
  await page.locator("#title").selectOption({ label: "Gia đình văn hóa (122/2018/NĐ-CP)" });
  await page.getByRole("radio", { name: /thành phố Bắc Ninh/ }).check();
}

async function pagesOf(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** On paper only the sheet stands, whether it was looked at before or not. */
export async function prints(page) {
  const unseen = await pagesOf(page);
  await page.getByRole("button", { name: "Xem bản in" }).click();
  await page.emulateMedia({ media: "print" });
  const [heading] = filledSheet(evaluate(sheet, evidence, { trace: true }), sheet.ruleset, { language: "vi" });
  const name = heading.content.map(({ text }) => text).join("");
  assert.ok(await page.getByRole("heading", { name, exact: true }).isVisible(), name);
  for (const other of [".top", ".paper-tools", ".desk", "footer"])
    assert.ok(!(await page.locator(other).isVisible()), other);
  await page.emulateMedia({ media: null });
  assert.equal(await pagesOf(page), unseen);
  assert.ok(unseen >= 1 && unseen <= 3, `${unseen} pages`);
  for (const paper of ["explanation", "letter", "officer", "auditor", "worksheet"]) {
    await page.locator("#paper").selectOption(paper);
    assert.ok((await page.locator(".paper article").innerText()).length > 500, paper);
  }
  await page.locator("#paper").selectOption("sheet");
  await page.getByRole("button", { name: "Trở lại biểu" }).click();
  return unseen;
}
