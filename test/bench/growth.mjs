// In: the built library. Out: time per record of the neutral sheet once, 10 and 100 times over, beside the plain function that a
// generator writes for each; and how long the sheet takes to load.
import { evaluate, loadRuleset } from "../../dist/index.js";
import { differences, measure, report } from "./measure.mjs";
import { plainModule, scaledWorkload } from "./neutral/growth.mjs";
import { records, workload } from "./neutral/records.mjs";
import { renamed, rulesetOf } from "./neutral/ruleset.mjs";

const quick = process.argv.includes("--quick");
const settings = quick ? { rounds: 3, least: 20e6 } : { rounds: 11, least: 250e6 };
const given = records(quick ? 500 : 5000);

for (const times of [1, 10, 100]) {
  const scaled = scaledWorkload(workload, times);
  const text = plainModule(scaled, renamed);
  const { decide } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  const document = rulesetOf(scaled);
  const start = process.hrtime.bigint();
  const compiled = loadRuleset(document);
  const loaded = Number(process.hrtime.bigint() - start) / 1e6;
  const points = ({ low }) => Math.round(low * 100);
  const variants = [
    {
      name: `generated plain function, ${36 * times} criteria`,
      size: given.length,
      answer: decide,
      pass() {
        let sum = 0;
        for (const record of given) sum += decide(record).total;
        return sum;
      },
    },
    {
      name: `thangdiem, ${36 * times} criteria`,
      size: given.length,
      answer(record) {
        const { total, standards } = evaluate(compiled, record);
        const [s1, s2, s3] = standards.map(points);
        return { total: points(total), s1, s2, s3 };
      },
      pass() {
        let sum = 0;
        for (const record of given) sum += evaluate(compiled, record).total.low;
        return sum;
      },
    },
  ];
  const isSame = (a, b) => a.total === b.total && a.s1 === b.s1 && a.s2 === b.s2 && a.s3 === b.s3;
  const differing = differences(variants, given.slice(0, 500), isSame);
  if (differing > 0) process.exit(1);
  console.log(`loaded (parsed, checked, compiled) in ${loaded.toFixed(0)} ms`);
  report(variants, measure(variants, settings));
}
