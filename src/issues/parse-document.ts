// In: a document as a value or as text, and its schema. Out: the document as fresh plain data, or all issues at once.
import { isHostPolluted, isObject, typeWord } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { raise } from "./error.js";
import { type DocumentSchema, issuesFromZod } from "./from-zod.js";
import { type Issue, issue, sortIssues } from "./issue.js";
import { type JsonText, parseJsonText } from "./json-text.js";
import { type Locate, withPlaces } from "./locate.js";
import { checkPlain, DEPTH_LIMIT } from "./plain.js";

/** How a document is called in its issues: by default its `id`, or else its kind. */
export interface ParseOptions {
  readonly document?: string;
}

/** A document read from text; `locate` gives issues found later their line and column. */
export type TextResult<Document> = Result<Document, Issue> & { readonly locate: Locate };

/** The ways to read one kind of document. */
export interface DocumentParser<Document> {
  readonly safeParse: (value: unknown, options?: ParseOptions) => Result<Document, Issue>;
  readonly parse: (value: unknown, options?: ParseOptions) => Document;
  readonly safeParseText: (text: string, options?: ParseOptions) => TextResult<Document>;
  readonly parseText: (text: string, options?: ParseOptions) => Document;
}

/** What a document must look like: its schema, and how many levels it may have. */
interface Form<Document> {
  readonly schema: DocumentSchema<Document>;
  readonly depthLimit: number;
}

/** Longer ids name nothing: every issue would carry them. */
const LONGEST_NAME = 500;

function idIn(value: unknown): unknown {
  try {
    // Not by reading the member: that could run a caller's getter.
    return isObject(value) ? Object.getOwnPropertyDescriptor(value, "id")?.value : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(value: unknown, kind: string, options: ParseOptions): string {
  const id = idIn(value);
  return options.document ?? (typeof id === "string" && id.length <= LONGEST_NAME ? id : kind);
}

/** Zod may not see such a value: it would overflow the stack, or run a caller's getter. */
function isUnsafe(found: Issue): boolean {
  if (found.code === "json.not-json") return found.params.found === "instance" || found.params.found === "accessor";
  return ["json.too-deep", "json.too-large", "json.keys-too-long"].includes(found.code);
}

/** Is this all there is to say of the value? */
function isFinal({ code }: Issue): boolean {
  return code === "json.not-json" || code === "json.number-not-exact" || code === "json.forbidden-key";
}

function isBelow(pointer: string, places: ReadonlySet<string>): boolean {
  for (let end = pointer.length; end >= 0; end = pointer.lastIndexOf("/", end - 1)) {
    if (places.has(pointer.slice(0, end))) return true;
    if (end === 0) return false;
  }
  return false;
}

/** What a text says of its value. */
type Read = Pick<JsonText, "issues" | "isSound">;

/** A copy keeps the caller's hands off what zod hands on as it is: conditions, facts. None of a proxy that will not be read. */
function copyOf(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

/** The issues of a value's form, and the document where there are none; `read` where the value was read from a text. */
function judge<Document>(
  value: unknown,
  document: string,
  { schema, depthLimit }: Form<Document>,
  read?: Read,
): Result<Document, Issue> {
  const known = read?.issues ?? [];
  // Every object would seem to have such members, to zod and to whoever loops over keys.
  if (isHostPolluted()) return failure([...known, issue("json.not-json", document, "", { found: "inherited" })]);
  const places = new Set(known.filter(isFinal).map(({ pointer }) => pointer));
  const found = read?.isSound === true ? [] : checkPlain(value, document, depthLimit);
  const before = [...known, ...found.filter(({ pointer }) => !places.has(pointer))];
  if (before.some(isUnsafe)) return failure(before);
  const copy = read === undefined && before.length === 0 ? copyOf(value) : value;
  if (copy === undefined && value !== undefined)
    return failure([issue("json.not-json", document, "", { found: "accessor" })]);
  const parsed = schema.safeParse(copy);
  if (parsed.success) return before.length === 0 ? success(parsed.data) : failure(before);
  for (const found of before) if (isFinal(found)) places.add(found.pointer);
  const shape = issuesFromZod(parsed.error, schema, value, document);
  return failure([...before, ...shape.filter(({ pointer }) => !isBelow(pointer, places))]);
}

function readText<Document>(
  text: string,
  kind: string,
  form: Form<Document>,
  options: ParseOptions,
): TextResult<Document> {
  // Callers without types hand over buffers and nothing at all.
  if (typeof text !== "string") {
    const found = issue("json.not-json", options.document ?? kind, "", { found: typeWord(text) });
    return { ...failure([found]), locate: () => undefined };
  }
  const { issues: known, locate, isSound, ...read } = parseJsonText(text, kind, form.depthLimit);
  const document = nameOf(read.value, kind, options);
  const issues = known.map((found) => ({ ...found, document }));
  const result =
    "value" in read ? judge(read.value, document, form, { issues, isSound }) : failure<Document, Issue>(issues);
  return result.ok ? { ...result, locate } : { ...failure(sortIssues(withPlaces(result.issues, locate))), locate };
}

/** The four ways to read documents of one kind, whose form the schema says; `depthLimit` for those that nest deeper. */
export function documentParser<Document>(
  kind: string,
  schema: DocumentSchema<Document>,
  depthLimit: number = DEPTH_LIMIT,
): DocumentParser<Document> {
  const form: Form<Document> = { schema, depthLimit };
  const safeParse = (value: unknown, options: ParseOptions = {}): Result<Document, Issue> => {
    const result = judge(value, nameOf(value, kind, options), form);
    return result.ok ? result : failure(sortIssues(result.issues));
  };
  const safeParseText = (text: string, options: ParseOptions = {}): TextResult<Document> =>
    readText(text, kind, form, options);
  const documentOf = (result: Result<Document, Issue>): Document => (result.ok ? result.value : raise(result.issues));
  return {
    safeParse,
    parse: (value, options) => documentOf(safeParse(value, options)),
    safeParseText,
    parseText: (text, options) => documentOf(safeParseText(text, options)),
  };
}
