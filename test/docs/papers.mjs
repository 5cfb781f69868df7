// The papers of the sample sheet, as HTML, from the built library: what the tests of accessibility and the pictures look at.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as papers from "../../dist/docs.js";
import { evaluate, loadRuleset } from "../../dist/index.js";
import { shippedIds, shippedStack } from "../../dist/rulesets.js";

const HOUSEHOLDS = join(import.meta.dirname, "../../docs/examples/households-2020.ndjson");
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";

async function sheetOf(id) {
  const { ruleset, overlays } = await shippedStack(id);
  return loadRuleset(ruleset, overlays);
}

const city = await sheetOf(CITY);
const households = readFileSync(HOUSEHOLDS, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

function decisionOn(id) {
  return evaluate(
    city,
    households.find(({ subject }) => subject.id === id),
    { trace: true },
  );
}

function html(blocks, language, compact) {
  return papers.renderHtml(blocks, { lang: language, title: city.ruleset.title[language], compact });
}

const { ruleset } = city;

/** Each paper by its name. */
export const PAPERS = {
  worksheet: (language) => html(papers.worksheet(ruleset, { language }), language, true),
  "filled-sheet": (language) => html(papers.filledSheet(decisionOn("h-006"), ruleset, { language }), language, true),
  letter: (language) => html(papers.citizenLetter(decisionOn("h-006"), ruleset, { language }), language),
  officer: (language) => html(papers.officerView(decisionOn("h-007"), ruleset, { language }), language),
  auditor: (language) => html(papers.auditorView(decisionOn("h-005"), ruleset, { language }), language),
  handbook: (language) => html(papers.handbook(ruleset, { language }), language),
};

/** The blank form of every shipped sheet that can be filled in, by its id. */
export async function worksheets(language) {
  const ids = shippedIds.filter((id) => !id.startsWith("vn/nd-122-2018/") || id.includes("giay-khen"));
  const found = ids.map(async (id) => {
    const { ruleset: sheet } = await sheetOf(id);
    const options = { lang: language, title: sheet.title[language], compact: true };
    return [id, papers.renderHtml(papers.worksheet(sheet, { language }), options)];
  });
  return Promise.all(found);
}
