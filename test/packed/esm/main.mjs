import { readFileSync } from "node:fs";
import { evaluate, explainText, loadRuleset } from "thangdiem";
import { shippedStack } from "thangdiem/rulesets";

const evidence = JSON.parse(readFileSync("evidence.json", "utf8"));
const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
const compiled = loadRuleset(ruleset, overlays);
const decision = evaluate(compiled, evidence, { trace: true });
const text = explainText(decision, compiled.ruleset, { language: "vi", level: "full" });
console.log(JSON.stringify({ verdict: decision.verdict, total: decision.total, lines: text.split("\n").length }));
