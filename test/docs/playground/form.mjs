// Hands for the form of the playground: facts are found by what the form asks, as a person finds them.
import assert from "node:assert/strict";

const WORDS = {
  vi: { true: "Có", false: "Không", none: "Không có", some: "Có" },
  en: { true: "Yes", false: "No", none: "None", some: "Some" },
};

const startingWith = (label) => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);

/** The part of the form that asks one question of several answers. */
export function group(page, label) {
  return page.getByRole("group", { name: startingWith(label) });
}

/** The line that asks for one thing. */
export function line(page, label) {
  return page.getByRole("textbox", { name: startingWith(label) });
}

/** Facts by field id, whichever way they are spelled. */
function flat(facts, fields, prefix = "") {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const id = `${prefix}${name}`;
    return fields[id] === undefined ? flat(fact, fields, `${id}.`) : [[id, fact?.value ?? fact]];
  });
}

async function answer(page, field, value, language) {
  const label = field[language];
  const words = WORDS[language];
  if (field.type === "boolean")
    await group(page, label).getByRole("radio", { name: words[value], exact: true }).check();
  else if (field.type === "events") {
    assert.deepEqual(value, [], "only lists of nothing are written here");
    await group(page, label).getByRole("radio", { name: words.none, exact: true }).check();
  } else await line(page, label).fill(String(value).replace(".", language === "vi" ? "," : "."));
}

/** Writes the facts of evidence on the form, one after the other, and calls `look` after each. */
export async function fill(page, { facts }, { fields }, language, look) {
  for (const [id, value] of flat(facts, fields)) {
    await answer(page, fields[id], value, language);
    await look(id);
  }
}

/** In the page: what stands beside the form. */
function said() {
  const text = (selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(" ");
  return { name: text(".verdict .name"), why: text(".verdict .why"), figures: text(".total .figures") };
}

/** What stands beside the form: the verdict, the reason, the two ends of the total. */
export async function result(page) {
  const { name, why, figures } = await page.evaluate(`(${said})()`);
  const [low, high = low] = figures
    .split("/")[0]
    .split("–")
    .map((part) => Number(part.trim().replace(",", ".")));
  return { name: name.slice(1).trim(), why, low, high };
}
