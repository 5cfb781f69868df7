// In: what to judge by and how decisions are written. Out: records made into the text of their decisions, what is to be told of
// those refused, and what became of all. The same here and in a worker: only plain data goes in and out.
import { decisionLines } from "../docs/index.js";
import type { Evidence, Overlay, Ruleset } from "../index.js";
import { renderText } from "../render/text.js";
import type { FileRecord } from "./file-records.js";
import { issueLines } from "./issue-lines.js";
import { jsonLines } from "./json-lines.js";
import { type Judgement, judgeBy, judged, noCounts, type Tally } from "./judge.js";
import { judgementBlocks, type TracedJudgement } from "./judgement-blocks.js";
import { RULE } from "./paper-writer.js";
import { type RecordingOptions, recordBy } from "./recording.js";
import type { JudgeRequest } from "./request.js";
import type { Shell } from "./shell.js";

export const SCORE_FORMATS = ["json", "text", "csv", "record"] as const;
type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** How records are judged and their decisions written. */
export interface ScorerOptions extends RecordingOptions {
  readonly format: ScoreFormat;
  readonly trace?: true;
}

/** All that a worker needs to know to score as the others do. */
export interface ScoringTask {
  readonly language: JudgeRequest["language"];
  readonly ruleset: Ruleset;
  readonly overlays: readonly Overlay[];
  readonly readings: JudgeRequest["readings"];
  readonly options: ScorerOptions;
}

/** What became of some records. */
export interface Scored {
  /** Of those judged: empty where none was. */
  readonly text: string | Uint8Array;
  /** Of those refused, for people. */
  readonly told: string;
  readonly tally: Tally;
}

/** Makes records into text. */
export interface Scorer {
  /** Stands before the first decision. */
  readonly above: string;
  /** Stands between two decisions. */
  readonly between: string;
  readonly score: (records: Iterable<FileRecord<Evidence>>, file: string) => Scored & { readonly text: string };
}

/** How one decision is written, and what stands around it. */
interface Form {
  readonly above?: string;
  readonly between?: string;
  readonly line: (judgement: Judgement) => string;
}

// CAST: where the trace is read, it is asked for.
const traced = (judgement: Judgement): TracedJudgement => judgement as TracedJudgement;

const FORMS: { readonly [F in ScoreFormat]: (request: JudgeRequest) => Form } = {
  json: () => ({ line: jsonLines() }),
  text: (request) => ({
    between: `\n${RULE}`,
    line: (one) => renderText(judgementBlocks(traced(one), request, "deciding")),
  }),
  csv: ({ compiled, language }) => {
    const { head, line } = decisionLines(compiled.ruleset, { language });
    return { above: head, line: (one) => line(traced(one).decision) };
  },
  record: () => ({ line: ({ record }) => `${JSON.stringify(record)}\n` }),
};

/** What scores records; `salt` is asked for where they are to be redactable. */
export function scorerOf({ salt }: Pick<Shell, "salt">, request: JudgeRequest, options: ScorerOptions): Scorer {
  const { format } = options;
  const trace = options.trace === true || format === "text" || format === "csv";
  const judge = format === "record" ? recordBy({ salt }, request, options, trace) : judgeBy(request, trace);
  const { above = "", between = "", line } = FORMS[format](request);
  return {
    above,
    between,
    score(records, file) {
      const tally = noCounts();
      let [text, told] = ["", ""];
      for (const record of records) {
        const judgement = judged(record, file, judge, tally, (issues) => {
          told += issueLines(issues, request.language);
        });
        if (judgement !== undefined) text += (text === "" ? "" : between) + line(judgement);
      }
      return { text, told, tally };
    },
  };
}
