// In: nothing. Out: the table of languages. To add one: a file that fills `Messages`, and a line here.
import { en } from "./en.js";
import type { Messages } from "./messages.js";
import { vi } from "./vi.js";

/** The languages that explanations, documents and issues speak; Vietnamese first, English equal. */
export const LANGUAGES = { vi, en } as const satisfies { readonly [language: string]: Messages };

/** A language of the table. */
export type Language = keyof typeof LANGUAGES;
