import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../src/cli/schemas.js";
import { parseEvidenceText } from "../src/index.js";
import { OPERATORS } from "../src/logic/operators/index.js";
import { type AnyRecord, commit, pinStack, record, redact, saltsNeeded } from "../src/replay/index.js";
import { CASES_TEXT, EVIDENCE_TEXT, OVERLAY_TEXT, RULESET_TEXT, spoil } from "./parse/example.js";

type Schema = { readonly [keyword: string]: unknown };
type Judge = (argument: unknown, value: unknown, schema: Schema) => boolean;

const RECORD = record(pinStack(JSON.parse(RULESET_TEXT)), parseEvidenceText(EVIDENCE_TEXT), {
  id: "2020/17",
  trace: true,
});
const SALTS = saltsNeeded(RECORD).map((part, i): [string, string] => [part, String(i).padStart(32, "0")]);
const REDACTABLE = commit(RECORD, Object.fromEntries(SALTS));
const textOf = (one: AnyRecord): string => JSON.stringify(one).replace('"kind":', '"kind": ');

const schemas = jsonSchemas(OPERATORS);
const KINDS = [
  ["ruleset", RULESET_TEXT],
  ["overlay", OVERLAY_TEXT],
  ["evidence", EVIDENCE_TEXT],
  ["cases", CASES_TEXT],
  ["record", textOf(RECORD)],
  ["redacted-record", textOf(redact(REDACTABLE, ["yard"], { keep: ["total", "standards"] }))],
] as const;

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As much of JSON Schema as the published schemas use; an unknown keyword throws, so that nothing goes unjudged. */
function accepts(root: Schema, schema: Schema, value: unknown): boolean {
  const at = (inner: unknown, part: unknown): boolean => accepts(root, inner as Schema, part);
  const some = (options: unknown): Schema[] => (options as Schema[]).filter((option) => at(option, value));
  const types: { readonly [type: string]: (found: unknown) => boolean } = {
    object: isMap,
    array: Array.isArray,
    string: (found) => typeof found === "string",
    number: (found) => typeof found === "number",
    integer: Number.isInteger,
    boolean: (found) => typeof found === "boolean",
    null: (found) => found === null,
  };
  const number =
    (holds: (found: number, limit: number) => boolean): Judge =>
    (limit) =>
      typeof value !== "number" || holds(value, limit as number);
  const size =
    (of: (found: unknown) => number | undefined, holds: (found: number, limit: number) => boolean): Judge =>
    (limit) => {
      const found = of(value);
      return found === undefined || holds(found, limit as number);
    };
  const lengthOf = (found: unknown): number | undefined => (typeof found === "string" ? found.length : undefined);
  const itemsOf = (found: unknown): number | undefined => (Array.isArray(found) ? found.length : undefined);
  const keysOf = (found: unknown): number | undefined => (isMap(found) ? Object.keys(found).length : undefined);
  const least = (found: number, limit: number): boolean => found >= limit;
  const most = (found: number, limit: number): boolean => found <= limit;
  const ignored: Judge = () => true;
  const judges: { readonly [keyword: string]: Judge } = {
    $schema: ignored,
    $id: ignored,
    $defs: ignored,
    title: ignored,
    description: ignored,
    format: ignored,
    $ref: (pointer) => at((root["$defs"] as Schema)[String(pointer).replace("#/$defs/", "")], value),
    type: (wanted) => [wanted].flat().some((type) => types[String(type)]?.(value) === true),
    const: (wanted) => value === wanted,
    enum: (wanted) => (wanted as unknown[]).includes(value),
    anyOf: (options) => some(options).length > 0,
    oneOf: (options) => some(options).length === 1,
    required: (keys) => !isMap(value) || (keys as string[]).every((key) => Object.hasOwn(value, key)),
    properties: (known) =>
      !isMap(value) || Object.entries(known as Schema).every(([key, one]) => !(key in value) || at(one, value[key])),
    additionalProperties: (other, _, { properties = {} }) =>
      !isMap(value) ||
      Object.keys(value).every((key) => key in (properties as Schema) || (other !== false && at(other, value[key]))),
    propertyNames: (name) => !isMap(value) || Object.keys(value).every((key) => at(name, key)),
    prefixItems: (items) => !Array.isArray(value) || (items as unknown[]).every((one, i) => at(one, value[i])),
    items: (item) => !Array.isArray(value) || item === false || value.every((one) => at(item, one)),
    pattern: (pattern) => typeof value !== "string" || new RegExp(pattern as string, "u").test(value),
    minimum: number(least),
    maximum: number(most),
    exclusiveMinimum: number((found, limit) => found > limit),
    minLength: size(lengthOf, least),
    maxLength: size(lengthOf, most),
    minItems: size(itemsOf, least),
    maxItems: size(itemsOf, most),
    minProperties: size(keysOf, least),
    maxProperties: size(keysOf, most),
  };
  return Object.entries(schema).every(([keyword, argument]) => {
    const judge = judges[keyword];
    if (judge === undefined) throw new Error(`no judge for ${keyword}`);
    return judge(argument, value, schema);
  });
}

