// In: what was removed from a record. Out: the lines that say so: the facts by their names, and what went with them.
import { stepsOf } from "../base/pointer.js";
import type { Language } from "../index.js";
import { harmless } from "../render/harmless.js";
import type { ReplayFinding } from "../replay/index.js";
import { factName } from "../replay/redaction/parts.js";
import { REDACT_WORDS } from "./words-redact.js";
import { REPLAY_WORDS } from "./words-replay.js";

function listed(names: Iterable<string>): string {
  return harmless([...names].join(", "));
}

/** `isAlone`: nothing else was found, so what is left is as it was. */
export function redactedText({ cause, found }: ReplayFinding, isAlone: boolean, language: Language): string {
  const words = REDACT_WORDS[language];
  // CAST: what was removed is a list of parts.
  const parts = found as readonly string[];
  const facts = new Set(parts.flatMap((part) => factName(part) ?? []));
  const others = parts.filter((part) => factName(part) === undefined && !part.startsWith("/digests/"));
  return [
    `  ${REPLAY_WORDS[language].causes[cause]}`,
    ...(isAlone ? [`  ${words.fits}`] : []),
    ...(facts.size === 0 ? [] : [`  ${words.removed(listed(facts))}`]),
    `  ${words.wentWithThem(listed(others.map((part) => stepsOf(part).at(-1) ?? "")))}`,
  ]
    .map((line) => `${line}\n`)
    .join("");
}
