const { evaluate, explain, loadRuleset } = require("thangdiem");
const { loadShipped } = require("thangdiem/rulesets");
const evidence = require("./evidence.json");

async function main() {
  const documents = await loadShipped("vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa");
  const ruleset = loadRuleset(documents);
  const decision = evaluate(ruleset, evidence);
  console.log(JSON.stringify({ verdict: decision.verdict, explained: explain(ruleset, decision).length > 0 }));
}

main();
