// The areas of the documentation: what docs/examples/README.md says of them.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type Decision, evaluate, loadRuleset, parseEvidenceText } from "../src/index.js";
import { shippedStack } from "../src/rulesets.js";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const VERDICTS: { readonly [verdict in Decision["verdict"]]: string } = {
  eligible: "đủ điều kiện đề nghị công nhận",
  ineligible: "không đủ điều kiện",
  disqualified: "không xét",
  undetermined: "chưa đủ căn cứ",
};

test("the table of areas in docs/examples/README.md says what they come to", async () => {
  const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/khu-dan-cu-van-hoa");
  const compiled = loadRuleset(ruleset, overlays);
  const rows = read("docs/examples/README.md")
    .split("\n")
    .filter((line) => line.startsWith("| a-"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, id, , , verdict, words, total]) => [id, verdict, words, total]);
  const decided = read("docs/examples/areas-2020.ndjson")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { subject, verdict, total } = evaluate(compiled, parseEvidenceText(line));
      const { low = Number.NaN, high = Number.NaN } = total ?? {};
      const points = low === high ? String(low) : `${String(low)}–${String(high)}`;
      return [subject.id, `\`${verdict}\``, VERDICTS[verdict], points];
    });
  expect(rows).toEqual(decided);
  expect(rows).toHaveLength(8);
});
