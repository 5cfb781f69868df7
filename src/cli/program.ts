// In: a shell and the words of a call. Out: an exit code: 0 done, 1 the answer is no, 2 the call or a file is wrong.
import { Command, Option } from "commander";
import type { Language } from "../index.js";
import type { KeepablePart } from "../replay/index.js";
import { CHECK_FORMATS, type CheckOptions, checkCommand } from "./commands/check.js";
import { COMPARE_FORMATS, type CompareCommandOptions, compareCommand } from "./commands/compare.js";
import { COVER_FORMATS, type CoverCommandOptions, coverCommand } from "./commands/cover.js";
import { DIFF_FORMATS, type DiffCommandOptions, diffCommand } from "./commands/diff.js";
import { DOCS_KINDS, type DocsKind, type DocsOptions, docsCommand } from "./commands/docs.js";
import { EXPLAIN_FORMATS, type ExplainCommandOptions, explainCommand, LEVELS } from "./commands/explain.js";
import { IMPACT_FORMATS, type ImpactCommandOptions, impactCommand } from "./commands/impact.js";
import { LIST_FORMATS, type ListOptions, listCommand } from "./commands/list.js";
import { MUTATE_FORMATS, type MutateOptions, mutateCommand } from "./commands/mutate.js";
import { type PopulateOptions, populateCommand } from "./commands/populate.js";
import { KEEPABLE_PARTS, type RedactCommandOptions, redactCommand } from "./commands/redact.js";
import { REPLAY_FORMATS, type ReplayCommandOptions, replayCommand } from "./commands/replay.js";
import { SCHEMA_KINDS, schemaCommand } from "./commands/schema.js";
import { type ScoreOptions, scoreCommand } from "./commands/score.js";
import { TEST_FORMATS, type TestOptions, testCommand } from "./commands/test.js";
import { dayOf, gathered, LANGUAGE_NAMES, languageOf, oneOf, placeOf, wholeNumber } from "./options.js";
import { PAPER_FORMATS } from "./paper-writer.js";
import { KEEPS } from "./recording.js";
import { ClosedPipe } from "./refusal.js";
import { SCORE_FORMATS } from "./scorer.js";
import type { Shell } from "./shell.js";
import { ended, helpIn } from "./usage.js";
import { WORDS, type Words } from "./words.js";

const MOST_RECORDS = 10_000_000;
const MOST_WORKERS = 256;
const MOST_SEED = 0xffff_ffff;

/** Takes the exit code of the command that ran. */
type Finish = (code: number) => void;

function choice(flag: string, allowed: readonly string[], description: string): Option {
  const [usual] = allowed;
  return new Option(`${flag} <${allowed.join("|")}>`, description).default(usual).argParser(oneOf(flag, allowed));
}

function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser(gathered);
}

function judging(command: Command, { help }: Words): Command {
  return command
    .addOption(new Option("--ruleset <id|file>", help.ruleset).makeOptionMandatory())
    .addOption(repeated("--overlay <id|file>", help.overlay))
    .addOption(repeated("--reading <reading=option>", help.reading));
}

