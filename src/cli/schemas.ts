// In: the schemas of the documents and the table of operators. Out: the published JSON Schemas (draft 2020-12), as text.
import { evidenceSchema } from "../evaluate/evidence-schema.js";
import type { DocumentSchema } from "../issues/from-zod.js";
import { expressionSchema } from "../logic/expression.js";
import type { Operator } from "../logic/operator.js";
import { overlaySchema } from "../overlay/schema.js";
import { dateSchema } from "../parts/statement-schema.js";
import { recordSchema } from "../replay/record-schema.js";
import { redactedRecordSchema } from "../replay/redaction/schema.js";
import { rulesetSchema } from "../ruleset/schema.js";
import { casesSchema } from "../testkit/cases/schema.js";
import { definitions } from "./definitions-schema.js";

/** What a JSON Schema says of an operator. */
export type OperatorEntry = Pick<Operator, "name" | "arity" | "summary">;

/** The text of the JSON Schema of each kind of document that people write. */
export interface JsonSchemas {
  readonly ruleset: string;
  readonly overlay: string;
  readonly evidence: string;
  readonly cases: string;
  readonly record: string;
  readonly "redacted-record": string;
}

interface Entry {
  readonly schema: DocumentSchema<unknown>;
  readonly title: string;
  readonly description: string;
  /** What the members of the document are, one by one. */
  readonly members: { readonly [key: string]: string };
}

type Node = { [key: string]: unknown };

const COMMON = {
  $schema: "Where the JSON Schema is, for editors; no part of the document's digest.",
  kind: "What kind of document this is.",
  format: "Version of the format of documents.",
  id: "Path of the document below rulesets/, without its version.",
  version: "Major: a verdict can change; minor: texts, citations, certainty, optional fields; patch: spelling.",
  status: "Official, a reconstruction, a draft, or an invented example.",
  note: "What a reader should know first.",
  corrects: "The earlier version that this one mends, in what, and which recorded decisions that touches.",
  jurisdiction: "From the country down to the smallest place: vn, then the province.",
  inForce: "When it is in force, as a legal statement.",
  instruments: "The legal acts it cites, by key.",
  fields: "The evidence dictionary: every fact that may be given, by id.",
  derived: "Named expressions, by id.",
  history: "The earlier titles that it looks back on, by key.",
  readings: "Questions that the text leaves open, by key.",
};

/** What a record and what is left of it have in common. */
const RECORD = {
  $schema: COMMON.$schema,
  kind: COMMON.kind,
  format: COMMON.format,
  id: "Opaque, and the caller's own. No personal data is needed.",
  decidedOn: "The day of the authority's decision.",
  number: "The number of the authority's decision.",
  semantics: "The semantics by which the engine evaluated.",
  ruleset: "The ruleset, by id, version and digest.",
  overlays: "The overlays on it, from the highest rank down.",
  readings: "Every reading of the ruleset, with the option used.",
  otherReadings: "The readings that, each changed alone, would have reached another verdict.",
};

