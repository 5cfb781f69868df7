// In: names and numbers. Out: what the command line says of records and of replaying them, in both languages.
import type { Language } from "../index.js";
import { tick } from "../locales/format.js";
import type { ReplayCause } from "../replay/index.js";

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
  readonly summary: (records: number, same: number) => string;
  /** Digests are kept for records that were not given. */
  readonly notGiven: (ids: readonly string[]) => string;
  readonly unreadable: (files: number) => string;
  readonly nothing: string;
  readonly faultyDocument: string;
  readonly faultyEvidence: string;
  readonly faultyDigests: string;
  readonly onlyForRecords: (option: string) => string;
  readonly appliedRuleset: (name: string) => string;
}

const vi: ReplayWords = {
  causes: {
    "record-malformed": "không phải là bản lưu đúng dạng",
    "semantics-changed": "lập theo ngữ nghĩa mà bản phần mềm này không có",
    "record-unknown": "không có mã băm nào được giữ riêng cho bản lưu này",
    "ruleset-altered": "thang điểm không còn là văn bản đã dùng",
    "overlay-altered": "quy định bổ sung không còn là văn bản đã dùng",
    "evidence-altered": "minh chứng đã bị sửa",
    "reading-changed": "cách hiểu không phải là cách hiểu của kết quả",
    "decision-altered": "kết quả đã bị sửa",
    "trace-altered": "vết chấm điểm đã bị sửa",
    "record-altered": "bản lưu đã bị sửa",
    "ruleset-missing": "thiếu thang điểm đã dùng",
    "overlay-missing": "thiếu quy định bổ sung đã dùng",
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
  summary: (records, same) => `Đã chấm lại ${records}: giống hệt ${same}, khác ${records - same}.`,
  notGiven: (ids) => `có mã băm giữ riêng nhưng không thấy bản lưu: ${ids.map(tick).join(", ")}`,
  unreadable: (files) => `không đọc được ${files} tệp`,
  nothing: "không có bản lưu nào để chấm lại",
  faultyDocument: "có văn bản không đọc được, nên không chấm lại",
  faultyEvidence: "có minh chứng không đọc được, nên không chấm lại",
  faultyDigests: "không đọc được mã băm giữ riêng, nên không chấm lại",
  onlyForRecords: (option) => `${tick(option)} chỉ dùng được với \`--format record\``,
  appliedRuleset: (name) => `${tick(name)} đã áp dụng sẵn quy định bổ sung, nên không lập được bản lưu`,
};

const en: ReplayWords = {
  causes: {
    "record-malformed": "this is no record",
    "semantics-changed": "made by a semantics that this release does not have",
    "record-unknown": "no digest is kept for this record",
    "ruleset-altered": "the ruleset is not the document that was used",
    "overlay-altered": "an overlay is not the document that was used",
    "evidence-altered": "the evidence was altered",
    "reading-changed": "the readings are not those of the decision",
    "decision-altered": "the decision was altered",
    "trace-altered": "the trace was altered",
    "record-altered": "the record was altered",
    "ruleset-missing": "the ruleset that was used is not there",
    "overlay-missing": "an overlay that was used is not there",
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
  summary: (records, same) => `Replayed ${records}: ${same} identical, ${records - same} different.`,
  notGiven: (ids) => `digests are kept, but no record is given, for ${ids.map(tick).join(", ")}`,
  unreadable: (files) => `${files} ${files === 1 ? "file" : "files"} could not be read`,
  nothing: "there is no record to replay",
  faultyDocument: "a document has faults, so nothing can be replayed",
  faultyEvidence: "evidence has faults, so nothing can be replayed",
  faultyDigests: "the digests kept elsewhere have faults, so nothing can be replayed",
  onlyForRecords: (option) => `${tick(option)} needs \`--format record\``,
  appliedRuleset: (name) => `${tick(name)} has overlays in it already, so that no record can be made by it`,
};

/** The words of each language. */
export const REPLAY_WORDS: { readonly [L in Language]: ReplayWords } = { vi, en };
