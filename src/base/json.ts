/** What JSON can say, and nothing more. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Is the value an object with named members (not null, not an array)? */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own member, never of the prototype. */
export function own(object: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Did somebody write into the prototype of all objects, so that each seems to have members that it has not? */
export function isHostPolluted(): boolean {
  return Object.keys(Object.prototype).length > 0;
}

/** The same data, of which no object inherits anything. */
export function withoutPrototypes<T>(value: T): T {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(withoutPrototypes) as T;
  if (!isObject(value)) return value;
  const copy = Object.create(null) as { [key: string]: unknown };
  for (const [key, inner] of Object.entries(value)) copy[key] = withoutPrototypes(inner);
  return copy as T;
}

/** The word for what a value is: null, array, object, string, number, boolean. */
export function typeWord(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The object without some of its members. */
export function omit<T extends object, K extends keyof T>(object: T, ...keys: readonly K[]): Omit<T, K> {
  const kept = Object.entries(object).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key));
  // CAST: what is left has every member but those.
  return Object.fromEntries(kept) as Omit<T, K>;
}
