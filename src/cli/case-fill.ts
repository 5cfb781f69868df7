// In: suggested cases, and what each is judged by. Out: a file of cases.
import { dirname, relative } from "node:path";
import type { Case, Cases } from "../testkit/index.js";
import type { Shell } from "./shell.js";
import type { Source } from "./sources.js";
import type { Stack } from "./stack.js";

/** Cases about the same documents. */
interface SuggestedFor {
  readonly stack: Stack;
  readonly cases: readonly Case[];
}

/** How a file of cases calls a document: by its path from there, or by its id. */
function nameFrom(file: string, { name }: Source): string {
  if (!name.endsWith(".json")) return name;
  const path = relative(dirname(file), name).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

function rulesOf(file: string, { ruleset, overlays }: Stack): Pick<Cases, "ruleset" | "overlays"> {
  const names = overlays.map((one) => nameFrom(file, one));
  return { ruleset: nameFrom(file, ruleset), ...(names.length === 0 ? {} : { overlays: names }) };
}

// Two rulesets may each have a case of the same name.
function renamed(cases: readonly Case[]): readonly Case[] {
  const taken = new Set<string>();
  return cases.map((one) => {
    let { name } = one;
    for (let number = 2; taken.has(name); number++) name = `${one.name} [${String(number)}]`;
    taken.add(name);
    return { ...one, name };
  });
}

/** The cases as a file: about one ruleset, which it then names itself, or about several, which each case does. */
function casesFor(file: string, found: readonly SuggestedFor[]): Cases | undefined {
  const full = found.filter(({ cases }) => cases.length > 0);
  const [only] = full;
  if (only === undefined) return undefined;
  const about = { kind: "cases", format: 1 } as const;
  if (full.length === 1) return { ...about, ...rulesOf(file, only.stack), cases: only.cases };
  const all = full.flatMap(({ stack, cases }) => cases.map((one) => ({ ...one, ...rulesOf(file, stack) })));
  return { ...about, cases: renamed(all) };
}

/** Writes the cases to a file, and tells how many; where there are none, nothing is written. */
export async function writeCases(shell: Shell, file: string, found: readonly SuggestedFor[]): Promise<number> {
  const cases = casesFor(file, found);
  if (cases === undefined) return 0;
  const draft = await shell.draft(file);
  try {
    await draft.write(`${JSON.stringify(cases, undefined, 2)}\n`);
    await draft.keep();
  } catch (error) {
    await draft.drop();
    throw error;
  }
  return cases.cases.length;
}
