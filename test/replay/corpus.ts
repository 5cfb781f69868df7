// In: the files under test/replay/corpus. Out: the frozen records, and the documents they were made by: those shipped, and those that
// were invented for the corpus. Nothing in these files is ever changed: `npm run freeze` adds.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RegistryDocument } from "../../src/index.js";
import type { DecisionRecord } from "../../src/replay/index.js";

export const CORPUS = join(import.meta.dirname, "corpus");
export const RULESETS = join(import.meta.dirname, "../../rulesets");

/** The JSON values of a file with one a line; none where there is no such file. */
function linesOf(file: string): readonly unknown[] {
  const path = join(CORPUS, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): unknown => JSON.parse(line));
}

/** Where records of shipped documents are, and where those of invented ones. */
export const FILES = { shipped: "shipped.ndjson", invented: "invented.ndjson", documents: "documents.ndjson" } as const;

/** The records as they stand in the files. */
export function frozenRecords(): readonly DecisionRecord[] {
  // CAST: what was frozen was a record; replaying reads it again.
  return [...linesOf(FILES.shipped), ...linesOf(FILES.invented)] as DecisionRecord[];
}

/** The rulesets that were invented for the corpus. */
export function inventedDocuments(): readonly RegistryDocument[] {
  return linesOf(FILES.documents) as RegistryDocument[];
}

/** The files of cases beside the rulesets, as paths below rulesets/. */
export function caseFiles(): readonly string[] {
  const files = readdirSync(RULESETS, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => file.endsWith("/cases.json") && !file.startsWith("schema/")).sort();
}

/** Every version of every document under rulesets/. */
export function shippedDocuments(): readonly RegistryDocument[] {
  const files = readdirSync(RULESETS, { recursive: true, encoding: "utf8" })
    .filter((file) => /[\\/]\d[^\\/]*\.json$/.test(file))
    .sort();
  return files.map((file) => JSON.parse(readFileSync(join(RULESETS, file), "utf8")) as RegistryDocument);
}
