// In: a file of a population: NDJSON, an array in JSON, or a CSV table. Out: its records one after the other, as they are read.
import type { Evidence } from "../index.js";
import type { SubjectKind } from "../ruleset/schema.js";
import { EVIDENCE, type FileRecord } from "./file-records.js";
import { recordsOf } from "./records.js";
import type { Shell } from "./shell.js";
import { tableRecords } from "./table-records.js";

const TABLE_FILE = /\.csv$/i;

/** The records of a file; `kind` is what the subjects of a table are, where it does not say. */
export function populationOf(shell: Shell, path: string, kind: SubjectKind): AsyncIterable<FileRecord<Evidence>> {
  return TABLE_FILE.test(path) ? tableRecords(shell, path, kind) : recordsOf(shell, path, EVIDENCE);
}
