const { evaluate, explainText, loadRuleset } = require("thangdiem");
const { shippedStack } = require("thangdiem/rulesets");
const evidence = require("./evidence.json");

async function main() {
  const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  const compiled = loadRuleset(ruleset, overlays);
  const decision = evaluate(compiled, evidence, { trace: true });
  const text = explainText(decision, compiled.ruleset, { language: "vi", level: "full" });
  console.log(JSON.stringify({ verdict: decision.verdict, total: decision.total, lines: text.split("\n").length }));
}

main();
