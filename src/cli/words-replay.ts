// In: names and numbers. Out: what the command line says of records and of replaying them, in both languages.
import type { Language } from "../index.js";
import { tick } from "../locales/format.js";
import type { Disagreement, NotAskedReason, OpinionCounts, ReplayCause } from "../replay/index.js";

/** What the command line says of records. */
export interface ReplayWords {
  readonly causes: { readonly [C in ReplayCause]: string };
  readonly expected: string;
  readonly found: string;
  /** The first node that comes out differently: as recorded, and as it comes out now. */
  readonly difference: (node: string, before: string, after: string) => string;
  readonly absent: string;
  /** Nothing comes out differently all the same. */
  readonly noDifference: string;
  readonly unnamed: string;
  /** `left`: seconds; unknown where the size of the input is. */
  readonly progress: (records: number, left: number | undefined) => string;
  readonly notAsked: { readonly [R in NotAskedReason]: string };
  /** What JSON Logic says of all conditions, counted. */
  readonly opinion: (counts: OpinionCounts) => string;
  readonly disagrees: (conditions: number) => string;
  /** The decision says one thing of a condition, JSON Logic another, or it throws. */
  readonly disagreement: (decided: string, answered: string) => string;
  readonly failure: (decided: string, error: string) => string;
  readonly event: (event: NonNullable<Disagreement["event"]>) => string;
  readonly asked: (rule: string, data: string) => string;
  readonly summary: (records: number, same: number) => string;
  /** Digests are kept for records that were not given. */
  readonly notGiven: (ids: readonly string[]) => string;
  readonly unreadable: (files: number) => string;
  readonly nothing: string;
  readonly faultyDocument: string;
  readonly faultyEvidence: string;
  readonly faultyDigests: string;
  readonly faultyLock: string;
  readonly onlyForRecords: (option: string) => string;
  readonly appliedRuleset: (name: string) => string;
}

function reasons({ notAsked }: OpinionCounts, words: ReplayWords["notAsked"]): string {
  const counted = Object.entries(notAsked) as readonly [NotAskedReason, number][];
  return counted.map(([reason, count]) => `${words[reason]} ${count}`).join(", ");
}

const viNotAsked: ReplayWords["notAsked"] = {
  "missing-fact": "thiếu dữ kiện",
  "no-answer": "tỷ lệ trên số không",
  "too-large": "số quá lớn",
  operator: "phép toán không có bản dịch",
  "not-traced": "vết chấm điểm không ghi",
  "other-evidence": "minh chứng không hợp với thang điểm",
};

const enNotAsked: ReplayWords["notAsked"] = {
  "missing-fact": "facts missing",
  "no-answer": "a share of nothing",
  "too-large": "numbers too large",
  operator: "operators without a translation",
  "not-traced": "not in the trace",
  "other-evidence": "evidence of another ruleset",
};

const vi: ReplayWords = {
  causes: {
    "record-malformed": "không phải là bản lưu đúng dạng",
    "semantics-changed": "lập theo ngữ nghĩa mà bản phần mềm này không có",
    "record-unknown": "không có mã băm nào được giữ riêng cho bản lưu này",
    "ruleset-unknown": "không có mã băm nào được giữ riêng cho thang điểm này",
    "overlay-unknown": "không có mã băm nào được giữ riêng cho quy định bổ sung này",
    "ruleset-altered": "thang điểm không còn là văn bản đã dùng",
    "overlay-altered": "quy định bổ sung không còn là văn bản đã dùng",
    "evidence-altered": "minh chứng đã bị sửa",
    "reading-changed": "cách hiểu không phải là cách hiểu của kết quả",
    "decision-altered": "kết quả đã bị sửa",
    "trace-altered": "vết chấm điểm đã bị sửa",
    "record-altered": "bản lưu đã bị sửa",
    "ruleset-missing": "thiếu thang điểm đã dùng",
    "overlay-missing": "thiếu quy định bổ sung đã dùng",
    "record-redacted": "đã che một số dữ kiện, nên không thể chấm lại",
    "evidence-missing": "chỉ lưu mã băm của minh chứng, không có minh chứng để chấm lại",
    "decision-differs": "chấm lại ra kết quả khác, dù mọi mã băm trong bản lưu đều khớp",
    "engine-differs": "chấm lại ra kết quả khác, dù mã băm giữ riêng xác nhận bản lưu: phần mềm đã tính khác đi",
  },
  expected: "phải là",
  found: "lại là",
  difference: (node, before, after) => `chỗ khác đầu tiên: ${tick(node)} đã lưu ${before}, chấm lại ${after}`,
  absent: "không có",
  noDifference: "chấm lại vẫn ra đúng kết quả đã lưu",
  unnamed: "(không đọc được mã)",
  progress: (records, left) => `đã chấm lại ${records} bản lưu…${left === undefined ? "" : ` còn khoảng ${left} giây`}`,
  notAsked: viNotAsked,
  opinion: (counts) => {
    const why = reasons(counts, viNotAsked);
    const rest = why === "" ? "" : `; không hỏi được: ${why}`;
    return `Ý kiến thứ hai của JSON Logic: đồng ý ${counts.agreed} điều kiện, khác ${counts.differed}${rest}.`;
  },
  disagrees: (conditions) => `JSON Logic trả lời khác ở ${conditions} chỗ`,
  disagreement: (decided, answered) => `theo kết quả là ${decided}, JSON Logic trả lời ${answered}`,
  failure: (decided, error) => `theo kết quả là ${decided}, JSON Logic không trả lời được: ${error}`,
  event: (event) => `sự kiện thứ ${event + 1}`,
  asked: (rule, data) => `đã hỏi ${rule} với ${data}`,
  summary: (records, same) => `Đã chấm lại ${records}: giống hệt ${same}, khác ${records - same}.`,
  notGiven: (ids) => `có mã băm giữ riêng nhưng không thấy bản lưu: ${ids.map(tick).join(", ")}`,
  unreadable: (files) => `không đọc được ${files} tệp`,
  nothing: "không có bản lưu nào để chấm lại",
  faultyDocument: "có văn bản không đọc được, nên không chấm lại",
  faultyEvidence: "có minh chứng không đọc được, nên không chấm lại",
  faultyDigests: "không đọc được mã băm giữ riêng, nên không chấm lại",
  faultyLock: "không đọc được mã băm giữ riêng của các văn bản, nên không chấm lại",
  onlyForRecords: (option) => `${tick(option)} chỉ dùng được với \`--format record\``,
  appliedRuleset: (name) => `${tick(name)} đã áp dụng sẵn quy định bổ sung, nên không lập được bản lưu`,
};

