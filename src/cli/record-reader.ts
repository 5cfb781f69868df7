// In: nothing. Out: how files of records are read, whole ones and those from which facts were removed.
import { CANONICAL_DEPTH } from "../replay/canonical.js";
import type { AnyRecord } from "../replay/index.js";
import { anyRecord } from "../replay/redaction/parse.js";
import type { RecordReader } from "./file-records.js";

/** Records, which nest deeper than other documents. */
export const RECORD: RecordReader<AnyRecord> = { ...anyRecord, depthLimit: CANONICAL_DEPTH };
