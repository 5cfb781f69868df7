// In: nothing. Out: an invented ruleset with one of everything that a handbook can tell, the sheet below its overlay, an earlier
// version, and rule tests.
import { omit } from "../../../src/base/json.js";
import { type Overlay, parseRuleset, type Ruleset, type Statement } from "../../../src/index.js";
import { applyOverlays } from "../../../src/overlay/apply.js";
import { parseCases } from "../../../src/testkit/index.js";

const text = (vi: string, en: string) => ({ vi, en });
const at = (article: string): Statement => ({ cite: { in: "act", article }, certainty: "official" });
const seen = (article: string, certainty: "restated" | "inferred" | "assumed"): Statement => ({
  cite: { in: "act", article },
  certainty,
  note: text(`Tra Điều ${article}.`, `Look up Article ${article}.`),
});
const fact = (id: string) => ({ var: id });

const fields: Ruleset["fields"] = {
  registered: { type: "boolean", ...text("Đã đăng ký", "Registered"), collect: text("Sổ đăng ký.", "Register.") },
  meetings: {
    type: "count",
    max: 12,
    ...text("Số buổi họp", "Meetings"),
    unit: text("buổi", "meetings"),
    cite: { in: "act", article: "4", clause: "2" },
  },
  households: { type: "count", max: 500, ...text("Số hộ", "Households") },
  green: { type: "number", min: 0, max: 100, step: 0.5, ...text("Diện tích xanh", "Green area"), notApplicable: true },
  yard: { type: "points", max: 10, step: 0.5, ...text("Điểm sân ngõ", "Yard") },
  extra: { type: "points", max: 3, step: 1, ...text("Điểm khác", "Other points") },
  harmony: {
    type: "choice",
    values: [
      { id: "good", ...text("Tốt", "Good") },
      { id: "fair", ...text("Khá", "Fair") },
    ],
    ...text("Hòa thuận", "Harmony"),
  },
  moved: { type: "date", min: "2000-01-01", max: "2030-12-31", ...text("Ngày chuyển đến", "Day of moving in") },
  breaches: {
    type: "events",
    max: 5,
    ...text("Các vụ vi phạm", "Breaches"),
    item: { on: { type: "date", min: "2000-01-01", max: "2030-12-31", ...text("Ngày xảy ra", "Day") } },
  },
};

