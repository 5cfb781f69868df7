// In: the entries of the package. Out: the names other people type, literally: a change here is a change of the contract.
import { expect, test } from "vitest";
import * as calendar from "../src/calendar/index.js";
import * as papers from "../src/docs/index.js";
import * as engine from "../src/evaluate/index.js";
import * as main from "../src/index.js";
import * as replay from "../src/replay/index.js";
import * as rulesets from "../src/rulesets.js";
import * as verify from "../src/verify/index.js";

test("thangdiem exports exactly these functions", () => {
  expect(Object.keys(main).sort()).toEqual([
    "RulesetError",
    "applyOverlays",
    "checkRuleset",
    "compileRuleset",
    "createRegistry",
    "evaluate",
    "evaluateMany",
    "evaluateReadings",
    "explain",
    "explainHtml",
    "explainMarkdown",
    "explainText",
    "hasErrors",
    "issueHelp",
    "issueText",
    "loadRuleset",
    "parseEvidence",
    "parseEvidenceText",
    "parseOverlay",
    "parseOverlayText",
    "parseRuleset",
    "parseRulesetText",
    "safeApplyOverlays",
    "safeCompileRuleset",
    "safeCreateRegistry",
    "safeEvaluate",
    "safeEvaluateReadings",
    "safeLoadRuleset",
    "safeParseEvidence",
    "safeParseEvidenceText",
    "safeParseOverlay",
    "safeParseOverlayText",
    "safeParseRuleset",
    "safeParseRulesetText",
    "safeWhy",
    "sortIssues",
    "why",
    "withPlaces",
  ]);
});

test("thangdiem/docs exports exactly these functions, and builders of blocks none", () => {
  expect(Object.keys(papers).sort()).toEqual([
    "auditorView",
    "citizenLetter",
    "decisionLines",
    "decisionsTable",
    "filledSheet",
    "handbook",
    "officerView",
    "renderHtml",
    "renderMarkdown",
    "renderText",
    "worksheet",
  ]);
});

test("thangdiem/docs exports exactly these functions, and builders of blocks none", () => {
  expect(Object.keys(papers).sort()).toEqual([
    "auditorView",
    "citizenLetter",
    "decisionLines",
    "decisionsTable",
    "filledSheet",
    "handbook",
    "officerView",
    "renderHtml",
    "renderMarkdown",
    "renderText",
    "worksheet",
  ]);
});

test("thangdiem/evaluate exports exactly these functions", () => {
  expect(Object.keys(engine).sort()).toEqual([
    "RulesetError",
    "compileRuleset",
    "evaluate",
    "safeCompileRuleset",
    "safeEvaluate",
  ]);
});

test("thangdiem/calendar exports exactly these functions", () => {
  expect(Object.keys(calendar).sort()).toEqual(["RulesetError", "deadlines", "safeDeadlines", "whoDecides"]);
});

test("thangdiem/replay exports exactly these names", () => {
  expect(Object.keys(replay).sort()).toEqual([
    "KNOWN_SEMANTICS",
    "RulesetError",
    "SEMANTICS",
    "canonicalJson",
    "commit",
    "digestOf",
    "documentDigest",
    "isDigest",
    "parseRecord",
    "parseRecordText",
    "parseRedactedRecord",
    "parseRedactedRecordText",
    "pinStack",
    "record",
    "recordDigest",
    "redact",
    "removableFacts",
    "replay",
    "replayMany",
    "replaySummary",
    "safeCommit",
    "safeParseRecord",
    "safeParseRecordText",
    "safeParseRedactedRecord",
    "safeParseRedactedRecordText",
    "safePinStack",
    "safeRecord",
    "safeRedact",
    "saltsNeeded",
    "secondOpinion",
  ]);
});

test("thangdiem/verify exports exactly this function", () => {
  expect(Object.keys(verify).sort()).toEqual(["verifyTrace"]);
});

test("thangdiem/rulesets exports exactly these names", () => {
  expect(Object.keys(rulesets).sort()).toEqual(["loadShipped", "shippedIds", "shippedStack", "shippedVersions"]);
});
