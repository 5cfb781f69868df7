// In: a ruleset, a number of records, a seed. Out: that many invented records of evidence, as NDJSON.
import { populate } from "../../compare/index.js";
import { type RequestOptions, requestOf } from "../request.js";
import type { Draft, Shell } from "../shell.js";
import { WORDS } from "../words.js";

export interface PopulateOptions extends RequestOptions {
  readonly count: number;
  readonly seed: number;
  readonly output?: string;
}

/** Writes the records as they are made; a file of output appears only when all are. */
export async function populateCommand(shell: Shell, options: PopulateOptions): Promise<number> {
  const { compiled, readings, language } = await requestOf(shell, options);
  const { count, seed, output } = options;
  const draft: Draft | undefined = output === undefined ? undefined : await shell.draft(output);
  const write = draft?.write ?? shell.write;
  try {
    for (const evidence of populate(compiled, { count, seed, readings })) await write(`${JSON.stringify(evidence)}\n`);
    await draft?.keep();
  } catch (error) {
    await draft?.drop();
    throw error;
  }
  shell.writeError(`${WORDS[language].populated(count)}\n`);
  return 0;
}
