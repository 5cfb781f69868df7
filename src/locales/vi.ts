// In: what an explanation has to say, as labels and figures already written. Out: it, in Vietnamese.
import { enumerate } from "./format.js";
import type { Messages } from "./messages.js";
import { help, issues } from "./vi-issues.js";
import { names } from "./vi-names.js";
import { citation, facts, format, operators } from "./vi-phrases.js";

export const vi: Messages = {
  issues,
  help,
  names,
  format,
  operators,
  facts,
  citation,
  criteria: {
    points: (points) => `${points} điểm`,
    earned: (earned, of, single) => (single ? `${earned}/${of} điểm` : `${earned} trên ${of} điểm`),
    outcomes: {
      full: "đạt",
      part: "đạt một phần",
      none: "không đạt",
      open: "chưa đủ căn cứ",
      dropped: "không tính",
    },
    perUnit: (count, each, maximum) => `${count} × ${each} điểm, tối đa ${maximum} điểm`,
    proportional: (part, whole, maximum, step, mode) =>
      `${part} ÷ ${whole} × ${maximum} điểm, làm tròn đến ${step} (${mode})`,
    band: (from, points) => `mức từ ${from}: ${points} điểm`,
    belowBands: "dưới mức thấp nhất",
    nextBand: (from, points) => `mức tiếp theo từ ${from}: ${points} điểm`,
    best: "lấy mục có điểm cao nhất",
    atLeast: (count) => `cần đạt ít nhất ${count} mục`,
    groupMaximum: (raw, maximum) => `các mục cộng lại ${raw} điểm, chỉ tính đến ${maximum} điểm`,
    notApplicable: {
      full: "không áp dụng, được tính đủ điểm",
      zero: "không áp dụng, tính 0 điểm",
      drop: "không áp dụng, không tính vào điểm đạt được và điểm tối đa",
    },
    maybeNotApplicable: "chưa rõ có áp dụng hay không",
    incomplete: "văn bản còn các nội dung chi tiết chưa có trong tay, người chấm cho điểm chung",
  },
  adjustments: {
    deducted: (points) => `trừ ${points} điểm`,
    notDeducted: "không trừ",
    added: (points) => `cộng ${points} điểm`,
    notAdded: "không cộng",
    perCase: (cases, each) => `${cases} × ${each} điểm`,
    largest: "chỉ tính mục lớn nhất",
    capped: (raw, cap) =>
      cap === undefined ? `tính ra ${raw} điểm, vượt mức cho phép` : `tính ra ${raw} điểm, điểm trần là ${cap}`,
    mayBeCapped: (cap) => (cap === undefined ? "có thể vượt mức cho phép" : `có thể chạm điểm trần ${cap}`),
    insideStandard: (standard) => `tính trong tiêu chuẩn ${standard}`,
  },
  reasons: {
    disqualifier: (label) => `thuộc trường hợp không xét ${label}`,
    gateFailed: (label) => `không đáp ứng điều kiện ${label}`,
    gateUnfinished: (label) => `thủ tục chưa xong vì chưa đáp ứng điều kiện ${label}`,
    requiredFailed: (label) => `không đáp ứng tiêu chí bắt buộc ${label}`,
    floorMissed: (standard, earned, most, needed) =>
      `tiêu chuẩn ${standard} ${most ? "nhiều nhất cũng chỉ đạt" : "chỉ đạt"} ${earned}, cần ít nhất ${needed}`,
    totalBelow: (total, most, mark, lowest) =>
      `tổng điểm ${most ? `nhiều nhất là ${total}` : total}, thấp hơn ${lowest ? "cả mức điểm đạt thấp nhất có thể áp dụng" : "mức điểm đạt"} ${mark}`,
    allClear: ({ gates, floors, disqualifiers }) =>
      [
        ...(disqualifiers ? ["không thuộc trường hợp không xét nào"] : []),
        ...(gates ? ["đáp ứng mọi điều kiện"] : []),
        ...(floors ? ["mọi tiêu chuẩn đạt mức tối thiểu"] : []),
      ].join(", "),
    totalReached: (total, range, mark) =>
      `tổng điểm ${range ? `${total}, trường hợp nào cũng` : total} đạt mức ${mark}`,
    missing: (labels, more) =>
      `thiếu minh chứng về ${enumerate(more === 0 ? labels : [...labels, `${more} nội dung khác`], "và")}`,
    totalOpen: (total, single, mark, severalMarks) =>
      `tổng điểm ${single ? "là" : "có thể"} ${total}, còn mức điểm đạt là ${mark}${severalMarks ? " tùy nhóm đối tượng" : ""}`,
    cannotBeTold: (label) => `chưa xác định được ${label}`,
  },
  totals: {
    total: (points, of) => `Tổng điểm: ${points} (tối đa ${of})`,
    mark: (mark, range) => `mức điểm đạt: ${mark}${range ? " (chưa rõ nhóm đối tượng)" : ""}`,
    markOfLeft: (mark, of, left, needed) => `${mark}/${of} (trên ${left} điểm còn tính là ${needed})`,
    floor: (needed) => `mức tối thiểu ${needed}`,
    floorName: (standard) => `Mức tối thiểu của tiêu chuẩn ${standard}`,
    share: (part, whole, maximum) => `${part}/${whole} của ${maximum}`,
    calculation: (steps) => `Cách tính: ${steps}`,
    bounded: (low, high, counted) => `giữ trong khoảng từ ${low} đến ${high}: ${counted}`,
    rounded: (step, mode, counted) => `làm tròn đến ${step} (${mode}): ${counted}`,
    dropped: (left, of) =>
      `có tiêu chí không áp dụng nên chỉ còn tính trên ${left} của ${of} điểm; mức tối thiểu và mức điểm đạt được so theo tỷ lệ`,
    capOfDeductions: (raw, cap) => `điểm trừ tính ra ${raw}, trừ nhiều nhất ${cap}`,
    capOfBonuses: (raw, cap) => `điểm cộng tính ra ${raw}, cộng nhiều nhất ${cap}`,
    name: "Tổng điểm",
  },
  headings: {
    ruleset: "Thang điểm",
    version: "phiên bản",
    period: "Kỳ xét",
    class: "Nhóm đối tượng",
    verdict: "Kết luận",
    total: "Tổng điểm",
    columns: ["Tiêu chuẩn", "Điểm", "Tối đa", "Mức tối thiểu"],
    gates: "Điều kiện",
    disqualifiers: "Trường hợp không xét",
    deductions: "Điểm trừ",
    bonuses: "Điểm cộng",
    deciding: "Căn cứ của kết luận",
    readings: "Cách hiểu đã áp dụng",
    missing: "Minh chứng còn thiếu",
    nothingMissing: "Không thiếu minh chứng nào.",
    reliance: "Mức độ chắc chắn của căn cứ",
    faults: "Nội dung không tính được",
    closing:
      "Bản này chỉ nêu kết quả chấm theo thang điểm và minh chứng hiện có; việc công nhận danh hiệu do cấp có thẩm quyền quyết định.",
  },
  notes: {
    blocking: "Cần có để kết luận",
    sharpening: "Không cần để kết luận, chỉ làm rõ thêm",
    bearsOn: (nodes) => `ảnh hưởng đến ${nodes}`,
    collect: (text) => `lấy từ: ${text}`,
    figures: (certainty) => `số điểm: ${certainty}`,
    relianceSummary: (statements) => `Kết luận có dựa vào nội dung chưa đối chiếu với nguyên văn: ${statements}.`,
    reliance: (certainty, count) => `${count} nội dung ${certainty}`,
    defaultReading: "mặc định",
  },
};
