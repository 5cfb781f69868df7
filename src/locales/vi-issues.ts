// In: the parameters of an issue. Out: its sentence in Vietnamese, and how to mend it.
import { enumerate, tick, ticks, word } from "./format.js";
import type { IssueHelp, IssueSentences } from "./messages.js";
import { names } from "./vi-names.js";

const TYPES = {
  string: "văn bản",
  text: "văn bản",
  number: "số",
  int: "số nguyên",
  integer: "số nguyên",
  count: "số đếm",
  points: "điểm số",
  boolean: "giá trị `true` hoặc `false`",
  date: "ngày tháng",
  choice: "một giá trị trong danh sách",
  events: "danh sách trường hợp",
  list: "danh sách",
  array: "danh sách",
  tuple: "danh sách",
  object: "đối tượng JSON",
  record: "đối tượng JSON",
  null: "giá trị rỗng",
  undefined: "không có giá trị",
  literal: "hằng số",
  nothing: "không có gì",
  "whole number from 0": "số nguyên từ 0 trở lên",
  "number from 0": "số từ 0 trở lên",
  negative: "số có thể âm",
  name: "một tên",
  year: "một năm",
  "list operator around it": "phép toán trên danh sách ở bên ngoài",
  "list of literals": "danh sách giá trị cố định",
  other: "loại khác",
  expression: "biểu thức",
  "step above 0": "bước lớn hơn 0",
  "list of events": "danh sách trường hợp",
  "single value": "một giá trị",
  "condition over one event": "điều kiện về từng trường hợp",
  custom: "giá trị khác",
  multiple: "bội số",
  element: "phần tử hợp lệ",
} as const;
const FOREIGN = {
  "lone-surrogate": "nửa cặp mã Unicode",
  "symbol-key": "khóa là ký hiệu",
  accessor: "thuộc tính tính ra khi đọc",
  instance: "đối tượng của một lớp",
  inherited: "đối tượng nào cũng thừa kế thuộc tính lạ, do có mã đã ghi vào `Object.prototype`",
  function: "hàm",
  bigint: "số nguyên lớn",
  symbol: "ký hiệu",
  undefined: "không có giá trị",
} as const;
const DECLARED = {
  class: "Nhóm đối tượng",
  derived: "Biểu thức",
  event: "Sự kiện",
  instrument: "Văn bản",
  reading: "Cách hiểu",
} as const;
const OPERATIONS = {
  "fill-maximum": "ấn định điểm tối đa",
  "add-criterion": "thêm tiêu chí",
  "add-deduction": "thêm điểm trừ",
} as const;

const CELLS = {
  "number-with-comma": "số viết với dấu phẩy thập phân",
  "number-with-point": "số viết với dấu chấm thập phân",
  day: "ngày viết theo dạng `2020-12-31`",
  json: "JSON đúng cú pháp",
  period: "một năm, hoặc hai ngày nối bằng `..`",
  points: "số điểm, hoặc hai số điểm nối bằng `..`",
} as const;

function type(name: string): string {
  return enumerate(
    name.split(" | ").map((one) => {
      const of = /^choice of (.+)$/.exec(one)?.[1];
      return of === undefined ? word(TYPES, one) : `một giá trị của ${tick(of)}`;
    }),
    "hoặc",
  );
}

function similar({ suggestion }: { readonly suggestion?: string }): string | undefined {
  return suggestion === undefined ? undefined : `có phải là ${tick(suggestion)}?`;
}

const UNITS = { characters: " ký tự", items: " mục" } as const;

function unit(of: keyof typeof UNITS | undefined): string {
  return of === undefined ? "" : UNITS[of];
}

const n = (value: number): string => tick(String(value));

interface Around {
  readonly before?: string;
  readonly until?: string;
  readonly after?: string;
  readonly from?: string;
}

function around({ before, until, after, from }: Around): string {
  const ended = before === undefined || until === undefined ? "" : `; ${tick(before)} hết hiệu lực từ ${tick(until)}`;
  return after === undefined || from === undefined ? ended : `${ended}; ${tick(after)} có hiệu lực từ ${tick(from)}`;
}

