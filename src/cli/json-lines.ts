// In: decisions by one ruleset. Out: each as a line of JSON, to the letter as JSON.stringify writes it.
import type { Judgement } from "./judge.js";

/** The members of an object as JSON, each with a comma behind it. */
function membersOf(object: object): string {
  const text = JSON.stringify(object).slice(1, -1);
  return text === "" ? "" : `${text},`;
}

/**
 * How decisions are written as JSON, each with the readings that would decide otherwise.
 *
 * Decisions share frozen parts, such as all that one outcome rests on: the text of such a part is made once.
 */
export function jsonLines(): (judgement: Judgement) => string {
  const known = new WeakMap<object, string>();
  const textOf = (shared: object): string => {
    const made = known.get(shared) ?? JSON.stringify(shared);
    known.set(shared, made);
    return made;
  };
  return ({ decision, others }) => {
    let text = "{";
    let own: { [name: string]: unknown } = {};
    const members: readonly (readonly [name: string, value: unknown])[] = Object.entries(decision);
    for (const [name, value] of members) {
      if (typeof value === "object" && value !== null && Object.isFrozen(value)) {
        text += `${membersOf(own)}"${name}":${textOf(value)},`;
        own = {};
      } else {
        own[name] = value;
      }
    }
    return `${text}${membersOf(own)}"otherReadings":${JSON.stringify(others)}}\n`;
  };
}
