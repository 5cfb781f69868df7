/** One step of a path into a JSON document: a member's name or an item's index. */
export type Step = string | number;

/** The JSON Pointer (RFC 6901) of a path: `["facts", "a/b", 0]` is `/facts/a~1b/0`. */
export function pointerOf(path: readonly Step[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The steps of a JSON Pointer, as text. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
