/** Either a value, or the issues that stand in its way; warnings travel with a value. */
export type Result<T, I> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly I[] }
  | { readonly ok: false; readonly issues: readonly I[] };

/** A value, with the warnings met on the way. */
export function success<T, I>(value: T, issues: readonly I[] = []): Result<T, I> {
  return { ok: true, value, issues };
}

/** No value: the issues say why. */
export function failure<T, I>(issues: readonly I[]): Result<T, I> {
  return { ok: false, issues };
}