export const issues: IssueSentences = {
  "json.syntax": ({ found }) => `Văn bản sai cú pháp JSON ở chỗ ${tick(found)}`,
  "json.duplicate-key": ({ key }) => `Khóa ${tick(key)} viết hai lần trong cùng một đối tượng`,
  "json.too-deep": ({ limit }) => `Văn bản lồng nhau quá ${n(limit)} tầng`,
  "json.too-large": ({ limit }) => `Văn bản quá lớn, giới hạn là ${n(limit)}`,
  "json.keys-too-long": ({ limit }) => `Các khóa dẫn tới một chỗ dài quá ${n(limit)} ký tự cộng lại`,
  "json.number-not-exact": ({ text }) => `Số ${tick(text)} không thể ghi lại đúng từng chữ số`,
  "json.not-json": ({ found }) => `JSON không viết được ${word(FOREIGN, found)}`,
  "json.forbidden-key": ({ key }) => `Không được đặt tên khóa là ${tick(key)}`,
  "json.not-nfc": ({ text }) => `Văn bản ${tick(text)} chưa ở dạng Unicode dựng sẵn (NFC)`,
  "shape.wrong-type": ({ expected, found }) => `Chỗ này cần ${type(expected)}, nhưng lại là ${type(found)}`,
  "shape.missing-key": ({ key }) => `Thiếu khóa bắt buộc ${tick(key)}`,
  "shape.unknown-key": ({ key }) => `Khóa ${tick(key)} không có nghĩa ở chỗ này`,
  "shape.unknown-value": ({ found, expected }) =>
    `Giá trị ${tick(found)} không nằm trong các giá trị được phép: ${ticks(expected)}`,
  "shape.bad-text": ({ found, pattern }) => `Văn bản ${tick(found)} không theo mẫu ${tick(pattern)}`,
  "shape.bad-key": ({ key, pattern }) => `Tên ${tick(key)} không theo mẫu ${tick(pattern)}`,
  "shape.bad-date": ({ found }) => `${tick(found)} không phải là một ngày có thật viết theo dạng năm-tháng-ngày`,
  "shape.too-small": ({ minimum, inclusive, of }) =>
    `${of === undefined ? "Giá trị phải" : "Phải có số"}${unit(of)} ${inclusive ? "ít nhất là" : "lớn hơn"} ${n(minimum)}`,
  "shape.too-big": ({ maximum, inclusive, of }) =>
    `${of === undefined ? "Giá trị phải" : "Phải có số"}${unit(of)} ${inclusive ? "nhiều nhất là" : "nhỏ hơn"} ${n(maximum)}`,
  "shape.too-precise": ({ found }) => `Số ${n(found)} có quá bốn chữ số thập phân`,
  "logic.not-one-key": ({ keys }) =>
    keys.length === 0
      ? "Điều kiện là đối tượng rỗng, phải có đúng một phép toán"
      : `Điều kiện phải có đúng một phép toán, nhưng lại có ${ticks(keys)}`,
  "logic.unknown-operator": ({ operator }) => `Không có phép toán ${tick(operator)}`,
  "logic.wrong-arity": ({ operator, expected, found }) =>
    `Phép toán ${tick(operator)} cần số toán hạng là ${tick(expected)}, nhưng lại có ${n(found)}`,
  "logic.wrong-type": ({ operator, expected, found }) =>
    `Phép toán ${tick(operator)} cần ${type(expected)}, nhưng lại nhận ${type(found)}`,
  "logic.unknown-field": ({ field }) => `Không có trường dữ liệu hoặc biểu thức nào tên là ${tick(field)}`,
  "logic.unknown-choice": ({ value, field }) => `${tick(value)} không phải là giá trị của ${tick(field)}`,
  "logic.unknown-reading": ({ reading }) => `Không có cách hiểu nào tên là ${tick(reading)}`,
  "logic.unknown-history": ({ history }) => `Không có quá trình đạt danh hiệu nào tên là ${tick(history)}`,
  "logic.no-rewards": ({ history }) =>
    `Quá trình ${tick(history)} không nêu hình thức khen thưởng nào, nên không thể tính lại từ sau khi khen thưởng`,
  "logic.unguarded-not-applicable": ({ field }) =>
    `Trường ${tick(field)} có thể không áp dụng, nhưng điều kiện đọc trường này mà chưa hỏi điều đó`,
  "logic.not-applicable-undeclared": ({ field }) =>
    `Trường ${tick(field)} được hỏi có áp dụng hay không, nhưng chưa được khai báo là có thể không áp dụng`,
  "logic.circular-derived": ({ derived }) => `Biểu thức ${tick(derived)} tự dẫn về chính nó`,
  "logic.too-deep": ({ limit }) => `Điều kiện lồng nhau quá ${n(limit)} tầng`,
  "logic.too-large-number": ({ limit }) => `Kết quả của phép tính có thể vượt quá ${n(limit)} nên không còn chính xác`,
  "logic.both-spellings": ({ used }) => `Cùng một phép so sánh được viết theo nhiều cách: ${ticks(used)}`,
  "logic.always-true": ({ node, condition }) =>
    `Ở ${tick(node)}, điều kiện ${tick(condition)} luôn đúng dù dữ liệu thế nào`,
  "logic.always-false": ({ node, condition }) =>
    `Ở ${tick(node)}, điều kiện ${tick(condition)} luôn sai dù dữ liệu thế nào`,
  "logic.repeated-operand": ({ operator, operand }) =>
    `Phép toán ${tick(operator)} có toán hạng ${tick(operand)} hai lần`,
  "ruleset.duplicate-id": ({ id }) => `Mã ${tick(id)} được dùng hai lần`,
  "ruleset.reserved-id": ({ id }) => `Mã ${tick(id)} đã dành cho việc khác`,
  "ruleset.field-prefix": ({ field, other }) =>
    `Trường ${tick(field)} vừa là một trường, vừa là phần đầu tên của ${tick(other)}`,
  "ruleset.unknown-instrument": ({ instrument }) => `Căn cứ dẫn đến văn bản ${tick(instrument)} chưa được khai báo`,
  "ruleset.unknown-standard": ({ standard }) => `Không có tiêu chuẩn ${tick(standard)}`,
  "ruleset.unknown-node": ({ delegation, node }) =>
    `Việc giao ${tick(delegation)} nêu ${tick(node)}, mà đó không phải là tiêu chí, điểm trừ hay điểm cộng nào`,
  "ruleset.unknown-class": (params) => `Không có nhóm đối tượng ${tick(params.class)}`,
  "ruleset.unknown-option": ({ reading, option }) => `Cách hiểu ${tick(reading)} không có lựa chọn ${tick(option)}`,
  "ruleset.class-without-mark": (params) => `Nhóm đối tượng ${tick(params.class)} chưa có mức điểm đạt`,
  "ruleset.missing-option": ({ reading, option }) =>
    `Chưa nói điều gì xảy ra với lựa chọn ${tick(option)} của cách hiểu ${tick(reading)}`,
  "ruleset.missing-citation": ({ id }) => `Chưa ghi căn cứ của ${tick(id)}`,
  "ruleset.missing-certainty": ({ id }) => `Chưa ghi mức độ chắc chắn của ${tick(id)}`,
  "ruleset.assumed-words": ({ id }) => `Chỉ số điểm mới được giả định, còn nội dung của ${tick(id)} thì không`,
  "ruleset.assumed-without-note": ({ id }) => `${tick(id)} là giả định hoặc suy luận nhưng chưa ghi lý do`,
  "ruleset.status-not-official": ({ id, certainty }) =>
    `Văn bản không thể ghi là chính thức khi ${tick(id)} còn là ${word(names.certainties, certainty)}`,
  "ruleset.points-do-not-add-up": ({ id, declared, sum }) =>
    `${tick(id)} khai tối đa ${n(declared)} điểm, nhưng các mục bên dưới cộng lại là ${n(sum)}`,
  "ruleset.group-shape": ({ id, key }) =>
    `Khóa ${tick(key)} không hợp với cách gộp của nhóm ${tick(id)}, hoặc còn thiếu`,
  "ruleset.bands-overlap": ({ from }) => `Hai mức cùng bắt đầu từ ${n(from)}`,
  "ruleset.bands-leave-hole": ({ id, from, until, points, hole }) =>
    hole === "below-all"
      ? `Các mức của ${tick(id)} giảm dần kể từ ${n(until)}, mà bỏ trống đoạn từ ${n(from)} đến dưới ${n(until)}`
      : `Ở ${tick(id)}, đoạn từ ${n(from)} đến dưới ${n(until)} chỉ ứng với ${n(points)} điểm, ít hơn cả bên dưới lẫn bên trên`,
  "ruleset.unreachable-band": ({ from }) => `Không giá trị nào đạt đến mức bắt đầu từ ${n(from)}`,
  "ruleset.levels-do-not-match": ({ field, value }) =>
    `Giá trị ${tick(value)} của trường ${tick(field)} phải có đúng một mức điểm`,
  "ruleset.off-step": ({ value, step }) => `${n(value)} không phải là bội số của bước ${n(step)}`,
  "ruleset.empty-range": ({ low, high }) => `Khoảng từ ${tick(low)} đến ${tick(high)} không chứa giá trị nào`,
  "ruleset.unreachable-mark": (params) =>
    `Mức điểm đạt ${n(params.mark)} của nhóm ${tick(params.class)} cao hơn tổng điểm cao nhất có thể là ${n(params.maximum)}`,
  "ruleset.unreachable-floor": ({ standard, floor, maximum }) =>
    `Mức tối thiểu ${n(floor)} của tiêu chuẩn ${tick(standard)} cao hơn điểm tối đa ${n(maximum)}`,
  "ruleset.unreachable-maximum": ({ id, maximum, highest }) =>
    `${tick(id)} có tối đa ${n(maximum)} điểm, nhưng theo các trường dữ liệu thì nhiều nhất chỉ được ${n(highest)}`,
  "ruleset.larger-than-sheet": ({ id, points, whole, maximum }) =>
    `${tick(id)} nêu ${n(points)} điểm, nhiều hơn cả ${n(maximum)} điểm của ${tick(whole)} mà mục này tính vào`,
  "ruleset.points-without-pass": ({ id }) => `${tick(id)} có điểm nhưng thang điểm không có mức điểm đạt`,
  "ruleset.mixed-points": ({ id }) =>
    `${tick(id)} không cùng loại với các tiêu chuẩn khác: có nơi tính điểm, có nơi không`,
  "ruleset.framework": ({ standard }) =>
    `Điểm tối đa của tiêu chuẩn ${tick(standard)} do cấp dưới ấn định, nên chưa chấm được theo thang điểm này`,
  "ruleset.nobody-may-fill": ({ standard }) =>
    `Điểm tối đa của tiêu chuẩn ${tick(standard)} để cấp dưới ấn định, mà không cấp nào được giao việc ấy`,
  "ruleset.counted-twice": ({ node, other, fact }) =>
    `${tick(node)} tính lại điều mà ${tick(other)} đã tính: ${tick(fact)}`,
  "ruleset.percentage-without-base": ({ field }) =>
    `Trường ${tick(field)} là tỷ lệ phần trăm, mà không nói là phần trăm của tổng số nào`,
  "ruleset.untranslated": ({ language, text }) =>
    `Nội dung ${tick(text)} chưa có bằng ${language === "vi" ? "tiếng Việt" : "tiếng Anh"}`,
  "ruleset.not-in-force": ({ day, from, to }) =>
    to === undefined
      ? `Chỗ này nói đến ngày ${tick(day)}, trước khi thang điểm có hiệu lực từ ${tick(from)}`
      : `Chỗ này nói đến ngày ${tick(day)}, nằm ngoài thời gian có hiệu lực, từ ${tick(from)} đến trước ${tick(to)}`,
  "ruleset.not-yet-issued": ({ instrument, issued, day }) =>
    `${tick(instrument)}, căn cứ của mục này, ban hành ngày ${tick(issued)}, nên vào ngày ${tick(day)} thì chưa có`,
  "ruleset.unused-field": ({ field }) => `Trường ${tick(field)} không được dùng ở đâu`,
  "ruleset.unused-declaration": ({ kind, id }) => `${DECLARED[kind]} ${tick(id)} không được dùng ở đâu`,
  "ruleset.unknown-event": ({ event }) => `Không có sự kiện hoặc thời hạn nào tên là ${tick(event)}`,
  "ruleset.circular-deadline": ({ deadline }) => `Thời hạn ${tick(deadline)} được tính từ chính nó`,
  "ruleset.no-such-day": ({ month, day }) => `Không phải năm nào cũng có ngày ${n(day)} tháng ${n(month)}`,
  "ruleset.corrects-later-version": ({ version, corrects }) =>
    `Phiên bản ${tick(version)} không thể đính chính phiên bản ${tick(corrects)}, vì phiên bản ấy không có trước`,
  "ruleset.unknown-semantics": ({ found, known }) =>
    `Thang điểm viết theo ngữ nghĩa số ${n(found)}, mà phần mềm này chỉ tính theo ngữ nghĩa số ${ticks(known.map(String))}`,
  "overlay.wrong-base": ({ expected, found }) =>
    `Quy định bổ sung này dành cho ${tick(expected)}, không dùng cho ${tick(found)}`,
  "overlay.unknown-target": ({ target }) => `Thang điểm gốc không có ${tick(target)}`,
  "overlay.not-delegated": ({ operation, target, rank }) =>
    `Đối với ${tick(target)}, ${word(names.ranks, rank)} không được giao ${word(OPERATIONS, operation)}`,
  "overlay.beyond-delegation": ({ delegation, limit, found }) =>
    `Giới hạn được giao tại ${tick(delegation)} là ${n(limit)}, ở đây ${found === undefined ? "không có mức trần" : `là ${n(found)}`}`,
  "overlay.nothing-to-fill": ({ standard }) =>
    `Tiêu chuẩn ${tick(standard)} đã có điểm tối đa, không còn phần giao lại để ấn định`,
  "overlay.conflict": ({ target, other }) => `Hai văn bản trái nhau về ${tick(target)}, văn bản kia là ${tick(other)}`,
  "evidence.wrong-subject": ({ expected, found }) =>
    `Thang điểm này dành cho đối tượng là ${word(names.subjects, expected)}, không phải ${word(names.subjects, found)}`,
  "evidence.unknown-field": ({ field }) => `Thang điểm không có trường dữ liệu ${tick(field)}`,
  "evidence.two-spellings": ({ field }) =>
    `Trường ${tick(field)} được ghi hai lần: một lần viết liền, một lần lồng nhau`,
  "evidence.wrong-type": ({ field, expected, found }) =>
    `Trường ${tick(field)} cần ${type(expected)}, nhưng lại là ${type(found)}`,
  "evidence.unknown-choice": ({ field, value }) => `Trường ${tick(field)} không có giá trị ${tick(value)}`,
  "evidence.out-of-bounds": ({ field, value, low, high }) =>
    `Trường ${tick(field)} phải từ ${tick(low)} đến ${tick(high)}, nhưng lại là ${tick(value)}`,
  "evidence.off-step": ({ field, value, step }) =>
    `Trường ${tick(field)} ghi theo bước ${n(step)}, nên ${n(value)} không hợp lệ`,
  "evidence.not-applicable-undeclared": ({ field }) => `Trường ${tick(field)} không được ghi là không áp dụng`,
  "evidence.too-many-events": ({ field, limit, found }) =>
    `Trường ${tick(field)} có ${n(found)} trường hợp, nhiều nhất là ${n(limit)}`,
  "evidence.event-conflict": ({ field, event }) =>
    `Trường hợp ${tick(event)} của ${tick(field)} được ghi hai lần với nội dung khác nhau`,
  "evidence.history-conflict": ({ title, year }) =>
    `Danh hiệu ${tick(title)} năm ${tick(String(year))} ghi hai lần với nội dung khác nhau`,
  "evidence.unknown-reward": ({ title, reward }) =>
    `Thang điểm không nêu hình thức khen thưởng ${tick(reward)} đối với danh hiệu ${tick(title)}`,
  "evidence.unknown-class": (params) => `Không có nhóm đối tượng ${tick(params.class)}`,
  "evidence.several-classes": ({ classes }) =>
    `Đối tượng thuộc nhiều nhóm ${ticks(classes)} có mức điểm đạt khác nhau, mà thang điểm không nói lấy mức nào`,
  "evidence.bad-period": ({ from, to }) => `Kỳ xét từ ${tick(from)} đến ${tick(to)} không có ngày nào`,
  "evidence.not-in-force": ({ day, from, to }) =>
    `Ngày ${tick(day)} nằm ngoài thời gian có hiệu lực, từ ${tick(from)} đến trước ${tick(to)}`,
  "evidence.no-decision-date": ({ ruleset }) =>
    `Thang điểm ${tick(ruleset)} áp dụng theo ngày quyết định, mà minh chứng chưa ghi ngày đó`,
  "evaluate.unknown-reading": ({ reading }) => `Thang điểm không có cách hiểu ${tick(reading)}`,
  "evaluate.unknown-option": ({ reading, option }) => `Cách hiểu ${tick(reading)} không có lựa chọn ${tick(option)}`,
  "evaluate.zero-denominator": ({ node }) =>
    `Không tính được tỷ lệ ở ${tick(node)} vì tổng số bằng 0, nên nội dung này được coi là chưa rõ`,
  "evaluate.too-many-readings": ({ found, limit }) =>
    `Các cách hiểu kết hợp thành ${n(found)} trường hợp, trong khi chỉ được xét nhiều nhất ${n(limit)}`,
  "registry.duplicate-document": ({ id, version }) =>
    `Văn bản ${tick(id)} phiên bản ${tick(version)} được đưa vào hai lần`,
  "registry.missing-base": ({ base }) =>
    `Không có ${tick(base)}, là thang điểm hoặc quy định cấp trên mà quy định này bổ sung`,
  "registry.unknown-title": ({ title }) => `Không có thang điểm nào của danh hiệu ${tick(title)}`,
  "registry.no-decision-date": ({ ruleset }) =>
    `Thang điểm ${tick(ruleset)} áp dụng theo ngày quyết định, mà câu hỏi chưa nêu ngày đó`,
  "registry.gap": ({ title, place, days, ...sides }) =>
    `Tại ${tick(place)}, vào ngày ${enumerate(days.map(tick), "và")}, không có thang điểm nào của ${tick(title)} có hiệu lực${around(sides)}`,
  "registry.overlap": ({ title, place, days, rulesets }) =>
    `Tại ${tick(place)}, vào ngày ${enumerate(days.map(tick), "và")}, nhiều thang điểm của ${tick(title)} cùng áp dụng: ${ticks(rulesets)}`,
  "registry.unfilled": ({ framework, place, day, ...sides }) =>
    `Khung ${tick(framework)} giao cấp dưới ấn định điểm, nhưng tại ${tick(place)}, vào ngày ${tick(day)}, chưa có đủ quy định ấn định${around(sides)}`,
  "registry.stranded-overlay": ({ overlay, base, day }) =>
    `Quy định ${tick(overlay)} ghi là có hiệu lực vào ngày ${tick(day)}, nhưng ${tick(base)} mà quy định ấy bổ sung thì không áp dụng vào ngày đó`,
  "registry.nothing-to-switch-on": ({ id }) =>
    `${tick(id)} được chọn dùng thêm, nhưng không phải là cách làm thực tế hay dự thảo áp dụng được ở nơi và vào ngày này`,
  "registry.unknown-path": ({ path }) => `Thang điểm không có gì ở ${tick(path)}`,
  "calendar.bad-year": ({ found, first, last }) =>
    `Năm phải là số nguyên từ ${n(first)} đến ${n(last)}, nhưng lại là ${tick(found)}`,
  "calendar.not-in-force": ({ year, from, to }) =>
    `Quy định có hiệu lực từ ${tick(from)} đến trước ${tick(to)}, nên không có thời hạn cho năm ${n(year)}`,
  "calendar.unknown-event": ({ event }) => `Không có thời hạn nào tính từ sự kiện ${tick(event)}`,
  "calendar.contradictory-day": ({ day }) => `Ngày ${tick(day)} vừa ghi là ngày nghỉ, vừa ghi là ngày làm bù`,
  "calendar.no-holidays": ({ deadline, year }) =>
    `Chưa tính được thời hạn ${tick(deadline)} theo ngày làm việc vì chưa có lịch nghỉ của năm ${n(year)}`,
  "rollup.duplicate-id": ({ id }) => `Mã ${tick(id)} xuất hiện hai lần, mà không ai được tính hai lần`,
  "rollup.unknown-unit": ({ unit }) => `Chưa có tổng số của đơn vị ${tick(unit)}, dù các đơn vị khác đã có`,
  "rollup.part-exceeds-whole": ({ name, part, whole }) =>
    `Ở ${tick(name)}, số được tính là ${n(part)}, nhiều hơn cả tổng số ${n(whole)}`,
  "rollup.no-quota": ({ group }) => `Chưa có chỉ tiêu số lượng cho nhóm ${tick(group)}, dù các nhóm khác đã có`,
  "compare.unknown-attribute": ({ attribute }) =>
    `Không chia nhóm theo ${tick(attribute)} được, chỉ chia được theo \`class\` hoặc một trường có hay không, hoặc trường chọn một giá trị`,
  "compare.different-subjects": ({ before, after }) =>
    `Hai kết quả là của hai đối tượng khác nhau, ${tick(before)} và ${tick(after)}`,
  "record.applied-ruleset": ({ ruleset, overlays }) =>
    `Thang điểm ${tick(ruleset)} đã áp dụng sẵn quy định bổ sung ${ticks(overlays)}`,
  "record.two-decision-days": ({ record, evidence }) =>
    `Ngày quyết định ghi trong bản lưu là ${tick(record)}, còn trong minh chứng là ${tick(evidence)}`,
  "record.salt-missing": ({ part }) => `Phần ${tick(part)} của bản lưu chưa có chuỗi muối`,
  "record.salt-not-hex": ({ part }) =>
    `Chuỗi muối của ${tick(part)} không viết bằng từng cặp chữ số thập lục phân chữ thường`,
  "record.salt-too-short": ({ part, bits, least }) =>
    `Chuỗi muối của ${tick(part)} có ${n(bits)} bit, ít hơn ${n(least)}`,
  "record.salt-twice": ({ part, other }) => `Chuỗi muối của ${tick(part)} trùng với chuỗi muối của ${tick(other)}`,
  "record.unknown-salt": ({ part }) => `Có chuỗi muối cho ${tick(part)}, mà bản lưu không có phần đó`,
  "record.no-commitments": ({ record }) =>
    `Bản lưu ${tick(record)} không có cam kết từng phần, nên che đi thì phần còn lại không chứng minh được gì`,
  "record.broken-commitment": ({ part }) => `Phần ${tick(part)} của bản lưu không khớp với cam kết của nó`,
  "record.unknown-fact": ({ fact }) => `Bản lưu không có dữ kiện ${tick(fact)} để che`,
  "cases.expects-nothing": ({ name }) => `Tình huống ${tick(name)} không mong đợi điều gì`,
  "cases.refused-alone": ({ name, key }) =>
    `Tình huống ${tick(name)} mong đợi minh chứng bị từ chối, nên không thể mong đợi thêm ${tick(key)}`,
  "cases.duplicate-name": ({ name }) => `Có hai tình huống cùng tên ${tick(name)}`,
  "cases.evidence-or-with": ({ name, found }) =>
    found === "both"
      ? `Tình huống ${tick(name)} có cả \`evidence\` lẫn \`with\``
      : `Tình huống ${tick(name)} không có \`evidence\` mà cũng không có \`with\``,
  "cases.unknown-base": ({ base }) => `Không có tình huống nào tên ${tick(base)} để dựa vào`,
  "cases.circular-base": ({ bases }) => `Các tình huống dựa vào nhau thành vòng: ${ticks(bases)}`,
  "cases.too-many-bases": ({ name, limit }) =>
    `Tình huống ${tick(name)} dựa nối tiếp vào hơn ${n(limit)} tình huống khác`,
  "cases.ruleset-or-title": ({ found }) =>
    found === "both"
      ? "Bộ tình huống nêu cả thang điểm lẫn danh hiệu"
      : "Chưa nêu thang điểm hay danh hiệu để xét tình huống này",
  "cases.needless-day": ({ name }) => `Tình huống ${tick(name)} nêu ngày, trong khi thang điểm đã được nêu đích danh`,
  "cases.unknown-ruleset": ({ ruleset }) => `Không có thang điểm hay quy định bổ sung nào là ${tick(ruleset)}`,
  "cases.several-rulesets": ({ rulesets }) => `Chỉ xét được theo một thang điểm, nhưng đã nêu ${ticks(rulesets)}`,
  "cases.unknown-node": ({ node }) => `Ở đây thang điểm không có mục nào là ${tick(node)}`,
  "cases.unknown-code": ({ code }) => `Không có mã lỗi nào là ${tick(code)}`,
  "cases.csv-syntax": ({ found }) => `Bảng CSV không đọc được từ chỗ ${tick(found)}`,
  "cases.csv-missing-column": ({ column }) => `Bảng thiếu cột ${tick(column)}`,
  "cases.csv-unknown-column": ({ column }) => `Bảng không thể có cột ${tick(column)}`,
  "cases.csv-duplicate-column": ({ column }) => `Bảng có hai cột cùng tên ${tick(column)}`,
  "cases.csv-bad-cell": ({ cell, found, expected }) =>
    `Ô ${tick(cell)} ghi ${tick(found)}, không phải ${CELLS[expected]}`,
  "cases.csv-beyond-columns": ({ cell }) => `Ô ${tick(cell)} nằm ngoài các cột có tên`,
  "cases.csv-differs": ({ column, values }) =>
    `Cột ${tick(column)} là của cả bảng, nhưng ghi nhiều giá trị: ${ticks(values)}`,
  "cases.csv-not-representable": ({ what }) =>
    what === "own-rules"
      ? "Trong bảng, một tình huống không nêu được thang điểm của riêng nó"
      : "Đoạn văn này có khoảng trắng ở hai đầu hoặc ký tự điều khiển, nên không ghi được vào bảng",
};

