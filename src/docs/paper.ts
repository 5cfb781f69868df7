// In: a ruleset and a language. Out: what every form reads: the view of the ruleset, and the words of forms.
import { type View, viewOf } from "../explain/view.js";
import type { FormMessages } from "../locales/form-words.js";
import { FORMS } from "../locales/forms.js";
import type { Language } from "../locales/index.js";
import type { Ruleset } from "../ruleset/schema.js";

/** A ruleset as a form sees it. */
export interface Paper extends View {
  readonly words: FormMessages;
}

/** Prepares a ruleset for a form; `ids`: are ids shown after labels? */
export function paperOf(ruleset: Ruleset, language: Language, ids: boolean): Paper {
  return { ...viewOf(ruleset, language, ids), words: FORMS[language] };
}
