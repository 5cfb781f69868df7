// In: nothing. Out: THE TABLE of the languages of the page.
import type { Language } from "thangdiem";
import { en } from "./en.js";
import { vi } from "./vi.js";
import type { Words } from "./words.js";

export const WORDS: { readonly [L in Language]: Words } = { vi, en };
