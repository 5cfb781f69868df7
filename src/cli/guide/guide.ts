// In: nothing. Out: the shape of the guide to issues: one paragraph for each code, which says what is wrong, why it matters and how
// it is mended. Its first sentence stands alone.
import type { IssueCode } from "../../index.js";

/** The paragraphs of some documents, by the first word of their codes. */
export type GuideTo<Prefix extends string> = {
  readonly [Code in Extract<IssueCode, `${Prefix}.${string}`>]: string;
};

/** The paragraphs of one language. */
export type Guide = { readonly [Code in IssueCode]: string };
