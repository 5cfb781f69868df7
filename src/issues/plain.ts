// In: any value a caller hands over as a document. Out: everything in it that JSON cannot say, or that a document may
// not hold. Never here: recursion, so that no nesting and no cycle can overflow the stack; running a caller's getter.
import { pointerOf, type Step } from "../base/pointer.js";
import type { IssueCode, IssueParams } from "./codes.js";
import { type Issue, issue } from "./issue.js";

/** Most levels of objects and lists inside each other. */
export const DEPTH_LIMIT = 64;
/** Most values in one document. */
export const NODE_LIMIT = 200_000;

/** Most UTF-16 units in the JSON Pointer of a place: else a few faults behind a long key would fill the memory. */
export const PLACE_LIMIT = 10_000;
/** Most faults of one document that are told; the others once these are mended. */
export const FAULT_LIMIT = 10_000;

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const SNIPPET_LENGTH = 40;

/** Member names that can reach a prototype. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN_KEYS.has(key);
}

/** The beginning of a text, control characters made visible: enough to recognise it by. */
export function snippet(text: string, length: number = SNIPPET_LENGTH): string {
  const begin = text
    .slice(0, length)
    .replace(/[\p{Cc}\uFEFF]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return text.length > length ? `${begin}…` : begin;
}

type Fault<Code extends IssueCode> = {
  readonly [C in Code]: { readonly code: C; readonly params: IssueParams[C] };
}[Code];

interface Visit {
  readonly value: unknown;
  readonly step: Step;
  readonly parent: Visit | undefined;
  /** Levels of objects and lists around the value. */
  readonly depth: number;
  /** UTF-16 units of its place, before anything in it is escaped. */
  readonly length: number;
}

function pointerTo(visit: Visit): string {
  const path: Step[] = [];
  for (let at = visit; at.parent !== undefined; at = at.parent) path.push(at.step);
  return pointerOf(path.reverse());
}

/** Half of a surrogate pair, or a text that has a second form: two forms of one text would be two texts. */
export function textFault(text: string): Fault<"json.not-json" | "json.not-nfc"> | undefined {
  if (LONE_SURROGATE.test(text)) return { code: "json.not-json", params: { found: "lone-surrogate" } };
  return text === text.normalize("NFC") ? undefined : { code: "json.not-nfc", params: { text: snippet(text) } };
}

/** Is a text whole, without half a surrogate pair, and in NFC form? */
export function isSoundText(text: string): boolean {
  return textFault(text) === undefined;
}

function textIssue(text: string, document: string, pointer: () => string): Issue | undefined {
  const fault = textFault(text);
  return fault && issue(fault.code, document, pointer(), fault.params);
}

/** What a value is that JSON has no word for; undefined for what JSON can say. */
export function foreign(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return undefined;
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return undefined;
  // Object.prototype of another realm is as good as ours: it alone has no prototype and a method isPrototypeOf.
  const prototype = Object.getPrototypeOf(value) as object | null;
  const isPlain =
    prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf"));
  return isPlain ? undefined : "instance";
}

/** One member of an object or list, to be looked at in its turn; undefined where nothing of it can be. */
function member(
  visit: Visit,
  holder: object,
  step: Step | symbol,
  document: string,
  issues: Issue[],
): Visit | undefined {
  if (typeof step === "symbol") {
    issues.push(issue("json.not-json", document, pointerTo(visit), { found: "symbol-key" }));
    return undefined;
  }
  const length = visit.length + 1 + String(step).length;
  if (length > PLACE_LIMIT) {
    issues.push(issue("json.keys-too-long", document, pointerTo(visit), { limit: PLACE_LIMIT }));
    return undefined;
  }
  const at = (): string => pointerTo({ value: undefined, step, parent: visit, depth: 0, length });
  if (typeof step === "string") {
    if (isForbiddenKey(step)) {
      issues.push(issue("json.forbidden-key", document, at(), { key: step }));
      return undefined;
    }
    const bad = textIssue(step, document, at);
    if (bad !== undefined) issues.push(bad);
  }
  const descriptor = Object.getOwnPropertyDescriptor(holder, step);
  if (descriptor?.get !== undefined || descriptor?.set !== undefined) {
    issues.push(issue("json.not-json", document, at(), { found: "accessor" }));
    return undefined;
  }
  return { value: descriptor?.value, step, parent: visit, depth: visit.depth + 1, length };
}

function sizeOf(holder: object): number {
  return Array.isArray(holder) ? holder.length : Reflect.ownKeys(holder).length;
}

function stepsInto(holder: object): (Step | symbol)[] {
  return Array.isArray(holder) ? Array.from({ length: holder.length }, (_, index) => index) : Reflect.ownKeys(holder);
}

/** What is wrong with a value that holds no others. */
function scalarIssue(visit: Visit, document: string): Issue | undefined {
  const found = foreign(visit.value);
  if (found !== undefined) return issue("json.not-json", document, pointerTo(visit), { found });
  return typeof visit.value === "string" ? textIssue(visit.value, document, () => pointerTo(visit)) : undefined;
}

/**
 * Everything in a value that is not plain JSON data, all at once: class instances, functions, undefined members, numbers
 * that are not finite, keys that can reach a prototype, texts that are not in NFC form, too deep nesting (a cycle is one),
 * keys too long to tell a place by, and too many values. Nothing below a place that is too deep or too long is looked at, and
 * nothing after a place that is too large or after as many faults as are told.
 */
export function checkPlain(value: unknown, document: string, depthLimit: number = DEPTH_LIMIT): readonly Issue[] {
  try {
    return faultsIn(value, document, depthLimit);
  } catch {
    // A proxy that throws when it is asked what it holds.
    return [issue("json.not-json", document, "", { found: "accessor" })];
  }
}

/** Why a value could not be read: a getter or proxy in it threw. None where it can be, and the fault is the reader's own. */
export function faultsOfReading(value: unknown, document: string): readonly Issue[] {
  const found = checkPlain(value, document);
  if (found.length > 0) return found;
  try {
    JSON.stringify(value);
    return [];
  } catch {
    return [issue("json.not-json", document, "", { found: "accessor" })];
  }
}

function faultsIn(value: unknown, document: string, depthLimit: number): readonly Issue[] {
  const issues: Issue[] = [];
  // A stack whose top is the next value in the order of the document.
  const open: Visit[] = [{ value, step: "", parent: undefined, depth: 0, length: 0 }];
  let nodes = 1;
  let tooDeep = false;
  for (let visit = open.pop(); visit !== undefined && issues.length < FAULT_LIMIT; visit = open.pop()) {
    const wrong = scalarIssue(visit, document);
    if (wrong !== undefined) issues.push(wrong);
    const holder = visit.value;
    if (wrong !== undefined || typeof holder !== "object" || holder === null) continue;
    if (visit.depth === depthLimit) {
      // Once: what is too deep in one place is too deep in many.
      if (!tooDeep) issues.push(issue("json.too-deep", document, pointerTo(visit), { limit: depthLimit }));
      tooDeep = true;
      continue;
    }
    nodes += sizeOf(holder);
    if (nodes > NODE_LIMIT) return [...issues, issue("json.too-large", document, "", { limit: NODE_LIMIT })];
    for (const step of stepsInto(holder).reverse()) {
      if (issues.length >= FAULT_LIMIT) break;
      const next = member(visit, holder, step, document, issues);
      if (next !== undefined) open.push(next);
    }
  }
  return issues;
}
