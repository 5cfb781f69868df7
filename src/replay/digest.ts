// In: JSON data. Out: the digest of its canonical form. The one place that hashes.
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { omit } from "../base/json.js";
import { canonicalJson } from "./canonical.js";

/** SHA-256 of the canonical form, as `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`;

/**
 * The digest of JSON data: SHA-256 over the UTF-8 bytes of its canonical form (RFC 8785), so that neither spaces nor the
 * order of members count, and everything else does.
 *
 * @throws RulesetError when the value is not JSON data
 * @example
 * digestOf({ b: 1, a: 2 }) === digestOf({ a: 2, b: 1 }) //=> true
 */
export function digestOf(value: unknown, document?: string): Digest {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value, document))))}`;
}

/**
 * The digest of a ruleset, overlay or evidence. `$schema`, which only helps editors, is no part of it.
 *
 * @throws RulesetError when the document is not JSON data
 */
export function documentDigest(document: { readonly $schema?: string }, name?: string): Digest {
  return digestOf(omit(document, "$schema"), name);
}

/** Is the text of the form of a digest? */
export function isDigest(text: unknown): text is Digest {
  return typeof text === "string" && /^sha256:[0-9a-f]{64}$/.test(text);
}
