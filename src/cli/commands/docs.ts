// In: a sheet, and for most papers evidence. Out: papers for people: blank and filled forms, letters, views, the handbook of the rules.

import { handbook } from "../../docs/handbook/handbook.js";
import {
  auditorView,
  citizenLetter,
  filledSheet,
  officerView,
  type PaperOptions,
  worksheet,
} from "../../docs/index.js";
import type { Ruleset, TracedDecision } from "../../index.js";
import type { Block } from "../../render/blocks.js";
import type { Cases } from "../../testkit/index.js";
import { readCases } from "../case-files.js";
import { issueLines } from "../issue-lines.js";
import { exitCode, judgeAll, judgeBy } from "../judge.js";
import type { TracedJudgement } from "../judgement-blocks.js";
import { type PaperFormat, paperWriter } from "../paper-writer.js";
import { Refusal } from "../refusal.js";
import { type RequestOptions, requestOf, type SheetRequest, sheetOf } from "../request.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";

export interface DocsOptions extends RequestOptions {
  readonly format: PaperFormat;
  readonly cases?: string;
  readonly output?: string;
}

type Filled = (decision: TracedDecision, ruleset: Ruleset, options: PaperOptions) => readonly Block[];

/** Papers made from a decision. */
const FILLED = {
  sheet: filledSheet,
  letter: citizenLetter,
  officer: officerView,
  auditor: auditorView,
} as const satisfies { readonly [kind: string]: Filled };

async function casesOf(shell: Shell, { cases, lang }: DocsOptions): Promise<{ readonly cases?: Cases }> {
  if (cases === undefined) return {};
  const read = await readCases(shell, cases);
  if (read.ok) return { cases: read.value };
  shell.writeError(issueLines(read.issues, lang));
  throw new Refusal(({ faultyCases }) => faultyCases);
}

type Blank = (sheet: SheetRequest, shell: Shell, options: DocsOptions) => Promise<readonly Block[]>;

/** Papers made from a sheet alone. */
const BLANK = {
  worksheet: ({ ruleset, language }) => Promise.resolve(worksheet(ruleset, { language })),
  handbook: async ({ ruleset, language, stack }, shell, options) => {
    const overlays = stack.overlays.map(({ document }) => document);
    const layered = overlays.length === 0 ? {} : { base: stack.ruleset.document, overlays };
    return handbook(ruleset, { language, ...layered, ...(await casesOf(shell, options)) });
  },
} as const satisfies { readonly [kind: string]: Blank };

type FilledKind = keyof typeof FILLED;
type BlankKind = keyof typeof BLANK;
export type DocsKind = FilledKind | BlankKind;

// CAST: the keys of the tables are the kinds.
export const DOCS_KINDS = [...Object.keys(BLANK), ...Object.keys(FILLED)] as readonly DocsKind[];

/** Papers that are forms: close lines and small print. */
const FORMS: readonly DocsKind[] = ["worksheet", "sheet"];

function isBlank(kind: DocsKind): kind is BlankKind {
  return Object.hasOwn(BLANK, kind);
}

async function writeBlank(
  shell: Shell,
  write: (text: string) => Promise<void>,
  kind: BlankKind,
  options: DocsOptions,
): Promise<number> {
  const sheet = await sheetOf(shell, options);
  const { language, ruleset } = sheet;
  const blank: Blank = BLANK[kind];
  const html = { lang: language, title: ruleset.title[language], compact: FORMS.includes(kind) };
  const papers = paperWriter(write, options.format, html);
  await papers.add(await blank(sheet, shell, options));
  await papers.end();
  return 0;
}

async function writeFilled(
  shell: Shell,
  write: (text: string) => Promise<void>,
  kind: FilledKind,
  files: readonly string[],
  options: DocsOptions,
): Promise<number> {
  const request = await requestOf(shell, options);
  const { language, compiled } = request;
  const { ruleset } = compiled;
  const filled: Filled = FILLED[kind];
  const html = { lang: language, title: ruleset.title[language], compact: FORMS.includes(kind) };
  const papers = paperWriter(write, options.format, html);
  const tally = await judgeAll(shell, files, request, judgeBy(request, true), (judgement) =>
    // CAST: the trace is asked for.
    papers.add(filled((judgement as TracedJudgement).decision, ruleset, { language })),
  );
  await papers.end();
  const code = exitCode(tally);
  if (code === 2 && tally.unreadable === 0) shell.writeError(`thangdiem: ${WORDS[language].nothingToScore}\n`);
  return code;
}

/** Makes papers; a file of output appears only when all of them are made. */
export async function docsCommand(
  shell: Shell,
  kind: DocsKind,
  files: readonly string[],
  options: DocsOptions,
): Promise<number> {
  if (isBlank(kind) && files.length > 0) throw new Refusal(({ paperWithoutEvidence }) => paperWithoutEvidence(kind));
  if (!isBlank(kind) && files.length === 0) throw new Refusal(({ paperOfEvidence }) => paperOfEvidence(kind));
  const draft = options.output === undefined ? undefined : await shell.draft(options.output);
  const write = draft?.write ?? shell.write;
  try {
    const code = await (isBlank(kind)
      ? writeBlank(shell, write, kind, options)
      : writeFilled(shell, write, kind, files, options));
    if (code === 2) await draft?.drop();
    else await draft?.keep();
    return code;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
