// In: labels and values already written. Out: what the rule author's kit says, in Vietnamese.
import { tick } from "./format.js";
import type { KitMessages } from "./messages.js";
import { coverage } from "./vi-coverage.js";
import { decisions } from "./vi-decisions.js";
import { diff } from "./vi-diff.js";
import { impact } from "./vi-impact.js";

export const kit: KitMessages = {
  impact,
  diff,
  coverage,
  decisions,
  cases: {
    refused: "Lỗi khiến minh chứng bị từ chối",
    differs: (label, expected, found) => `${label}: mong đợi ${expected}, kết quả là ${found}`,
    nothing: "không có",
  },
  matchers: {
    toBe: (expected, found) => `Mong đợi: ${expected}. Kết quả: ${found}.`,
    notToBe: (unexpected) => `Không mong đợi, nhưng kết quả lại là: ${unexpected}.`,
    points: (points) => `tổng điểm ${points}`,
    disqualifiedBy: (verdict, nodes) => `${verdict}, vì ${nodes}`,
    missing: (verdict, fields) => `${verdict}, vì thiếu ${fields}`,
  },
  mutation: {
    title: (ruleset, id) => `Thử đổi từng quy định của ${ruleset} (${id})`,
    summary: (noticed, of) =>
      of === 0
        ? "Không có thay đổi nào mà tình huống có thể nhận ra."
        : `Trong ${of} thay đổi có thể nhận ra, các tình huống nhận ra ${noticed}.`,
    change: "Thay đổi",
    tried: "Đã thử",
    fates: {
      killed: "Bị phát hiện",
      refused: "Bị từ chối khi kiểm tra",
      equivalent: "Không đổi gì",
      survived: "Không bị phát hiện",
      unresolved: "Chưa rõ",
    },
    operation: "Bỏ một khoản của văn bản bổ sung",
    inForce: "Ngày hiệu lực",
    changed: (label, from, to) => `${label}: ${from} thành ${to}`,
    leftOut: (label, what) => `${label}: bỏ ${what}`,
    operationLeftOut: (overlay, operation) => `${tick(overlay)}: bỏ khoản ${operation}`,
    pasteThis: "Thêm tình huống này thì phát hiện được, sau khi đối chiếu kết quả với văn bản:",
    sameEverywhere: (combinations, fields) => `Kết quả như nhau với cả ${combinations} tổ hợp của ${fields}.`,
    neverReached: (low, high) => `Số điểm bị giới hạn chỉ từ ${low} đến ${high}, không chạm tới mức nào trong hai mức.`,
    noneBetween: (count) => `Trong ${count} số điểm có thể đạt, không số nào nằm giữa hai mức.`,
    unnoticed: "Không tình huống nào phát hiện",
    open: "Chưa tìm được tình huống phát hiện, cũng chưa chứng minh được là như nhau",
    noChange: "Đã chứng minh là không đổi gì",
    caughtByCheck: "Tình huống không phát hiện, nhưng kiểm tra thang điểm thì từ chối",
  },
};
