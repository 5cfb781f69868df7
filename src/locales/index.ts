// In: nothing. Out: the table of languages. To add one: a file that fills `Messages`, and a line here.
import type { LocalText } from "../parts/statement.js";
import { en } from "./en.js";
import type { Messages } from "./messages.js";
import { vi } from "./vi.js";

/** The languages that explanations, documents and issues speak; Vietnamese first, English equal. */
export const LANGUAGES = { vi, en } as const satisfies { readonly [language: string]: Messages };

/** A language of the table. */
export type Language = keyof typeof LANGUAGES;

/** In which of their own languages documents are shown to a reader: their texts are Vietnamese and English, whatever the library speaks. */
export const SHOWN_IN: { readonly [L in Language]: keyof LocalText } = { vi: "vi", en: "en" };
