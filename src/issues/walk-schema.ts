// In: a zod schema, a value, a path. Out: the schema that judges the value at the path, and the keys it knows.
import type * as z from "zod";
import { isObject, own } from "../base/json.js";
import type { Step } from "../base/pointer.js";

/** Any schema. */
export type AnySchema = z.core.$ZodType;

/** A schema and the value it judges. */
export interface Judged {
  readonly schema: AnySchema | undefined;
  readonly value: unknown;
}

// What zod's definitions hold, of the kinds our documents are made of.
interface Definition {
  readonly type: string;
  readonly shape?: { readonly [key: string]: AnySchema };
  readonly element?: AnySchema;
  readonly items?: readonly AnySchema[];
  readonly valueType?: AnySchema;
  readonly innerType?: AnySchema;
  readonly getter?: () => AnySchema;
  readonly options?: readonly AnySchema[];
  readonly discriminator?: string;
}

function definitionOf(schema: AnySchema): Definition {
  return schema._zod.def;
}

/** The options of a union; of a discriminated one, only that which the value names. */
function alternatives({ options, discriminator }: Definition, value: unknown): readonly AnySchema[] {
  if (discriminator === undefined) return options ?? [];
  const named = isObject(value) ? own(value, discriminator) : undefined;
  // CAST: the set is asked, not trusted.
  const isNamed = (option: AnySchema): boolean | undefined =>
    option._zod.propValues?.[discriminator]?.has(named as z.core.util.Primitive);
  return options?.filter(isNamed) ?? [];
}

/** The schemas that may judge the value here, without what does not change the place: optional, lazy, union. */
function candidates({ schema, value }: Judged): readonly AnySchema[] {
  if (schema === undefined) return [];
  const definition = definitionOf(schema);
  const inner = definition.innerType ?? definition.getter?.();
  if (inner !== undefined) return candidates({ schema: inner, value });
  if (definition.type !== "union") return [schema];
  return alternatives(definition, value).flatMap((option) => candidates({ schema: option, value }));
}

/** The options of a union, in the order of its definition. */
export function optionsOf({ schema, value }: Judged): readonly AnySchema[] {
  if (schema === undefined) return [];
  const { innerType, getter, options } = definitionOf(schema);
  const inner = innerType ?? getter?.();
  return inner === undefined ? (options ?? []) : optionsOf({ schema: inner, value });
}

/** The keys an object may have here; none where it may have any, or is no object. */
export function keysOf(judged: Judged): readonly string[] {
  return candidates(judged).flatMap((schema) => Object.keys(definitionOf(schema).shape ?? {}));
}

function schemaInside(schema: AnySchema, step: Step): AnySchema | undefined {
  const { shape, element, items, valueType } = definitionOf(schema);
  const member = shape !== undefined && Object.hasOwn(shape, step) ? shape[step] : undefined;
  return member ?? element ?? items?.[Number(step)] ?? valueType;
}

function valueInside(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
  return isObject(value) ? own(value, String(step)) : undefined;
}

/** Follows a path from a value and its schema. */
export function walk(from: Judged, path: readonly Step[]): Judged {
  return path.reduce<Judged>((judged, step) => {
    const inside = candidates(judged).map((schema) => schemaInside(schema, step));
    return { schema: inside.find((schema) => schema !== undefined), value: valueInside(judged.value, step) };
  }, from);
}
