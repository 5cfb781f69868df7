// In: parts and their salts. Out: what stands for them in the digest of a record. Whoever knows a commitment and not its salt cannot try
// out what the part may be; whoever made it cannot show another part for it.
import type { Json } from "../../base/json.js";
import { type Digest, digestOf } from "../digest.js";
import type { Commitments } from "../record-schema.js";

/** The commitment to one part. */
export function commitmentOf(salt: string, part: string, value: Json): Digest {
  return digestOf([salt, part, value], part);
}

/** All that the digest of a record with commitments covers. It stays what it is whatever is removed. */
export interface Seal {
  readonly kind: "record";
  readonly format: 1;
  readonly commitments: Commitments;
}

/** What the digest of a record with commitments covers. */
export function sealOf(commitments: Commitments): Seal {
  return { kind: "record", format: 1, commitments };
}
