import type { Issue } from "./issue.js";

/** Most issues that the message of an error tells; `issues` has them all. */
const TOLD = 100;

function lineOf({ document, pointer, code, params }: Issue): string {
  return `${document}${pointer}: ${code} ${JSON.stringify(params)}`;
}

/** The only error this library throws on purpose; `issues` has everything that was found. */
export class RulesetError extends Error {
  override readonly name = "RulesetError";
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    const left = issues.length - TOLD;
    super([...issues.slice(0, TOLD).map(lineOf), ...(left > 0 ? [`… ${String(left)} more`] : [])].join("\n"));
    this.issues = issues;
  }
}

/** Throws the error of these issues. */
export function raise(issues: readonly Issue[]): never {
  throw new RulesetError(issues);
}