export const help: IssueHelp = {
  "json.duplicate-key": () => "giữ lại một trong hai",
  "json.number-not-exact": () => "viết số với ít chữ số hơn",
  "json.not-nfc": () => "gõ lại bằng bảng mã Unicode dựng sẵn",
  "shape.unknown-key": similar,
  "shape.unknown-value": similar,
  "shape.bad-date": () => "ghi ngày theo dạng năm-tháng-ngày, thí dụ `2020-01-31`",
  "shape.too-precise": () => "ghi nhiều nhất bốn chữ số thập phân",
  "logic.not-one-key": () => "mỗi đối tượng chỉ ghi một phép toán",
  "logic.unknown-operator": similar,
  "logic.unknown-field": similar,
  "logic.unknown-choice": similar,
  "logic.unknown-reading": similar,
  "logic.unknown-history": similar,
  "logic.no-rewards": () => "nêu các hình thức đó trong `rewards`, hoặc ghi `keep`",
  "logic.unguarded-not-applicable": ({ field }) => `hỏi trước bằng ${tick(`{"applicable": "${field}"}`)}`,
  "logic.not-applicable-undeclared": () => "khai báo trường đó với `notApplicable`, hoặc bỏ điều kiện này",
  "logic.both-spellings": () => "chọn một cách viết cho cả văn bản",
  "logic.always-true": () => "bỏ điều kiện này, hoặc sửa điều được so sánh hay giới hạn của trường dữ liệu",
  "logic.always-false": () => "bỏ điều kiện này, hoặc sửa điều được so sánh hay giới hạn của trường dữ liệu",
  "logic.repeated-operand": () => "bỏ bớt một, hoặc ghi lại điều thực sự muốn nói",
  "ruleset.duplicate-id": () => "đặt cho mỗi mục một mã riêng",
  "ruleset.reserved-id": () => "chọn mã khác",
  "ruleset.unknown-instrument": similar,
  "ruleset.unknown-standard": similar,
  "ruleset.unknown-node": similar,
  "ruleset.unknown-class": similar,
  "ruleset.unknown-option": similar,
  "ruleset.missing-option": () => "nêu cách tính cho trường hợp đó",
  "ruleset.missing-citation": () => "thêm `cite`",
  "ruleset.missing-certainty": () => "thêm `certainty`",
  "ruleset.assumed-words": () => "để lộ chỗ thiếu: gộp thành một mục do người chấm cho điểm, ghi `incomplete`",
  "ruleset.assumed-without-note": () => "ghi lý do vào `note`",
  "ruleset.status-not-official": () => "ghi trạng thái là `reconstruction`, hoặc đối chiếu với nguyên văn",
  "ruleset.points-do-not-add-up": ({ sum }) => `đặt điểm tối đa là ${n(sum)}, hoặc sửa điểm của các mục bên dưới`,
  "ruleset.bands-overlap": () => "đặt cho mỗi mức một ngưỡng riêng",
  "ruleset.bands-leave-hole": ({ from, hole }) =>
    hole === "below-all"
      ? `thêm một mức nói rõ từ ${n(from)} thì được bao nhiêu điểm`
      : "xem lại ngưỡng và điểm của các mức",
  "ruleset.unreachable-band": () => "hạ ngưỡng xuống, hoặc bỏ mức này",
  "ruleset.levels-do-not-match": () => "mỗi giá trị của trường ứng với đúng một mức",
  "ruleset.unreachable-mark": ({ maximum }) =>
    `đặt mức điểm đạt không quá ${n(maximum)}, hoặc nâng điểm của các tiêu chí`,
  "ruleset.unreachable-floor": ({ maximum }) =>
    `đặt mức tối thiểu không quá ${n(maximum)}, hoặc nâng điểm của các tiêu chí`,
  "ruleset.unreachable-maximum": ({ highest }) =>
    `đặt điểm tối đa là ${n(highest)}, hoặc sửa điểm của mỗi đơn vị hay giới hạn của trường dữ liệu`,
  "ruleset.larger-than-sheet": () =>
    "xem lại số điểm; điều khiến không được xét dù bao nhiêu điểm thì ghi là điểm liệt",
  "ruleset.framework": () => "áp dụng thêm quy định của cấp được giao",
  "ruleset.nobody-may-fill": ({ standard }) =>
    `thêm việc giao \`fill-maxima\` nêu ${tick(standard)}, hoặc ghi rõ điểm tối đa`,
  "ruleset.counted-twice": () => "chỉ để một mục tính, hoặc gộp cả hai vào một nhóm chỉ lấy một mục",
  "ruleset.percentage-without-base": () =>
    "ghi hai số đếm là phần và tổng số, hoặc nêu tổng số trong đơn vị tính, thí dụ `% số hộ`",
  "ruleset.untranslated": () => "viết nội dung đó bằng thứ tiếng ấy",
  "ruleset.not-in-force": () => "xem lại ngày này, hoặc thời gian có hiệu lực",
  "ruleset.not-yet-issued": () => "xem lại hai ngày này, hoặc dẫn văn bản đã có vào thời gian đó",
  "ruleset.unused-field": () => "dùng trường đó trong một điều kiện hoặc tiêu chí, hoặc bỏ đi",
  "ruleset.unused-declaration": () => "dùng đến mục này, hoặc bỏ đi",
  "ruleset.unknown-event": similar,
  "ruleset.no-such-day": () => "ghi một ngày mà mọi năm đều có",
  "ruleset.corrects-later-version": () => "nêu phiên bản có sai sót đã ban hành trước",
  "ruleset.unknown-semantics": () => "dùng một bản phát hành của thangdiem có ngữ nghĩa ấy",
  "overlay.unknown-target": similar,
  "overlay.not-delegated": () => "quy định cấp trên phải giao việc này và có căn cứ; nếu không thì bỏ thay đổi",
  "evidence.unknown-field": similar,
  "evidence.two-spellings": () => "giữ lại một cách viết",
  "evidence.unknown-choice": similar,
  "evidence.not-applicable-undeclared": ({ field }) => `nếu chưa biết, ghi ${tick(field)} là chưa rõ kèm lý do`,
  "evidence.history-conflict": () => "giữ lại một trong hai",
  "evidence.unknown-reward": similar,
  "evidence.unknown-class": similar,
  "evidence.not-in-force": () => "dùng thang điểm có hiệu lực vào ngày đó",
  "evidence.no-decision-date": () => "thêm `decidedOn`",
  "evaluate.unknown-reading": similar,
  "evaluate.unknown-option": similar,
  "evaluate.too-many-readings": () => "chọn trước một số cách hiểu",
  "registry.missing-base": similar,
  "registry.unknown-title": similar,
  "registry.no-decision-date": () => "thêm `decidedOn`",
  "registry.overlap": () => "nêu bằng `on` ngày nào là ngày tính, hoặc sửa thời gian có hiệu lực của các văn bản",
  "registry.unfilled": () => "thêm quy định của cấp được giao",
  "registry.stranded-overlay": () => "ghi ngày hết hiệu lực của quy định, hoặc văn bản mà quy định bổ sung từ ngày đó",
  "registry.nothing-to-switch-on": similar,
  "registry.unknown-path": similar,
  "calendar.not-in-force": () => "dùng quy định có hiệu lực vào năm đó",
  "calendar.unknown-event": similar,
  "calendar.contradictory-day": () => "giữ lại một trong hai",
  "calendar.no-holidays": () => "thêm lịch nghỉ của cả năm đó",
  "rollup.duplicate-id": () => "đặt cho mỗi mục một mã riêng, hoặc bỏ bớt một mục",
  "rollup.unknown-unit": similar,
  "rollup.part-exceeds-whole": () => "kiểm tra cả hai số, và xem tỷ lệ tính trên tổng số nào",
  "rollup.no-quota": similar,
  "compare.unknown-attribute": similar,
  "record.applied-ruleset": () => "nêu thang điểm như đã ban hành, còn quy định bổ sung để riêng bên cạnh",
  "record.two-decision-days": () => "giữ lại một trong hai",
  "record.salt-missing": () => "lấy ngẫu nhiên một chuỗi muối cho mỗi phần mà `saltsNeeded` nêu",
  "record.salt-not-hex": () => "viết các byte ngẫu nhiên bằng chữ số thập lục phân chữ thường",
  "record.salt-too-short": () => "lấy ít nhất 16 byte ngẫu nhiên cho mỗi phần",
  "record.salt-twice": () => "lấy lại từng chuỗi muối",
  "record.unknown-salt": similar,
  "record.no-commitments": () => "lập bản lưu có cam kết: `commit`, hoặc `score --format record --redactable`",
  "record.broken-commitment": () => "dùng bản lưu như lúc lập; `replay` cho biết điều gì đã bị sửa",
  "record.unknown-fact": similar,
  "cases.expects-nothing": () => "nêu trong `expect` ít nhất một kết quả, thí dụ `verdict`",
  "cases.refused-alone": () => "bỏ `refused`, hoặc bỏ mọi điều khác",
  "cases.duplicate-name": () => "đặt cho mỗi tình huống một tên riêng",
  "cases.evidence-or-with": ({ found }) =>
    found === "both" ? "giữ lại một trong hai" : "nêu minh chứng, hoặc nêu phần khác với một tình huống khác",
  "cases.unknown-base": similar,
  "cases.circular-base": () => "cho một trong các tình huống đó đủ minh chứng của riêng nó",
  "cases.ruleset-or-title": ({ found }) =>
    found === "both"
      ? "giữ `ruleset` và `overlays`, hoặc giữ `title` và `jurisdiction`"
      : "thêm `ruleset`, hoặc thêm `title` và `jurisdiction` cho cả bộ",
  "cases.needless-day": () => "bỏ `on`, hoặc nêu danh hiệu và địa phương thay cho thang điểm",
  "cases.unknown-ruleset": similar,
  "cases.unknown-node": similar,
  "cases.unknown-code": similar,
  "cases.csv-syntax": () => "đóng ngoặc kép, và lưu bảng dưới dạng CSV UTF-8",
  "cases.csv-unknown-column": similar,
  "cases.csv-duplicate-column": () => "giữ lại một cột",
  "cases.csv-beyond-columns": () =>
    "đặt tên cho cột, hoặc đặt cả ô trong ngoặc kép nếu dấu phân cách là một phần của ô",
  "cases.csv-differs": () => "ghi giá trị ấy ở dòng đầu, các dòng sau để trống hoặc ghi giống thế",
  "cases.csv-not-representable": () => "giữ bộ tình huống này dưới dạng JSON",
};
