// The shipped law: test vectors worked out by hand from the texts, the examples of the documentation, and the files.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  applyOverlays,
  type CompiledRuleset,
  checkRuleset,
  type Decision,
  type Evidence,
  evaluate,
  loadRuleset,
  parseEvidenceText,
  safeParseOverlayText,
  safeParseRulesetText,
} from "../src/index.js";
import { loadShipped, shippedIds, shippedStack } from "../src/rulesets.js";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Vector {
  readonly name: string;
  readonly overlays: readonly string[];
  readonly evidence: Evidence;
  readonly readings?: { readonly [reading: string]: string };
  readonly expect: {
    readonly verdict: string;
    /** Absent where the ruleset has no points. */
    readonly total?: { readonly low: number; readonly high: number };
    readonly missing: readonly string[];
    readonly determinedBy?: readonly string[];
    /** Nodes with a share that has nothing to be a share of. */
    readonly faults?: readonly string[];
  };
}

const VECTOR_FILES = readdirSync(join(ROOT, "test/law"))
  .filter((file) => file.endsWith(".json"))
  .sort();
const LOADED = new Map<string, Promise<CompiledRuleset>>();

function load(ids: readonly string[]): Promise<CompiledRuleset> {
  const key = ids.join();
  const loaded =
    LOADED.get(key) ?? shippedStack(...ids).then(({ ruleset, overlays }) => loadRuleset(ruleset, overlays));
  LOADED.set(key, loaded);
  return loaded;
}

describe.each(VECTOR_FILES)("test/law/%s", (file) => {
  const vectors = JSON.parse(read(`test/law/${file}`)) as readonly Vector[];

  test("has vectors, each with a name of its own", () => {
    expect(vectors.length).toBeGreaterThan(0);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  });

  test.each(vectors)("$name", async ({ overlays, evidence, readings, expect: wanted }) => {
    const decision = evaluate(await load(overlays), evidence, readings === undefined ? {} : { readings });
    expect(decision.verdict).toBe(wanted.verdict);
    expect(decision.total && { low: decision.total.low, high: decision.total.high }).toEqual(wanted.total);
    expect(decision.missing.map(({ field }) => field)).toEqual(wanted.missing);
    if (wanted.determinedBy !== undefined)
      expect(decision.determinedBy.map(({ node }) => node)).toEqual(wanted.determinedBy);
    expect(decision.issues.map(({ params }) => params)).toEqual((wanted.faults ?? []).map((node) => ({ node })));
  });
});

const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
const RECORDS = read("docs/examples/households-2020.ndjson")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => parseEvidenceText(line));

describe("the examples of the documentation", () => {
  const VERDICTS: { readonly [verdict in Decision["verdict"]]: string } = {
    eligible: "đủ điều kiện đề nghị công nhận",
    ineligible: "không đủ điều kiện",
    disqualified: "không xét",
    undetermined: "chưa đủ căn cứ",
  };

  test("the table in docs/examples/README.md says what they come to", async () => {
    const compiled = await load([CITY]);
    const rows = read("docs/examples/README.md")
      .split("\n")
      .filter((line) => line.startsWith("| h-"))
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .map(([, id, , , verdict, words, total]) => [id, verdict, words, total]);
    const decided = RECORDS.map((record) => {
      const { subject, verdict, total } = evaluate(compiled, record);
      const { low = Number.NaN, high = Number.NaN } = total ?? {};
      const points = low === high ? String(low) : `${String(low)}–${String(high)}`;
      return [subject.id, `\`${verdict}\``, VERDICTS[verdict], points];
    });
    expect(rows).toEqual(decided);
    expect(rows).toHaveLength(16);
  });

  test("household.json is the first of them", () => {
    const { $schema, ...first } = parseEvidenceText(read("docs/examples/household.json"));
    expect(first).toEqual(RECORDS[0]);
    expect($schema).toBe("../../rulesets/schema/evidence.json");
  });
});

const FILES = readdirSync(join(ROOT, "rulesets"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\/\d[^/]*\.json$/.test(file))
  .sort();

interface Shipped {
  readonly $schema?: string;
  readonly kind: string;
  readonly id: string;
  readonly version: string;
}

describe("the files under rulesets/", () => {
  test("are what src/rulesets.ts lists, each by its newest version", async () => {
    const listed = await Promise.all(shippedIds.map(async (id) => `${id}/${(await loadShipped(id)).version}.json`));
    expect([...listed].sort()).toEqual(FILES);
  });
});

describe.each(FILES)("rulesets/%s", (file) => {
  const text = read(`rulesets/${file}`);
  const document = JSON.parse(text) as Shipped;

  test("has the id and version of its path", () => {
    expect(`${document.id}/${document.version}.json`).toBe(file);
  });

  test("is loaded by its id as it stands", async () => {
    expect(await loadShipped(document.id)).toEqual(document);
  });

  test("parses without an issue", () => {
    const parsed = document.kind === "overlay" ? safeParseOverlayText(text) : safeParseRulesetText(text);
    expect(parsed.issues).toEqual([]);
    expect(parsed.ok).toBe(true);
  });

  test("passes the check, with what it stands on", async () => {
    const { ruleset, overlays } = await shippedStack(document.id);
    expect(checkRuleset(applyOverlays(ruleset, overlays))).toEqual([]);
  });

  test("names a schema that is there", () => {
    const schema = resolve(ROOT, "rulesets", file, "..", document.$schema ?? "");
    expect(relative(join(ROOT, "rulesets"), schema)).toBe(`schema/${document.kind}.json`);
    expect(JSON.parse(readFileSync(schema, "utf8"))).toMatchObject({ $schema: expect.any(String) as string });
  });

  test("is written in NFC, and ends with a line", () => {
    expect(text.normalize("NFC")).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("quotes only an instrument that it has", () => {
    const instruments = Object.keys((document as unknown as { instruments: object }).instruments);
    const quoting: string[] = [];
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === "object" && value !== null && "quote" in value)
        quoting.push((value as unknown as { in: string }).in);
      return value;
    });
    expect(quoting.filter((key) => !instruments.includes(key))).toEqual([]);
  });
});
