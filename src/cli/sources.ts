// In: what a caller names a ruleset or an overlay by: a shipped id, or a file. Out: the document with its places, or the
// faults of its form.
import { isObject } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { nearest } from "../base/text.js";
import {
  type Issue,
  type Locate,
  type Overlay,
  type Ruleset,
  safeParseOverlayText,
  safeParseRulesetText,
  withPlaces,
} from "../index.js";
import { issue } from "../issues/issue.js";
import { parseJsonText } from "../issues/json-text.js";
import { loadShipped, shippedIds } from "../rulesets.js";
import { allOf, textOf } from "./bytes.js";
import { nameOfFile } from "./records.js";
import { FileFault, Refusal } from "./refusal.js";
import type { Shell } from "./shell.js";

/** A ruleset or overlay, and what it is called in messages. */
export interface Source<Document extends Ruleset | Overlay = Ruleset | Overlay> {
  readonly name: string;
  readonly document: Document;
  readonly locate: Locate;
}

const KINDS = ["ruleset", "overlay"];

/** A shipped document; its name is its id, and it has no places. */
export async function shippedSource(id: string): Promise<Source | undefined> {
  if (!shippedIds.includes(id)) return undefined;
  return { name: id, document: await loadShipped(id), locate: () => undefined };
}

/** The same with the places of its text, where that is at hand. */
export async function withText<Of extends Source>(shell: Shell, source: Of): Promise<Of> {
  const { id, version } = source.document;
  const isShipped = source.name === id && shippedIds.includes(id);
  const text = isShipped ? await shell.shippedText?.(`${id}/${version}.json`) : undefined;
  return text === undefined ? source : { ...source, locate: parseJsonText(text, id).locate };
}

function kindIssue(kind: unknown, document: string): Issue | undefined {
  if (kind === undefined) return issue("shape.missing-key", document, "", { key: "kind" });
  if (typeof kind !== "string" || KINDS.includes(kind)) return undefined;
  const suggestion = nearest(kind, KINDS);
  const params = { found: kind, expected: KINDS, ...(suggestion === undefined ? {} : { suggestion }) };
  return issue("shape.unknown-value", document, "/kind", params);
}

function parse(text: string, name: string): Result<Source, Issue> {
  const { value, issues, locate } = parseJsonText(text, name);
  const kind: unknown = isObject(value) ? value["kind"] : undefined;
  if (kind === "evidence") throw new Refusal((words) => words.evidenceAlone(name));
  const wrong = isObject(value) && issues.length === 0 ? kindIssue(kind, name) : undefined;
  if (wrong !== undefined) return failure(withPlaces([wrong], locate));
  const result =
    kind === "overlay"
      ? safeParseOverlayText(text, { document: name })
      : safeParseRulesetText(text, { document: name });
  return result.ok ? success({ name, document: result.value, locate: result.locate }) : result;
}

async function textOfFile(shell: Shell, path: string): Promise<Result<string, Issue>> {
  try {
    return textOf(await allOf(shell, path), nameOfFile(path));
  } catch (error) {
    const isMissing = error instanceof FileFault && error.code === "ENOENT";
    if (!isMissing || path.endsWith(".json")) throw error;
    throw new Refusal((words) => words.unknownDocument(path, nearest(path, shippedIds)));
  }
}

/**
 * Reads what a caller named, and returns it or the faults of its form.
 *
 * @throws Refusal where there is no such id or file, or it holds evidence
 */
export async function readSource(shell: Shell, named: string): Promise<Result<Source, Issue>> {
  const shipped = await shippedSource(named);
  if (shipped !== undefined) return success(shipped);
  const text = await textOfFile(shell, named);
  return text.ok ? parse(text.value, nameOfFile(named)) : text;
}
