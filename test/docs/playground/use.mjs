// How the form of the playground is used: it is filled in, says what is wrong, speaks two languages.
import assert from "node:assert/strict";
import { evaluate, issueText, safeEvaluate } from "thangdiem";
import { fill, group, line, result } from "./form.mjs";
import { evidence, sheet } from "./given.mjs";

/** As slow as a keystroke may usually be, from the key to the verdict, on a machine that does other things too. */
const MOST_MILLISECONDS = 250;

async function chooseClass(page, id) {
  const { vi } = sheet.ruleset.classes.find((one) => one.id === id);
  await page.getByRole("checkbox", { name: vi }).check();
}

/** From nothing to a verdict: each fact narrows the range, until one settles it; what comes after changes it no more. */
export async function fillsIn(page) {
  await line(page, "Mã hồ sơ").fill(evidence.subject.id);
  await page.getByLabel("Từ ngày").fill("01/01/2020");
  await page.getByLabel("Đến hết ngày").fill("31/12/2020");
  await chooseClass(page, "elsewhere");
  const seen = [await result(page)];
  assert.deepEqual([seen[0].name, seen[0].low, seen[0].high], ["Chưa đủ căn cứ để kết luận", 0, 100]);
  await fill(page, evidence, sheet.ruleset, "vi", async (id) => {
    const [before, now] = [seen.at(-1), await result(page)];
    assert.ok(now.low >= before.low && now.high <= before.high, `${id}: the range only narrows`);
    seen.push(now);
  });
  const turns = seen.map((one) => one.name).filter((name, i, all) => name !== all[i - 1]);
  assert.deepEqual(turns, ["Chưa đủ căn cứ để kết luận", "Đủ điều kiện đề nghị công nhận"]);
  const { total, verdict } = evaluate(sheet, evidence);
  assert.equal(verdict, "eligible");
  assert.deepEqual([seen.at(-1).low, seen.at(-1).high], [total.low, total.high]);
  return seen.length - 1;
}

/** What the library refuses stands beside its field, in its own words, and is announced as wrong. */
export async function saysWhatIsWrong(page) {
  const { vi: label } = sheet.ruleset.fields["grades.standard-1"];
  const points = line(page, label);
  for (const [written, value] of [
    ["13,3", 13.3],
    ["20", 20],
    ["bảy", "bảy"],
  ]) {
    await points.fill(written);
    const facts = { ...evidence.facts, grades: { ...evidence.facts.grades, "standard-1": value } };
    const { issues } = safeEvaluate(sheet, { ...evidence, facts });
    const expected = issueText(issues[0], "vi").replaceAll("`", "");
    const beside = page.locator(
      `[id="${await points.getAttribute("aria-describedby").then((ids) => ids.split(" ").at(-1))}"]`,
    );
    assert.ok((await beside.textContent()).startsWith(expected), `${written}: ${expected}`);
    assert.equal(await points.getAttribute("aria-invalid"), "true");
    assert.equal((await result(page)).name, "Chưa chấm");
  }
  await page.locator(".verdict.refused a").first().click();
  assert.equal(await page.evaluate("document.activeElement.id"), "o-grades.standard-1");
  await points.fill("16");
  await page.getByLabel("Đến hết ngày").fill("31/02/2020");
  assert.match(await page.locator(".verdict .issues").textContent(), /2020-02-31/);
  await page.getByLabel("Đến hết ngày").fill("31/12/2020");
  assert.equal((await result(page)).name, "Đủ điều kiện đề nghị công nhận");
}

/** A birth is written down, costs points, and is taken away again; a fact is said to be unknown, and why. */
export async function writesEvents(page) {
  const births = group(page, sheet.ruleset.fields.births.vi).first();
  await births.getByRole("radio", { name: "Có", exact: true }).check();
  assert.equal((await result(page)).name, "Chưa đủ căn cứ để kết luận", "a case of which nothing is known");
  await births.getByRole("textbox", { name: new RegExp(`^${sheet.ruleset.fields.births.item.order.vi}`) }).fill("3");
  await births.getByLabel(sheet.ruleset.fields.births.item.date.vi).first().fill("1/5/2020");
  assert.equal((await result(page)).low, 87);
  await births.getByRole("button", { name: "Thêm trường hợp" }).click();
  await births.getByRole("button", { name: "Bỏ trường hợp 2" }).click();
  await births.getByRole("button", { name: "Bỏ trường hợp 1" }).click();
  assert.equal((await result(page)).low, 92);
  const field = group(page, sheet.ruleset.fields["bar.fined"].vi);
  await field.getByRole("radio", { name: "Chưa rõ" }).check();
  await field.locator("summary").click();
  await field.getByLabel("Vì sao chưa rõ").fill("chờ công an phường");
  await page.getByRole("tab", { name: /Còn thiếu/ }).click();
  assert.match(await page.locator(".panel").textContent(), /chờ công an phường/);
  await field.getByRole("radio", { name: "Không có" }).check();
}

export async function speaksEnglish(page) {
  await page.getByRole("button", { name: "English" }).click();
  const { name, why } = await result(page);
  assert.deepEqual(
    [name, await page.locator("html").getAttribute("lang")],
    ["Eligible to be proposed for recognition", "en"],
  );
  assert.match(why, /every condition/i);
  const text = await page.locator("body").innerText();
  for (const word of ["Chưa rõ", "Không có", "Vì sao", "Ghi chú", "Điểm", "Mã hồ sơ", "Tiêu chuẩn"])
    assert.ok(!text.includes(word), `${word} is not English`);
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  assert.equal((await result(page)).name, "Đủ điều kiện đề nghị công nhận");
}

/** From a keystroke to its verdict on the page. */
export async function quickness(page) {
  const points = line(page, sheet.ruleset.fields["grades.standard-1"].vi);
  const times = [];
  for (const written of ["1", "12", "13", "13,5", "16"]) {
    times.push(
      await points.evaluate((input, text) => {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new Event("input"));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, written),
    );
  }
  const usual = Math.round(times.sort((a, b) => a - b)[2]);
  assert.ok(usual < MOST_MILLISECONDS, `${usual} ms`);
  return usual;
}
