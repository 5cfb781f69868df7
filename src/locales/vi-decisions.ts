// In: labels and values already written. Out: what the report on two decisions says, in Vietnamese.
import type { DecisionsPhrases } from "./decisions-words.js";
import { enumerate } from "./format.js";

function listed(labels: readonly string[], more: number): string {
  return enumerate(more === 0 ? labels : [...labels, `${more} điều kiện khác`], "và");
}

export const decisions: DecisionsPhrases = {
  title: (sheet, subject) => `Vì sao kết quả khác nhau: ${sheet} – ${subject}`,
  sides: ["trước", "sau"],
  mark: "Mức điểm đạt",
  outsideForce: (side) =>
    `Quy định ${side} không có hiệu lực vào thời gian của kết quả này, được áp dụng như thể đang có hiệu lực.`,
  nothing: "Dữ kiện và quy định đều không thay đổi, nên kết quả cũng vậy.",
  same: "Kết quả không đổi: cùng kết luận, cùng số điểm, cùng căn cứ.",
  verdicts: {
    plain: (before, after) => `Kết luận đổi từ “${before}” thành “${after}”.`,
    facts: (before, after) =>
      `Kết luận đổi từ “${before}” thành “${after}” do dữ kiện: với dữ kiện trước đó thì không có kết luận này.`,
    rules: (before, after) =>
      `Kết luận đổi từ “${before}” thành “${after}” do quy định: theo quy định trước đó thì không có kết luận này.`,
    either: (before, after) =>
      `Kết luận đổi từ “${before}” thành “${after}”: chỉ riêng dữ kiện mới, hoặc chỉ riêng quy định mới, cũng đủ làm đổi.`,
    together: (before, after) =>
      `Kết luận đổi từ “${before}” thành “${after}” do dữ kiện và quy định cùng thay đổi: riêng một bên thì chưa ra kết luận ấy.`,
    offset: (_, after) => `Kết luận vẫn là “${after}”, dù chỉ riêng một bên thay đổi thì kết luận đã khác.`,
  },
  figures: {
    total: { only: "Tổng điểm", low: "Tổng điểm thấp nhất", high: "Tổng điểm cao nhất" },
    mark: {
      only: "Mức điểm đạt",
      low: "Mức điểm đạt thấp nhất có thể áp dụng",
      high: "Mức điểm đạt cao nhất có thể áp dụng",
    },
    left: {
      only: "Điểm tối đa còn được tính",
      low: "Điểm tối đa còn được tính, ít nhất",
      high: "Điểm tối đa còn được tính, nhiều nhất",
    },
  },
  figure: (which, before, after, change) => `${which} từ ${before} thành ${after} (${change})`,
  split: (facts, rules, interaction) => `do dữ kiện ${facts}, do quy định ${rules}, do cả hai cùng đổi ${interaction}`,
  alone: "Nếu chỉ một bên thay đổi",
  aloneColumns: ["", "Dữ kiện trước", "Dữ kiện sau"],
  aloneRows: ["Quy định trước", "Quy định sau"],
  notDecided: "không xét được",
  unsplit: (side, faults) =>
    `Quy định ${side} không chấm được dữ kiện của bên kia (${faults.join("; ")}), nên không tách được phần do dữ kiện và phần do quy định.`,
  conditions: "Căn cứ của kết luận",
  conditionColumns: ["Điều kiện", "Trước", "Sau", "Do"],
  because: {
    facts: "dữ kiện",
    rules: "quy định",
    either: "riêng dữ kiện hoặc riêng quy định đều đủ",
    together: "dữ kiện và quy định cùng đổi",
    offset: "hai bên bù nhau",
  },
  noCondition: "không có quy định này",
  alsoDetermine: (labels, more) => `Không đổi, nhưng nay là căn cứ của kết luận: ${listed(labels, more)}.`,
  noLonger: (labels, more) => `Không đổi, nhưng nay không còn là căn cứ của kết luận: ${listed(labels, more)}.`,
  byNode: "Điểm theo từng tiêu chí",
  byArticle: "Theo từng điều của văn bản",
  node: "Tiêu chí",
  article: "Điều",
  pointsColumns: ["Trước", "Sau", "Do dữ kiện", "Do quy định", "Do cả hai"],
  conditionsOf: "Điều kiện",
  unchanged: "Các mục khác, không đổi",
  inAll: "Tổng điểm",
  parts: {
    points: "trước khi tính điểm trần",
    cap: "do điểm trần",
    choice: "chỉ tính mục lớn nhất",
    maximum: "do điểm tối đa của tiêu chuẩn",
    bounds: "giữ trong khoảng từ 0 đến điểm tối đa",
  },
  ends: (low, high) => `${low}; ${high}`,
  endsNote: "Ô có hai số: số bên trái tính vào tổng điểm thấp nhất, số bên phải tính vào tổng điểm cao nhất.",
  facts: "Dữ kiện thay đổi",
  noFacts: "Không có.",
  readBy: "dùng ở",
  unread: "không quy định nào dùng đến",
  rules: "Quy định thay đổi",
  noRules: "Không có.",
  leftOut: (side, names) => `Quy định ${side} không hỏi đến nên không tính: ${enumerate(names, "và")}.`,
  outcomes: { recognised: "đạt", "not-recognised": "không đạt", "not-considered": "không xét" },
  explains:
    "Do dữ kiện: phần mà dữ kiện làm thay đổi, tính theo quy định trước. Do quy định: phần mà quy định làm thay đổi, tính trên dữ kiện trước. Do cả hai: phần mà riêng một bên không gây ra. Ba phần cộng lại đúng bằng mức chênh lệch.",
  closing: "Việc công nhận danh hiệu do cấp có thẩm quyền quyết định.",
};
