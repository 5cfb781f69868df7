// In: names and numbers. Out: what the command line says, in Vietnamese.
import { tick, ticks } from "../locales/format.js";
import type { HelpWords, UsageWords, Words } from "./words.js";

const FILE_FAULTS: { readonly [code: string]: string } = {
  ENOENT: "không có tệp này",
  EISDIR: "đây là thư mục, không phải tệp",
  EACCES: "không có quyền",
  EPERM: "không có quyền",
  ENOSPC: "hết chỗ trên ổ đĩa",
  EINVAL: "đây không phải là tệp thường",
  ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục",
};

const help: HelpWords = {
  titles: { usage: "Cách dùng:", arguments: "Đối số:", options: "Tùy chọn:", commands: "Lệnh:" },
  program: "Chấm điểm theo thang điểm của văn bản và giải thích từng điểm",
  list: "liệt kê các thang điểm và quy định bổ sung có sẵn",
  check: "kiểm tra thang điểm, quy định bổ sung",
  score: "chấm điểm, mỗi dòng kết quả là một đối tượng",
  explain: "giải thích kết quả chấm điểm",
  schema: "in JSON Schema của một loại văn bản",
  checked: "tệp hoặc mã của văn bản có sẵn",
  certainty: "liệt kê thêm những nội dung còn giả định, suy luận và điều cần tra cứu",
  evidence: "tệp minh chứng: một đối tượng JSON, một mảng, hoặc NDJSON; - là đầu vào chuẩn",
  schemaKind: "ruleset, overlay hoặc evidence",
  lang: "ngôn ngữ",
  format: "dạng kết quả",
  ruleset: "mã có sẵn hoặc tệp của thang điểm; nếu là quy định bổ sung thì dùng cả văn bản gốc của nó",
  overlay: "mã có sẵn hoặc tệp của quy định bổ sung, dùng được nhiều lần",
  reading: "chọn một cách hiểu, dùng được nhiều lần",
  level: "mức chi tiết",
  output: "ghi vào tệp này, chỉ khi chấm xong",
  trace: "kèm vết chấm điểm",
  on: "ngày có hiệu lực, thí dụ 2019-11-30; cùng với --at thì cho biết thang điểm áp dụng",
  at: "địa phương, từ trung ương xuống, thí dụ vn/bac-ninh/thanh-pho",
  title: "mã của danh hiệu",
  help: "in hướng dẫn",
  version: "in số phiên bản",
  usual: (value) => `(mặc định: ${value})`,
};

const usage: UsageWords = {
  unknownOption: (name) => `không có tùy chọn ${tick(name)}`,
  unknownCommand: (name) => `không có lệnh ${tick(name)}`,
  missingArgument: (name) => `thiếu đối số ${tick(name)}`,
  optionMissingArgument: (name) => `tùy chọn ${tick(name)} cần một giá trị`,
  missingMandatoryOptionValue: (name) => `thiếu tùy chọn bắt buộc ${tick(name)}`,
  excessArguments: (name) => `lệnh ${tick(name)} có quá nhiều đối số`,
  badValue: (option, found, allowed) =>
    `${tick(option)} không nhận giá trị ${tick(found)}, chỉ nhận một trong các giá trị: ${ticks(allowed)}`,
  noHtmlYet: "chưa có dạng `html`",
  badReading: (found) => `${tick(found)} không theo dạng \`cách-hiểu=lựa-chọn\``,
  readingTwice: (reading) => `cách hiểu ${tick(reading)} được chọn hai lần`,
  badDay: (found) => `${tick(found)} không phải là một ngày có thật viết theo dạng năm-tháng-ngày`,
  badPlace: (found) => `${tick(found)} không theo dạng như \`vn/bac-ninh/thanh-pho\``,
};

export const vi: Words = {
  help,
  usage,
  similar: (suggestion) => `có phải là ${tick(suggestion)}?`,
  seeHelp: "xem `thangdiem --help`",
  fileFault: (path, code) => `${tick(path)}: ${FILE_FAULTS[code] ?? `lỗi khi đọc hoặc ghi (${code})`}`,
  unknownDocument: (named, suggestion) =>
    `không có tệp và cũng không có văn bản có sẵn nào là ${tick(named)}${suggestion === undefined ? "" : `, có phải là ${tick(suggestion)}?`}`,
  unknownTitle: (title, suggestion) =>
    `không có thang điểm có sẵn nào của danh hiệu ${tick(title)}${suggestion === undefined ? "" : `, có phải là ${tick(suggestion)}?`}`,
  unknownPlace: (place, above, suggestion) =>
    `không có văn bản có sẵn nào dành riêng cho ${tick(place)}${suggestion === undefined ? "" : `, có phải là ${tick(suggestion)}?`}${above === undefined ? "" : `; cấp trên gần nhất có văn bản là ${tick(above)}`}`,
  evidenceAlone: (name) =>
    `${tick(name)} là minh chứng, phải đi cùng một thang điểm: dùng \`thangdiem score\` hoặc \`thangdiem explain\``,
  sameId: (id, one, other) => `${tick(one)} và ${tick(other)} cùng mang mã ${tick(id)}`,
  baseNotFound: (overlay, base) =>
    `${tick(overlay)} bổ sung cho ${tick(base)}, mà văn bản ấy không có sẵn và cũng không nằm trong các tệp đã nêu`,
  noRuleset: () => "chưa nêu thang điểm nào",
  severalRulesets: (names) => `chỉ chấm được theo một thang điểm, nhưng đã nêu ${ticks(names)}`,
  notAnOverlay: (name) => `${tick(name)} là thang điểm, không phải quy định bổ sung`,
  faultyRuleset: "thang điểm có lỗi nên không chấm được",
  nothingToScore: "không có minh chứng nào để chấm",
  internal: "lỗi của chính thangdiem, xin báo lại kèm phần dưới đây",
  warning: "cảnh báo",
  hint: "gợi ý",
  checkSummary: (documents, errors, warnings) =>
    `Đã kiểm tra ${documents} văn bản: ${errors} lỗi, ${warnings} cảnh báo.`,
  certainty: {
    heading: "Cần tra cứu",
    none: "Không còn nội dung nào là giả định hoặc suy luận.",
    noNote: "Chưa ghi điều cần tra cứu.",
    figuresOf: (statement) => `Số liệu của ${statement}`,
    group: (certainty, count) => `${certainty}: ${count}`,
    counts: "Số nội dung theo mức độ chắc chắn",
    document: "Văn bản",
    of: { words: "nội dung", figures: "số liệu ghi riêng" },
  },
  progress: (records) => `đã chấm ${records}…`,
  scored: (records) => `Đã chấm ${records}`,
  refused: (records) => `từ chối: ${records}`,
  list: {
    version: "phiên bản",
    kinds: { ruleset: "thang điểm", framework: "khung tiêu chuẩn", overlay: "quy định bổ sung" },
    inForce: "Hiệu lực",
    base: "Bổ sung cho",
    openEnd: (first) => `từ ${first}`,
    occasion: (day, place) => `Ngày ${day}, tại ${place}`,
    byChoice: "Chỉ áp dụng khi người dùng chọn:",
  },
  others: {
    heading: "Nếu hiểu khác",
    item: (question, option, verdict) => `${question} Nếu chọn “${option}” thì kết luận là: ${verdict}`,
    none: "Thay lần lượt từng cách hiểu khác, kết luận vẫn như vậy.",
  },
  summary: { heading: "Tóm tắt", columns: ["Mã", "Kết luận", "Tổng điểm", "Mức điểm đạt", "Nếu hiểu khác"] },
};
