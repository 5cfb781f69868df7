// In: the schemas that documents share. Out: their names and descriptions in the published JSON Schemas. A schema that is
// not here is written out wherever it is used.
import * as z from "zod";
import { adjustmentSchema, combineSchema, criterionSchema } from "../kinds/schema.js";
import { expressionSchema } from "../logic/expression.js";
import { amountSchema, pointsSchema, roundingModeSchema, shareSchema, stepSchema } from "../parts/amount.js";
import { correctionSchema } from "../parts/correction.js";
import { fieldSchema, plainFieldSchema } from "../parts/field.js";
import { historySchema } from "../parts/history.js";
import {
  certaintySchema,
  citationSchema,
  dateSchema,
  documentIdSchema,
  instrumentSchema,
  keySchema,
  localTextSchema,
  nodeIdSchema,
  statementShape,
  textSchema,
  versionSchema,
} from "../parts/statement-schema.js";
import { decisionSchema, digestSchema, pinSchema } from "../replay/record-schema.js";
import {
  derivedSchema,
  disqualifierSchema,
  floorSchema,
  gateSchema,
  inForceSchema,
  rankSchema,
  readingSchema,
  semanticsSchema,
  standardSchema,
  statusSchema,
  subjectKindSchema,
} from "../ruleset/schema.js";
import { caseChangeSchema, caseSchema, expectationSchema, expectedPointsSchema } from "../testkit/cases/schema.js";

type Row = readonly [schema: z.core.$ZodType, id: string, description: string];

const ROWS: readonly Row[] = [
  [expressionSchema, "Expression", "A condition or measure: a literal, or an object whose one key is the operator."],
  [
    amountSchema,
    "Amount",
    "A number with at most four decimal places. A JSON Schema cannot say so exactly; the parser checks it.",
  ],
  [pointsSchema, "Points", "Points, never below zero, with at most four decimal places (the parser checks them)."],
  [stepSchema, "Step", "More than zero, with at most four decimal places (the parser checks them)."],
  [shareSchema, "Share", "A share as a pair of whole numbers: [1, 2] is a half."],
  [roundingModeSchema, "RoundingMode", "How a value between two steps is rounded."],
  [documentIdSchema, "DocumentId", "Id of a document: lower-case ASCII segments joined by a slash."],
  [nodeIdSchema, "NodeId", "Id of a node or field: lower-case ASCII segments joined by a dot."],
  [keySchema, "Key", "Key of an instrument, reading, option, class or value: lower-case ASCII."],
  [versionSchema, "Version", "Semantic version of a document."],
  [dateSchema, "CalendarDate", "A day of the calendar, YYYY-MM-DD."],
  [textSchema, "Text", "A text of at least one character, in Unicode form NFC."],
  [localTextSchema, "LocalText", "A text for people, in Vietnamese and English."],
  [citationSchema, "Citation", "Where a statement stands (căn cứ): article (điều), clause (khoản), item (điểm)."],
  [certaintySchema, "Certainty", "How sure we are of a legal statement."],
  [statementShape.figures, "Figures", "The certainty of a statement's numbers, apart from that of its words."],
  [instrumentSchema, "Instrument", "A legal act (văn bản): number, issuer, day of issue, name."],
  [fieldSchema, "Field", "One entry of the evidence dictionary (trường dữ liệu)."],
  [historySchema, "History", "Earlier titles by year that a ruleset looks back on (quá trình đạt danh hiệu)."],
  [plainFieldSchema, "PlainField", "A field that holds one value."],
  [criterionSchema, "Criterion", "One criterion (tiêu chí), of whatever kind."],
  [adjustmentSchema, "Adjustment", "A deduction or bonus (điểm trừ, điểm cộng). Its points are positive in both."],
  [combineSchema, "Combine", "How several adjustments count together: all, or only the largest."],
  [subjectKindSchema, "SubjectKind", "What a title is awarded to."],
  [statusSchema, "Status", "How far a document is the law itself."],
  [rankSchema, "Rank", "Level of authority, from the nation down to the practice of a committee."],
  [inForceSchema, "InForce", "A period in force; `to` is the first day no longer in force."],
  [gateSchema, "Gate", "A condition that is neither points nor disqualifier: registration, quorum, vote."],
  [floorSchema, "Floor", "The least that one standard must earn."],
  [standardSchema, "Standard", "A top-level standard (tiêu chuẩn)."],
  [disqualifierSchema, "Disqualifier", "An event that fails everything, whatever the points (điểm liệt)."],
  [readingSchema, "Reading", "A question that the text leaves open (cách hiểu), with its possible answers."],
  [
    correctionSchema,
    "Correction",
    "What a version mends of an earlier one (đính chính): a released file never changes.",
  ],
  [semanticsSchema, "Semantics", "Which meaning of rulesets an engine computes, by number."],
  [digestSchema, "Digest", "SHA-256 of canonical JSON (RFC 8785), as sha256: and 64 hexadecimal digits."],
  [pinSchema, "DocumentPin", "A ruleset or overlay by id, version and digest."],
  [decisionSchema, "Decision", "The result of judging one subject (kết quả xét)."],
  [derivedSchema, "Derived", "A named expression, written once and read by `var` like a field."],
  [caseSchema, "Case", "One rule test (tình huống): either `evidence` or `with`, and what is expected of it."],
  [caseChangeSchema, "CaseChange", "A small change of the evidence of another case; a fact of null is taken away."],
  [expectationSchema, "Expectation", "What must come out; only what is named here is compared, and that exactly."],
  [expectedPointsSchema, "ExpectedPoints", "Exactly so many points, or a range whose two ends are both expected."],
];

/** The names and descriptions, as zod looks them up. */
export function definitions(): z.core.$ZodRegistry<{ id: string; description: string }> {
  const registry = z.registry<{ id: string; description: string }>();
  for (const [schema, id, description] of ROWS) registry.add(schema, { id, description });
  return registry;
}
