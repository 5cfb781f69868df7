// Every sheet that the playground has, with every sample of it.
import assert from "node:assert/strict";

/** In the page: chooses each sheet, takes each of its samples, and notes what it says it is and what it comes out as. */
function everySample() {
  const found = [];
  const title = document.querySelector("#title");
  for (const { value } of [...title.querySelectorAll("option")]) {
    title.value = value;
    title.dispatchEvent(new Event("change"));
    const places = document.querySelectorAll("[name='place']").length;
    for (let i = 0; i < Math.max(places, 1); i += 1) {
      document.querySelectorAll("[name='place']")[i]?.click();
      const names = [...document.querySelectorAll(".sample")].map(({ className }) => className);
      const verdicts = names.map((_, k) => {
        document.querySelectorAll(".sample")[k].click();
        return document.querySelector(".verdict").className;
      });
      found.push({ title: value, names, verdicts });
    }
  }
  return found;
}

/** Left and right go through the tabs. */
async function goesByKeys(page) {
  await page.getByRole("tab", { name: "Vì sao" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByRole("tab", { selected: true }).getAttribute("id"), "tab-missing");
  assert.equal(await page.evaluate("document.activeElement.id"), "tab-missing");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate("document.activeElement.id"), "tab-steps");
}

/** Every sheet can be chosen, and every sample comes out as it says. */
export async function goesAround(page) {
  await goesByKeys(page);
  const found = await page.evaluate(`(${everySample})()`);
  for (const { title, names, verdicts } of found) {
    assert.ok(names.length > 0, `${title}: there is a sample`);
    assert.deepEqual(
      verdicts,
      names.map((name) => name.replace("sample ", "verdict ")),
      title,
    );
  }
  return found.length;
}
