// In: the ids of documents and decisions. Out: their Vietnamese names.
import type { Names } from "./messages.js";

export const names: Names = {
  verdicts: {
    eligible: "Đủ điều kiện đề nghị công nhận",
    ineligible: "Không đủ điều kiện đề nghị công nhận",
    disqualified: "Không xét",
    undetermined: "Chưa đủ căn cứ để kết luận",
  },
  logicStates: { met: "đáp ứng", failed: "không đáp ứng", unknown: "chưa rõ" },
  disqualifierStates: { holds: "thuộc trường hợp này", clear: "không thuộc trường hợp này", unknown: "chưa rõ" },
  subjects: {
    household: "hộ gia đình",
    "residential-area": "khu dân cư",
    ward: "xã, phường, thị trấn",
    agency: "cơ quan, đơn vị, doanh nghiệp",
    locality: "địa phương",
  },
  statuses: {
    official: "bản chính thức",
    reconstruction: "bản dựng lại từ các nguồn hiện có",
    draft: "dự thảo",
    example: "ví dụ",
  },
  ranks: {
    nation: "trung ương",
    province: "cấp tỉnh",
    district: "cấp huyện",
    commune: "cấp xã",
    practice: "ban chỉ đạo (cách làm thực tế)",
  },
  certainties: {
    official: "nguyên văn",
    restated: "theo bản tóm tắt",
    inferred: "suy luận",
    assumed: "giả định",
  },
  kinds: {
    "pass-fail": "đạt hoặc không đạt",
    "per-unit": "tính theo từng đơn vị",
    proportional: "tính theo tỷ lệ",
    banded: "tính theo mức",
    choice: "chọn một mức",
    graded: "chấm điểm",
    required: "bắt buộc",
    group: "nhóm",
    flat: "tính một lần",
    "per-case": "tính theo từng trường hợp",
  },
  roundings: {
    "half-up": "đúng nửa thì làm tròn lên",
    "half-even": "đúng nửa thì làm tròn về số chẵn",
    down: "làm tròn xuống",
    up: "làm tròn lên",
  },
  truth: { true: "đúng", false: "sai", unknown: "chưa rõ" },
  answers: { true: "có", false: "không", unknown: "chưa rõ" },
};
