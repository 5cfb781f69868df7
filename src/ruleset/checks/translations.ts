import { isObject } from "../../base/json.js";
import { snippet } from "../../issues/plain.js";
import type { Path, Report } from "../../logic/scope.js";
import type { Check } from "./check.js";

const LETTER_BEYOND_ASCII = /(?!\p{ASCII})\p{L}/u;
const THREE_WORDS = /[a-z]+ [a-z]+ [a-z]+/i;

/** The language that a pair of texts lacks: one that is blank, or that says the other once more. */
function lacking(vi: string, en: string): "vi" | "en" | undefined {
  if (en.trim() === "") return "en";
  if (vi.trim() === "") return "vi";
  if (vi !== en) return undefined;
  if (LETTER_BEYOND_ASCII.test(vi)) return "en";
  // A name may be the same in both languages; three words without one diacritic are not Vietnamese.
  return THREE_WORDS.test(vi) ? "vi" : undefined;
}

function look(value: unknown, path: Path, report: Report): void {
  if (Array.isArray(value)) {
    (value as readonly unknown[]).forEach((item, i) => {
      look(item, [...path, i], report);
    });
  } else if (isObject(value)) {
    const { vi, en } = value;
    const language = typeof vi === "string" && typeof en === "string" ? lacking(vi, en) : undefined;
    if (language !== undefined)
      report("ruleset.untranslated", [...path, language], { language, text: snippet(String(vi).trim() || String(en)) });
    for (const [key, inner] of Object.entries(value)) look(inner, [...path, key], report);
  }
}

/** Every text for people in a document, of whatever kind, stands in both languages, and not one of them twice. */
export function checkTranslations(document: object, report: Report): void {
  look(document, [], report);
}

/** Every text for people stands in both languages. */
export const translations: Check = (ruleset, report) => {
  checkTranslations(ruleset, report);
};