const base: Ruleset = parseRuleset({
  kind: "ruleset",
  format: 1,
  id: "example/handbook",
  version: "2.0.0",
  status: "example",
  title: { code: "everything", ...text("Mọi thứ", "Everything") },
  note: text("Thang điểm để thử sổ tay.", "A sheet to try the handbook on."),
  corrects: {
    version: "1.0.0",
    what: text("Ghi sai mức điểm đạt.", "The mark was wrong."),
    decisions: text("Mọi kết quả từ 60 điểm.", "Every result from 60 points."),
  },
  subject: "household",
  jurisdiction: ["vn"],
  inForce: { from: "2020-01-01", ...seen("1", "restated") },
  appliesBy: "decision-date",
  instruments: {
    act: {
      number: "01/2020/NĐ-CP",
      issuer: "Chính phủ",
      issued: "2019-12-01",
      name: text("Nghị định ví dụ “về mọi thứ”", "Example decree “on everything”"),
      source: text("Bịa ra.", "Invented."),
    },
    plan: { number: "không số", issuer: "UBND", name: text("Kế hoạch ví dụ", "Example plan") },
  },
  classes: [
    { id: "town", ...text("Thị trấn", "Town"), ...at("2") },
    { id: "rest", ...text("Còn lại", "The rest"), ...at("2") },
  ],
  fields,
  derived: { active: { ...text("Tích cực", "Active"), value: { ">=": [fact("meetings"), 6] } } },
  history: {
    title: { title: "everything", ...text("Mọi thứ các năm", "Everything by year"), most: 3, rewards: ["giay-khen"] },
  },
  gates: [
    {
      id: "g.registered",
      ...text("Đăng ký", "Registration"),
      require: fact("registered"),
      onFailure: "ineligible",
      ...at("3"),
    },
    {
      id: "g.meeting",
      ...text("Họp đủ người", "Quorum"),
      require: { "share-at-least": [fact("meetings"), fact("households"), [1, 100], "unknown"] },
      onFailure: "undetermined",
      ...seen("4", "inferred"),
    },
  ],
  standards: [
    {
      id: "s1",
      ...text("Tiêu chuẩn một", "Standard one"),
      maximum: 30,
      floor: { share: [1, 2], ...at("5") },
      incomplete: true,
      ...at("5"),
      criteria: [
        { id: "s1.pass", kind: "pass-fail", ...text("Họp", "Meets"), when: fact("active"), points: 5, ...at("5") },
        {
          id: "s1.unit",
          kind: "per-unit",
          ...text("Mỗi buổi", "Each meeting"),
          count: fact("meetings"),
          each: 0.5,
          maximum: 5,
          ...at("5"),
        },
        {
          id: "s1.share",
          kind: "proportional",
          ...text("Theo tỷ lệ", "By share"),
          part: fact("meetings"),
          whole: { "+": [fact("households"), 1] },
          maximum: 5,
          step: 0.1,
          round: "down",
          whenZero: "unknown",
          ...at("5"),
        },
        {
          id: "s1.green",
          kind: "banded",
          ...text("Cây xanh", "Green"),
          measure: fact("green"),
          bands: [
            { from: 10, points: 2 },
            { from: 20, points: 5 },
          ],
          whenNotApplicable: "drop",
          evidence: text("Ảnh chụp", "Photograph"),
          ...at("5"),
        },
        {
          id: "s1.yard",
          kind: "graded",
          ...text("Sân ngõ", "Yard"),
          field: "yard",
          incomplete: true,
          ...seen("5", "inferred"),
        },
      ],
    },
    {
      id: "s2",
      ...text("Tiêu chuẩn hai", "Standard two"),
      maximum: 20,
      floor: { points: 4, ...seen("6", "assumed") },
      ...at("6"),
      criteria: [
        {
          id: "s2.group",
          kind: "group",
          ...text("Nhóm cộng", "A sum"),
          combine: "sum",
          maximum: 10,
          ...at("6"),
          criteria: [
            {
              id: "s2.group.choice",
              kind: "choice",
              ...text("Hòa thuận", "Harmony"),
              field: "harmony",
              levels: [
                { value: "good", points: 10 },
                { value: "fair", points: 4 },
              ],
              ...at("6"),
            },
            {
              id: "s2.group.must",
              kind: "required",
              ...text("Phải đăng ký", "Registered"),
              when: fact("registered"),
              ...at("6"),
            },
          ],
        },
        {
          id: "s2.best",
          kind: "group",
          ...text("Lấy cao nhất", "The best"),
          combine: "best",
          ...at("6"),
          criteria: [
            { id: "s2.best.a", kind: "pass-fail", ...text("A", "A"), when: fact("active"), points: 6, ...at("6") },
          ],
        },
        {
          id: "s2.two",
          kind: "group",
          ...text("Ít nhất hai", "At least two"),
          combine: { atLeast: 2 },
          points: 4,
          ...at("6"),
          criteria: [
            { id: "s2.two.a", kind: "pass-fail", ...text("B", "B"), when: fact("active"), points: 1, ...at("6") },
            {
              id: "s2.two.b",
              kind: "pass-fail",
              ...text("C", "C"),
              when: { "<": [fact("moved"), "2020-05-01"] },
              points: 1,
              ...at("6"),
            },
          ],
        },
      ],
    },
  ],
  disqualifiers: [
    {
      id: "d.breach",
      ...text("Vi phạm nặng", "Grave breach"),
      when: { some: [fact("breaches"), { "within-period": fact("on") }] },
      cite: { in: "plan", part: "Mục 1", quote: "vi phạm “nặng”" },
      certainty: "official",
      note: text("Đã thấy lời văn.", "Wording seen."),
    },
  ],
  deductions: [
    {
      id: "p.group",
      kind: "group",
      ...text("Các điểm trừ", "Deductions"),
      combine: { reading: "together", options: { added: "sum", largest: "largest" } },
      cap: 9,
      ...at("7"),
      items: [
        {
          id: "p.flat",
          kind: "flat",
          ...text("Trừ một lần", "Once"),
          when: { "!": fact("active") },
          points: 2,
          ...at("7"),
        },
        {
          id: "p.case",
          kind: "per-case",
          ...text("Mỗi vụ", "Each breach"),
          cases: { count: fact("breaches") },
          each: 1.5,
          cap: 6,
          ...at("7"),
        },
      ],
    },
    {
      id: "p.band",
      kind: "banded",
      ...text("Họp ít", "Few meetings"),
      measure: { "-": [12, fact("meetings")] },
      bands: [
        { from: 6, points: 3 },
        { from: 9, points: 7 },
      ],
      from: "s2",
      ...at("7"),
    },
  ],
  bonuses: [
    { id: "b.extra", kind: "graded", ...text("Điểm cộng khác", "Other bonus"), field: "extra", ...at("8") },
    {
      id: "b.flat",
      kind: "flat",
      ...text("Cộng một lần", "Once"),
      when: fact("active"),
      points: 1,
      from: "s1",
      ...at("8"),
    },
  ],
  caps: { deductions: { cap: 15, ...at("9") }, bonuses: { cap: 2.5, ...seen("9", "assumed") } },
  pass: {
    bounds: [0, 52],
    rounding: { step: 0.5, mode: "half-even", ...at("10") },
    marks: [
      { class: "town", mark: 40, ...at("10") },
      {
        class: "rest",
        mark: 35.5,
        ...at("10"),
        figures: { certainty: "assumed", note: text("Số tạm.", "Placeholder.") },
      },
    ],
    severalClasses: { reading: "overlap", options: { low: "lowest", high: "highest" } },
    ...at("10"),
  },
  procedure: {
    authority: [
      {
        id: "old",
        decides: text("Chủ tịch huyện", "District chairman"),
        level: "district",
        to: "2021-01-01",
        ...at("11"),
      },
      {
        id: "new",
        decides: text("Chủ tịch xã", "Commune chairman"),
        level: "commune",
        from: "2021-01-01",
        ...at("11"),
      },
    ],
    forms: [{ id: "form", ...text("Mẫu 01", "Form 01"), ...at("11") }],
    events: { complete: text("Đủ hồ sơ", "File complete") },
    deadlines: [
      {
        id: "register",
        kind: "before-day",
        ...text("Đăng ký", "Register"),
        month: 1,
        day: 5,
        until: "strictly-before",
        ...at("12"),
      },
      {
        id: "judge",
        kind: "before-day",
        ...text("Xét", "Judge"),
        month: 1,
        day: 31,
        yearOffset: 1,
        until: "by-the-day",
        ...at("12"),
      },
      {
        id: "once",
        kind: "before-day",
        ...text("Chỉ năm 2020", "2020 only"),
        month: 12,
        day: 1,
        year: 2020,
        until: { reading: "till", options: { yes: "by-the-day", no: "strictly-before" } },
        ...at("12"),
      },
      {
        id: "decide",
        kind: "working-days",
        ...text("Quyết định", "Decide"),
        count: 5,
        after: "complete",
        countsFirstDay: false,
        ...at("12"),
      },
      {
        id: "post",
        kind: "calendar-days",
        ...text("Công khai", "Publish"),
        count: 10,
        after: "decide",
        countsFirstDay: true,
        ...at("12"),
      },
    ],
    readings: {
      till: {
        question: text("Ngày đó còn hạn không?", "Is that day in time?"),
        options: { yes: text("Còn", "Yes"), no: text("Không", "No") },
        default: "yes",
        why: text("Ít bất lợi.", "Least adverse."),
      },
    },
  },
  readings: {
    together: {
      question: text("Cộng hay lấy lớn nhất?", "Sum or largest?"),
      options: { added: text("Cộng lại", "Sum"), largest: text("Lớn nhất", "Largest") },
      default: "largest",
      why: text("Ít bất lợi.", "Least adverse."),
    },
    overlap: {
      question: text("Thuộc hai nhóm?", "In two classes?"),
      options: { low: text("Mức thấp", "The lower"), high: text("Mức cao", "The higher") },
      default: "low",
      why: text("Ít bất lợi.", "Least adverse."),
    },
  },
  delegation: [
    { id: "dg.criteria", to: "province", may: "add-criteria", standards: ["s1"], count: 2, ...at("13") },
    { id: "dg.deductions", to: "district", may: "add-deductions", most: 5, count: 3, ...at("13") },
    { id: "dg.bonuses", to: "district", may: "add-bonuses", most: 4, ...at("13") },
    { id: "dg.bars", to: "commune", may: "add-disqualifiers", count: 1, ...at("13") },
    { id: "dg.gates", to: "commune", may: "add-gates", ...at("13") },
    { id: "dg.raise", to: "province", may: "raise-marks", most: 10, ...at("13") },
    { id: "dg.lower", to: "province", may: "lower-marks", ...at("13") },
    { id: "dg.points", to: "province", may: "set-points", nodes: ["p.flat"], most: 6, ...at("13") },
    { id: "dg.escalate", to: "practice", may: "escalate", nodes: ["p.flat"], ...at("13") },
    { id: "dg.repeal", to: "district", may: "repeal", nodes: ["p.band", "b.flat"], ...at("13") },
  ],
});

