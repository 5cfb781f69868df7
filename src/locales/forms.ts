// In: nothing. Out: what forms say, by language.
import { forms as en } from "./en-forms.js";
import type { FormMessages } from "./form-words.js";
import type { Language } from "./index.js";
import { forms as vi } from "./vi-forms.js";

/** The words of forms, Vietnamese first, English equal. */
export const FORMS: { readonly [L in Language]: FormMessages } = { vi, en };
