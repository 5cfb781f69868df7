import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type CompiledRuleset, evaluate, loadRuleset } from "../../src/index.js";
import { loadShipped, type ShippedDocument, shippedIds, shippedStack } from "../../src/rulesets.js";
import { parseCasesText, type ReadyCase, readyCases } from "../../src/testkit/index.js";
import { lawCoverage, type Run } from "./law-coverage.js";

const RULESETS = join(import.meta.dirname, "../../rulesets");
const FILES = readdirSync(RULESETS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("cases.json") && !file.startsWith("schema"))
  .sort();
const LOADED = new Map<string, CompiledRuleset>();

async function load(ids: readonly string[]): Promise<CompiledRuleset> {
  const key = ids.join();
  const known = LOADED.get(key);
  if (known !== undefined) return known;
  const { ruleset, overlays } = await shippedStack(...ids);
  const loaded = loadRuleset(ruleset, overlays);
  LOADED.set(key, loaded);
  return loaded;
}

async function run({ rules, evidence, readings, expect: wanted }: ReadyCase): Promise<readonly Run[]> {
  if (!("names" in rules) || wanted.refused !== undefined) return [];
  const compiled = await load(rules.names);
  const decision = evaluate(compiled, evidence, { trace: true, readings });
  const { ruleset } = compiled;
  return [{ sheet: ruleset, documents: [ruleset.id, ...(ruleset.layers ?? []).map(({ id }) => id)], decision }];
}

describe("docs/law-coverage.md", () => {
  let documents: readonly ShippedDocument[];
  let runs: readonly Run[];

  beforeAll(async () => {
    documents = await Promise.all(shippedIds.map((id) => loadShipped(id)));
    const cases = FILES.flatMap((file) => readyCases(parseCasesText(readFileSync(join(RULESETS, file), "utf8"))));
    runs = (await Promise.all(cases.map(run))).flat();
  }, 300_000);

  test("is what the documents and the cases come to", async () => {
    await expect(lawCoverage(documents, runs)).toMatchFileSnapshot("../../docs/law-coverage.md");
  });

  test("has a row for every shipped document", () => {
    const page = lawCoverage(documents, runs);
    for (const id of shippedIds) expect(page).toContain(`| \`${id}\` `);
  });

  test("counts a node only when it was seen both ways", () => {
    const id = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
    const of = (some: readonly Run[]): string | undefined =>
      /nothing|deductions \d+ of \d+/.exec(
        lawCoverage(
          documents.filter((one) => one.id === id),
          some,
        )
          .split("\n")
          .at(-2) ?? "",
      )?.[0];
    expect(of([])).toMatch(/^deductions 0 of /);
    const own = runs.filter((one) => one.documents.includes(id));
    expect(of(own.slice(0, 1))).toMatch(/^deductions 0 of /);
    expect(of(own)).toMatch(/^deductions [1-9]/);
  });
});
