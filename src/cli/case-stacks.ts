// In: files and folders of cases. Out: the cases together with the documents they are judged by, those of the same documents
// together. What cannot be read is told and left out.
import { hasErrors, type Issue, type Language, withPlaces } from "../index.js";
import { type ReadyCase, safeReadyCases } from "../testkit/index.js";
import { caseFiles, readCases } from "./case-files.js";
import { stackBeside } from "./case-rules.js";
import { issueLines } from "./issue-lines.js";
import { Refusal } from "./refusal.js";
import type { Shell } from "./shell.js";
import { compileStack, type Stack } from "./stack.js";
import { WORDS } from "./words.js";

/** Cases that are judged by the same documents. */
export interface CaseStack {
  readonly stack: Stack;
  readonly cases: readonly ReadyCase[];
}

/** All that could be had, and whether something could not. */
export interface CaseStacks {
  readonly stacks: readonly CaseStack[];
  readonly isAll: boolean;
}

/** The ids of the documents: two files may name the same ones in different ways. */
function keyOf({ ruleset, overlays }: Stack): string {
  return JSON.stringify([ruleset, ...overlays].map(({ name }) => name));
}

async function stacksIn(shell: Shell, file: string): Promise<readonly CaseStack[] | readonly Issue[]> {
  const read = await readCases(shell, file);
  if (!read.ok) return read.issues;
  const ready = safeReadyCases(read.value, file);
  if (!ready.ok) return withPlaces(ready.issues, read.locate);
  const byRules = new Map<string, ReadyCase[]>();
  for (const one of ready.value) {
    const key = JSON.stringify(one.rules);
    byRules.set(key, [...(byRules.get(key) ?? []), one]);
  }
  const stacks: CaseStack[] = [];
  for (const cases of byRules.values()) {
    const [first] = cases;
    if (first === undefined) continue;
    const stack = await stackBeside(shell, file, first.rules);
    if (!stack.ok) return stack.issues;
    const compiled = compileStack(stack.value);
    if (!compiled.ok) return compiled.issues.filter((one) => hasErrors([one]));
    stacks.push({ stack: stack.value, cases });
  }
  return stacks;
}

function isIssues(found: readonly CaseStack[] | readonly Issue[]): found is readonly Issue[] {
  return found.some((one) => "code" in one);
}

/** Reads every file of cases at the paths. */
export async function caseStacks(shell: Shell, paths: readonly string[], language: Language): Promise<CaseStacks> {
  const found = new Map<string, CaseStack>();
  let isAll = true;
  for (const path of paths) {
    try {
      for (const file of await caseFiles(shell, path)) {
        const stacks = await stacksIn(shell, file);
        if (isIssues(stacks)) {
          shell.writeError(issueLines(stacks, language));
          isAll = false;
          continue;
        }
        for (const { stack, cases } of stacks) {
          const key = keyOf(stack);
          found.set(key, { stack, cases: [...(found.get(key)?.cases ?? []), ...cases] });
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      shell.writeError(`thangdiem: ${error.say(WORDS[language])}\n`);
      isAll = false;
    }
  }
  return { stacks: [...found.values()], isAll };
}
