// In: labels and values already written. Out: what the report on the difference between two rulesets says, in Vietnamese.
import { enumerate } from "./format.js";
import type { DiffPhrases } from "./messages.js";

export const diff: DiffPhrases = {
  title: (sheet) => `So sánh quy định: ${sheet}`,
  same: "Hai thang điểm không khác nhau về nội dung nào.",
  summary: (changes, effects) => `Có ${changes} thay đổi: ${enumerate(effects, "và")}.`,
  undirected: {
    framework:
      "Có thang điểm còn phần giao cho cấp dưới quy định nên chưa chấm được: chỉ so sánh cấu trúc, không kết luận thay đổi nào chặt hơn hay nới lỏng.",
    subject: "Hai thang điểm xét hai loại đối tượng khác nhau: không kết luận thay đổi nào chặt hơn hay nới lỏng.",
  },
  effects: {
    stricter: { heading: "Chặt hơn", count: (changes) => `${changes} chặt hơn` },
    looser: { heading: "Nới lỏng", count: (changes) => `${changes} nới lỏng` },
    both: { heading: "Vừa chặt hơn vừa nới lỏng", count: (changes) => `${changes} vừa chặt hơn vừa nới lỏng` },
    "none-found": { heading: "Không tìm thấy khác biệt", count: (changes) => `${changes} không tìm thấy khác biệt` },
    "no-direction": { heading: "Không xếp chiều", count: (changes) => `${changes} không xếp chiều` },
    editorial: { heading: "Chỉ về câu chữ, trình bày", count: (changes) => `${changes} chỉ về câu chữ, trình bày` },
  },
  kinds: {
    added: "bổ sung",
    removed: "bãi bỏ",
    moved: "chuyển chỗ",
    renamed: "đổi mã",
    order: "thứ tự",
    points: "điểm",
    condition: "điều kiện",
    threshold: "ngưỡng",
    text: "lời văn",
    citation: "căn cứ",
    certainty: "mức độ chắc chắn",
    mark: "mức điểm đạt",
    floor: "mức tối thiểu",
    cap: "điểm trần",
    reading: "cách hiểu",
    field: "minh chứng",
    history: "quá trình đạt danh hiệu",
    class: "nhóm đối tượng",
    force: "hiệu lực",
    scope: "phạm vi áp dụng",
    procedure: "trình tự, thủ tục",
    delegation: "phân cấp quy định",
  },
  delegated: "giao cho cấp dưới quy định",
  became: (before, after) => `${before} → ${after}`,
  came: (after) => `mới: ${after}`,
  went: (before) => `bỏ: ${before}`,
  ways: { stricter: "Chặt hơn", looser: "Nới lỏng" },
  decided: (verdict, total) => (total === undefined ? verdict : `${verdict}, tổng điểm ${total}`),
  witness: (facts, before, after, by) =>
    `chẳng hạn ${facts.length === 0 ? "" : `hồ sơ ghi ${facts.join(", ")}: `}trước là ${before}; sau là ${after} (${by})`,
  by: {
    "change-on-before": "thang điểm trước, chỉ thêm thay đổi này",
    "change-under-after": "thang điểm sau, so với khi không có thay đổi này",
    together: "thang điểm trước, thêm mọi thay đổi của tiêu chuẩn này, vì thay đổi này không đứng riêng được",
    whole: "so hai thang điểm với mọi thay đổi, vì thay đổi này không đứng riêng được",
  },
  readings: (readings) => `theo cách hiểu ${readings}`,
  proofs: {
    identical: "Đã chứng minh: bỏ lời văn, căn cứ, mã và thứ tự thì hai bên trùng nhau.",
    unread: "Đã chứng minh: không quy định nào giữ nguyên mà đọc nội dung này; quy định có đọc thì đã nêu riêng.",
    combinations: (combinations, fields) =>
      `Đã chứng minh: kết quả như nhau với cả ${combinations} tổ hợp của ${fields}.`,
  },
  noneFound: (tries) =>
    `Không tìm thấy hồ sơ nào bị quyết định khác đi trong ${tries} lần thử; đây chỉ là thử mẫu, chưa phải chứng minh.`,
  otherWay: (tries) => `Đã tìm cả hai chiều, ${tries} lần thử.`,
  parts: { "in-force": "Hiệu lực", scope: "Phạm vi áp dụng", title: "Tên thang điểm" },
  lists: {
    gates: "Thứ tự các điều kiện",
    disqualifiers: "Thứ tự các trường hợp không xét",
    standards: "Thứ tự các tiêu chuẩn",
    deductions: "Thứ tự các điểm trừ",
    bonuses: "Thứ tự các điểm cộng",
    criteria: "thứ tự các tiêu chí",
  },
  combine: {
    sum: "cộng lại",
    largest: "chỉ lấy mức lớn nhất",
    best: "lấy mục có điểm cao nhất",
    byReading: (question) => `tùy cách hiểu ${question}`,
  },
  closing:
    "Chặt hơn hay nới lỏng chỉ nói về kết luận và điểm; mỗi chiều đều có hồ sơ thí dụ kèm theo. Không tìm thấy không có nghĩa là không có.",
};
