// In: a decision as recorded, and as it comes out now. Out: the first place where they differ: of the trace the innermost node
// before those that rest on it, then what came of them, then what the decision says of its subject and its documents.
import { isObject, type Json } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";
import type { ReplayDifference } from "./outcome.js";

/** Members in the order in which they are looked at; the others come between, as they stand. */
const FIRST: readonly string[] = [
  ..."decision trace gates disqualifiers standards from operands filter items years condition".split(" "),
  ..."expressions children criteria bonuses deductions".split(" "),
];
const LAST: readonly string[] = [
  ..."total determinedBy verdict missing reliance".split(" "),
  ..."subject period ruleset overlays readings otherReadings".split(" "),
];

function rank(key: string): number {
  const [first, last] = [FIRST.indexOf(key), LAST.indexOf(key)];
  return last >= 0 ? FIRST.length + 1 + last : first >= 0 ? first : FIRST.length;
}

/** What an item of a list is about, so that one that came or went is not taken for its neighbour. */
function keyOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { node, field, reading, option, id } = item;
  const parts = [node, field, reading, option, id].filter((part) => typeof part === "string");
  return parts.length === 0 ? undefined : parts.join(" ");
}

interface Place {
  readonly path: readonly Step[];
  readonly node: string;
}

function at({ path, node }: Place, before: unknown, after: unknown): ReplayDifference {
  // CAST: both sides are JSON data; a side without a member there is left out.
  return {
    node,
    pointer: pointerOf(path),
    ...(before === undefined ? {} : { before: before as Json }),
    ...(after === undefined ? {} : { after: after as Json }),
  };
}

function inside({ path, node }: Place, step: Step, value: unknown): Place {
  const id = isObject(value) ? (value["node"] ?? value["field"]) : undefined;
  // Outside every node, the member of the decision or of its trace is what there is to name.
  const isMember = node === "" && typeof step === "string" && step !== "decision" && step !== "trace";
  return { path: [...path, step], node: typeof id === "string" ? id : isMember ? step : node };
}

function ofLists(before: readonly unknown[], after: readonly unknown[], place: Place): ReplayDifference | undefined {
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [was, is] = [before[i], after[i]];
    if (keyOf(was) !== keyOf(is)) {
      const isGone = was !== undefined && !after.some((item) => keyOf(item) === keyOf(was));
      const isNew = is !== undefined && !before.some((item) => keyOf(item) === keyOf(is));
      return at(
        inside(place, i, isNew ? is : was),
        isNew && !isGone ? undefined : was,
        isGone && !isNew ? undefined : is,
      );
    }
    const found = differs(was, is, inside(place, i, was));
    if (found !== undefined) return found;
  }
  return undefined;
}

function differs(before: unknown, after: unknown, place: Place): ReplayDifference | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, place);
  if (!isObject(before) || !isObject(after)) return at(place, before, after);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort((a, b) => rank(a) - rank(b));
  for (const key of keys) {
    const [was, is] = [before[key], after[key]];
    const found = differs(was, is, inside(place, key, was ?? is));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first difference between what is recorded and what comes out now; both as members of a record. */
export function firstDifference(before: object, after: object): ReplayDifference | undefined {
  return differs(before, after, { path: [], node: "" });
}
