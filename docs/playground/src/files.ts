// In: files that a person opens. Out: what is in them, on the page; and evidence as a file. Nothing goes anywhere else.
import {
  type Evidence,
  type Overlay,
  type Ruleset,
  safeParseEvidenceText,
  safeParseOverlayText,
  safeParseRulesetText,
} from "thangdiem";
import { addDocument, noteFile, take } from "./changes.js";
import type { Change } from "./state.js";
import type { Listener } from "./tree.js";

function kindOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  } catch {
    // The library says what is wrong, and where.
    return undefined;
  }
}

/** What follows from a file of evidence. */
function evidenceFile(name: string, text: string): Change {
  const read = safeParseEvidenceText(text, { document: name });
  if (!read.ok) return noteFile({ name, found: "unread", issues: read.issues });
  return (state) => noteFile({ name, found: "evidence", issues: [] })(take(read.value)(state));
}

/** What follows from a file with a ruleset or an overlay. */
function rulesFile(name: string, text: string): Change {
  const parse = kindOf(text) === "overlay" ? safeParseOverlayText : safeParseRulesetText;
  const read = parse(text, { document: name });
  if (!read.ok) return noteFile({ name, found: "unread", issues: read.issues });
  const document: Ruleset | Overlay = read.value;
  return addDocument({ document, file: name });
}

function opener(change: (name: string, text: string) => Change): Listener {
  return (event, send) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file can be opened again once it was changed.
    void file?.text().then((text) => {
      input.value = "";
      send(change(file.name, text));
    });
  };
}

export const openEvidence = opener(evidenceFile);
export const openRules = opener(rulesFile);

/** Saves evidence where the browser saves files. */
export function saveEvidence(evidence: Evidence): void {
  const text = `${JSON.stringify(evidence, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `minh-chung-${evidence.subject.id.replace(/[^\p{L}\p{N}_-]+/gu, "-")}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
