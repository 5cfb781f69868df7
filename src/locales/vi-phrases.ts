// In: numbers, labels and operands already in words. Out: Vietnamese formats, operators and facts.
import { at, enumerate, formatNumber, innerQuotes, instrumentKind } from "./format.js";
import type { FactPhrases, Formats, Messages, OperatorPhrases } from "./messages.js";

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/NĐ-/, "Nghị định"],
  [/NQ/, "Nghị quyết"],
  [/QĐ/, "Quyết định"],
  [/TT(LT)?-/, "Thông tư"],
  [/CT-/, "Chỉ thị"],
  [/KH-/, "Kế hoạch"],
  [/HD-/, "Hướng dẫn"],
  [/QH\d/, "Luật"],
  [/^[^ ]*\d[^ ]*\//, "văn bản"],
];

// LAW: points are written 1.234,5 and days dd/MM/yyyy in Vietnamese administrative documents.
export const format: Formats = {
  number: (value) => formatNumber(value, ".", ","),
  date: (day) => day.split("-").reverse().join("/"),
  range: (low, high) => `từ ${low} đến ${high}`,
  period: (first, last) => `từ ${first} đến hết ${last}`,
  quote: (text) => `“${innerQuotes(text)}”`,
  and: (texts) => enumerate(texts, "và"),
  said: (label, value) => `${label}: ${value}`,
};

const equal = (operands: readonly string[]): string => operands.join(" = ");
const unequal = (operands: readonly string[]): string => operands.join(" ≠ ");
const share = (operands: readonly string[], compared: string): string =>
  `${at(operands, 0)} ${compared} ${operands[2] ?? "tỷ lệ quy định"} của ${at(operands, 1)}${operands[3] === undefined ? "" : ` (mẫu số bằng 0 thì coi là ${operands[3]})`}`;

export const operators: OperatorPhrases = {
  and: (operands) => operands.join(" và "),
  or: (operands) => operands.join(" hoặc "),
  "!": (operands) => `không phải ${at(operands, 0)}`,
  "==": equal,
  "===": equal,
  "!=": unequal,
  "!==": unequal,
  "<": (operands) => operands.join(" < "),
  "<=": (operands) => operands.join(" ≤ "),
  ">": (operands) => operands.join(" > "),
  ">=": (operands) => operands.join(" ≥ "),
  in: ([first = "", ...others]) => `${first} là một trong: ${others.join("; ")}`,
  if: (operands) =>
    operands
      .map((text, i) =>
        i % 2 === 1 ? `thì ${text}` : i === operands.length - 1 ? `nếu không thì ${text}` : `nếu ${text}`,
      )
      .join(", "),
  "+": (operands) => operands.join(" + "),
  "-": (operands) => (operands.length === 1 ? `−${at(operands, 0)}` : operands.join(" − ")),
  "*": (operands) => operands.join(" × "),
  "/": ([part = "", whole = "", step, mode, whenZero]) => {
    const rounding = step === undefined ? "" : `làm tròn đến ${step}${mode === undefined ? "" : `, ${mode}`}`;
    const answer = whenZero === undefined ? "" : `; số chia bằng 0 thì lấy ${whenZero}`;
    return `${part} ÷ ${whole}${rounding === "" ? "" : ` (${rounding}${answer})`}`;
  },
  min: (operands) => `số nhỏ nhất trong (${operands.join("; ")})`,
  max: (operands) => `số lớn nhất trong (${operands.join("; ")})`,
  some: (operands) => `trong ${at(operands, 0)} có ít nhất một trường hợp thỏa điều kiện`,
  all: (operands) => `mọi trường hợp trong ${at(operands, 0)} đều thỏa điều kiện`,
  none: (operands) => `trong ${at(operands, 0)} không có trường hợp nào thỏa điều kiện`,
  filter: (operands) => `${at(operands, 0)}, chỉ tính trường hợp thỏa điều kiện`,
  count: (operands) => `số trường hợp trong ${at(operands, 0)}`,
  "share-at-least": (operands) => share(operands, "đạt ít nhất"),
  "share-above": (operands) => share(operands, "đạt trên"),
  "within-period": (operands) => `${at(operands, 0)} thuộc kỳ xét`,
  "consecutive-years": (operands) =>
    `số năm liên tục đạt ${at(operands, 0)}, tính đến ${operands[1] === "before-this-year" ? "năm trước năm xét" : "năm xét"}${operands[2] === "reset-after-reward" ? ", tính lại từ sau khi khen thưởng" : ""}`,
  "years-since-recognised": (operands) => `số năm từ lần đạt ${at(operands, 0)} gần nhất đến năm xét`,
  applicable: (operands) => `${at(operands, 0)} có áp dụng`,
};

export const facts: FactPhrases = {
  missing: "thiếu minh chứng",
  notApplicable: "không áp dụng",
  source: (source) => `nguồn: ${source}`,
  events: (size) => `${size} trường hợp`,
  tally: (met, failed, unknown) =>
    [
      ...(met > 0 ? [`${met} trường hợp thỏa`] : []),
      ...(failed > 0 ? [`${failed} trường hợp không thỏa`] : []),
      ...(unknown > 0 ? [`${unknown} trường hợp chưa rõ`] : []),
    ].join(", "),
  more: (count) => `và ${count} trường hợp khác`,
  subjectClass: "Nhóm đối tượng",
  missingYears: (years) => `thiếu kết quả năm ${enumerate(years, "và")}`,
  rewardedIn: (year) => `đã khen thưởng năm ${year}`,
};

/** The order of Vietnamese law: item, clause, article, instrument. */
export const citation: Messages["citation"] = ({ item, clause, article, part }, instrument) => {
  const place = [
    ...(item === undefined ? [] : [`điểm ${item}`]),
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    ...(article === undefined ? [] : [`Điều ${article}`]),
  ].join(" ");
  const kind = instrumentKind(instrument, KINDS);
  const act = kind === "" ? instrument : `${kind} ${instrument}`;
  return part === undefined ? [place, act].filter(Boolean).join(" ") : [place, part, act].filter(Boolean).join(", ");
};
