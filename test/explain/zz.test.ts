import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { explainText } from "../../src/explain/explain.js";
import { issueText } from "../../src/explain/issue-text.js";
import { loadRuleset } from "../../src/overlay/load.js";
import { compileRuleset } from "../../src/ruleset/compile.js";
import { ruleset } from "./ruleset.js";

const read = (p: string) => JSON.parse(readFileSync(`/work/main/rulesets/vn/${p}/1.0.0.json`, "utf8"));
test("mine", () => {
  const c = compileRuleset(ruleset as any);
  const facts = {
    registered: { value: true, source: "bản đăng ký" },
    "meeting.invited": 40,
    "meeting.present": 31,
    "law.kept": true,
    "meetings.joined": 9,
    "campaigns.joined": 3,
    yard: 12.5,
    harmony: "good",
    "pupils.all": { notApplicable: "không có trẻ trong tuổi đi học" },
    "pupils.attending": { notApplicable: "không có trẻ trong tuổi đi học" },
    "work.lawful": true,
    tax: true,
    "births.order": 3,
    convicted: { unknown: "chờ công an" },
    violations: [{ id: "v1", matter: "traffic", on: "2020-03-12" }],
  };
  const d = evaluate(
    c,
    {
      kind: "evidence",
      format: 1,
      subject: { kind: "household", id: "h-17", class: "ordinary" },
      period: { from: "2020-01-01", to: "2021-01-01" },
      facts,
    } as any,
    { trace: true },
  );
  writeFileSync("/tmp/try/mine.json", JSON.stringify(d, null, 1));
  writeFileSync("/tmp/try/mine.txt", explainText(d, ruleset, { language: "vi", level: "full" }));
});
test("bacninh", () => {
  let c;
  try {
    c = loadRuleset(read("nd-122-2018/gia-dinh-van-hoa"), [
      read("bac-ninh/qd-66-2019/gia-dinh-van-hoa"),
      read("bac-ninh/thanh-pho/gia-dinh-van-hoa"),
    ]);
  } catch (e: any) {
    console.log((e.issues ?? []).map((i: any) => i.pointer + " " + issueText(i, "vi")).join("\n") || e.stack);
    return;
  }
  const facts = { registered: true };
  for (const [n, f] of Object.entries({
    empty: {},
    some: {
      registered: false,
      "meeting.summoned": 50,
      "meeting.attended": 40,
      "votes.agreed": 39,
      births: [{ order: 3, date: "2020-05-01" }],
      "bar.criminal": [],
    },
  })) {
    const d = evaluate(
      c,
      {
        kind: "evidence",
        format: 1,
        subject: { kind: "household", id: "h-1" },
        period: { from: "2020-01-01", to: "2021-01-01" },
        facts: f,
      } as any,
      { trace: true },
    );
    for (const level of ["full", "deciding", "missing"] as const)
      writeFileSync(`/tmp/try/bn-${n}-${level}.txt`, explainText(d, (c as any).ruleset, { language: "vi", level }));
  }
});