const overlay: Overlay = {
  kind: "overlay",
  format: 1,
  id: "example/local",
  version: "1.0.0",
  status: "draft",
  name: text("Quy định của huyện", "Rules of the district"),
  note: text("Huyện thêm điểm trừ.", "The district adds deductions."),
  base: { id: "example/handbook", versions: "^2.0.0" },
  rank: "district",
  jurisdiction: ["vn", "huyen"],
  inForce: { from: "2021-01-01", to: "2025-01-01", ...seen("1", "inferred") },
  instruments: {},
  operations: [
    {
      op: "add-deduction",
      deduction: {
        id: "p.late",
        kind: "flat",
        ...text("Chậm", "Late"),
        when: { "!": fact("registered") },
        points: 1,
        ...at("13"),
      },
    },
    { op: "repeal", node: "p.band", ...at("13") },
  ],
};

/** The sheet alone, with the overlay, and as it was before. */
export const EVERYTHING = { base, overlay, sheet: applyOverlays(base, [overlay]), earlier: earlierOf(base) } as const;

function earlierOf(ruleset: Ruleset): Ruleset {
  const { pass } = ruleset;
  if (pass === undefined) return ruleset;
  const marks = pass.marks.map((one) => (one.class === "town" ? { ...one, mark: 45 } : one));
  return omit({ ...ruleset, version: "1.0.0", pass: { ...pass, marks } }, "corrects");
}

