// In: what the cases of a file are judged by: shipped ids, files beside it, or a title at a place. Out: the compiled ruleset;
// issues of a draft have their places in it.
import { dirname, join } from "node:path";
import { failure, type Result, success } from "../base/result.js";
import { createRegistry, hasErrors, type Issue, type ResolveQuery } from "../index.js";
import { loadShipped, shippedIds } from "../rulesets.js";
import type { LoadRules, NamedRules, RulesWanted } from "../testkit/index.js";
import type { Shell } from "./shell.js";
import { readSource, type Source } from "./sources.js";
import { compileStack, type Stack, stackOf } from "./stack.js";

async function byName(shell: Shell, { names }: NamedRules, folder: string): Promise<Result<Stack, Issue>> {
  const sources: Source[] = [];
  for (const name of names) {
    const source = await readSource(shell, name.endsWith(".json") ? join(folder, name) : name);
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return success(await stackOf(sources, sources));
}

async function byTitle(query: ResolveQuery): Promise<Result<Stack, Issue>> {
  const registry = createRegistry(await Promise.all(shippedIds.map((id) => loadShipped(id))));
  const stack = registry.safeResolve(query);
  if (!stack.ok) return stack;
  const documents = [stack.value.ruleset, ...stack.value.overlays];
  const sources = documents.map((document) => ({ name: document.id, document, locate: () => undefined }));
  return success(await stackOf(sources, sources));
}

/**
 * The documents that the cases of a file are judged by.
 *
 * @throws Refusal where there is no such id or file, or a base is nowhere to be found
 */
export function stackBeside(shell: Shell, file: string, wanted: RulesWanted): Promise<Result<Stack, Issue>> {
  return "names" in wanted ? byName(shell, wanted, dirname(file)) : byTitle(wanted);
}

/**
 * Loads what the cases of a file are judged by: files by their path from it, everything else by what is shipped.
 *
 * @throws Refusal where there is no such id or file, or a base is nowhere to be found
 */
export function rulesBeside(shell: Shell, file: string): LoadRules {
  return async (wanted) => {
    const stack = await stackBeside(shell, file, wanted);
    if (!stack.ok) return stack;
    const result = compileStack(stack.value);
    return result.ok ? success(result.value) : failure(result.issues.filter((one) => hasErrors([one])));
  };
}
