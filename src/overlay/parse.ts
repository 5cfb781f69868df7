// In: an overlay (quy định bổ sung của địa phương) as a value or as JSON text. Out: the overlay, or every fault of its
// form. Whether its base delegates what it changes is for `check.ts`.
import type { Result } from "../base/result.js";
import type { Issue } from "../issues/issue.js";
import { documentParser, type ParseOptions, type TextResult } from "../issues/parse-document.js";
import { type Overlay, overlaySchema } from "./schema.js";

const parser = documentParser("overlay", overlaySchema);

/**
 * Reads an overlay from a value (quy định bổ sung), such as `JSON.parse` gives, and returns fresh data or all issues at once.
 *
 * The form only: whether the base delegates the changes is for `applyOverlays`.
 *
 * @example
 * const result = safeParseOverlay({ kind: "overlay" });
 * result.ok; //=> false
 * result.issues[0]?.code; //=> "shape.missing-key"
 */
export function safeParseOverlay(value: unknown, options?: ParseOptions): Result<Overlay, Issue> {
  return parser.safeParse(value, options);
}

/**
 * Reads an overlay from a value, as `safeParseOverlay` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseOverlay({ kind: "overlay" });
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseOverlay(value: unknown, options?: ParseOptions): Overlay {
  return parser.parse(value, options);
}

/**
 * Reads an overlay from JSON text. Issues have line and column; duplicate keys, numbers that cannot be held exactly and faults
 * of the syntax are issues too. `locate` gives the place of any JSON Pointer, for issues that later checks find.
 *
 * @example
 * const result = safeParseOverlayText('{ "kind": "overlay", "kind": 1 }');
 * result.issues.at(-1)?.code; //=> "json.duplicate-key"
 * result.issues.at(-1)?.column; //=> 22
 */
export function safeParseOverlayText(text: string, options?: ParseOptions): TextResult<Overlay> {
  return parser.safeParseText(text, options);
}

/**
 * Reads an overlay from JSON text, as `safeParseOverlayText` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseOverlayText("{");
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseOverlayText(text: string, options?: ParseOptions): Overlay {
  return parser.parseText(text, options);
}
