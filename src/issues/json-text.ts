// In: the text of a JSON document. Out: its value, every fault of the text with line and column, and the place of every
// value. Never here: a `__proto__` that sets a prototype, a number that is read as another, a crash on deep nesting.
import { type MemberNode, type NumberNode, type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import { pointerOf, type Step, stepsOf } from "../base/pointer.js";
import { readsExactly } from "./decimal-text.js";
import { type Issue, issue } from "./issue.js";
import { type Locate, type Place, placesIn } from "./locate.js";
import { DEPTH_LIMIT, FAULT_LIMIT, isForbiddenKey, PLACE_LIMIT, snippet } from "./plain.js";
import { type Source, scanText, syntaxIssue } from "./scan.js";
import { soundValue } from "./sound-text.js";

/** A text, read: no `value` where it cannot be read at all. */
export interface JsonText {
  readonly value?: unknown;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
  /** Was it found, while reading, that there is nothing in the value for `checkPlain` to find? */
  readonly isSound: boolean;
}

interface Reading extends Source {
  readonly issues: Issue[];
}

const BYTE_ORDER_MARK = "\uFEFF";
// No JSON text has it outside its strings.
const FOREIGN = "\u0000";
const NOWHERE: Locate = () => undefined;

function nameOf({ name }: MemberNode): string {
  return name.type === "String" ? name.value : name.name;
}

function placeOf(node: ValueNode | MemberNode): Place {
  return { line: node.loc.start.line, column: node.loc.start.column };
}

/** Members by name; of two with one name the first, which is the one that counts. */
function membersByName(node: ObjectNode): ReadonlyMap<string, MemberNode> {
  return new Map([...node.members].reverse().map((member) => [nameOf(member), member]));
}

function locateIn(body: ValueNode): Locate {
  const known = new Map<ObjectNode, ReadonlyMap<string, MemberNode>>();
  const membersOf = (node: ObjectNode): ReadonlyMap<string, MemberNode> => {
    const members = known.get(node) ?? membersByName(node);
    known.set(node, members);
    return members;
  };
  return (pointer, part = "value") => {
    let node = body;
    let key: MemberNode | undefined;
    for (const step of stepsOf(pointer)) {
      key = node.type === "Object" ? membersOf(node).get(step) : undefined;
      const inside = node.type === "Array" ? node.elements[Number(step)]?.value : key?.value;
      if (inside === undefined) break;
      node = inside;
    }
    return placeOf(part === "key" && key !== undefined ? key : node);
  };
}

function tell({ issues }: Reading, found: Issue): void {
  if (issues.length < FAULT_LIMIT) issues.push(found);
}

function readNumber(node: NumberNode, pointer: string, reading: Reading): number {
  const text = reading.text.slice(node.loc.start.offset, node.loc.end.offset);
  if (!readsExactly(text))
    tell(reading, issue("json.number-not-exact", reading.document, pointer, { text: snippet(text) }));
  // −0 is 0.
  return node.value + 0;
}

function readObject(node: ObjectNode, pointer: string, reading: Reading): { readonly [key: string]: unknown } {
  const value: { [key: string]: unknown } = {};
  for (const member of node.members) {
    const key = nameOf(member);
    const at = below(pointer, key);
    if (at.length > PLACE_LIMIT) {
      const long = issue("json.keys-too-long", reading.document, pointer, { limit: PLACE_LIMIT });
      tell(reading, { ...long, ...placeOf(member) });
    } else if (Object.hasOwn(value, key)) {
      const second = issue("json.duplicate-key", reading.document, at, { key: snippet(key) }, [{ pointer: at }]);
      tell(reading, { ...second, ...placeOf(member) });
    } else if (isForbiddenKey(key)) {
      const forbidden = issue("json.forbidden-key", reading.document, at, { key });
      tell(reading, { ...forbidden, ...placeOf(member) });
    } else {
      value[key] = readValue(member.value, at, reading);
    }
  }
  return value;
}

// Recursion is safe: the scan has refused what is too deep.
function readValue(node: ValueNode, pointer: string, reading: Reading): unknown {
  if (node.type === "Object") return readObject(node, pointer, reading);
  if (node.type === "Array")
    return node.elements.map((element, index) => readValue(element.value, below(pointer, index), reading));
  if (node.type === "Number") return readNumber(node, pointer, reading);
  return node.type === "String" || node.type === "Boolean" ? node.value : null;
}

function below(pointer: string, step: Step): string {
  return pointer + pointerOf([step]);
}

function offsetOf(error: unknown): number {
  const offset: unknown = typeof error === "object" && error !== null && "offset" in error ? error.offset : undefined;
  return typeof offset === "number" ? offset : 0;
}

/**
 * Where a text that is no JSON goes wrong. At an early end the parser names the last token, or the beginning; with a
 * foreign character at the end, it names that.
 */
function faultOffset(text: string): number {
  try {
    parse(text + FOREIGN, { mode: "json" });
    return text.length;
  } catch (error) {
    return Math.min(offsetOf(error), text.length);
  }
}

function parseBody(text: string): ValueNode | undefined {
  try {
    return parse(text, { mode: "json" }).body;
  } catch {
    return undefined;
  }
}

/** Reads the places only once one is asked for. */
function locateLater(text: string): Locate {
  let locate: Locate | undefined;
  return (pointer, part) => {
    const body = locate === undefined ? parseBody(text) : undefined;
    locate ??= body === undefined ? NOWHERE : locateIn(body);
    return locate(pointer, part);
  };
}

/** Reads a text with the place of every value, and says all that is wrong with it. */
export function parseWithPlaces(text: string, document: string, depthLimit: number = DEPTH_LIMIT): JsonText {
  const marked = text.startsWith(BYTE_ORDER_MARK);
  const placeAt = placesIn(text);
  // In place of the mark a blank, so that every other place stays where it is.
  const source: Source = { text: marked ? ` ${text.slice(1)}` : text, document, placeAt };
  const scan = scanText(source, depthLimit);
  const issues = [...(marked ? [syntaxIssue({ text, document, placeAt }, 0)] : []), ...scan.issues];
  if (!scan.readable) return { issues, locate: NOWHERE, isSound: false };
  const body = parseBody(source.text);
  if (body === undefined)
    return {
      issues: [...issues, syntaxIssue(source, faultOffset(source.text))],
      locate: NOWHERE,
      isSound: false,
    };
  const value = readValue(body, "", { ...source, issues });
  return { value, issues, locate: locateIn(body), isSound: false };
}

/**
 * Reads strict JSON (RFC 8259) and reports at once what is wrong with the text: the first fault of the syntax, doubled
 * and forbidden keys, numbers that a double does not hold exactly, too deep nesting, too many values.
 *
 * Of a doubled key the first counts; a forbidden key is left out. A text with nothing wrong is read the short way.
 */
export function parseJsonText(text: string, document: string, depthLimit: number = DEPTH_LIMIT): JsonText {
  const value = soundValue(text, depthLimit);
  if (value === undefined) return parseWithPlaces(text, document, depthLimit);
  return { value, issues: [], locate: locateLater(text), isSound: true };
}
