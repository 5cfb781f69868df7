// In: a ruleset with overlays applied, and the documents it was made of. Out: from which of them each part came.
import { isObject } from "../base/json.js";
import { pointerOf, type Step, stepsOf } from "../base/pointer.js";
import type { Operation, Overlay, Ruleset } from "../index.js";
import type { Source } from "./sources.js";

/** A place in one of the documents. */
export interface Origin {
  readonly source: Source;
  readonly pointer: string;
}

type Walk = (value: unknown, path: readonly Step[]) => void;

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Every object of the documents with its place: applying overlays hands on all but the outermost as they are. */
function placesOf(sources: readonly Source[]): ReadonlyMap<object, Origin> {
  const origins = new Map<object, Origin>();
  for (const source of sources) {
    const visit: Walk = (value, path) => {
      if (!isHolder(value)) return;
      origins.set(value, { source, pointer: pointerOf(path) });
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    };
    visit(source.document, []);
  }
  return origins;
}

/** The member of each operation that holds what it states, and the id of what that is about. */
const STATED: {
  readonly [Op in Operation["op"]]: (operation: Extract<Operation, { readonly op: Op }>) => [string, string];
} = {
  "fill-maximum": ({ standard }) => ["maximum", standard],
  "add-criterion": ({ criterion }) => ["criterion", criterion.id],
  "add-deduction": ({ deduction }) => ["deduction", deduction.id],
  "add-bonus": ({ bonus }) => ["bonus", bonus.id],
  "add-disqualifier": ({ disqualifier }) => ["disqualifier", disqualifier.id],
  "add-gate": ({ gate }) => ["gate", gate.id],
  "set-mark": ({ class: name }) => ["mark", `pass.mark.${name}`],
  "set-points": ({ node }) => ["points", node],
  escalate: ({ disqualifier }) => ["disqualifier", disqualifier],
  repeal: ({ node }) => ["node", node],
};

/** Where the lowest overlay states something of a node: adds it, or fills its maximum. */
function statementOn(node: unknown, overlays: readonly Source<Overlay>[]): Origin | undefined {
  for (const source of [...overlays].reverse()) {
    for (const [index, operation] of source.document.operations.entries()) {
      // CAST: the table has the reader of exactly this operation.
      const [member, id] = (STATED[operation.op] as (operation: Operation) => [string, string])(operation);
      if (id === node) return { source, pointer: pointerOf(["operations", index, member]) };
    }
  }
  return undefined;
}

function valueAt(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Tells, for a pointer into the applied ruleset, the document it came from and the pointer there. */
export function originsOf(
  applied: Ruleset,
  ruleset: Source<Ruleset>,
  overlays: readonly Source<Overlay>[],
): (pointer: string) => Origin {
  const origins = placesOf([ruleset, ...overlays]);
  const originOf = (value: unknown): Origin | undefined => {
    if (!isHolder(value)) return undefined;
    return origins.get(value) ?? ("id" in value ? statementOn(value.id, overlays) : undefined);
  };
  return (pointer) => {
    let value: unknown = applied;
    let found = originOf(value);
    let rest: readonly string[] = [];
    for (const step of stepsOf(pointer)) {
      value = valueAt(value, step);
      const here = originOf(value);
      rest = here === undefined ? [...rest, step] : [];
      found = here ?? found;
    }
    // A filled maximum is the whole of what is stated; in anything else there are members to point at.
    if (found === undefined) return { source: ruleset, pointer };
    const isWhole = found.pointer.endsWith("/maximum");
    return { ...found, pointer: isWhole ? found.pointer : found.pointer + pointerOf(rest) };
  };
}
