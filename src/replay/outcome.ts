// In: nothing. Out: the types of what comes of replaying a record. Never a bare no: a cause, a place, and what stood there.
import type { Json } from "../base/json.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import type { Issue } from "../issues/issue.js";
import type { RecordDigests } from "./record-schema.js";
import type { OpinionCounts, SecondOpinion } from "./second-opinion/opinion.js";

/** Why a record does not replay as it was made, the gravest first. */
export type ReplayCause =
  /** It is no record at all; the issues say why. */
  | "record-malformed"
  /** It was made by a semantics that this engine does not have, and must not take for another. */
  | "semantics-changed"
  /** Digests are kept elsewhere, and none for a record of this id. */
  | "record-unknown"
  /** Digests of documents are kept elsewhere, and none for this one. */
  | "ruleset-unknown"
  | "overlay-unknown"
  /** What is in the registry under that id and version is not the document that was used. */
  | "ruleset-altered"
  | "overlay-altered"
  | "evidence-altered"
  /** The readings are not those of the decision. */
  | "reading-changed"
  | "decision-altered"
  | "trace-altered"
  /** Another member of the record was altered. */
  | "record-altered"
  | "ruleset-missing"
  | "overlay-missing"
  /** Facts were removed from it, and `found` says which: it proves itself, and can never be evaluated again. */
  | "record-redacted"
  /** Only its digest was recorded, and nobody gave it: the record proves itself, and cannot be evaluated again. */
  | "evidence-missing"
  /** Every digest in the record holds, and the engine comes to another result: digests kept elsewhere tell which is right. */
  | "decision-differs"
  /** A digest kept elsewhere vouches for the record, and the engine comes to another result: its meaning has changed. */
  | "engine-differs";

/** One thing that is not as it was. */
export interface ReplayFinding {
  readonly cause: ReplayCause;
  /** JSON Pointer into the record. */
  readonly pointer: string;
  /** What should be there, as far as that is known. */
  readonly expected?: Json;
  readonly found?: Json;
  /** Why there is no decision, where the engine refuses one. */
  readonly issues?: readonly Issue[];
}

/** The first node that comes out differently, from the innermost of the trace to the verdict. */
export interface ReplayDifference {
  /** Id of the node; for what belongs to none, the member of the decision: `subject`, `total`, `verdict`. */
  readonly node: string;
  /** JSON Pointer into the record. */
  readonly pointer: string;
  /** As recorded; absent where the record has nothing there. */
  readonly before?: Json;
  /** As it comes out now; absent where nothing does. */
  readonly after?: Json;
}

/** A record that replays as it was made. */
export interface SameReplay {
  readonly same: true;
  readonly id: string;
  readonly digests: RecordDigests;
  /** Made again, with its trace. */
  readonly decision: TracedDecision;
  /** What JSON Logic says of its conditions, where that was asked for. */
  readonly secondOpinion?: SecondOpinion;
}

/** A record that does not. */
export interface DifferentReplay {
  readonly same: false;
  /** The record's, as far as it can be read. */
  readonly id?: string;
  readonly digests?: Partial<RecordDigests>;
  /** That of the first finding. */
  readonly cause: ReplayCause;
  /** Everything found, the gravest first. */
  readonly findings: readonly ReplayFinding[];
  readonly difference?: ReplayDifference;
  /** As it comes out now, where it can be made. */
  readonly decision?: TracedDecision;
  /** What JSON Logic says of the conditions of the decision as it comes out now, where that was asked for. */
  readonly secondOpinion?: SecondOpinion;
}

/** What comes of replaying one record. */
export type Replay = SameReplay | DifferentReplay;

/** What came of many records, counted. */
export interface ReplaySummary {
  readonly records: number;
  readonly same: number;
  /** Records that are not as they were, by cause; a cause that did not arise is absent. */
  readonly causes: { readonly [C in ReplayCause]?: number };
  /** Of all records for whose conditions a second opinion was asked; absent where none was. */
  readonly secondOpinion?: OpinionCounts;
}