function passes(kind: keyof typeof schemas, text: string): boolean {
  const schema = JSON.parse(schemas[kind]) as Schema;
  return accepts(schema, schema, JSON.parse(text));
}

describe.each(KINDS)("the JSON Schema of a document of kind %s", (kind, text) => {
  test("is the published one", async () => {
    await expect(schemas[kind]).toMatchFileSnapshot(`../rulesets/schema/${kind}.json`);
  });

  test("accepts what the parser accepts", () => {
    expect(passes(kind, text)).toBe(true);
  });

  test("refuses a key that the parser does not know, and a document of another kind", () => {
    expect(passes(kind, spoil(text, `"kind": "${kind}"`, `"kind": "${kind}", "kin": 1`))).toBe(false);
    for (const [other, otherText] of KINDS) expect(passes(kind, otherText)).toBe(kind === other);
  });

  test("says of every member what it is, and has a name for every shared part", () => {
    const schema = JSON.parse(schemas[kind]) as {
      properties: { [key: string]: Schema };
      $defs: { [id: string]: Schema };
    };
    const undescribed = [...Object.entries(schema.properties), ...Object.entries(schema.$defs)]
      .filter(([, part]) => typeof part["description"] !== "string")
      .map(([name]) => name);
    expect(undescribed).toEqual([]);
    expect(Object.keys(schema.$defs).filter((name) => name.startsWith("__"))).toEqual([]);
  });
});

test("the JSON Schema of a record accepts one with commitments", () => {
  expect(passes("record", textOf(REDACTABLE))).toBe(true);
});

describe("the JSON Schema of an expression", () => {
  const when = (condition: unknown): boolean =>
    passes("ruleset", spoil(RULESET_TEXT, '{ "var": "registered" }', JSON.stringify(condition)));

  test.each([
    [true],
    [85],
    [{ var: "registered" }],
    [{ var: ["registered"] }],
    [{ and: [{ ">=": [{ var: "meetings.joined" }, 4] }, { "!": { var: "convicted" } }] }],
    [{ in: [{ var: "yard" }, [1, 2, 3]] }],
  ])("accepts %j", (condition) => {
    expect(when(condition)).toBe(true);
  });

  test.each([
    [null],
    [{}],
    [{ var: "registered", and: [] }],
    [{ vra: "registered" }],
    [{ and: [{ vra: "registered" }] }],
    [{ ">=": [1] }],
    [{ in: { var: "yard" } }],
  ])("refuses %j", (condition) => {
    expect(when(condition)).toBe(false);
  });

  test("has every operator of the table, and no other", () => {
    const { $defs } = JSON.parse(schemas.ruleset) as {
      $defs: { Expression: { anyOf: { properties?: { [name: string]: { description: string } } }[] } };
    };
    const [, call] = $defs.Expression.anyOf;
    const described = Object.entries(call?.properties ?? {}).map(([name, { description }]) => [name, description]);
    expect(described).toEqual(OPERATORS.map(({ name, summary }) => [name, `${summary.en} (${summary.vi})`]));
  });
});
