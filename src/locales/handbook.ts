// In: nothing. Out: what handbooks say, by language.
import { handbook as en } from "./en-handbook.js";
import type { HandbookMessages } from "./handbook-words.js";
import type { Language } from "./index.js";
import { handbook as vi } from "./vi-handbook.js";

/** The words of handbooks, Vietnamese first, English equal. */
export const HANDBOOK: { readonly [L in Language]: HandbookMessages } = { vi, en };
