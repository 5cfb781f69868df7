import { evaluate, explain, loadRuleset } from "thangdiem";
import { loadShipped } from "thangdiem/rulesets";
import evidence from "./evidence.json" with { type: "json" };

const documents = await loadShipped("vn/bac-ninh/qd-66-2019/gia-dinh-van-hoa");
const ruleset = loadRuleset(documents);
const decision = evaluate(ruleset, evidence);
console.log(JSON.stringify({ verdict: decision.verdict, explained: explain(ruleset, decision).length > 0 }));
