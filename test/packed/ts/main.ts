import {
  type CompiledRuleset,
  createRegistry,
  evaluate,
  explainText,
  loadRuleset,
  parseEvidence,
  type Verdict,
} from "thangdiem";
import { deadlines } from "thangdiem/calendar";
import { diffRulesets, type RulesetDiff } from "thangdiem/compare";
import { type Block, filledSheet, renderText, worksheet } from "thangdiem/docs";
import { safeEvaluate } from "thangdiem/evaluate";
import {
  commit,
  type DecisionRecord,
  pinStack,
  type RedactedRecord,
  record,
  redact,
  removableFacts,
  replay,
  type SecondOpinion,
  saltsNeeded,
  secondOpinion,
} from "thangdiem/replay";
import { rateTable } from "thangdiem/rollup";
import { shippedStack } from "thangdiem/rulesets";
import { type Cases, casesToCsv, parseCasesCsv, rulesFrom, runCases, type ThangdiemMatchers } from "thangdiem/testkit";
import { verifyTrace } from "thangdiem/verify";
import sample from "./evidence.json" with { type: "json" };

const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
const compiled: CompiledRuleset = loadRuleset(ruleset, overlays);
const evidence = parseEvidence(sample);
const decision = evaluate(compiled, evidence, { trace: true });
const verdict: Verdict = decision.verdict;
const again = safeEvaluate(compiled, evidence);
if (!again.ok || again.value.verdict !== verdict) throw new Error("the two entries disagree");
const rates = rateTable([{ label: "2016", total: 43014, achieved: 39806 }], {
  base: "total",
  places: 1,
  rounding: "half-up",
});
if (rates.rates[0]?.percent !== 92.5) throw new Error("the roll-up is wrong");
if (!Array.isArray(deadlines(compiled.ruleset, { year: 2020 }))) throw new Error("no calendar");
const cases: Cases = {
  kind: "cases",
  format: 1,
  ruleset: "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa",
  cases: [{ name: "the sample", evidence, expect: { verdict, total: 92 } }],
};
const table = parseCasesCsv(casesToCsv(cases, { separator: ";" }));
const results = await runCases(table, rulesFrom([ruleset, ...overlays]));
if (results[0]?.passed !== true) throw new Error("the case of the sample fails");
const named: keyof ThangdiemMatchers<void> = "toBeEligible";
if (named.length === 0) throw new Error("no matchers");
const text = explainText(decision, compiled.ruleset, { language: "vi", level: "full" });
const one: DecisionRecord = record(pinStack(ruleset, overlays), evidence, { id: "2020/17" });
const registry = createRegistry([ruleset, ...overlays]);
// The types are what is tried here: an application draws its salts from a generator made for secrets.
const salts = saltsNeeded(one).map((part, i): [string, string] => [part, String(i).padStart(32, "0")]);
const committed = commit(one, Object.fromEntries(salts));
const left: RedactedRecord = redact(committed, removableFacts(committed).slice(0, 1), { keep: [] });
const found = replay(left, registry);
const { changes }: RulesetDiff = diffRulesets(compiled.ruleset, compiled.ruleset);
const opinion: SecondOpinion = secondOpinion(compiled.ruleset, evidence, decision);
const form: readonly Block[] = worksheet(compiled.ruleset, { language: "vi" });
const proofs = {
  replayed: [one, committed].map((each) => replay(each, registry).same),
  redacted: found.same ? undefined : found.cause,
  checked: verifyTrace(compiled.ruleset, evidence, decision).ok,
  changes,
  opinion: opinion.counts,
  form: renderText(form).length,
  filled: renderText(filledSheet(decision, compiled.ruleset, { language: "vi" })).length,
  digest: one.digests.record,
};
const lines = text.split("\n").length;
console.log(JSON.stringify({ verdict, total: decision.total, lines, ...proofs }));
