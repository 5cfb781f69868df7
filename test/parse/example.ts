// The example of docs: a ruleset, its evidence and an overlay, as text, so that tests can spoil them.

/** A ruleset that passes. */
export const RULESET_TEXT = `{ "kind": "ruleset", "format": 1, "id": "example/ward/model-household", "version": "0.1.0", "status": "example",
  "title": { "code": "model-household", "vi": "Hộ gương mẫu (ví dụ)", "en": "Model household (example)" },
  "subject": "household", "jurisdiction": ["vn"], "inForce": { "from": "2020-01-01", "to": "2021-01-01" }, "appliesBy": "period-end",
  "instruments": { "ex": { "number": "01/VD", "issuer": "Ví dụ", "issued": "2019-12-01", "name": { "vi": "Văn bản ví dụ", "en": "Example instrument" } } },
  "fields": {
    "registered":      { "type": "boolean", "vi": "Đã đăng ký", "en": "Registered" },
    "meetings.joined": { "type": "count", "max": 12, "vi": "Số buổi họp đã dự", "en": "Meetings attended" },
    "yard":            { "type": "points", "max": 40, "step": 0.5, "vi": "Điểm vệ sinh do tổ chấm", "en": "Cleanliness, graded" },
    "children.born":   { "type": "count", "max": 12, "vi": "Thứ tự con sinh trong năm", "en": "Birth order of the child born this year" },
    "convicted":       { "type": "boolean", "vi": "Có thành viên bị truy cứu hình sự", "en": "A member is held criminally liable" } },
  "gates": [ { "id": "g.registered", "vi": "Đăng ký", "en": "Registration", "require": { "var": "registered" }, "onFailure": "ineligible",
               "cite": { "in": "ex", "article": "3" }, "certainty": "official" } ],
  "standards": [
    { "id": "s1", "vi": "Sinh hoạt cộng đồng", "en": "Community life", "maximum": 60, "floor": { "share": [1, 2] }, "criteria": [
      { "id": "s1.meetings", "kind": "banded", "measure": { "var": "meetings.joined" }, "bands": [ { "from": 8, "points": 60 }, { "from": 4, "points": 30 } ],
        "vi": "Dự họp", "en": "Attends meetings", "cite": { "in": "ex", "article": "4", "item": "a" }, "certainty": "official" } ] },
    { "id": "s2", "vi": "Môi trường", "en": "Environment", "maximum": 40, "floor": { "share": [1, 2] }, "criteria": [
      { "id": "s2.yard", "kind": "graded", "field": "yard", "vi": "Sân, ngõ sạch", "en": "Clean yard and lane", "cite": { "in": "ex", "article": "4", "item": "b" }, "certainty": "assumed" } ] } ],
  "disqualifiers": [ { "id": "d.convicted", "vi": "Bị truy cứu hình sự", "en": "Criminal liability", "when": { "var": "convicted" }, "cite": { "in": "ex", "article": "5" }, "certainty": "official" } ],
  "deductions": [ { "id": "p.birth", "kind": "banded", "measure": { "var": "children.born" }, "bands": [ { "from": 4, "points": 10 }, { "from": 3, "points": 5 } ],
                    "vi": "Sinh con thứ 3 trở lên", "en": "Third or later child", "cite": { "in": "ex", "article": "6" }, "certainty": "official" } ],
  "pass": { "bounds": [0, 100], "marks": [ { "class": "*", "mark": 85, "cite": { "in": "ex", "article": "7" }, "certainty": "official" } ] } }
`;

/** Evidence that passes. */
export const EVIDENCE_TEXT = `{ "kind": "evidence", "format": 1, "subject": { "kind": "household", "id": "h-17" }, "period": { "from": "2020-01-01", "to": "2021-01-01" },
  "facts": { "registered": true, "meetings": { "joined": 9 }, "yard": 32.5, "children.born": 3, "convicted": { "unknown": "chờ công an phường" } } }
`;

/** An overlay that passes. */
export const OVERLAY_TEXT = `{ "kind": "overlay", "format": 1, "id": "example/ward/model-household/local", "version": "0.1.0", "status": "example",
  "name": { "vi": "Quy định của phường", "en": "Rules of the ward" },
  "base": { "id": "example/ward/model-household", "versions": "^0.1.0" }, "rank": "commune", "jurisdiction": ["vn"],
  "inForce": { "from": "2020-01-01" }, "instruments": {},
  "operations": [ { "op": "add-deduction", "deduction": { "id": "p.litter", "kind": "flat", "vi": "Xả rác", "en": "Litters",
    "when": { "var": "littered" }, "points": 2.5 } } ] }
`;

/** Rule tests that pass. */
export const CASES_TEXT = `{ "kind": "cases", "format": 1, "ruleset": "example/ward/model-household",
  "cases": [
    { "name": "Chờ công an", "tags": ["birth"], "evidence": ${EVIDENCE_TEXT.trim()},
      "expect": { "verdict": "undetermined", "total": 87.5, "missing": ["convicted"], "deductions": { "p.birth": 5 } } },
    { "name": "Bị truy cứu", "with": { "base": "Chờ công an", "facts": { "convicted": true, "yard": null } },
      "expect": { "total": { "low": 55, "high": 95 }, "disqualifiers": { "d.convicted": "holds" }, "determinedBy": ["d.convicted"] } }
  ] }
`;

/** Text with one part replaced; the part must be there, once. */
export function spoil(text: string, part: string, by: string): string {
  const pieces = text.split(part);
  if (pieces.length !== 2) throw new Error(`${pieces.length - 1} times in the text: ${part}`);
  return pieces.join(by);
}
