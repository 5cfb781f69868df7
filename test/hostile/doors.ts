// In: documents as strangers hand them over. Out: the doors by which they come into the library. Behind each door everything is
// done with a document that was let in: it ends in issues, or in an answer that was made twice over and is the same both times.
import { omit } from "../../src/base/json.js";
import { LOCK } from "../../src/cli/kept-schema.js";
import {
  checkRuleset,
  type Evidence,
  explainText,
  hasErrors,
  type Issue,
  loadRuleset,
  parseRulesetText,
  type Ruleset,
  safeApplyOverlays,
  safeCompileRuleset,
  safeEvaluate,
  safeParseEvidence,
  safeParseEvidenceText,
  safeParseOverlay,
  safeParseOverlayText,
  safeParseRuleset,
  safeParseRulesetText,
} from "../../src/index.js";
import {
  canonicalJson,
  digestOf,
  redact,
  replay,
  safeParseRecord,
  safeParseRecordText,
} from "../../src/replay/index.js";
import { safeParseRedactedRecord, safeParseRedactedRecordText } from "../../src/replay/redaction/parse.js";
import {
  type Cases,
  parseCasesText,
  runCase,
  safeCasesToCsv,
  safeParseCases,
  safeParseCasesCsv,
  safeParseCasesText,
  safeReadyCases,
} from "../../src/testkit/index.js";
import { verifyTrace } from "../../src/verify/index.js";
import { OVERLAY, RULESET } from "../cli/documents.js";
import { ruleset as everything } from "../explain/ruleset.js";
import { CASES_TEXT, EVIDENCE_TEXT } from "../parse/example.js";
import { redactable, registry } from "../replay/redaction/example.js";

/** What became of a document: what is wrong with it, or nothing, and then it was judged by or judged. */
export type Taken = readonly Issue[];

/** A way in. */
export interface Door {
  readonly name: string;
  /** A document that passes. */
  readonly text: string;
  readonly readText: (text: string) => Taken;
  /** Where documents are also handed over as values. */
  readonly read?: (value: unknown) => Taken;
}

type Parsed<Document> =
  | { readonly ok: true; readonly value: Document; readonly issues: Taken }
  | { readonly ok: false; readonly issues: Taken };

const ruleset = parseRulesetText(RULESET);
const compiled = loadRuleset(ruleset);
const evidence = JSON.parse(EVIDENCE_TEXT) as Evidence;

function beyond<Document>(result: Parsed<Document>, follow: (document: Document) => Taken): Taken {
  return result.ok ? follow(result.value) : result.issues;
}

/** Judges, and has the decision checked line by line by what shares nothing with the engine. */
function judged(by: ReturnType<typeof loadRuleset>, given: Evidence): Taken {
  const result = safeEvaluate(by, given, { trace: true });
  if (!result.ok) return result.issues;
  const decision = result.value;
  if (decision.trace === undefined) throw new Error("no trace");
  const traced = { ...decision, trace: decision.trace };
  const verified = verifyTrace(by.ruleset, given, traced);
  if (!verified.ok) throw new Error(`a wrong answer: ${JSON.stringify(verified.faults)}`);
  for (const language of ["vi", "en"] as const) explainText(traced, by.ruleset, { language, level: "full" });
  digestOf(decision);
  return [];
}

/** Judges by it a subject of whom nothing is known, and one of whom something is. */
function judgesBy(document: Ruleset): Taken {
  const issues = checkRuleset(document);
  const result = safeCompileRuleset(document);
  if (hasErrors(issues)) return issues;
  if (!result.ok) return frameworkOnly(result.issues);
  const unknown = { ...evidence, subject: { kind: document.subject, id: "h-17" }, facts: {} };
  const faults = judged(result.value, unknown);
  if (faults.length > 0) return faults;
  // What facts a ruleset asks for is its own: those of the example may be none of them.
  judged(result.value, { ...unknown, facts: evidence.facts });
  return [];
}

// A ruleset that passes the check compiles, unless its maxima are left to others.
function frameworkOnly(issues: Taken): Taken {
  if (issues.every(({ code }) => code === "ruleset.framework")) return issues;
  throw new Error(`passed the check, but does not compile: ${JSON.stringify(issues)}`);
}

function tested(cases: Cases): Taken {
  const ready = safeReadyCases(cases);
  if (!ready.ok) return ready.issues;
  return ready.value.flatMap((one) => runCase(compiled, one).issues);
}

const record = redactable;
const redacted = redact(record, ["convicted"], { keep: ["total"] });

// A record is the same exactly when nothing in it was altered.
function replayed(given: { readonly $schema?: string }, original: object): Taken {
  const isOriginal = canonicalJson(omit(given, "$schema")) === canonicalJson(original);
  const found = replay(given, registry);
  if (found.same) {
    if (!isOriginal) throw new Error("an altered record passes for the one that was made");
    return [];
  }
  if (isOriginal && found.cause !== "record-redacted") throw new Error(`not the same: ${found.cause}`);
  return found.findings.flatMap(({ issues = [] }) => issues);
}

const table = safeCasesToCsv(parseCasesText(CASES_TEXT));
if (!table.ok) throw new Error("the cases are no table");

const readLock = (result: Parsed<unknown>): Taken => result.issues;

/** The doors. */
export const DOORS: readonly Door[] = [
  {
    name: "ruleset",
    text: RULESET,
    readText: (text) => beyond(safeParseRulesetText(text), judgesBy),
    read: (value) => beyond(safeParseRuleset(value), judgesBy),
  },
  {
    name: "ruleset of every kind",
    text: JSON.stringify(everything, undefined, 1),
    readText: (text) => beyond(safeParseRulesetText(text), judgesBy),
    read: (value) => beyond(safeParseRuleset(value), judgesBy),
  },
  {
    name: "overlay",
    text: OVERLAY,
    readText: (text) =>
      beyond(safeParseOverlayText(text), (one) => beyond(safeApplyOverlays(ruleset, [one]), judgesBy)),
    read: (value) => beyond(safeParseOverlay(value), (one) => beyond(safeApplyOverlays(ruleset, [one]), judgesBy)),
  },
  {
    name: "evidence",
    text: EVIDENCE_TEXT,
    readText: (text) => beyond(safeParseEvidenceText(text), (one) => judged(compiled, one)),
    read: (value) => beyond(safeParseEvidence(value), (one) => judged(compiled, one)),
  },
  {
    name: "cases",
    text: CASES_TEXT,
    readText: (text) => beyond(safeParseCasesText(text), tested),
    read: (value) => beyond(safeParseCases(value), tested),
  },
  {
    name: "table of cases",
    text: table.value,
    readText: (text) => beyond(safeParseCasesCsv(text), tested),
  },
  {
    name: "record",
    text: JSON.stringify(record, undefined, 1),
    readText: (text) => beyond(safeParseRecordText(text), (one) => replayed(one, record)),
    read: (value) => beyond(safeParseRecord(value), (one) => replayed(one, record)),
  },
  {
    name: "redacted record",
    text: JSON.stringify(redacted, undefined, 1),
    readText: (text) => beyond(safeParseRedactedRecordText(text), (one) => replayed(one, redacted)),
    read: (value) => beyond(safeParseRedactedRecord(value), (one) => replayed(one, redacted)),
  },
  {
    name: "lock",
    text: `{ "format": 1, "digests": { "example/ward/model-household@0.1.0": "sha256:${"0".repeat(64)}" } }\n`,
    readText: (text) => readLock(LOCK.safeParseText(text, { document: "lock.json" })),
    read: (value) => readLock(LOCK.safeParse(value, { document: "lock.json" })),
  },
];
