import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/index.js";
import { spoil } from "../parse/example.js";
import { OVERLAY, RULESET } from "./documents.js";
import { call, type World } from "./shell.js";

const BROKEN = readFileSync(join(import.meta.dirname, "broken-ruleset.json"), "utf8");

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly (Location & { readonly id: number })[];
  readonly partialFingerprints: { readonly [kind: string]: string };
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] };
    };
    readonly language: string;
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}

async function log(line: string, files: World["files"]): Promise<Log> {
  const { out } = await call(`${line} --format sarif`, files === undefined ? {} : { files });
  return JSON.parse(out) as Log;
}

const resultsOf = ({ runs }: Log): readonly Result[] => runs.flatMap(({ results }) => results);
const marks = (of: Log): readonly string[] => resultsOf(of).flatMap((one) => Object.values(one.partialFingerprints));

describe("a check as SARIF", () => {
  test.each(["vi", "en"])("has every issue with its rule, place and fingerprint, in %s", async (language) => {
    const { code, out } = await call(`check broken-ruleset.json --format sarif --lang ${language}`, {
      files: { "broken-ruleset.json": BROKEN },
    });
    await expect(out).toMatchFileSnapshot(`golden/check-broken.${language}.sarif`);
    expect(code).toBe(1);
  });

  test("has the same issues as JSON, at the same places", async () => {
    const files = { "a.json": BROKEN };
    const { out } = await call("check a.json --json", { files });
    const issues = JSON.parse(out) as readonly Issue[];
    const results = resultsOf(await log("check a.json", files));
    const placeOf = ({ locations: [at] }: Result) => ({ ...at?.physicalLocation.region });
    expect(results.map((one) => [one.ruleId, one.level, placeOf(one)])).toEqual(
      issues.map(({ code, severity, line, column }) => [code, severity, { startLine: line, startColumn: column }]),
    );
    expect(results.every(({ locations: [at] }) => at?.physicalLocation.artifactLocation.uri === "a.json")).toBe(true);
  });

  test("explains each rule once, with help, and every result points at its rule", async () => {
    const found = await log("check a.json --lang en", { "a.json": BROKEN });
    const [run] = found.runs;
    expect([found.version, run?.language, run?.columnKind]).toEqual(["2.1.0", "en", "utf16CodeUnits"]);
    const { name, version, rules = [] } = run?.tool.driver ?? {};
    expect([name, version]).toEqual(["thangdiem", "1.2.3"]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { shortDescription, help } of rules) {
      expect(help.text.startsWith(shortDescription.text)).toBe(true);
      expect(help.markdown).toContain(help.text);
    }
    for (const { ruleId, ruleIndex, level } of resultsOf(found)) {
      expect(rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
    }
  });

  test("keeps the fingerprint of an issue when lines are moved, and gives each its own", async () => {
    const before = await log("check a.json", { "a.json": BROKEN });
    const after = await log("check a.json", { "a.json": `\n\n${BROKEN.replace('"gates"', '\n"gates"')}` });
    expect(marks(after)).toEqual(marks(before));
    expect(new Set(marks(before)).size).toBe(resultsOf(before).length);
    expect(marks(await log("check b.json", { "b.json": BROKEN }))).not.toEqual(marks(before));
    expect(marks(await log("check a.json --lang en", { "a.json": BROKEN }))).toEqual(marks(before));
  });

  test("names the other place of what clashes, in another document too", async () => {
    const both = OVERLAY.replace(`"id": "p.litter"`, `"id": "p.birth"`);
    const found = await log("check base.json over.json", { "base.json": RULESET, "over.json": both });
    expect(resultsOf(found).map((one) => one.ruleId)).toContain("ruleset.duplicate-id");
    const [twice] = resultsOf(found).filter((one) => one.ruleId === "ruleset.duplicate-id");
    expect(twice?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("over.json");
    expect(twice?.relatedLocations).toMatchObject([
      { id: 1, physicalLocation: { artifactLocation: { uri: "base.json" }, region: { startLine: 20 } } },
    ]);
  });

  test("of documents without fault has no results and no rules", async () => {
    const found = await log("check a.json", { "a.json": RULESET });
    expect(resultsOf(found)).toEqual([]);
    expect(found.runs[0]?.tool.driver.rules).toEqual([]);
  });

  test("writes the names of files as URIs", async () => {
    const files = { "thư mục/tệp 1.json": "{}", "/a/b.json": "{}", "C:\\a\\b.json": "{}" };
    const uris: string[] = [];
    for (const file of Object.keys(files)) {
      const { out } = await call(["check", file, "--format", "sarif"], { files });
      const [one] = resultsOf(JSON.parse(out) as Log);
      uris.push(one?.locations[0]?.physicalLocation.artifactLocation.uri ?? "");
    }
    expect(uris).toEqual(["th%C6%B0%20m%E1%BB%A5c/t%E1%BB%87p%201.json", "file:///a/b.json", "file:///C:/a/b.json"]);
  });
});

describe("places", () => {
  test("are told of a shipped base too, with the id of the document", async () => {
    const id = "vn/nd-122-2018/gia-dinh-van-hoa";
    const text = readFileSync(join(import.meta.dirname, `../../rulesets/${id}/1.0.0.json`), "utf8");
    const overlay = OVERLAY.replace("example/ward/model-household", id).replace("^0.1.0", "^1.0.0");
    const { out } = await call("check over.json --json", { files: { "over.json": overlay } });
    const issues = JSON.parse(out) as readonly Issue[];
    expect(issues.length).toBeGreaterThan(0);
    for (const { line, column, document } of issues) {
      expect(["over.json", id]).toContain(document);
      expect([typeof line, typeof column]).toEqual(["number", "number"]);
      expect(line).toBeLessThanOrEqual(text.split("\n").length);
    }
  });

  test("of the other place stand below the issue", async () => {
    const twice = spoil(RULESET, `"id": "s2.yard"`, `"id": "s1.meetings"`);
    const { out } = await call("check a.json --lang en", { files: { "a.json": twice } });
    expect(out).toMatch(/^a\.json:18:\d+: ruleset\.duplicate-id .*\n {4}see also: a\.json:15:\d+\n {4}hint: /m);
  });
});
