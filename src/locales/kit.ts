// In: nothing. Out: what the rule author's kit says, by language.
import { kit as en } from "./en-kit.js";
import type { Language } from "./index.js";
import type { KitMessages } from "./messages.js";
import { kit as vi } from "./vi-kit.js";

/** The words of the kit, Vietnamese first, English equal. */
export const KIT: { readonly [L in Language]: KitMessages } = { vi, en };
