import "./zod-without-eval.js";
import { evaluate, explainText, loadRuleset } from "thangdiem";
import { shippedStack } from "thangdiem/rulesets";
import evidence from "./evidence.json";

const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
const compiled = loadRuleset(ruleset, overlays);
const decision = evaluate(compiled, evidence, { trace: true });
const text = explainText(decision, compiled.ruleset, { language: "vi", level: "full" });
globalThis.result = { verdict: decision.verdict, total: decision.total, lines: text.split("\n").length };
