const { randomBytes } = require("node:crypto");
const { createRegistry, evaluate, explainText, loadRuleset } = require("thangdiem");
const { diffRulesets } = require("thangdiem/compare");
const { filledSheet, renderText, worksheet } = require("thangdiem/docs");
const {
  commit,
  pinStack,
  record,
  redact,
  removableFacts,
  replay,
  saltsNeeded,
  secondOpinion,
} = require("thangdiem/replay");
const { shippedStack } = require("thangdiem/rulesets");
const { verifyTrace } = require("thangdiem/verify");
const evidence = require("./evidence.json");

async function main() {
  const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  const compiled = loadRuleset(ruleset, overlays);
  const decision = evaluate(compiled, evidence, { trace: true });
  const text = explainText(decision, compiled.ruleset, { language: "vi", level: "full" });
  const one = record(pinStack(ruleset, overlays), evidence, { id: "2020/17" });
  const registry = createRegistry([ruleset, ...overlays]);
  const salts = saltsNeeded(one).map((part) => [part, randomBytes(16).toString("hex")]);
  const committed = commit(one, Object.fromEntries(salts));
  const left = redact(committed, removableFacts(committed).slice(0, 1));
  const proofs = {
    replayed: [one, committed].map((each) => replay(each, registry).same),
    redacted: replay(left, registry).cause,
    checked: verifyTrace(compiled.ruleset, evidence, decision).ok,
    changes: diffRulesets(compiled.ruleset, compiled.ruleset).changes,
    opinion: secondOpinion(compiled.ruleset, evidence, decision).counts,
    form: renderText(worksheet(compiled.ruleset, { language: "vi" })).length,
    filled: renderText(filledSheet(decision, compiled.ruleset, { language: "vi" })).length,
    digest: one.digests.record,
  };
  const lines = text.split("\n").length;
  console.log(JSON.stringify({ verdict: decision.verdict, total: decision.total, lines, ...proofs }));
}

main();
