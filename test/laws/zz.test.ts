import fc from "fast-check";
import { test } from "vitest";
import { isDeepStrictEqual } from "node:util";
import { caseArb } from "../generators/cases.js";
import { referenceDecision } from "../reference/decide.js";
import { faultsOf } from "../reference/trace.js";
import { decideWithTrace } from "./engine.js";
test("p", () => {
  const codes = new Map<string, [number, string]>();
  const note = (k: string, w: string) => { const o = codes.get(k); codes.set(k, [(o?.[0] ?? 0) + 1, o && o[1].length < w.length ? o[1] : w]); };
  for (const { ruleset, evidence, readings } of fc.sample(caseArb, { seed: 5, numRuns: 3000 })) {
    let d: any;
    try { d = decideWithTrace(ruleset, evidence, readings); } catch (e: any) { note("THROW " + String(e.message).slice(0, 60), String(e.stack).slice(0, 900)); continue; }
    const r: any = referenceDecision(ruleset, evidence, readings);
    for (const k of Object.keys(r)) { if (k === "hasFault") { if (r[k] !== d.issues.length > 0) note("fault ref " + r[k], JSON.stringify(d.issues)); continue; } if (!isDeepStrictEqual(r[k], d[k])) note("DIFF " + k, JSON.stringify({ ref: r[k], eng: d[k] }) + "\n" + JSON.stringify({ ruleset: strip(ruleset), evidence })); }
    for (const f of faultsOf(d)) note("TRACE " + f.replace(/[a-z]+\d(\.\w)*/g, "N").replace(/\{.*/, ""), f + "\n" + JSON.stringify(d.trace).slice(0, 3000));
  }
  for (const [k, [n, w]] of codes) console.log(n, k, "\n   ", w.slice(0, 3500));
}, 100000);
function strip(x: any): any { return Array.isArray(x) ? x.map(strip) : x && typeof x === "object" ? Object.fromEntries(Object.entries(x).filter(([k]) => !["vi", "en", "cite", "note", "instruments", "title"].includes(k)).map(([k, v]) => [k, strip(v)])) : x; }