const facts = {
  ...{ registered: true, meetings: 10, households: 100, green: 30, yard: 10, extra: 2, harmony: "good" },
  ...{ moved: "2019-01-01", breaches: [] },
};
const evidence = {
  kind: "evidence",
  format: 1,
  subject: { kind: "household", id: "h-1", class: "rest" },
  period: { from: "2021-01-01", to: "2022-01-01" },
  decidedOn: "2022-01-15",
  facts,
} as const;

/** One case for each verdict, and some that no example is made of. */
export const EVERY_CASE = parseCases({
  kind: "cases",
  format: 1,
  ruleset: "example/handbook",
  cases: [
    {
      name: "refused",
      evidence: { ...evidence, facts: { meetings: 99 } },
      expect: { refused: ["evidence.out-of-bounds"] },
    },
    { name: "all is well", evidence, expect: { verdict: "eligible" } },
    {
      name: "the floor alone",
      with: { base: "all is well", facts: { yard: 2.5, green: 0 } },
      expect: { verdict: "ineligible" },
    },
    {
      name: "only the total",
      with: { base: "all is well", class: ["town", "rest"], facts: { extra: 0, yard: 3 } },
      readings: { overlap: "high" },
      expect: { verdict: "ineligible" },
    },
    {
      name: "not registered",
      with: { base: "all is well", facts: { registered: false } },
      expect: { verdict: "ineligible" },
    },
    {
      name: "a breach",
      with: { base: "all is well", facts: { breaches: [{ on: "2021-03-01" }] } },
      expect: { verdict: "disqualified" },
    },
    {
      name: "not known",
      with: { base: "all is well", class: null, facts: { registered: null } },
      expect: { verdict: "undetermined" },
    },
    { name: "of another sheet", ruleset: "example/other", evidence, expect: { verdict: "eligible" } },
  ],
});