function addCommands(program: Command, shell: Shell, language: Language, finish: Finish): void {
  const words = WORDS[language];
  const { help } = words;
  // Given before the command, the language holds for it too.
  const lang = (): Option => choice("--lang", LANGUAGE_NAMES, help.lang).default(language);
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(lang()).helpOption("-h, --help", help.help);
  command("list", help.list)
    .addOption(new Option("--on <day>", help.on).argParser(dayOf))
    .addOption(new Option("--at <place>", help.at).argParser(placeOf))
    .option("--title <code>", help.title)
    .addOption(choice("--format", LIST_FORMATS, help.format))
    .action(async (options: ListOptions) => {
      finish(await listCommand(shell, options));
    });
  command("check", help.check)
    .argument("<files...>", help.checked)
    .addOption(choice("--format", CHECK_FORMATS, help.format))
    .option("--json", help.json)
    .option("--certainty", help.certainty)
    .option("--fix", help.fix)
    .action(async (files: readonly string[], options: CheckOptions) => {
      finish(await checkCommand(shell, files, options));
    });
  judging(command("score", help.score), words)
    .argument("[files...]", help.evidence)
    .addOption(choice("--format", SCORE_FORMATS, help.format))
    .option("--output <file>", help.output)
    .option("--trace", help.trace)
    .addOption(new Option("--workers <number>", help.workers).argParser(wholeNumber("--workers", 1, MOST_WORKERS)))
    .addOption(new Option("--keep <evidence|digest>", help.keep).argParser(oneOf("--keep", KEEPS)))
    .addOption(new Option("--decided-on <day>", help.decidedOn).argParser(dayOf))
    .option("--number <text>", help.number)
    .option("--id-prefix <text>", help.idPrefix)
    .option("--redactable", help.redactable)
    .action(async (files: readonly string[], options: ScoreOptions) => {
      finish(await scoreCommand(shell, files, options));
    });
  judging(command("explain", help.explain), words)
    .argument("<files...>", help.evidence)
    .addOption(choice("--level", LEVELS, help.level))
    .addOption(choice("--format", EXPLAIN_FORMATS, help.format))
    .action(async (files: readonly string[], options: ExplainCommandOptions) => {
      finish(await explainCommand(shell, files, options));
    });
  judging(command("populate", help.populate), words)
    .addOption(
      new Option("--count <number>", help.count)
        .argParser(wholeNumber("--count", 1, MOST_RECORDS))
        .makeOptionMandatory(),
    )
    .addOption(new Option("--seed <number>", help.seed).argParser(wholeNumber("--seed", 0, MOST_SEED)).default(1))
    .option("--output <file>", help.outputMade)
    .action(async (options: PopulateOptions) => {
      finish(await populateCommand(shell, options));
    });
  command("diff", help.diff)
    .argument("<before>", help.before)
    .argument("<after>", help.after)
    .addOption(new Option("--tries <number>", help.diffTries).argParser(wholeNumber("--tries", 1, 1_000_000)))
    .addOption(new Option("--seed <number>", help.seed).argParser(wholeNumber("--seed", 0, MOST_SEED)).default(1))
    .addOption(choice("--format", DIFF_FORMATS, help.format))
    .option("--output <file>", help.outputReport)
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      finish(await diffCommand(shell, [before, after], options));
    });
  command("impact", help.impact)
    .argument("<before>", help.before)
    .argument("<after>", help.after)
    .argument("<files...>", help.population)
    .addOption(repeated("--before-overlay <id|file>", help.beforeOverlay))
    .addOption(repeated("--after-overlay <id|file>", help.afterOverlay))
    .addOption(repeated("--reading <reading=option>", help.reading))
    .addOption(repeated("--by <class|field>", help.by))
    .addOption(new Option("--smallest <number>", help.smallest).argParser(wholeNumber("--smallest", 1, 1000)))
    .addOption(new Option("--flips <number>", help.flips).argParser(wholeNumber("--flips", 0, 1_000_000)))
    .addOption(choice("--format", IMPACT_FORMATS, help.format))
    .option("--output <file>", help.outputReport)
    .action(async (before: string, after: string, files: readonly string[], options: ImpactCommandOptions) => {
      finish(await impactCommand(shell, [before, after], files, options));
    });
  judging(command("docs", help.docs), words)
    .argument("<kind>", help.paperKind, oneOf("docs", DOCS_KINDS))
    .argument("[files...]", help.evidence)
    .addOption(choice("--format", PAPER_FORMATS, help.format))
    .option("--cases <file>", help.paperCases)
    .option("--output <file>", help.outputReport)
    .action(async (kind: DocsKind, files: readonly string[], options: DocsOptions) => {
      finish(await docsCommand(shell, kind, files, options));
    });
  command("test", help.test)
    .argument("<paths...>", help.tested)
    .option("--filter <text|tag:name>", help.filter)
    .option("--watch", help.watch)
    .addOption(choice("--format", TEST_FORMATS, help.format))
    .action(async (paths: readonly string[], options: TestOptions) => {
      finish(await testCommand(shell, paths, options));
    });
  command("cover", help.cover)
    .argument("<paths...>", help.tested)
    .addOption(new Option("--threshold <percent>", help.threshold).argParser(wholeNumber("--threshold", 0, 100)))
    .addOption(new Option("--seed <number>", help.seed).argParser(wholeNumber("--seed", 0, MOST_SEED)).default(1))
    .addOption(new Option("--tries <number>", help.triesEach).argParser(wholeNumber("--tries", 0, MOST_RECORDS)))
    .option("--fill <file>", help.fill)
    .addOption(choice("--format", COVER_FORMATS, help.format))
    .action(async (paths: readonly string[], options: CoverCommandOptions) => {
      finish(await coverCommand(shell, paths, options));
    });
  command("mutate", help.mutate)
    .argument("<paths...>", help.tested)
    .addOption(new Option("--seed <number>", help.seed).argParser(wholeNumber("--seed", 0, MOST_SEED)).default(1))
    .addOption(new Option("--limit <number>", help.limit).argParser(wholeNumber("--limit", 1, MOST_RECORDS)))
    .addOption(new Option("--tries <number>", help.tries).argParser(wholeNumber("--tries", 1, MOST_RECORDS)))
    .option("--fill <file>", help.fill)
    .addOption(choice("--format", MUTATE_FORMATS, help.format))
    .action(async (paths: readonly string[], options: MutateOptions) => {
      finish(await mutateCommand(shell, paths, options));
    });
  command("replay", help.replay)
    .argument("<files...>", help.replayed)
    .addOption(repeated("--document <file>", help.document))
    .addOption(repeated("--evidence <file>", help.evidenceKept))
    .option("--digests <file>", help.digestsKept)
    .option("--lock <file>", help.lock)
    .option("--second-opinion", help.secondOpinion)
    .addOption(choice("--format", REPLAY_FORMATS, help.format))
    .option("--output <file>", help.outputReplayed)
    .action(async (files: readonly string[], options: ReplayCommandOptions) => {
      finish(await replayCommand(shell, files, options));
    });
  command("compare", help.compare)
    .argument("<before>", help.recordsBefore)
    .argument("<after>", help.recordsAfter)
    .addOption(repeated("--document <file>", help.document))
    .addOption(repeated("--evidence <file>", help.evidenceKept))
    .option("--digests <file>", help.digestsKept)
    .option("--lock <file>", help.lock)
    .addOption(choice("--format", COMPARE_FORMATS, help.format))
    .option("--output <file>", help.outputReport)
    .action(async (before: string, after: string, options: CompareCommandOptions) => {
      finish(await compareCommand(shell, [before, after], options));
    });
  command("redact", help.redact)
    .argument("<files...>", help.redacted)
    .addOption(repeated("--remove <fact>", help.remove).makeOptionMandatory())
    .addOption(
      new Option(`--keep <${KEEPABLE_PARTS.join("|")}>`, help.keepPart).argParser<readonly KeepablePart[] | undefined>(
        (found, before) => [...(before ?? []), oneOf("--keep", KEEPABLE_PARTS)(found)],
      ),
    )
    .option("--output <file>", help.outputRedacted)
    .action(async (files: readonly string[], options: RedactCommandOptions) => {
      finish(await redactCommand(shell, files, options));
    });
  command("schema", help.schema)
    .argument("<kind>", help.schemaKind, oneOf("schema", SCHEMA_KINDS))
    .action(async (kind: (typeof SCHEMA_KINDS)[number]) => {
      finish(await schemaCommand(shell, kind));
    });
}

/** Runs one call. */
export async function run(shell: Shell, call: readonly string[]): Promise<number> {
  const language = languageOf(call);
  const words = WORDS[language];
  const [out, errors]: [string[], string[]] = [[], []];
  let code = 2;
  const program = new Command("thangdiem")
    .description(words.help.program)
    .version(shell.version, "-V, --version", words.help.version)
    .helpOption("-h, --help", words.help.help)
    .helpCommand(false)
    .addOption(choice("--lang", LANGUAGE_NAMES, words.help.lang))
    .exitOverride()
    .configureHelp(helpIn(words))
    .configureOutput({
      writeOut: (text) => void out.push(text),
      writeErr: (text) => void errors.push(text),
      outputError: () => undefined,
    });
  addCommands(program, shell, language, (found) => {
    code = found;
  });
  try {
    await program.parseAsync(call, { from: "user" });
  } catch (error) {
    const [text, stopped] = ended(error, words);
    errors.push(text);
    code = stopped;
  }
  if (out.length > 0) {
    await shell.write(out.join("")).catch((error: unknown) => {
      if (!(error instanceof ClosedPipe)) errors.push(ended(error, words)[0]);
    });
  }
  if (errors.length > 0) shell.writeError(errors.join(""));
  return code;
}
