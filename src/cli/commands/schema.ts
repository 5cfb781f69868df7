// In: a kind of document. Out: its JSON Schema.
import { OPERATORS } from "../../logic/operators/index.js";
import { jsonSchemas } from "../schemas.js";
import type { Shell } from "../shell.js";

export const SCHEMA_KINDS = ["ruleset", "overlay", "evidence", "cases", "record", "redacted-record"] as const;

/** Prints the published JSON Schema, as it stands in `rulesets/schema`. */
export async function schemaCommand(shell: Shell, kind: (typeof SCHEMA_KINDS)[number]): Promise<number> {
  await shell.write(jsonSchemas(OPERATORS)[kind]);
  return 0;
}
