import { isObject } from "../../base/json.js";
import type { Path } from "../../logic/scope.js";
import type { Check } from "./check.js";

const PAIRS = [
  ["==", "==="],
  ["!=", "!=="],
] as const;

/** `==` and `===` mean the same: a document that uses both is advised to settle on one. */
export const spelling: Check = (ruleset, report) => {
  const first = new Map<string, Path>();
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(item, [...path, i]);
      });
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (!first.has(key)) first.set(key, path);
        visit(inner, [...path, key]);
      }
    }
  };
  visit(ruleset, []);
  for (const [loose, strict] of PAIRS) {
    const path = first.get(loose);
    if (path !== undefined && first.has(strict)) report("logic.both-spellings", path, { used: [loose, strict] });
  }
};
