/** Documents for the command line: the example of the parser's tests, open to overlays and with a question of its own. */
import { EVIDENCE_TEXT, RULESET_TEXT, spoil } from "../parse/example.js";

const DELEGATION = `"delegation": [{ "id": "del.local", "to": "commune", "may": "add-deductions", "most": 5,
    "cite": { "in": "ex", "article": "8" }, "certainty": "official" }],`;
const READINGS = `"readings": { "conviction": {
    "question": { "vi": "Bị truy cứu thì có bị loại không?", "en": "Does criminal liability exclude?" },
    "options": { "excludes": { "vi": "Có", "en": "Yes" }, "ignored": { "vi": "Không", "en": "No" } },
    "default": "excludes",
    "why": { "vi": "Ví dụ.", "en": "Example." } } },`;

const OPEN = spoil(RULESET_TEXT, `"pass": {`, `${DELEGATION} ${READINGS} "pass": {`);

/** A ruleset that passes the check. */
export const RULESET = spoil(
  OPEN,
  `"when": { "var": "convicted" }`,
  `"when": { "and": [{ "var": "convicted" }, { "===": [{ "reading": "conviction" }, "excludes"] }] }`,
).replace(`"certainty": "assumed"`, `"certainty": "official"`);

/** An overlay of it that passes. */
export const OVERLAY = `{
  "kind": "overlay", "format": 1, "id": "example/ward/local", "version": "0.1.0", "status": "example",
  "name": { "vi": "Quy định của phường", "en": "Rules of the ward" },
  "base": { "id": "example/ward/model-household", "versions": "^0.1.0" },
  "rank": "commune", "jurisdiction": ["vn"], "inForce": { "from": "2020-01-01" }, "instruments": {},
  "fields": { "littered": { "type": "boolean", "vi": "Xả rác", "en": "Litters" } },
  "operations": [
    { "op": "add-deduction", "deduction": {
      "id": "p.litter", "kind": "flat", "vi": "Xả rác", "en": "Litters",
      "when": { "var": "littered" },
      "points": 2.5, "cite": { "in": "ex", "article": "9" }, "certainty": "official" } }
  ]
}
`;

/** Evidence on one line; `id` is the household's. */
export function evidence(id: string): string {
  const line = EVIDENCE_TEXT.replaceAll(/\s*\n\s*/g, " ").trim();
  return line.replace("h-17", id).replace(/"convicted": \{[^}]*\}/, `"convicted": false`);
}
