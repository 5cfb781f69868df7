// In: nothing. Out: random bits that nobody can guess, in the process and in its workers.
import { randomBytes } from "node:crypto";

const SALT_BYTES = 16;

/** A new salt each time, as hexadecimal digits. */
export function salt(): string {
  return randomBytes(SALT_BYTES).toString("hex");
}
