// The packed library scores the sample in an ES module, in CommonJS and in TypeScript, and its command runs.
import assert from "node:assert/strict";
import { join } from "node:path";
import { root, run, withTarball } from "./install.mjs";

const tsc = join(root, "node_modules/typescript/bin/tsc");

await withTarball((install) => {
  const esm = install("esm");
  const expected = run(esm, "node", "main.mjs");
  const { verdict, total, lines, form, filled, opinion, digest, ...proofs } = JSON.parse(expected);
  assert.deepEqual({ verdict, total }, { verdict: "eligible", total: { low: 92, high: 92, mark: [85, 85], of: 100 } });
  assert.ok(lines > 50 && form > 1000 && filled > 1000);
  assert.deepEqual({ differed: opinion.differed, none: opinion.agreed === 0 }, { differed: 0, none: false });
  assert.deepEqual(proofs, { replayed: [true, true], redacted: "record-redacted", checked: true, changes: [] });
  assert.match(digest, /^sha256:/);

  assert.equal(run(install("cjs"), "node", "main.cjs"), expected);

  const typescript = install("ts");
  run(typescript, "node", tsc, "-p", ".");
  assert.equal(run(typescript, "node", "out/main.js"), expected);

  assert.notEqual(run(esm, "npx", "--no", "thangdiem", "list"), "");
  const households = join(root, "docs/examples/households-2020.ndjson");
  const scored = ["score", households, "--ruleset", "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa", "--workers"];
  const alone = run(esm, "npx", "--no", "thangdiem", ...scored, "1");
  assert.equal(alone.trim().split("\n").length, 16);
  assert.equal(run(esm, "npx", "--no", "thangdiem", ...scored, "2"), alone);

  console.log(`packed: ES module, CommonJS, TypeScript and the command agree on ${expected.trim()}`);
});
