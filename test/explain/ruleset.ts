// A made-up sheet with every kind of criterion, for the fixtures of the explanations.
import type { Ruleset } from "../../src/ruleset/schema.js";

const cite = (article: string, item?: string) =>
  ({ in: "nd", article, clause: "1", ...(item === undefined ? {} : { item }) }) as const;
const official = "official" as const;

export const ruleset: Ruleset = {
  kind: "ruleset",
  format: 1,
  id: "vi-du/gia-dinh",
  version: "1.2.0",
  status: "example",
  title: { code: "gia-dinh", vi: "Gia đình văn hóa (ví dụ)", en: "Cultural family (example)" },
  subject: "household",
  jurisdiction: ["vn"],
  inForce: { from: "2018-11-05", to: "2024-01-30" },
  appliesBy: "period-end",
  layers: [
    {
      id: "vi-du/thanh-pho",
      version: "1.0.0",
      rank: "district",
      vi: "Quy định của thành phố (ví dụ)",
      en: "Rules of the city (example)",
    },
  ],
  instruments: {
    nd: {
      number: "122/2018/NĐ-CP",
      issuer: "Chính phủ",
      issued: "2018-09-17",
      name: { vi: "Nghị định quy định về xét tặng danh hiệu", en: "Decree on awarding titles" },
    },
    qd: {
      number: "66/QĐ-UBND",
      issuer: "UBND tỉnh",
      name: { vi: "Quyết định ban hành thang điểm", en: "Decision issuing the point scale" },
    },
  },
  classes: [
    { id: "ordinary", vi: "Khu vực còn lại", en: "Other areas" },
    { id: "mountain", vi: "Miền núi, hải đảo", en: "Mountains and islands" },
  ],
  fields: {
    registered: { type: "boolean", vi: "Đã đăng ký thi đua", en: "Registered for the year" },
    "meeting.invited": { type: "count", max: 500, vi: "Số người được mời họp", en: "People invited to the meeting" },
    "meeting.present": { type: "count", max: 500, vi: "Số người dự họp", en: "People at the meeting" },
    "law.kept": { type: "boolean", vi: "Các thành viên chấp hành pháp luật", en: "All members keep the law" },
    "meetings.joined": {
      type: "count",
      max: 12,
      vi: "Số buổi sinh hoạt đã dự",
      en: "Community meetings joined",
      unit: { vi: "buổi", en: "meetings" },
      collect: { vi: "sổ theo dõi của tổ dân phố", en: "the register of the residential group" },
    },
    "campaigns.joined": { type: "count", max: 20, vi: "Số phong trào đã tham gia", en: "Campaigns joined" },
    yard: { type: "points", max: 15, step: 0.5, vi: "Điểm vệ sinh do tổ chấm", en: "Cleanliness, graded" },
    harmony: {
      type: "choice",
      vi: "Mức độ hòa thuận",
      en: "Harmony",
      values: [
        { id: "good", vi: "tốt", en: "good" },
        { id: "fair", vi: "khá", en: "fair" },
        { id: "poor", vi: "chưa tốt", en: "poor" },
      ],
    },
    "pupils.all": {
      type: "count",
      max: 12,
      vi: "Số trẻ trong tuổi đi học",
      en: "Children of school age",
      notApplicable: true,
    },
    "pupils.attending": {
      type: "count",
      max: 12,
      vi: "Số trẻ đang đi học",
      en: "Children attending school",
      notApplicable: true,
    },
    "work.lawful": { type: "boolean", vi: "Người trong tuổi lao động có việc làm", en: "Working-age members work" },
    tax: { type: "boolean", vi: "Hoàn thành nghĩa vụ thuế", en: "Tax duties fulfilled" },
    "births.order": {
      type: "count",
      max: 12,
      vi: "Thứ tự con sinh trong năm",
      en: "Birth order of the child born this year",
    },
    convicted: {
      type: "boolean",
      vi: "Có thành viên bị truy cứu trách nhiệm hình sự",
      en: "A member is held criminally liable",
      collect: { vi: "xác nhận của công an cấp xã", en: "confirmation by the commune police" },
    },
    violations: {
      type: "events",
      max: 50,
      vi: "Các lần bị xử phạt hành chính",
      en: "Administrative sanctions",
      item: {
        matter: {
          type: "choice",
          vi: "Lĩnh vực",
          en: "Matter",
          values: [
            { id: "gambling", vi: "đánh bạc", en: "gambling" },
            { id: "traffic", vi: "giao thông", en: "traffic" },
          ],
        },
        on: { type: "date", min: "2000-01-01", max: "2030-12-31", vi: "Ngày xử phạt", en: "Day of the sanction" },
      },
    },
  },
  gates: [
    {
      id: "g.registered",
      vi: "Đăng ký danh hiệu trong năm",
      en: "Registered for the title",
      require: { var: "registered" },
      onFailure: "ineligible",
      cite: cite("3"),
      certainty: official,
    },
    {
      id: "g.quorum",
      vi: "Cuộc họp có đủ người dự",
      en: "Quorum of the meeting",
      require: { "share-at-least": [{ var: "meeting.present" }, { var: "meeting.invited" }, [3, 5], false] },
      onFailure: "undetermined",
      cite: cite("9"),
      certainty: official,
    },
  ],
  standards: [
    {
      id: "s1",
      vi: "Gương mẫu chấp hành pháp luật",
      en: "Exemplary compliance",
      maximum: 45,
      floor: { share: [1, 2], cite: { in: "nd", article: "5", clause: "2" }, certainty: official },
      cite: cite("6"),
      certainty: official,
      criteria: [
        {
          kind: "pass-fail",
          id: "s1.law",
          vi: "Chấp hành pháp luật",
          en: "Keeps the law",
          when: { var: "law.kept" },
          points: 15,
          cite: cite("6", "a"),
          certainty: official,
        },
        {
          kind: "banded",
          id: "s1.meetings",
          vi: "Tham gia sinh hoạt cộng đồng",
          en: "Joins community meetings",
          measure: { var: "meetings.joined" },
          bands: [
            { from: 8, points: 10 },
            { from: 4, points: 5 },
          ],
          cite: cite("6", "b"),
          certainty: official,
          figures: {
            certainty: "assumed",
            note: { vi: "Số điểm chưa có, tạm chia đều.", en: "No points in hand, divided evenly." },
          },
        },
        {
          kind: "per-unit",
          id: "s1.campaigns",
          vi: "Tham gia phong trào thi đua",
          en: "Joins campaigns",
          count: { var: "campaigns.joined" },
          each: 2.5,
          maximum: 10,
          cite: cite("6", "c"),
          certainty: "restated",
        },
        {
          kind: "group",
          id: "s1.duties",
          vi: "Nghĩa vụ công dân",
          en: "Civic duties",
          combine: "sum",
          maximum: 10,
          cite: cite("6", "d"),
          certainty: official,
          criteria: [
            {
              kind: "required",
              id: "s1.duties.tax",
              vi: "Nộp thuế đầy đủ",
              en: "Pays taxes",
              when: { var: "tax" },
              cite: cite("6", "d"),
              certainty: official,
            },
            {
              kind: "graded",
              id: "s1.duties.yard",
              vi: "Giữ gìn vệ sinh chung",
              en: "Keeps common places clean",
              field: "yard",
              cite: cite("6", "d"),
              certainty: official,
              incomplete: true,
            },
          ],
        },
      ],
    },
    {
      id: "s2",
      vi: "Gia đình hòa thuận, hạnh phúc",
      en: "A harmonious family",
      maximum: 30,
      floor: { points: 15, certainty: official },
      certainty: official,
      criteria: [
        {
          kind: "choice",
          id: "s2.harmony",
          vi: "Hòa thuận, tương trợ",
          en: "Harmony and mutual help",
          field: "harmony",
          levels: [
            { value: "good", points: 30 },
            { value: "fair", points: 20 },
            { value: "poor", points: 0 },
          ],
          cite: cite("6"),
          certainty: official,
        },
      ],
    },
    {
      id: "s3",
      vi: "Lao động, học tập",
      en: "Work and study",
      maximum: 25,
      certainty: official,
      criteria: [
        {
          kind: "proportional",
          id: "s3.school",
          vi: "Trẻ em đến trường",
          en: "Children at school",
          part: { var: "pupils.attending" },
          whole: { var: "pupils.all" },
          maximum: 15,
          step: 0.01,
          round: "half-up",
          whenZero: 15,
          whenNotApplicable: "full",
          cite: cite("6"),
          certainty: official,
        },
        {
          kind: "pass-fail",
          id: "s3.work",
          vi: "Lao động, sản xuất",
          en: "Works",
          when: { and: [{ var: "work.lawful" }, { ">=": [{ var: "campaigns.joined" }, 1] }] },
          points: 10,
          cite: cite("6"),
          certainty: official,
        },
      ],
    },
  ],
  disqualifiers: [
    {
      id: "d.convicted",
      vi: "Bị truy cứu trách nhiệm hình sự",
      en: "Criminal liability",
      when: { var: "convicted" },
      cite: cite("7"),
      certainty: official,
    },
    {
      id: "d.gambling",
      vi: "Bị xử phạt vì đánh bạc",
      en: "Sanctioned for gambling",
      when: {
        some: [
          { var: "violations" },
          { and: [{ "==": [{ var: "matter" }, "gambling"] }, { "within-period": { var: "on" } }] },
        ],
      },
      cite: cite("7"),
      certainty: "inferred",
      note: { vi: "Suy từ mẫu 03; chưa thấy nguyên văn.", en: "Follows from form 03; the act itself was not seen." },
    },
  ],
  deductions: [
    {
      kind: "banded",
      id: "p.birth",
      vi: "Sinh con thứ 3 trở lên",
      en: "Third or later child",
      measure: { var: "births.order" },
      bands: [
        { from: 4, points: 10 },
        { from: 3, points: 5 },
      ],
      cite: { in: "qd", part: "mục I.2" },
      certainty: official,
    },
    {
      kind: "per-case",
      id: "p.sanctions",
      vi: "Mỗi lần bị xử phạt hành chính",
      en: "Each administrative sanction",
      cases: { count: { var: "violations" } },
      each: 3,
      cap: 5,
      cite: { in: "qd", part: "mục I.2" },
      certainty: "restated",
    },
  ],
  bonuses: [
    {
      kind: "flat",
      id: "b.harmony",
      vi: "Hòa giải giỏi",
      en: "Good mediation",
      when: { "==": [{ var: "harmony" }, "good"] },
      points: 2,
      cite: { in: "qd", part: "mục I.3" },
      certainty: official,
    },
  ],
  pass: {
    bounds: [0, 100],
    marks: [
      { class: "ordinary", mark: 85, cite: { in: "nd", article: "5", clause: "3", item: "c" }, certainty: official },
      { class: "mountain", mark: 60, cite: { in: "nd", article: "5", clause: "3", item: "b" }, certainty: official },
    ],
    certainty: official,
  },
  readings: {
    "birth-sum": {
      question: {
        vi: "Trừ điểm con thứ 3 và thứ 4 có cộng dồn không?",
        en: "Do the deductions for a third and a fourth child add up?",
      },
      options: {
        largest: { vi: "chỉ trừ mức cao nhất", en: "only the largest counts" },
        sum: { vi: "cộng dồn", en: "they add up" },
      },
      default: "largest",
      why: { vi: "Có lợi hơn cho gia đình.", en: "Less adverse to the family." },
    },
  },
};

/** The same sheet, where school leaves the sum when it does not apply, and where a quorum of nobody cannot be told. */
export const dropping: Ruleset = {
  ...ruleset,
  gates: (ruleset.gates ?? []).map((gate) =>
    gate.id === "g.quorum"
      ? {
          ...gate,
          require: { "share-at-least": [{ var: "meeting.present" }, { var: "meeting.invited" }, [3, 5], "unknown"] },
        }
      : gate,
  ),
  standards: (ruleset.standards ?? []).map((standard) => ({
    ...standard,
    criteria: standard.criteria.map((criterion) =>
      criterion.id === "s3.school" ? { ...criterion, whenNotApplicable: "drop" as const } : criterion,
    ),
  })),
};
