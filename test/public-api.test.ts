// In: the entries of the package. Out: the names other people type, literally: a change here is a change of the contract.
import { expect, test } from "vitest";
import * as calendar from "../src/calendar/index.js";
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
    "digestOf",
    "documentDigest",
    "isDigest",
    "parseRecord",
    "parseRecordText",
    "pinStack",
    "record",
    "recordDigest",
    "replay",
    "replayMany",
    "replaySummary",
    "safeParseRecord",
    "safeParseRecordText",
    "safePinStack",
    "safeRecord",
  ]);
});

test("thangdiem/verify exports exactly this function", () => {
  expect(Object.keys(verify).sort()).toEqual(["verifyTrace"]);
});

test("thangdiem/rulesets exports exactly these names", () => {
  expect(Object.keys(rulesets).sort()).toEqual(["loadShipped", "shippedIds", "shippedStack", "shippedVersions"]);
});
