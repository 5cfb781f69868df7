import type { Issue } from "./issue.js";

/** The only error this library throws on purpose; `issues` has everything that was found. */
export class RulesetError extends Error {
  override readonly name = "RulesetError";
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(
      issues
        .map((found) => `${found.document}${found.pointer}: ${found.code} ${JSON.stringify(found.params)}`)
        .join("\n"),
    );
    this.issues = issues;
  }
}

/** Throws the error of these issues. */
export function raise(issues: readonly Issue[]): never {
  throw new RulesetError(issues);
}