const DOCUMENTS: { readonly [kind in keyof JsonSchemas]: Entry } = {
  ruleset: {
    schema: rulesetSchema,
    title: "Ruleset (thang điểm)",
    description: "A score sheet as data: one title, one kind of subject, one jurisdiction, one period in force.",
    members: {
      ...COMMON,
      title: "The title that is awarded (danh hiệu).",
      semantics: "The semantics of the engine that it was written for; without it, the first.",
      subject: "What the title is awarded to (đối tượng được xét).",
      appliesBy: "Which day ties a decision to a regime: the last day of the period judged, or that of the decision.",
      classes: "Classes of subject that decide which pass mark applies.",
      gates: "Conditions that are neither points nor disqualifiers.",
      standards: "The standards (tiêu chuẩn) with their criteria (tiêu chí).",
      disqualifiers: "Events that fail everything, whatever the points (điểm liệt).",
      deductions: "What is taken from the total or from a standard (điểm trừ).",
      bonuses: "What is added (điểm cộng, điểm thưởng).",
      caps: "The most that all deductions, or all bonuses, can come to.",
      pass: "When the total suffices: bounds, rounding, marks by class.",
      procedure: "Who decides, the dossier's forms, the deadlines (trình tự, thủ tục). No decision depends on it.",
      delegation: "What a lower authority may change, and how far.",
      layers: "The overlays applied, from the highest rank down. Written when they are applied, not by an author.",
    },
  },
  overlay: {
    schema: overlaySchema,
    title: "Overlay (quy định bổ sung của địa phương)",
    description: "A local authority's detailing of a sheet; applied to it, it yields an ordinary ruleset.",
    members: {
      ...COMMON,
      name: "What the overlay is called.",
      base: "The ruleset, or the overlay of a higher rank, that it works on; versions is 1.2.3 or ^1.2.3.",
      rank: "The level of its authority.",
      operations: "The changes it states; each needs a delegation of the sheet it changes.",
    },
  },
  evidence: {
    schema: evidenceSchema,
    title: "Evidence (minh chứng)",
    description:
      "What is known of one subject in one period. What is absent or null is missing: never false, never zero.",
    members: {
      $schema: COMMON.$schema,
      kind: COMMON.kind,
      format: COMMON.format,
      subject: "Who is judged. Ids are opaque; no personal data is needed.",
      period: "The period judged; `to` is the first day after it.",
      decidedOn: "The day of the decision, where the instrument applies by it.",
      facts:
        'Facts by field id, flat or nested: a bare value, {"value", "source", "on"}, {"unknown": reason} or {"notApplicable": reason}.',
      history:
        "Earlier titles by year, each complete with its rewards. A year that is not listed is missing, not: not recognised.",
    },
  },
  cases: {
    schema: casesSchema,
    title: "Cases (bộ tình huống kiểm thử)",
    description:
      "Rule tests as data: evidence, and what must come of it by a ruleset named, or by what governs a title.",
    members: {
      $schema: COMMON.$schema,
      kind: COMMON.kind,
      format: COMMON.format,
      ruleset:
        "Id of a ruleset, or of an overlay, which brings what it stands on; or a file beside this one: ./draft.json.",
      overlays: "Further overlays, named in the same way.",
      title: "In place of a ruleset: the code of a title. What governs it at the place on the day counts.",
      jurisdiction: "The place, from the country down to the smallest.",
      switchedOn: "By title: ids of practices and drafts that count as if they were law.",
      cases: "The cases, each with a name of its own.",
    },
  },
  record: {
    schema: recordSchema,
    title: "Record (bản lưu kết quả xét)",
    description: "A decision with all that it came from, so that it can be made again years later.",
    members: {
      ...RECORD,
      evidence: "The evidence; absent where only its digest is kept.",
      decision: "The decision; its trace is there only where it is kept.",
      digests: "SHA-256 of the parts, and of the record with the digests in place of evidence and decision.",
      commitments: "By part: SHA-256 of its salt, its pointer and its value. With them, facts can be removed.",
      salts: "By part: at least 128 random bits. Secret as long as the facts are.",
    },
  },
  "redacted-record": {
    schema: redactedRecordSchema,
    title: "Redacted record (bản lưu đã che thông tin)",
    description:
      "A record from which facts were removed. What is left proves itself, and can never be evaluated again.",
    members: {
      ...RECORD,
      evidence: "What is left of the evidence: what is absent here may have been removed, which is not missing.",
      decision: "What is left of the decision: the verdict always, points and reasons only where they were kept.",
      digests: "The digest of the record before anything was removed: SHA-256 of its commitments.",
      commitments: "Of every part, also of those that were removed: by part, SHA-256 of salt, pointer and value.",
      salts: "Of the parts that are left.",
    },
  },
};

const EXPRESSION = { $ref: "#/$defs/Expression" };
const LITERAL = { type: ["boolean", "number", "string"] };
// The list of literals is what `in` looks into.
const OPERAND = { anyOf: [EXPRESSION, { type: "array", items: LITERAL }] };

function operands([fewest, most]: OperatorEntry["arity"]): Node {
  const list = {
    type: "array",
    items: OPERAND,
    minItems: fewest,
    ...(Number.isFinite(most) ? { maxItems: most } : {}),
  };
  return fewest <= 1 && most >= 1 ? { anyOf: [EXPRESSION, list] } : list;
}

/** The dialect's form: exactly one key, the operator. Types and names are for the check. */
function expressionForm(operators: readonly OperatorEntry[]): Node {
  const rows = operators.map(({ name, arity, summary }) => [
    name,
    { description: `${summary.en} (${summary.vi})`, ...operands(arity) },
  ]);
  const call = {
    type: "object",
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(rows) as Node,
  };
  return { anyOf: [LITERAL, call] };
}

function schemaText(kind: string, { schema, title, description, members }: Entry, expression: Node): string {
  const generated: Node = schema.toJSONSchema({
    io: "input",
    target: "draft-2020-12",
    metadata: definitions(),
    override: ({ zodSchema, jsonSchema }) => {
      const found: unknown = zodSchema;
      if (found === expressionSchema) Object.assign(jsonSchema, expression);
      if (found === dateSchema) jsonSchema.format = "date";
    },
  });
  const { $schema, type, properties, ...rest } = generated;
  const described = Object.entries(properties as { readonly [key: string]: Node }).map(([key, member]) => [
    key,
    { description: members[key], ...member },
  ]);
  const text = JSON.stringify(
    {
      $schema,
      $id: `thangdiem/schema/${kind}.json`,
      title,
      description,
      type,
      properties: Object.fromEntries(described) as Node,
      ...rest,
    },
    undefined,
    2,
  );
  return `${text}\n`;
}

/** The published JSON Schemas. A document that passes its JSON Schema may still fail the check. */
export function jsonSchemas(operators: readonly OperatorEntry[]): JsonSchemas {
  const expression = expressionForm(operators);
  return {
    ruleset: schemaText("ruleset", DOCUMENTS.ruleset, expression),
    overlay: schemaText("overlay", DOCUMENTS.overlay, expression),
    evidence: schemaText("evidence", DOCUMENTS.evidence, expression),
    cases: schemaText("cases", DOCUMENTS.cases, expression),
    record: schemaText("record", DOCUMENTS.record, expression),
    "redacted-record": schemaText("redacted-record", DOCUMENTS["redacted-record"], expression),
  };
}