const en: ReplayWords = {
  causes: {
    "record-malformed": "this is no record",
    "semantics-changed": "made by a semantics that this release does not have",
    "record-unknown": "no digest is kept for this record",
    "ruleset-unknown": "no digest is kept for this ruleset",
    "overlay-unknown": "no digest is kept for this overlay",
    "ruleset-altered": "the ruleset is not the document that was used",
    "overlay-altered": "an overlay is not the document that was used",
    "evidence-altered": "the evidence was altered",
    "reading-changed": "the readings are not those of the decision",
    "decision-altered": "the decision was altered",
    "trace-altered": "the trace was altered",
    "record-altered": "the record was altered",
    "ruleset-missing": "the ruleset that was used is not there",
    "overlay-missing": "an overlay that was used is not there",
    "record-redacted": "facts were removed, so that it can never be made again",
    "evidence-missing": "only the digest of the evidence is recorded, and the evidence is not there",
    "decision-differs": "the decision comes out differently, though every digest in the record holds",
    "engine-differs":
      "the decision comes out differently, though a digest kept elsewhere vouches for it: the engine has changed",
  },
  expected: "expected",
  found: "found",
  difference: (node, before, after) => `first difference: ${tick(node)} was ${before}, comes out as ${after}`,
  absent: "nothing",
  noDifference: "the decision comes out as recorded all the same",
  unnamed: "(no id can be read)",
  progress: (records, left) => `${records} records replayed…${left === undefined ? "" : ` about ${left} s left`}`,
  notAsked: enNotAsked,
  opinion: (counts) => {
    const why = reasons(counts, enNotAsked);
    const rest = why === "" ? "" : `; not asked: ${why}`;
    return `Second opinion of JSON Logic: ${counts.agreed} conditions agree, ${counts.differed} differ${rest}.`;
  },
  disagrees: (conditions) => `JSON Logic says otherwise in ${conditions} ${conditions === 1 ? "place" : "places"}`,
  disagreement: (decided, answered) => `the decision says ${decided}, JSON Logic says ${answered}`,
  failure: (decided, error) => `the decision says ${decided}, JSON Logic fails: ${error}`,
  event: (event) => `event ${event + 1}`,
  asked: (rule, data) => `it was asked ${rule} with ${data}`,
  summary: (records, same) => `Replayed ${records}: ${same} identical, ${records - same} different.`,
  notGiven: (ids) => `digests are kept, but no record is given, for ${ids.map(tick).join(", ")}`,
  unreadable: (files) => `${files} ${files === 1 ? "file" : "files"} could not be read`,
  nothing: "there is no record to replay",
  faultyDocument: "a document has faults, so nothing can be replayed",
  faultyEvidence: "evidence has faults, so nothing can be replayed",
  faultyDigests: "the digests kept elsewhere have faults, so nothing can be replayed",
  faultyLock: "the digests kept of documents have faults, so nothing can be replayed",
  onlyForRecords: (option) => `${tick(option)} needs \`--format record\``,
  appliedRuleset: (name) => `${tick(name)} has overlays in it already, so that no record can be made by it`,
};

/** The words of each language. */
export const REPLAY_WORDS: { readonly [L in Language]: ReplayWords } = { vi, en };
